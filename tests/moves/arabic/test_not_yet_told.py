"""An answer that cannot be told yet: the letter holds the candidate, and says no to nobody."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move

LETTER = """تحية طيبة ليلى منصور،

نشكركم على طلبكم لوظيفة محاسب.

{words}

مع خالص التحية،

هند الكعبي
"""

NOT_YET = [
    "لا يسعنا إبلاغكم بقرار بعد، والسبب ما يلي: بقيت مقابلتان لم تجريا بعد.",
    "لا نستطيع إخباركم بالنتيجة الآن لأن اللجنة لم تجتمع.",
    "لا يمكنني أن أعدكم بموعد الآن، فالمدير في إجازة.",
    "لا يمكننا إفادتكم برد اليوم قبل أن تنتهي المقابلات.",
    "لسنا قادرين على موافاتكم بقرار حتى الآن.",
    "لم نتمكن من إفادتكم بقرار نهائي بعد.",
    "ليس بوسعنا أن نعلمك بالنتيجة إلى الآن.",
    "ليس بإمكاني أن أوافيك بالنتيجة بعد.",
]
SAID = [
    "لا يسعنا إلا أن نبلغكم أننا لن نمضي قدماً في طلبكم.",
    "نبلغكم أن القرار لم يكن في صالحكم، ولن نعرض عليكم الوظيفة.",
    "يمكننا إبلاغكم بالقرار الآن: لم يقع الاختيار عليكم.",
    "لا نستطيع قبول طلبكم لهذه الوظيفة.",
    "لم نتمكن من اختياركم لهذه الوظيفة.",
    "لم يتم اختيارك، ولا يمكننا إبلاغك بأسباب القرار بعد صدوره.",
    "نأسف لأننا لم نتمكن من إبلاغك بالنتيجة قبل اليوم: لم يقع عليك الاختيار.",
    "لم يتم اختيارك، ولم نستطع إبلاغك بالقرار حتى الآن لغياب المدير.",
]


def read(words: str) -> tuple[MessageKind, set[Move]]:
    report = lint(LETTER.format(words=words), office="uae")
    return report.kind, {move.move for move in report.moves}


@pytest.mark.parametrize("words", NOT_YET)
def test_an_answer_that_cannot_be_told_yet_holds_the_candidate(words):
    kind, moves = read(words)
    assert kind is MessageKind.STATUS_UPDATE
    assert Move.HOLD in moves


@pytest.mark.parametrize("words", SAID)
def test_a_no_that_is_told_now_stays_one(words):
    kind, _ = read(words)
    assert kind is MessageKind.REJECTION
