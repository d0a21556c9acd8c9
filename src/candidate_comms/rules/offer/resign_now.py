"""An offer that asks for a resignation before it is safe."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF207",
    name="resign-now",
    summary="Asks the candidate to resign before the contract or the checks are through.",
    rationale=(
        "A conditional offer may be withdrawn when a condition is not met. A person who has already resigned then "
        "has no job at all."
    ),
    remedy=(
        "Protect them: “Please do not hand in your notice until you have the signed contract and our word that "
        "the checks are complete.”"
    ),
    citation="Acas, If your job offer is withdrawn",
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This asks the candidate to resign before the new job is certain.", Tactic.RESIGN_NOW),
    flags=(
        Example(
            "Dear Huw,\n\nWe would like to offer you the Stock Auditor role, subject to references. ⟦Please hand "
            "in your notice today so that you can start on 1 June.⟧\n\nRegards,\nJen Opie"
        ),
        Example(
            "Hi Alexis,\n\nYou've got the offer! ⟦Give your two weeks tonight and we'll get the paperwork to you "
            "next week.⟧\n\nBest,\nStan",
            office="us",
        ),
        Example(
            "Dear Ms Sultan,\n\nWe are pleased to offer you the post of Clinic Manager. ⟦Kindly submit your "
            "resignation immediately and send us a stamped copy.⟧\n\nHR Department",
            office="uae",
        ),
        Example("Hi Bron,\n\nOffer's coming in writing on Friday. ⟦Tell your boss now that you're leaving.⟧\n\nKev"),
        Example(
            "Dear Alun,\n\nYour offer depends on vetting, which takes a month. ⟦You should resign from your "
            "present post without waiting for the result.⟧\n\nStaff Office"
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nWe would like to offer you the Stock Auditor role, subject to references. Please do not "
            "hand in your notice until they are in.\n\nRegards,\nJen Opie"
        ),
        Example(
            "Hi Alexis,\n\nYou've got the offer! Once the background check has cleared and the letter is signed, "
            "you can give your two weeks.\n\nBest,\nStan",
            office="us",
        ),
        Example(
            "Dear Ms Sultan,\n\nWe are pleased to offer you the post of Clinic Manager. After probation either "
            "side may end the contract on 60 days' written notice.\n\nNadia Aziz",
            office="uae",
        ),
        Example(
            "Dear Bron,\n\nWe would like to offer you the job. What notice do you have to give? We will fit the "
            "start date round it.\n\nKev Malley"
        ),
        Example(
            "Dear Kev,\n\nI handed in my notice this morning and look forward to starting. Thank you again for "
            "the offer.\n\nBron Ellis"
        ),
    ),
)
