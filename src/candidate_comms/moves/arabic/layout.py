"""The parts of an Arabic message: subject, header, greeting, body, closing, signature, quoted thread, small print."""

from __future__ import annotations

from collections.abc import Sequence, Set

from candidate_comms.moves.arabic.line import Line

__all__ = ["lay_out"]

_TOP = 7  # lines: a greeting is one of the first
_HEADERS = 5  # lines
_GREETING, _CLOSING, _SIGNED = 12, 9, 8  # words: a longer line does more
_SIGNATURE = 4  # lines
_STOPS = ".?!"
_PAUSES = (",", ":", "-", "–", "—")
_OF_PARTS = frozenset(
    {
        "part_greeting",
        "part_closing",
        "part_footer",
        "part_subject",
        "part_header",
        "part_quoted",
        "contact",
        "no_reply",
    }
)


def lay_out(lines: Sequence[Line], told: Set[int]) -> list[str]:
    """The part of each line, whose cues are known; ``told`` are places of slots that hold feedback."""
    parts: list[str] = []
    part = "start"
    for index, line in enumerate(lines):
        if part == "start" and index < _TOP and _names_reader(lines, index):
            part = "greeting"
        else:
            part = _part(line, part, index)
        parts.append("body" if part == "start" else part)
        if part == "greeting":
            part = "start" if index + 1 < _TOP else "body"  # a second greeting may follow: "تحية طيبة وبعد"
        elif part in ("subject", "header"):
            part = "start"
    _sign(lines, parts, told)
    return parts


def _begins(line: Line, move: str) -> bool:
    """Whether a line begins with such words; a letter or a stroke may stand before them."""
    return any(hit.first == 0 or (hit.first == 1 and len(line.norms[0]) == 1) for hit in line.cued(move))


def _part(line: Line, before: str, index: int) -> str:
    words = len(line.norms)
    if before == "quoted" or line.written.startswith(">") or _quotes(line):
        return "quoted"
    if _begins(line, "part_footer"):
        return "footer"
    if before in ("start", "header") and index < _HEADERS and ":" in line.written[:24]:
        if _begins(line, "part_subject"):
            return "subject"
        if _begins(line, "part_header"):
            return "header"
    if before == "start" and index < _TOP and _greets(line, words):
        return "greeting"
    if words <= _CLOSING and _begins(line, "part_closing") and not line.has("thanks", "goodwill", "decision"):
        return "closing"
    if words <= _CLOSING and _begins(line, "part_closing") and line.written[-1] not in _STOPS:
        return "closing"
    if before in ("closing", "signature"):
        return "body" if words > _SIGNED and line.written[-1] in _STOPS else "signature"
    return "body"


def _quotes(line: Line) -> bool:
    """Whether an older message begins; "he wrote" opens one only with a colon after it."""
    wrote = any(word in ("كتب", "كتبت") for word in line.norms)
    return _begins(line, "part_quoted") and (not wrote or line.written.endswith(":"))


def _names_reader(lines: Sequence[Line], index: int) -> bool:
    """Whether a line says to whom, and greets after it: "إلى سالم منصور، تحية طيبة وبعد،"."""
    line = lines[index]
    if line.norms[:1] != ["الي"] or len(line.norms) > _GREETING or line.written[-1] in _STOPS:
        return False
    if any(line.before(hit.first).startswith(_PAUSES) for hit in line.cued("part_greeting")):
        return True
    paused = line.written.endswith(_PAUSES) or line.marks[1:2] == [":"]
    return paused and any(_begins(after, "part_greeting") for after in lines[index + 1 : index + 2])


def _greets(line: Line, words: int) -> bool:
    if not words or words > _GREETING or not _begins(line, "part_greeting"):
        return False
    return words <= 3 or line.written[-1] not in _STOPS or line.written.endswith("!")


def _sign(lines: Sequence[Line], parts: list[str], told: Set[int]) -> None:
    """Take short last lines without a stop and without a word to the candidate for a signature."""
    last = len(lines)
    while last and parts[last - 1] in ("footer", "quoted"):
        last -= 1
    for index in range(last - 1, max(0, last - _SIGNATURE - 1), -1):
        line = lines[index]
        if parts[index] != "body" or not line.norms or "body" not in parts[:index]:
            return
        bullet = line.written[0] in "-*•"
        says = line.moves - _OF_PARTS or (line.terms and ":" in line.written)
        says = says or not told.isdisjoint(line.starts) or line.written[-1] == ":"
        if bullet or says or len(line.norms) > _SIGNED or line.written[-1] in _STOPS:
            return
        parts[index] = "signature"
