import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.builders.typed_text import (
    clause,
    faults_in,
    faults_in_email,
    faults_in_figure,
    faults_in_name,
    faults_in_part,
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
        "your R&D; plan, and H&S at <5% and >3%",
        "the next week of audits, this week’s rota and next month's",
        "none of the null hypotheses was tested, with Nan Li and Nil Ray",
        "ÃO PAULO, Â·, Änderung, naïveté",
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
        ("the panel meets tomorrow", "depends on the day of reading"),
        ("you will hear next week", "depends on the day of reading"),
        ("it was decided yesterday", "depends on the day of reading"),
        ("<br/>your plan", "has markup in it ('<br/>')"),
        ('see <a href="x">here</a>', "has markup in it ('<a href=\"x\">')"),
        ("R&amp;D Manager", "has markup in it ('&amp;')"),
        ("work&nbsp;plan", "has markup in it ('&nbsp;')"),
        ("caf&#233;", "has markup in it ('&#233;')"),
        ("null", "is what a program writes for nothing"),
        ("undefined", "is what a program writes for nothing"),
        ("NaN", "is what a program writes for nothing"),
        ("N/A", "is what a program writes for nothing"),
        ("-", "is what a program writes for nothing"),
        ("TBC", "is what a program writes for nothing"),
        ("ZoÃ« Doyle", "was decoded wrongly ('Ã«')"),
        ("itâ€™s", "was decoded wrongly"),
        ("Zo\ufffd", "was decoded wrongly"),
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


@pytest.mark.parametrize("name", ["Candidate", "the applicant", "Sir or Madam", "123", "", "None", "amira@example.com"])
def test_nobody_is_called_by_their_part_in_the_process(name):
    assert list(faults_in_name(name))


@pytest.mark.parametrize(
    ("name", "told"),
    [("Doyle, Chris", "'Chris Doyle'"), ("Haddad, Amira Noor", "'Amira Noor Haddad'"), ("حداد، أميرة", "'أميرة حداد'")],
)
def test_a_surname_before_a_comma_is_for_lists_and_not_for_letters(name, told):
    (fault,) = faults_in_name(name)
    assert told in fault


@pytest.mark.parametrize(
    "name", ["Chris Doyle, Jr.", "Joanna Pike, HR Manager", "Doyle, PhD", "Null", "Nan", "Jo Null"]
)
def test_a_name_with_what_belongs_to_it_passes(name):
    assert not list(faults_in_name(name))


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("because the budget was cut", "because"),
        ("Due to a freeze on hiring", "due to"),
        ("for talking us through the case", "for"),
        ("about audit roles", "about"),
        ("paid monthly", "paid"),
        ("Please bring your passport", "please"),
    ],
)
def test_words_that_the_letter_says_itself_are_not_said_again(text, said):
    assert any("in its own words" in fault for fault in faults_in_part(text, said))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("becausal models were the heart of the task", "because"),
        ("forklift licences are asked for by law", "for"),
        ("you stopped because the data ended", "because"),
        ("on-call work", "on"),
        ("paid-up shares", "paid"),
        ("pleasing the client was not the task", "please"),
    ],
)
def test_words_that_only_begin_alike_pass(text, said):
    assert not list(faults_in_part(text, said))


@pytest.mark.parametrize("end", [",", ";", ":", " -", " —", "،"])
def test_words_that_hang_in_the_air_are_named(end):
    assert any("cannot take there" in fault for fault in faults_in_part(f"the plan left out nights{end}"))


@pytest.mark.parametrize("end", ["!", "?"])
def test_a_call_or_a_question_may_end_a_sentence_and_not_stand_within_one(end):
    assert not list(faults_in_part(f"who owns this{end}"))
    assert any("cannot take there" in fault for fault in faults_in_part(f"who owns this{end}", last=False))
