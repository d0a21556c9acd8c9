"""Ways to speak of a person, filled with the words of each ground: "wanted somebody {trait}", "your {thing}"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

__all__ = ["filled", "filled_lists", "grounds_of", "words_of_grounds"]

_GAP = re.compile(r"\{(\w+)\}")
_OF_A_FAMILY = ("ground", "proper", "safer")
"""What a family says of all that is read with its words."""
_OF_OTHERS = "thing_of_others"
"""Things that others than a candidate have too: a "narrow" frame is not filled with them."""


def grounds_of(table: Mapping[str, Any]) -> list[str]:
    """The grounds that a table has words or whole phrases for."""
    return list(dict.fromkeys(entry["ground"] for name in ("family", "risk") for entry in table.get(name, ())))


def filled(table: Mapping[str, Any], ground: str) -> Iterator[dict[str, Any]]:
    """The entries that frames and the words of a ground make together, in the form of a phrase list of its own.

    >>> table = {
    ...     "part": {"who": ["somebody", "anyone"]},
    ...     "frame": [{"phrases": ["want {who} {trait}", "your {thing}"]}],
    ...     "family": [{"ground": "age", "trait": ["young", "younger"]}],
    ... }
    >>> list(filled(table, "age"))
    [{'phrases': ['want (somebody|anyone) (young|younger)'], 'ground': 'age'}]

    """
    parts = {name: _one_of(words) for name, words in table["part"].items()}
    for family in table["family"]:
        if family["ground"] == ground:
            own = {key: family[key] for key in _OF_A_FAMILY if key in family}
            for frame in table["frame"]:
                words = parts | _gaps(family, narrow=frame.get("narrow", False))
                if phrases := [_fill(one, words) for one in frame["phrases"] if words.keys() >= {*_GAP.findall(one)}]:
                    entry = {key: value for key, value in frame.items() if key != "narrow"}
                    yield entry | {"phrases": phrases} | own
    for entry in table.get("risk", ()):
        if entry["ground"] == ground:
            yield entry | {"phrases": [_fill(phrase, parts) for phrase in entry["phrases"]]}


def words_of_grounds(table: Mapping[str, Any], grounds: Collection[str]) -> Iterator[str]:
    """Short patterns of which each phrase of the grounds holds one: the words of its gaps, and its whole phrases."""
    for family in table["family"]:
        if family["ground"] in grounds:
            yield from (word for gap, of_gap in family.items() if gap not in _OF_A_FAMILY for word in of_gap)
    parts = {name: _one_of(words) for name, words in table["part"].items()}
    for entry in table.get("risk", ()):
        if entry["ground"] in grounds:
            yield from (_fill(phrase, parts) for phrase in entry["phrases"])


def filled_lists(table: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The lists of what stands beside or makes innocent; ``{any_thing}`` is a thing of any ground."""
    things = [word for family in table["family"] for gap in ("thing", _OF_OTHERS) for word in family.get(gap, ())]
    any_thing = {"any_thing": _one_of(things)}
    return {
        of: entry | {"phrases": [_fill(phrase, any_thing) for phrase in entry["phrases"]]}
        for of, entry in table[name].items()
    }


def _gaps(family: Mapping[str, Any], *, narrow: bool) -> dict[str, str]:
    """What fills each gap."""
    gaps = {gap: of_gap for gap, of_gap in family.items() if gap not in _OF_A_FAMILY}
    if not narrow and _OF_OTHERS in gaps:
        gaps["thing"] = [*gaps["thing"], *gaps[_OF_OTHERS]]
    return {gap: _one_of(of_gap) for gap, of_gap in gaps.items()}


def _fill(phrase: str, words: Mapping[str, str]) -> str:
    return _GAP.sub(lambda gap: words[gap[1]], phrase)


def _one_of(words: list[str]) -> str:
    return f"({'|'.join(words)})"
