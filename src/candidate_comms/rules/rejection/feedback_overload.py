"""More feedback than helps."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the first point too many of a list, and one at each score or rank."""
    most = reading.office.thresholds.feedback_points
    points = list(reading.of(Move.POINT))
    if len(points) > most:
        yield Hit(
            f"{len(points)} points of feedback; more than {most} overwhelm.",
            span=points[most].span,
            evidence=tuple(f"a point: “{point.quote}”" for point in points),
        )
    for score in reading.of(Move.SCORE):
        yield Hit(
            "A score or a rank hurts more than it helps.",
            help="Say what was seen against one criterion, and what would help, in place of the figure.",
            span=score.span,
        )


RULE = Rule(
    code="RJ113",
    name="feedback-overload",
    summary="More than two points of feedback in a list, or scores and ranks.",
    rationale=(
        "Detailed feedback on performance lowered people's view of themselves and their well-being against a bare "
        "rejection, in two studies, and readers found feedback that was too detailed or critical offensive. Fairness "
        "softens it. How many points are too many is a judgement."
    ),
    remedy="Keep the two points that would help most, the strength first, with one thing to do.",
    citation=(
        "Schinkel, van Dierendonck and Anderson, International Journal of Selection and Assessment 12(1–2), 2004, "
        "197–205; Schinkel and others, Journal of Personnel Psychology 10(4), 2011"
    ),
    severity=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Lewis,\n\nWe are not offering you the Shift Engineer role.\n\n"
            "- You did not isolate the conveyor before you opened the guard.\n"
            "- Your answer on PUWER left out the inspection records.\n"
            "⟦- You could not read the ladder logic for the depalletiser.⟧\n"
            "- Your written handover missed the two open permits.\n\nKind regards,\nIsla Boyd"
        ),
        Example(
            "Hi Renee,\n\nIt's a no this time. ⟦You scored 61⟧ on the Excel test and the job needs pivot tables.\n\n"
            "Best,\nCraig Toll",
            office="us",
        ),
        Example(
            "Dear Ms Karim,\n\nWe regret that you were not selected. ⟦You were ranked fourth of the five⟧ candidates "
            "interviewed for Treasury Analyst.\n\nRegards,\nSami Daher",
            office="uae",
        ),
        Example(
            "Dear Noel,\n\nYou have not been successful. On the presentation ⟦your score was 9⟧, against a pass mark "
            "of "
            "14.\n\nRegards,\nHelen Frayn"
        ),
        Example(
            "Hello Aoife,\n\nWe will not be going further.\n\n"
            "1. You left the haulage out of the costing exercise.\n"
            "2. You did not ask about the allergen matrix before changing the recipe.\n"
            "⟦3. Your plan for the retailer audit lacked an owner for each action.⟧\n\nBest wishes,\nDerek Stone"
        ),
    ),
    passes=(
        Example(
            "Dear Lewis,\n\nWe are not offering you the Shift Engineer role.\n\n"
            "- You found the failed proximity sensor in six minutes.\n"
            "- You did not isolate the conveyor before you opened the guard.\n\nKind regards,\nIsla Boyd"
        ),
        Example(
            "Hi Renee,\n\nIt's a no this time. You built the pivot table by hand, and the job runs 40 of them a week, "
            "so a Power Query course would help.\n\nBest,\nCraig Toll",
            office="us",
        ),
        Example(
            "Dear Ms Karim,\n\nWe regret that you were not selected. You ranked the three risks well, but the hedge "
            "that you proposed is not open to a free-zone company.\n\nRegards,\nSami Daher",
            office="uae",
        ),
        Example(
            "Dear Noel,\n\nYou have not been successful. Your presentation explained the recall test clearly. It did "
            "not say who stops the line, and that is the first thing this job decides. A day with a site incident "
            "team would help.\n\nRegards,\nHelen Frayn"
        ),
        Example(
            "Hello Aoife,\n\nWe will not be going further. Your file holds these papers:\n\n- the form\n"
            "- two references\n- your driving licence, which we return\n\nBest wishes,\nDerek Stone"
        ),
    ),
)
