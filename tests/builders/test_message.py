import email
import re
from email import policy

from hypothesis import given

from builders.pages import Page
from candidate_comms.builders.facts import Feedback, Sender
from candidate_comms.vocabulary import Move
from letter_strategies import composed

letters = composed()


def joined_again(text: str) -> str:
    """The text as a mail program shows it that knows ``format=flowed`` (RFC 3676)."""
    whole = ""
    for line in text.split("\n"):
        line = line.removeprefix(" ")  # stuffed
        whole += line if line.endswith(" ") else f"{line}\n"
    return whole.removesuffix("\n")


def words_of(html: str) -> list[str]:
    return Page(html).words


@given(letters)
def test_each_planned_move_stands_where_the_plan_says(letter):
    end = 0
    for passage in letter.plan:
        assert letter.text[passage.span.start : passage.span.end] == passage.text
        assert passage.span.start >= end
        end = passage.span.end
    assert letter.spans == tuple((passage.move, passage.span) for passage in letter.plan)


@given(letters)
def test_the_html_says_what_the_text_says(letter):
    assert words_of(letter.html) == [word for word in letter.text.split() if word != "-"]


@given(letters)
def test_an_email_comes_back_as_it_was_written(letter):
    sent = letter.as_email(sender="Joanna Pike <joanna@example.com>", to="amira@example.org")
    read = email.message_from_bytes(sent.as_bytes(), policy=policy.default)
    assert read["Subject"].strip() == letter.subject  # a long one is folded right after its name, which leaves a space
    assert [part["Content-Language"] for part in read.walk()] == [letter.language] * 3
    assert read["From"].addresses[0].display_name == "Joanna Pike"
    assert read["To"] == "amira@example.org"
    assert read["Date"] is None
    assert read.get_content_type() == "multipart/alternative"
    plain, html = read.get_body(("plain",)), read.get_body(("html",))
    assert plain.get_param("format") == "flowed"
    assert joined_again(plain.get_content()) == letter.text
    assert html.get_content().rstrip("\n") == letter.html.rstrip("\n")


@given(letters)
def test_the_notebook_view_marks_every_move_and_loses_no_word(letter):
    view = letter._repr_html_()
    assert view.count("<mark ") == len(letter.plan)
    assert words_of(view) == [*letter.subject.split(), *letter.text.split()]
    assert "http" not in view


def test_what_is_typed_cannot_become_markup(a_rejection):
    typed = 'your script used <svg class=x onload="alert(1)"> & escaped it'
    letter = a_rejection(
        sender=Sender("Bobby <q class=x> Tables", "A & B"), feedback=[Feedback("safe HTML", typed, "a < b")]
    ).compose()
    for page in (letter.html, letter._repr_html_()):
        assert "<svg" not in page
        assert "<q " not in page
        assert "&lt;svg class=x onload=" in page
    assert typed in letter.text
    assert not {"svg", "q"} & {tag for tag, _ in Page(letter.html).tags}


def test_braces_that_are_typed_mean_nothing(a_rejection):
    typed = "your f-string {role} and {0} were fine"
    assert typed in a_rejection(feedback=[Feedback("Python", typed, "read on")]).compose().text


def test_the_html_says_its_language(a_rejection):
    assert '<html lang="en-US" dir="ltr">' in a_rejection().compose("us").html


def test_a_message_is_its_text_to_whoever_prints_it(a_rejection):
    letter = a_rejection().compose()
    assert str(letter) == letter.text
    assert re.search(r"thanks: thanks for time", letter._repr_html_())
    assert [passage.move for passage in letter.passages(Move.THANKS, Move.DECISION)] == [Move.THANKS, Move.DECISION]
