"""A report as a piece of HTML for notebooks: the message with the words marked, and what was found below it.

Self-contained: inline styles only, no script, nothing fetched. Colours are translucent, so that it reads on
light and dark pages. Every character that comes from outside is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from candidate_comms.findings.model import Finding
from candidate_comms.findings.report import Report
from candidate_comms.vocabulary import Severity

__all__ = ["escape", "report_to_html"]

_COLOURS = {Severity.ERROR: "220,38,38", Severity.WARNING: "217,119,6", Severity.INFO: "37,99,235"}
_SYMBOLS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.INFO: "●"}
_BOX = "border:1px solid rgba(128,128,128,.4);border-radius:6px;padding:.6em .8em"
_UNSHOWABLE = re.compile("[\x00\ud800-\udfff]")
"""Characters that no HTML page can hold."""


def report_to_html(report: Report) -> str:
    """``report`` as HTML: the source with the findings' words highlighted, the findings, and what was not checked.

    Hovering over marked words tells what was found there. Suppressed findings are listed with their reason,
    but mark nothing.
    """
    shown = [f for f in report.findings if f.suppressed is None]
    parts = [
        '<div dir="auto" style="font-family:system-ui,sans-serif;font-size:14px;line-height:1.5;max-width:60em">',
        f'<div style="margin-bottom:.4em">{_heading(report, len(shown))}</div>',
        f'<pre dir="auto" style="{_BOX};margin:0;background:none;color:inherit;font:inherit;'
        'white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext">\n',  # HTML drops this first line end
        _marked(report.source, [f for f in shown if f.location.path in ("", report.path)]),
        "</pre>",
        *_findings(report.findings, report.path),
        *_not_checked(report.not_checked),
        "</div>",
    ]
    return "".join(parts)


def escape(text: str) -> str:
    """``text`` as HTML shows it, character for character, in content and in attributes.

    >>> escape('<b title="R&D">')
    '&lt;b title=&quot;R&amp;D&quot;&gt;'
    """
    text = _UNSHOWABLE.sub("\ufffd", text)
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")):
        text = text.replace(character, entity)
    return text.replace("\r", "&#13;")  # else a page reads CR LF as one character


def _heading(report: Report, count: int) -> str:
    what = f"{report.kind.value.replace('_', ' ')} · {report.office.upper()} · {report.language}"
    verdict = "nothing found" if not count else "1 finding" if count == 1 else f"{count} findings"
    path = f"<code>{escape(report.path)}</code> · " if report.path else ""
    return f"{path}{escape(what)} · <strong>{verdict}</strong>"


def _marked(source: str, findings: Iterable[Finding]) -> str:
    """The source, cut wherever a finding begins or ends; each piece knows all findings that cover it."""
    length = len(source)
    spans = [(min(f.span.start, length), min(f.span.end, length), f) for f in findings]
    cuts = sorted({0, length, *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    pieces: list[str] = []
    for at, until in zip(cuts, [*cuts[1:], None], strict=True):
        points = [f for start, end, f in spans if start == end == at]
        if points:
            pieces.append(_mark("", points))
        if until is None:
            break
        over = [f for start, end, f in spans if start <= at and until <= end]
        piece = escape(source[at:until])
        pieces.append(_mark(piece, over) if over else piece)
    return "".join(pieces)


def _mark(piece: str, findings: list[Finding]) -> str:
    worst = max((f.severity for f in findings), key=lambda severity: severity.rank)
    colour = _COLOURS[worst]
    title = escape("\n".join(f"{f.code} {f.name}: {f.message}" for f in findings)).replace("\n", "&#10;")
    line = "dotted" if all(f.absent for f in findings) else "solid"
    fill = "none" if line == "dotted" else f"rgba({colour},.22)"
    edge = "left" if not piece else "bottom"
    return (
        f'<mark title="{title}" style="background:{fill};color:inherit;'
        f'border-{edge}:2px {line} rgb({colour})">{piece}</mark>'
    )


def _findings(findings: Iterable[Finding], path: str) -> list[str]:
    items = [_item(finding, path) for finding in findings]
    return ['<ul style="list-style:none;padding:0;margin:.6em 0 0">', *items, "</ul>"] if items else []


def _item(finding: Finding, path: str) -> str:
    colour = _COLOURS[finding.severity]
    place = f"{finding.location.line}:{finding.location.column}"
    if finding.location.path not in ("", path):
        place = f"{finding.location.path}:{place}"
    lines = [
        f'<span style="color:rgb({colour})">{_SYMBOLS[finding.severity]} {finding.severity.value}</span> '
        f"<code>{escape(finding.code)}</code> <strong>{escape(finding.name)}</strong> "
        f'<span style="opacity:.7">{escape(place)}</span>',
        escape(finding.message).replace("\n", "<br>"),
    ]
    if finding.condition is not None:
        lines.append(f"<em>{escape(finding.condition.text)}</em>")
    if finding.help:
        lines.append(f"→ {escape(finding.help)}".replace("\n", "<br>"))
    if finding.suppressed is not None:
        lines.append(f"<em>ignored: {escape(finding.suppressed)}</em>")
    faint = ";opacity:.6" if finding.suppressed is not None else ""
    body = "".join(f'<div dir="auto">{line}</div>' for line in lines)
    edge = f"padding-inline-start:.6em;border-inline-start:3px solid rgb({colour})"
    return f'<li style="margin:.4em 0;{edge}{faint}">{body}</li>'


def _not_checked(notes: Iterable[str]) -> list[str]:
    items = [f'<li dir="auto">{escape(note)}</li>' for note in notes]
    return ['<div style="margin-top:.6em">Not checked:<ul style="margin:0">', *items, "</ul></div>"] if items else []
