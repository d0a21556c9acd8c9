"""An offer that shrinks with every day of thought."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF208",
    name="incentive-decay",
    summary="A bonus or a term that shrinks or disappears unless the candidate accepts early.",
    rationale=(
        "A bonus for a fast answer pays people not to think. University recruiting policies ask that incentives "
        "stay in force for as long as the offer does, even where that is long."
    ),
    remedy="Keep every part of the offer in force until the decision date.",
    citation=(
        "Career-service offer policies of Miami University (Ohio), the University of Southern California and "
        "Duquesne University"
    ),
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This part of the offer shrinks unless the candidate accepts early.", Tactic.INCENTIVE_DECAY),
    flags=(
        Example(
            "Dear Owain,\n\nWe are pleased to offer you the Sales Analyst role. ⟦Accept by Wednesday to keep the "
            "£2,000 joining bonus.⟧\n\nRegards,\nTina Rusk"
        ),
        Example(
            "Hi Madison,\n\nCongratulations on your offer! ⟦The sign-on bonus is $6,000 if you sign today, $3,000 "
            "tomorrow and nothing after that.⟧\n\nCampus Team",
            office="us",
        ),
        Example(
            "Dear Mr Lahoud,\n\nWe are pleased to offer you the post of Quantity Surveyor. ⟦The relocation "
            "allowance applies only to acceptances received on the first day.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Cerys,\n\nOffer attached. ⟦You only get the extra two days' holiday if you say yes before "
            "Friday.⟧\n\nGlyn"
        ),
        Example(
            "Dear Josef,\n\nWe would like to offer you a place on our scheme. ⟦Your choice of city is honoured "
            "for early acceptances only.⟧\n\nGraduate Recruitment"
        ),
    ),
    passes=(
        Example(
            "Dear Owain,\n\nWe are pleased to offer you the Sales Analyst role with a £2,000 joining bonus, which "
            "stays in place whenever you accept before 27 November.\n\nRegards,\nTina Rusk"
        ),
        Example(
            "Hi Madison,\n\nCongratulations on your offer! The $6,000 sign-on bonus is paid in your first check "
            "and is repayable if you leave within twelve months.\n\nCampus Team",
            office="us",
        ),
        Example(
            "Dear Mr Lahoud,\n\nWe are pleased to offer you the post of Quantity Surveyor. The annual bonus is "
            "paid each March to those in service on 31 December.\n\nDima Rizk",
            office="uae",
        ),
        Example(
            "Hi Cerys,\n\nOffer attached. There is no early-bird bonus here: the package is the same whether you "
            "answer today or on the last day.\n\nGlyn"
        ),
        Example(
            "Dear Josef,\n\nThank you for applying. Apply before 1 May for the early round; all rounds offer the "
            "same places and pay.\n\nGraduate Recruitment"
        ),
    ),
)
