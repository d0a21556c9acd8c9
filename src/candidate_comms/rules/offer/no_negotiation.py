"""An offer that may not be talked about."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF204",
    name="no-negotiation",
    summary="Take it or leave it: the terms or the date may not be discussed.",
    rationale=(
        "A candidate may need a different start date for reasons that you cannot know. University recruiting "
        "policies ask employers to consider requests for longer."
    ),
    remedy=(
        "Say what is fixed and why, and invite questions: “The grade fixes the salary; the start date and hours "
        "we can discuss.”"
    ),
    citation="Career-service offer policies of Duquesne University and the University of Southern California",
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This tells the candidate that the offer may not be discussed.", Tactic.NO_NEGOTIATION),
    flags=(
        Example(
            "Dear Will,\n\nWe are pleased to offer you the Grounds Foreman job at £33,500 a year. ⟦This is our "
            "final offer and it is not open to negotiation.⟧\n\nRegards,\nSue Hall"
        ),
        Example(
            "Hi Dana,\n\nWe'd like to offer you the Scheduler position. Please reply by Friday, May 8. ⟦No "
            "extensions will be granted.⟧\n\nThanks,\nMitch",
            office="us",
        ),
        Example(
            "Dear Mr Sabri,\n\nWe are pleased to offer you the post of Chief Steward. ⟦The management does not "
            "entertain any counter-proposal.⟧\n\nHR Department",
            office="uae",
        ),
        Example("Hi Lou,\n\nThe offer is in your inbox. ⟦Take it or leave it, I'm afraid.⟧\n\nGary"),
        Example(
            "Dear Esther,\n\nYou have our offer letter of Monday. ⟦Please do not come back to us asking for more "
            "time or more money.⟧\n\nYours,\nD. Wray"
        ),
    ),
    passes=(
        Example(
            "Dear Will,\n\nWe are pleased to offer you the Grounds Foreman job. The pay follows the council "
            "grade, but hours and start date are open to discussion.\n\nRegards,\nSue Hall"
        ),
        Example(
            "Hi Dana,\n\nWe'd like to offer you the Scheduler position. If the date does not work, ask me and I "
            "will extend it.\n\nThanks,\nMitch",
            office="us",
        ),
        Example(
            "Dear Mr Sabri,\n\nWe are pleased to offer you the post of Chief Steward. This is not our final word: "
            "please tell us if a term does not suit you.\n\nLamia Adel",
            office="uae",
        ),
        Example(
            "Dear Lou,\n\nWe will not be offering you the post. The panel's decision is final, and I am glad to "
            "explain it on the phone.\n\nGary Stead"
        ),
        Example(
            "Dear Esther,\n\nWe would like to offer you the post. Your final salary payment from us comes on the "
            "last Friday of each month.\n\nD. Wray"
        ),
        Example(
            "Dear team,\n\nI have thought about your offer and my answer is final: I will not accept it.\n\n"
            "Esther Quill"
        ),
    ),
)
