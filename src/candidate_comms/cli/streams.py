"""What the command knows of its terminal: colours, progress, and characters that it cannot show."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from candidate_comms.cli.arguments import Arguments

__all__ = ["Progress", "defect", "visible", "wants_color", "write"]


class Progress:
    """A line on standard error that is overwritten, for people who wait at a terminal."""

    def __init__(self) -> None:
        self.wanted = sys.stderr.isatty()
        self.shown = False

    def show(self, done: int, total: int) -> None:
        """Say how far the run is."""
        if self.wanted:
            sys.stderr.write(f"\rchecking {done + 1} of {total}")
            sys.stderr.flush()
            self.shown = True

    def clear(self) -> None:
        """Leave the line empty for other output."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self.shown = False


def wants_color(arguments: Arguments) -> bool:
    """Whether findings are written in colour: --color, else NO_COLOR, else FORCE_COLOR, else a terminal is."""
    if arguments.color != "auto":
        return arguments.color == "always"
    if arguments.output is not None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(stream: TextIO, text: str) -> None:
    """Write ``text`` even where the terminal's encoding lacks some of its characters."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def visible(text: str) -> str:
    """``text`` without anything that could steer a terminal; its lines stay lines."""
    from candidate_comms.reporters.frames import shown

    return "".join(character if character in "\n\t" else shown(character) for character in text.replace("\r\n", "\n"))


def defect(error: Exception, *, verbose: bool) -> str:
    """What to say of an error that is nobody's but ours; if ``verbose``, its traceback goes to standard error."""
    if verbose:
        import traceback

        write(sys.stderr, "".join(traceback.format_exception(error)))
    advice = "" if verbose else " (-v shows the traceback; please report it)"
    return f"internal error: {type(error).__name__}: {error}{advice}"
