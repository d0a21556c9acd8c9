"""What a variable can be: as many values as the tests of a template tell apart, and no more."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.template_reader import read_paths
from candidate_comms.documents.templates.domains import Domains, Grown, Meant
from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind

GIVEN = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 99), st.floats(-9, 99), st.text(max_size=3),
    st.lists(st.integers(0, 1), max_size=5), st.dictionaries(st.just("k"), st.just(1)),
)  # fmt: skip


def meant(domain):
    return [value.meant.value for value in domain.values]


def test_a_variable_that_is_only_asked_for_has_three_values():
    domain = Domains().of("a")
    assert meant(domain) == ["missing", "blank", "other"]
    assert (domain.full, domain.truthy, domain.empty, domain.missing) == (0b111, 0b100, 0b011, 0b001)


def test_texts_that_it_is_compared_with_stand_before_any_other():
    domains = Domains()
    for text in ("screen", "final", "screen", "", None, False, True):
        domains.compared("stage", text)
    domain = domains.of("stage")
    assert [value.exact for value in domain.values if value.meant is Meant.EXACT] == ["screen", "final"]
    assert meant(domain) == ["missing", "blank", "exact", "exact", "other"]


def test_a_list_has_its_lengths():
    domains = Domains()
    domains.listed("points")
    assert [(v.low, v.high) for v in domains.of("points").values[2:]] == [(1, 2), (2, inf)]
    domains.listed("points", 3, 4)
    assert [(v.low, v.high) for v in domains.of("points").values[2:]] == [(1, 2), (2, 3), (3, 4), (4, inf)]


def test_a_number_has_its_ranges():
    domains = Domains()
    domains.cut("hours", 24.0)
    domains.compared("hours", 48)
    domain = domains.of("hours")
    assert ("range", 24.0, 48.0) in [(value.meant.value, value.low, value.high) for value in domain.values]
    assert len({domain.of(hours) for hours in (12, 24, 48, 50)}) == 4
    assert domain.of(24) == domain.of(47.9)


def test_a_test_that_is_not_followed_holds_or_does_not():
    domains = Domains()
    domains.test("f(x)")
    domain = domains.of("f(x)")
    assert meant(domain) == ["yes", "no"]
    assert (domain.is_test, domain.truthy, domain.missing) == (True, 0b01, 0)


def made(texts, lengths, numbers):
    domains = Domains()
    for text in texts:
        domains.compared("v", text)
    for number in numbers:
        domains.cut("v", number)
    if lengths:
        domains.listed("v", *lengths)
    return domains.of("v")


@given(st.lists(st.text(min_size=1, max_size=3), max_size=3), st.lists(st.integers(1, 4), max_size=2), GIVEN)
def test_what_is_given_is_at_most_one_of_the_values(texts, lengths, given_):
    domain = made(texts, lengths, [])
    found = domain.of(given_)
    assert found & (found - 1) == 0
    assert not found & domain.missing
    if found:
        assert bool(found & domain.truthy) == bool(given_)
    assert domain.of(None, missing=True) == domain.missing


@given(st.lists(st.text(min_size=1, max_size=3), max_size=3), GIVEN)
def test_without_lengths_and_sizes_whatever_is_given_is_one_of_the_values(texts, given_):
    assert made(texts, [], []).of(given_)


@given(st.lists(st.integers(-9, 99).map(float), min_size=1, max_size=4), st.integers(-9, 99))
def test_every_number_is_in_a_range(cuts, number):
    domain = made([], [], cuts)
    assert domain.of(number)
    for cut in cuts:
        other = int(cut) - 1
        if number and other and (number < cut) != (other < cut):
            assert domain.of(number) != domain.of(other)


@given(st.lists(st.integers(1, 5), max_size=3), st.integers(0, 7))
def test_every_list_has_a_length(lengths, size):
    domain = made([], lengths or [1], [])
    found = domain.of([0] * size)
    assert found
    for length in lengths:
        assert (found == domain.of([0] * length)) >= (size == length)


def test_a_declared_name_is_what_is_declared():
    schema = ContextSchema(
        {
            "name": Field(FieldKind.TEXT, required=True),
            "stage": Field(FieldKind.TEXT, values=("screen", "final")),
            "points": Field(FieldKind.LIST, present=True),
        }
    )
    domains = Domains(schema)
    domains.compared("stage", "panel")
    assert meant(domains.of("name")) == ["other"]
    assert [value.exact for value in domains.of("stage").values] == [None, None, "screen", "final"]
    assert meant(domains.of("points")) == ["blank", "length", "length"]
    assert not domains.may_be_empty("name")
    assert domains.may_be_empty("stage")


def test_something_new_after_the_start_begins_the_reading_anew():
    domains = Domains()
    domains.compared("a", "x")
    domains.settle()
    domains.compared("a", "y")  # nobody has looked at it yet
    domains.of("a")
    domains.compared("a", "y")
    with pytest.raises(Grown):
        domains.compared("a", "z")
    assert len(domains.of("a").values) == 6


def test_after_too_many_beginnings_nothing_new_is_told_apart():
    domains = Domains()
    domains.settle()
    domains.of("a")
    domains.stop_growing()
    domains.compared("a", "x")
    domains.cut("a", 3)
    domains.listed("a", 2)
    assert meant(domains.of("a")) == ["missing", "blank", "other"]


@pytest.mark.parametrize("count", [30, 90])
def test_values_that_only_a_macro_compares_are_all_met(count):
    tests = "".join(f"{{% if x == 'v{number}' %}}<{number}>{{% endif %}}" for number in range(count))
    source = f"{{% macro m(x) %}}{tests}{{% endmacro %}}Dear Sam, {{{{ m(stage) }}}}"
    read = read_paths(source, path="mail.txt.j2", limit=count + 2)
    assert {document.text for document in read.documents} == {"Dear Sam, "} | {f"Dear Sam, <{n}>" for n in range(count)}
    assert read.coverage.exact


def test_a_test_of_one_value_too_many_still_goes_both_ways():
    tests = "".join(f"{{% if stage == 'v{number}' %}}<{number}>{{% endif %}}" for number in range(402))
    read = read_paths(tests, path="mail.txt.j2", limit=430)
    texts = [document.text for document in read.documents]
    for number in range(402):
        assert any(f"<{number}>" in text for text in texts)
        assert any(f"<{number}>" not in text for text in texts)
