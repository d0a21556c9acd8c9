"""What holds of every message, however it is typed or sent."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms import lint

SENTENCES = st.sampled_from(
    [
        "Thank you for coming to see us on Tuesday.",
        "We’re sorry that we won’t be taking your application further.",
        "Your answer on allergens left out labelling, which the role needs every day.",
        "We are delighted to offer you the post of Line Leader.",
        "You have until 5 March 2026 to accept.",
        "The salary is £32,000 a year.",
        "Please sign today, or the offer will be withdrawn.",
        "Salary: competitive",
        "We will keep your details on file.",
        "If you have questions, call me on 01632 960123.",
        "He said “no rush” and meant it.",
    ]
)
bodies = st.lists(SENTENCES, min_size=1, max_size=6).map("\n\n".join)


def in_a_letter(body):
    return f"Dear Sam,\n\n{body}\n\nKind regards,\nJo Marsh\n"


def codes(text):
    return {finding.code for finding in lint(text, office="uk")}


@settings(max_examples=60, deadline=None)
@given(st.one_of(bodies, st.text(alphabet="ab I£5.,'’\n\u00a0⟨⟩<&[{%", max_size=60)))
def test_every_move_stands_in_the_source_and_quotes_what_is_read(letter, text):
    reading = letter(text, whole=True)
    for note in reading.annotations:
        assert note.quote == note.visible.cut(reading.document.text) != ""
        assert 0 <= note.span.start < note.span.end <= len(text)
        assert note.span == reading.document.to_source(note.visible)


@settings(max_examples=60, deadline=None)
@given(bodies)
def test_moves_come_in_the_order_of_the_text_and_inside_sentences(letter, body):
    reading = letter(body)
    starts = [note.visible.start for note in reading.annotations]
    assert starts == sorted(starts)
    for note in reading.annotations:
        sentence = reading.sentence_of(note.visible)
        assert sentence is not None
        assert sentence.part not in ("quoted", "footer")


@settings(max_examples=40, deadline=None)
@given(bodies)
def test_typography_changes_no_verdict(body):
    text = in_a_letter(body)
    straight = text.translate(str.maketrans("’“”", '\'""'))
    for typed in (straight, text.replace(" ", "\u00a0"), text.replace("\n", "\r\n")):
        assert codes(typed) == codes(text)


@settings(max_examples=40, deadline=None)
@given(bodies)
def test_a_quoted_thread_and_small_print_change_no_verdict(body):
    text = in_a_letter(body)
    thread = "\nOn Mon, 2 Mar 2026 at 09:14, Sam Lee wrote:\n> Unfortunately I must reply by tomorrow.\n> Thank you!\n"
    small_print = "\nExample Foods is an equal opportunity employer and welcomes every applicant.\n"
    assert codes(text + thread) == codes(text)
    assert codes(text + small_print) == codes(text)


ENDLESS = {
    "conditions": "if you do not ",
    "negations": "if not we ",
    "brackets": "(",
    "letters": "a",
    "spaces": "5" + " " * 5000,
    "dots": ".",
    "line ends": "\n",
    "dates": "by 5 march 2026 accept ",
    "lengths of time": "you have 24 hours to accept or ",
    "digits": "1",
    "slots": "⟨",
}


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS)
def test_time_grows_with_the_length_of_a_text_and_no_faster(piece):
    def seconds(length):
        text = (piece * (length // len(piece) + 1))[:length]
        begun = time.process_time()
        lint(text, office="uk")
        return time.process_time() - begun

    def least(length):
        return min(seconds(length) for _ in range(3))  # a pause of the machine is not the reader's

    seconds(1_000)
    # Four times the text: a quadratic reader would take sixteen times as long.
    assert least(32_000) < 9 * least(8_000) + 0.1
