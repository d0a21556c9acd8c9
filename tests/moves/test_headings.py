"""Headings and labels over what is said of a candidate."""

from __future__ import annotations

import pytest

AS_THEY_STAND = "Dear Sam,\n\n{}\n\nRegards,\nJo Marsh\n"


@pytest.fixture(scope="session")
def body(prose):
    """``body(text)``: the lines between the greeting and the closing, with the headings of the message."""

    def lines(text):
        read = prose(AS_THEY_STAND.format(text))
        return [line for line in read.lines if line.sentence.part == "body"], read.headings

    return lines


@pytest.mark.parametrize(
    "text",
    [
        "The panel's notes were as follows:",
        "The panel's notes were as follows.",
        "Here is our feedback:",
        "You asked for comments, so here they are:",
        "What we noted at the site visit:",
    ],
)
def test_a_line_that_leads_to_feedback_announces_it(body, text):
    (line, *_), headings = body(text)
    assert [*headings.over([line])] == [(True, False, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Our notes are kept for six months.",
        "The steps are as follows and take two weeks in all.",
        "Bring these to the depot:",
        "We gave our feedback on Tuesday.",
    ],
)
def test_a_line_that_leads_elsewhere_announces_nothing(body, text):
    (line, *_), headings = body(text)
    assert not next(headings.over([line]))[0]


@pytest.mark.parametrize(
    ("written", "labelled"),
    [
        ("Feedback: the crane was left out.", True),
        ("Written English: clear and short", True),
        ("- Against the criterion of planning: four of ten", True),
        ("Planning was clear and short.", False),
        ("We meet at 10:30 in the yard.", False),
        ("Planning:", False),
    ],
)
def test_a_label_is_a_few_words_a_colon_and_what_is_said(body, written, labelled):
    (line, *_), headings = body(written)
    assert [*headings.over([line])] == [(False, False, labelled)]


def test_lines_below_a_heading_stand_under_it_and_those_above_do_not(body):
    lines, headings = body(
        "The crane came late.\n\nOur notes were as follows:\n\nThe scaffold was left out.\n\nIt rained."
    )
    assert [*headings.over(lines)] == [
        (False, False, False),
        (True, False, False),
        (False, True, False),
        (False, True, False),
    ]


def test_a_heading_reaches_eight_lines(body):
    lines, headings = body("Our notes were as follows:\n\n" + "\n\n".join(["The scaffold was left out."] * 12))
    headed = [under for _, under, _ in headings.over(lines)]
    assert headed == [False] + [True] * 8 + [False] * 4


def test_a_second_heading_begins_anew(body):
    part = "Our notes were as follows:\n\n" + "\n\n".join(["The scaffold was left out."] * 7)
    lines, headings = body(f"{part}\n\n{part}")
    assert [under for _, under, _ in headings.over(lines)] == 2 * ([False] + [True] * 7)


def test_lines_are_headed_by_those_they_are_asked_with(body):
    lines, headings = body("Our notes were as follows:\n\nThe scaffold was left out.")
    for _ in range(2):
        assert [headed for _, headed, _ in headings.over(lines)] == [False, True]
        assert [headed for _, headed, _ in headings.over(lines[1:])] == [False]


def test_without_lines_there_is_nothing_to_tell(body):
    assert [*body("")[1].over([])] == []
