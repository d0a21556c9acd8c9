"""How the English letters read: nothing said twice, nobody spoken for, and each office's own English."""

from __future__ import annotations

import re
from datetime import date, time
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from builders.every_kind import OFFERS, letters
from candidate_comms import Severity, lint
from candidate_comms.builders.facts import Client, Feedback, Salary, Sender
from candidate_comms.builders.offer_extension import OfferExtension
from candidate_comms.errors import FactsError
from candidate_comms.localisation.catalogs import entries
from candidate_comms.vocabulary import MessageKind, Move, TermName
from letter_strategies import TONES, composed

AGENCY = Sender("Rui Costa", company="Sterling Example", email="rui.costa@example.com")
CLIENT = Client("Example Dairies", business="a dairy with three sites in Kent")
TOLD_BY_AN_AGENCY = {"requires": "none", "risks": "none", "expenses": "none", "salary": Salary(45_000, paid="monthly")}
GAPS = [
    Feedback("supplier audits", "you described one audit, and this role leads twenty", "sit in on two or three audits"),
    Feedback("shift planning", "your plan left out the nights", "draw up one timetable with nights in it"),
]
DECIDING = ("offer", "offer-reminder", "offer-extension")
anywhere = pytest.mark.parametrize("office", facts.OFFICES)
in_every_tone = pytest.mark.parametrize("tone", list(map(str, TONES)))


def through_an_agency(office):
    """One letter of every kind from an agency that writes for its client."""
    for name, letter in letters(office).items():
        more = TOLD_BY_AN_AGENCY if name == "offer" and office == "uk" else {}
        phone = letter.sender.phone
        yield name, evolve(letter, sender=evolve(AGENCY, phone=phone), client=CLIENT, **more)


# --- Nothing is said twice, and nothing in the same words ---


@anywhere
@in_every_tone
@pytest.mark.parametrize("kind", ["rejection", "feedback-reply"])
def test_two_gaps_are_not_told_in_the_same_words(kind, tone, office):
    letter = evolve(letters(office)[kind], feedback=GAPS).compose(office, tone=tone)
    gaps = [passage.text for passage in letter.passages(Move.FEEDBACK) if ". " in passage.text]
    led = [re.search(r"\. ([^.:]+:) [a-z]", gap)[1] for gap in gaps]
    assert len(led) == len(set(led)) == 2


@anywhere
@in_every_tone
@pytest.mark.parametrize("kind", DECIDING)
def test_where_to_answer_is_told_once_before_the_signature(kind, tone, office):
    letter = letters(office)[kind].compose(office, tone=tone)
    body = letter.text.rpartition("\n\n")[0]
    assert body.count(letters(office)[kind].sender.email) == 1
    assert body.count(letters(office)[kind].sender.phone) == 1


@given(composed("rejection", "role-closed"))
def test_no_sentence_ends_with_the_name_that_the_next_one_begins_with(letter):
    assert not re.search(r"(\b[\w&.' ]{4,}?)\. \1\b", letter.text.replace("\n", " "))


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
@pytest.mark.parametrize("tone", ["", "warm", "formal"])
def test_what_every_rejected_candidate_reads_can_be_said_in_more_than_one_way(tone, locale):
    told = ("rejection.decision.", "rejection.reason", "rejection.feedback.intro.", "rejection.goodwill")
    told += ("closed.decision", "closed.reason", "closed.not_you", "letter.thanks.", "letter.open_door.")
    told += ("letter.ask_thoughts.", "feedback.point.next_step", "holding.hold")
    for key, british in entries("en-GB").items():
        if key.startswith(told) and key != "letter.open_door.roles":
            manners = entries(locale).get(key, british)
            assert len(manners.get(tone, manners[""])) >= 2, key


@anywhere
@in_every_tone
@pytest.mark.parametrize("kind", ["rejection", "role-closed"])
def test_ten_candidates_for_one_role_read_letters_that_differ_around_their_facts(kind, tone, office):
    names = ["Ada Lund", "Bo Ek", "Chen Li", "Dev Rao", "Eva Sol", "Finn Roe", "Gia Po", "Hal Orr", "Ida Vik", "Jo Ash"]
    told = [evolve(letters(office)[kind], candidate=name).compose(office, tone=tone) for name in names]
    assert len({letter.text.replace(name, "…") for name, letter in zip(names, told, strict=True)}) >= 8
    for move in (Move.DECISION, Move.ASK_THOUGHTS, Move.OPEN_DOOR, Move.GOODWILL):
        assert len({next(letter.passages(move)).text for letter in told}) >= 2, move


# --- Lists ---


@given(st.lists(st.sampled_from(["a pension", "£5,000 towards moving, on receipts", "a bicycle", "boots"]), min_size=2))
def test_things_with_a_comma_in_them_are_parted_by_more_than_a_comma(things):
    offer = evolve(letters("uk")["offer"], benefits=things).compose("uk")
    told = next(p.text for p in offer.passages(Move.TERM) if p.term is TermName.BENEFITS).removeprefix("Benefits: ")
    apart = "; " if any(", " in thing for thing in things) else ", "
    parts = [part.removeprefix("and ") for part in told.split(apart)]
    assert parts == things or told == " and ".join(things) or parts[-1] == " and ".join(things[-2:])


def test_a_list_of_phrases_ends_in_and():
    things = ["a bonus of up to 10%", "£5,000 towards moving, on receipts", "a bicycle"]
    offer = evolve(letters("uk")["offer"], benefits=things).compose("uk").text
    assert "Benefits: a bonus of up to 10%; £5,000 towards moving, on receipts; and a bicycle\n" in offer


# --- Who speaks ---


@anywhere
@in_every_tone
def test_an_agency_names_its_client_in_every_letter(tone, office):
    for name, letter in through_an_agency(office):
        assert CLIENT.name in letter.compose(office, tone=tone).text, name


@anywhere
@in_every_tone
def test_an_agency_does_not_look_forward_to_work_that_is_done_elsewhere(tone, office):
    letter = dict(through_an_agency(office))["welcome"].compose(office, tone=tone)
    assert CLIENT.name in next(letter.passages(Move.GOODWILL)).text
    assert not re.search(r"\b(?:we|us)\b[^.]*\.", next(letter.passages(Move.GOODWILL)).text, re.I)


def test_whoever_asked_for_the_date_asked_for_the_time():
    """Else the letter would offer time that nobody asked for, "as you asked"."""
    about = letters("uk")["offer-extension"]
    assert isinstance(about, OfferExtension)
    told = evolve(about, asked=False, decide_by=date(2026, 3, 9), date_asked_for=True).compose("uk").text
    assert "Of course you can have more time" in told


# --- What the facts say, and no more ---


def test_an_american_offer_is_at_will_unless_its_terms_say_otherwise():
    offer = letters("us")["offer"]
    assert "at will" in offer.compose("us").text
    assert "at will" in evolve(offer, notice="none").compose("us").text
    for terms in ({"notice": "30 days on either side"}, {"contract_type": "fixed term of one year"}):
        assert "at will" not in evolve(offer, **terms).compose("us").text


@pytest.mark.parametrize("period", ["hour", "day", "week"])
def test_pay_by_the_hour_day_or_week_is_not_called_a_salary(period):
    told = evolve(letters("uk")["offer"], salary=Salary(150, period=period, paid="weekly")).compose("uk")
    assert f"- Pay: £150 {'an' if period == 'hour' else 'a'} {period}, paid weekly\n" in told.text
    assert "Salary" not in told.text


@pytest.mark.parametrize("count", [1, 2, 3])
@in_every_tone
def test_questions_are_introduced_in_words_that_fit_one_and_several(count, tone):
    questions = ["Was the brief clear?", "How long did you wait?", "What should we change?"][:count]
    told = evolve(letters("uk")["thoughts-request"], questions=questions).compose("uk", tone=tone).text
    assert not re.search(r"\b(?:each|these|all) (?:of|questions)\b", told)


@anywhere
@in_every_tone
def test_a_conditional_offer_says_what_happens_next_and_asks_nobody_to_resign(tone, office):
    told = evolve(letters(office)["offer"], conditions=["two references"]).compose(office, tone=tone).text
    assert "Once you accept, I will tell you what is needed from you" in told
    assert "There is no need to give notice before that" in told


@anywhere
@in_every_tone
def test_an_offer_says_what_happens_after_a_yes(tone, office):
    for conditions in ((), ("two references",), ("two references", "a medical test")):
        told = evolve(letters(office)["offer"], conditions=conditions).compose(office, tone=tone).text
        assert told.count("Once you accept, I will") == 1


@anywhere
@pytest.mark.parametrize(
    "reason",
    [
        "the ward will not open this year",
        "two sites will share one team from April",
        "the owner has sold the farm",
        "our largest customer left in February",
        "the museum gallery stays shut after the fire",
    ],
)
def test_any_reason_for_closing_a_role_will_do(reason, office):
    for tone in TONES:
        letter = evolve(letters(office)["role-closed"], reason=reason).compose(office, tone=tone)
        report = lint(letter)
        assert not report.at_or_above(Severity.WARNING)
        assert report.kind is MessageKind.REJECTION


# --- Each office's English ---


@in_every_tone
def test_american_letters_do_not_sound_british(tone):
    british = (
        r"\b(?:do|just do) (?:write|call|reply|apply)\b|\bwritten contract\b|\bcall me on\b|\bposts?\b|\bper annum\b"
    )
    senders = [("a@example.com", "(630) 555-0134"), ("a@example.com", None), (None, "(630) 555-0134"), (None, None)]
    for (email, phone), letter in product(senders, letters("us").values()):
        if phone or type(letter).__name__ != "OfferWithdrawal":
            for name in ("Ada Lund", "Bo Ek", "Chen Li", "Dev Rao"):
                sender = evolve(letter.sender, email=email, phone=phone)
                told = evolve(letter, sender=sender, candidate=name).compose("us", tone=tone).text
                assert not re.search(british, told, re.I), told


def test_an_american_date_before_a_time_is_followed_by_a_comma():
    told = evolve(letters("us")["welcome"], arrive_at=time(9, 30)).compose("us").text
    assert "Monday, May 4, 2026, at 9:30 AM" in told


def test_a_formal_british_offer_tells_the_year_of_pay_as_contracts_do():
    told = {tone: letters("uk")["offer"].compose("uk", tone=tone).text for tone in TONES}
    assert [("per annum" in text, "a year" in text.split("Start date")[0]) for text in told.values()] == [
        (False, True),
        (False, True),
        (True, False),
    ]


def test_an_american_offer_is_contingent_and_a_british_one_conditional():
    for office, word in {"uk": "conditional on", "us": "contingent on", "uae": "conditional on"}.items():
        told = evolve(letters(office)["offer"], conditions=["two references"]).compose(office).text
        assert word in told


@anywhere
@in_every_tone
def test_a_role_is_called_a_role_in_every_sentence(tone, office):
    """Else somebody reads of an "interview for Planner"."""
    for name, letter in letters(office).items():
        body = letter.compose(office, tone=tone).text
        assert not re.search(r"\b(?:for|of) Food Technologist\b(?<!role of Food Technologist)", body), name


def test_the_kinds_that_ask_for_a_decision_are_the_ones_that_are_looked_at():
    assert set(DECIDING) <= set(letters("uk")), OFFERS


@in_every_tone
def test_what_is_typed_with_a_mark_of_its_own_gets_no_second_one(tone):
    gap = Feedback("the pitch", "you asked us who pays for it?", "answer that before you are asked!")
    told = evolve(letters("uk")["rejection"], feedback=[gap], reason="the role sells every day!").compose(
        "uk", tone=tone
    )
    assert not re.search(r"[!?][.,;:]", told.text)


def test_every_text_that_says_again_what_the_letter_says_is_a_fault_by_its_field():
    typed = {
        "rejection": {"reason": "because it was cut", "thanks_for": "for coming", "open_door": "about audit roles"},
        "role-closed": {"reason": "due to a freeze", "thanks_for": "thank you for coming"},
        "holding-update": {"waiting_for": "for the board to meet"},
        "keep-in-touch": {"because": "because your plan was complete"},
        "offer": {"salary": Salary(45_000, paid="paid monthly")},
        "offer-withdrawal": {"reason": "owing to the loss of a client"},
        "welcome": {"bring": ["please bring your passport"]},
    }
    for name, fields in typed.items():
        with pytest.raises(FactsError) as caught:
            evolve(letters("uk")[name], **fields).compose("uk")
        faulty = {field.partition(".")[0].partition("[")[0] for field, _ in caught.value.faults}
        assert faulty == set(fields), name


@anywhere
def test_a_number_that_nobody_can_call_is_a_fault_and_one_with_its_country_is_not(office):
    abroad = {"uk": "(630) 555-0134", "us": "01632 960123", "uae": "01632 960123"}
    for letter in letters(office).values():
        assert letter.sender.phone is not None
        for phone in ("+44 1632 960123", "+1 (630) 555-0134", "+971 4 555 0140 ext. 4"):
            evolve(letter, sender=evolve(letter.sender, phone=phone)).compose(office)
        with pytest.raises(FactsError, match=r"sender\.phone"):
            evolve(letter, sender=evolve(letter.sender, phone=abroad[office])).compose(office)


def test_a_reason_that_only_repeats_the_feedback_is_a_fault():
    letter = letters("uk")["rejection"]
    with pytest.raises(FactsError, match=r"says what feedback\[0\]\.seen says"):
        evolve(letter, reason=f"{letter.feedback[0].seen}.").compose("uk")


def test_a_criterion_may_be_typed_with_a_full_stop():
    gap = Feedback("Excel, level 3.", "you had not used pivot tables", "build one from a public data set")
    told = evolve(letters("uk")["rejection"], feedback=[gap]).compose("uk").text
    assert "- On Excel, level 3: you had not used pivot tables. " in told
