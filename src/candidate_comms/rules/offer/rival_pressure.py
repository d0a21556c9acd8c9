"""An offer that points at other candidates waiting."""

from __future__ import annotations

from candidate_comms.rules.model import Example, Rule
from candidate_comms.rules.offer.tactic import OFFERS, pushes
from candidate_comms.vocabulary import Severity, Tactic

RULE = Rule(
    code="OF203",
    name="rival-pressure",
    summary="Other candidates are waiting for the place.",
    rationale=(
        "A rival in the wings says nothing about whether the job is right for this person; it only takes away the "
        "time to find out. University recruiting policies list first-come, first-served offers among the "
        "pressures that they do not accept."
    ),
    remedy="Leave the others out, and name the date by which you need an answer.",
    citation=(
        "Career-service offer policies of Miami University (Ohio), the University of Southern California, "
        "Duquesne University and the University of Arizona"
    ),
    severity=Severity.ERROR,
    kinds=OFFERS,
    check=pushes("This uses other candidates to hurry the decision.", Tactic.RIVALS),
    flags=(
        Example(
            "Dear Iona,\n\nWe are happy to offer you the Duty Manager post. ⟦We have another candidate ready to "
            "sign if you hesitate.⟧\n\nRegards,\nPhil Tranter"
        ),
        Example(
            "Hi Chris,\n\nWe'd like to extend an offer for the Yard Lead role. ⟦There are several people in line "
            "for this spot, so first to accept gets it.⟧\n\nBest,\nAngie",
            office="us",
        ),
        Example(
            "Dear Ms Lutfi,\n\nWe are pleased to offer you the position of Head Nurse. ⟦Kindly note that our "
            "second choice is waiting for our call.⟧\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Ade,\n\nHave you had a chance to look at our offer? ⟦I've got two others who would bite my hand "
            "off for it.⟧\n\nShaun"
        ),
        Example(
            "Dear Marta,\n\nCongratulations, the job is yours. ⟦Places are limited and we have made more offers "
            "than we have seats.⟧\n\nGraduate Team"
        ),
    ),
    passes=(
        Example(
            "Dear Iona,\n\nWe are happy to offer you the Duty Manager post. We met six candidates and yours was "
            "the name that everybody gave.\n\nRegards,\nPhil Tranter"
        ),
        Example(
            "Hi Chris,\n\nWe'd like to extend an offer for the Yard Lead role. We have closed the search, so "
            "nobody else is waiting and you can think in peace.\n\nBest,\nAngie",
            office="us",
        ),
        Example(
            "Dear Ms Lutfi,\n\nWe regret that we cannot offer you the position. Another candidate has accepted "
            "our offer.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Ade,\n\nThank you for your patience. We are still interviewing other candidates and will decide "
            "by 4 March.\n\nShaun"
        ),
        Example(
            "Dear Marta,\n\nWe would like to offer you the job. You will share the line with another candidate "
            "whom we hired in May.\n\nThe Factory Office"
        ),
    ),
)
