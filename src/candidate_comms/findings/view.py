"""A report as a piece of HTML for notebooks: the message with the words marked, and what was found below it.

Self-contained: inline styles only, no script, nothing fetched. Colours are translucent, so that it reads on
light and dark pages. Every character that comes from outside is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from candidate_comms.findings.model import Finding
from candidate_comms.findings.report import Report, where
from candidate_comms.findings.terms import TermRead, Terms
from candidate_comms.money import PayPart
from candidate_comms.vocabulary import PayRole, Severity, TermState

__all__ = ["escape", "report_to_html", "terms_to_html"]

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
        *_outcomes(report),
        _source_box(report.source, [f for f in shown if f.location.path in ("", report.path)]),
        *_other_files(report, shown),
        *_findings(report.findings, report.path),
        *([terms_to_html(report.terms)] if report.terms else []),
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
    what = f"{_words(report.kind.value)} · {report.office.upper()} · {report.language}"
    if report.template:
        what += f" · {report.paths} read"
    verdict = "nothing found" if not count else "1 finding" if count == 1 else f"{count} findings"
    path = f"<code>{escape(report.path)}</code> · " if report.path else ""
    return f"{path}{escape(what)} · <strong>{verdict}</strong>"


def _outcomes(report: Report) -> list[str]:
    """What the message is on which paths, where it is not the same on all of them."""
    told = report.outcomes if len(report.kinds) > 1 else ()
    return [f'<div style="margin-bottom:.4em">{escape(str(outcome))}</div>' for outcome in told]


def _words(value: str) -> str:
    return value.replace("_", " ")


def _other_files(report: Report, findings: list[Finding]) -> list[str]:
    """The files that were included, imported or extended and have findings, each under its name."""
    boxes: list[str] = []
    for path in dict.fromkeys(f.location.path for f in findings if f.location.path not in ("", report.path)):
        source = report.sources.get(path)
        if source is not None:
            boxes.append(f'<div style="margin:.4em 0 .2em"><code>{escape(path)}</code></div>')
            boxes.append(_source_box(source, [f for f in findings if f.location.path == path]))
    return boxes


def _source_box(source: str, findings: list[Finding]) -> str:
    return (
        f'<pre dir="auto" style="{_BOX};margin:0;background:none;color:inherit;font:inherit;'
        'white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext">\n'  # HTML drops this first line end
        f"{_marked(source, findings)}</pre>"
    )


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
    place = where(finding.location, path)
    lines = [
        f'<span style="color:rgb({colour})">{_SYMBOLS[finding.severity]} {finding.severity.value}</span> '
        f"<code>{escape(finding.code)}</code> <strong>{escape(finding.name)}</strong> "
        f'<span style="opacity:.7">{escape(place)}</span>',
        escape(finding.message).replace("\n", "<br>"),
    ]
    if finding.condition is not None:
        lines.append(f"<em>{escape(finding.condition.text)}</em>")
    for other in finding.related:
        seen = f"see {escape(where(other.location, path))} {escape(other.message)}".replace("\n", "<br>")
        lines.append(f'<span style="opacity:.7">{seen}</span>')
    if finding.help:
        lines.append(f"→ {escape(finding.help)}".replace("\n", "<br>"))
    if finding.suppressed is not None:
        lines.append(f"<em>ignored: {escape(finding.suppressed)}</em>")
    faint = ";opacity:.6" if finding.suppressed is not None else ""
    body = "".join(f'<div dir="auto">{line}</div>' for line in lines)
    edge = f"padding-inline-start:.6em;border-inline-start:3px solid rgb({colour})"
    return f'<li style="margin:.4em 0;{edge}{faint}">{body}</li>'


def terms_to_html(terms: Terms) -> str:
    """The terms that were read as a table: each with how well it is told, the words, and what was made of them."""
    cell = 'style="text-align:start;vertical-align:top;padding:.15em .8em .15em 0;background:none"'
    rows = "".join(
        f"<tr><td {cell}>{escape(_words(row.name.value))}</td>"
        f'<td {cell}><span style="{_state_style(row)}">{escape(row.state.value)}</span></td>'
        f'<td {cell} dir="auto">{escape(" ".join((row.quote or "").split()))}</td>'
        f"<td {cell}>{escape(_made_of(row))}</td></tr>"
        for row in terms
    )
    heads = "".join(f'<th scope="col" {cell}>{head}</th>' for head in ("term", "state", "words", "read as"))
    return f'<table style="border-collapse:collapse;margin-top:.6em"><thead><tr>{heads}</tr></thead>{rows}</table>'


def _state_style(row: TermRead) -> str:
    colours = {TermState.VAGUE: Severity.WARNING, TermState.MISSING: Severity.ERROR}
    severity = colours.get(row.state)
    return f"color:rgb({_COLOURS[severity]})" if severity else ""


def _made_of(row: TermRead) -> str:
    """The values of a term in words: the amounts of pay, the first day."""
    values = [_amount(part) for part in row.pay.parts] if row.pay else []
    if row.day is not None:
        values.append(row.day.isoformat())
    if row.problem:
        values.append(row.problem)
    return "; ".join(values)


def _amount(part: PayPart) -> str:
    money = part.money
    low, high = (f"{value:,.2f}".removesuffix(".00") if value is not None else "…" for value in (money.low, money.high))
    figure = low if low == high else f"{low} to {high}"
    period = f" a {money.period}" if money.period else ""
    role = "" if part.role is PayRole.PAY else f"{part.role.value.replace('_', ' ')} "
    return f"{role}{money.currency or ''} {figure}{period}{' pro rata' if part.pro_rata else ''}".strip()


def _not_checked(notes: Iterable[str]) -> list[str]:
    items = [f'<li dir="auto">{escape(note)}</li>' for note in notes]
    return ['<div style="margin-top:.6em">Not checked:<ul style="margin:0">', *items, "</ul></div>"] if items else []
