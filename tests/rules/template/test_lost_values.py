"""Gaps that lost values leave, notes that were left in, and what only looks like either."""

from __future__ import annotations

import pytest

from candidate_comms import lint, lint_template

LOST = """
We were impressed ⟦with your , and⟧ hope that you apply again.
Thank you for your interest in ⟦the role of  at .⟧
Thank you for applying to be a Baker ⟦at .⟧
The panel ⟦noted the following: .⟧ We wish you well.
Your ⟦interview on  with⟧ Mrs Lunt was a pleasure.
We enjoyed hearing about ⟦your, and⟧ about the mill.
Thank you for your interest in joining ⟦None⟧.
You applied for the position of ⟦undefined⟧ at Example Foods.
Thank you for applying for ⟦the null role⟧.
It was good to talk about ⟦your .⟧
Please write to ⟦[object Object]⟧ with any question.
Your interviewer was ⟦TBC name⟧, who sends regards.
Thank you for applying to ⟦the "" role⟧ in Derby.
Dear colleague of ⟦{{first_name⟧
Your contact is ⟦recruiter_name}}⟧ from today.
We spoke on ⟦{interview_date, and⟧ we are grateful.
We look for people like you in ⟦our ,⟧ as you know.
Our office ⟦at , on⟧ the second floor, keeps your form.
"""

WHOLE = """
We were impressed with your plan, and hope that you apply again.
You told us what you look for, what you work at, and where you want to go to.
You write that the decision is ours, and the choice is yours.
You worked in .NET and sent a .csv of the results.
You left an ellipsis in ... and that is fine.
None of the four had used SAP, and none was asked to.
Your parser returned null. It did not treat undefined as a value.
The null hypothesis was well explained, and so was NaN in the join.
You asked about pay at None-the-Wiser, our café.
The list had three items: flour, salt and yeast.
We saw  two spaces here and  there, as typists leave them for  us.
You closed the brace in f(x) { return x; } too late.
You wrote [sic] beside my spelling, and you were right.
Your set {a, b, c} had no duplicates.
You asked [in your email] whether the post is open.
The call was with Priya and Tom at 3 pm :)
Well done !
The visit starts at .5 past, as the foreman says.
Please come in , sit down , and ask for Jo.
The position of at least two of the pumps was wrong.
Your "" was a typo for an inch mark.
Thank you for attending, Your Honour, in your robes.
"""

NOTES = """
⟦[Insert one strength here]⟧ We wish you well.
⟦[Consider including an example from the interview]⟧
⟦NOTE TO HR:⟧ use the short form for drivers.
⟦Recruiter note:⟧ be nice.
Thank you. ⟦Delete this paragraph⟧ if they were not met.
⟦Lorem ipsum⟧ and so on.
⟦TODO: name the criterion⟧
⟦FIXME(jo): which site?⟧
⟦Remove the line above before sending⟧.
⟦Your text here⟧
HR: ⟦paste the pension line here before sending⟧.
⟦[If the candidate was interviewed, add feedback]⟧
⟦INSERT REASON⟧ We wish you well.
⟦Draft - do not send⟧
"""

NO_NOTES = """
Please note that the office is closed on Friday.
A note to follow up on our talk: the form is due on 3 May.
Before you send your documents, remove any staples.
Please delete this email if it was not meant for you.
You can remove this profile from the portal at any time.
Choose one of the following slots for your call.
Your code held a todo without a name.
I accept / decline (delete as appropriate).
[If you need this letter in another format, ask us.]
Please replace the cap before sending the sample.
Please insert your chip card at the gate.
Kindly delete as applicable and return the form.
It is a note to self that I keep for such days, you said.
The lab's motto is dolor et spes.
======= Example Foods =======
"""


def split(block):
    for marked in block.strip().splitlines():
        before, _, rest = marked.partition("⟦")
        inside, _, after = rest.partition("⟧")
        yield pytest.param(before + inside + after, inside, id=marked)


def letter(sentence):
    return f"Dear Sam,\n\nThank you for coming in. {sentence}\n\nYou have not been selected.\n\nKind regards,\nJo Marsh"


def found(sentence, code):
    report = lint(letter(sentence))
    return [report.source[f.span.start : f.span.end] for f in report if f.code == code]


@pytest.mark.parametrize(("sentence", "place"), list(split(LOST)))
def test_a_gap_is_found_where_it_is(sentence, place):
    quotes = found(sentence, "TP701")
    assert quotes
    assert all(quote in place for quote in quotes)


@pytest.mark.parametrize("sentence", WHOLE.strip().splitlines())
def test_a_sentence_that_lacks_nothing_is_left_alone(sentence):
    assert found(sentence, "TP701") == []


@pytest.mark.parametrize(("sentence", "place"), list(split(NOTES)))
def test_a_note_is_found_where_it_is_and_once(sentence, place):
    quotes = found(sentence, "TP707")
    assert quotes
    assert all(quote in place for quote in quotes)
    assert found(sentence, "TP701") == []


@pytest.mark.parametrize("sentence", NO_NOTES.strip().splitlines())
def test_what_is_meant_for_the_candidate_is_no_note(sentence):
    assert found(sentence, "TP707") == []


@pytest.mark.parametrize(
    "greeting", ["Dear ,", "Hi ,", "Hello ,", "Dear Mr ,", "Dear None,", "Hi null,", "Dear Ms undefined", "Dear TBC,"]
)
def test_a_greeting_that_lost_its_name_is_one_finding(greeting):
    report = lint(f"{greeting}\n\nThank you for coming in. You have not been selected.\n\nKind regards,\nJo Marsh")
    assert [f.code for f in report].count("TP701") == 1


@pytest.mark.parametrize(
    "greeting", ["Hi,", "Hello!", "Good morning,", "Dear Sam ,", "Dear Nan,", "Dear Nonie,", "Hi there,"]
)
def test_a_greeting_that_lost_nothing_is_left_alone(greeting):
    report = lint(f"{greeting}\n\nThank you for coming in. You have not been selected.\n\nKind regards,\nJo Marsh")
    assert "TP701" not in {f.code for f in report}


def test_a_template_is_not_searched_for_gaps():
    source = "Dear {{ name }},\n\nThank you for your {{ thing }}, and for the role of {{ role }} at {{ firm }}.\n\nJo\n"
    assert "TP701" not in {f.code for f in lint_template(source, name="x.txt.j2")}


def test_a_conflict_marker_is_found_in_any_language():
    lines = [
        "عزيزتي سارة،",
        "<<<<<<< HEAD",
        "نأسف لإبلاغك بأنه لم يتم اختيارك.",
        "=======",
        "لم يتم اختيارك.",
        ">>>>>>> b",
    ]
    text = "\n".join(lines)
    assert [f.code for f in lint(text, office="uae")].count("TP707") == 3


def test_what_stands_in_an_older_message_below_is_not_this_ones():
    older = (
        "On 3 May 2026, Jo Bloggs <jo@example.com> wrote:\n> Dear ,\n> TODO: name it\n> with your , and Lorem ipsum\n"
    )
    report = lint(f"{letter('It was good to meet you.')}\n\n{older}")
    assert not {"TP701", "TP707"} & {finding.code for finding in report}


def test_an_aside_to_a_colleague_is_found_though_it_begins_as_a_quoted_line():
    assert found("\n\n>> HR: paste the pension line here before sending", "TP707")
