"""A rejection addressed to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at a greeting without a name or a slot for one; "Hello," alone weighs less than "Dear Applicant"."""
    for greeting in reading.of(Move.GREETING):
        if isinstance(greeting.facts, Greeting) and greeting.facts.addressee is Addressee.GENERIC:
            yield Hit(
                "This greeting names nobody."
                if greeting.facts.bare
                else "This greeting addresses nobody in particular.",
                span=greeting.span,
                severity=Severity.INFO if greeting.facts.bare else None,
                facts=greeting.facts,
            )


RULE = Rule(
    code="RJ111",
    name="impersonal-greeting",
    summary="The greeting is “Dear Applicant” or its like: no name, and no slot for one.",
    rationale=(
        "Letters that read as written for their reader raise how fair a rejection seems and how willing people are "
        "to apply again. The name is on the application."
    ),
    remedy="Begin with the candidate's name, or in a template with the slot for it.",
    citation="Cortini, Galanti and Barattucci, study of 138 rejected candidates, 2019",
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "⟦Dear Applicant,⟧\n\nThank you for your interest in the Stores Assistant post. You have not been "
            "successful.\n\nRegards,\nKeith Moss"
        ),
        Example(
            "⟦Hello candidate,⟧\n\nWe have decided not to move forward with your application.\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "⟦Dear Sir/Madam,⟧\n\nWe regret to inform you that you were not selected for the position of Accountant."
            "\n\nHR Department",
            office="uae",
        ),
        Example(
            "⟦To whom it may concern,⟧\n\nYour application for the post of Teaching Assistant was unsuccessful on this "
            "occasion.\n\nYours faithfully,\nThe School Office"
        ),
        Example(
            "⟦Dear Job Seeker,⟧\n\nThank you for applying for {{ job_title }}. We will not be taking your "
            "application further.\n\nRegards,\n{{ sender_name }}\n",
            template="reject.txt.j2",
        ),
    ),
    passes=(
        Example(
            "Dear Keith,\n\nThank you for your interest in the Stores Assistant post. You have not been successful."
            "\n\nRegards,\nThe Recruitment Team"
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward with your application.\n\nBest,\n"
            "{{ sender_name }}\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Eng. Mostafa,\n\nWe regret to inform you that you were not selected for the position of Planner."
            "\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Applicant,\n\nThank you for your application, which has been received. We will write to you by "
            "12 March.\n\nRecruitment"
        ),
        Example(
            "Dear Ms Candida Sirs,\n\nYou were not successful this time. Your lesson plan had no plenary.\n\n"
            "Regards,\nOwen Tudor"
        ),
    ),
)
