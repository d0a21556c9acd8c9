import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.reporters.frames import frame, right_to_left, shown, width
from candidate_comms.text.lines import Lines
from candidate_comms.text.spans import Span


def framed(text: str, words: str, **more: int) -> list[str]:
    at = text.index(words)
    return frame(Lines(text), Span(at, at + len(words)), **more)


def under(lines: list[str]) -> str:
    """The characters above the carets, counted in columns."""
    source, carets = lines[-2], lines[-1]
    begin, end = carets.index("^"), carets.rindex("^") + 1
    column, out = 0, ""
    for character in source:
        if begin <= column < end:
            out += character
        column += width(character)
    return out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We chose a stronger candidate.", "stronger"),
        ("\tWe\tchose a stronger candidate.", "stronger"),
        ("株式会社 says no to you", "no"),
        ("cafe\u0301 re\u0301sume\u0301 culture fit", "culture fit"),
        ("نأسف لإبلاغك بذلك", "لإبلاغك"),
        ("Great news 🎉 sign today", "sign today"),
        ("zero\u200bwidth and more", "and more"),
        ("colour \x1b[31mred", "red"),
    ],
)
def test_the_carets_stand_under_the_words(text, words):
    assert under(framed(text, words)) == words


def test_the_line_above_is_shown_for_context_unless_it_is_blank():
    assert framed("one\ntwo", "two") == ["  |", "1 | one", "2 | two", "  | ^^^"]
    assert framed("one\n\ntwo", "two") == ["  |", "3 | two", "  | ^^^"]


def test_a_long_line_is_clipped_around_the_words():
    text = "word " * 100 + "culture fit" + " tail" * 100
    lines = framed(text, "culture fit", columns=60)
    assert under(lines) == "culture fit"
    assert lines[-2].count("…") == 2
    assert width(lines[-2]) <= 60 + len("1 | ")


def test_a_long_span_is_clipped_too():
    text = "word " * 100
    lines = frame(Lines(text), Span(3, 480), columns=60)
    assert width(lines[-1]) <= 64


def test_a_span_over_many_lines_shows_its_first_and_last():
    text = "\n".join(f"line {n}" for n in range(1, 21))
    assert frame(Lines(text), Span(0, len(text))) == [
        "   |",
        " 1 | line 1",
        "   | ^^^^^^",
        " 2 | line 2",
        "   | ^^^^^^",
        "   | …",
        "20 | line 20",
        "   | ^^^^^^^",
    ]


def test_a_span_that_ends_with_its_line_end_stays_on_its_line():
    assert frame(Lines("one\ntwo\n"), Span(0, 4)) == ["  |", "1 | one", "  | ^^^"]


def test_an_empty_span_gets_one_caret():
    assert frame(Lines("one two"), Span(4, 4)) == ["  |", "1 | one two", "  |     ^"]
    assert frame(Lines(""), Span(0, 0)) == ["  |", "1 |", "  | ^"]


def test_overrides_are_shown_by_their_code_and_joiners_are_left_alone():
    assert shown("\u202e") == "<U+202E>"
    assert shown("\u200d") == "\u200d"


def test_right_to_left_letters_are_noticed():
    assert right_to_left("Dear سارة") and not right_to_left("Dear Sara 12%")


@settings(max_examples=250, deadline=None)
@given(st.text(max_size=80), st.data(), st.integers(8, 40))
def test_any_span_of_any_text_can_be_framed(text, data, columns):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = frame(Lines(text), Span(start, end), columns=columns)
    assert lines[0].endswith("|")
    assert any(set(line.partition("|")[2]) == {" ", "^"} for line in lines)
    for line in lines:
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in line)
        assert width(line) <= columns + 12  # the gutter, and one wide cell
