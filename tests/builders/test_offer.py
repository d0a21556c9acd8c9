from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import strategies as facts
from builders.every_kind import letters
from candidate_comms import lint, offices
from candidate_comms.builders.facts import PERIODS, Allowance, Condition, Salary, Sender
from candidate_comms.errors import FactsError
from candidate_comms.offices.working_days import calendar_of
from candidate_comms.vocabulary import Move, Severity, TermName

some_offer = st.sampled_from(facts.OFFICES).flatmap(lambda office: st.tuples(st.just(office), facts.offers(office)))


def faults(offer, office="uk", **more):
    with pytest.raises(FactsError) as raised:
        offer.compose(office, **more)
    return dict(raised.value.faults)


@given(some_offer)
def test_every_offer_tells_what_the_office_asks_for(drawn):
    office, offer = drawn
    message = offer.compose(office)
    told = {passage.term for passage in message.plan if passage.term is not None}
    asked = {item.term for item in offices.get(office).checklist if item.severity is not Severity.INFO}
    # The period stands beside the amount, and whom to ask is a move of its own.
    assert asked - {TermName.PAY_PERIOD, TermName.CONTACT} <= told
    assert any(message.passages(Move.CONTACT))


@given(some_offer)
def test_every_offer_says_yes_first_then_terms_then_time_to_think(drawn):
    office, offer = drawn
    moves = [passage.move for passage in offer.compose(office).plan]
    frame = [move for move in moves if move is not Move.TERM]
    assert frame == [
        Move.GREETING,
        Move.OFFER,
        Move.DEADLINE,
        Move.TIME_TO_THINK,
        Move.CONTACT,
        Move.GOODWILL,
        Move.CLOSING,
    ]


@given(some_offer)
def test_every_offer_leaves_comfortable_time_in_working_days(drawn):
    office, offer = drawn
    from candidate_comms.builders.deciding import DecisionWindow

    place = offices.get(office)
    window = DecisionWindow(place, offer.sent_on, offer.decide_by)
    calendar = calendar_of(place)
    assert calendar.is_working_day(window.due.date())
    assert calendar.working_days_between(offer.sent_on, window.due) >= place.thresholds.offer_window_warn_below
    assert str(window.due.year) in next(offer.compose(office).passages(Move.DEADLINE)).text


@given(some_offer)
def test_typed_terms_are_told_word_for_word(drawn):
    office, offer = drawn
    text = offer.compose(office).text
    typed = [offer.location, offer.hours, offer.contract_type, offer.holiday, offer.notice, offer.probation]
    for words in [*typed, *offer.benefits, *(condition.text for condition in offer.conditions)]:
        assert words is None or words in text


@pytest.mark.parametrize(
    ("office", "sent_on", "decided_by"),
    [
        ("uk", date(2026, 3, 6), "5:30 pm UK time on Friday 13 March 2026"),
        ("us", date(2026, 3, 6), "5:00 PM Chicago time on Friday, March 13, 2026"),
        # Seven working days; a Friday is short in the UAE, so the default moves on to Monday.
        ("uae", date(2026, 3, 6), "6:00 PM UAE time on Tuesday 17 March 2026"),
        ("uae", date(2026, 3, 4), "6:00 PM UAE time on Monday 16 March 2026"),
    ],
)
def test_without_a_date_the_usual_time_of_the_office_is_given(an_offer, office, sent_on, decided_by):
    message = an_offer(office, sent_on=sent_on).compose(office)
    assert next(message.passages(Move.DEADLINE)).text == f"Please let me know your decision by {decided_by}."


def test_holidays_make_the_time_longer(an_offer):
    easter = {date(2026, 4, 3), date(2026, 4, 6)}
    message = an_offer(sent_on=date(2026, 4, 1), start_date=date(2026, 6, 1)).compose("uk", holidays=easter)
    assert "Friday 10 April 2026" in next(message.passages(Move.DEADLINE)).text


def test_a_moment_with_a_zone_is_told_on_the_clock_of_the_office(an_offer):
    moment = datetime(2026, 3, 17, 10, 0, tzinfo=UTC)
    message = an_offer("uae", decide_by=moment).compose("uae")
    assert "2:00 PM UAE time on Tuesday 17 March 2026" in message.text


@pytest.mark.parametrize(
    ("decide_by", "told"),
    [
        (
            date(2026, 3, 9),
            "Monday 2026-03-09 leaves 1 working day from Friday 2026-03-06; give at least 5, that is Friday ",
        ),
        (date(2026, 3, 1), "leaves 0 working days"),
        (date(2026, 3, 14), "not a working day there; Monday 2026-03-16 is the next"),
        (datetime(2026, 3, 16, 0, 0), "midnight"),
        (datetime(2026, 3, 16, 20, 0), "after the office closes that day (17:30)"),
    ],
)
def test_a_date_that_would_press_or_confuse_is_refused_with_one_that_would_do(an_offer, decide_by, told):
    assert told in faults(an_offer(decide_by=decide_by))["decide_by"]


def test_a_friday_afternoon_is_refused_in_the_uae_alone(an_offer):
    friday = datetime(2026, 3, 20, 15, 0)
    assert "until 12:00" in faults(an_offer("uae", decide_by=friday), "uae")["decide_by"]
    assert "3:00 pm UK time on Friday 20 March 2026" in an_offer(decide_by=friday).compose("uk").text


@pytest.mark.parametrize(
    ("office", "pay", "field", "told"),
    [
        (
            "uk",
            {"currency": "USD"},
            "salary.currency",
            "'USD' is not what pay is told in there; give the amount in GBP",
        ),
        ("us", {"currency": "GBP"}, "salary.currency", "give the amount in USD, or compose for the office of the job"),
        ("uae", {"currency": "EUR"}, "salary.currency", "give the amount in AED"),
        ("uk", {"period": "month"}, "salary.period", "give the amount for a year, and paid='monthly'"),
        ("uae", {"period": "year"}, "salary.period", "give the amount for a month"),
    ],
)
def test_pay_is_told_as_people_there_compare_it(an_offer, office, pay, field, told):
    offer = an_offer(office)
    assert told in faults(evolve(offer, salary=evolve(offer.salary, **pay)), office)[field]


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_pay_as_people_there_compare_it_has_nothing_against_it(office):
    offer = letters(office)["offer"]
    for period in PERIODS:
        for currency in (offices.get(office).currency, None, *(["USD"] if office == "uae" else [])):
            told = evolve(offer, salary=evolve(offer.salary, period=period, currency=currency))
            if (office, period) not in {("uk", "month"), ("uae", "year")}:
                assert not lint(told.compose(office)).at_or_above("warning")


def test_nobody_starts_before_they_have_answered(an_offer):
    assert "is not after the day to decide by" in faults(an_offer(start_date=date(2026, 3, 13)))["start_date"]


def test_a_missing_term_says_what_to_give(an_offer):
    assert set(faults(an_offer(hours=None, holiday=None, notice=None))) == {"hours", "holiday", "notice"}
    american = an_offer("us", benefits=(), exempt=None, salary=95_000)
    assert set(faults(american, "us")) == {"benefits", "exempt", "salary.paid"}
    emirati = an_offer("uae", contract_type=None, holiday=None, notice=None, probation=None)
    assert set(faults(emirati, "uae")) == {"contract_type", "holiday", "notice", "probation"}


def test_words_that_tell_nothing_are_refused(an_offer):
    found = faults(
        an_offer(
            location="TBC",
            hours="the usual hours",
            notice="reasonable notice",
            benefits=["benefits to follow"],
            conditions=["satisfactory checks", "passing probation"],
            salary=Salary(-1, currency="pounds", period="fortnight", allowances=[Allowance("Car", "lots")]),
        )
    )
    assert set(found) == {
        "location",
        "hours",
        "notice",
        "benefits[0]",
        "conditions[0].text",
        "conditions[1].text",
        "salary.amount",
        "salary.currency",
        "salary.period",
        "salary.allowances[0].amount",
    }
    assert "names no figure" in found["notice"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("contract_type", "permanent"),
        ("contract_type", "open-ended"),
        ("contract_type", "at-will"),
        ("probation", "nine months"),
        ("probation", "a year"),
        ("notice", "two weeks"),
        ("notice", "120 days"),
    ],
)
def test_what_onshore_law_rules_out_is_refused_in_the_uae(an_offer, field, text):
    assert field in faults(an_offer("uae", **{field: text}), "uae")


@pytest.mark.parametrize(
    ("field", "text"),
    [("probation", "six months"), ("probation", "180 days"), ("notice", "90 days"), ("notice", "one month")],
)
def test_what_onshore_law_allows_is_written(an_offer, field, text):
    assert text in an_offer("uae", **{field: text}).compose("uae").text


@pytest.mark.parametrize("hours", ["24 hours a week over three days", "18.5 hours per week", "6 hours a week"])
def test_full_time_is_not_said_of_few_hours(an_offer, hours):
    assert set(faults(an_offer(hours=hours, contract_type="permanent, full time"))) == {"hours"}
    an_offer(hours=hours, contract_type="permanent, part time").compose("uk")
    an_offer(hours="three shifts of 12 hours a week", contract_type="permanent, full time").compose("uk")


def test_at_will_belongs_to_the_us_alone(an_offer):
    assert "at will" in an_offer("us").compose("us").text
    assert "at will" not in an_offer("uk").compose("uk").text
    assert set(faults(an_offer(exempt=True))) == {"exempt"}


def test_pay_in_the_uae_is_split_and_summed(an_offer):
    text = an_offer("uae").compose("uae").text
    assert "- Basic salary: AED 15,000 per month\n- Housing allowance: AED 7,000 per month\n" in text
    assert "- Total pay: AED 25,000 per month\n" in text
    alone = an_offer("uae", salary=20_000).compose("uae").text
    assert "- Basic salary: AED 20,000 per month, with no allowances\n" in alone


def test_an_unconditional_offer_says_so(an_offer):
    assert "This offer is unconditional." in an_offer(conditions=[]).compose().text
    text = an_offer(conditions=[Condition("two references")]).compose().text
    assert "conditional on the following and on nothing else:\n\n- two references\n" in text
    assert "unconditional" not in text


def test_somebody_without_an_address_is_answered_by_reply(an_offer):
    message = an_offer(sender=Sender("Jo Pike", "Example Foods")).compose()
    assert "To accept or decline, just reply to this message." in message.text


def test_the_day_of_sending_goes_with_the_message(an_offer):
    assert an_offer().compose().sent_at == datetime(2026, 3, 6)


@given(some_offer, st.integers(0, 4))
def test_too_little_time_is_never_written(drawn, days):
    office, offer = drawn
    from attrs import evolve

    short = calendar_of(offices.get(office)).add_working_days(offer.sent_on - timedelta(days=0), days)
    if days == 0:
        short = offer.sent_on
    assert "decide_by" in faults(evolve(offer, decide_by=short), office)
