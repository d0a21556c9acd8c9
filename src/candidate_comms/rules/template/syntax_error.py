"""A template that does not parse."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import FaultKind
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each token at which parsing failed."""
    for fault in reading.document.faults:
        if fault.kind is FaultKind.SYNTAX:
            yield Hit(fault.detail, span=fault.source, facts=fault)


RULE = Rule(
    code="TP704",
    name="syntax-error",
    summary="The template does not parse; the finding stands at the failing token.",
    rationale="A template that does not parse sends nothing at all, and the candidate is left waiting.",
    remedy="Close or rename the tag that the message names.",
    citation="Jinja, Template Designer Documentation",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear {{ first_name }},\n\nYou have not been successful.\n{% if feedback %}What we saw: {{ feedback "
            "}}\n\nRegards,\nZoe Hart\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name,\n\nWe have decided not to move forward.\n\nBest,\nTalent Team\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n{% for point in feedback %}{{ point }}{% endif %}\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n{% if stage = 'final' %}Thank you for coming in.{% endif %} It is a no "
            "this time.\n\nZoe\n",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n{% else %}We are not offering you the role.{% endif %}\n\nZoe Hart\n",
            template="reject.txt.j2",
        ),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nYou have not been successful.\n{% if feedback %}What we saw: {{ feedback "
            "}}{% endif %}\n\nRegards,\nZoe Hart\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\n{% raw %}We write {{ like this }} in our templates.{% endraw %} You did not "
            "get the job.\n\nZoe\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name | default('colleague', true) }},\n\n"
            "{%- for point in feedback %}\n- {{ point }}\n{%- endfor %}\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Zoe,\n\nYour template exercise had an {% if %} without its end. We are not offering you the "
            "role.\n\nRegards,\nEve Lamb"
        ),
        Example(
            "Dear {{ first_name }},\n\n{% if stage == 'final' %}Thank you for coming in.{% endif %} It is a no "
            "this time.\n\nZoe Hart\n",
            template="reject.txt.j2",
        ),
    ),
)
