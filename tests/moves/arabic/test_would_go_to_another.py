"""A job that would go to another later on presses for a yes; one that has gone to another is a no."""

from __future__ import annotations

import pytest

from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind

OFFER = """السيدة مها المحترمة،

يسرنا أن نعرض عليك وظيفة منسقة مبيعات براتب 9,000 درهم شهرياً ابتداء من 4 يناير 2027. {words}

سيف
"""
ANSWER = """السيدة مها المحترمة،

شكراً على اهتمامك بوظيفة منسقة مبيعات. {words}

سيف
"""


@pytest.mark.parametrize(
    "words",
    [
        "العرض صالح حتى مساء اليوم فقط، وبعدها نعرضه على غيرك.",
        "إن لم ترد اليوم فسنعرض الوظيفة على غيرك.",
        "سننتقل إلى غيرك إذا لم يصلنا ردك الليلة.",
        "سنمنح الوظيفة لغيرك ما لم توقع اليوم.",
        "ننتظر توقيعك اليوم، ثم نحيلها على غيرك.",
    ],
)
def test_a_job_that_would_go_to_another_is_still_an_offer(words):
    assert lint(OFFER.format(words=words), office="uae").kind is MessageKind.OFFER


@pytest.mark.parametrize(
    "words",
    [
        "وقع الاختيار على غيرك.",
        "استقر رأي اللجنة على غيرك.",
        "اخترنا غيرك لهذه الوظيفة.",
        "عرضنا الوظيفة على غيرك وقبلها.",
        "رست الوظيفة على غيرك هذه المرة.",
    ],
)
def test_a_job_that_has_gone_to_another_is_a_no(words):
    assert lint(ANSWER.format(words=words), office="uae").kind is MessageKind.REJECTION
