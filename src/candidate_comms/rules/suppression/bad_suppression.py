"""An ignore that cannot do what it asks for, or tells the candidate about it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit for each thing that is wrong with a comment."""
    for suppression in reading.document.suppressions:
        for misuse in suppression.misuses:
            yield Hit(misuse.said, misuse.remedy, span=misuse.source, facts=misuse)


_REFUSAL = "It is our policy not to give feedback.\n\nZoe Hart\n"

RULE = Rule(
    code="LT802",
    name="bad-suppression",
    summary=(
        "A comment that ignores findings is malformed, names no rule that there is, gives no reason, is over, or is "
        "sent to the candidate."
    ),
    rationale=(
        "Whoever reads the template later has to know which fault was accepted, by whom, and why; a comment that "
        "tells none of it looks like an agreement and is none."
    ),
    remedy="Name each rule in square brackets, and give the reason after two hyphens.",
    citation="ESLint, Configure Rules: descriptions in configuration comments",
    severity=Severity.WARNING,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    comes_last=True,
    check=check,
    flags=(
        Example(
            "Dear {{ first_name }},\n\nWe are not offering you the role.\n\n⟦{# cc: ignore[RJ103] #}⟧\n" + _REFUSAL,
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward.\n\n{# cc: ignore[⟦feedback-refusd⟧] -- the "
            "wording of the works council #}\n" + _REFUSAL,
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ full_name }},\n\nWe regret that you were not selected.\n\n{# cc: ignore[⟦RJ⟧] -- agreed with the "
            "business owner #}\n" + _REFUSAL,
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Dear {{ first_name }},</p>\n<p>We are not offering you the role.</p>\n"
            "⟦<!-- cc: ignore[RJ103] -- approved by legal, 2026-05 -->⟧\n<p>It is our policy not to give feedback.</p>"
            "\n<p>Zoe Hart</p>\n",
            template="reject.html.j2",
        ),
        Example(
            "Dear {{ first_name }},\n\nWe are not offering you the role.\n\n⟦{# cc: ignore -- approved by legal #}⟧\n"
            + _REFUSAL,
            template="reject.txt.j2",
        ),
        Example(
            "<p>Dear Sam,</p>\n<p>We are not offering you the role of baker.</p>\n⟦<!-- cc: ignore[RJ103] until May -- "
            "approved by legal -->⟧\n<p>It is our policy not to give feedback.</p>\n<p>Zoe Hart</p>\n",
        ),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nWe are not offering you the role.\n\n{# cc: ignore[RJ103] -- approved by legal, "
            "2026-05 #}\n" + _REFUSAL,
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward.\n\n{# cc: Ignacio and the works council -- "
            "please have a look at this #}\n" + _REFUSAL,
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ full_name }},\n\nWe regret that you were not selected.\n\n{# cc: disable[feedback-refused] until "
            "2027-03-01 -- agreed with the business owner #}\n" + _REFUSAL + "{# cc: enable[feedback-refused] #}\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Dear Sam,</p>\n<p>We are not offering you the role of baker.</p>\n<!-- cc: ignore[RJ103] -- approved "
            "by legal -->\n<p>It is our policy not to give feedback.</p>\n<p>Zoe Hart</p>\n",
        ),
        Example(
            "Dear {{ first_name }},\n\n{% raw %}{# cc: ignore #}{% endraw %}\n\nWe are not offering you the role.\n\n"
            + _REFUSAL,
            template="reject.txt.j2",
        ),
    ),
)
