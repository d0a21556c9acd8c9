"""Whole Arabic letters: their kind, and what they are blamed for."""

import pytest

from arabic.tables import judged, letters
from candidate_comms.vocabulary import Severity

LETTERS = letters()
each = pytest.mark.parametrize("letter", LETTERS, ids=[letter["id"] for letter in LETTERS])
UNCLEAR = {"TM302", "TM303", "TM304", "TM305", "TM306"}


def codes(report, family):
    return {f.code for f in report if f.code.startswith(family)}


@each
def test_the_kind_of_a_letter_is_read(letter):
    kind = judged(letter).kind.value
    assert kind == letter["kind"] or (letter["kind"] == "other" and kind == "unknown")


@each
def test_the_tier_of_a_rejection_is_read(letter):
    report = judged(letter)
    found = codes(report, "RJ")
    tier = "stock" if "RJ101" in found else "thin" if "RJ102" in found else "clean"
    if letter["kind"] == "rejection":
        assert tier == letter["tier"], [(m.move.value, m.quote) for m in report.moves]
    else:
        assert not found


@each
def test_pressure_and_unclear_terms_are_read(letter):
    hard = [f for f in judged(letter) if f.severity is not Severity.INFO]
    pressed = any(f.code.startswith("OF") and f.code not in ("OF210", "OF211") for f in hard)
    unclear = any(f.code in UNCLEAR or (f.code.startswith("TM") and f.severity is Severity.ERROR) for f in hard)
    assert pressed == letter.get("pressure", False)
    if letter["kind"] == "offer":
        assert unclear == letter["unclear"]
