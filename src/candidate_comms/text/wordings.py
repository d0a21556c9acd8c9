"""Readable phrases made into one regular expression, for wordings that are looked for in folded text.

A phrase is written as it is read, with a few marks:

==================  ==========================================================
``(a|b c|)``        one of these; an empty choice makes it optional
``*``               any ending of the word: ``enclos*``
``...``             some words between, up to 50 characters
``@word``           any one word
``<>``              a slot
a space             white space (a line may break there) or a hyphen
==================  ==========================================================

Every mark has a bound, so a search takes time in proportion to the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["wording"]

_PIECE = re.compile(r"\.\.\.|@word|<>|[()|*]|\s+|(?:(?!\.\.\.|@word|<>)[^()|*\s])+")
_SPACE = r"[\s-]{1,3}"
_MARKS = {"*": r"\w{0,20}", "...": r"(?!\w)[\s\S]{0,50}?(?<!\w)", "@word": r"\w{1,40}", "<>": r"⟨[^⟨⟩\n]{0,80}⟩"}

# A parsed phrase: plain text and marks, or a list of choices, each a phrase of its own.
_Phrase = list["str | list[_Phrase]"]


def wording(phrases: Iterable[str]) -> re.Pattern[str]:
    r"""One expression that finds any of ``phrases`` in folded text, as whole words.

    Raises:
        ValueError: the brackets of a phrase do not pair.

    >>> found = wording(["let (me|us) know", "e mail (me|)", "enclos*"])
    >>> [m.group() for m in found.finditer("let us\nknow, or e-mail; it is enclosed")]
    ['let us\nknow', 'e-mail', 'enclosed']

    """
    return re.compile("|".join(_edged(phrase) for phrase in phrases))


def _edged(phrase: str) -> str:
    """A phrase as an expression that starts and ends where words do."""
    inner = _emit(_parse(phrase))
    start = r"\b" if phrase[0].isalnum() or phrase[0] in "(@" else ""
    end = r"\b" if phrase[-1].isalnum() or phrase[-1] in ")*" else ""
    return f"{start}{inner}{end}"


def _parse(phrase: str) -> _Phrase:
    stack: list[list[_Phrase]] = [[[]]]
    for piece in _PIECE.findall(phrase):
        if piece == "(":
            stack.append([[]])
        elif piece == "|" and len(stack) > 1:
            stack[-1].append([])
        elif piece == ")" and len(stack) > 1:
            choices = stack.pop()
            stack[-1][-1].append(choices)
        elif piece in ("|", ")"):
            raise ValueError(f"a {piece!r} stands outside brackets in {phrase!r}")
        else:
            stack[-1][-1].append(" " if piece.isspace() else piece)
    if len(stack) > 1:
        raise ValueError(f"a bracket is left open in {phrase!r}")
    return stack[0][0]


def _emit(parts: _Phrase) -> str:
    """The expression of a parsed phrase. An optional choice takes one of the spaces beside it along."""
    written: list[str] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(part, list):
            choices = "|".join(_emit(choice) for choice in part if choice)
            if all(part):
                written.append(f"(?:{choices})")
            elif following == " ":
                written.append(f"(?:(?:{choices}){_SPACE})?")
                index += 1
            else:
                written.append(f"(?:{choices})?")
        elif part == " " and isinstance(following, list) and not all(following) and index + 2 == len(parts):
            choices = "|".join(_emit(choice) for choice in following if choice)
            written.append(f"(?:{_SPACE}(?:{choices}))?")
            index += 1
        elif part == " " and following == "...":
            pass  # the gap begins where the word before it ends
        elif part == "...":
            written.append(_MARKS["..."])
            index += following == " "
        elif part == " ":
            written.append(_SPACE)
        else:
            written.append(_MARKS.get(part) or re.escape(part))
        index += 1
    return "".join(written)
