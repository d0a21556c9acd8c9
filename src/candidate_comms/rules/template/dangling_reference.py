"""Words that point to feedback, a link, an attachment or a date that the message does not contain."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Reference
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule, at
from candidate_comms.vocabulary import Move, Severity

_THINGS = {
    "feedback": "feedback, and there is none",
    "link": "a link, and there is none",
    "attachment": "an attachment, and none is named",
    "date": "a date, and there is none",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each reference to what is not there; its facts tell what that is."""
    for pointer in reading.of(Move.REFERENCE):
        reference = pointer.facts
        if isinstance(reference, Reference) and not reference.kept:
            points_to = _THINGS[reference.thing]
            yield at(pointer, f"“{pointer.quote}” points to {points_to}.", facts=reference, evidence=pointer.evidence)


RULE = Rule(
    code="TP706",
    name="dangling-reference",
    summary="It points to feedback, a link, an attachment or a date that this message or branch does not contain.",
    rationale=(
        "A person who reads “you will find our feedback below” looks for it, and finds that the letter was not written "
        "for them. Feedback is what candidates ask for most."
    ),
    remedy="Put the reference into the branch that holds the thing.",
    citation="Cortini, Galanti and Barattucci, study of 138 rejected candidates, 2019",
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "Dear {{ first_name }},\n\nWe have chosen another candidate for the role. You will ⟦find our feedback "
            "below⟧.\n\n{% if feedback %}\n{{ feedback }}\n{% endif %}\n\nKind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Hi {{ first_name }},</p><p>We have your application for the role. ⟦Use the link below⟧ to see where it "
            'stands.</p>{% if portal_url %}<p><a href="{{ portal_url }}">My application</a></p>{% endif %}'
            "<p>Pat Ruiz</p>\n",
            office="us",
            template="status.html.j2",
        ),
        Example(
            "Dear {{ full_name }},\n\nWe are pleased to offer you the role of store keeper. ⟦The attached contract⟧ "
            "sets out the rest{% if attachments %}:\n{% for paper in attachments %}{{ loop.index }}. {{ paper }}\n"
            "{% endfor %}{% else %}.{% endif %}\n\nNoor Said\n",
            office="uae",
            template="offer.txt.j2",
        ),
        Example(
            "Dear Robyn,\n\nWe have chosen another candidate for the role. You will ⟦find our feedback below⟧.\n\n"
            "Thank you for your time on the day.\n\nKind regards,\nTess Holm"
        ),
        Example(
            "Hi {{ first_name }},\n\nThe job is yours at $52,000 per year. Please reply by ⟦the date below⟧.\n\n"
            "{% if decision_date %}Reply by: {{ decision_date }}\n\n{% endif %}Best,\nPat Ruiz\n",
            office="us",
            template="offer.txt.j2",
        ),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nWe have chosen another candidate for the role.{% if feedback %} You will find "
            "our feedback below.{% endif %}\n\n{% if feedback %}{{ feedback }}{% endif %}\n\nKind regards,\nTess\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have your application for the role. Use the link in your confirmation email to "
            "see where it stands.\n\nBest,\nPat Ruiz\n",
            office="us",
            template="status.txt.j2",
        ),
        Example(
            "Dear {{ full_name }},\n\nWe are pleased to offer you the role of store keeper. The attached contract "
            "sets out the rest.\n\nNoor Said\n",
            office="uae",
            template="offer.txt.j2",
        ),
        Example(
            "Dear Robyn,\n\nWe have chosen another candidate for the role. Here is our feedback: your pricing left out "
            "the fuel, which the brief had listed.\n\nKind regards,\nTess Holm"
        ),
        Example(
            "Dear {{ first_name }},\n\nWe have chosen another candidate for the role. If you would like our feedback, "
            "reply to this mail and we will send you our notes.\n\nKind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
    ),
)
