"""The door for templates: a source becomes a ``Document`` for each path through it.

The engine is recognised first, and its front end makes the tree. A front end is imported when a source asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from candidate_comms.documents.by_engine import front_end, host_names
from candidate_comms.documents.engines import Giveaway, by_suffix, detected, has_jinja_signs
from candidate_comms.documents.kindred import engine_of_kin
from candidate_comms.documents.layers import Layer
from candidate_comms.documents.model import Document, Fault, FaultKind, Slot, Undeclared, Unread
from candidate_comms.documents.placeholders import INSTRUCTION, may_hold_slots, slots_read
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.reader import as_shown, document_of, home_dialect, looks_like_html
from candidate_comms.documents.source_map import Placed, SourceMap
from candidate_comms.documents.templates.domains import Domains, path_of
from candidate_comms.documents.templates.files import Files, Source
from candidate_comms.documents.templates.layout import Layout
from candidate_comms.documents.templates.marks import Mark
from candidate_comms.documents.templates.names import Names
from candidate_comms.documents.templates.path import Coverage, Path
from candidate_comms.documents.templates.paths import paths_of
from candidate_comms.documents.templates.survey import Survey
from candidate_comms.documents.templates.tree import Place, Template
from candidate_comms.documents.templates.values import Segment
from candidate_comms.documents.templates.walk import Walk
from candidate_comms.documents.templates.world import World
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Engine

if TYPE_CHECKING:
    from candidate_comms.documents.jinja.read import BaseLoader, Environment
    from candidate_comms.documents.templates.schema import ContextSchema

__all__ = ["MOST_PATHS", "TemplateRead", "read_paths", "read_template"]

MOST_PATHS = 256
"""How many paths of a template are read unless more are asked for."""
_MOST_CHARACTERS = 240_000
"""Of all paths together, where nobody says how many paths to read."""
_ENDLESS = 10**12
_SLOTS_LEFT = "Not every slot that may be empty was read without its value."
_SILENT = "Nothing was checked: the template prints nothing itself (macros are read where they are called)."
_NOTIFY_CHOICE = re.compile(r"\(\([^()\n?]{1,80}\?\?")
_OTHER_DELIMITERS = frozenset({Engine.ERB, Engine.QWEB, Engine.FREEMARKER})
_NO_DIALECT = frozenset({INSTRUCTION, "blank", "crosses"})


@frozen(eq=False)
class TemplateRead:
    """A template: a document for each path that was read, and what tells the paths apart."""

    documents: tuple[Document, ...]
    """The preferred path first: every first side. Paths that print the same share one document."""
    paths: tuple[Path, ...]
    """Beside ``documents``; empty for a template that has no paths."""
    domains: Domains
    coverage: Coverage
    files: Mapping[str, str] = field(factory=dict)
    """The sources of the other files that were read, by name."""
    walk: Callable[[World], Sequence[Segment]] = field(default=lambda _: (), repr=False)
    """Walks the template once more, under a world of the caller's."""


def read_template(
    source: str,
    *,
    path: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | Mapping[str, str] | None = None,
) -> Document:
    """The preferred path of a template: the first side of each branch, loops run once. For the rest see ``read_paths``.

    >>> document = read_template("Dear {{ first_name }},{% if feedback %} {{ feedback }}{% endif %}")
    >>> document.text
    'Dear ⟨first_name⟩, ⟨feedback⟩'
    """
    return read_paths(source, path=path, environment=environment, loader=loader, limit=1).documents[0]


def read_paths(
    source: str,
    *,
    path: str = "",
    environment: Environment | None = None,
    loader: BaseLoader | Mapping[str, str] | None = None,
    schema: ContextSchema | None = None,
    limit: int | None = None,
) -> TemplateRead:
    """Read every path of a template: ``limit`` of them at most, or else as many as take about a second to judge.

    With an ``environment`` (or the suffix of a Jinja2 file) the template is meant to be Jinja2, and another engine's
    syntax is a fault; its paths are followed all the same. ``loader`` (a ``jinja2`` loader, or a mapping from name to
    source) finds what the template includes. ``schema`` declares the variables. Nothing is executed.

    >>> [d.text for d in read_paths("Hi{% if name %} {{ name }}{% endif %},").documents]
    ['Hi ⟨name⟩,', 'Hi,']
    """
    giveaway = _giveaway(source, path, environment)
    meant_as_jinja = environment is not None or by_suffix(path) is Engine.JINJA
    engine = Engine.NONE
    faults: tuple[Fault, ...] = ()
    if giveaway is not None and not giveaway.beside and not _stands_apart(giveaway, meant_as_jinja, source):
        engine = giveaway.engine
        if meant_as_jinja:
            faults = (_fault(giveaway),)
    elif meant_as_jinja or has_jinja_signs(source):
        engine = Engine.JINJA
        if giveaway is not None:
            faults = (_fault(giveaway),)
        elif not meant_as_jinja:
            kin = engine_of_kin(source, _source(environment, loader))
            engine = engine if kin is Engine.NONE else kin
    own_delimiters = _own_delimiters(environment)
    if engine is Engine.JINJA and environment is not None and not own_delimiters and not has_jinja_signs(source):
        return _flat(source, path, meant_as_jinja=True)
    if engine in (Engine.NONE, Engine.TOKENS):
        if _NOTIFY_CHOICE.search(source) is None or meant_as_jinja:
            flat = _flat(source, path, meant_as_jinja=meant_as_jinja, faults=faults)
            if schema is None or flat.documents[0].engine is not Engine.TOKENS or meant_as_jinja:
                return flat
            return _flat_declared(flat.documents[0], schema, limit)
        engine = Engine.TOKENS
    return _walked(source, path, engine, environment, loader, schema, limit, faults)


def _walked(
    source: str,
    path: str,
    engine: Engine,
    environment: Environment | None,
    loader: BaseLoader | Mapping[str, str] | None,
    schema: ContextSchema | None,
    limit: int | None,
    faults: tuple[Fault, ...],
    read: Callable[[str, str], Template] | None = None,
    dialect: str = "",
) -> TemplateRead:
    """Follow the tree of a template; ``read`` and ``dialect`` where they are not those of its engine."""
    read = read or front_end(engine, environment)
    main = read(source, "")
    domains = Domains(schema)
    survey = Survey(domains)
    faults = (*faults, *main.faults)
    dialect = dialect or engine.value
    if main.body is None:
        note = "Nothing of this template was read: it does not parse."
        layer = Layer("", SourceMap.identity(0), faults=faults, not_checked=(note, *main.notes))
        document = document_of(
            layer, source, path, html=looks_like_html(source, path), engine=engine, dialects=frozenset({dialect}),
            template=True,
        )  # fmt: skip
        return TemplateRead((document,), (), domains, Coverage(0, 1, True, False, 0.0))
    files = Files(main, read, _source(environment, loader), lambda template: survey.look(template.body or ()))
    names = Names(domains, host_names(environment))

    def run(
        world: World, mark: Mark | None = None, printed: Sequence[Segment] = ()
    ) -> tuple[Sequence[Segment], Sequence[Mark]]:
        walk = Walk(files, world, names, survey)
        walk.run(mark, printed)
        return walk.segments, walk.marks

    found = paths_of(run, domains, limit or MOST_PATHS, _ENDLESS if limit else _MOST_CHARACTERS)
    undeclared = tuple(
        Undeclared(_source_of(place), name, _suggestion(schema, name), place.file.path)
        for name, place in names.undeclared.values()
    )
    unread = None
    if not found.coverage.exact:
        unread = Unread(_first_decision(found.paths, main), found.coverage.read, found.coverage.total)
    notes = tuple(files.notes) if found.coverage.slots else (*files.notes, _SLOTS_LEFT)
    if not any(segment.name or segment.text.strip() for one in found.paths for segment in one.segments):
        notes = (*notes, _SILENT)
    layout = Layout(dialect)
    looks: dict[int, tuple[bool, bool]] = {}
    made: dict[object, Document] = {}
    documents = []
    for one in found.paths:
        key = tuple(map(id, one.segments))
        if key not in made:
            layer, html = as_shown(layout.layer(one.segments), path)
            plain, flat = _looked_over(one.segments, looks)
            layer = evolve(slots_read(layer) if flat or html else layer, faults=faults)
            document = document_of(
                layer,
                source,
                path,
                html=html,
                engine=engine,
                dialects=frozenset({dialect}),
                template=True,
                plain=plain and not html,
            )
            made[key] = evolve(document, unknown_names=undeclared, unread=unread, not_checked=notes)
        documents.append(made[key])
    others = {name: template.file.source for name, template in files.others.items()}
    return TemplateRead(tuple(documents), found.paths, domains, found.coverage, others, lambda world: run(world)[0])


def _first_decision(paths: tuple[Path, ...], main: Template) -> Span:
    for one in paths[:1]:
        for decision in one.decisions:
            if decision.place is not None and decision.place.file is main.file:
                return main.file.source_map.to_source(decision.place.span)
    return Span(0, 0)


def _looked_over(segments: Sequence[Segment], looks: dict[int, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether all texts of a path are ASCII, and whether one may hold a flat slot; each is looked at once for all."""
    plain, flat = True, False
    for segment in segments:
        look = looks.get(id(segment))
        if look is None:
            look = looks[id(segment)] = (segment.text.isascii(), may_hold_slots(segment.text))
        plain, flat = plain and look[0], flat or look[1]
    return plain, flat


def _source_of(place: Place) -> Span:
    source = place.file.source_map.to_source(place.span)
    return Placed(source.start, source.end, place.file.path) if place.file.path else source


def _suggestion(schema: ContextSchema | None, name: str) -> str | None:
    return None if schema is None else schema.suggest(path_of(name))


def _source(environment: Environment | None, loader: BaseLoader | Mapping[str, str] | None) -> Source:
    """Where the sources of other files come from."""
    if isinstance(loader, Mapping):
        return loader.get
    chosen = loader if loader is not None else environment.loader if environment is not None else None
    if chosen is None:
        return lambda _: None
    from candidate_comms.documents.jinja.read import loaded

    return lambda name: loaded(chosen, name, environment)


def _flat(source: str, path: str, *, meant_as_jinja: bool, faults: tuple[Fault, ...] = ()) -> TemplateRead:
    """A template without branches: flat placeholders as they stand."""
    layer, html = as_shown(lines_joined(source), path)
    layer = slots_read(layer)
    home = home_dialect(layer.slots)
    if home and meant_as_jinja:
        if not faults:
            layer = _tokens_fault(layer, home)
        document = document_of(layer, source, path, html=html, engine=Engine.TOKENS, template=True)
    elif home:
        dialects = frozenset({home})
        document = document_of(layer, source, path, html=html, engine=Engine.TOKENS, dialects=dialects, template=True)
    else:
        engine = Engine.JINJA if meant_as_jinja else Engine.NONE
        document = document_of(layer, source, path, html=html, engine=engine, template=True)
    document = evolve(document, faults=(*faults, *document.faults))
    return TemplateRead((document,), (), Domains(), Coverage(1, 1, True, True, 1.0))


def _flat_declared(flat: Document, schema: ContextSchema, limit: int | None) -> TemplateRead:
    """Flat placeholders whose names are declared: those that may be empty are read empty as well."""
    from candidate_comms.documents.front_ends.tokens import tokens_front_end

    (home,) = flat.dialects
    shown = {(slot.source.start, slot.source.end) for slot in flat.slots if slot.dialect == home}
    read = tokens_front_end(home, shown, schema, html=flat.html)
    return _walked(flat.source, flat.path, Engine.TOKENS, None, None, schema, limit, flat.faults, read, home)


def _giveaway(source: str, path: str, environment: Environment | None) -> Giveaway | None:
    if environment is None:
        return detected(source, path)
    from candidate_comms.documents.jinja.read import environment_tags

    # With other delimiters the signs of other engines mean nothing.
    return None if _own_delimiters(environment) else detected(source, path, environment_tags(environment))


def _own_delimiters(environment: Environment | None) -> bool:
    if environment is None:
        return False
    from candidate_comms.documents.jinja.read import has_own_delimiters

    return has_own_delimiters(environment)


def _stands_apart(giveaway: Giveaway, meant_as_jinja: bool, source: str) -> bool:
    """Whether a tag of an engine with other delimiters stands in what is else a Jinja2 template."""
    return meant_as_jinja and giveaway.engine in _OTHER_DELIMITERS and has_jinja_signs(source)


def _fault(giveaway: Giveaway) -> Fault:
    return Fault(FaultKind.FOREIGN, giveaway.span, giveaway.detail, giveaway.engine)


def _tokens_fault(layer: Layer, home: str) -> Layer:
    """Flat placeholders where Jinja2 was meant: one fault, at the first of them."""
    first: Slot = next(slot for slot in layer.slots if slot.dialect not in _NO_DIALECT)
    detail = (
        f"This template has no Jinja2 in it, only flat placeholders ({home}); "
        "Jinja2 would send them as they stand. Read it without an environment, or rewrite them as {{ … }}."
    )
    return evolve(layer, faults=(*layer.faults, Fault(FaultKind.FOREIGN, first.source, detail, Engine.TOKENS)))
