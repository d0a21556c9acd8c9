"""An Arabic letter that addresses one reader in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.facts import Address
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity

_SAID = {
    "number": "“{here}” and “{there}” address the reader as one person and, politely, as many.",
    "gender": "“{here}” and “{there}” address a man and a woman.",
    "guessed": "“{here}” fits one gender alone, and nobody knows whose name will stand here.",
}
_HELP = {
    "number": "Keep to one form: the polite plural throughout (نشكركم، طلبكم), or the singular throughout.",
    "gender": "Use the form that fits the person, or one that fits both: “لا تترددوا”, “يرجى”.",
    "guessed": "Write “عزيزي/عزيزتي” or “السيد/ة”, or choose the form by a variable.",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at the first word of each clash; a remark where the gender is only guessed."""
    for annotation in reading.of(Move.ADDRESS):
        facts = annotation.facts
        if isinstance(facts, Address):
            there = facts.other[1] if facts.other is not None else ""
            yield Hit(
                _SAID[facts.clash].format(here=annotation.quote, there=there),
                help=_HELP[facts.clash],
                span=annotation.span,
                severity=Severity.INFO if facts.clash == "guessed" else None,
                facts=facts,
                related=() if facts.other is None else ((facts.other[0], "the other form"),),
            )


RULE = Rule(
    code="LC610",
    name="mixed-address",
    summary="The singular and the polite plural in one Arabic letter, or a gender that clashes or is guessed.",
    rationale=(
        "Who is addressed in two ways sees that the letter was put together from others; a form of the wrong gender "
        "tells the reader that nobody thought of them."
    ),
    remedy="Choose one way to address the reader and keep to it, in the gender of the person or in a form for both.",
    citation="Ryding, A Reference Grammar of Modern Standard Arabic, Cambridge 2005 (gender, number and address)",
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "السيدة/ رحاب المحترمة،\n\nنشكركم على اهتمامكم بالوظيفة ونأسف لعدم اختياركم. يمكنكم الاطلاع على أسباب "
            "القرار برسالة إلى بريد ⟦مديرك⟧ السابق.\n\nوائل",
            office="uae",
        ),
        Example(
            "عزيزتي نادين،\n\nلم يتم اختيارك لوظيفة مترجمة هذه المرة، ونرحب بك مستقبلاً فلا ⟦تتردد⟧ في "
            "التقدم مجدداً.\n\nزين",
        ),
        Example(
            "عزيزي فراس،\n\nنشكرك على وقتك. إن كنت ⟦ترغبين⟧ في معرفة الأسباب فاتصل بنا في مكتب بوسطن.\n\nجود",
            office="us",
        ),
        Example(
            "عزيزي/عزيزتي شهد،\n\nنود أن نبقى على تواصل معك. هل ⟦توافقين⟧ على أن نحتفظ ببياناتك لمدة 12 شهراً؟\n\nسلمى",
            office="uae",
        ),
        Example(
            "عزيزي سيف،\n\nنشكرك على وقتك وعلى إجابتك عن سؤالنا. ونتمنى ⟦لكم⟧ التوفيق في بحثك عن عمل.\n\nمي",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "السلام عليكم ورحمة الله وبركاته،\n\nعزيزتي رحاب، نشكرك على اهتمامك بالوظيفة ونأسف لعدم "
            "اختيارك هذه المرة.\n\nوتفضلوا بقبول فائق الاحترام",
            office="uae",
        ),
        Example(
            "عزيزتي نادين،\n\nلم يتم اختيارك لوظيفة مترجمة هذه المرة، ونرحب بك مستقبلاً فلا تترددي في "
            "التقدم مجدداً.\n\nزين",
        ),
        Example(
            "السيد/ة فراس المحترم/ة،\n\nنشكركم على وقتكم. إن كنتم ترغبون في معرفة الأسباب فاتصلوا بنا "
            "في مكتب بوسطن.\n\nجود",
            office="us",
        ),
        Example(
            "عزيزي الطالب / عزيزتي الطالبة،\n\nنشكركم على المشاركة في اليوم المفتوح، ولم يقع الاختيار "
            "عليكم هذا العام.\n\nسلمى",
            office="uae",
        ),
        Example(
            "عزيزي/عزيزتي سيف،\n\nنشكرك/كِ على اهتمامك بالوظيفة، وقد شارك البنك في تمويل المشروع المشترك، "
            "ونعتذر عن قبول طلبك.\n\nمي",
            office="uae",
        ),
    ),
)
