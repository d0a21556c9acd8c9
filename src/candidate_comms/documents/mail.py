"""A mail file (``.eml``): its subject and the body that a mail program would show."""

from __future__ import annotations

import re
from email import message_from_string, policy
from email.header import decode_header, make_header
from email.message import Message

from attrs import evolve

from candidate_comms.documents.html import html_read
from candidate_comms.documents.layers import Layer, joined
from candidate_comms.documents.model import Region, RegionKind
from candidate_comms.documents.plain import lines_joined
from candidate_comms.documents.source_map import MapBuilder, SourceMap
from candidate_comms.text.spans import Span

__all__ = ["mail_read"]

_SUBJECT = re.compile(r"^subject:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE | re.MULTILINE)
_FOLD = re.compile(r"\n[ \t]+")
_QUOTED = re.compile(
    r"(?P<soft>=[ \t]*\n)"
    r"|(?P<bytes>(?:=[0-9A-Fa-f]{2}(?:=\n(?==[0-9A-Fa-f]{2}))?)+)"
    r"|(?P<trailing>[ \t]+(?=\n))"
    r"|(?P<text>=|[ \t]+|[^=\s]+|\s)"
)


def mail_read(source: str) -> tuple[Layer, bool]:
    """The mail as a layer, and whether its body is HTML.

    Places are exact where the body stands in the file as it is written or is quoted-printable; a base64 body is
    mapped as a whole, which ``not_checked`` says.
    """
    base = lines_joined(source)
    headers_end = base.text.find("\n\n")
    subject = _subject(base, headers_end if headers_end >= 0 else len(base.text))
    body, html = _body(base)
    gap = base.source_map.to_source(Span(max(headers_end, 0), max(headers_end, 0)))
    return joined(subject, "\n\n", gap, body), html


def _subject(base: Layer, headers_end: int) -> Layer:
    found = _SUBJECT.search(base.text, 0, headers_end)
    builder = MapBuilder()
    if found is not None:
        written, at = found.group(1), found.start(1)
        if "=?" in written:
            builder.whole(_decoded_header(written), Span(*found.span(1)))
        else:
            done = 0
            for fold in _FOLD.finditer(written):
                builder.verbatim(written[done : fold.start()], at + done)
                builder.whole(" ", Span(at + fold.start(), at + fold.end()))
                done = fold.end()
            builder.verbatim(written[done:], at + done)
    text, way_back = builder.build()
    regions = (Region(RegionKind.SUBJECT, Span(0, len(text))),) if text else ()
    return Layer(base.text, base.source_map).under(text, way_back, regions)


def _decoded_header(written: str) -> str:
    try:
        return str(make_header(decode_header(written)))
    except (LookupError, UnicodeError, ValueError):  # a charset or an encoding that nobody knows
        return written


def _body(base: Layer) -> tuple[Layer, bool]:
    message: Message = message_from_string(base.text, policy=policy.compat32)
    leaves = [part for part in message.walk() if not part.is_multipart()]
    shown = [p for p in leaves if p.get_content_maintype() == "text" and p.get_content_disposition() != "attachment"]
    html = [part for part in shown if part.get_content_type() == "text/html"]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    if not html and not plain:
        note = "The mail has no text that can be read."
        return Layer("", SourceMap.identity(0), not_checked=(note,)), False
    chosen = (html or plain)[0]
    span = _place(base.text, leaves, chosen)
    text, way_back, notes = _decoded(base.text, chosen, span)
    if html and plain:
        notes += ("The plain-text version of the mail was not read, only the HTML one.",)
    others = len(leaves) - len(html[:1]) - len(plain[:1])
    if others:
        notes += (f"{others} other part{'s' if others > 1 else ''} of the mail (attachments, pictures) not read.",)
    layer = evolve(base.under(text, way_back), not_checked=notes)
    return (html_read(layer), True) if html else (layer, False)


def _place(text: str, leaves: list[Message], chosen: Message) -> Span | None:
    """Where the payload of ``chosen`` stands in the file."""
    at = 0
    for part in leaves:
        payload = str(part.get_payload())
        found = text.find("\n\n" + payload, at)
        if part is chosen:
            return Span(found + 2, found + 2 + len(payload)) if found >= 0 else None
        at = found + 2 + len(payload) if found >= 0 else at
    return None


def _decoded(text: str, part: Message, span: Span | None) -> tuple[str, SourceMap, tuple[str, ...]]:
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    charset = part.get_content_charset() or "utf-8"
    builder = MapBuilder()
    if span is not None and encoding in ("", "7bit", "8bit", "binary"):
        return *builder.verbatim(span.cut(text), span.start).build(), ()
    if span is not None and encoding == "quoted-printable":
        return *_quoted_printable(builder, text, span, charset).build(), ()
    payload = part.get_payload(decode=True)
    shown = _characters(payload if isinstance(payload, bytes) else b"", charset)
    builder.whole(shown, span or Span(0, len(text)))
    named = f"encoded as {encoding}" if encoding else "not where it was expected"
    return *builder.build(), (f"The body of the mail is {named}, so places in it are approximate.",)


def _quoted_printable(builder: MapBuilder, text: str, span: Span, charset: str) -> MapBuilder:
    for token in _QUOTED.finditer(text, span.start, span.end):
        if token.lastgroup == "text":
            builder.verbatim(token.group(), token.start())
        elif token.lastgroup == "bytes":
            octets = bytes.fromhex(token.group().replace("=\n", "").replace("=", ""))
            builder.whole(_characters(octets, charset), Span(*token.span()))
    return builder


def _characters(octets: bytes, charset: str) -> str:
    try:
        text = octets.decode(charset, "replace")
    except LookupError:
        text = octets.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
