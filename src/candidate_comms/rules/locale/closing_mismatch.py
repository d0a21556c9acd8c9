"""A closing that does not go with the greeting, or with the country."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.locale_facts import LetterClosing
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at "Yours faithfully" after a name, "Yours sincerely" after none, and at either in America."""
    for annotation in reading.of(Move.CLOSING):
        closing = annotation.facts
        if not isinstance(closing, LetterClosing):
            continue
        if reading.office.jurisdiction == "us":
            problem, instead = "is a British closing", "Sincerely"
        elif closing.named and closing.how == "faithfully":
            problem, instead = (
                "closes a letter to nobody in particular, and this one greets a person",
                "Yours sincerely",
            )
        elif closing.to_nobody and closing.how == "sincerely":
            problem, instead = "closes a letter to a person by name, and this one greets nobody", "Yours faithfully"
        else:
            continue
        yield Hit(
            f"“{annotation.quote}” {problem}.",
            help=f"Write “{instead}”; a name in the greeting is better still."
            if closing.to_nobody
            else f"Write “{instead}”.",
            span=annotation.span,
            facts=closing,
            fix=None if closing.to_nobody else instead,
        )


RULE = Rule(
    code="LC607",
    name="closing-mismatch",
    summary="“Yours faithfully” after a name, “Yours sincerely” after “Dear Sir or Madam”, either of them in America.",
    rationale=(
        "To a British reader “faithfully” says that the writer does not know who they are; to an American it is odd."
    ),
    remedy="Close with “Yours sincerely” after a name in Britain and the UAE, and with “Sincerely” in America.",
    citation="New Hart's Rules and the Oxford Handbook of letter writing on salutations and closings",
    severity=Severity.INFO,
    check=check,
    flags=(
        Example(
            "Dear Mrs Tully,\n\nWe are sorry that we cannot offer you the post.\n\n⟦Yours faithfully⟧\n\nIvor Bates"
        ),
        Example(
            "Dear Sir or Madam,\n\nWe are sorry that we cannot offer you the post.\n\n⟦Yours sincerely⟧,\n\nIvor Bates"
        ),
        Example(
            "Dear Ms. Boyd:\n\nThank you for coming in. We have chosen somebody else for the job.\n\n⟦Yours "
            "sincerely⟧,\nAl Ruiz",
            office="us",
        ),
        Example(
            "Dear Sir or Madam:\n\nThank you for your letter. The position has been filled.\n\n⟦Yours "
            "faithfully⟧,\nAl Ruiz",
            office="us",
        ),
        Example(
            "Dear Mr Ahmed,\n\nWe are pleased to offer you the role of Driver in Ajman.\n\n⟦Yours "
            "faithfully⟧,\n\nSara Nabil",
            office="uae",
        ),
    ),
    passes=(
        Example("Dear Mrs Tully,\n\nWe are sorry that we cannot offer you the post.\n\nYours sincerely\n\nIvor Bates"),
        Example("Dear Sir or Madam,\n\nWe are sorry that we cannot offer the post.\n\nYours faithfully,\n\nIvor Bates"),
        Example(
            "Dear Sir Alan,\n\nThank you for your time. We have chosen somebody else.\n\nYours sincerely,\n\nIvor Bates"
        ),
        Example(
            "Dear Ms. Boyd:\n\nThank you for coming in. We have chosen somebody else for the "
            "job.\n\nSincerely,\nAl Ruiz",
            office="us",
        ),
        Example(
            "Respected Sir,\n\nWe are pleased to offer you the role of Driver in Ajman.\n\nYours "
            "faithfully,\n\nSara Nabil",
            office="uae",
        ),
    ),
)
