"""Whole letters, kept as files that people can read. Write them anew with ``REWRITE_LETTERS=1`` and read the diff."""

import os
from pathlib import Path

import pytest
from attrs import evolve

import strategies as facts
from builders import every_kind_in_arabic
from builders.every_kind import letters
from candidate_comms import bilingual
from letter_strategies import TONES

LETTERS = Path(__file__).parents[1] / "letters"


def kept(office):
    """The letters by the name of their file: one of each kind, and a rejection of an agency after an application."""
    written = letters(office)
    early = evolve(written["rejection"], interviewed_on=None, thanks_for=None, client="Example Dairies")
    return {**written, "rejection-after-application": early}


def kept_in_arabic(gender=None, *, polite=False):
    """The same for Arabic; ``polite``: what was typed is in the polite plural whoever reads it."""
    written = every_kind_in_arabic.letters(gender, polite=polite)
    early = evolve(written["rejection"], interviewed_on=None, thanks_for=None, client="ألبان المثال")
    return {**written, "rejection-after-application": early}


EACH = [(name, office, str(tone)) for office in facts.OFFICES for name in kept(office) for tone in TONES]
IN_ARABIC = [(name, str(tone), None) for name in kept_in_arabic() for tone in TONES]
IN_ARABIC += [(name, str(tone), gender) for name in ("rejection", "offer") for tone in TONES for gender in "fm"]
IN_BOTH = ("rejection", "offer")


def compare(message, file):
    path = LETTERS / file
    told = f"Subject: {message.subject}\n\n{message.text}"
    if os.environ.get("REWRITE_LETTERS"):
        path.write_text(told, encoding="utf-8", newline="\n")
    assert told == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "office", "tone"), EACH)
def test_a_letter_reads_as_kept(name, office, tone):
    compare(kept(office)[name].compose(office, tone=tone), f"{name}.{office}.{tone}.txt")


@pytest.mark.parametrize(("name", "tone", "gender"), IN_ARABIC)
def test_a_letter_in_arabic_reads_as_kept(name, tone, gender):
    message = kept_in_arabic(gender, polite=tone == "formal")[name].compose("uae", language="ar", tone=tone)
    compare(message, arabic_file(name, tone, gender))


@pytest.mark.parametrize("name", IN_BOTH)
def test_a_mail_in_both_languages_reads_as_kept(name):
    told = {"sender": every_kind_in_arabic.SENDER_IN_ENGLISH}
    if name == "offer":
        told["location"] = "Example Tower, Dubai"
    english = evolve(kept("uae")[name], **told)
    both = bilingual(english.compose("uae"), kept_in_arabic()[name].compose("uae", language="ar"))
    compare(both, f"{name}.uae.en-ar.plain.txt")


def test_no_file_is_left_of_a_letter_that_nobody_writes():
    wanted = {".".join((*which, "txt")) for which in EACH} | {arabic_file(*which) for which in IN_ARABIC}
    wanted |= {f"{name}.uae.en-ar.plain.txt" for name in IN_BOTH}
    assert {path.name for path in LETTERS.iterdir()} == wanted


def arabic_file(name, tone, gender):
    return f"{name}.uae.ar.{tone}{f'.{gender}' if gender else ''}.txt"
