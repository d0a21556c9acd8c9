"""The parts of a message: subject, greeting, body, closing, signature, quoted thread, legal footer.

Only subject, greeting, body and closing speak to the candidate about this outcome. A postscript, and any
full sentences after the signature that are no footer, are body again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from candidate_comms.documents.model import Document, RegionKind
from candidate_comms.moves.model import Sentence
from candidate_comms.text.spans import Span
from candidate_comms.text.words import fold

__all__ = ["lay_out"]

_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern|morning|evening|"
    r"afternoon|assalamu|salam|salaam|dearest)\b"
)
_CLOSING = re.compile(
    r"(?:(?:with |many |and )?(?:kind(?:est)?|best|warm(?:est)?|sincere|good|fond)? ?(?:regards|wishes|rgds)|"
    r"yours(?: (?:sincerely|faithfully|truly|very truly|aye|ever))?|(?:very )?(?:truly|sincerely|respectfully|cordially|faithfully|warmly)(?: yours)?|"
    r"all the (?:very )?best|best|cheers|many thanks|thanks(?: (?:again|and regards|& regards))?|thank you|thanking you|take care|"
    r"regards|stay well|with (?:thanks|gratitude|appreciation)|with (?:best|kind|warm) (?:regards|wishes)|cordially|talk soon|speak soon|ttfn)"
    r"[\s,.!x]*$"
)
_FOOTER = re.compile(
    r"equal[- ]opportunit|\beoe\b|\beeo\b|reasonable accommodation|unsubscribe|confidential(?:ity)? (?:notice|and)|intended recipient|"
    r"this (?:e-?mail|message) (?:and any|is confidential|is intended|was sent|is sent from|has been sent)|privacy (?:notice|policy)|"
    r"do not reply|please do not respond to this|no-?reply|unmonitored|registered (?:in|office)|all rights reserved|©|"
    r"disability confident|view (?:this|in) (?:email|browser)|automated (?:message|email)|without regard to|protected veteran|"
    r"manage (?:your )?preferences|copyright"
)
_QUOTE_HEAD = re.compile(
    r"on .{4,80} wrote:|-{2,} ?(?:original|forwarded) message|_{10,}|begin forwarded message|from: .{2,80}(?:sent|to|date):"
)
_SUBJECT = re.compile(r"(?:subject|re|ref|fw|fwd)\s*:")
_POSTSCRIPT = re.compile(r"p\.? ?s\.?\b")


def lay_out(document: Document, spans: Sequence[Span]) -> list[Sentence]:
    """Each sentence with the part that it stands in."""
    text = document.text
    sentences: list[Sentence] = []
    part = "start"
    for index, span in enumerate(spans):
        words = fold(span.cut(text)).strip(" \"'*_")
        part = _next_part(document, part, span, words, first=index < 6)
        shown = "body" if part == "start" else part
        if document.in_region(RegionKind.SUBJECT, span) or (_SUBJECT.match(words) and index < 3):
            shown, part = "subject", "start" if part != "quoted" else part
        sentences.append(Sentence(span, shown, index))
        if part in ("greeting", "footer_line"):
            part = "body" if part == "greeting" else "signature"
    return sentences


def _next_part(document: Document, part: str, span: Span, words: str, *, first: bool) -> str:
    if document.in_region(RegionKind.QUOTE, span) or words.startswith(">") or part == "quoted":
        return (
            "quoted"
            if words.startswith(">") or part == "quoted" or document.in_region(RegionKind.QUOTE, span)
            else "body"
        )
    if _QUOTE_HEAD.match(words):
        return "quoted"
    if _FOOTER.search(words):
        return "footer"
    if part in ("start",) and first and _GREETING.match(words) and len(words.split()) <= 8:
        return "greeting"
    if (
        part in ("start", "body")
        and first
        and words.endswith((",", ":"))
        and len(words.split()) <= 4
        and part == "start"
    ):
        return "greeting"
    if _CLOSING.match(words) and len(words) < 45:
        return "closing"
    if _POSTSCRIPT.match(words):
        return "body"
    if part in ("closing", "signature", "footer"):
        # After the name, a full sentence speaks to the candidate again; a few words are a title or an address.
        long = len(words.split()) >= 9 and words[-1:] in ".?!"
        return "body" if long and part != "footer" else "footer" if part == "footer" else "signature"
    return "start" if part == "start" and not words else "body"
