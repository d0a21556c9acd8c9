"""An offer that hurries or shames."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF209",
    name="guilt-or-urgency",
    summary="Guilt, capitals, “ASAP”, “urgent” or stacked exclamation marks push for an answer.",
    rationale=(
        "Guilt and alarm move people without telling them anything about the job. The UK graduate recruitment "
        "code asks for reasonable time and no undue pressure to accept."
    ),
    remedy="Say plainly by when you need an answer and why that date.",
    citation=(
        "Association of Graduate Recruiters, AGCAS and NUS, code of practice on graduate recruitment, 2001, "
        "reported in The Guardian, 4 August 2001"
    ),
    severity=Severity.WARNING,
    kinds=OFFERS,
    check=pushes("This pushes with guilt or hurry and tells the candidate nothing.", Tactic.GUILT, Tactic.URGENCY),
    flags=(
        Example(
            "Dear Mair,\n\nWe are pleased to offer you the Dairy Technologist post. ⟦After all the time we have "
            "spent on you, we expected an answer by now.⟧\n\nRegards,\nVic Hurst"
        ),
        Example(
            "Hi Logan,\n\nYour offer letter is attached. ⟦URGENT: ACT NOW!!!⟧\n\nHR",
            office="us",
        ),
        Example(
            "Dear Mr Anwar,\n\nWe are pleased to offer you the position of Chief Cook. ⟦Kindly revert "
            "ASAP.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Nerys,\n\nAny news on our offer? ⟦I went out on a limb for you, so please don't let me down.⟧\n\nClive"
        ),
        Example("Dear Idris,\n\nThis is a reminder of our offer. ⟦Time is running out!⟧\n\nThe Talent Team"),
    ),
    passes=(
        Example(
            "Dear Mair,\n\nWe are pleased to offer you the Dairy Technologist post. There is no rush: please let "
            "us know by 4 December.\n\nRegards,\nVic Hurst"
        ),
        Example(
            "Hi Logan,\n\nCongratulations! We are thrilled to offer you the job! Your letter is attached, and you "
            "have two weeks to think about it.\n\nPaula Dean",
            office="us",
        ),
        Example(
            "Dear Mr Anwar,\n\nWe are pleased to offer you the position of Chief Cook. If something is urgent, "
            "call me; I answer the same day.\n\nSamar Odeh",
            office="uae",
        ),
        Example(
            "Dear Nerys,\n\nWe would like to offer you the post of Urgent Care Nurse at the Bangor clinic. Please "
            "take until Friday 19 June 2026.\n\nClive Rowe"
        ),
        Example(
            "Dear Idris,\n\nYou told us that you need an answer urgently, so here it is early: we would like to "
            "offer you the job.\n\nThe Talent Team"
        ),
    ),
)
