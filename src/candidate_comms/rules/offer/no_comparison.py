"""An offer that asks the candidate not to look elsewhere or take advice."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF205",
    name="no-comparison",
    summary="Discourages other offers, advice or discussion.",
    rationale=(
        "A decision made without pressure and with the most information is the one that people keep; campus "
        "recruiters say that it reduces later withdrawals. Asking for silence takes the information away."
    ),
    remedy="Welcome it: “Talk it over with anyone you trust, and tell me if another offer affects your timing.”",
    citation="NACE, Advisory Opinion: Setting Reasonable Deadlines for Job Offers",
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This asks the candidate not to compare offers or take advice.", Tactic.NO_COMPARISON),
    flags=(
        Example(
            "Dear Tegan,\n\nWe are delighted to offer you the Merchandiser job. ⟦We ask that you stop all other "
            "applications while you consider it.⟧\n\nRegards,\nHugh Bell"
        ),
        Example(
            "Hi Raul,\n\nWe want to offer you the Field Rep position. ⟦Please don't shop this offer "
            "around.⟧\n\nBest,\nKim Slater",
            office="us",
        ),
        Example(
            "Dear Ms Jaber,\n\nWe are pleased to offer you the role of Principal Planner. ⟦You are requested not "
            "to discuss this letter with anyone, including family.⟧\n\nHR Department",
            office="uae",
        ),
        Example("Hi Pip,\n\nHere's your offer. ⟦Please don't take it to a solicitor or your union.⟧\n\nMags"),
        Example(
            "Dear Ewan,\n\nA reminder of our offer. ⟦We expect you to cancel your interviews with other companies "
            "before you reply.⟧\n\nYours sincerely,\nT. Brodie"
        ),
    ),
    passes=(
        Example(
            "Dear Tegan,\n\nWe are delighted to offer you the Merchandiser job. Do compare it with any other "
            "offer you have, and take advice on the contract.\n\nRegards,\nHugh Bell"
        ),
        Example(
            "Hi Raul,\n\nWe want to offer you the Field Rep position. If you are interviewing elsewhere, tell me "
            "your timing and I will try to match it.\n\nBest,\nKim Slater",
            office="us",
        ),
        Example(
            "Dear Ms Jaber,\n\nWe are pleased to offer you the role. The contract contains a confidentiality "
            "clause about the client's formulas; it does not cover this offer.\n\nReem Tawfik",
            office="uae",
        ),
        Example(
            "Dear Pip,\n\nThe test is your own work: please do not discuss the questions with other candidates "
            "before Friday.\n\nAssessment Centre"
        ),
        Example(
            "Dear T. Brodie,\n\nI have stopped my other applications and am glad to accept your offer.\n\nEwan Laing"
        ),
    ),
)
