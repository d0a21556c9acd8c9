from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.test_message import joined_again
from candidate_comms.builders.flowed import WIDTH, flowed

texts = st.lists(
    st.text(st.sampled_from("abc  >-.\u2068\u2069 F"), max_size=200).map(lambda line: line.rstrip(" ")), max_size=5
).map("\n".join)


@given(texts)
def test_what_was_wrapped_comes_back_as_it_was(text):
    assert joined_again(flowed(text)) == text


@given(st.lists(st.text(st.sampled_from("abc-."), min_size=1, max_size=20), max_size=60).map(" ".join))
def test_lines_are_short_and_filled(text):
    lines = flowed(text).split("\n")
    assert all(len(line.rstrip()) <= WIDTH for line in lines)
    for line, following in pairwise(lines):
        assert len(line) + len(following.split(" ")[0]) > WIDTH


def test_a_longer_word_is_left_whole():
    address = "https://example.com/" + "a" * 90
    assert address in flowed(f"The form is at {address} and takes ten minutes of your time, at the most.").split()


@pytest.mark.parametrize("start", ["From here on", "> quoted", " indented"])
def test_a_line_is_not_taken_for_something_else_by_its_beginning(start):
    assert flowed(start) == f" {start}"
    assert joined_again(flowed(start)) == start


def test_what_is_set_apart_for_its_direction_stays_on_one_line():
    company = "\u2068Example Foods and Northfield Example Dairies Ltd\u2069"
    assert company in flowed(f"نشكركم على الوقت الذي خصصتموه للمقابلة مع {company} يوم الاثنين.")
