"""What the command line accepts, and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NoReturn

from candidate_comms import __version__
from candidate_comms.vocabulary import Audience, MessageKind, Severity, Stage, Tone

__all__ = ["Arguments", "parse", "parser"]

_WIDTH = 95
"""Characters of a line in what follows the arguments of a command."""
_TOP = """\
examples:
  candidate-comms check letters/                     every message and template in a folder
  candidate-comms check --office us reject.txt.j2    one template, for the US office
  candidate-comms check - < draft.txt                a draft from standard input
  candidate-comms render reject.txt.j2 --when feedback=   the message of one path
  candidate-comms compose rejection --facts facts.toml   a letter from facts
  candidate-comms rule RJ101                         why a rule exists, with a good and a bad example
"""

_CHECK = """\
office: --office if given; else the nearest part of the path that names one
  (letters/us/offer.txt, offer-uae.html); else uk, and a note on standard error says so.

templates: every path is read, up to --max-paths, and a finding says on which paths it holds.
  What a template includes, imports or extends is read from the folders of --templates, and
  from nowhere else: no "..", no absolute path, no link that leads out.

exit codes:
  0  nothing at or above --fail-on (hints never count)
  1  findings at or above --fail-on; paths not read, with --require-full-coverage
  2  bad usage, a path that is missing or could not be read, an internal error;
     the other files are checked all the same

Findings go to standard output, everything else to standard error.

examples:
  candidate-comms check letters/ --format github
  candidate-comms check offer.txt --office uae --sent-at 2026-03-02T09:00+04:00
  candidate-comms check letters/ --ignore thoughts-not-asked --fail-on error
  cat draft.html | candidate-comms check - --stdin-filename draft.html
  candidate-comms check templates/ --context variables.json --require-full-coverage
  candidate-comms check @list-of-files.txt           one path a line
"""

_RENDER = """\
values:
  name=      empty: missing, or nothing in it
  name       set, to whatever
  name=word  this text; numbers, true, false, none and ["lists"] are taken for what they are
Variables without a value take the path that is read first. Dots lead into objects: candidate.feedback=

The message goes to standard output, the condition under which it is sent to standard error.
Nothing of the template is executed; slots show sample values.

examples:
  candidate-comms render reject.txt.j2 --when feedback= --when stage=screen
  candidate-comms render offer.html.j2 --when accepted,bonus= --html
"""


_COMPOSE = """\
facts: TOML or JSON, by the end of the file's name; any other name, and standard input, is JSON
  if it begins with {{. --example shows what a kind takes, with comments; the JSON Schemas are in
  the documentation. Needs the optional package: pip install candidate-comms[facts]

office: --office if given; else the nearest part of the facts' path that names one; else uk, and
  a note on standard error says so.

kinds:
{kinds}

exit codes:
  0  the letter is written
  2  bad usage, facts that cannot be read or written from (every fault is told), an internal error

examples:
  candidate-comms compose offer --office uae --example -o offer.toml
  candidate-comms compose offer --office uae --facts offer.toml
  candidate-comms compose offer --office uae --facts offer.toml --format eml --to amira@example.com -o offer.eml
  export-facts 4711 | candidate-comms compose rejection --office us --facts - | candidate-comms check --office us -
"""


class Arguments(argparse.Namespace):
    """The arguments of every command, parsed; a command has those that it takes."""

    command: str
    paths: list[str]
    office: str | None
    kind: str | None
    stage: str | None
    sent_at: datetime | None
    interviewed_on: date | None
    language: str | None
    audience: str | None
    format: str
    select: list[str] | None
    ignore: list[str] | None
    fail_on: str
    read_as: str
    context: str | None
    templates: list[str] | None
    max_paths: int | None
    require_full_coverage: bool
    file: str
    when: list[str] | None
    html: bool
    stdin_filename: str | None
    facts: str | None
    example: bool
    list: bool
    tone: str
    sender: str | None
    to: str | None
    output: str | None
    color: str
    quiet: bool
    verbose: bool
    rule: str | None
    all: bool


class _Parser(argparse.ArgumentParser):
    """Hints at the command that was most likely meant."""

    late_epilog: Callable[[], str] | None = None
    """Makes an epilog that costs too much to make for every run."""

    def format_help(self) -> str:
        if self.late_epilog is not None:
            self.epilog = self.late_epilog()
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        if message.startswith("argument COMMAND: invalid choice"):
            message += "\nTo check files: candidate-comms check PATH"
        super().error(message)


def parse(argv: Sequence[str]) -> Arguments | int:
    """The arguments of ``argv``; an exit code where argparse has already printed its help or its complaint."""
    try:
        return parser().parse_args(argv, namespace=Arguments())
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 2


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command."""
    top = _Parser(
        prog="candidate-comms",
        description="Lint and write the messages that end a hiring process: rejections, offers, follow-ups.",
        epilog=_TOP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("-V", "--version", action="version", version=f"candidate-comms {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_render(commands)
    _add_compose(commands)
    _add_rule(commands)
    return top


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser(
        "check",
        help="lint messages and templates",
        description="Lint messages and templates. Folders are searched for the usual kinds of file.",
        epilog=_CHECK,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        fromfile_prefix_chars="@",
    )
    check.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    reading = check.add_argument_group("how a message is read")
    reading.add_argument("--office", metavar="CODE", help="uk, us, uae or one of their parts (default: see below)")
    reading.add_argument("--kind", choices=_words(MessageKind), metavar="KIND", help=_given(MessageKind))
    reading.add_argument("--stage", choices=_words(Stage), metavar="STAGE", help=_given(Stage))
    reading.add_argument(
        "--language",
        metavar="CODE",
        help="en or ar (default: read from the text); of any other only the template syntax is judged",
    )
    reading.add_argument(
        "--sent-at",
        type=_moment,
        metavar="ISO",
        help="when it is sent, such as 2026-03-02T09:00+00:00; deadlines that name a day need it",
    )
    reading.add_argument(
        "--interviewed-on",
        type=_day,
        metavar="ISO",
        help="the candidate's last interview, such as 2026-03-02; with --sent-at it shows whether the answer is late",
    )
    reading.add_argument("--audience", choices=_words(Audience), metavar="AUDIENCE", help=_given(Audience))
    reading.add_argument(
        "--as",
        dest="read_as",
        choices=["auto", "message", "template"],
        default="auto",
        help="auto takes what has slots for a template; say message for mail that is ready to be sent",
    )
    reading.add_argument("--stdin-filename", metavar="NAME", help="read and report standard input as this file")
    templates = check.add_argument_group("templates")
    _add_surroundings(templates, "its own folder and those given as PATH")
    templates.add_argument(
        "--max-paths", type=_count, metavar="N", help="read at most so many paths of each template (default: 256)"
    )
    rules = check.add_argument_group("what counts")
    rules.add_argument("--select", action="append", metavar="RULES", help="only these: codes, names or RJ, OF …; a,b,c")
    rules.add_argument("--ignore", action="append", metavar="RULES", help="all but these; written as for --select")
    rules.add_argument(
        "--fail-on",
        choices=[*map(str, Severity), "never"],
        default=str(Severity.WARNING),
        help="exit with 1 from this severity on (default: warning)",
    )
    rules.add_argument(
        "--require-full-coverage", action="store_true", help="exit with 1 if some path of a template was not read"
    )
    output = check.add_argument_group("output")
    output.add_argument("--format", choices=["full", "concise", "json", "github"], default="full")
    output.add_argument("-o", "--output", metavar="FILE", help="write findings to FILE (UTF-8)")
    output.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="auto follows NO_COLOR, FORCE_COLOR and the terminal",
    )
    output.add_argument("-q", "--quiet", action="store_true", help="no summary and no notes")
    output.add_argument("-v", "--verbose", action="store_true", help="show the traceback of an internal error")


def _add_surroundings(group: argparse._ArgumentGroup, folders: str) -> None:
    """What stands around a template: its variables, and its other files."""
    group.add_argument(
        "--context",
        metavar="FILE",
        help="which variables there are: a JSON Schema, required and optional names, or samples; JSON or TOML",
    )
    group.add_argument(
        "--templates",
        action="append",
        metavar="DIR",
        help=f"look here for what a template includes; may be given again (default: {folders})",
    )


def _add_render(commands: argparse._SubParsersAction[_Parser]) -> None:
    render = commands.add_parser(
        "render",
        help="show the message of one path of a template",
        description="Show the message of the path through a template that given values choose.",
        epilog=_RENDER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    render.add_argument("file", metavar="FILE", help="a template, or - for standard input")
    render.add_argument(
        "--when",
        action="append",
        metavar="VALUES",
        help="name=value, name= for empty, name for set; a,b=c; may be given again",
    )
    render.add_argument("--office", metavar="CODE", help="uk, us, uae or one of their parts (default: as for check)")
    _add_surroundings(render.add_argument_group("templates"), "its own folder")
    output = render.add_argument_group("output")
    output.add_argument("--html", action="store_true", help="keep the markup; else HTML is shown as it is read")
    output.add_argument("-q", "--quiet", action="store_true", help="the message alone, without its condition")
    output.add_argument("-v", "--verbose", action="store_true", help="show the traceback of an internal error")


def _add_compose(commands: argparse._SubParsersAction[_Parser]) -> None:
    compose = commands.add_parser(
        "compose",
        help="write a letter from facts",
        description="Write a letter from the facts about one candidate.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    compose.late_epilog = _compose_epilog
    compose.add_argument("kind", nargs="?", metavar="KIND", help="such as rejection or offer (all of them: see below)")
    source = compose.add_mutually_exclusive_group(required=True)
    source.add_argument("--facts", metavar="FILE", help="what the letter tells, or - for standard input")
    source.add_argument(
        "--example", action="store_true", help="show facts to start from: TOML, with comments, for the office"
    )
    source.add_argument("--list", action="store_true", help="show every kind of letter, one a line")
    manner = compose.add_argument_group("how it is written")
    manner.add_argument("--office", metavar="CODE", help="uk, us, uae or one of their parts (default: see below)")
    manner.add_argument("--language", metavar="CODE", help="en or ar (default: the office's usual one)")
    manner.add_argument("--tone", choices=[str(tone) for tone in Tone], default=str(Tone.PLAIN))
    output = compose.add_argument_group("output")
    output.add_argument(
        "--format",
        choices=["text", "html", "eml"],
        default="text",
        help="text begins with its subject; eml is a mail with both parts (default: text)",
    )
    output.add_argument("--sender", metavar="ADDRESS", help="who sends the eml: 'Joanna Pike <joanna@example.com>'")
    output.add_argument("--to", metavar="ADDRESS", help="to whom the eml goes")
    output.add_argument("-o", "--output", metavar="FILE", help="write to FILE (UTF-8)")
    output.add_argument("-q", "--quiet", action="store_true", help="no notes")
    output.add_argument("-v", "--verbose", action="store_true", help="show the traceback of an internal error")


def _compose_epilog() -> str:
    from candidate_comms.cli.letter_kinds import kinds_told

    return _COMPOSE.format(kinds=kinds_told(_WIDTH, indent="  "))


def _add_rule(commands: argparse._SubParsersAction[_Parser]) -> None:
    rule = commands.add_parser(
        "rule",
        help="explain a rule",
        description="Why a rule exists, a bad and a good example, what to write instead, and its source.",
        epilog="examples:\n  candidate-comms rule RJ101\n  candidate-comms rule stock-rejection\n"
        "  candidate-comms rule --all --format json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    which = rule.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", nargs="?", metavar="CODE|NAME", help="such as RJ101 or stock-rejection")
    which.add_argument("--all", action="store_true", help="every rule, one a line")
    rule.add_argument("--format", choices=["text", "json"], default="text")


def _words(words: type[Audience] | type[MessageKind] | type[Stage]) -> list[str]:
    return [str(word) for word in words if word.value != "unknown"]


def _given(words: type[Audience] | type[MessageKind] | type[Stage]) -> str:
    return f"{', '.join(_words(words))} (default: read from the text)"


def _count(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 10 and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of paths, such as 256")


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not an ISO date and time, such as 2026-03-02T09:00+00:00"
        ) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO date, such as 2026-03-02") from None
