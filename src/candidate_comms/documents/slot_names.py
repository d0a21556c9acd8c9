"""What a slot is called, how it shows in the visible text, and what it will probably hold."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from attrs import frozen

from candidate_comms.vocabulary import SlotRole

__all__ = ["label", "role_of", "slot_name"]

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_WORD = re.compile(r"[^\w.]+")
_EDGES = re.compile(r"_*\._*|__+")
_SALESFORCE = re.compile(r"__[cr](?=\.|$)")
_LONGEST_LABEL = 60


@frozen
class _Roles:
    strong: dict[str, SlotRole]
    weak: dict[str, SlotRole]
    cut: frozenset[str]


@cache
def _roles() -> _Roles:
    by_value = {role.value: role for role in SlotRole}
    data = tomllib.loads((Path(__file__).parent / "slot_roles.toml").read_text("utf-8"))

    def words(table: dict[str, list[str]]) -> dict[str, SlotRole]:
        return {word: by_value[role] for role, listed in table.items() for word in listed}

    return _Roles(words(data["roles"]), words(data["weak"]), frozenset(data["cut"]))


def slot_name(written: str) -> str:
    """The name in one spelling: lower case, words joined by ``_``, dots kept.

    >>> slot_name("Candidate First Name"), slot_name("job.startDate"), slot_name("Offer.Sign_On__c")
    ('candidate_first_name', 'job.start_date', 'offer.sign_on')
    """
    name = _NOT_WORD.sub("_", _CAMEL.sub("_", _SALESFORCE.sub("", written.strip())))
    name = _EDGES.sub(lambda edge: "." if "." in edge.group() else "_", name)
    return name.strip("_.").lower()


def label(name: str) -> str:
    """One word that stands for the slot in the visible text.

    >>> label("candidate.first_name")
    '⟨candidate_first_name⟩'
    """
    return f"⟨{name.replace('.', '_')[:_LONGEST_LABEL] or 'slot'}⟩"


@lru_cache(maxsize=1000)
def role_of(name: str, *, anywhere: bool = False) -> SlotRole:
    """What a slot of this name will probably hold. With ``anywhere``, feedback words win wherever they stand.

    >>> role_of("recruiter_phone"), role_of("feedback_points"), role_of("zzz")
    (<SlotRole.CONTACT: 'contact'>, <SlotRole.FEEDBACK: 'feedback'>, <SlotRole.OTHER: 'other'>)
    """
    roles = _roles()
    words = [word for word in re.split(r"[._\d]+", name) if word]
    if anywhere and any(roles.strong.get(word) is SlotRole.FEEDBACK for word in words):
        return SlotRole.FEEDBACK
    head = words
    for index, word in enumerate(words):
        if index and word in roles.cut:
            head = words[:index]
            break
    own = set(re.split(r"[_\d]+", name.rpartition(".")[2]))
    for part in (head, words):
        for word in reversed(part):
            role = roles.strong.get(word)
            # The author of a message is no text, whatever the text of one is.
            if role is not None and (role is not SlotRole.BODY or word in own):
                return role
    for word in reversed(words):
        if word in roles.weak:
            return roles.weak[word]
    return _run_together(name.replace("_", ""), roles)


def _run_together(name: str, roles: _Roles) -> SlotRole:
    """``candfullname``, ``reqtitle``: words that nothing separates, read from the end."""
    for table in (roles.strong, roles.weak):
        for word, role in table.items():
            if len(word) > 3 and name.endswith(word):
                return role
    return SlotRole.OTHER
