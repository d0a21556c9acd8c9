"""An ignore that ignores nothing."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each rule that a comment names and that found nothing there."""
    document = reading.document
    for suppression in document.suppressions:
        for unused in suppression.unused:
            yield Hit(
                f"{unused.rule} finds nothing here, so there is nothing to ignore.",
                span=unused.source,
                # It may be of use on a path that was not read.
                confidence=Confidence.HINT if document.unread is not None else None,
                facts=unused,
            )


_GOOD = (
    "Dear {{ first_name }},\n\nThank you for the two hours that you gave us on Tuesday. We are not offering you the "
    "role of shift planner. "
)
_END = (
    "Your answers on food safety were complete; two months beside a line lead would close the gap in planning.\n\n"
    "We hire again in May, so do apply. What could we have done better? Reply to me.\n\nMeera Nair\n"
)

RULE = Rule(
    code="LT801",
    name="unused-suppression",
    summary="A comment ignores a rule that finds nothing where it stands.",
    rationale=(
        "It was agreed for words that are gone. Left where it is, it will let the next fault of that sort through, and "
        "nobody will have agreed to that one."
    ),
    remedy="Take the rule out of the comment, or the comment out of the template.",
    citation="ESLint, Command Line Interface: report-unused-disable-directives",
    severity=Severity.WARNING,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    comes_last=True,
    check=check,
    flags=(
        Example(
            _GOOD + "{# cc: ignore[⟦RJ103⟧] -- approved by legal, 2026-05 #}\n" + _END,
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward. It is our policy not to give feedback. "
            "{# cc: ignore[RJ103, ⟦impersonal-greeting⟧] -- the wording of the works council #}\n\nJo Marsh\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "{# cc: file-ignore[⟦feedback-refused⟧] -- agreed with the business owner #}\n"
            "Dear {{ full_name }},\n\nWe regret that you were not selected for the position.\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Dear Sam,</p>\n<!-- cc: ignore[⟦unfilled-placeholder⟧] -- filled by the mailer -->\n"
            "<p>We are not offering you the role of baker this time.</p>\n<p>Zoe Hart</p>\n",
        ),
        Example(
            "Dear {{ first_name }},\n\n{# cc: disable[⟦RJ103⟧] -- until the policy changes #}\nWe are not offering you "
            "the role.\n{# cc: enable[RJ103] #}\n\nIt is our policy not to give feedback.\n\nZoe Hart\n",
            template="reject.txt.j2",
        ),
    ),
    passes=(
        Example(_GOOD + _END, template="reject.txt.j2"),
        Example(
            "Dear {{ first_name }},\n\nWe are not offering you the role.\n\n{# cc: ignore[RJ103] -- approved by legal, "
            "2026-05 #}\nIt is our policy not to give feedback.\n\nZoe Hart\n",
            template="reject.txt.j2",
        ),
        Example(
            "Hi {{ first_name }},\n\nWe have decided not to move forward.\n{# cc: ignore[feedback-refused] -- the "
            "wording of the works council #}\n{% if short %}\nWe do not give feedback.\n{% else %}\nWe are not able "
            "to give individual feedback.\n{% endif %}\n\nJo Marsh\n",
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "{# cc: file-ignore[stock-rejection] -- nobody has read these applications yet #}\n"
            "Dear {{ full_name }},\n\nWe regret that you were not selected for the position.\n\nHR Department\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example(
            "<p>Dear Sam,</p>\n<!-- cc: ignore[TP701] -- filled by the mailer -->\n"
            "<p>Dear [Candidate Name], we are not offering you the role of baker this time.</p>\n<p>Zoe Hart</p>\n",
        ),
    ),
)
