"""A message that says two things that cannot both be so."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Decision
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at an invitation to the next stage beside a no, and at a chosen candidate for a role that is gone."""
    no = next((d for d in reading.of(Move.DECISION) if isinstance(d.facts, Decision) and d.facts.explicit), None)
    if no is None:
        return
    for invitation in reading.of(Move.NEXT_STAGE):
        yield Hit(
            "This asks the candidate into the next stage, and the same message says no.",
            help="Keep the one that is true; two templates may have been joined here.",
            span=invitation.span,
            related=((no.span, "the no"),),
        )
    gone, chosen = reading.first(Move.ROLE_GONE), reading.first(Move.OTHER_CHOSEN)
    if gone is not None and chosen is not None:
        later, earlier = (gone, chosen) if gone.visible.start > chosen.visible.start else (chosen, gone)
        yield Hit(
            "Two reasons that cannot both hold: the role is gone, and somebody else was chosen for it.",
            span=later.span,
            evidence=(f"the other reason: “{earlier.quote}”",),
            related=((earlier.span, "the other reason"),),
        )


RULE = Rule(
    code="RJ114",
    name="mixed-signals",
    summary="An invitation to the next stage and a no in one message, or two reasons that cannot both hold.",
    rationale=(
        "An explanation helps only where it can be believed. Of two answers a hopeful reader keeps the kinder one "
        "and waits; of two reasons a doubtful one believes neither."
    ),
    remedy="Keep the answer and the reason that are true.",
    citation=(
        "Gilliland, Groth, Baker, Dew, Polly and Langdon, experiments on explanations in rejection letters, Personnel "
        "Psychology 54(3), 2001, 669–703"
    ),
    severity=Severity.WARNING,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Connor,\n\nThank you for applying to be a Groundworker. ⟦We would like to invite you to interview⟧ "
            "at "
            "our Hexham yard. Unfortunately your application has been unsuccessful. We wish you every success.\n\n"
            "Regards,\nSite Office"
        ),
        Example(
            "Hi Bianca,\n\nAfter careful review we have selected another candidate. ⟦This position has been "
            "cancelled⟧ due to a change in budget.\n\nBest,\nThe Talent Team",
            office="us",
        ),
        Example(
            "Dear Mr Bashir,\n\nWe regret that you were not selected. The management has decided not to fill this "
            "position. ⟦Another candidate has been appointed⟧ whose profile was more suitable.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Freya,\n\nGood news: ⟦we're delighted to invite you to the next round⟧, which takes place in Leeds. We "
            "have decided not to move forward with you at this time. Good luck in your search.\n\nThe Graduate Team"
        ),
        Example(
            "Dear Tobias,\n\nI am sorry to say that you have not been successful. The role has been put on hold until "
            "the new year, and we have ⟦chosen somebody with⟧ more stock experience.\n\nKind regards,\nMarion Tate"
        ),
    ),
    passes=(
        Example(
            "Dear Connor,\n\nYou have not been successful in your application to be a Groundworker. We would like to "
            "invite you to apply again in September, when the A68 job starts.\n\nRegards,\nSite Office"
        ),
        Example(
            "Hi Bianca,\n\nWe have selected another candidate. The position in Tulsa has been cancelled too, so there "
            "is no second opening to offer you right now.\n\nBest,\nRosa Lind",
            office="us",
        ),
        Example(
            "Dear Mr Bashir,\n\nWe regret that you were not selected, because this position has been cancelled.\n\n"
            "Regards,\nHala Nasser",
            office="uae",
        ),
        Example(
            "Hi Freya,\n\nWe have decided not to move forward with you for the buying scheme. We would love to invite "
            "you to interview for the merchandising role instead: your range plan fits it better.\n\nSian Webb"
        ),
        Example(
            "Dear Tobias,\n\nI am sorry to say that you have not been successful. I would be happy to invite you to a "
            "call to talk through how the panel reached its view.\n\nKind regards,\nMarion Tate"
        ),
        Example(
            "Dear Inga,\n\nWe chose another candidate, and she has since declined. The role has been put on hold, so "
            "we "
            "are not offering you the place either.\n\nKind regards,\nMarion Tate"
        ),
    ),
)
