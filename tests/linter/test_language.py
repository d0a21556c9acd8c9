"""The language of a message, where the caller knows it."""

import pytest

from candidate_comms import lint

ARABIC = "عزيزتي سارة،\n\nنأسف لإبلاغك بأنه لم يتم اختيارك لهذه الوظيفة.\n\nفريق التوظيف\n"
ENGLISH = "Dear Sarah,\n\nWe regret that you have not been selected.\n\nThe hiring team\n"


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us", None])
def test_english_is_known_by_any_of_its_tags(tag):
    report = lint(ENGLISH, office="uk", language=tag)
    assert report.language == "en"
    assert report.kind == "rejection"


@pytest.mark.parametrize("tag", ["ar", "ar-AE", "ar_ae", None])
def test_arabic_is_known_by_any_of_its_tags(tag):
    report = lint(ARABIC, office="uae", language=tag)
    assert report.language == "ar"
    assert report.kind == "rejection"


def test_nothing_is_judged_in_a_language_that_is_not_read():
    report = lint(ENGLISH, office="uk", language="fr-FR")
    assert list(report) == []
    assert report.not_checked == ("language fr: its wording is not read yet, only its template syntax",)


@pytest.mark.parametrize("tag", ["", "English!", "a"])
def test_what_is_no_tag_is_refused(tag):
    with pytest.raises(ValueError, match="no language tag such as"):
        lint(ENGLISH, office="uk", language=tag)


def test_what_is_no_string_is_refused():
    with pytest.raises(TypeError, match="language: a tag such as"):
        lint(ENGLISH, office="uk", language=5)
