"""Ways to write the same message again: what it tells the candidate stays, how it looks or what is named differs."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from html import escape

__all__ = [
    "GREETINGS",
    "NAMES",
    "SIGNATURES",
    "SMALL_PRINT",
    "THREADS",
    "as_html",
    "curly",
    "greeted",
    "in_other_order",
    "renamed",
    "straight",
    "thanks",
    "wrapped",
]

GREETINGS = (
    "Dear Priya,",
    "Dear Mr Okafor,",
    "Hi Tom",
    "Hello Siobhán,",
    "Dear Ms. van der Berg:",
    "Good morning Leah,",
    "Hey Sam!",
    "Dear Dr Haddad,",
    "Hi there Joe -",
)
NAMES = (
    # company, role
    ("Northfield Example Ltd", "Production Planner"),
    ("Example Robotics, Inc.", "Senior Data Engineer"),
    ("O'Example Bakers", "Night Porter"),
    ("42 Example Labs", "QA Inspector"),
    ("Example & Sons", "Head of Customer Success"),
    ("EXD", "C++ Developer"),
    ("Oasis Example LLC", "Nurse"),
)
SIGNATURES = (
    "Jordan Blake\nTalent Partner\nExample Foods",
    "--\nAmira Haddad | Head of People | Example Robotics\nT: 01632 960123 | www.example.com",
    "Sent from my phone",
    "J. Osei\nHR Business Partner, Example Dairies plc\n14 Mill Lane, Exampleton EX4 2QT\nTel. 01632 960188",
    "Recruitment Team\nExample & Sons\ncareers@example.com",
)
SMALL_PRINT = (
    "Example Foods is an equal opportunity employer. All qualified applicants will receive consideration for "
    "employment without regard to race, colour, religion, sex, national origin, disability or veteran status.",
    "This email and any attachments are confidential and intended for the addressee only. If you are not the "
    "intended recipient, please delete it and tell the sender. We have checked it for viruses.",
    "Equal Opportunity Employer/Veterans/Disabled. Applicants who need a reasonable accommodation for any part of "
    "the process may write to access@example.com.",
    "Example Dairies plc. Registered in England and Wales no. 0123456. Registered office: 14 Mill Lane, Exampleton.\n"
    "Please think of the environment before you print this email.",
    "This is an automated message. Please do not reply. © 2026 Example Robotics. All rights reserved. "
    "Unsubscribe | Privacy policy",
)
THREADS = (
    "On Mon, 4 May 2026 at 10:12, Sam Carter <sam@example.com> wrote:\n\n"
    "> Hi Jordan,\n>\n> Unfortunately another firm told me yesterday that I was not selected there.\n"
    "> Your offer of a chat still stands, I hope? Your notes on my test would help me.\n>\n> Sam",
    "-----Original Message-----\nFrom: Sam Carter\nSent: 4 May 2026 10:12\nTo: Jordan Blake\n"
    "Subject: Application\n\nDear Jordan,\n\nHere is my application. We regret to inform you is all I have heard so "
    "far: elsewhere I was unsuccessful, without feedback.\n\nBest,\nSam",
    "From: Jordan Blake <jordan@example.com>\nSent: Monday, 4 May 2026 10:12\nTo: Sam Carter <sam@example.com>\n"
    "Subject: Interview\n\nHi Sam,\n\nWe are delighted to offer you an interview. The last candidate was not "
    "successful: the panel found that the safety plan left out the night shift.\n\nJordan",
)

_APOSTROPHE = re.compile(r"'")
_OPENING = re.compile(r'(^|[\s(\[{—–-])"')
_GREETING = re.compile(r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^\n]{0,40}", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:the|our|your|a|an) ((?:[A-Z][A-Za-z+&/.-]+ ){1,4})(?=role|position|post|vacancy|job|opening|team)"
)
_COMPANY = re.compile(r"\b(?:at|with|joining|in|to) ((?:[A-Z][A-Za-z']+)(?: (?:& |and )?[A-Z][A-Za-z']+){0,3})")
_NO_COMPANY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|I|We|You|Microsoft|Excel|Python|SQL|SAP|English|Human Resources|HR"
)


def curly(text: str) -> str:
    """Curly quotation marks and apostrophes."""
    return (
        _OPENING.sub("\\1\N{LEFT DOUBLE QUOTATION MARK}", text)
        .replace('"', "\N{RIGHT DOUBLE QUOTATION MARK}")
        .replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    )


def straight(text: str) -> str:
    """Straight quotation marks and apostrophes."""
    return re.sub("[“”]", '"', re.sub("[‘’]", "'", text))


def wrapped(text: str, width: int) -> str:
    """Each line that is longer broken at ``width`` characters, as mail programs do."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        for line in text.split("\n")
    )


def as_html(text: str, *, entities: bool = False) -> str:
    """A document of a paragraph for each; with ``entities`` no letter outside ASCII and no quote stands as itself."""
    words = escape(text, quote=entities)
    if entities:
        words = "".join(c if c.isascii() else f"&#{ord(c)};" for c in words)
    paragraphs = (p.replace("\n", "<br>\n") for p in re.split(r"\n[ \t]*\n+", words.strip()))
    body = "\n".join(f"<p>{p}</p>" for p in paragraphs)
    return f"<!DOCTYPE html>\n<html><body>\n{body}\n</body></html>\n"


def greeted(text: str, greeting: str) -> str | None:
    """The message to somebody else; None where its first lines do not greet."""
    lines = text.split("\n")
    for index, line in enumerate(lines[:4]):
        if _GREETING.fullmatch(line.strip()):
            return "\n".join([*lines[:index], greeting, *lines[index + 1 :]])
    return None


def renamed(text: str, company: str, role: str) -> str | None:
    """The message about another role at another company; None where neither is named in a usual place."""
    roles = {found.strip() for found in _ROLE.findall(text)}
    companies = {found.strip() for found in _COMPANY.findall(text) if not _NO_COMPANY.search(found)} - roles
    if not roles and not companies:
        return None
    names = [(name, role) for name in roles] + [(name, company) for name in companies]
    for name, other in sorted(names, key=lambda pair: (-len(pair[0]), pair)):
        text = re.sub(rf"\b{re.escape(name)}\b", lambda _, other=other: other, text)
    return text


def thanks(text: str, told: Sequence[str]) -> list[int]:
    """The paragraphs of two sentences or more that thank and hold nothing of what is ``told`` elsewhere."""
    return [
        index
        for index, paragraph in enumerate(text.split("\n\n"))
        if re.search(r"\bthank|\bgrateful|\bappreciate", paragraph, re.IGNORECASE)
        if not any(words in paragraph or paragraph in words for words in told)
        if "\n" not in paragraph and len(sentences(paragraph)) > 1
    ]


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph."""
    return re.split(r"(?<=[a-z)][.!?]) (?=[A-Z])", paragraph)


def in_other_order(text: str, paragraph: int) -> str:
    """The sentences of a paragraph, the last one first."""
    paragraphs = text.split("\n\n")
    paragraphs[paragraph] = " ".join(reversed(sentences(paragraphs[paragraph])))
    return "\n\n".join(paragraphs)
