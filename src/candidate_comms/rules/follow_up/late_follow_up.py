"""An answer that comes later after the interview than it should."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.timing.clock import day_at, day_words
from candidate_comms.timing.follow_up import follow_up_due
from candidate_comms.vocabulary import MessageKind, Severity, Stage

_FRIDAY = datetime(2026, 3, 20, 10, 0, tzinfo=UTC)


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the words that tell the day of the interview, where the message goes out too long after it."""
    if reading.interview is None or reading.sent_at is None or reading.stage is Stage.AFTER_APPLICATION:
        return
    limits = follow_up_due(reading.interview.on, reading.office)
    sent_on = day_at(reading.sent_at, reading.office)
    severity = limits.severity_on(sent_on)
    if severity is None:
        return
    waited = limits.calendar.working_days_between(limits.interviewed_on, sent_on)
    yield Hit(
        f"This goes out {waited} working days after the interview on {day_words(limits.interviewed_on)}; "
        f"it was due on {day_words(limits.due)}.",
        span=reading.interview.span,
        severity=_at_most(severity, reading.office.severities.get(RULE.code)),
        facts=limits,
    )


def _at_most(severity: Severity, most: Severity | None) -> Severity:
    return severity if most is None else min(severity, most, key=lambda one: one.rank)


RULE = Rule(
    code="FU401",
    name="late-follow-up",
    summary="The answer goes out later after the interview than the office's limits, in working days.",
    rationale=(
        "Silence after an interview is what candidates hold against an employer most: the time they gave is not "
        "answered. In a UK survey 69 % lost interest when the answer was slow, and 55 % had once waited more than a "
        "month; in a US one 23 % lost interest within a week of silence and another 46 % by the second. Judged where "
        "the day of sending and the day of the interview are both known; warning after five working days, error after "
        "ten (where surveys were made)."
    ),
    remedy=(
        "Write within five working days, if only to name the day by which you will decide; now that it is late, say "
        "sorry for it in one plain sentence."
    ),
    citation=(
        "Robert Half UK, survey of 1,000 job seekers, 12 February 2018; "
        "Robert Half, 11 August 2016: staffingindustry.com"
    ),
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.REJECTION, MessageKind.OFFER, MessageKind.STATUS_UPDATE}),
    check=check,
    flags=(
        Example(
            "Dear Nadine,\n\n⟦Thank you for meeting us on Tuesday 3 March⟧ about the Dairy Herdsperson role. We have "
            "decided to appoint somebody who has run a robotic parlour, which you have not yet done. Do write to me "
            "when you have: we take on two herdspeople each spring.\n\nKind regards,\nPaula Reeve",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Owen,\n\nI am sorry that you have waited so long. ⟦Following your interview with Thomas and Beth on "
            "9 March 2026⟧, we are not able to offer you the post: the panel wanted more experience of night "
            "calls.\n\nYours sincerely,\nRuth Lyle",
            sent_at=_FRIDAY,
        ),
        Example(
            "Hi Marcus,\n\nIt ⟦was great meeting you on March 3, 2026⟧. We haven't made a decision yet, because one of "
            "the interviewers is out. You'll hear from me by Friday, March 27.\n\nBest,\nErin Walsh",
            office="us",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Ms Qasim,\n\nFollowing ⟦your second interview at our Al Quoz site on Monday 2 March 2026⟧, we regret "
            "to inform you that you have not been selected. The manager chose a candidate who holds the HACCP level 4 "
            "certificate.\n\nKind regards,\nSami Daher",
            office="uae",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Bill,\n\nOn ⟦3 March you came in⟧ and drove the forwarder for us, and we were glad of it. No "
            "decision has been made yet, I am afraid: two of the panel are off until Monday 23 March.\n\nThanks,\nSue",
            sent_at=_FRIDAY,
        ),
    ),
    passes=(
        Example(
            "Dear Nadine,\n\nThank you for meeting us on Monday 16 March about the Dairy Herdsperson role. We have "
            "decided to appoint somebody who has run a robotic parlour, which you have not yet done.\n\nKind "
            "regards,\nPaula Reeve",
            sent_at=_FRIDAY,
        ),
        Example(
            "Hi Marcus,\n\nIt was great meeting you on March 3, 2026. As we discussed on the phone, we are moving "
            "forward with another candidate, and I want you to have that in writing.\n\nBest,\nErin Walsh",
            office="us",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Ms Qasim,\n\nThank you for your application of 2 March 2026. We regret to inform you that you have "
            "not been shortlisted for an interview: the licence for heavy vehicles is required for this "
            "post.\n\nKind regards,\nSami Daher",
            office="uae",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Owen,\n\nUnfortunately you were unable to attend your interview on 3 March 2026, and the post has "
            "since been filled. You are welcome to apply again for the next one.\n\nYours sincerely,\nRuth Lyle",
            sent_at=_FRIDAY,
        ),
        Example(
            "Dear Tess,\n\nThank you for meeting us on Tuesday 3 March. We have chosen somebody with more years in "
            "charge of a bakery line, and I would be glad to tell you more by telephone.\n\nKind regards,\nJo Marsh",
        ),
        Example(
            "Dear Femi,\n\nThank you for coming in on 3 March and again on Tuesday 17 March. We are delighted to offer "
            "you the job of Line Lead at £31,000 a year, from 4 May 2026 in Peterborough.\n\nKind regards,\nJo Marsh",
            sent_at=_FRIDAY,
        ),
    ),
)
