"""A place that should have been filled before the message is sent."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.placeholders import INSTRUCTION
from candidate_comms.moves.facts import Addressee, Greeting
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """In a finished message a hit at every slot and at every gap that one left; in a template at foreign slots."""
    document = reading.document
    for slot in document.slots:
        written = slot.written
        if document.template and slot.dialect in document.dialects:
            continue
        if any(fault.source.overlaps(slot.source) for fault in document.faults):
            continue  # another rule says there that this is another engine's syntax
        if slot.dialect == INSTRUCTION:
            continue  # a note to the writer, which is another rule's
        if document.template:
            message = f"“{written}” is not a placeholder of this template, so nothing will fill it."
            help_ = "Write it in the template's own syntax."
        else:
            message = f"“{written}” was not filled."
            help_ = ""
        yield Hit(message, help=help_, span=slot.source, facts=slot)
    if document.template:
        return
    greeted = [
        greeting
        for greeting in reading.of(Move.GREETING)
        if isinstance(greeting.facts, Greeting) and greeting.facts.addressee is Addressee.EMPTY
    ]
    for greeting in greeted:
        yield Hit("The greeting has lost its name.", span=greeting.span, facts=greeting.facts)
    for gap in reading.of(Move.LOST_VALUE):
        if not any(gap.visible.overlaps(greeting.visible) for greeting in greeted):
            yield Hit(f"Something has fallen out at “{gap.quote}”.", span=gap.span, evidence=gap.evidence)


RULE = Rule(
    code="TP701",
    name="unfilled-placeholder",
    summary="A placeholder, or the gap that an empty one left, in a message that is meant to be sent.",
    rationale=(
        "“Dear [Candidate Name]” tells a person that nobody looked. Letters that read as written for their reader "
        "raise how fair a rejection seems and how willing people are to apply again."
    ),
    remedy="Fill it, or take the sentence out.",
    citation="Cortini, Galanti and Barattucci, study of 138 rejected candidates, 2019",
    severity=Severity.ERROR,
    confidence=Confidence.LIKELY,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear ⟦[Candidate Name]⟧,\n\nThank you for coming in on Monday. We are not offering you the "
            "role.\n\nRegards,\nTom Vine"
        ),
        Example(
            "Hi ⟦{{first_name}}⟧,\n\nWe have decided not to move forward with your application.\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "⟦Dear ,⟧\n\nWe are pleased to offer you the position of Store Keeper.\n\nHR Department",
            office="uae",
        ),
        Example(
            "Dear Robyn,\n\nThank you for applying for ⟦%JOB_TITLE%⟧. You have not been shortlisted.\n\nRecruitment"
        ),
        Example(
            "Dear {{ first_name }},\n\nThank you for your interest in the ⟦[Job Title]⟧ role. You have not been "
            "successful.\n\nRegards,\n{{ sender_name }}\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hello Yusra,\n\nWe were impressed ⟦with your ,⟧ but we are not offering you the role.\n\n"
            "Kind regards,\nNoah Pitt"
        ),
        Example(
            "⟦Dear None,⟧\n\nThank you for your interest in the role of Line Leader at ⟦undefined⟧. You have not been "
            "successful.\n\nKind regards,\nNoah Pitt"
        ),
        Example(
            "Hi ⟦{first name⟧,\n\nThank you for your interest ⟦in the  at⟧ our Derby site. You have not been "
            "successful.\n\nKind regards,\nNoah Pitt"
        ),
    ),
    passes=(
        Example(
            "Dear Robyn,\n\nThank you for coming in on Monday. We are not offering you the role.\n\nRegards,\nTom Vine"
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward with your application.\n\n"
            "Best,\n{{ sender_name }}\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Ms Salim,\n\nYou asked [in your email of 3 May] whether the post is still open. It is.\n\n"
            "Regards,\nBasma Adel",
            office="uae",
        ),
        Example(
            "Dear Yusra,\n\nYour Python test printed {'a': 1} where a list was asked for, and 100% of the other "
            "cases passed. We are not offering you the role.\n\nKind regards,\nNoah Pitt"
        ),
        Example(
            "Dear Ewa ,\n\nThank you for coming in . You asked what we are looking for , and none of the four of you "
            "had "
            "the .NET years that it needs.\n\nKind regards,\nNoah Pitt"
        ),
        Example(
            "Dear Dev,\n\nYour parser did not check for null, and undefined keys crashed it at {a: 1}. We are not "
            "offering you the role.\n\nKind regards,\nNoah Pitt"
        ),
        Example("Hi all,\n\nThe post was closed on 9 June. [sic] marks the spelling in the advert.\n\nRecruitment"),
    ),
)
