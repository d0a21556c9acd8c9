"""Colours that people can read: the contrast of two (WCAG 2.2), and the nearest one that has enough of it."""

from __future__ import annotations

import re

__all__ = ["ENOUGH", "contrast", "is_colour", "readable"]

ENOUGH = 4.5
"""The least contrast of text of ordinary size with what is behind it (WCAG 2.2, 1.4.3)."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 50


def is_colour(text: str) -> bool:
    """Whether it is a colour as it is written here: ``#1d4f91``."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21.

    >>> round(contrast("#000000", "#ffffff"), 1), round(contrast("#ffcc00", "#ffffff"), 1)
    (21.0, 1.5)
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, background: str) -> str:
    """The colour, or the nearest to it between it and black or white that stands out from the background enough.

    >>> readable("#ffcc00", "#ffffff")
    '#8f7200'
    """
    goal = "#000000" if contrast("#000000", background) > contrast("#ffffff", background) else "#ffffff"
    for step in range(_STEPS + 1):
        mixed = _mixed(colour, goal, step / _STEPS)
        if contrast(mixed, background) >= ENOUGH:
            return mixed
    return goal


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: str, goal: str, share: float) -> str:
    parts = zip(_parts(colour), _parts(goal), strict=True)
    return "#" + "".join(f"{round(part + (end - part) * share):02x}" for part, end in parts)
