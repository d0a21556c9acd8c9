"""A no that has to be guessed: a status, what became of the others, the crowd; and the same words beside a plain no."""

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

GUESSED = [
    "Your candidacy for requisition 55102 (Teller) has been moved to inactive. Thank you for your interest.",
    "Your application for Cashier has been marked as closed. Thank you for thinking of us.",
    "Those on the shortlist for Estates Manager have been invited to interview. Thank you for your application.",
    "Everyone who is going through to the second day has been contacted. Thank you for taking part.",
    "Thank you for coming on Tuesday. The successful candidates have accepted their places. Best wishes.",
    "Thank you for applying. The shortlist has now been drawn up and those on it have been called.",
]
SAID = [
    "You were not selected for requisition 55102 (Teller), which is now closed. Thank you for your interest.",
    "Your application for Cashier has been unsuccessful and has been marked as closed. Thank you for thinking of us.",
    "You are not on the shortlist for Estates Manager; those who are have been invited to interview. Thank you.",
    "Everyone who is going through has been contacted. I am sorry to say that you have not been selected this time.",
    "Thank you for coming on Tuesday. We have appointed another candidate, who has accepted. Best wishes.",
    "Thank you for applying. The shortlist has been drawn up and we will not be inviting you to interview.",
]


@pytest.mark.parametrize("text", GUESSED)
def test_a_no_that_has_to_be_guessed_is_unclear(text):
    report = lint(f"Dear Sam,\n\n{text}\n\nKind regards,\nRecruitment", office="uk", kind=MessageKind.REJECTION)
    assert "RJ104" in {finding.code for finding in report.findings}


@pytest.mark.parametrize("text", SAID)
def test_a_plain_no_beside_it_is_clear(text):
    report = lint(f"Dear Sam,\n\n{text}\n\nKind regards,\nRecruitment", office="uk")
    assert report.kind is MessageKind.REJECTION
    assert "RJ104" not in {finding.code for finding in report.findings}
