"""``candidate-comms render``: the message of the path that given values choose. Nothing of the template is executed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from candidate_comms.cli import sources
from candidate_comms.cli.arguments import Arguments
from candidate_comms.cli.folders import folders_for
from candidate_comms.cli.streams import defect, visible, write
from candidate_comms.cli.when import parse_when
from candidate_comms.errors import CandidateCommsError, UnknownName

__all__ = ["render"]


def render(arguments: Arguments) -> int:
    """Write the message that ``arguments`` choose; return the exit code: 0, or 2 where there is none."""
    try:
        text, condition = _rendered(arguments)
    except (CandidateCommsError, ValueError) as error:
        write(sys.stderr, f"error: {error}\n")
        return 2
    except Exception as error:
        write(sys.stderr, f"error: {arguments.file}: {defect(error, verbose=arguments.verbose)}\n")
        return 2
    if condition and not arguments.quiet:
        write(sys.stderr, f"note: {arguments.file}: {visible(condition)}\n")
    shown = visible(text) if sys.stdout.isatty() else text
    write(sys.stdout, shown if shown.endswith("\n") else f"{shown}\n")
    return 0


def _rendered(arguments: Arguments) -> tuple[str, str]:
    """The message, and on which paths it is that one."""
    from candidate_comms import offices
    from candidate_comms.cli.context_file import read_context

    when = parse_when(arguments.when or ())
    name = "" if arguments.file == "-" else sources.shown(arguments.file)
    office = arguments.office or sources.office_in(name, (*offices.codes(), *offices.variants())) or "uk"
    offices.get(office)
    folders = folders_for(name, arguments.templates)
    schema = read_context(arguments.context) if arguments.context is not None else None
    source = sources.read(name) if name else sources.read_stream(sys.stdin.buffer, "-")

    from candidate_comms.linter.templates import render_template

    rendered = render_template(source, when, office=office, name=name, loader=folders, context_schema=schema)
    _refuse_unknown(when, rendered.variables, arguments.file)
    return rendered.text if arguments.html else _as_read(rendered.text), rendered.condition_text


def _refuse_unknown(when: Mapping[str, object], variables: Iterable[str], file: str) -> None:
    """A value that chooses nothing is a slip: the message would be that of another path.

    Raises:
        UnknownName: a name in ``when`` on which the template does not decide.
        ValueError: it decides on nothing at all.

    """
    known = sorted(set(variables))
    for name in when:
        if name in known:
            continue
        if not known:
            raise ValueError(f"--when {name!r}: {file} decides on no variable; its message is always the same")
        raise UnknownName("--when", name, known)


def _as_read(text: str) -> str:
    """HTML as the candidate sees it; any other text as it is."""
    from candidate_comms.documents.reader import looks_like_html

    if not looks_like_html(text):
        return text
    from candidate_comms.documents.html import html_read
    from candidate_comms.documents.plain import lines_joined

    return html_read(lines_joined(text)).text
