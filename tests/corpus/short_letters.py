"""Letters that say one thing only, and letters that the builders write: what they are is known without a label."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from candidate_comms import Feedback, Rejection, offices
from candidate_comms.builders.facts import Candidate, OpenDoor, Role, Sender
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import hear
from candidate_comms.moves.prose import Prose
from candidate_comms.rules.model import Example
from candidate_comms.rules.registry import RULES
from candidate_comms.rules.rejection.stock_rejection import AFTER_APPLICATION, AFTER_INTERVIEW
from candidate_comms.vocabulary import MessageKind
from moves.test_common_noes import LOOK_ALIKES, NOES, letter
from moves.test_other_affairs import OTHER_AFFAIRS, THIS_CANDIDATE
from moves.test_replies_and_reminders_of_a_no import AFTER_A_NO, THE_NO_ITSELF

__all__ = ["short_letters"]

_POINTS = (
    ("allergen control", "your plan covered storage and not the labels", "a short course on labelling"),
    ("SQL", "the second query counted fourteen customers twice", "practise joins on keys"),
    ("budget planning", "the plan came to 48,000 and the brief gave 40,000", "cost one plan from start to finish"),
    ("supplier audits", "you have sat in on one audit and this role leads twenty a year", "sit in on two more"),
    ("the presentation", "it ran to 25 minutes of the 15 and did not reach the costs", "rehearse against a clock"),
    ("ward handover", "two of the six patients were left out of the summary", "use the SBAR sheet for a week"),
    ("forklift driving", "the load was carried at head height across the yard", "book the refresher at your depot"),
    ("safeguarding", "you would have told a colleague the next day instead of at once", "the free course online"),
    ("case law", "the memo rested on a decision that was reversed on appeal", "check each citation for its history"),
    ("knife work", "the dice were uneven and the board was not changed after the fish", "ask for the prep section"),
    ("customer calls", "you offered the refund before asking what had happened", "listen back to three calls"),
    ("lesson planning", "the starter took 19 of the 40 minutes", "plan the last task first"),
)
_NO_REJECTIONS = ("OF", "TM", "FU")
_OF_REJECTIONS = ("RJ101", "RJ102", "RJ106", "RJ107", "RJ108", "RJ109")
# What the linter itself suggests to say.
_WORDINGS = (*AFTER_APPLICATION.values(), *AFTER_INTERVIEW.values())
_NO = {
    "tier": "stock",
    "refuses_feedback": False,
    "offers_feedback": False,
    "clear_decision": True,
    "open_door": False,
    "asks_for_thoughts": False,
    "thanks": True,
}
_BUILT = {**_NO, "tier": "clean", "open_door": True, "asks_for_thoughts": True}


def short_letters() -> Iterator[dict[str, Any]]:
    """Each as a labelled message; of a look-alike no more is known than that it is no rejection."""
    for number, sentence in enumerate(NOES.splitlines()):
        text = letter(sentence, " We wish you all the best.")
        yield _labelled(f"no{number}", text, "rejection", {**_NO, "decision_span": sentence})
        bare = f"Dear Sam,\n\n{sentence}\n\nRegards,\nHR"
        yield _labelled(f"bare-no{number}", bare, "rejection", {**_NO, "thanks": False, "decision_span": sentence})
        wording = _WORDINGS[number % len(_WORDINGS)]
        told = {**_NO, "tier": "clean", "feedback_spans": [wording], "praise_spans": [], "decision_span": sentence}
        yield _labelled(f"told-no{number}", letter(sentence, f" {wording}"), "rejection", told)
    for number, sentence in enumerate(LOOK_ALIKES.splitlines()):
        yield _labelled(f"look-alike{number}", letter(sentence, ""), None, None)
        yield _labelled(f"bare-look-alike{number}", f"Dear Sam,\n\n{sentence}\n\nRegards,\nHR", None, None)
    for number, sentence in enumerate(OTHER_AFFAIRS.splitlines()):
        yield _labelled(f"other-affair{number}", letter(sentence, ""), None, None)
        yield _labelled(f"bare-other-affair{number}", f"Dear Sam,\n\n{sentence}\n\nRegards,\nJo Marsh", None, None)
    for number, sentence in enumerate(THIS_CANDIDATE.splitlines()):
        text = letter(sentence, " We wish you all the best.")
        yield _labelled(f"this-candidate{number}", text, "rejection", {**_NO, "decision_span": sentence})
    for number, body in enumerate(AFTER_A_NO.splitlines()):
        yield _labelled(f"after-a-no{number}", f"Dear Sam,\n\n{body}\n\nBest of luck,\nJo Marsh", None, None)
    for number, body in enumerate(THE_NO_ITSELF.splitlines()):
        told = {**_NO, "tier": "partial", "thanks": "hank" in body}
        yield _labelled(f"the-no{number}", f"Dear Sam,\n\n{body}\n\nBest of luck,\nJo Marsh", "rejection", told)
    for rule in RULES:
        for number, example in enumerate((*rule.flags, *rule.passes)):
            # What a rule of offers, of waiting or of templates flags or passes is not one of these by design.
            if (
                (rule.code[:2] in _NO_REJECTIONS or (rule.code in _OF_REJECTIONS and example in rule.passes))
                and not example.template
                and not _says_no(example)
            ):
                yield _labelled(f"{rule.code}{number}", example.text, None, None, example.office)
    for number, point in enumerate(_POINTS):
        for office in ("uk", "us", "uae"):
            rejection = Rejection(
                candidate=Candidate("Amira Haddad"),
                role=Role("Planner"),
                sender=Sender("Joanna Pike", "Example Foods"),
                feedback=[Feedback(*point)],
                interviewed_on=date(2026, 3, 4) if number % 2 else None,
                open_door=OpenDoor("planning roles", 6) if number % 3 else None,
                thanks_for="bringing your plan" if number % 4 == 1 else None,
            )
            yield _labelled(f"built{number}{office}", rejection.compose(office).text, "rejection", _BUILT, office)


def _says_no(example: Example) -> bool:
    """Whether the cues alone tell a rejection: some look-alikes of a push are one."""
    prose = Prose(read_message(example.text), "en")
    _, (kind, _) = hear(prose, offices.get(example.office), example.sent_at)
    return kind is MessageKind.REJECTION


def _labelled(
    identity: str, text: str, kind: str | None, rejection: dict[str, Any] | None, office: str = "uk"
) -> dict[str, Any]:
    return {"id": identity, "text": text, "kind": kind, "rejection": rejection, "office": office, "sent_at": None}
