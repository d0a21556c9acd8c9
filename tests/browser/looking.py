"""Has a browser lay pages out, and says what a reader would find wrong with how they look."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from html import escape, unescape
from pathlib import Path
from typing import Any

from candidate_comms.builders.colours import ENOUGH, contrast

__all__ = ["BROWSER", "WIDTHS", "faults", "measured"]

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER = next(filter(None, map(shutil.which, _NAMES)), None)
WIDTHS = (320, 1024)
_MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
_SMALLEST, _WIDEST = 16, 600
_LEADING = 1.5
_RULE_SEEN = 3
"""The least contrast of a line with what is behind it (WCAG 2.2, 1.4.11)."""
_NEARLY = 1
"""Pixels that nobody sees, for browsers lay out in parts of one."""


def measured(pages: Mapping[str, str], folder: Path, *, dark: bool = False) -> dict[tuple[str, int], dict[str, Any]]:
    """What the browser says of every page at every width, on a screen that is light or dark."""
    frames = "\n".join(
        f'<iframe title="{escape(name)}|{width}" width="{width}" height="400" style="border:0" '
        f'srcdoc="{escape(page)}"></iframe>'
        for name, page in pages.items()
        for width in WIDTHS
    )
    harness = folder / "harness.html"
    harness.write_text(
        '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
        f'<script>{_MEASURE}</script>{frames}<pre id="found"></pre>',
        encoding="utf-8",
    )
    looks = ("--hide-scrollbars", f"--blink-settings=preferredColorScheme={0 if dark else 1}")
    assert BROWSER is not None
    dumped = subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", *looks, "--dump-dom", harness.as_uri()],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    ).stdout
    found = re.search(r'<pre id="found">(\{.*?)</pre>', dumped, re.S)
    assert found, dumped[-2000:]
    told = {}
    for title, page in json.loads(unescape(found[1])).items():
        name, _, width = title.rpartition("|")
        told[name, int(width)] = page
    return told


def faults(page: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the look of a page, a sentence each."""
    if page["over"] > 0:
        yield f"it has to be scrolled sideways by {page['over']} px"
    if not page["letters"]:
        yield "there is no letter on it"
        return
    column = page["letters"][0]["column"]
    for rule in page["rules"]:
        if not _within(rule["sides"], column):
            yield f"a line from {rule['sides']} leaves the column of the letter, {column}"
        if (seen := contrast(_hex(rule["colour"]), _hex(rule["behind"]))) < _RULE_SEEN:
            yield f"a line has a contrast of {seen:.1f}"
    for letter in page["letters"]:
        yield from _faults_in_letter(letter)


def _faults_in_letter(letter: Mapping[str, Any]) -> Iterator[str]:
    to_left = letter["lang"].startswith("ar")
    if letter["width"] > _WIDEST:
        yield f"its lines are {letter['width']} px wide"
    for text in letter["texts"]:
        if not _within((text["left"], text["right"]), letter["column"]):
            yield f"“{text['words']}” sticks out of the letter"
        if (seen := contrast(_hex(text["colour"]), _hex(text["behind"]))) < ENOUGH:
            yield f"“{text['words']}” has a contrast of {seen:.1f}"
        if text["size"] < _SMALLEST or text["leading"] < _LEADING * text["size"]:
            yield f"“{text['words']}” is set in {text['size']} px on {text['leading']} px"
    for link in letter["links"]:
        if not link["underlined"]:
            yield f"nothing but its colour says that “{link['words']}” is a link"
        if link["turned"]:
            yield f"“{link['words']}” is turned round"
    start, end = (1, 0) if to_left else (0, 1)
    for block in letter["blocks"]:
        if abs(block["first"][start] - block["column"][start]) > _NEARLY:
            yield f"“{block['words']}” does not begin where its reader does"
        if "mark" in block and abs(block["mark"][end] - block["last"][end]) > _NEARLY:
            yield f"“{block['words']}” ends in a mark that stands elsewhere"
    for indents in letter["points"]:
        if not (indents[start] >= 16 and abs(indents[end]) <= _NEARLY):
            yield f"the points of a list are indented by {indents} px"


def _within(sides: tuple[float, float] | list[float], column: list[float]) -> bool:
    return sides[0] >= column[0] - _NEARLY and sides[1] <= column[1] + _NEARLY


def _hex(colour: str) -> str:
    found = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    assert found, f"{colour} lets something shine through"
    return "#" + "".join(f"{int(part):02x}" for part in found.groups())
