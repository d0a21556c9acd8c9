"""A promise to keep details that commits nobody to anything."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import MessageKind, Move, Severity

_HELP = {
    "uk": (
        "Say for how long, what for and how to object: “We will keep your details for 12 months for similar "
        "roles; reply ‘no’ and we will delete them.”"
    ),
    "us": "Say what you will do and until when: “I will write to you when the Joliet line hires in May.”",
    "uae": "Ask, since consent is needed: “May we keep your details for 12 months for similar roles?”",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each such promise, unless a genuine invitation stands beside it."""
    if reading.has(Move.OPEN_DOOR):
        return
    for promise in reading.of(Move.KEEP_ON_FILE):
        yield Hit(
            "This promises to keep details without saying who will do what, or until when.",
            help=_HELP.get(reading.office.jurisdiction, ""),
            span=promise.span,
            evidence=promise.evidence,
        )


RULE = Rule(
    code="RJ107",
    name="empty-promise",
    summary="A promise with no who, what, when or consent behind it, such as keeping a CV on file.",
    rationale=(
        "People wait for calls that nobody plans to make. UK guidance asks that candidates be told how long their "
        "details are kept and be able to object, and UAE data law rests mainly on consent."
    ),
    remedy="Say who will do what and by when, or leave the promise out.",
    citation=(
        "Information Commissioner's Office, Recruitment and selection: keeping recruitment records; UAE Federal "
        "Decree-Law 45/2021 on the protection of personal data"
    ),
    severity=Severity.WARNING,
    after_application=Severity.INFO,
    kinds=frozenset({MessageKind.REJECTION}),
    check=check,
    flags=(
        Example(
            "Dear Moira,\n\nYou have not been successful on this occasion. ⟦We will keep your CV on file for "
            "future opportunities.⟧\n\nRegards,\nRecruitment"
        ),
        Example(
            "Hi Trent,\n\nWe will not be moving forward with you. ⟦Your resume will remain in our database and we "
            "will reach out if anything suitable comes up.⟧\n\nBest,\nTalent Team",
            office="us",
        ),
        Example(
            "Dear Ms Nasser,\n\nWe regret that you were not selected. ⟦Your details have been retained for any "
            "future requirement.⟧\n\nHR Department",
            office="uae",
        ),
        Example("Hi Greg,\n\nIt's a no for the van role, sorry. ⟦We'll keep you in mind.⟧\n\nBill"),
        Example(
            "Dear Sian,\n\nThe panel did not choose you. Your lesson plan had no differentiation. ⟦We shall hold "
            "your application on our records should another vacancy arise.⟧\n\nKind regards,\nThe School Office"
        ),
    ),
    passes=(
        Example(
            "Dear Moira,\n\nYou have not been successful. We would like to keep your CV until 30 June 2027 for "
            "planner roles in Derby; reply no and we will delete it.\n\nRegards,\nSteve Howe"
        ),
        Example(
            "Hi Trent,\n\nWe will not be moving forward with you. We open six apprentice places in May, and I "
            "would like you to apply; I will email you the link the day it opens.\n\nBest,\nDawn Reyes",
            office="us",
        ),
        Example(
            "Dear Ms Nasser,\n\nYou were not selected. May we keep your details for one year for similar roles in "
            "Dubai?\n\nHanan Aziz",
            office="uae",
        ),
        Example(
            "Hi Greg,\n\nIt's a no for the van role, sorry. We will not keep your CV: it is deleted at the end of "
            "the month.\n\nBill"
        ),
        Example(
            "Dear Sian,\n\nThank you for your application. We will keep it on file until the closing date and "
            "write to you by 8 May either way.\n\nThe School Office"
        ),
        Example(
            "Dear Mr Howe,\n\nPlease remove me from the list: I do not want my CV kept on file. I have accepted "
            "another job.\n\nYours sincerely,\nMoira Keane"
        ),
    ),
)
