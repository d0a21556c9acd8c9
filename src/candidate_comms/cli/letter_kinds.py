"""The kinds of letters, as the command tells them."""

from __future__ import annotations

import textwrap

from candidate_comms.builders.fact_words import summary_of
from candidate_comms.builders.kinds import KINDS

__all__ = ["kinds_told"]


def kinds_told(width: int | None = None, indent: str = "") -> str:
    """Each kind by its name with what it is for, in the order in which a hiring process needs them.

    One line each, or lines of this width.
    """
    longest = max(map(len, KINDS))
    lines = []
    for name, kind in KINDS.items():
        named, meaning = f"{indent}{name:<{longest}}  ", summary_of(kind).replace("`", "")
        further = " " * len(named)
        wrapped = textwrap.wrap(meaning, (width or len(named + meaning)) - len(named)) or [""]
        lines.append(named + f"\n{further}".join(wrapped))
    return "\n".join(lines)
