"""A variable that the declared context of a template does not have."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity

_UK = {
    "required": {"first_name": "name", "job_title": "text", "recruiter_name": "name"},
    "optional": {"feedback": "text", "candidate": "object: first_name (required), manager (object: name)"},
}
_UAE = {"required": {"full_name": "name"}, "optional": {"feedback_points": "list", "start_date": "date text"}}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each variable that was not declared."""
    for unknown in reading.document.unknown_names:
        meant = f" Did you mean `{unknown.suggestion}`?" if unknown.suggestion else ""
        yield Hit(
            f"`{unknown.name}` is not in the declared context of this template.{meant}",
            span=unknown.source,
            facts=unknown,
        )


RULE = Rule(
    code="TP705",
    name="unknown-variable",
    summary="A variable that the declared context does not have.",
    rationale=(
        "An engine prints nothing for a name that it does not know, so a slip of one letter sends “Dear ,” to "
        "everybody, and a condition on it never holds."
    ),
    remedy="Correct the name, or declare the variable.",
    citation="Jinja, Template Designer Documentation",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear ⟦{{ first_nmae }}⟧,\n\nWe will not be taking your application any further. {{ feedback }}\n\n"
            "{{ recruiter_name }}\n",
            template="reject.txt.j2",
            context_schema=_UK,
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward.{% if ⟦feedbck⟧ %} We would be glad to say "
            "why.{% endif %}\n\n{{ recruiter_name }}\n",
            office="us",
            template="reject.txt.j2",
            context_schema=_UK,
        ),
        Example(
            "Dear {{ full_name }},\n\nWe regret that you were not selected.\n{% for point in ⟦feedback_pionts⟧ %}\n"
            "- {{ point }}\n{% endfor %}\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
            context_schema=_UAE,
        ),
        Example(
            "Dear {{ first_name }},\n\nWe would like to offer you the role of {{ job_title }}, on a salary of "
            "⟦{{ salary }}⟧ a year.\n\n{{ recruiter_name }}\n",
            template="offer.txt.j2",
            context_schema=_UK,
        ),
        Example(
            "<p>Dear {{ full_name }},</p><p>You start on {{ start_date or ⟦start_day⟧ }}, and we look forward to it."
            "</p><p>HR Department</p>\n",
            office="uae",
            template="start.html.j2",
            context_schema=_UAE,
        ),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nWe will not be taking your application any further. {{ feedback }}\n\n"
            "{{ recruiter_name }}\n",
            template="reject.txt.j2",
            context_schema=_UK,
        ),
        Example(
            "Hi {{ candidate.first_name }},\n\n{% set role = job_title %}We have decided not to offer you the {{ role "
            "}} job.\n\n{{ recruiter_name }}\n",
            office="us",
            template="reject.txt.j2",
            context_schema=_UK,
        ),
        Example(
            "Dear {{ full_name }},\n\nWe regret that you were not selected.\n{% for point in feedback_points %}\n"
            "{{ loop.index }}. {{ point }}\n{% endfor %}\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
            context_schema=_UAE,
        ),
        Example(
            "Dear {{ whoever }},\n\nNothing was declared for this letter, so no name in it is a wrong one. We are not "
            "offering you the role.\n\n{{ somebody }}\n",
            template="reject.txt.j2",
        ),
        Example(
            "{% macro signed(name) %}Kind regards,\n{{ name }}{% endmacro %}Dear {{ first_name }},\n\nWe are not "
            "offering you the role this time.\n\n{{ signed(recruiter_name) }}\n",
            template="reject.txt.j2",
            context_schema=_UK,
        ),
    ),
)
