"""A rejection whose no has to be guessed."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Decision
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where no sentence says the no outright."""
    decisions = list(reading.of(Move.DECISION))
    if any(isinstance(d.facts, Decision) and d.facts.explicit for d in decisions):
        return
    yield Hit(
        "The reader has to work out that the answer is no: no sentence says so."
        if decisions
        else "Nothing here tells the reader what was decided.",
        evidence=tuple(f"only implies it: “{d.quote}”" for d in decisions),
    )


RULE = Rule(
    code="RJ104",
    name="unclear-decision",
    summary="The reader cannot tell that the answer is no, or must infer it.",
    rationale=(
        "In a study of rejection letters the worst reactions came from a long wait followed by a letter that "
        "never stated the rejection."
    ),
    remedy="Say it in one early sentence: “We are not offering you the role of …”.",
    citation="Waung and Brice, Journal of Business and Psychology 15(2), 2000",
    severity=Severity.ERROR,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Callum,\n\nThank you for your application for Depot Clerk. Shortlisted applicants were "
            "telephoned on "
            "Friday, and the interviews have now taken place.\n\nRegards,\nRecruitment"
        ),
        Example(
            "Hi Rosa,\n\nYour application status has changed to: Closed.\n\n"
            "We appreciate your interest in Northgate Foods.\n\nTalent Acquisition",
            office="us",
        ),
        Example(
            "Dear Ms Karim,\n\nThank you for attending the interview. The names of those who go through were "
            "put up at the gate on Sunday. We wish you all the best in your career.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Ben,\n\nIt was good to meet you. Your application moved to inactive this morning.\n\nGood luck,\nSal"
        ),
        Example(
            "Dear Lucy,\n\nYour file for the Auditor vacancy has been archived. We wish you success "
            "elsewhere.\n\nKind regards,\nCareers Desk"
        ),
    ),
    passes=(
        Example(
            "Dear Callum,\n\nThank you for your application for Depot Clerk. We have chosen another candidate for "
            "the "
            "post.\n\nRegards,\nAmy Stott"
        ),
        Example(
            "Hi Rosa,\n\nWe have decided not to move forward with your application for Mixer Operator.\n\n"
            "Talent Acquisition",
            office="us",
        ),
        Example(
            "Dear Ms Karim,\n\nWe regret to inform you that we are unable to offer you the position.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Ben,\n\nIt's a no this time, I'm afraid. We went with somebody who has run a bakery line "
            "before.\n\nCheers,\nSal"
        ),
        Example(
            "Dear Lucy,\n\nThe Auditor vacancy has been put on hold while the budget is reviewed. You remain on "
            "the shortlist and I will write again by 2 October.\n\nKind regards,\nFay Drummond"
        ),
        Example(
            "Hi Theo,\n\nWe invited four people to the final stage and you are one of them. Please choose a slot "
            "with the link.\n\nBest,\nThe Hiring Team",
            office="us",
        ),
    ),
)
