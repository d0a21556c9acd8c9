"""What letters share: who writes to whom, in which language, and the moves that frame any letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from candidate_comms.builders.day_faults import plain_day
from candidate_comms.builders.facts import Candidate, Client, Faults, OpenDoor, Role, Sender
from candidate_comms.builders.plan import Sentence, Step, step
from candidate_comms.builders.typed_text import clause
from candidate_comms.errors import UnknownName
from candidate_comms.localisation.fallback import CHAINS
from candidate_comms.offices.model import Office
from candidate_comms.vocabulary import Move

__all__ = [
    "a_candidate",
    "a_client",
    "a_role",
    "an_open_door",
    "ask_thoughts",
    "closing",
    "contact",
    "greeting",
    "inside",
    "locale_for",
    "months_fact",
    "open_door",
    "role_facts",
    "role_named",
    "stage_fact",
    "stage_of",
    "thanks",
    "wrong_kinds",
]


_MONTHS_KEPT = 12


def a_candidate(given: Candidate | str) -> Candidate:
    """A candidate, from a plain name too."""
    return Candidate(given) if isinstance(given, str) else given


def a_client(given: Client | str | None) -> Client | None:
    """A client, from a plain name too."""
    return Client(given) if isinstance(given, str) else given


def a_role(given: Role | str) -> Role:
    """A role, from a plain title too."""
    return Role(given) if isinstance(given, str) else given


def an_open_door(given: OpenDoor | str | None) -> OpenDoor | None:
    """An open door, from the name of the roles too."""
    return OpenDoor(given) if isinstance(given, str) else given


def stage_of(interviewed_on: date | None) -> str:
    """The part of a key that tells an interviewed candidate from one who only applied."""
    return "after_application" if interviewed_on is None else "after_interview"


def stage_fact(stage: str) -> str:
    """The field that tells the two apart, where it is given."""
    return "interviewed_on" if stage == "after_interview" else ""


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
    fact = "candidate.known_as" if candidate.known_as else "candidate.name"
    return step(Move.GREETING, "letter.greeting", name=candidate.greeting, facts=fact)


class _Named(Protocol):
    """The facts that name a job."""

    # Read-only: letters are frozen.
    @property
    def role(self) -> Role: ...
    @property
    def employer(self) -> str: ...
    @property
    def employer_fact(self) -> str: ...
    @property
    def for_client(self) -> bool: ...


def role_named(letter: _Named) -> str | Sentence:
    """The role; where an agency writes, and the sentence does not name the employer, with the client that has it."""
    if letter.for_client:
        return Sentence("letter.role_at", {"role": letter.role.title, "employer": letter.employer})
    return letter.role.title


def role_facts(letter: _Named) -> str:
    """The fields behind ``role_named``."""
    return f"role.title {letter.employer_fact}" if letter.for_client else "role.title"


class _Thanked(Protocol):
    """The facts that thanks are made of."""

    # Read-only: letters are frozen.
    @property
    def employer(self) -> str: ...
    @property
    def employer_fact(self) -> str: ...
    @property
    def interviewed_on(self) -> date | None: ...
    @property
    def thanks_for(self) -> str | None: ...


def thanks(letter: _Thanked, stage: str) -> Step:
    """Thanks for something they did, else for the time that it took."""
    key = f"letter.thanks.{stage}"
    values: dict[str, str | date] = {"employer": letter.employer}
    facts = [letter.employer_fact]
    if letter.thanks_for is not None:
        key, values["thanks_for"] = f"{key}.specific", clause(letter.thanks_for)
        facts.append("thanks_for")
    if letter.interviewed_on is not None:
        values["interviewed_on"] = plain_day(letter.interviewed_on)
        facts.append("interviewed_on")
    return Step(Move.THANKS, key, values, facts=tuple(facts))


def open_door(role: Role, door: OpenDoor | None, office: Office) -> Step:
    """An invitation to come back, and what may be kept for it: a matter of law, so it goes by office."""
    like_this = Sentence("letter.open_door.roles", {"role": role.title})
    return step(
        Move.OPEN_DOOR,
        f"letter.open_door.{office.jurisdiction}",
        roles=like_this if door is None else clause(door.roles),
        months=_MONTHS_KEPT if door is None else door.months,
        facts="role.title" if door is None else f"open_door.roles {months_fact(door)}",
    )


def months_fact(door: OpenDoor) -> str:
    """The field that says for how long, where it does."""
    return "" if door.months == _MONTHS_KEPT else "open_door.months"


def ask_thoughts(stage: str) -> Step:
    """What was it like for them?"""
    return step(Move.ASK_THOUGHTS, f"letter.ask_thoughts.{stage}", facts=stage_fact(stage))


def contact(sender: Sender) -> Step:
    """How to reach the person who signs."""
    if sender.email is not None and sender.phone is not None:
        return step(
            Move.CONTACT,
            "letter.contact.email_and_phone",
            email=sender.email,
            phone=sender.phone,
            facts="sender.email sender.phone",
        )
    if sender.email is not None:
        return step(Move.CONTACT, "letter.contact.email", email=sender.email, facts="sender.email")
    if sender.phone is not None:
        return step(Move.CONTACT, "letter.contact.phone", phone=sender.phone, facts="sender.phone")
    return step(Move.CONTACT, "letter.contact.reply")


def closing() -> Step:
    """The line above the signature."""
    return step(Move.CLOSING, "letter.closing")
