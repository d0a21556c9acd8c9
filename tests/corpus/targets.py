"""What the labels of a message say of each of its lines: does it make this move, does it not, or is it not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from candidate_comms.text.spans import Span

__all__ = ["READINGS", "Targets", "labelled_as_offers", "of_message", "of_sentence", "stands"]

READINGS = {
    "individual": "in",
    "feedback": "fb",
    "praise": "pr",
    "hedge": "he",
    "outside": "ou",
    "generic_reason": "gr",
    "decision": "de",
    "open_door": "od",
    "on_file": "of",
    "ask_thoughts": "at",
    "feedback_offer": "fo",
    "feedback_refusal": "fr",
    "hold": "ho",
    "invite": "iv",
    "acknowledge": "ac",
    "offer": "jo",
    "candidate_voice": "cv",
    "not_decision": "nd",
    "silence": "si",
    "thanks": "th",
    "reminder": "re",
    "extend": "ex",
    "withdraw": "wi",
}
"""The readings of a line, each with the two letters that stand for it in the table of weights."""

_INDIVIDUAL = ("feedback", "praise", "hedge", "outside")

# A sentence of one label often does another thing besides: of that nothing is known.
_PERHAPS: dict[str, frozenset[str]] = {
    label: frozenset(also.split())
    for label, also in {
        "feedback": "praise hedge open_door generic_reason",
        "praise": "feedback thanks",
        "hedge": "feedback",
        "outside": "decision not_decision hold",
        "generic_reason": "decision hedge not_decision",
        "decision": "generic_reason outside",
        "open_door": "on_file feedback not_decision",
        "on_file": "open_door",
        "hold": "not_decision acknowledge",
        "not_decision": "hold acknowledge silence outside candidate_voice generic_reason",
        "none": "acknowledge hold feedback praise thanks",
        "candidate_voice": "decision not_decision thanks",
        "invite": "acknowledge",
        "acknowledge": "not_decision silence hold thanks",
        "silence": "not_decision acknowledge decision",
        "regret": "decision thanks",
        "contact": "feedback_offer",
        "goodwill": "praise",
        "empty_praise": "praise thanks",
        "reminder": "offer",
        "extend": "offer",
    }.items()
}
_OF_OFFERS = ("offer", "reminder", "extend", "withdraw", "invite", "hold", "acknowledge", "candidate_voice")
"""What can be learned from messages whose sentences are labelled for what an offer does: of feedback, praise and the
like these labels say nothing."""
_NO_REJECTION = ("acknowledgement", "status_update", "interview_invite", "survey", "talent_pool")

Targets = dict[str, int]
"""1 or 0 for each reading that is known; the others are left out."""


def of_sentence(label: str, lines: int) -> Targets:
    """What the label of a sentence says of its lines: that one of them makes the move, which only one line tells."""
    return _with_individual(_of_labels({label}, sure=lines == 1))


def of_message(message: dict[str, Any], places: Sequence[Span]) -> list[Targets]:
    """What the labels of a message say of the lines at ``places`` in its source."""
    return [_with_individual(_of_line(message, place)) for place in places]


def labelled_as_offers(message: dict[str, Any]) -> bool:
    """Whether the sentences of a message are labelled for what an offer does: terms, times, ways to accept."""
    return any(
        label in ("term", "accept", "other_time", "deadline", "lookalike") for label, _ in message.get("moves") or ()
    )


def _of_labels(labels: set[str], *, sure: bool = True) -> Targets:
    perhaps = frozenset().union(*(_PERHAPS.get(label, frozenset()) for label in labels))
    targets: Targets = {}
    for reading in READINGS:
        if reading in labels:
            if sure:
                targets[reading] = 1
        elif reading not in perhaps:
            targets[reading] = 0
    targets.pop("individual", None)
    return targets


def _of_line(message: dict[str, Any], place: Span) -> Targets:
    labels = {label for label, quoted in message.get("moves") or () if stands(message, [quoted], place)}
    if labels and labelled_as_offers(message):
        return {reading: known for reading, known in _of_labels(labels).items() if reading in _OF_OFFERS}
    if labels:
        return _of_labels(labels)
    targets: Targets = {}
    rejection, kind = message.get("rejection"), message["kind"]
    if rejection:
        _of_rejection(message, rejection, place, targets)
    else:
        if kind is None:
            return {"decision": 0, "feedback": 0, "praise": 0}
        if kind in _NO_REJECTION:
            targets.update(dict.fromkeys((*_INDIVIDUAL, "feedback_offer", "feedback_refusal"), 0))
        if kind not in ("other", "offer_withdrawal"):
            targets["decision"] = 0
        if not kind.startswith("offer"):
            targets["offer"] = 0
        else:
            targets.update(dict.fromkeys(("hold", "ask_thoughts", "candidate_voice", "acknowledge"), 0))
        if kind in ("offer", *_NO_REJECTION):
            targets.update(dict.fromkeys(("reminder", "extend", "withdraw"), 0))
    return targets


def _of_rejection(message: dict[str, Any], rejection: dict[str, Any], place: Span, targets: Targets) -> None:
    def at(*keys: str) -> bool:
        return any(stands(message, rejection.get(key) or (), place) for key in keys)

    targets.update(dict.fromkeys(("candidate_voice", "offer", "invite", "reminder", "extend", "withdraw"), 0))
    if rejection["tier"] == "stock":
        targets.update(dict.fromkeys((*_INDIVIDUAL, "feedback_offer"), 0))
    spans_complete = "praise_spans" in rejection
    if at("feedback_spans"):
        if rejection["tier"] == "clean":
            targets["feedback"] = 1
    elif spans_complete:
        targets["feedback"] = 0
    if spans_complete:
        for reading, key in (("praise", "praise_spans"), ("outside", "outside_spans")):
            if at(key):
                targets[reading] = 1
            elif not at("feedback_spans"):
                targets[reading] = 0
        decision = rejection.get("decision_span")
        if decision:
            if stands(message, [decision], place):
                targets["decision"] = 1
            elif not at("stock_spans"):
                targets["decision"] = 0
    for reading, key in (
        ("open_door", "open_door"),
        ("ask_thoughts", "asks_for_thoughts"),
        ("feedback_offer", "offers_feedback"),
        ("feedback_refusal", "refuses_feedback"),
        ("thanks", "thanks"),
    ):
        if not rejection[key]:
            targets[reading] = 0


def _with_individual(targets: Targets) -> Targets:
    told = [targets.get(reading) for reading in _INDIVIDUAL]
    if 1 in told:
        targets["individual"] = 1
    elif None not in told[:2] and told[3] is not None:
        targets["individual"] = 0
    return targets


def stands(message: dict[str, Any], quoted: Iterable[str], place: Span) -> bool:
    """Whether any quotation overlaps a place in the source."""
    text = message["text"]
    for words in quoted:
        at = text.find(words)
        while at >= 0:
            if place.start < at + len(words) and at < place.end:
                return True
            at = text.find(words, at + 1)
    return False
