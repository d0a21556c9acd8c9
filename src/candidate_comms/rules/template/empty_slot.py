"""A sentence that breaks where a slot, a loop or a choice prints nothing."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Emptied
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule, at
from candidate_comms.vocabulary import Move, Severity

_WITHOUT = {
    "slot": "Without `{}`",
    "loop": "Without `{}`",
    "choice": "Where this part is left out,",
    "unnamed": "Where `{}` prints nothing,",
}
_LEFT = {
    "words": "this reads “{}”.",
    "label": "nothing stands after “{}”.",
    "td": "the table cell after “{}” is empty.",
    "li": "the list shows an item with nothing in it.",
    "href": "this link leads nowhere.",
    "src": "this picture has no source.",
    "action": "this form leads nowhere.",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the tag of each slot, loop and choice that leaves a broken place behind."""
    for lost in reading.of(Move.LOST_VALUE):
        emptied = lost.facts
        if isinstance(emptied, Emptied):
            gap = emptied.gap
            named = gap.name or gap.kind == "choice"
            without = _WITHOUT[gap.kind if named else "unnamed"].format(gap.name or gap.expression)
            left = _LEFT[emptied.what].format(emptied.left)
            yield at(lost, f"{without} {left}", facts=emptied, evidence=lost.evidence)


RULE = Rule(
    code="TP702",
    name="empty-slot",
    summary="The sentence breaks when an optional slot is empty.",
    rationale=(
        "“Dear ,” tells a person that nobody looked. Letters that read as written for their reader raise how fair a "
        "rejection seems and how willing people are to apply again."
    ),
    remedy="Put the whole sentence under a condition, or give the slot a fallback.",
    citation="Cortini, Galanti and Barattucci, study of 138 rejected candidates, 2019",
    severity=Severity.WARNING,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear ⟦{{ preferred_name }}⟧,\n\nWe have decided not to offer you the role.{% if preferred_name %} We were "
            "glad to meet you, {{ preferred_name }}.{% endif %}\n\nKind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe are pleased to offer you the job at ⟦{{ pay }}⟧ starting March 1, 2027."
            "{% if pay %} That is the pay we spoke about.{% endif %}\n\nBest,\nPat Ruiz\n",
            office="us",
            template="offer.txt.j2",
        ),
        Example(
            "Dear {{ full_name }},\n\nWe regret that you were not selected. We wanted to see "
            "⟦{% for point in points %}⟧{{ ', ' if not loop.first }}{{ point }}{% endfor %}.\n\nRegards,\nNoor Said\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\nWe are not taking your application for the role further.\n\n"
            "Feedback: ⟦{{ feedback }}⟧\n\n{% if feedback %}Ask me if anything in it is unclear.\n\n{% endif %}"
            "Kind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Hi {{ first_name }},</p><p>How was your interview with us? "
            '<a href="⟦{{ survey_url }}⟧">Two questions</a>{% if survey_url %}, two minutes{% endif %}.</p>'
            "<p>Pat Ruiz</p>\n",
            office="us",
            template="survey.html.j2",
        ),
        Example(
            "عزيزتي ⟦{{ preferred_name }}⟧،\n\nلم يتم اختيار المرشح النهائي بعد، وسنتواصل معكم يوم الأحد."
            "{% if preferred_name %} شكراً لك يا {{ preferred_name }}.{% endif %}\n\nنور سعيد\n",
            office="uae",
            template="status.txt.j2",
        ),
        Example(
            "<p>Dear {{ first_name }},</p><p>We would like to offer you the role of stock keeper.</p>"
            "<table><tr><th>Salary</th><td>⟦{{ pay }}⟧</td></tr><tr><th>Start</th><td>1 March 2027</td></tr></table>"
            "{% if pay %}<p>The salary is paid monthly.</p>{% endif %}<p>Tess Holm</p>\n",
            template="offer.html.j2",
        ),
    ),
    passes=(
        Example(
            "Dear {{ preferred_name or first_name }},\n\nWe have decided not to offer you the role.{% if feedback %} "
            "{{ feedback }}{% endif %}\n\nKind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe are pleased to offer you the job{% if pay %} at {{ pay }}{% endif %}, starting "
            "March 1, 2027.\n\nBest,\nPat Ruiz\n",
            office="us",
            template="offer.txt.j2",
        ),
        Example(
            "Dear {{ title if title }} {{ full_name }},\n\nWe regret that you were not selected. {{ feedback or '' }}"
            "\n\nRegards,\nNoor Said\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\nWe are not taking your application further.\n\n{% for point in points %}\n"
            "- {{ point }}\n{% endfor %}\n\nWe wish you well.\n\nKind regards,\nTess Holm\n",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\nHow was your interview{{ ' on ' ~ day if day }}? {% if survey_url %}There are "
            "two questions at {{ survey_url }}.{% endif %}\n\nKind regards,\nTess Holm\n",
            template="survey.txt.j2",
        ),
    ),
)
