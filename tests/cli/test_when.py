import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.cli.when import parse_when


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("", ""),
        ("screen", "screen"),
        ("two words", "two words"),
        (" padded ", "padded"),
        ("48", 48),
        ("-3", -3),
        ("1.5", 1.5),
        ("007", "007"),
        ("1e9", "1e9"),
        ("9" * 30, "9" * 30),
        ("true", True),
        ("False", False),
        ("none", None),
        ("'true'", "true"),
        ('"48"', "48"),
        ("'a, b'", "a, b"),
        ("[]", []),
        ('["a, b", "c"]', ["a, b", "c"]),
        ("[not json", "[not json"),
        ("we don't know", "we don't know"),
        ("'", "'"),
        ("a=b", "a=b"),
        ("https://example.com/?a=b&c=d", "https://example.com/?a=b&c=d"),
    ],
)
def test_a_value_is_taken_for_what_it_is(written, value):
    (taken,) = parse_when([f"x={written}"]).values()
    assert (taken, type(taken)) == (value, type(value))


def test_a_name_alone_is_set_and_a_name_without_a_value_is_empty():
    assert parse_when(["feedback,reason="]) == {"feedback": True, "reason": ""}


def test_values_come_one_by_one_or_with_commas_between_them():
    together = parse_when(["feedback=, stage=screen, candidate.first_name"])
    assert together == parse_when(["feedback=", "stage=screen", "candidate.first_name"])
    assert list(together) == ["feedback", "stage", "candidate.first_name"]


def test_an_apostrophe_is_a_letter():
    assert parse_when(["reason=we don't,note=they don't"]) == {"reason": "we don't", "note": "they don't"}


def test_a_test_that_the_template_makes_can_be_chosen_as_it_is_written():
    assert parse_when(["days(start, end) >= 3=true"]) == {"days(start, end) >= 3": True}
    assert parse_when(["stage == 'a,b'=false,urgent"]) == {"stage == 'a,b'": False, "urgent": True}


@pytest.mark.parametrize("given", ["=x", "", "a=b,,c", " ", "a, =b"])
def test_a_value_without_a_name_is_refused(given):
    with pytest.raises(ValueError, match="has no name: write name=value"):
        parse_when([given])


@pytest.mark.parametrize("given", [["a=1", "a=2"], ["a,a="], ["a=1,a"], ["a=1", "a='1'"]])
def test_a_name_with_two_values_is_refused(given):
    with pytest.raises(ValueError, match="gives 'a' two values"):
        parse_when(given)


def test_a_name_with_the_same_value_twice_is_not():
    assert parse_when(["a=1,a=1", "b"]) == {"a": 1, "b": True}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(texts, max_size=4))
def test_any_words_are_values_or_are_refused(words):
    try:
        assert all(name == name.strip() != "" for name in parse_when(words))
    except ValueError as error:
        assert str(error).startswith("--when ")


@given(st.text(st.characters(exclude_characters="'", exclude_categories=["Cs"]), max_size=20))
def test_what_is_quoted_is_text_whatever_it_holds(text):
    assert parse_when([f"a='{text}',b"]) == {"a": text, "b": True}
