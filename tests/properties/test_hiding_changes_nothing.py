"""However a word is hidden, the message is judged as if it stood there plainly; the disguise alone is told on top."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms import lint
from corpus.labelled import blind

UNSEEN = "\u200b\u2060\ufeff\u034f\ufe0f"
LOOK_ALIKES = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "i": "і", "s": "ѕ"}
WIDE = {chr(code): chr(code + 0xFEE0) for code in (*range(48, 58), *range(97, 123))}
HIDING = "LC611"

HIDDEN = [message for message in blind("hidden_characters") if message.get("plain")]

MESSAGES = [
    ("uk", "Hi Tom,\n\nWe would like to offer you the Porter job at £12.60 an hour from 6 July 2026. {}\n\nDean Cole"),
    ("us", "Hi Jess,\n\nWe'd love to offer you the Line Cook job, $21 an hour from June 2, 2026. {}\n\nLou Park"),
    (
        "uae",
        "Dear Ms Hala,\n\nWe are pleased to offer you the post of Clerk, basic AED 3,000 and AED 1,500 allowances a "
        "month from 1 September 2026. {}\n\nRegards,\nOmar Tal",
    ),
]
TURNS = [
    "Please accept within 24 hours.",
    "The offer is withdrawn if you do not sign today.",
    "Two other candidates are waiting for your place.",
    "Take it or leave it, the offer is final.",
    "Hand in your notice before the contract reaches you.",
    "Take your time and ask whatever you like.",
    "Take two weeks, and show it to your lawyer.",
]
NOES = [
    "Unfortunately you have not been selected for the post.",
    "We will not be taking your application further on this occasion.",
    "Your answers on pricing were clear, but the SQL exercise was left half done, so we chose somebody else.",
    "We have not decided yet and will write to you by 3 June 2026.",
]


def verdict(office, text, sent_at=None):
    """Kind, stage, and the code and severity of each finding."""
    report = lint(text, office=office, sent_at=datetime.fromisoformat(sent_at) if sent_at else None)
    found = [(f.code, f.severity) for f in report if f.code != HIDING]
    return report.kind, report.stage, sorted(found)


def hidden(sentence, how, seed):
    """A sentence in which some words are hidden in one way."""
    choose = random.Random(seed)

    def word(plain):
        if len(plain) < 3 or not plain.isalnum() or choose.random() < 0.5:
            return plain
        if how == "unseen":
            at = choose.randrange(1, len(plain))
            return plain[:at] + choose.choice(UNSEEN) + plain[at:]
        if how == "look-alike":
            return plain[0] + "".join(LOOK_ALIKES.get(c, c) for c in plain[1:])
        if how == "wide":
            return plain[0] + "".join(WIDE.get(c, c) for c in plain[1:])
        return "\u00ad".join(plain)

    return " ".join(map(word, sentence.split(" ")))


WAYS = st.sampled_from(["unseen", "look-alike", "wide", "soft"])


@pytest.mark.parametrize("message", HIDDEN, ids=[message["id"] for message in HIDDEN])
def test_a_labelled_message_is_judged_as_the_same_one_written_plainly(message):
    told = verdict(message["office"], message["text"], message["sent_at"])
    assert told == verdict(message["office"], message["plain"], message["sent_at"])


@given(st.sampled_from(MESSAGES), st.sampled_from(TURNS), WAYS, st.integers(0, 2**32))
def test_a_hidden_push_is_a_push_and_hidden_kindness_is_none(message, sentence, how, seed):
    office, frame = message
    assert verdict(office, frame.format(hidden(sentence, how, seed))) == verdict(office, frame.format(sentence))


@given(st.sampled_from(NOES), WAYS, st.integers(0, 2**32))
def test_a_hidden_no_is_a_no_and_hidden_news_is_none(sentence, how, seed):
    frame = "Dear Ana,\n\nThank you for coming in. {}\n\nKind regards,\nJo Hall"
    assert verdict("uk", frame.format(hidden(sentence, how, seed))) == verdict("uk", frame.format(sentence))


@given(st.sampled_from(MESSAGES), st.sampled_from(TURNS), WAYS, st.integers(0, 2**32))
def test_every_finding_stands_at_the_same_words_hidden_or_not(message, sentence, how, seed):
    office, frame = message
    written = frame.format(hidden(sentence, how, seed))
    plain = frame.format(sentence)
    found = [report_of(office, text) for text in (plain, written)]
    assert found[0] == found[1]


def report_of(office, text):
    """The quotation at each finding but those of the disguise, with nothing hidden in it."""
    back = {other: letter for table in (LOOK_ALIKES, WIDE) for letter, other in table.items()}
    plain = str.maketrans(back | dict.fromkeys((*UNSEEN, "\u00ad"), ""))
    return sorted((f.code, f.span.cut(text).translate(plain)) for f in lint(text, office=office) if f.code != HIDING)


VALUES = {
    "name": "Ana",
    "job": "Clerk",
    "pay": "£19 per hour",
    "day": "4 May 2026",
    "time": "24 hours",
    "phone": "01632 960123",
}
FILLED = (
    "Dear {name},\n\nWe would like to offer you the {job} job at {pay} from {day}. Please accept within {time}. "
    "Questions: {phone}.\n\nJo Hale"
)


@pytest.mark.parametrize(
    ("before", "after"),
    [("\u2068", "\u2069"), ("\u2066", "\u2069"), ("\u202a", "\u202c"), ("\u200e", "\u200e"), ("\u200e", "")],
)
@given(st.sets(st.sampled_from(sorted(VALUES))))
def test_controls_of_direction_that_a_program_puts_around_values_change_nothing(before, after, wrapped):
    filled = {name: f"{before}{value}{after}" if name in wrapped else value for name, value in VALUES.items()}
    assert verdict("uk", FILLED.format(**filled)) == verdict("uk", FILLED.format(**VALUES))
