"""Arabic rejections that could be sent to anybody, whatever courtesy they are made of, and those that are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arabic.tables import judged, table
from arabic_letter_strategies import composed_in_arabic
from candidate_comms import lint
from candidate_comms.vocabulary import MessageKind, Move
from letter_strategies import TONES

MAIL = table("stock_mail")
LETTERS = [
    "عزيزي سالم،\n\nنشكرك على اهتمامك. قررت اللجنة ترشيح متقدم آخر للمنصب. {}\n\nمع التحية،\nهند الكعبي",
    "عزيزتي سارة،\n\n{}\n\nيؤسفنا إبلاغك بأننا اخترنا مرشحة أخرى بعد المقابلة.\n\nهند الكعبي",
]


def tells_nothing(text):
    report = judged({"text": text})
    assert report.kind is MessageKind.REJECTION
    return "RJ101" in {finding.code for finding in report}


@pytest.mark.parametrize("text", MAIL["stock"])
def test_courtesies_are_no_word_on_the_candidate(text):
    assert tells_nothing(text)


@pytest.mark.parametrize("text", MAIL["told"])
def test_what_is_told_between_courtesies_is_heard(text):
    assert not tells_nothing(text)


@pytest.mark.parametrize("line", MAIL["lines"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_line_that_any_rejection_may_hold_is_no_word_on_the_candidate(letter, line):
    assert tells_nothing(letter.format(line))


@pytest.mark.parametrize("line", MAIL["words"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_line_that_tells_how_a_candidate_did_is_heard(letter, line):
    assert not tells_nothing(letter.format(line))


@settings(max_examples=max(settings.default.max_examples // 4, 1))
@given(st.data(), st.sampled_from([str(tone) for tone in TONES]))
def test_a_letter_of_ours_without_its_remarks_and_its_reason_tells_nothing(data, tone):
    letter = data.draw(composed_in_arabic("rejection", tone))
    left = letter.text
    for told in letter.passages(Move.FEEDBACK, Move.PRAISE, Move.REASON):
        left = left.replace(told.text, "")
    report = lint(left, office="uae")
    assert report.kind is MessageKind.REJECTION
    assert "RJ101" in {finding.code for finding in report}
