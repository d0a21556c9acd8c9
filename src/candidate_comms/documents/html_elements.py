"""What the HTML elements that matter to a reader of mail do to the text around them."""

from __future__ import annotations

import re

from candidate_comms.documents.model import RegionKind

__all__ = [
    "CELLS",
    "IMPLIED_END",
    "KNOWN",
    "LINES",
    "PARAGRAPHS",
    "READ_ATTRIBUTES",
    "REGIONS",
    "SKIPPED",
    "VOID",
    "hides",
]


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


PARAGRAPHS = _names(
    "address article aside blockquote dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre "
    "section table title ul mj-title mj-preview mj-text mj-button mj-section"
)
"""Elements that stand apart: an empty line before and after."""

LINES = _names(
    "body caption center dd details div dt figcaption head html legend li optgroup option summary tbody tfoot thead tr "
    "mjml mj-body mj-column mj-head mj-wrapper"
)
"""Elements that begin and end a line."""

CELLS = frozenset({"td", "th"})

VOID = _names("area base br col embed hr img input link meta param source track wbr mj-image mj-spacer mj-divider")
"""Elements without an end tag."""

SKIPPED = _names("script style svg math iframe object audio video canvas template mj-style mj-attributes")
"""Elements whose content is not text for the candidate."""

REGIONS = {
    "title": RegionKind.SUBJECT,
    "mj-title": RegionKind.SUBJECT,
    "mj-preview": RegionKind.PREHEADER,
    "blockquote": RegionKind.QUOTE,
    "li": RegionKind.LIST_ITEM,
    "td": RegionKind.CELL,
    "th": RegionKind.CELL,
    **{f"h{level}": RegionKind.HEADING for level in range(1, 7)},
}

IMPLIED_END = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol"})),
    "td": (CELLS, frozenset({"table", "tr"})),
    "th": (CELLS, frozenset({"table", "tr"})),
    "tr": (frozenset({"tr"}) | CELLS, frozenset({"table"})),
    "p": (frozenset({"p"}), frozenset({"div", "td", "th", "li", "blockquote", "body", "section"})),
    "body": (frozenset({"head", "title"}), frozenset({"body"})),
}
"""An element that begins, the open ones that it ends, and the ones that it does not reach out of."""

READ_ATTRIBUTES = frozenset({"alt", "title", "aria-label"})

KNOWN = (
    PARAGRAPHS
    | LINES
    | CELLS
    | VOID
    | SKIPPED
    | _names(
        "a abbr acronym b bdi bdo big button cite code colgroup data del dfn em font i ins kbd label map mark "
        "meter noscript output picture progress q rp rt ruby s samp select small span strike strong sub sup "
        "textarea time tt u var"
    )
)
"""The names of elements; another name in angle brackets may be a placeholder."""

_HIDING = re.compile(r"display:none|visibility:hidden|mso-hide:all|max-height:0(?![.\d])")


def hides(style: str) -> bool:
    """Whether a ``style`` attribute takes its element out of sight.

    >>> hides("display: none; color: red"), hides("max-height: 0.5em")
    (True, False)
    """
    return _HIDING.search("".join(style.lower().split())) is not None
