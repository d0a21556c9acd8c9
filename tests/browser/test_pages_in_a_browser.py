"""How letters look in a browser, where there is one: nothing sticks out, and each direction is kept."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path

import pytest

from builders import every_kind_in_arabic
from builders.every_kind import letters
from candidate_comms import Brand, Sender, bilingual

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome on the path")

WIDTHS = (320, 600, 1024)
LONG = Sender(
    "Bartholomew Featherstonehaugh-Cholmondeley",
    company="Example Foods",
    email="bartholomew.featherstonehaugh-cholmondeley.recruitment@example.com",
    phone="+971 4 555 0140",
)
MEASURE = """
const found = {};
const leftOf = (node, at) => {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().left;
};
addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, root = page.documentElement, width = frame.clientWidth;
    found[frame.title] = {
      over: root.scrollWidth - width,
      letters: [...page.querySelectorAll(".letter")].map((letter) => {
        const look = frame.contentWindow.getComputedStyle(letter), box = letter.getBoundingClientRect();
        return {lang: letter.lang, direction: look.direction, width: box.width, size: parseFloat(look.fontSize)};
      }),
      calls: [...page.querySelectorAll("a[href^='tel:']")].map((link) => {
        const text = link.firstChild;
        return leftOf(text, 0) < leftOf(text, text.length - 1);
      }),
      marks: [...page.querySelectorAll("li")].map((point) => {
        const list = point.parentElement.getBoundingClientRect(), box = point.getBoundingClientRect();
        return box.left > list.left ? "left" : "right";
      }),
    };
  }
  document.getElementById("found").textContent = JSON.stringify(found);
});
"""


def measured(pages: dict[str, str], folder: Path) -> dict[str, dict]:
    """What the browser says of every page at every width."""
    frames = "\n".join(
        f'<iframe title="{escape(name)} {width}" width="{width}" height="400" style="border:0" '
        f'srcdoc="{escape(page)}"></iframe>'
        for name, page in pages.items()
        for width in WIDTHS
    )
    harness = folder / "harness.html"
    harness.write_text(
        f'<!doctype html><meta charset="utf-8"><script>{MEASURE}</script>{frames}<pre id="found"></pre>',
        encoding="utf-8",
    )
    dumped = subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", harness.as_uri()],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    ).stdout
    found = re.search(r'<pre id="found">(.*?)</pre>', dumped, re.S)
    assert found, dumped[-2000:]
    return json.loads(unescape(found[1]))


def in_every_way(a_rejection, an_offer) -> dict[str, str]:
    """Every kind for every office, with an address that is hard to fit; Arabic; both languages; a brand."""
    pages = {
        f"{kind} {office}": letter.compose(office).html
        for office in ("uk", "us", "uae")
        for kind, letter in letters(office).items()
    }
    english = an_offer("uae", sender=LONG).compose("uae")
    arabic = an_offer("uae", sender=LONG, candidate="أميرة حداد", **every_kind_in_arabic.OFFER).compose(
        "uae", language="ar"
    )
    rejection = a_rejection(candidate="أميرة حداد", sender=LONG, feedback=every_kind_in_arabic.FEEDBACK[None])
    pages["offer uae"] = english.html
    pages["offer in Arabic"] = arabic.html
    pages["rejection in Arabic"] = rejection.compose("uae", language="ar").html
    pages["offer in both"] = bilingual(english, arabic).html
    pages["offer in both, Arabic first"] = bilingual(arabic, english).html
    brand = Brand(name="Example Foods and Northfield Dairies", accent="#0b6e4f")
    pages["offer of a brand"] = an_offer("uk", sender=LONG).compose("uk", brand=brand).html
    return pages


def test_letters_fit_every_screen_and_keep_each_direction(a_rejection, an_offer, tmp_path):
    pages = in_every_way(a_rejection, an_offer)
    found = measured(pages, tmp_path)
    assert len(found) == len(pages) * len(WIDTHS)
    for name, page in found.items():
        assert page["over"] <= 0, f"{name}: sticks out by {page['over']} px"
        assert page["letters"], name
        assert all(page["calls"]), f"{name}: a telephone number is turned round"
        for letter in page["letters"]:
            assert letter["direction"] == ("rtl" if letter["lang"] == "ar-AE" else "ltr"), name
            assert letter["width"] <= 600, name
            assert letter["size"] >= 16, name
    assert set(found["offer in Arabic 320"]["marks"]) == {"right"}
    assert set(found["offer uae 320"]["marks"]) == {"left"}
    assert set(found["offer in both 320"]["marks"]) == {"left", "right"}
