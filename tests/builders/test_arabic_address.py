"""Whom an Arabic letter greets and how: a title where somebody has said which, and one address to the end."""

import pytest
from attrs import evolve

from builders.every_kind_in_arabic import letters
from candidate_comms import lint
from candidate_comms.builders.brand import Brand
from candidate_comms.builders.facts import Candidate, Client, Feedback, OpenDoor, Role
from candidate_comms.errors import FactsError

KINDS = sorted(letters())


def written(letter, tone="plain", **given):
    return evolve(letter, **given).compose("uae", language="ar", tone=tone)


def greeting(letter, tone="formal", **given):
    return written(letter, tone, **given).text.partition("\n")[0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("gender", "line"),
    [
        (None, "إلى ليلى منصور، تحية طيبة وبعد،"),
        ("f", "السيدة ليلى منصور المحترمة، تحية طيبة وبعد،"),
        ("m", "السيد ليلى منصور المحترم، تحية طيبة وبعد،"),
    ],
)
def test_a_formal_letter_greets_with_the_title_that_was_said_and_guesses_none(kind, gender, line):
    assert greeting(letters()[kind], candidate=Candidate("ليلى منصور", gender=gender)) == line


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gender", ["f", "m"])
def test_below_its_greeting_a_formal_letter_says_to_a_woman_and_to_a_man_what_it_says_to_anybody(kind, gender):
    letter = letters()[kind]
    known = written(letter, "formal", candidate=Candidate("نور", gender=gender))
    anybody = written(letter, "formal", candidate=Candidate("نور"))
    assert known.subject == anybody.subject
    assert known.text.partition("\n")[2] == anybody.text.partition("\n")[2]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gender", [None, "f", "m"])
def test_a_formal_letter_addresses_its_reader_in_one_way(kind, gender):
    letter = written(letters(gender, polite=True)[kind], "formal")
    for source in (letter.text, letter.html):
        assert "LC610" not in {finding.code for finding in lint(source, office="uae").findings}


@pytest.mark.parametrize(
    ("name", "gender", "line"),
    [
        ("السيدة ليلى منصور", "f", "السيدة ليلى منصور المحترمة، تحية طيبة وبعد،"),
        ("السيد سالم منصور", "m", "السيد سالم منصور المحترم، تحية طيبة وبعد،"),
        ("د. فاطمة المنصوري", "f", "السيدة د. فاطمة المنصوري المحترمة، تحية طيبة وبعد،"),
        ("السيدة ليلى منصور", None, "إلى السيدة ليلى منصور، تحية طيبة وبعد،"),
        ("Tomasz Wójcik", "m", "السيد \u2068Tomasz Wójcik\u2069 المحترم، تحية طيبة وبعد،"),
    ],
)
def test_a_title_that_was_typed_with_the_name_is_said_once(name, gender, line):
    assert greeting(letters()["offer"], candidate=Candidate(name, gender=gender)) == line


def test_the_name_that_they_use_stands_after_the_title():
    reader = Candidate("ليلى منصور الكتبي", known_as="ليلى منصور", gender="f")
    assert greeting(letters()["offer"], candidate=reader) == "السيدة ليلى منصور المحترمة، تحية طيبة وبعد،"


def test_a_word_of_ours_that_was_typed_again_is_said_once():
    rejection = written(
        letters()["rejection"],
        thanks_for="على شرحكم للأرقام",
        open_door=OpenDoor("عن وظائف التخطيط"),
        client=Client("إدارة المثال"),
        feedback=[Feedback("في الأرقام", "خلت الورقة من تكاليف الشحن", "قراءة ورقة كاملة")],
    )
    assert "على شرحكم" in rejection.text
    assert "- في الأرقام:" in rejection.text
    for twice in ("على على", "عن عن", "إدارة إدارة", "في في"):
        assert twice not in rejection.text


@pytest.mark.parametrize("title", ["وظيفة محاسب", "منصب مدير موقع"])
def test_a_title_that_begins_with_our_word_for_a_job_is_refused_with_the_way_out(title):
    job = title.partition(" ")[2]
    with pytest.raises(FactsError, match=f"write '{job}'"):
        written(letters()["offer"], role=Role(title))


@pytest.mark.parametrize("title", ["موظف استقبال", "مسؤول وظائف", "Job Coach"])
def test_other_titles_with_such_words_pass(title):
    assert title in written(letters()["offer"], role=Role(title)).text.replace("\u2068", "").replace("\u2069", "")


def test_a_brand_that_words_only_the_formal_greeting_of_a_woman_is_told_what_is_missing():
    words = {"": "تحية طيبة {name}،", "formal f": "السيدة {name}،", "formal m": "السيد {name}،"}
    brand = Brand(name="المثال", wordings={"ar-AE": {"letter.greeting": words}})
    with pytest.raises(FactsError, match="give words for f, m too"):
        letters()["offer"].compose("uae", language="ar", brand=brand)
