"""How letters look in a browser, where there is one: nothing sticks out, and each direction is kept."""

from __future__ import annotations

import pytest
from attrs import evolve

from browser.looking import BROWSER, WIDTHS, faults, measured
from builders import every_kind_in_arabic
from builders.every_kind import letters
from candidate_comms import Brand, Candidate, Client, Sender, bilingual
from candidate_comms.builders.brand import DARK
from candidate_comms.builders.facts import Salary
from candidate_comms.builders.kinds import KINDS

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium or Chrome on the path; CONTRIBUTING.md tells how to get one"
)

LONG = Sender(
    "Bartholomew Featherstonehaugh-Cholmondeley",
    company="Example Foods",
    email="bartholomew.featherstonehaugh-cholmondeley.recruitment@example.com",
    phone="+971 4 555 0140",
)
BRAND = Brand(
    name="Example Foods and Northfield Dairies",
    accent="#0b6e4f",
    background="#fff8ec",
    signature=["Example Foods Ltd, registered in England and Wales"],
)


def in_every_way(kind: str) -> dict[str, str]:
    """A kind of letter for every office, in both languages, from an agency, in a brand, and where it is hard to fit."""
    british, emirati = letters("uk")[kind], letters("uae")[kind]
    arabic = every_kind_in_arabic.letters()[kind]
    english_half = emirati.compose("uae")
    arabic_half = arabic.compose("uae", language="ar")
    agency = {"client": Client("Example Dairies", "a dairy with three sites")}
    if kind == "offer":
        agency |= {"salary": Salary(45_000, paid="monthly"), "expenses": "none", "requires": "none", "risks": "none"}
    return {
        **{f"for {office}": letters(office)[kind].compose(office).html for office in ("uk", "us", "uae")},
        "warm": letters("us")[kind].compose("us", tone="warm").html,
        "in Arabic": arabic_half.html,
        "in Arabic, formal": arabic.compose("uae", language="ar", tone="formal").html,
        "in Arabic to a woman": every_kind_in_arabic.letters("f")[kind].compose("uae", language="ar").html,
        "in both": bilingual(english_half, arabic_half).html,
        "in both, Arabic first": bilingual(arabic_half, english_half).html,
        "of an agency": evolve(british, **agency).compose("uk").html,
        "of a brand": british.compose("uk", brand=BRAND).html,
        "of a brand in Arabic": arabic.compose("uae", language="ar", brand=BRAND).html,
        "hard to fit": evolve(british, sender=LONG).compose("uk").html,
        "hard to fit in Arabic": evolve(arabic, sender=LONG).compose("uae", language="ar").html,
        "to an Arabic name in English": evolve(british, candidate=Candidate("أميرة حداد")).compose("uk").html,
    }


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_letters_can_be_read_on_every_screen_and_keep_each_direction(dark, tmp_path):
    pages = {f"{kind} {name}": html for kind in KINDS for name, html in in_every_way(kind).items()}
    found = measured(pages, tmp_path, dark=dark)
    assert len(found) == len(pages) * len(WIDTHS)
    assert [(*at, fault) for at, page in found.items() for fault in faults(page)] == []
    (letter,) = found["offer for uk", 320]["letters"]
    shade = tuple(int(DARK[at : at + 2], 16) for at in (1, 3, 5)) if dark else (255, 255, 255)
    assert {text["behind"] for text in letter["texts"]} == {f"rgb{shade}"}, "the screen is not what it was asked to be"
    assert [half["lang"] for half in found["offer in both", 320]["letters"]] == ["en-AE", "ar-AE"]


def an_arabic_offer(sender: Sender) -> str:
    return evolve(every_kind_in_arabic.letters()["offer"], sender=sender).compose("uae", language="ar").html


HIND = every_kind_in_arabic.letters()["offer"].sender
BREAKS = {
    "sticks out": (LONG, "overflow-wrap:break-word;word-wrap:break-word", ""),
    "does not begin where its reader does": (HIND, "text-align:right", "text-align:left"),
    "ends in a mark that stands elsewhere": (HIND, 'dir="rtl"', 'dir="ltr"'),
    "is turned round": (HIND, ' dir="ltr">+971 4 555 0140', ' dir="rtl">+971 4 555 0140'),
    "indented by": (HIND, "padding-right:24px", "padding-left:24px"),
    "has a contrast of": (HIND, "color:#1f2933", "color:#8a94a0"),
    "is set in": (HIND, "font-size:17px", "font-size:13px"),
    "is a link": (HIND, 'style="color:#1d4f91', 'style="text-decoration:none;color:#1d4f91'),
    "px wide": (HIND, "max-width:600px", "max-width:900px"),
    "sideways": (HIND, "<p ", '<p style="width:900px">.</p><p '),
}


def test_a_page_that_was_broken_on_purpose_is_found_out(tmp_path):
    pages = {}
    for name, (sender, before, after) in BREAKS.items():
        html = an_arabic_offer(sender)
        assert before in html, name
        pages[name] = html.replace(before, after)
    found = measured(pages, tmp_path)
    for name in pages:
        assert [fault for width in WIDTHS for fault in faults(found[name, width]) if name in fault], name
    assert not [
        fault for page in measured({"whole": an_arabic_offer(HIND)}, tmp_path).values() for fault in faults(page)
    ]
