"""The commonest ways to say no, and their commonest look-alikes, each in a letter that says nothing else."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move

NOES = """\
We have decided to move forward with other candidates.
We have decided not to move forward with your application at this time.
After careful consideration, we regret to inform you that we will not be moving forward with your candidacy.
Unfortunately, you have not been selected for this position.
We regret to inform you that your application was not successful.
I'm writing to let you know that we've decided to pursue other applicants.
We will not be proceeding with your application any further.
We have offered the position to another candidate.
The position has been filled by another candidate.
Your application has not been shortlisted on this occasion.
On this occasion your application has been unsuccessful.
We are unable to offer you a position at this time.
We won't be able to invite you to the next round.
We've made the difficult decision to not move you forward.
We went with a candidate with more experience.
You were not among the finalists.
We have chosen to go with someone whose experience is a closer match.
Your candidacy will not be progressing to the next stage.
At this time, we are not able to move forward with your application.
We do not feel that you are the right fit for this role.
We've decided to go in a different direction.
We have moved forward with another candidate who more closely meets our needs.
We are no longer considering your application.
We have decided to continue our search with other candidates.
Your application is no longer being considered.
We have selected a candidate whose qualifications better match our needs.
Your profile was not a match for this role.
We ended up hiring someone else.
I'm afraid we won't be taking your application forward.
I am sorry to say that you were unsuccessful on this occasion.
The team has opted to proceed with other candidates.
We have determined that other applicants are a better fit.
We will not be extending an offer of employment.
We have decided to proceed with candidates whose skills more closely align.
We have completed our review and will be moving forward with other applicants.
You have not been successful in securing the role.
We're sorry but your application has been rejected.
We have decided not to progress your application.
The hiring team decided not to advance your candidacy.
It was a tough decision but we've chosen another applicant.
We regret that we cannot offer you a place on this occasion.
We will not be pursuing your application further.
Your application did not make it to the next round.
We had to make some hard choices and will not be able to proceed.
You did not make it through to the next stage.
The panel has decided to appoint another candidate.
We decided to offer the role to another applicant.
We cannot progress your application at this stage.
Other candidates were better suited for the role.
Another applicant has accepted the position.
Unfortunately we have to decline your application.
We have closed this role with another candidate.
Your application will not be taken forward.
We will not be moving you forward in the process.
I regret to inform you that you have not been chosen.
Your interview was unsuccessful.
We've decided to not continue with the interview process.
We chose to hire a candidate with more direct experience.
Sorry, but it's a no from us this time.
We don't think this is the right match.
You have been unsuccessful in your application.
The role has now been offered to someone else.
"""
LOOK_ALIKES = """\
We will review your application and contact you if you are selected.
Only shortlisted candidates will be contacted.
We are still reviewing applications and will be in touch by 4 May.
If you are not selected for this position, we will keep your details.
Unfortunately we need to reschedule your interview to 9 May at 10am.
The position has been put on hold due to a hiring freeze.
We have decided not to fill this position and no one will be hired.
We would like to move forward with your application and invite you to interview.
You have been selected for the next round.
We are pleased to move you forward to the final interview.
We have not made a decision yet and will update you next week.
Please note that unsuccessful candidates will not be contacted.
We do not offer visa sponsorship for this role; please confirm you do not need it.
We cannot proceed until you send your references.
We're moving forward with background checks.
Other candidates are also being interviewed this week.
Your application is now under review.
We have selected you for a phone screen.
We regret the delay in getting back to you.
Due to the high volume of applications, it may take us three weeks to respond.
"""


def letter(sentence, close):
    return f"Dear Sam,\n\nThank you for your interest in the Analyst role. {sentence}{close}\n\nRegards,\nHR"


@pytest.mark.parametrize("sentence", NOES.splitlines())
def test_a_plain_no_is_a_rejection_with_nothing_in_it(sentence):
    report = lint(letter(sentence, " We wish you all the best."), office="uk")

    assert report.kind is MessageKind.REJECTION
    assert Move.DECISION in {seen.move for seen in report.moves}
    assert {"RJ101"} <= {finding.code for finding in report}
    assert "RJ104" not in {finding.code for finding in report}


@pytest.mark.parametrize("sentence", LOOK_ALIKES.splitlines())
def test_what_only_sounds_like_a_no_is_left_alone(sentence):
    report = lint(letter(sentence, ""), office="uk")

    assert report.kind is not MessageKind.REJECTION
    assert not [finding for finding in report if finding.code.startswith("RJ")]
