"""Whether a gap leaves punctuation behind that belongs to nothing: "()", ". .", "£ per year". In any language."""

from __future__ import annotations

import re

from candidate_comms.moves.beside import STOPS, Beside

__all__ = ["marks_stand_alone"]

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "‘": "’", "„": "“", '"': '"', "<": ">"}
_CURRENCY = re.compile(r"(?:[£$€¥]|(?<![^\W_])(?<!\bin )(?:AED|GBP|USD|EUR|SAR|QAR))$")
_ADDRESS = re.compile(r"(?:://|\bwww\.|\w@)$")
_DASH = re.compile(r"\s[-–—]$")
_TAIL = re.compile(r"[%٪](?!\w)|-[^\W\d_]|['’]s\b|@\w")
_CLOSING = frozenset(")]}”»")
_AND = frozenset({"and", "or", "&", "و", "أو"})


def marks_stand_alone(beside: Beside) -> bool:
    """Whether a bracket, a currency, a dash or a stop stands there for nothing."""
    left, right = beside.left, beside.right
    last, following = left[-1:], right[:1]
    if last in _PAIRS and _opens(left, last):
        return following in (_PAIRS[last], "") or beside.stopped or (bool(beside.after) and beside.after[0] in _AND)
    if _CURRENCY.search(left):
        return not (following.isdigit() or following == "⟨")
    if _ADDRESS.search(left):
        return beside.blank_after or not (following.isalnum() or following == "⟨")
    if (not left or beside.blank_before) and _TAIL.match(right):
        return True  # "'s offer", "-month probation", "% of your pay"
    if following in _CLOSING and last in ",;:" and last:
        return True
    if last == "|" and following in ("|", ""):
        return any(c.isalnum() for c in left)  # a cell of a table that is drawn with lines
    if not right:
        return (beside.bare and bool(left)) or _DASH.search(left) is not None
    if not beside.stopped or following not in STOPS:
        return False
    if beside.bare or _DASH.search(left):
        return True
    # "p.a.," is written so, and dots lead to a figure.
    return last in STOPS and (last, following) != (".", ",") and not left.endswith("..")


def _opens(left: str, mark: str) -> bool:
    """Whether a bracket or quotation mark opens something: a straight one does so at every other place."""
    return bool(mark) and (mark != '"' or left.count('"') % 2 == 1)
