"""Words that run the other way, set apart so that a text from right to left shows them in the order they are read in.

Between isolates (U+2068 … U+2069) a stretch finds its own direction and leaves that of the text around it alone
(Unicode Standard Annex 9). Plain numbers need none: only what holds letters, or groups of digits such as a telephone
number, would be turned round.
"""

from __future__ import annotations

import re

__all__ = ["FIRST_STRONG", "POP", "RIGHT_TO_LEFT", "isolated", "runs_isolated", "with_partners"]

FIRST_STRONG, POP = "\u2068", "\u2069"
_OPENING = ("\u2066", "\u2067", FIRST_STRONG)
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""The letters that run from right to left, as the inside of a class of a regular expression."""

_RIGHT = re.compile(f"[{RIGHT_TO_LEFT}]")
_LEFT_LETTER = rf"[^\W\d_{RIGHT_TO_LEFT}]"
_STRONG = re.compile(rf"(?P<right>[{RIGHT_TO_LEFT}])|{_LEFT_LETTER}")
_RUN = re.compile(
    rf"[+(@#]*(?:{_LEFT_LETTER}|[0-9])(?:[^{RIGHT_TO_LEFT}\n\u2066-\u2069]*[^\W_{RIGHT_TO_LEFT}])?[+#%)]*"
)
_LETTER = re.compile(_LEFT_LETTER)
_LEFT = re.compile(rf"[^\W_{RIGHT_TO_LEFT}]")
"""A letter that runs from left to right, or a figure: without one there is nothing to set apart."""
_GROUPS = re.compile(r"[+0-9](?:(?<=\+)|(?<=[0-9])(?:[ -]|\) ?| ?\())[0-9]")
_PARTNERS = (("(", ")"), ("[", "]"), ("«", "»"))
_FEWEST = 7  # digits of a telephone number


def isolated(text: str) -> str:
    """A name, an address or a clause, ready to stand in a text from right to left.

    >>> isolated("Example Foods") == "\u2068Example Foods\u2069", isolated("2026")
    (True, '2026')
    """
    if _LEFT.search(text) is None:
        return text
    strong = _STRONG.search(text)
    if strong is not None and strong["right"]:
        return runs_isolated(text)
    return f"{FIRST_STRONG}{text}{POP}" if _is_turned_round(text) else text


def runs_isolated(text: str) -> str:
    """A text from right to left with each stretch in it that runs the other way set apart.

    What stands between isolates already is left as it is.
    """
    if _LEFT.search(text) is None or (_LETTER.search(text) is None and _GROUPS.search(text) is None):
        return text
    if any(sign in text for sign in _OPENING):
        return text
    return _RUN.sub(lambda run: _set_apart(run[0]), text)


def with_partners(run: str) -> tuple[str, str, str]:
    """A run without the brackets at its ends whose partners are not in it, between what is left before and after it.

    >>> with_partners("Python)"), with_partners("(Python)")
    (('', 'Python', ')'), ('', '(Python)', ''))
    """
    start, end = 0, len(run)
    for opening, closing in _PARTNERS:
        more = run.count(opening) - run.count(closing)
        while more > 0 and start < end and run[start] == opening:
            start, more = start + 1, more - 1
        while more < 0 and start < end and run[end - 1] == closing:
            end, more = end - 1, more + 1
    return run[:start], run[start:end], run[end:]


def _set_apart(run: str) -> str:
    before, inner, after = with_partners(run)
    return f"{before}{FIRST_STRONG}{inner}{POP}{after}" if _is_turned_round(inner) else run


def _is_turned_round(run: str) -> bool:
    if _LETTER.search(run):
        return True
    return _GROUPS.search(run) is not None and sum(map(str.isdigit, run)) >= _FEWEST
