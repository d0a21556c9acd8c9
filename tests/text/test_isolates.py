import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.text.bidi import hazards
from candidate_comms.text.isolates import FIRST_STRONG, POP, isolated, runs_isolated

typed = st.text(st.sampled_from("abZé ()+-,.:/@#%0123456789أبجد،؟«»"), max_size=40)


def bare(text: str) -> str:
    return text.replace(FIRST_STRONG, "").replace(POP, "")


@given(typed)
def test_nothing_but_isolates_is_added_and_each_is_closed(text):
    for made in (isolated(text), runs_isolated(text)):
        assert bare(made) == text
        assert list(hazards(made)) == []
        assert f"{FIRST_STRONG}{FIRST_STRONG}" not in made


@given(typed)
def test_what_is_set_apart_once_is_not_set_apart_again(text):
    once = runs_isolated(text)
    assert runs_isolated(once) == once


@given(typed)
def test_every_letter_from_left_to_right_stands_between_isolates(text):
    for made in (isolated(text), runs_isolated(text)):
        inside = False
        for sign in made:
            inside = sign == FIRST_STRONG or (inside and sign != POP)
            assert inside or not (sign.isalpha() and sign < "\u0590")


@pytest.mark.parametrize("name", ["Example Foods (UK)", "joanna@example.com", "+971 4 555 0140", "04 555 0140", "C++"])
def test_a_value_that_runs_the_other_way_is_set_apart_whole(name):
    assert isolated(name) == f"{FIRST_STRONG}{name}{POP}"


@pytest.mark.parametrize("text", ["", "أميرة حداد", "2026", "15,000", "9:30", "6 مارس 2026", "من 9:00 - 17:00"])
def test_plain_numbers_and_right_to_left_words_need_nothing(text):
    assert isolated(text) == runs_isolated(text) == text


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("لغات (Python وغيرها)", "Python"),
        ("عدة لغات (منها Python)", "Python"),
        ("لغات (Python)", "(Python)"),
        ("خطة HACCP (ISO 22000)، وغيرها", "HACCP (ISO 22000)"),
        ("على (630) 555-0134.", "(630) 555-0134"),
        ("((منها C#))", "C#"),
        ("(منها (Python))", "(Python)"),
    ],
)
def test_a_bracket_goes_with_its_partner(text, apart):
    """One that stands apart from it is shown on the wrong side, and turned round."""
    assert runs_isolated(text) == text.replace(apart, f"\u2068{apart}\u2069")


def test_in_a_text_from_right_to_left_each_run_is_set_apart_by_itself():
    assert isolated("خطة HACCP ثم IFRS 16، ورقمي +971 4 555 0140.") == (
        f"خطة {FIRST_STRONG}HACCP{POP} ثم {FIRST_STRONG}IFRS 16{POP}، ورقمي {FIRST_STRONG}+971 4 555 0140{POP}."
    )
