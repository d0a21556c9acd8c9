"""A place that a screen may show in another order than it is meant to be read in."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Direction
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Confidence, Move, Severity

_SAID = {
    "override": "This control forces letters into an order of its own, so what is shown is not what is written.",
    "unbalanced": "This control of the direction of writing has no other half, so the rest of its line may be turned.",
    "run": "In a line from right to left the groups of this number are shown in another order, and its plus sign last.",
}
_HELP = {
    "override": "Delete it: the letters themselves tell the direction.",
    "unbalanced": "Delete it, or set the words between U+2068 and U+2069.",
    "run": 'Set it apart: U+2066 before it and U+2069 behind it, or <bdi dir="ltr"> in HTML.',
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each control that overrides or is half a pair, and a remark at each number that nothing sets apart."""
    for annotation in reading.of(Move.DIRECTION):
        facts = annotation.facts
        if isinstance(facts, Direction):
            yield Hit(
                _SAID[facts.hazard],
                help=_HELP[facts.hazard],
                span=annotation.span,
                severity=Severity.INFO if facts.hazard == "run" else None,
                confidence=Confidence.LIKELY if facts.hazard == "run" else None,
                facts=facts,
            )


RULE = Rule(
    code="LC608",
    name="bidi-hazard",
    summary="Controls that override the direction of writing or are unbalanced, and numbers that nothing sets apart.",
    rationale=(
        "A telephone number that is shown with its groups turned round reaches nobody, and a control that overrides "
        "the direction can make a sum or a date read as another one."
    ),
    remedy="Set what runs the other way between isolates, and leave the rest to the letters.",
    citation=(
        "Unicode Standard Annex 9, Unicode Bidirectional Algorithm; W3C Internationalization, How to use Unicode "
        "controls for bidi text"
    ),
    severity=Severity.ERROR,
    confidence=Confidence.CERTAIN,
    check=check,
    flags=(
        Example(
            "السيدة/ نجوى المحترمة،\n\nلم يتم اختياركم لوظيفة أمينة مكتبة. لمعرفة الأسباب اتصلوا بنا على "
            "⟦+971 6 555 0148⟧.\n\nسمير الحلبي",
            office="uae",
        ),
        Example(
            "عزيزي زاهر،\n\nيسرنا دعوتك إلى مقابلة في مكتبنا بلندن يوم الثلاثاء 8 ديسمبر 2026، وللاستفسار "
            "⟦+44 1632 960 118⟧ في أي وقت.\n\nأمل",
        ),
        Example(
            "عزيزتي لبنى،\n\nنعرض عليك وظيفة محاسبة براتب ⟦\u202e⟧000,9\u202c دولار شهرياً في شيكاغو، والمباشرة في "
            "4 يناير 2027.\n\nرشا",
            office="us",
        ),
        Example(
            "السيد/ جلال المحترم،\n\nنشكركم على حضور المقابلة لوظيفة ⟦\u2067⟧Site Engineer في فرع الشارقة، "
            "وسنكتب إليكم بالنتيجة يوم الأحد.\n\nهند",
            office="uae",
        ),
        Example(
            "Dear Sam,\n\nThank you for coming in. The job is not yours this time; the panel noted ⟦\u202e⟧evif\u202c "
            "of the seven criteria.\n\nKind regards,\nRuth",
        ),
    ),
    passes=(
        Example(
            "السيدة/ نجوى المحترمة،\n\nلم يتم اختياركم لوظيفة أمينة مكتبة. لمعرفة الأسباب اتصلوا بنا على "
            "\u2066+971 6 555 0148\u2069.\n\nسمير الحلبي",
            office="uae",
        ),
        Example(
            '<p dir="rtl">عزيزي زاهر، نشكرك على المقابلة يوم الثلاثاء. للاستفسار يسعدنا أن نجيب على '
            '<bdi dir="ltr">+44 1632 960 118</bdi> في أي وقت.</p>',
        ),
        Example(
            "عزيزتي لبنى،\n\nنعرض عليك وظيفة محاسبة براتب 9,000 دولار شهرياً في شيكاغو، والمباشرة في 4 يناير 2027، "
            "ورمز الإعلان HR/2027.\n\nرشا",
            office="us",
        ),
        Example(
            "السيد/ جلال المحترم،\n\nنشكركم على حضور المقابلة لوظيفة \u2068Site Engineer\u2069 في فرع الشارقة، "
            "وسنكتب إليكم بالنتيجة يوم الأحد.\n\nهند",
            office="uae",
        ),
        Example(
            "Dear Sam,\n\nThank you for coming in. The job is not yours this time. Ring me on +44 1632 960 118 if you "
            "would like to talk.\n\nKind regards,\nRuth",
        ),
    ),
)
