"""A rejection whose only individual content teaches the candidate nothing yet."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reason
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity, Stage

_THIN = {
    Move.PRAISE: "praise without a gap or advice",
    Move.HEDGE: "a remark that names nothing concrete",
    Move.FEEDBACK_OFFER: "feedback that is offered, not given",
    Move.REASON: "a reason that says nothing about how the candidate did",
}


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where there is something individual, and none of it is feedback."""
    if reading.has(Move.FEEDBACK):
        return
    thin = [
        a
        for a in reading.of(*_THIN)
        if a.move is not Move.REASON or (isinstance(a.facts, Reason) and not a.facts.generic)
    ]
    if not thin:
        return  # nothing individual at all is a stock rejection
    kinds = list(dict.fromkeys(_THIN[a.move] for a in thin))
    # Where nobody is hired the candidate's work played no part, and there may be nothing to say of it.
    severity = Severity.INFO if reading.has(Move.ROLE_GONE) else None
    offered = any(a.move is Move.FEEDBACK_OFFER for a in thin)
    yield Hit(
        f"All that this candidate learns is {' and '.join(kinds)}.",
        help="Put the main point in the message itself and keep the call for questions." if offered else "",
        severity=severity,
        evidence=tuple(f"{_THIN[a.move]}: “{a.quote}”" for a in thin),
    )


RULE = Rule(
    code="RJ102",
    name="thin-feedback",
    summary="The only individual content is praise, a hedge, a reason about the role, or feedback on request.",
    rationale=(
        "Explanations raise how fair a rejection seems, in the field more than in the laboratory. Praise alone "
        "leaves people guessing, and feedback on request leaves the asking to the person who was turned down."
    ),
    remedy="Add one point in this form: the requirement, what you saw of it, what to do next.",
    citation=(
        "Truxillo, Bodner, Bertolino, Bauer and Yonce, meta-analysis of explanations given to applicants, "
        "International Journal of Selection and Assessment 17(4), 2009, 346–361"
    ),
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Helen,\n\nThank you for meeting us on Monday. You have not been successful this time. The panel "
            "enjoyed your presentation on cold-chain audits and several of them said so.\n\n"
            "Kind regards,\nRuth Amadi"
        ),
        Example(
            "Hi Luis,\n\nWe are not moving forward with you for the Maintenance Planner job. If you would like "
            "feedback, just reply to this email and I will set up a call.\n\nThanks,\nKelly Brandt",
            office="us",
        ),
        Example(
            "Dear Mr Rahman,\n\nWe regret that we cannot offer you the position. The panel felt that you could "
            "perhaps have been a little more strategic.\n\nRegards,\nSara Khalil",
            office="uae",
            stage=Stage.AFTER_INTERVIEW,
        ),
        Example(
            "Dear Joanna,\n\nThank you for coming in twice. We will not be offering you the post, because the "
            "budget for a second buyer was cut last week.\n\nBest wishes,\nPeter Lund"
        ),
        Example(
            "Hi Wei,\n\nI'm sorry to say that you did not get the job. You built a real rapport with the night "
            "shift and they loved meeting you. Do call me if you want to know more about our decision.\n\n"
            "Maria Gomez",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Helen,\n\nYou have not been successful this time. Your presentation on cold-chain audits was "
            "the clearest we saw, but you could not describe a supplier recall, which this post handles "
            "monthly.\n\nKind regards,\nRuth Amadi"
        ),
        Example(
            "Hi Luis,\n\nWe are not moving forward with you for the Maintenance Planner job. The role runs on SAP "
            "PM and you told us that you have not used it. Reply if you would like to talk it through.\n\n"
            "Kelly Brandt",
            office="us",
        ),
        Example(
            "Dear Mr Rahman,\n\nWe cannot offer you the position. The case study needed a cost per unit and yours "
            "stopped at the total; a short course in product costing would close that gap.\n\n"
            "Regards,\nSara Khalil",
            office="uae",
        ),
        Example(
            "Dear Joanna,\n\nWe have decided not to take your application further. We wish you well.\n\n"
            "Regards,\nRecruitment"
        ),
        Example(
            "Hi Sam,\n\nYour presentation went down very well. The panel meets again on Friday 17 July and I will "
            "ring you that afternoon.\n\nBest,\nNadia"
        ),
        Example(
            "Hi Alex,\n\nWe would value your feedback on our interviews: what should we do better? The form takes "
            "two minutes.\n\nThe Hiring Team",
            office="us",
        ),
    ),
)
