"""A word that a person reads and a program does not."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import MaskKind
from candidate_comms.moves.locale_facts import HiddenWord
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity

_HOW = {
    MaskKind.ZERO_WIDTH: "has characters without a width inside",
    MaskKind.SOFT_HYPHEN: "has a soft hyphen where no word is broken",
    MaskKind.LOOK_ALIKE: "has letters of another alphabet, or figures, that look like the right ones",
    MaskKind.STYLED: "is written in full-width, circled or mathematical characters",
    MaskKind.SPACED: "is set with spaces or signs between its letters",
    MaskKind.ENTITY: "is a letter written as an HTML entity, in a message that is no HTML",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each masked word; letters in a style of their own may be meant well, and weigh less."""
    for annotation in reading.of(Move.HIDDEN_WORD):
        word = annotation.facts
        if isinstance(word, HiddenWord):
            yield Hit(
                f"“{annotation.quote}” {_HOW[word.kind]}.",
                help=f"Type it plainly: “{annotation.quote}”.",
                span=annotation.span,
                severity=Severity.WARNING if word.kind is MaskKind.STYLED else None,
                facts=word,
                fix=annotation.quote,
            )


RULE = Rule(
    code="LC611",
    name="hidden-characters",
    summary=(
        "Invisible characters, look-alike letters or spaces inside words, which search and screen readers stumble over."
    ),
    rationale=(
        "A screen reader spells such a word out, a search does not find it, and whoever wrote it so meant it to pass a "
        "check. The linter reads the word all the same."
    ),
    remedy="Type the word again, in plain letters.",
    citation="Unicode Technical Standard 39, Unicode Security Mechanisms; Unicode Technical Report 36",
    severity=Severity.ERROR,
    needs_language=False,
    check=check,
    flags=(
        Example(
            "Dear Abi,\n\nWe would like to offer you the job. Please accept within ⟦2\u200b4⟧ "
            "hours.\n\nRegards,\nNia Cole"
        ),
        Example(
            "Dear Abi,\n\nWe would like to offer you the job. Please accept within 24 ⟦hоurs⟧.\n\nRegards,\nNia Cole"
        ),
        Example(
            "Hi Cody,\n\nWe'd love to offer you the job. You have ⟦2 4  h o u r s⟧ to sign.\n\nBest,\nLisa Hall",
            office="us",
        ),
        Example(
            "Hi Cody,\n\nWe'd love to offer you the job. You have 24 ⟦ho\u00adurs⟧ to sign.\n\nBest,\nLisa Hall",
            office="us",
        ),
        Example(
            "<p>Dear Mr Ravi,</p>\n<p>Unfortunately you were ⟦n&#8203;ot⟧ selected for the post of "
            "Fitter.</p>\n<p>Regards,<br>HR</p>",
            office="uae",
        ),
        Example(
            "Dear Mr Ravi,\n\nWe are pleased to offer you the role. Kindly confirm within ⟦４８⟧ "
            "⟦ｈｏｕｒｓ⟧.\n\nRegards,\nHR",
            office="uae",
        ),
    ),
    passes=(
        Example("Dear Abi,\n\nCongratulations 👩\u200d💻! We would like to offer you the job.\n\nRegards,\nNia Cole"),
        Example(
            "Dear Дмитрий,\n\nThank you for meeting Νίκος Παπαδόπουλος and José Núñez-Łukasz.\n\nRegards,\nNia Cole"
        ),
        Example(
            "<p>Hi Cody,</p><p>Thank you for the inter&shy;view. We had many appli&shy;cations for this "
            "pro&shy;gram.</p>"
            "<p>Best,<br>Lisa Hall</p>",
            office="us",
        ),
        Example(
            "O F F E R  L E T T E R\n\nHi Cody,\n\nWe'd love to offer you the job. Options A B C D are in the "
            "guide™.\n\n"
            "Best,\nLisa Hall",
            office="us",
        ),
        Example(
            "Dear Mr Ravi,\n\nThank you for your test on 5 kΩ parts, 10 µm films and TNF-α at πr². Regards to "
            "می\u200cرزا.\n\n"
            "Regards,\nHR",
            office="uae",
        ),
    ),
)
