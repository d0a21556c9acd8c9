"""An offer that threatens to vanish."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF202",
    name="withdrawal-threat",
    summary="The offer will be withdrawn, or lapses, worded as a threat.",
    rationale=(
        "A date to answer by is fair and usual; losing the job as the consequence of not hurrying is a threat. "
        "The UK graduate recruitment code asks for no undue pressure to accept."
    ),
    remedy=(
        "Name the date and what happens kindly: “If we have not heard by Friday 13 November, I will call you "
        "before we do anything else.”"
    ),
    citation=(
        "Association of Graduate Recruiters, AGCAS and NUS, code of practice on graduate recruitment, 2001, "
        "reported in The Guardian, 4 August 2001"
    ),
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This threatens that the offer will be taken away.", Tactic.THREAT),
    flags=(
        Example(
            "Dear Anwen,\n\nWe are pleased to offer you the role of Lab Analyst. Please sign by noon tomorrow. "
            "⟦If we do not hear from you, the offer will be withdrawn immediately.⟧\n\nRegards,\nCraig Moss"
        ),
        Example(
            "Hi Tyler,\n\nWe'd like to offer you the Dispatcher job. You have until 5 PM today. ⟦After that the "
            "offer is automatically rescinded and we will not contact you again.⟧\n\nLori",
            office="us",
        ),
        Example(
            "Dear Mr Farid,\n\nThis is about our offer of 2 March. ⟦Failure to respond today will result in "
            "cancellation of your offer without further notice.⟧\n\nHR Department",
            office="uae",
        ),
        Example("Hi Gemma,\n\nYou've got the job! ⟦Sign by six tonight or we pull it.⟧\n\nRob"),
        Example(
            "Dear Nia,\n\nFurther to our offer of employment, we still await your signature. ⟦Delay any longer "
            "and you will lose this position.⟧\n\nYours sincerely,\nK. Pell"
        ),
    ),
    passes=(
        Example(
            "Dear Anwen,\n\nWe are pleased to offer you the role of Lab Analyst. The offer is open until Friday "
            "20 November 2026, after which it lapses; please ring me if you need longer.\n\nRegards,\nCraig Moss"
        ),
        Example(
            "Hi Tyler,\n\nWe'd like to offer you the Dispatcher job. The offer is contingent on a background "
            "check; if the check cannot be completed we may have to withdraw it, and we would talk to you "
            "first.\n\nLori",
            office="us",
        ),
        Example(
            "Dear Mr Farid,\n\nPlease take your time over our offer. It will not be withdrawn if you ask for "
            "another week.\n\nHanan Zaki",
            office="uae",
        ),
        Example(
            "Dear Gemma,\n\nI am sorry to say that we must withdraw the offer made on 3 June, because the site is "
            "closing. We will pay your notice.\n\nRob Tait"
        ),
        Example("Dear Rob,\n\nI withdraw my application for the job and thank you for the offer.\n\nGemma Lisle"),
        Example(
            "Dear Nia,\n\nWe would like to offer you the post. Your parking permit will be cancelled after thirty "
            "days if it is not collected.\n\nK. Pell"
        ),
    ),
)
