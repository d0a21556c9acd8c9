"""A word as the other country spells it."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.locale_facts import ForeignWord
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity

_OF = {"uk": "British", "us": "American"}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each spelling of the other country; in the UAE, where a message mixes the two, at the American ones."""
    for annotation in reading.of(Move.FOREIGN_WORD):
        word = annotation.facts
        if not isinstance(word, ForeignWord) or word.sort != "spelling":
            continue
        of = _OF.get(word.country, word.country)
        yield Hit(
            f"“{annotation.quote}” is {of} spelling"
            + (", and other words of this message are spelt as in Britain." if word.mixed else "."),
            help=f"Write “{word.instead}”.",
            span=annotation.span,
            facts=word,
            fix=None if word.mixed else word.instead,
        )


RULE = Rule(
    code="LC601",
    name="wrong-spelling",
    summary="A word as the other country spells it: “center” in a British letter, “organised” in an American one.",
    rationale=(
        "A letter in the spelling of another country reads as if it had been made for somebody else. In the "
        "UAE both are "
        "at home, and one letter keeps to one."
    ),
    remedy="Spell as the office's readers do.",
    citation=(
        "American and British English spelling differences; New Hart's Rules for -ize, which is right in Britain too"
    ),
    severity=Severity.INFO,
    check=check,
    flags=(
        Example(
            "Dear Ms Okell,\n\nThank you for your time. The induction ⟦program⟧ begins at our distribution ⟦center⟧ on "
            "4 May 2026.\n\nKind regards,\nJoan Firth"
        ),
        Example(
            "Hi Tess,\n\nThank you for meeting us. We ⟦canceled⟧ the second interview because your ⟦behavior⟧ "
            "answers told us "
            "enough.\n\nRegards,\nAlun Rees"
        ),
        Example(
            "Hi Marcy,\n\nThank you for your patience while we ⟦organised⟧ the interviews. Your answers on "
            "⟦labour⟧ planning "
            "were clear.\n\nBest,\nDale Hurst",
            office="us",
        ),
        Example(
            "Dear Wes,\n\nWe are glad to confirm your ⟦enrolment⟧ in the apprentice ⟦programme⟧, ⟦whilst⟧ your "
            "references are "
            "checked.\n\nSincerely,\nPat Lowe",
            office="us",
        ),
        Example(
            "Dear Ms Rima,\n\nThank you for applying. Our service centre is in Sharjah and the ⟦color⟧ laboratory is "
            "beside it.\n\nKind regards,\nHamad Saif",
            office="uae",
        ),
        Example(
            "Dear Glyn,\n\nPlease bring your driver's ⟦license⟧ and your certificates on the first "
            "day.\n\nRegards,\nJo Hart"
        ),
    ),
    passes=(
        Example(
            "Dear Ms Okell,\n\nThank you for your interest in Color Labs Inc and in the Lincoln Center tour. We "
            "organize "
            "both from Hull.\n\nKind regards,\nJoan Firth"
        ),
        Example(
            "Hi Tess,\n\nYour computer program for the press was well tested, and you license the code to others.\n\n"
            "Regards,\nAlun Rees"
        ),
        Example(
            "Hi Marcy,\n\nYour article “Labour and its organisation” was a pleasure, and so was your talk for "
            "the Royal "
            "Programme Trust.\n\nBest,\nDale Hurst",
            office="us",
        ),
        Example(
            "Dear Wes,\n\nWrite to help@colourworks.example or see www.programme.example for the dates that were "
            "cancelled."
            "\n\nSincerely,\nPat Lowe",
            office="us",
        ),
        Example(
            "Dear Ms Rima,\n\nThank you for applying. The color laboratory and the service center are in Sharjah.\n\n"
            "Kind regards,\nHamad Saif",
            office="uae",
        ),
        Example(
            "Dear Mr Noor,\n\nThe programme is organised at our Dubai centre, and your analysis of it was careful.\n\n"
            "Regards,\nMira Aziz",
            office="uae",
        ),
    ),
)
