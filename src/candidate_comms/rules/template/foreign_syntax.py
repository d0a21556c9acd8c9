"""A template written for another engine, or in two syntaxes at once."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import FaultKind
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each place where the reader met another engine's syntax."""
    for fault in reading.document.faults:
        if fault.kind is FaultKind.FOREIGN:
            yield Hit(fault.detail, span=fault.source, facts=fault)


RULE = Rule(
    code="TP703",
    name="foreign-syntax",
    summary="Another engine's syntax in this template, or a file that this engine does not read.",
    rationale=(
        "An engine prints what it does not understand, so the candidate reads the code. What could not be read "
        "was not judged either, and that must not pass in silence."
    ),
    remedy="Rewrite it in the template's own syntax, or name the engine that the file is written for.",
    citation="Jinja, Template Designer Documentation",
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear {{ first_name }},\n\nYou have not been successful.\n⟦{{#if feedback}}⟧What we saw: {{ feedback "
            "}}{{/if}}\n\nRegards,\nUna Fell\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi ⟦<%= first_name %>⟧,\n\nWe have decided not to move forward.\n\nBest,\nTalent Team\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\nWe regret that you were not selected. Call us on ⟦{!User.Phone}⟧.\n\n"
            "HR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n⟦{% assign role = job.title %}⟧We are not offering you the role of {{ role "
            "}}.\n\nRegards,\nUna Fell\n",
            template="liquid.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n⟦{% load i18n %}⟧You have not been successful.\n\nRegards,\nUna Fell\n",
            template="django.txt.j2",
        ),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nYou have not been successful.\n{% if feedback %}What we saw: {{ feedback "
            "}}{% endif %}\n\nRegards,\nUna Fell\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name | title }},\n\n{% set role = job.title %}We have decided not to offer you the "
            "{{ role }} job.\n\nBest,\nPat\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\n{# 20% of readers open this on a phone: keep it short #}We regret that you "
            "were not selected.\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "Dear Una,\n\nYour exercise used <% %> tags where the brief asked for Jinja. We are not offering you "
            "the role.\n\nRegards,\nEve Lamb"
        ),
        Example(
            "Dear {{ first_name }},\n\nYour deposit of 5% (#12 on the list) was refunded. You have not been "
            "selected.\n\nRegards,\n{{ sender_name }}\n",
            template="reject.txt.j2",
        ),
    ),
)
