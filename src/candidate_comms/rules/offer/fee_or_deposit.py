"""An offer that asks the candidate for money."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF212",
    name="fee-or-deposit",
    summary="The candidate is to pay for the job: a fee, a deposit, training, equipment, a visa.",
    rationale=(
        "Money that is asked before or for a job is the commonest sign of a fraudulent offer, so a careful reader "
        "will not trust the message, whoever sent it. In Great Britain an agency may not charge for finding work; in "
        "the UAE an employer may not charge the worker the costs of recruiting and employing them."
    ),
    remedy=(
        "Ask for nothing and say so (“All visa and medical costs are ours; nobody will ask you for money.”), and if "
        "you did not write this, warn your candidates that somebody uses your name."
    ),
    citation=(
        "Employment Agencies Act 1973, section 6 (Great Britain); Federal Decree-Law 33 of 2021, article 6(4) (UAE)"
    ),
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes(
        "This asks the candidate for money. That is also a sign of fraud: a candidate should not pay to get a job.",
        Tactic.FEE,
    ),
    flags=(
        Example(
            "Dear Carys,\n\nWe are pleased to offer you the post of Care Assistant at £24,500 a year. ⟦A refundable "
            "deposit of £180 for your uniform and DBS check must be paid before your first shift.⟧\n\nRegards,\n"
            "Lorna Pike"
        ),
        Example(
            "Hi Devin,\n\nCongratulations, you are hired as a remote data entry clerk at $28 an hour! ⟦We will mail "
            "you a check; deposit it and send the balance to our equipment vendor by Zelle.⟧\n\nHR Desk",
            office="us",
        ),
        Example(
            "Dear Mr Kamal,\n\nWe are pleased to offer you the position of Site Engineer. ⟦Kindly transfer AED 2,500 "
            "towards visa processing charges to the account of our PRO.⟧ You join on 1 March.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Beth,\n\nWe'd love to offer you the job at £12.60 an hour. ⟦You'll need to buy "
            "the training course for £95 before we put you on the rota.⟧\n\nGav"
        ),
        Example(
            "Dear Ms Rana,\n\nThis is to remind you of our offer of 2 May. ⟦The recruitment fee of one month's salary "
            "is payable by you before the visa is released.⟧\n\nStar Gate Recruiting",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Carys,\n\nWe are pleased to offer you the post of Care Assistant. Your uniform is free, and we pay "
            "for your DBS check.\n\nRegards,\nLorna Pike"
        ),
        Example(
            "Hi Devin,\n\nWe'd like to offer you the analyst job. The relocation payment of $4,000 must be repaid if "
            "you leave within twelve months.\n\nAnn Cole",
            office="us",
        ),
        Example(
            "Dear Mr Kamal,\n\nWe are pleased to offer you the position of Site Engineer. All visa, medical and "
            "Emirates ID costs are borne by the company; if anybody asks you for a payment, please tell us.\n\n"
            "Hanan Zaki",
            office="uae",
        ),
        Example(
            "Dear Beth,\n\nWe would like to offer you the post. If you leave within a year of finishing the diploma, "
            "you will repay part of its cost, as the contract sets out.\n\nGavin Roe"
        ),
        Example(
            "Dear Ms Rana,\n\nWe are pleased to offer you the post of Nurse. The consultant's fee is paid by us, and "
            "your salary will be deposited on the 28th of each month.\n\nMuna Saleh",
            office="uae",
        ),
    ),
)
