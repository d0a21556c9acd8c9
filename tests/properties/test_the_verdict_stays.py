"""The same message, written another way, gets the same verdict; feedback that comes or goes turns it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import lint
from corpus.labelled import messages
from properties import rewritings as ways
from properties.clear_letters import CLEAN, FEEDBACK, NO_FEEDBACK, STOCK, letter


def verdict(text: str, office: str = "uk") -> tuple[str, str]:
    """The kind, and the tier of a rejection."""
    report = lint(text, office=office)
    codes = {finding.code for finding in report}
    tier = "stock" if "RJ101" in codes else "partial" if "RJ102" in codes else "clean"
    return str(report.kind), tier if report.kind == "rejection" else "-"


REWRITINGS: dict[str, Callable[[str], str | None]] = {
    "small letters": str.lower,
    "curly quotes": ways.curly,
    "wrapped at 60": lambda text: ways.wrapped(text, 60),
    "wrapped at 76": lambda text: ways.wrapped(text, 76),
    "as HTML": ways.as_html,
    "as HTML with entities": lambda text: ways.as_html(text, entities=True),
    "an EEO footer": lambda text: f"{text}\n\n{ways.SMALL_PRINT[0]}",
    "a disclaimer": lambda text: f"{text}\n\n{ways.SMALL_PRINT[1]}",
    "a thread below": lambda text: f"{text}\n\n{ways.THREADS[0]}",
    "an older mail below": lambda text: f"{text}\n\n{ways.THREADS[1]}",
    "another greeting": lambda text: ways.greeted(text, "Hello Siobhán,"),
    "other names": lambda text: ways.renamed(text, "Oasis Example LLC", "Night Porter"),
}

CHANGED = dict.fromkeys(REWRITINGS, 0) | {
    "another greeting": 1,
    "small letters": 24,
    "wrapped at 60": 1,
    "wrapped at 76": 1,
    "a disclaimer": 4,
    "other names": 4,
}

roles = st.sampled_from([role for _, role in ways.NAMES])
companies = st.sampled_from([company for company, _ in ways.NAMES])
stock, clean = st.sampled_from(STOCK), st.sampled_from(CLEAN)


@given(stock, roles, companies, st.sampled_from(sorted(REWRITINGS)))
def test_a_plain_stock_rejection_stays_one_however_it_is_written(body, role, company, way):
    text = REWRITINGS[way](letter(body, role, company))
    assert text is None or verdict(text) == ("rejection", "stock")


@given(clean, roles, companies, st.sampled_from(sorted(REWRITINGS)))
def test_a_plainly_clean_rejection_is_never_called_stock_however_it_is_written(body, role, company, way):
    text = REWRITINGS[way](letter(body, role, company))
    assert text is None or verdict(text)[1] != "stock"


@given(stock)
def test_without_feedback_a_plain_stock_rejection_is_stock(body):
    assert verdict(letter(body)) == ("rejection", "stock")


def test_one_sentence_of_feedback_turns_a_stock_rejection_into_none():
    deaf = [(body[:40], told) for body in STOCK for told in FEEDBACK if verdict(letter(body, told=told))[1] == "stock"]
    assert len(deaf) <= 14, deaf  # of 240: what was measured, to be lowered


def test_feedback_that_is_denied_is_none():
    heard = [
        (body[:40], told) for body in STOCK for told in NO_FEEDBACK if verdict(letter(body, told=told))[1] != "stock"
    ]
    assert len(heard) <= 3, heard  # of 120: what was measured, to be lowered


@given(st.sampled_from(ways.GREETINGS), stock, clean, st.sampled_from(ways.SIGNATURES))
def test_greeting_and_signature_change_no_verdict(greeting, empty, told, signature):
    for body, verdicts in ((empty, {"stock"}), (told, {"clean", "partial", "-"})):
        text = ways.greeted(letter(body), greeting).removesuffix("Jo Marsh") + signature
        assert verdict(text)[1] in verdicts


def _changed(rewrite: Callable[[str], str | None]) -> list[str]:
    """The labelled messages, one in twelve, that another way of writing gives another verdict."""
    return [
        message["id"]
        for message, told in _as_written()
        if (text := rewrite(message["text"])) is not None and verdict(text, message["office"]) != told
    ]


_OFFERS = ("oa-", "oe-", "og-", "os-", "ou-")  # their verdicts are those of deadlines, terms and pushes


@cache
def _as_written() -> list[tuple[dict[str, Any], tuple[str, str]]]:
    some = [m for m in messages() if m["format"] == "plain" and m["id"][:3] not in _OFFERS][::12]
    return [(message, verdict(message["text"], message["office"])) for message in some]


# Labelled messages, many written to lie near the line: how many of some 150 may change. Measured, and to be lowered.
@pytest.mark.parametrize(("way", "most"), sorted(CHANGED.items()))
def test_few_labelled_messages_change_their_verdict_however_they_are_written(way, most):
    changed = _changed(REWRITINGS[way])
    assert len(changed) <= most, changed
