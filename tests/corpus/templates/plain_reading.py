"""A second opinion on a rendered message: patterns that fit the mails of this folder, and no others.

A label says of a template when a rule holds. These patterns say of one rendered message which rules hold in it, knowing
nothing of labels or branches. The two must agree on every message, so a fault that nobody labelled shows too.
They are no linter: they know the wordings of this folder alone.
"""

from __future__ import annotations

import html
import re

__all__ = ["plain_text", "rules_in"]

_TOLD = (  # feedback in the samples, feedback written into a template, and feedback that is offered
    "the handover at six",
    "without its source",
    "questions on lockout procedures right",
    "porosity along the root",
    "go over the feedback",
    "I will send it to you",
    "I will send them to you",
    "glad to tell you what they thought",
    "send you our notes",
)
_MARKUP = re.compile(r"<(?:style|title)\b.*?</(?:style|title)>|</?[a-z!?](?:[^>\"]|\"[^\"]*\")*>", re.S | re.I)
_REFUSED = re.compile(
    r"(?:cannot|unable to|not comment|does not comment) ?(?:comment|on)|not our practice|not able to tell|able to give"
    r" feedback|do not (?:give reasons|provide feedback)"
)
_NO = re.compile(
    r"decided (?:not|to (?:hire someone else|go with another))|won't be|another (?:candidate|applicant)"
    r"|not (?:been )?(?:selected|successful|shortlisted)"
    r"|did not choose|not going to offer|was not accepted"
)
_OFFER = re.compile(
    r"(?:to|you) (?:offer|join)|want you as|be our next|like you on the line|yours if you want|offer you"
)
_PAY = re.compile(r"(?:[£$]|AED )\d")
_START = re.compile(
    r"(?:start\w*(?: on)?|first day(?: would be)?:?|first shift would be on|from|beginning on|with effect from"
    r"|Joining date|starting)\s+(?:\w+,? )?(?:\d{1,2} \w+ 20|\w+ \d{1,2}, 20|\d\d/\d\d/20)",
    re.I,
)
_WINDOW = re.compile(
    r"(?:tell us|answer|need your answer|give us your answer) (?:within 24|by noon|by the end of today)"
)
_THREAT = re.compile(r"will withdraw|will be withdrawn|pull the offer|offer is withdrawn")
_GAP = re.compile(r"ring \.|(?:Pay|First day|Direct line|by video): *(?:\n|$)|(?:Dear|Hi|Hello) *,")
_PLACEHOLDER = re.compile(r"\[[A-Za-z][A-Za-z ]+\]|\{\{")
_POINTERS = (  # what a message points to, and the sign that it is there
    (re.compile(r"feedback above"), re.compile(r"What we saw")),
    (re.compile(r"on the following:"), re.compile(r"on the following:\s+\*")),
    (re.compile(r"at the end of this message"), re.compile(r"The panel's feedback\s+\S")),
    (re.compile(r"contract is attached|attached papers"), re.compile(r"\w\.pdf")),
    (re.compile(r"link below"), re.compile(r"https://meet")),
)


def plain_text(raw: str) -> str:
    """What a person reads of a mail: no tags, no style, no title, characters for entities."""
    return html.unescape(_MARKUP.sub(" ", raw))


def rules_in(raw: str, kind: str) -> set[str]:
    """The rules that hold in a rendered message of a kind: ``rejection``, ``offer``, ``mixed`` or ``status``."""
    text = plain_text(raw)
    seen = {
        "feedback-refused": _REFUSED.search(text),
        "short-decision-window": _WINDOW.search(text),
        "withdrawal-threat": _THREAT.search(text),
        "empty-slot": _GAP.search(text) or 'href=""' in raw,
        "unfilled-placeholder": _PLACEHOLDER.search(text),
        "ambiguous-date": re.search(r"\d\d/\d\d/20\d\d", text),
        "mixed-syntax": "<%" in raw,
        "dangling-reference": any(pointer.search(text) and not there.search(text) for pointer, there in _POINTERS),
    }
    refuses = kind == "rejection" or (kind == "mixed" and not _OFFER.search(text.replace("not to offer", "")))
    if refuses:
        seen["stock-rejection"] = not any(words in text for words in _TOLD)
        seen["unclear-decision"] = not _NO.search(text)
    if kind == "offer" or (kind == "mixed" and not refuses):
        seen["vague-pay"] = "ompetitive" in text
        seen["missing-pay"] = not _PAY.search(text) and not seen["vague-pay"]
        seen["missing-start-date"] = not _START.search(text)
    return {rule for rule, holds in seen.items() if holds}
