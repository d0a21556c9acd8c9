import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.builders.typed_text import (
    clause,
    faults_in,
    faults_in_email,
    faults_in_figure,
    faults_in_name,
    months_in,
)


@pytest.mark.parametrize(
    "text",
    [
        "you moved the service from Python 3.11.2 to 3.12.1 without downtime",
        "your answer on arr[0], a << 2 and x < y > z was right",
        "your talk on Tuesday 3 March and the one on Wednesday, 4 March",
        "your talk on Tuesday, March 3, 2026 and the one on Wednesday March 4",
        "your talk on Tuesday, March 3, 2026 and the one on Wednesday, 4 March",
        "you kept 24/7 cover on 3/4 of the shifts",
        "the change that you made today, in 20% of the time",
        "your f-string {role} was fine",
        "Ngọc’s naïve café — “quoted”",
    ],
)
def test_what_people_rightly_write_passes(text):
    assert not list(faults_in(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        (" x", "spaces around"),
        ("a\nb", "a line break"),
        ("a\x00b", "U+0000"),
        ("a\u202eb", "U+202E"),
        ("a\u200bb", "U+200B"),
        ("{{ feedback }}", "placeholder"),
        ("[Candidate Name]", "placeholder"),
        ("Dear %FIRST_NAME%", "placeholder"),
        ("<First Name>", "placeholder"),
        ("<<name>>", "placeholder"),
        ("by 03/04/2026", "reads differently"),
        ("by 3.4.2026", "reads differently"),
        ("by next Friday", "depends on the day of reading"),
        ("your talk on Tuesday ran over", "depends on the day of reading"),
        ("your talk on Tuesday, which ran 3 minutes over", "depends on the day of reading"),
        ("x" * 1001, "1001 characters"),
    ],
)
def test_what_must_not_reach_a_candidate_is_named(text, told):
    assert any(told in fault for fault in faults_in(text))


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), st.sampled_from("\n\r\t\x07\u200b\u2066\ufeff")
)
def test_a_hidden_character_is_found_wherever_it_stands(text, hidden):
    for place in {0, len(text) // 2, len(text)}:
        assert list(faults_in(text[:place] + hidden + text[place:]))


@pytest.mark.parametrize("name", ["Candidate", "the applicant", "Sir or Madam", "123", ""])
def test_nobody_is_called_by_their_part_in_the_process(name):
    assert list(faults_in_name(name))


@pytest.mark.parametrize(
    "address", ["joanna", "a@b", "a b@example.com", "noreply@example.com", "do-not-reply@example.com"]
)
def test_an_address_that_nobody_answers_at_is_refused(address):
    assert list(faults_in_email(address))


@pytest.mark.parametrize("address", ["j@example.com", "joanna.pike+jobs@hr.example.co.uk"])
def test_an_address_passes(address):
    assert not list(faults_in_email(address))


@pytest.mark.parametrize("text", ["one month", "30 days", "none", "a month on either side"])
def test_a_length_is_a_figure_or_a_number_in_words(text):
    assert not list(faults_in_figure(text, "one month"))


@pytest.mark.parametrize(
    ("text", "months"),
    [("six months", 6), ("90 days", 3), ("one year", 12), ("three to six months", 6), ("a month", 1), ("soon", None)],
)
def test_lengths_are_read_in_months(text, months):
    assert months_in(text) == months


def test_a_clause_leaves_its_full_stop_to_the_sentence():
    assert clause("it was complete.") == "it was complete"
    assert clause("and so on...") == "and so on..."
