"""What the job requires beside what the candidate has: a reason of its own, in however plain a letter."""

import pytest

from candidate_comms import lint

COMPARED = [
    "We are unable to move forward with your application for CDL Driver because your license shows a Class B and this "
    "route requires a Class A. If you obtain a Class A, please apply again.",
    "Your application has not been successful. The vacancy needs a Level 3 award in food safety and your application "
    "shows Level 2.",
    "You were not selected for Civil Engineer II. The classification requires a PE license in this state, and your "
    "resume lists the EIT.",
    "We will not take you further. Your certificate covers forklifts up to 3 tonnes, and the yard needs one for 5.",
    "We have decided not to offer you the post. You hold a green CSCS card and the site requires a black one.",
]
COMPARED_WITH_NOTHING = [
    "We will not take you further. Your application shows much that is good, but the role requires something else.",
    "You were not selected. The role requires a different set of skills than your resume shows at this time.",
    "Your application has not been successful, as your profile has not what the position requires.",
    "We are unable to move forward. We compared your resume with what the role requires and others were closer.",
    "We have decided not to proceed. You have a good profile, but the position requires a better match.",
]


@pytest.mark.parametrize("text", COMPARED)
def test_a_requirement_beside_what_the_candidate_has_is_no_stock_rejection(text):
    report = lint(f"Dear Sam,\n\n{text}\n\nRegards,\nJo Marsh", office="us")
    assert not {"RJ101", "RJ102"} & {finding.code for finding in report.findings}


@pytest.mark.parametrize("text", COMPARED_WITH_NOTHING)
def test_a_requirement_that_is_not_named_is_no_feedback(text):
    report = lint(f"Dear Sam,\n\n{text}\n\nRegards,\nJo Marsh", office="us")
    assert {"RJ101", "RJ102"} & {finding.code for finding in report.findings}
