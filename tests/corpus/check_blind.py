"""What holds of the files of ``BLIND``: quotations, ids, counts, and twins whose labels say the same.

``python tests/corpus/check_blind.py`` prints what is wrong, a line each, and nothing where all is well.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

__all__ = ["COUNTS", "FILES", "faults", "too_alike", "twins_that_disagree", "wrong_with", "wrong_with_what_hides"]

HERE = Path(__file__).resolve().parent

Message = dict[str, Any]


def _words(text: str) -> list[str]:
    return text.split()


KINDS = _words(
    "rejection offer acknowledgement interview_invite status_update talent_pool survey "
    "offer_reminder offer_extension offer_withdrawal other"
)
STAGES = _words("after_application after_interview after_offer unknown")
RISKS = _words("age sex family disability nationality religion race harsh culture_fit overqualified appearance other")
PROBLEMS = _words(
    "ambiguous_date wrong_spelling wrong_currency missing_pay_period wrong_vocabulary relative_deadline "
    "bare_dollar bidi digits time_zone phone closing"
)
OF_ARABIC_ALONE = {"bidi", "digits"}
TACTICS = _words(
    "short_deadline threat rivals no_negotiation no_comparison sign_now resign_now guilt incentive_decay urgency fee "
    "secrecy"
)
TERMS = _words(
    "job_title pay pay_period start_date location hours contract_type holiday notice probation benefits conditions "
    "how_to_accept contact decision_date"
)
FIELDS = _words("id office language format kind stage sent_at text rejection offer respect locale template notes")
FLAGS = _words(
    "specific_feedback feedback_slot praise_only offers_feedback refuses_feedback clear_decision open_door "
    "asks_for_thoughts thanks generic_reason dead_end"
)

FILES = (
    "arabic_blind",
    "arabic_examination",
    "arabic_second_examination",
    "arabic_twins",
    "respect_blind",
    "respect_examination",
    "respect_lookalikes",
    "locale_blind",
    "hidden_characters",
)

ALIKE = 0.25  # share of the shorter message's runs of four words that another one may repeat


def _read(stem: str) -> list[Message]:
    return [json.loads(line) for line in (HERE / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines()]


def _tier(message: Message) -> str | None:
    return message["rejection"]["tier"] if message["rejection"] else None


def _pressed(message: Message) -> bool:
    return bool(message["offer"] and message["offer"]["flag_pressure"])


def _unclear(message: Message) -> bool:
    return bool(message["offer"] and message["offer"]["flag_unclear"])


def _fair(message: Message) -> bool:
    return message["kind"] == "offer" and not _pressed(message) and not _unclear(message)


def _comparing(message: Message) -> bool:
    return bool(message["notes"].startswith("comparison"))


Test = Callable[[Message], bool]

COUNTS: dict[str, list[tuple[str, Test, int]]] = {
    "arabic_blind": [
        ("messages", lambda m: m["language"] == "ar", 90),
        ("stock rejections", lambda m: _tier(m) == "stock", 25),
        ("partial rejections", lambda m: _tier(m) == "partial", 12),
        ("clean rejections", lambda m: _tier(m) == "clean", 14),
        ("offers and reminders with pressure", _pressed, 12),
        ("unclear offers without pressure", lambda m: _unclear(m) and not _pressed(m), 6),
        ("fair offers, one of them with negated pressure", _fair, 7),
        ("other messages", lambda m: _tier(m) is None and m["kind"] != "offer" and not _pressed(m), 14),
    ],
    "arabic_twins": [
        ("English", lambda m: m["language"] == "en", 40),
        ("Arabic", lambda m: m["language"] == "ar", 40),
    ],
    "respect_blind": [
        ("messages with a risk", lambda m: bool(m["respect"]), 150),
        ("comparisons", _comparing, 30),
    ],
    "arabic_examination": [
        ("messages", lambda m: m["language"] == "ar", 100),
        ("stock rejections", lambda m: _tier(m) == "stock", 25),
        ("partial rejections", lambda m: _tier(m) == "partial", 11),
        ("clean rejections", lambda m: _tier(m) == "clean", 14),
        ("offers with pressure", _pressed, 10),
    ],
    "arabic_second_examination": [("messages", lambda m: m["language"] == "ar", 60)],
    "respect_examination": [
        ("messages with a risk", lambda m: bool(m["respect"]), 55),
        ("innocent messages", lambda m: not m["respect"], 25),
    ],
    "respect_lookalikes": [("innocent messages", lambda m: not m["respect"], 150)],
    "locale_blind": [
        ("messages with a problem", lambda m: bool(m["locale"]), 120),
        ("innocent messages", lambda m: not m["locale"], 60),
    ],
    "hidden_characters": [
        ("messages that hide something", lambda m: "hidden" in m, 40),
        ("innocent messages", lambda m: "hidden" not in m, 20),
    ],
}


def _quotations(message: Message) -> Iterator[str]:
    for field in ("respect", "locale", "template"):
        for one in message[field]:
            yield one["text"]
    offer, rejection = message["offer"], message["rejection"]
    if offer:
        yield from (one["text"] for one in [*offer["pressure"], *offer["vague"]])
        if offer["deadline"]["text"] is not None:
            yield offer["deadline"]["text"]
    if rejection:
        yield from rejection["feedback_spans"]
        yield from rejection["stock_spans"]


def wrong_with(message: Message) -> Iterator[str]:
    """What is wrong with one message by itself."""
    missing = [field for field in FIELDS if field not in message]
    if missing:
        yield f"has no {', '.join(missing)}"
        return
    for value, allowed in (
        (message["kind"], KINDS),
        (message["stage"], STAGES),
        (message["office"], ["uk", "us", "uae"]),
        (message["format"], ["plain", "html", "placeholders"]),
    ):
        if value not in allowed:
            yield f"{value!r} is none of {allowed}"
    for quotation in _quotations(message):
        times = message["text"].count(quotation)
        if not quotation or times != 1:
            yield f"{quotation!r} stands {times} times in the text"
    if (message["rejection"] is not None) != (message["kind"] == "rejection"):
        yield "rejection and kind do not agree"
    if (message["offer"] is not None) != message["kind"].startswith("offer"):
        yield "offer and kind do not agree"
    yield from (f"risk {one['risk']!r}" for one in message["respect"] if one["risk"] not in RISKS)
    yield from (f"problem {one['problem']!r}" for one in message["locale"] if one["problem"] not in PROBLEMS)
    if message["rejection"]:
        yield from _of_rejection(message["rejection"])
    if message["offer"]:
        yield from _of_offer(message["offer"])


def _of_rejection(labels: dict[str, Any]) -> Iterator[str]:
    yield from (f"flag {flag} is not told" for flag in FLAGS if not isinstance(labels.get(flag), bool))
    if labels["tier"] not in {"stock", "partial", "clean"}:
        yield f"tier {labels['tier']!r}"
    if (labels["tier"] == "clean") != bool(labels["specific_feedback"] and labels["feedback_spans"]):
        yield "specific feedback makes a rejection clean, and only that"
    if labels["tier"] == "stock" and (labels["offers_feedback"] or labels["praise_only"]):
        yield "praise or an offer of feedback makes a rejection partial"
    if labels["open_door"] and labels["dead_end"]:
        yield "an open door is no dead end"


def _of_offer(labels: dict[str, Any]) -> Iterator[str]:
    yield from (f"tactic {one['tactic']!r}" for one in labels["pressure"] if one["tactic"] not in TACTICS)
    if list(labels["terms"]) != TERMS:
        yield "terms are not told whole"
    yield from (f"{v!r} of a term" for v in labels["terms"].values() if v not in {"stated", "slot", "vague", "missing"})
    for one in labels["vague"]:
        if labels["terms"].get(one["term"]) != "vague":
            yield f"{one['term']} is quoted as vague and not labelled so"
    if labels["flag_pressure"] != bool(labels["pressure"]):
        yield "flag_pressure and pressure do not agree"
    deadline = labels["deadline"]
    if deadline["text"] is None and (deadline["hours"] is not None or deadline["working_days"] is not None):
        yield "a deadline that is counted and not quoted"


def _meaning(message: Message) -> dict[str, Any]:
    """What must be the same in both languages."""
    rejection, offer = message["rejection"], message["offer"]
    return {
        "kind": message["kind"],
        "stage": message["stage"],
        "sent_at": message["sent_at"],
        "format": message["format"],
        "rejection": rejection
        and {name: len(value) if isinstance(value, list) else value for name, value in rejection.items()},
        "pressure": offer and sorted(one["tactic"] for one in offer["pressure"]),
        "vague": offer and sorted(one["term"] for one in offer["vague"]),
        "rest of the offer": offer and {k: v for k, v in offer.items() if k not in {"pressure", "vague", "deadline"}},
        "hours": offer and (offer["deadline"]["hours"], offer["deadline"]["working_days"]),
        "respect": sorted(one["risk"] for one in message["respect"]),
        "locale": sorted(one["problem"] for one in message["locale"]),
        "ambiguous": message.get("ambiguous", False),
    }


def twins_that_disagree(messages: list[Message]) -> Iterator[str]:
    twins = {message["id"]: message for message in messages}
    for name, english in twins.items():
        if not name.endswith("-en"):
            continue
        arabic = twins.get(f"{name[:-3]}-ar")
        if arabic is None:
            yield f"{name} has no twin"
            continue
        one, other = _meaning(english), _meaning(arabic)
        yield from (f"{name}: {field} is not that of its twin" for field in one if one[field] != other[field])


def wrong_with_what_hides(message: Message) -> Iterator[str]:
    """A message that hides something carries its clear text and labels what it hides."""
    if "hidden" not in message:
        if message["text"].isascii() and not re.search(r"&#|&shy;|\b(?:\w ){3}\w\b", message["text"]):
            yield "an innocent message without anything that could mislead"
        return
    if message["plain"] == message["text"]:
        yield "nothing is hidden"
    hiding = [q for q in _quotations(message) if q not in message["plain"]]
    if not hiding:
        yield "no label lies on what is hidden"


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))


def too_alike(messages: list[Message]) -> Iterator[str]:
    runs = [(message["id"], _runs(message.get("plain", message["text"]))) for message in messages]
    for (one, of_one), (other, of_other) in combinations(runs, 2):
        shorter = min(len(of_one), len(of_other))
        if shorter and len(of_one & of_other) / shorter > ALIKE:
            yield f"{one} and {other} are told in the same words"


def _ids_elsewhere() -> Iterator[str]:
    for file in HERE.glob("*.jsonl"):
        if file.stem not in FILES:
            yield from (json.loads(line)["id"] for line in file.read_text(encoding="utf-8").splitlines())


def faults() -> Iterator[str]:
    """Everything that is wrong, a sentence each."""
    files = {stem: _read(stem) for stem in FILES}
    everyone = Counter([m["id"] for messages in files.values() for m in messages])
    yield from (f"{name} is the id of {times} messages" for name, times in everyone.items() if times > 1)
    yield from (f"{name} is the id of another file's message" for name in _ids_elsewhere() if name in everyone)
    for stem, messages in files.items():
        for message in messages:
            yield from (f"{stem}, {message['id']}: {what}" for what in wrong_with(message))
        for what, test, count in COUNTS[stem]:
            found = sum(map(test, messages))
            if found != count:
                yield f"{stem}: {found} {what}, not {count}"
        yield from (f"{stem}: {what}" for what in too_alike(messages))
    yield from (f"arabic_twins, {what}" for what in twins_that_disagree(files["arabic_twins"]))
    for message in files["hidden_characters"]:
        yield from (f"hidden_characters, {message['id']}: {what}" for what in wrong_with_what_hides(message))
    risks = {one["risk"] for message in files["respect_blind"] for one in message["respect"]}
    yield from (f"respect_blind: nobody writes of {risk}" for risk in RISKS if risk not in risks)
    problems = {one["problem"] for message in files["locale_blind"] for one in message["locale"]}
    yield from (f"locale_blind: no {problem}" for problem in PROBLEMS if problem not in problems | OF_ARABIC_ALONE)
    for message in files["respect_blind"]:
        if _comparing(message) and [one["risk"] for one in message["respect"]] != ["other"]:
            yield f"respect_blind, {message['id']}: a comparison is labelled as other, once"


if __name__ == "__main__":
    found = list(faults())
    sys.stdout.write("".join(f"{line}\n" for line in found))
    sys.exit(bool(found))
