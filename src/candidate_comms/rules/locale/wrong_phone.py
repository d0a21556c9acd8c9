"""A telephone number of the office's own that cannot be one."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.locale_facts import PhoneNumber
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each number under which nobody can be reached."""
    for annotation in reading.of(Move.PHONE):
        number = annotation.facts
        if isinstance(number, PhoneNumber):
            yield Hit(
                f"“{annotation.quote}” {number.problem}.",
                help=f"Write “{number.instead}”." if number.instead else "",
                span=annotation.span,
                severity=None if number.sure else Severity.INFO,
                facts=number,
                fix=number.instead or None,
            )


RULE = Rule(
    code="LC606",
    name="wrong-phone",
    summary="A telephone number that is given as the office's own and that its country cannot have.",
    rationale="Whoever rings to ask, to accept or to take the offer of feedback reaches nobody.",
    remedy="Write a number that the office answers, with its country's code where candidates may be abroad.",
    citation=(
        "Ofcom, National Telephone Numbering Plan; North American Numbering Plan; TDRA (UAE), National Numbering Plan"
    ),
    severity=Severity.ERROR,
    check=check,
    flags=(
        Example(
            "Dear Ewa,\n\nThank you for coming in. Please call me on ⟦01733 391 5⟧ to talk about "
            "it.\n\nRegards,\nLeo Ash"
        ),
        Example(
            "Dear Ewa,\n\nThank you for coming in. For feedback, ring our Peterborough desk on ⟦+44 01733 391515⟧.\n\n"
            "Regards,\nLeo Ash"
        ),
        Example(
            "Hi Troy,\n\nThank you for your time. Call me at ⟦020 7946 0018⟧ with questions about the "
            "offer.\n\nBest,\nKim Nash",
            office="us",
        ),
        Example(
            "Hi Troy,\n\nThank you for your time. You can reach us at ⟦(130) 423-3341⟧ to talk it "
            "over.\n\nBest,\nKim Nash",
            office="us",
        ),
        Example(
            "Dear Ms Amal,\n\nThank you for meeting us. Please speak to Mr Faris on ⟦0600 575 215⟧ about the offer.\n\n"
            "Regards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Ms Amal,\n\nThank you for meeting us. Please call ⟦+971 04 555 0140⟧ before "
            "Thursday.\n\nRegards,\nHR",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Ewa,\n\nThank you for coming in. Please call me on 01733 391 515 or 0800 555 "
            "0199.\n\nRegards,\nLeo Ash"
        ),
        Example(
            "Dear Ewa,\n\nWe tried to ring you on 050 555 0163, the number you gave us; our Dubai colleague is on "
            "04 555 0140.\n\nRegards,\nLeo Ash"
        ),
        Example(
            "Hi Troy,\n\nCall me at (630) 423-3341 or 1-800-555-0199. Our meeting ID is 012 3456 "
            "7890.\n\nBest,\nKim Nash",
            office="us",
        ),
        Example(
            "Hi Troy,\n\nThank you for your time. Our London office is on +44 20 7946 0018, fax 020 7946 0019.\n\n"
            "Best,\nKim Nash",
            office="us",
        ),
        Example(
            "Dear Ms Amal,\n\nThank you for meeting us. Please speak to Mr Faris on 600 575 215 or +971 4 555 0140.\n\n"
            "Regards,\nHR",
            office="uae",
        ),
        Example(
            "Dear Ms Amal,\n\nWe called your mobile 0044 7700 900123 twice. Your reference is "
            "0600575215.\n\nRegards,\nHR",
            office="uae",
        ),
    ),
)
