"""Template → paths → readings → rules → one report, with the paths on which each finding holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from attrs import frozen

from candidate_comms.documents.comments import Comment, comments_of
from candidate_comms.documents.template_reader import TemplateRead, read_paths
from candidate_comms.documents.templates.conditions import in_words
from candidate_comms.documents.templates.contexts import Sampled
from candidate_comms.documents.templates.domains import Domain
from candidate_comms.documents.templates.samples import sample
from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema
from candidate_comms.documents.templates.shapes import Shapes
from candidate_comms.documents.templates.world import World
from candidate_comms.findings.report import MoveSeen, Paths, Report
from candidate_comms.linter.engine import Judged, asked, judged
from candidate_comms.linter.joint_kinds import decisions_settled, kinds_settled
from candidate_comms.linter.merging import Merging, whole_files
from candidate_comms.linter.settling import settled, suppressions_of
from candidate_comms.linter.term_table import term_table
from candidate_comms.offices.model import Office
from candidate_comms.rules.model import Rule
from candidate_comms.vocabulary import Audience, MessageKind, Stage

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

__all__ = ["Rendered", "lint_template", "render_template"]


def lint_template(
    source: str,
    *,
    office: str | Office = "uk",
    name: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | Mapping[str, str] | None = None,
    context_schema: object | None = None,
    max_paths: int | None = None,
    kind: str | MessageKind | None = None,
    stage: str | Stage | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
    interviewed_on: date | None = None,
    audience: str | Audience | None = None,
    rules: Iterable[Rule] | None = None,
    today: date | None = None,
) -> Report:
    """Judge every path of a message template. Nothing in it is executed.

    Jinja2 and the other engines that are known are followed through their branches, loops and includes; a finding's
    ``condition`` says on which paths it holds (``None``: on all). ``environment`` gives delimiters, white-space
    options, extensions and loader; ``loader`` (a ``jinja2`` loader, or a mapping from name to source) finds included
    templates where there is no environment. ``context_schema`` declares the variables: a JSON Schema, a TypedDict, an
    attrs class or dataclass, sample contexts, or ``{"required": {name: type}, "optional": {…}}``; it says what may be
    empty. At most ``max_paths`` paths are read (default: 256, and fewer of a long template); the report says how many
    of how many.

    A comment such as ``{# cc: ignore[RJ101] -- approved by legal #}`` keeps the findings of its line, of the next one,
    or of the block that it stands before from counting; they stay in the report, with the reason. One that holds until
    some day is over after it where ``today`` is given. For the rest see ``lint``.

    Raises:
        UnknownName: ``office``, ``kind`` or ``stage`` is not one that is known (it says which are).
        ValueError: ``interviewed_on`` lies after ``sent_at``; ``max_paths`` is not positive; the schema cannot be read.
        TypeError: ``source`` is no string, or the schema is of a form that is not known.

    >>> source = "You have not been successful.{% if why %} {{ why }}{% else %} We do not give feedback.{% endif %}"
    >>> report = lint_template(source, name="reject.txt.j2")
    >>> {finding.condition.text for finding in report if finding.name == "feedback-refused"}
    {'when `why` is empty'}

    """
    if not isinstance(source, str):
        raise TypeError(f"source: a template is linted as a str, not {type(source).__name__}")
    if max_paths is not None and max_paths < 1:
        raise ValueError(f"max_paths: at least 1 path is read, not {max_paths}")
    told = asked(office, kind, stage, language, sent_at, interviewed_on, audience, rules, today)
    schema = None if context_schema is None else read_schema(context_schema)
    read = read_paths(source, path=name, environment=environment, loader=loader, schema=schema, limit=max_paths)
    seen: dict[int, Judged] = {}
    for document in read.documents:
        if id(document) not in seen:
            seen[id(document)] = judged(document, told)
    every = [seen[id(document)] for document in read.documents]
    every = kinds_settled(every, told, declared=schema is not None)
    every = decisions_settled(every, told)
    merging = Merging(read, every, sampled(read, schema, told.office, every[0].reading.language))
    first = every[0].reading
    comments = _comments(read, environment)
    suppressions = suppressions_of(comments, merging.lines, told.rules, told.today, html=first.document.html)
    readings = [one.reading for one in dict.fromkeys(every)]
    findings = merging.ordered(settled(merging.findings(), suppressions, readings, told.rules, merging.made))
    notes = dict.fromkeys(note for one in dict.fromkeys(every) for note in one.not_checked)
    return Report(
        findings=findings,
        kind=first.kind,
        kind_evidence=first.kind_evidence,
        stage=first.stage,
        office=told.office.code,
        language=first.language,
        moves=tuple(MoveSeen(a.move, a.span, a.quote) for a in first.annotations),
        terms=term_table(first),
        template=True,
        paths=Paths(read.coverage.read, read.coverage.total, read.coverage.exact),
        outcomes=merging.kinds(),
        not_checked=tuple(notes),
        source=source,
        path=name,
        sources=whole_files(read, findings),
    )


@frozen
class Rendered:
    """The message of one path of a template, its slots filled with sample values."""

    text: str
    """As the template prints it: an HTML template gives HTML."""
    condition_text: str
    """On which paths it is that message; empty for a template without branches."""
    variables: tuple[str, ...]
    """The variables on which the template decides."""


def render_template(
    source: str,
    when: Mapping[str, object] | None = None,
    *,
    office: str | Office = "uk",
    name: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | Mapping[str, str] | None = None,
    context_schema: object | None = None,
) -> Rendered:
    """The message of the path that the values of ``when`` choose; nothing of the template is executed.

    ``True`` stands for any value that is set, an empty text for none; variables that are not named take the first
    side of each branch. For the rest see ``lint_template``.

    >>> render_template("No.{% if feedback %} Why: {{ feedback }}{% endif %}", {"feedback": ""}).text
    'No.'
    """
    told = asked(office, None, None, None, None, None, None, None, None)
    schema = None if context_schema is None else read_schema(context_schema)
    read = read_paths(source, path=name, environment=environment, loader=loader, schema=schema)
    decided = dict.fromkeys(d.key for path in read.paths for d in path.decisions)
    if not read.paths:
        return Rendered(read.documents[0].text, "", ())
    start = {key: mask for key in decided if (mask := _wanted(read.domains.of(key), key, when or {}))}
    world = World(read.domains, start)
    segments = read.walk(world)
    samples = sampled(read, schema, told.office, "en")
    text = "".join(str(samples.of(one.key or one.name)) if one.name else one.text for one in segments)
    box = {d.key: d.chosen for d in world.decisions} | start
    names = tuple(key for key in decided if not read.domains.of(key).is_test and "[]" not in key)
    return Rendered(text, in_words((box,), read.domains) if box else "", names)


def _wanted(domain: Domain, key: str, when: Mapping[str, object]) -> int:
    """The set of values that the caller asks for; empty where nothing is asked."""
    if domain.is_test or key not in when:
        return 0
    given = when[key]
    if isinstance(given, bool) or given is None or given == "":
        return domain.truthy if given else domain.empty
    found = domain.of(given, missing=False)
    if not found and isinstance(given, str):
        try:
            found = domain.of(float(given), missing=False)
        except ValueError:
            found = 0
    return found or domain.truthy


def _comments(read: TemplateRead, environment: Environment | None) -> Iterator[tuple[str, tuple[Comment, ...]]]:
    """The comments to the linter in each file that was read, beside its source; the template's own first."""
    first = read.documents[0]
    for path, source in (("", first.source), *read.files.items()):
        yield source, comments_of(source, first.engine, path=path, environment=environment)


def sampled(read: TemplateRead, schema: ContextSchema | None, office: Office, language: str) -> Sampled:
    """Contexts for the paths of a template, with values that suit the office."""
    from candidate_comms.documents.slot_names import role_of, slot_name

    def value(path: tuple[str, ...]) -> object:
        declared = schema.find(path) if schema is not None else None
        if declared is None:
            declared = _taken_for(".".join(path).replace(".[]", "[]"), read.domains.shapes)
        role = role_of(slot_name(".".join(step for step in path if step != "[]")))
        return sample(path, declared, role, office=office.jurisdiction, language=language)

    return Sampled(read.domains, value)


def _taken_for(key: str, shapes: Shapes) -> Field | None:
    """What the template itself shows of a variable that nobody declared."""
    if key in shapes.dates:
        return Field(FieldKind.DATE)
    return Field(FieldKind.NUMBER) if key in shapes.numbers else None
