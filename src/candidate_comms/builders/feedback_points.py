"""Points of feedback in a letter: few, strengths first, and never praise alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candidate_comms.builders.correspondence import inside
from candidate_comms.builders.facts import Faults, Feedback
from candidate_comms.builders.plan import Step
from candidate_comms.builders.typed_text import clause
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move

__all__ = ["faults_in_points", "point_steps"]


def faults_in_points(feedback: Sequence[Feedback], office: Office) -> Faults:
    """What is wrong with the points, one by one and together."""
    most = office.thresholds.feedback_points
    if not feedback:
        yield "feedback", "give at least one point: a criterion of the job and what you saw of it"
    elif len(feedback) > most:
        yield "feedback", f"{len(feedback)} points; keep the {most} that would help most, the rest overwhelms"
    elif all(point.next_step is None for point in feedback):
        yield (
            "feedback",
            "no point has a next_step, so it tells only what went well; give one of them what the role needs and what "
            "would help",
        )
    for i, point in enumerate(feedback):
        yield from inside(f"feedback[{i}]", point.faults())


def point_steps(feedback: Sequence[Feedback]) -> Iterator[Step]:
    """A line each. Strengths first: what is said first colours the rest."""
    order = sorted(range(len(feedback)), key=lambda i: feedback[i].next_step is not None)
    for i in order:
        point = feedback[i]
        values = {"criterion": clause(point.criterion), "seen": clause(point.seen)}
        key = "feedback.point"
        if point.next_step is not None:
            key, values["next_step"] = f"{key}.next_step", clause(point.next_step)
        yield Step(Move.FEEDBACK, key, values, facts=tuple(f"feedback[{i}].{name}" for name in values))
