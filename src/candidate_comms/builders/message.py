"""A composed message: its words, and what each stretch of them is meant to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from html import escape

from attrs import frozen

from candidate_comms.builders.flowed import flowed
from candidate_comms.builders.mail_address import faults_in_address, faults_in_header, mail_address
from candidate_comms.builders.mail_headers import address_header, subject_header
from candidate_comms.errors import FactsError
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import MessageKind, Move, TermName

__all__ = ["Message", "Passage"]


@frozen
class Passage:
    """A planned move and its words: ``text`` stands at ``span`` of the message's text."""

    move: Move
    text: str
    span: Span
    term: TermName | None = None
    facts: tuple[str, ...] = ()
    """The fields whose facts made it, as ``to_dict`` has them: ``salary.amount``, ``feedback[0].seen``. Empty where the
    kind of letter alone asks for it."""


@frozen(kw_only=True)
class Message:
    """What a builder wrote. ``plan`` has the moves in the order of reading, each with its words and their place."""

    kind: MessageKind
    office: str
    """The office's code."""
    language: str
    """BCP 47 tag."""
    also_in: tuple[str, ...] = ()
    """Tags of further languages in which it says the same again."""
    subject: str
    text: str
    html: str
    plan: tuple[Passage, ...]
    sent_at: datetime | None = None
    """When it is meant to be sent, on the office's clock, where the facts say so."""

    def __str__(self) -> str:
        return self.text

    def passages(self, *moves: Move) -> Iterator[Passage]:
        """The passages that make any of these moves."""
        return (passage for passage in self.plan if passage.move in moves)

    @property
    def spans(self) -> tuple[tuple[Move, Span], ...]:
        """Each planned move with the place of its words in ``text``."""
        return tuple((passage.move, passage.span) for passage in self.plan)

    def explain(self) -> str:
        """Which facts made which sentence: a line for each planned move, for whoever wonders where words come from.

        A line such as ``term: “Hours: 40 hours a week” <- hours``.
        """
        return "\n".join(
            f"{passage.move}: “{passage.text}” <- {', '.join(passage.facts) or 'every such letter'}"
            for passage in self.plan
        )

    def as_email(self, sender: str | Address | None = None, to: str | Address | None = None) -> EmailMessage:
        """An e-mail with the text, the HTML beside it, and the language said for mail programs and screen readers.

        ``sender`` and ``to`` are one address each, as mail headers write it (``Joanna Pike <joanna@example.com>``) or
        as ``email.headerregistry.Address``, which needs no care with commas in names. The text is in short lines that
        mail programs join again. No date and no message id is set: that is for whoever sends it.

        Raises:
            FactsError: something given is not one address, or would break out of its header.

        """
        addresses = {"From": ("sender", sender), "To": ("to", to)}
        faults = [("subject", fault) for fault in faults_in_header(self.subject)]
        for name, given in addresses.values():
            if given is not None:
                faults += [(name, fault) for fault in faults_in_address(given)]
        if faults:
            raise FactsError("This e-mail", faults)
        mail = EmailMessage()
        mail["Subject"] = subject_header(self.subject)
        for header, (_, given) in addresses.items():
            if given is not None:
                mail[header] = address_header(header, mail_address(given))
        text = flowed(self.text)
        mail.set_content(text, cte=_encoding(text), params={"format": "flowed"})
        mail.add_alternative(self.html, subtype="html", cte=_encoding(self.html))
        for part in mail.walk():  # last: building the parts would move a header that stood on the whole
            part["Content-Language"] = ", ".join((self.language, *self.also_in))
        return mail

    def _repr_html_(self) -> str:
        """For notebooks: the message with every planned move marked, its name and meaning on hovering."""
        pieces = []
        end = 0
        for passage in self.plan:
            pieces.append(escape(self.text[end : passage.span.start]))
            meaning = f"{passage.term} ({passage.term.definition})" if passage.term else passage.move.definition
            title = escape(f"{passage.move}: {meaning}", quote=True)
            colour = _COLOURS.get(passage.move, "#eef1f4")
            pieces.append(
                f'<mark style="background:{colour};color:#1b1f24;border-radius:3px" title="{title}">'
                f"{escape(passage.text)}</mark>"
            )
            end = passage.span.end
        pieces.append(escape(self.text[end:]))
        return (
            f'<div lang="{escape(self.language, quote=True)}" style="max-width:46em;line-height:1.6">'
            f"<p><strong>{escape(self.subject)}</strong></p>"
            f'<div style="white-space:pre-wrap;unicode-bidi:plaintext">{"".join(pieces)}</div></div>'
        )


def _encoding(text: str) -> str:
    """What keeps lines short and every sign whole on the way: mostly readable, or else compact."""
    foreign = sum(not sign.isascii() for sign in text)
    return "quoted-printable" if foreign * 8 < len(text) else "base64"


_COLOURS = {
    Move.DECISION: "#ffe3d8",
    Move.OFFER: "#d9f2df",
    Move.REASON: "#fdeecb",
    Move.FEEDBACK: "#fff3bf",
    Move.OPEN_DOOR: "#dcefff",
    Move.ASK_THOUGHTS: "#e9e2fb",
    Move.DEADLINE: "#fde2ec",
    Move.TIME_TO_THINK: "#d8f3f0",
    Move.TERM: "#e8f0d8",
}
"""Light enough for dark text; the other moves are grey."""
