"""How late the no comes, whom it greets and who stands behind it."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import Severity

THANKS = (
    "Thank you for coming to Hull on Tuesday and for the hour and a half that you gave us, and thank you as well for "
    "bringing the sample boards, which the whole studio has been leafing through since you left."
)
PROCESS = (
    "We advertised the post in February, when our second line was planned. Since then we have met nine people. Each "
    "of them was asked about the same drawings. Two of us took notes and compared them afterwards."
)
NO = "We are not offering you the role."

GROUPS = """
The Recruitment Team
HR
Human Resources Department
Talent Acquisition
Recruitment Office
The People Team
Careers
"""

PEOPLE = """
Jo Marsh
Jo
J. Marsh, HR Manager
Dr Amina Yusuf
Marsh, Jo (Recruitment)
Sarah Best
jo.marsh@example.com
HR Department, 01632 960 774
The People Team - Priya
"""


def codes(text, **more):
    return [finding.code for finding in lint(text, **more)]


def letter(body, close="Kind regards,\nJo Marsh", greeting="Dear Sam,"):
    return f"{greeting}\n\n{body}\n\n{close}"


def lines(block):
    return block.strip().splitlines()


@pytest.mark.parametrize("before", [f"{THANKS} {PROCESS}", f"{THANKS}\n\n{PROCESS}", f"{PROCESS}\n\n{THANKS}"])
def test_a_no_after_a_long_run_up_is_buried(before):
    assert "RJ105" in codes(letter(f"{before} {NO}"))


@pytest.mark.parametrize(
    "body",
    [
        f"{THANKS} {NO}",
        f"{NO} {THANKS} {PROCESS}",
        f"{THANKS} {NO} {PROCESS}",
        f"Thank you. It was good to meet you. We liked your boards. We talked for long. {NO}",
        f"I am sorry, it is bad news. {THANKS} {PROCESS} {NO}",
        f"Unfortunately we cannot take you on. {THANKS} {PROCESS} {NO}",
    ],
)
def test_a_no_that_comes_soon_enough_is_left_alone(body):
    assert "RJ105" not in codes(letter(body))


def test_a_greeting_a_subject_and_a_signature_are_no_run_up():
    text = f"Subject: {' '.join(['word'] * 80)}\n\nDear Sam,\n\n{NO}\n\nKind regards,\nJo Marsh\n{PROCESS}"
    assert "RJ105" not in codes(text)


@pytest.mark.parametrize("close", lines(GROUPS))
def test_a_group_that_gives_no_way_to_answer_is_a_dead_end(close):
    assert "RJ112" in codes(letter(NO, f"Kind regards,\n{close}"))


@pytest.mark.parametrize("close", lines(PEOPLE))
def test_a_person_or_an_address_is_a_way_on(close):
    assert "RJ112" not in codes(letter(NO, f"Kind regards,\n{close}"))


@pytest.mark.parametrize(
    "body",
    [
        f"{NO} If you would like feedback, reply to this email.",
        f"{NO} You can reach us on 01632 960 774.",
        f"{NO} How did you find the process? Tell us.",
        f"{NO} Please apply again in May, when the second line opens.",
        f"{NO} Your welding sample lacked penetration at the root, and the code test needs it.",
    ],
)
def test_a_team_that_leaves_something_to_go_on_is_no_dead_end(body):
    assert "RJ112" not in codes(letter(body, "Kind regards,\nThe Recruitment Team"))


@pytest.mark.parametrize(
    "note",
    [
        "Please do not reply to this email.",
        "This mailbox is not monitored.",
        "Replies to this address are not read.",
        "Sent from no-reply@jobs.example",
        "We cannot receive replies at this address.",
    ],
)
def test_a_mailbox_that_nobody_reads_is_a_dead_end_unless_another_is_named(note):
    assert "RJ112" in codes(letter(NO, f"Kind regards,\nJo Marsh\n\n{note}"))
    assert "RJ112" not in codes(letter(NO, f"Kind regards,\nJo Marsh\njo.marsh@example.com\n\n{note}"))
    assert "RJ112" not in codes(letter(f"{NO} Ring me on 01632 960 774.", f"Kind regards,\nJo Marsh\n\n{note}"))


@pytest.mark.parametrize(
    "text", ["Hi Sam, Gareth at the depot here. It's a no, sorry.", "Sam, I'm afraid it's a no, take care."]
)
def test_a_note_from_somebody_who_says_so_is_no_dead_end(text):
    assert "RJ112" not in codes(text, kind="rejection")


@pytest.mark.parametrize(
    "greeting", ["Dear Applicant,", "Dear Candidate,", "Dear Sir or Madam,", "To whom it may concern,"]
)
def test_a_greeting_to_anybody_is_found(greeting):
    assert "RJ111" in codes(letter(NO, greeting=greeting))


@pytest.mark.parametrize(
    "greeting", ["Dear Sam,", "Hi Ms Okafor,", "Dear {{ first_name }},", "Sam,", "Dear Dr. Sir-Ives,"]
)
def test_a_greeting_by_name_or_slot_is_left_alone(greeting):
    assert "RJ111" not in codes(letter(NO, greeting=greeting))


@pytest.mark.parametrize("greeting", ["Hello,", "Hi there,", "Good morning,", "Hi all,"])
def test_a_bare_greeting_is_only_remarked_on(greeting):
    found = [finding.severity for finding in lint(letter(NO, greeting=greeting)) if finding.code == "RJ111"]
    assert found == [Severity.INFO]


def test_a_link_to_write_to_is_a_way_on():
    html = f'<p>Dear Sam,</p><p>{NO}</p><p>HR</p><p><a href="mailto:{{}}">Our inbox</a></p>'
    assert "RJ112" not in codes(html.format("jo@example.com"))
    assert "RJ112" in codes(html.format("noreply@example.com"))


@pytest.mark.parametrize("kind", ["acknowledgement", "status_update", "offer", "interview_invite", "other", "unknown"])
def test_none_of_this_is_said_of_other_messages(kind):
    text = letter(f"{THANKS} {PROCESS} {NO} Competition was fierce.", "HR", "Dear Applicant,")
    assert not [code for code in codes(text, kind=kind) if code.startswith("RJ")]
