"""An offer that is to be kept secret, or else."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF213",
    name="pay-secrecy",
    summary="Pay or the offer is to be kept secret, under threat.",
    rationale=(
        "Somebody who may tell nobody what is offered cannot compare it or take advice, and the threat keeps people "
        "from talk that the law often protects: in the US most employees may discuss their pay, and in Great Britain "
        "a term against it does not bind where the talk is about unequal pay."
    ),
    remedy=(
        "Drop the threat, and if something must wait for an announcement, say what and until when: “Please keep the "
        "new site to yourself until we announce it on 3 June.”"
    ),
    citation="National Labor Relations Act, section 7 (US); Equality Act 2010, section 77 (Great Britain)",
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This threatens the candidate for telling anybody what is offered.", Tactic.SECRECY),
    flags=(
        Example(
            "Dear Huw,\n\nWe are pleased to offer you the post of Fitter at £33,000 a year. ⟦If you disclose your "
            "salary to anyone, the offer will be withdrawn.⟧\n\nRegards,\nKath Orme"
        ),
        Example(
            "Hi Paige,\n\nWe'd like to offer you the job at $52,000. ⟦Discussing your pay with coworkers is grounds "
            "for termination.⟧\n\nRick",
            office="us",
        ),
        Example(
            "Dear Mr Aziz,\n\nWe are pleased to offer you the position of Storekeeper. ⟦Salary details are strictly "
            "confidential, and any disclosure to other staff will lead to cancellation of the offer.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Megan,\n\nWe'd like to offer you the job at £31,000 a year. ⟦Keep the figure to "
            "yourself or I will have to take it back.⟧\n\nStu"
        ),
        Example(
            "Dear Ms Flores,\n\nThank you for considering our offer. ⟦You may not share the compensation in this "
            "letter; a breach will result in disciplinary action up to dismissal.⟧\n\nPeople Team",
            office="us",
        ),
    ),
    passes=(
        Example(
            "Dear Huw,\n\nPrivate and confidential\n\nWe are pleased to offer you the post of Fitter at £33,000 a "
            "year.\n\nRegards,\nKath Orme"
        ),
        Example(
            "Hi Paige,\n\nWe'd like to offer you the job at $52,000. You are free to talk about your pay with "
            "anybody.\n\nRick Moss",
            office="us",
        ),
        Example(
            "Dear Mr Aziz,\n\nWe are pleased to offer you the position of Storekeeper. Customer data must be kept "
            "confidential, and a breach may lead to dismissal.\n\nDina Sabry",
            office="uae",
        ),
        Example(
            "Dear Megan,\n\nWe would like to offer you the post. Please keep the merger to yourself until we announce "
            "it on 3 June.\n\nStuart Lamb"
        ),
        Example(
            "Dear Ms Flores,\n\nWe are pleased to offer you the role. This message is confidential and intended only "
            "for the person it is addressed to.\n\nJoan Page",
            office="us",
        ),
    ),
)
