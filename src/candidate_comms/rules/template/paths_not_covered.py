"""A template with more paths than were read."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Severity


def check(reading: Reading) -> Iterator[Hit]:
    """One hit, at the first tag that decides, where the limit was reached."""
    unread = reading.document.unread
    if unread is not None:
        most = f"more than {unread.read:,}" if unread.total is None else f"up to {unread.total:,}"
        yield Hit(
            f"{unread.read:,} of {most} paths were read; a fault may stand on one of the others.",
            span=unread.source,
            facts=unread,
        )


_SWITCHES = "".join(f"{{% if {name} %}}{name.upper()} {{% endif %}}" for name in "bcdefghij")

RULE = Rule(
    code="TP708",
    name="paths-not-covered",
    summary="The template has more paths than were read; the finding says how many of how many.",
    rationale=(
        "What was not read was not judged, and nobody should take it for clean. A letter with a dozen independent "
        "switches is also one that no person has ever read in all its forms."
    ),
    remedy="Raise the limit (--max-paths), or split the letter into templates of their own for each outcome.",
    citation="pairwise testing: Kuhn, Wallace and Gallo, IEEE Transactions on Software Engineering 30(6), 2004",
    severity=Severity.INFO,
    confidence=Confidence.CERTAIN,
    needs_language=False,
    check=check,
    flags=(
        Example(f"Dear Sam,\n\n⟦{{% if a %}}⟧A {{% endif %}}{_SWITCHES}\n", template="letter.txt.j2"),
        Example(f"Hi Ana,\n\n⟦{{{{ 'A' if a }}}}⟧ {_SWITCHES}\n", office="us", template="letter.txt.j2"),
        Example(f"Dear Ms Salim,\n\n⟦{{{{ a or 'B' }}}}⟧ {_SWITCHES}\n", office="uae", template="letter.txt.j2"),
        Example(f"Dear Sam,\n⟦{{% for a in list %}}⟧A{{% endfor %}}{_SWITCHES}\n", template="letter.txt.j2"),
        Example(f"⟦{{% if not a %}}⟧A {{% else %}}B {{% endif %}}{_SWITCHES}\n", template="letter.txt.j2"),
    ),
    passes=(
        Example(
            "Dear {{ first_name }},\n\nYou have not been successful.{% if feedback %} What we saw: {{ feedback }}"
            "{% else %} Call me and I will tell you why.{% endif %}\n\nRegards,\nZoe Hart\n",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ name }},\n\nYou have not been successful."
            + "{% if stage == 'final' %} Thank you.{% endif %}" * 12,
            office="us",
            template="reject.txt.j2",
        ),
        Example(
            "Dear {{ name }},\n\n{% for n in range(9) %}{% if n == 3 %}It is a no.{% endif %}{% endfor %}\n",
            office="uae",
            template="reject.txt.j2",
        ),
        Example("Dear {{ name }},\n\nIt is a no this time." + " {{ more }}" * 20 + "\n", template="reject.txt.j2"),
        Example("Dear Zoe,\n\nWe are not offering you the role; 64 of 4,096 lines of your code were tested.\n\nEve"),
    ),
)
