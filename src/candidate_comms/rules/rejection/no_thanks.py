"""A rejection that does not thank."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """One hit where nobody is thanked for time or effort."""
    if not reading.has(Move.THANKS):
        yield Hit("The candidate is not thanked for their time or effort.")


RULE = Rule(
    code="RJ109",
    name="no-thanks",
    summary="No thanks for time or effort.",
    rationale=(
        "The wording of a rejection changes how appreciated its reader feels, even where it changes little else. "
        "Thanks for something specific is the cheapest appreciation there is."
    ),
    remedy="Thank for something they did: “Thank you for the two hours on Tuesday and for the sample report.”",
    citation="Jablin and Krone, Written Communication 1(4), 1984, 387–406",
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    absence=True,
    check=check,
    flags=(
        Example(
            "Dear Gareth,\n\nYou have not been successful in your application for Weighbridge Clerk.\n\nRegards,\nHR"
        ),
        Example(
            "Hi Mia,\n\nWe decided not to move forward with your application. The role needs Spanish at report "
            "level.\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Ms Darwish,\n\nWe regret to inform you that you were not selected for the role of Treasury "
            "Analyst.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Hi Leo,\n\nNot this time, I'm afraid. Your estimate left out scaffolding. No thanks to the weather, "
            "half the panel was late too.\n\nGill"
        ),
        Example(
            "Dear Ruby,\n\nWe are unable to offer you the post. We would be thankful if you could return your "
            "visitor badge.\n\nReception"
        ),
    ),
    passes=(
        Example(
            "Dear Gareth,\n\nThank you for coming to the yard on Friday. You have not been successful in your "
            "application for Weighbridge Clerk.\n\nRegards,\nPam Lacey"
        ),
        Example(
            "Hi Mia,\n\nWe appreciate the effort you put into the take-home task. We decided not to move forward "
            "with your application.\n\nBest,\nVictor Hale",
            office="us",
        ),
        Example(
            "Dear Ms Darwish,\n\nYou were not selected for the role of Treasury Analyst. We are grateful for the "
            "time that you gave us.\n\nMaha Saleh",
            office="uae",
        ),
        Example(
            "Hi Leo,\n\nThanks for coming in. Not this time, I'm afraid: your estimate left out scaffolding.\n\nGill"
        ),
        Example(
            "Dear Ruby,\n\nYour application has arrived. Unfortunately the portal lost the attachment; please "
            "send it again.\n\nReception"
        ),
        Example(
            "Hello Gill,\n\nI have decided not to take the job you offered me. I am starting elsewhere on "
            "Monday.\n\nLeo Marsh"
        ),
    ),
)
