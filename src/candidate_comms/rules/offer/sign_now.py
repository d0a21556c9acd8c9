"""An offer to be accepted on the spot."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF206",
    name="sign-now",
    summary="Acceptance is demanded on the call, on the spot, or before the papers are seen.",
    rationale=(
        "In the UK an acceptance can form the contract at once, even by word of mouth, so a yes on the spot binds "
        "a person who has not read the terms."
    ),
    remedy=(
        "Send the full terms first, then ask: “Read it through, ask us anything, and let us know by Friday 13 "
        "November.”"
    ),
    citation="Acas, If your job offer is withdrawn",
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This asks for a yes before the candidate can read and think.", Tactic.SIGN_NOW),
    flags=(
        Example(
            "Dear Bryn,\n\nWe are delighted to offer you the Cheese Grader post. ⟦Please sign now and read the "
            "contract later.⟧\n\nRegards,\nMo Lyle"
        ),
        Example(
            "Hi Shelby,\n\nWe have an offer for you and will call at 3 PM. ⟦Be ready to accept on the "
            "call.⟧\n\nThanks,\nCorey",
            office="us",
        ),
        Example(
            "Dear Mr Bakri,\n\nWe are pleased to offer you the position of Foreman. ⟦You must sign the acceptance "
            "first; the terms will be shown to you on joining.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Fliss,\n\nThe job's yours! ⟦I need you to say yes right now and we'll sort the details out "
            "afterwards.⟧\n\nDaz"
        ),
        Example(
            "Dear Rhona,\n\nYour offer letter is ready. ⟦Scroll straight to the signature page; there is no need "
            "to read the rest.⟧\n\nPeople Operations"
        ),
    ),
    passes=(
        Example(
            "Dear Bryn,\n\nWe are delighted to offer you the Cheese Grader post. Please do not sign anything "
            "before you have read the contract.\n\nRegards,\nMo Lyle"
        ),
        Example(
            "Hi Shelby,\n\nWe will call at 3 PM to tell you about the offer. You need not answer on the call; the "
            "letter and a week to decide will follow.\n\nThanks,\nCorey",
            office="us",
        ),
        Example(
            "Dear Mr Bakri,\n\nWe are pleased to offer you the position of Foreman. If you are happy with the "
            "terms, sign both copies and return one by 30 April.\n\nOla Nasser",
            office="uae",
        ),
        Example(
            "Hi Fliss,\n\nThank you for accepting our offer. Please sign in at the gate on your first day, then "
            "go straight to the canteen.\n\nDaz"
        ),
        Example(
            "Dear Rhona,\n\nWe would like to offer you the post. Read it first, then sign: the link stays open "
            "for ten days.\n\nAilsa Reid"
        ),
    ),
)
