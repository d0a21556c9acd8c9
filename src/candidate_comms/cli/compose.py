"""``candidate-comms compose``: facts in, a letter out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from decimal import Decimal
from email import policy
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from candidate_comms.cli import sources
from candidate_comms.cli.arguments import Arguments
from candidate_comms.cli.data_file import parsed
from candidate_comms.cli.streams import defect, visible, write
from candidate_comms.errors import CandidateCommsError, FactsError, SourceError, UnknownName

if TYPE_CHECKING:
    from candidate_comms.builders.message import Message

__all__ = ["compose"]


def compose(arguments: Arguments) -> int:
    """Write the letter, the example or the list that ``arguments`` ask for; return the exit code."""
    try:
        text = _asked(arguments)
        if arguments.output is None:
            write(sys.stdout, text)
        else:
            _save(text, arguments)
    except (CandidateCommsError, ValueError, ModuleNotFoundError) as error:
        about = f"{arguments.facts}: " if isinstance(error, FactsError) else ""
        hint = "\nAll kinds: candidate-comms compose --list" if _no_such_kind(error) else ""
        write(sys.stderr, visible(f"error: {about}{error}{hint}\n"))
        return 2
    except Exception as error:
        write(sys.stderr, f"error: {arguments.facts}: {defect(error, verbose=arguments.verbose)}\n")
        return 2
    return 0


def _asked(arguments: Arguments) -> str:
    if arguments.list:
        from candidate_comms.cli.letter_kinds import kinds_told

        return f"{kinds_told()}\n"
    if arguments.kind is None:
        raise ValueError("which letter? Give its kind: candidate-comms compose --list shows all of them")
    if arguments.format != "eml" and (arguments.sender or arguments.to):
        raise ValueError("--sender and --to are for mail: add --format eml")
    from candidate_comms.builders.kinds import kind_of

    kind, office = kind_of(arguments.kind), _office(arguments)
    if arguments.example:
        from candidate_comms.cli.example_file import example_file

        return example_file(kind, office, arguments.language)
    letter = kind.from_dict(_facts(arguments.facts or "-"))
    message = letter.compose(office, language=arguments.language, tone=arguments.tone)
    return _written(message, arguments)


def _office(arguments: Arguments) -> str:
    """The office that is asked for, or that the path of the facts names; else the UK's, which is said."""
    from candidate_comms import offices

    known = (*offices.codes(), *offices.variants())
    office = arguments.office or sources.office_in(arguments.facts or "", known)
    if office is None and not arguments.quiet:
        write(sys.stderr, "note: written for the uk office: no office in the path and no --office\n")
    return offices.get(office or "uk").code


def _facts(path: str) -> Mapping[str, object]:
    text = sources.read_stream(sys.stdin.buffer, "-", empty=True) if path == "-" else sources.read(path, empty=True)
    if path == "-" and not text.strip():
        raise SourceError(path, "nothing came in on standard input: see whether what should tell the facts failed")
    return cast(Mapping[str, object], parsed(text, path, Decimal))  # whatever it is: ``from_dict`` looks at it


def _written(message: Message, arguments: Arguments) -> str:
    if arguments.format == "html":
        return message.html
    if arguments.format == "text":
        return f"Subject: {message.subject}\n\n{message.text}"
    mail = message.as_email(arguments.sender, arguments.to)
    for header, argument in (("From", "--sender"), ("To", "--to")):
        if header in mail and not _leads_somewhere(mail[header]):
            given = str(mail[header])
            raise ValueError(f"{argument}: {given!r} is no mail address: write 'Joanna Pike <joanna@example.com>'")
    # The same facts make the same file: left alone, the boundaries are random.
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=={crc32(message.html.encode()):08x}.{number}==")
    return mail.as_string(policy=policy.default.clone(cte_type="7bit"))


def _leads_somewhere(header: Any) -> bool:
    """Whether every address of a mail's header could be one. Outside ASCII few servers take them."""
    addresses = header.addresses
    return bool(addresses) and not header.defects and all(a.domain and a.addr_spec.isascii() for a in addresses)


def _save(text: str, arguments: Arguments) -> None:
    """Write the file; a mail has the line ends that mail has."""
    path, facts = arguments.output or "", arguments.facts
    if facts is not None and facts != "-" and os.path.realpath(facts) == os.path.realpath(path):
        raise SourceError(path, "holds the facts and would be overwritten: choose another name")
    if arguments.example and os.path.lexists(path):
        raise SourceError(path, "exists, and may hold facts that somebody has filled in: choose another name")
    mail = arguments.format == "eml" and facts is not None
    try:
        Path(path).write_text(text, encoding="utf-8", newline="\r\n" if mail else "\n")
    except OSError as error:
        raise SourceError(path, f"cannot be written: {error.strerror or error}") from error


def _no_such_kind(error: Exception) -> bool:
    return isinstance(error, UnknownName) and error.argument == "kind"
