"""The no: whether it is said, how clearly, and of whom.

A role that is not moving ahead is no decision about a candidate.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Decision
from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import CueHit, Line, Prose
from candidate_comms.vocabulary import Move

__all__ = ["annotate_decision", "goes_to_no_person", "undoes_its_no"]

_CROWD = frozenset({"everybody", "everyone", "all"})
_NO_PERSON = frozenset(
    {"date", "day", "time", "slot", "room", "venue", "place", "way", "approach", "location", "week"}
    | {"firm", "company", "supplier", "contractor", "bidder", "provider", "vendor", "agency", "employer", "country"}
    | {"site", "city", "branch", "plant", "office", "department", "part", "business", "organisation", "organization"}
)
_ASKS = frozenset({"rather", "prefer", "ask", "request", "urge", "advise", "beg"})
_DO = frozenset({"do", "did", "not", "would"})  # "sorry to advise that you have not" asks for nothing
_FAR = 14  # words
_GOES = frozenset({"go", "going", "goes", "gone", "went", "headed", "heading"})
_WAYS = frozenset({"way", "direction", "route"})
_LINKS = frozenset({"who", "that", "are", "were", "have", "will", "do", "be"})
_REPLIES = frozenset({"application", "candidacy", "candidature", "interview"})
_UNDERTAKINGS = frozenset({"recruitment", "hiring", "interviews", "recruiting"})  # "with recruitment to this post"
_NOTS = frozenset({"not", "never", "neither"})
_NOES = frozenset({"no", "rejection", "refusal", "unsuccessful", "unsucessful", "unsuccesful", "rejected", "declined"})
_BETWEEN = frozenset(
    {"a", "an", "been", "be", "yet", "as", "to", "mean", "means", "say", "saying", "that", "you", "were"}
)
"""What may stand between "not" and the no that it denies."""
_NOBODY = frozenset({"none", "nobody", "neither"})
_DETERMINERS = frozenset({"the", "this", "our", "that", "any"})


def annotate_decision(prose: Prose) -> Iterator[Annotation]:
    """The DECISION of each line that says or implies a no."""
    for line in prose.lines_cueing("decision"):
        hits = [h for h in line.cued("decision") if _about_candidate(line, h)]
        if not hits or line.has("retract", "still_in", "they_declined"):
            continue
        clear = [h for h in hits if not h.cue.fact and not line.clauses.subordinate(h.first)]
        best = max(clear or hits, key=lambda h: h.last - h.first)
        yield prose.note(
            Move.DECISION,
            line.visible(best.first, best.last),
            Decision(explicit=bool(clear), weak=all(h.cue.fact == "weak" for h in hits)),
            "said" if clear else "only implied",
        )


def undoes_its_no(prose: Prose) -> bool:
    """Whether the words of a no stand there only quoted, denied or said of another affair.

    Such a message sounds like a rejection in every line, and more than the sound of it must tell that it is one.
    """
    return any(
        hit.quoted
        or _is_denied(line.norms, hit)
        or _of_another_affair(line.norms, hit)
        or goes_to_no_person(line.norms, hit)
        for line in prose.lines_cueing("decision")
        for hit in line.cued("decision")
    )


def _about_candidate(line: Line, hit: CueHit) -> bool:
    norms = line.norms
    if hit.conditional or hit.quoted or line.has("looks_back"):
        return False
    if _is_denied(norms, hit) or _is_asked(norms, hit) or _of_another_affair(norms, hit) or _only_explained(norms, hit):
        return False
    if _about_others(norms, hit) or _in_own_voice(norms, hit) or _told_before(norms, hit):
        return False
    if norms[hit.first : hit.first + 2] == ["do", "not"] or norms[hit.first : hit.first + 1] == ["not"]:
        # "Do not take …" asks something of the reader.
        before = [n for n in norms[: hit.first] if n not in ("do", "please", "kindly", "so")]
        if not before and "do" in norms[: hit.first + 1]:
            return False
    after = norms[hit.last : hit.last + 6]
    if hit.cue.object_checked and words_of("en", "candidate").isdisjoint(norms[hit.first : hit.last]):
        # "not moving forward with this role": the role stops, not the candidate.
        for index, word in enumerate(after):
            if word in ("with", "to", "on") and index + 2 < len(after) and after[index + 1] in _DETERMINERS:
                return words_of("en", "role_object").isdisjoint(after[index + 2 : index + 5])
            if word == "with" and after[index + 1 : index + 2] and after[index + 1] in _UNDERTAKINGS:
                return False
            if word in ("until", "before", "yet"):
                return False
    if not _CROWD.isdisjoint(after[:4]) or goes_to_no_person(norms, hit):
        return False  # "we cannot offer a job to everybody", "we have chosen another date"
    start = line.clauses.start(hit.first)
    if {"until", "unless"} & set(norms[hit.first : hit.last]):
        return False
    return not {"yet", "until", "unless"} & set(after[:3]) and norms[start] != "or"


def _is_denied(norms: list[str], hit: CueHit) -> bool:
    """Whether it is said that there is no no: "this is not a no", "you have not been unsuccessful".

    "It is not a no to you as a person" still stands beside one, in words of its own.
    """
    said = norms[max(0, hit.first - 5) : hit.last + 1]
    for index, word in enumerate(said):
        if word not in _NOTS:
            continue
        after = [n for n in said[index + 1 : index + 6] if n not in _BETWEEN]
        if after and after[0] in _NOES:
            return True
    return False


def _is_asked(norms: list[str], hit: CueHit) -> bool:
    """Whether the reader is asked not to do something: "I would rather you did not take it to your boss"."""
    said = norms[max(0, hit.first - 4) : hit.last]
    return any(
        word in _ASKS and said[at - 1] == "you" and said[at] in _DO
        for index, word in enumerate(said)
        for at in range(index + 2, min(index + 4, len(said)))
    )


def goes_to_no_person(norms: list[str], hit: CueHit) -> bool:
    """Whether "another" is not said of a person: "we have chosen another date", "has gone to another firm"."""
    words = norms[hit.first : hit.last + 3]
    for index, word in enumerate(words[:-1]):
        if word in ("another", "different") and not _NO_PERSON.isdisjoint(words[index + 1 : index + 3]):
            return not _goes_another_way(words, index)
    return False


def _goes_another_way(words: list[str], index: int) -> bool:
    """Whether "we went another way" is said, which is a no, and not "they went another way about it"."""
    before = words[max(0, index - 2) : index]
    return not _GOES.isdisjoint(before) and words[index + 1] in _WAYS and "about" not in words[index + 2 : index + 3]


def _of_another_affair(norms: list[str], hit: CueHit) -> bool:
    """Whether something else of the reader's is refused: "your tender was unsuccessful", "your claim"."""
    affairs = words_of("en", "of_another_affair")
    said = norms[max(0, hit.first - _FAR) : hit.last + 3]
    if affairs.isdisjoint(said) or not words_of("en", "of_a_job").isdisjoint(norms):
        return False
    for index, word in enumerate(said):
        if word == "your":
            named = said[index + 1 : index + 4]
            # "Your loan application" is one of these, "your application for Loan Officer" is not.
            if not affairs.isdisjoint(named[: named.index("for")] if "for" in named else named):
                return True
    return False


def _only_explained(norms: list[str], hit: CueHit) -> bool:
    """Whether a status is explained, "“Not selected” means …", or what is said is said of nobody."""
    if "means" in norms[hit.last : hit.last + 2]:
        return True
    return not _NOBODY.isdisjoint(norms[max(0, hit.first - 10) : hit.first + 1])


def _about_others(norms: list[str], hit: CueHit) -> bool:
    """Whether the subject is anybody: "applicants who do not meet …", "incomplete applications will be rejected"."""
    others = words_of("en", "third_person")
    if "your" in norms[max(0, hit.first - 2) : hit.first + 1]:
        return False
    if norms[hit.first] in words_of("en", "plural_subject"):
        return True
    at = hit.first - 1
    while at > 0 and norms[at] in _LINKS:
        at -= 1
    return at >= 0 and norms[at] in others


def _in_own_voice(norms: list[str], hit: CueHit) -> bool:
    """Whether a candidate speaks: "my application was unsuccessful", "I have not been selected"."""
    around = norms[max(0, hit.first - 2) : hit.last + 6]
    if "my" in around and not _REPLIES.isdisjoint(around):
        return True
    said = norms[hit.first : hit.last]
    return (
        "i" in norms[max(0, hit.first - 2) : hit.first]
        and "you" not in around
        and "your" not in around
        and not words_of("en", "judged").isdisjoint(said)
    )


def _told_before(norms: list[str], hit: CueHit) -> bool:
    """Whether the no is reported as said earlier: "we told you that …", not "I am sorry to tell you that …"."""
    reported = words_of("en", "reported")
    for index in range(max(0, hit.first - 16), hit.last):
        if norms[index] not in reported or (index and norms[index - 1] in ("to", "be")):
            continue
        if index < hit.first:
            by_us = index + 1 == len(norms) or norms[index + 1] not in ("us", "me")  # not "as you told us"
            if by_us and norms[index - 2 : index] != ["i", "was"]:
                return True
        elif norms[index - 2 : index] in (["you", "were"], ["you", "was"]):
            return True
    return False
