"""What rejections and offers share: who writes to whom, in which language, and the moves that frame any letter."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.builders.facts import Candidate, Faults, Role, Sender
from candidate_comms.builders.plan import Step, step
from candidate_comms.errors import UnknownName
from candidate_comms.localisation.fallback import CHAINS
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move

__all__ = [
    "a_candidate",
    "a_role",
    "closing",
    "contact",
    "employer_of",
    "greeting",
    "inside",
    "locale_for",
    "wrong_kinds",
]


def a_candidate(given: Candidate | str) -> Candidate:
    """A candidate, from a plain name too."""
    return Candidate(given) if isinstance(given, str) else given


def a_role(given: Role | str) -> Role:
    """A role, from a plain title too."""
    return Role(given) if isinstance(given, str) else given


def employer_of(role: Role, sender: Sender) -> str:
    """Who employs: the role's own employer, else the sender's company."""
    return role.employer or sender.company


def inside(name: str, faults: Faults) -> Faults:
    """The faults of a value that is held in the field ``name``."""
    return ((f"{name}.{field}", fault) for field, fault in faults)


def wrong_kinds(values: dict[str, tuple[object, type | tuple[type, ...]]]) -> Iterator[tuple[str, str]]:
    """The fields that hold something of another type, for callers without a type checker."""
    for name, (value, kinds) in values.items():
        if not isinstance(value, kinds):
            wanted = kinds if isinstance(kinds, tuple) else (kinds,)
            yield name, f"should be {' or '.join(kind.__name__ for kind in wanted)}, not {type(value).__name__}"


def locale_for(office: Office, language: str | None) -> str:
    """The language tag to write in: the office's usual one, or the one asked for ("en" is enough).

    Raises ``UnknownName`` for a language that the office does not write, or that has no catalog yet.
    """
    written = tuple(tag for tag in office.locales if tag in CHAINS)
    wanted = (language or "").lower().replace("_", "-")
    for tag in written:
        if language is None or wanted in (tag.lower(), tag.split("-")[0]):
            return tag
    raise UnknownName("language", language or office.locales[0], written)


def greeting(candidate: Candidate) -> Step:
    """Dear and the name."""
    return step(Move.GREETING, "letter.greeting", name=candidate.greeting)


def contact(sender: Sender) -> Step:
    """How to reach the person who signs."""
    if sender.email is not None and sender.phone is not None:
        return step(Move.CONTACT, "letter.contact.email_and_phone", email=sender.email, phone=sender.phone)
    if sender.email is not None:
        return step(Move.CONTACT, "letter.contact.email", email=sender.email)
    if sender.phone is not None:
        return step(Move.CONTACT, "letter.contact.phone", phone=sender.phone)
    return step(Move.CONTACT, "letter.contact.reply")


def closing() -> Step:
    """The line above the signature."""
    return step(Move.CLOSING, "letter.closing")
