"""Conditions in words, as data and as a test: all three say the same, and no two conditions are told alike."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.templates.conditions import holds, in_words, terms
from candidate_comms.documents.templates.domains import Domains, Meant
from candidate_comms.documents.templates.schema import ContextSchema, Field, FieldKind

SCHEMA = ContextSchema(
    {
        "stage": Field(FieldKind.TEXT, values=("screen", "panel", "final", "offer")),
        "name": Field(FieldKind.TEXT, present=True),
        "perks": Field(FieldKind.LIST, required=True),
        "notes": Field(FieldKind.LIST, filled=True),
        "weeks": Field(FieldKind.INTEGER, required=True),
    }
)


def undeclared():
    made = Domains()
    made.tested("a")
    for text in ("x", "y", "it's", "a' or 'b", "empty"):
        made.compared("b", text)
    made.listed("c")
    made.listed("few", 2, 4)
    made.cut("n", 48)
    made.compared("n", 12)
    made.compared("n", 72)
    made.cut("m", -3)
    made.cut("m", 5)
    made.cut("zero", 0)
    made.compared("mixed", 3)
    made.compared("mixed", "3")
    made.test("f(x)")
    made.compared("xs[]", "x")
    made.tested("xs[].label")
    return made


def declared():
    made = Domains(SCHEMA)
    made.compared("stage", "screen")
    made.compared("name", "Sam")
    made.cut("weeks", 4)
    return made


UNDECLARED, DECLARED = undeclared(), declared()
NAMES = [(UNDECLARED, key) for key in ["a", "b", "c", "few", "n", "m", "zero", "mixed", "xs[]", "xs[].label"]]
NAMES += [(DECLARED, key) for key in ["stage", "name", "perks", "notes", "weeks"]]


def mask(domains, key, *wanted):
    """The set of some values, each written as it is given: a text, a number, "missing", a length as a list."""
    domain = domains.of(key)
    found = 0
    for one in wanted:
        if one == "another":
            found |= sum(1 << bit for bit, value in enumerate(domain.values) if value.meant is Meant.OTHER)
        else:
            found |= domain.of(None if one == "missing" else one, missing=one == "missing")
    return found


@pytest.mark.parametrize(
    ("key", "wanted", "told"),
    [
        ("a", ["missing", ""], "`a` is empty"),
        ("a", ["another"], "`a` is set"),
        ("a", ["missing"], "`a` is missing"),
        ("a", [""], "`a` is given but empty"),
        ("a", ["", "another"], "`a` is given"),
        ("a", ["missing", "another"], "`a` is not blank"),
        ("b", ["x"], "`b` is 'x'"),
        ("b", ["x", "y"], "`b` is 'x' or 'y'"),
        ("b", ["missing", "", "x"], "`b` is empty or 'x'"),
        ("b", ["missing", "x"], "`b` is missing or 'x'"),
        ("b", ["", "x", "y"], "`b` is given but empty, 'x' or 'y'"),
        ("b", ["it's"], '`b` is "it\'s"'),
        ("b", ["empty"], "`b` is 'empty'"),
        ("b", ["missing", "", "y", "it's", "a' or 'b", "empty", "another"], "`b` is not 'x'"),
        ("b", ["y", "it's", "a' or 'b", "empty", "another"], "`b` is set but not 'x'"),
        ("b", ["missing", "y", "it's", "a' or 'b", "empty", "another"], "`b` is missing, or set but not 'x'"),
        ("c", ["missing", ""], "`c` is empty"),
        ("c", [[1]], "`c` has one item"),
        ("c", [[1, 2]], "`c` has several items"),
        ("c", ["missing", "", [1]], "`c` has no items or one item"),
        ("c", ["missing", [1]], "`c` is missing or has one item"),
        ("c", [[1], [1, 2]], "`c` is set"),
        ("few", [[1], [1, 2], [1, 2, 3]], "`few` has 1 to 3 items"),
        ("few", [[1], [1] * 4], "`few` has one item or 4 or more items"),
        ("few", [[1] * 4], "`few` has 4 or more items"),
        ("n", [13, 47], "`n` is between 12 and 48"),
        ("n", [12, 13], "`n` is 12 to under 48"),
        ("n", ["", 5, 12, 13], "`n` is under 48"),
        ("n", [5, 12, 13], "`n` is under 0 or between 0 and 48"),
        ("n", ["missing", "", 5, 12, 13], "`n` is missing or under 48"),
        ("n", [48, 72, 73], "`n` is 48 or more"),
        ("n", [73], "`n` is over 72"),
        ("n", [72, 12], "`n` is 12 or 72"),
        ("n", [48, 72], "`n` is 48 to 72"),
        ("n", ["", 5, 12], "`n` is 12 or less"),
        ("n", [""], "`n` is 0"),
        ("mixed", [3, "3"], "`mixed` is 3 or '3'"),
        ("xs[]", ["x"], "an item of `xs` is 'x'"),
        ("xs[].label", [""], "`xs.label` is given but empty"),
    ],
)
def test_words_for_one_variable(key, wanted, told):
    assert in_words([{key: mask(UNDECLARED, key, *wanted)}], UNDECLARED) == f"when {told}"


@pytest.mark.parametrize(
    ("key", "wanted", "told"),
    [
        ("stage", ["screen"], "`stage` is 'screen'"),
        ("stage", ["screen", "panel", "final"], "`stage` is set but not 'offer'"),
        ("stage", ["missing", "", "screen", "panel", "final"], "`stage` is not 'offer'"),
        ("name", [""], "`name` is empty"),
        ("name", ["Sam"], "`name` is 'Sam'"),
        ("name", ["", "another"], "`name` is not 'Sam'"),
        ("perks", [[1]], "`perks` has one item"),
        ("weeks", [2], "`weeks` is under 4"),
    ],
)
def test_words_for_a_declared_variable(key, wanted, told):
    assert in_words([{key: mask(DECLARED, key, *wanted)}], DECLARED) == f"when {told}"


def test_words_for_a_test_that_is_not_followed():
    assert in_words([{"f(x)": 0b01}], UNDECLARED) == "when `f(x)` holds"
    assert in_words([{"f(x)": 0b10}], UNDECLARED) == "when `f(x)` does not hold"


def test_what_no_path_has_need_not_be_told():
    n = UNDECLARED.of("n")
    under = mask(UNDECLARED, "n", "", 5, 12, 13)
    seen = {"n": n.full & ~n.missing}
    assert in_words([{"n": seen["n"] & ~under}], UNDECLARED, seen) == "when `n` is 48 or more"
    assert terms([{"n": under}], UNDECLARED, seen) == ({"n": {"below": 48}},)


def boxes(*pairs):
    return [{key: mask(UNDECLARED, key, *wanted) for key, wanted in box.items()} for box in pairs]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (boxes({"a": ["missing", ""], "b": ["x"]}), "when `a` is empty and `b` is 'x'"),
        (boxes({"b": ["x", "y"], "a": ["missing", ""]}), "when `a` is empty and `b` is 'x' or 'y'"),
        (
            boxes({"b": ["x", "y"], "c": ["missing", "", [1]], "a": ["another"]}),
            "when `a` is set and `b` is 'x' or 'y', and `c` has no items or one item",
        ),
        (boxes({"a": ["another"]}, {"b": ["x"]}), "when `a` is set or `b` is 'x'"),
        (boxes({"a": ["another"]}, {"b": ["x", "y"]}), "when `a` is set, or `b` is 'x' or 'y'"),
        (
            boxes({"a": ["another"], "c": [[1]]}, {"b": ["x"]}),
            "when `a` is set and `c` has one item, or `b` is 'x'",
        ),
        (
            boxes({"b": ["x", "y"], "c": ["missing", "", [1]]}, {"a": ["another"]}),
            "when `b` is 'x' or 'y', and `c` has no items or one item; or `a` is set",
        ),
        (
            boxes({"a": ["another"]}, {"b": ["x"]}, {"c": [[1]]}, {"n": [73]}),
            "on some paths, such as when `a` is set",
        ),
    ],
)
def test_words_for_several(said, told):
    assert in_words(said, UNDECLARED) == told


def every_mask(domains, key):
    return range(1, domains.of(key).full)


@pytest.mark.parametrize(("domains", "key"), NAMES, ids=[key for _, key in NAMES])
def test_no_two_sets_of_a_variable_are_told_alike(domains, key):
    told = {}
    for one in every_mask(domains, key):
        told.setdefault(in_words([{key: one}], domains), []).append(domains.of(key).picked(one))
    assert {words: sets for words, sets in told.items() if len(sets) > 1} == {}


@pytest.mark.parametrize(("domains", "key"), NAMES, ids=[key for _, key in NAMES])
def test_no_two_sets_of_a_variable_have_the_same_data(domains, key):
    told = {}
    for one in every_mask(domains, key):
        told.setdefault(repr(terms([{key: one}], domains)), []).append(domains.of(key).picked(one))
    assert {words: sets for words, sets in told.items() if len(sets) > 1} == {}


SOME = st.sampled_from(["a", "b", "c", "n", "xs[].label"]).flatmap(
    lambda key: st.tuples(st.just(key), st.integers(1, UNDECLARED.of(key).full - 1))
)
BOXES = st.lists(st.lists(SOME, min_size=1, max_size=3).map(dict), min_size=1, max_size=2)


@settings(max_examples=settings().max_examples * 2)
@given(BOXES, BOXES)
def test_no_two_conditions_are_told_alike(one, other):
    if in_words(one, UNDECLARED) == in_words(other, UNDECLARED):
        assert _sorted(one) == _sorted(other) or in_words(one, UNDECLARED).startswith("on some paths")


def _sorted(said):
    return sorted(sorted(box.items()) for box in said)


# Data, read by somebody who knows no more than what is written of it.

_GONE = object()


def same(one, value):
    return one == value and isinstance(one, str) == isinstance(value, str) and not isinstance(value, bool)


def fits(part, value):
    if isinstance(part, list):
        return any(same(one, value) for one in part)
    if isinstance(part, dict):
        if "any" in part:
            return any(fits(one, value) for one in part["any"])
        return all(_within(name, limit, value) for name, limit in part.items())
    return {
        "empty": value is _GONE or not value,
        "set": value is not _GONE and bool(value),
        "missing": value is _GONE,
        "blank": value is not _GONE and not value,
    }[part]


def _within(name, limit, value):
    gone = value is _GONE
    if name == "set":
        return fits("set", value)
    if name == "not":
        return not fits(limit, value)
    if name in ("min_len", "max_len"):
        size = 0 if gone or not value else len(value) if isinstance(value, list) else None
        return size is not None and (size >= limit if name == "min_len" else size <= limit)
    number = None if gone else (value or 0)
    if isinstance(number, bool) or not isinstance(number, int | float):
        return False
    return {"from": number >= limit, "above": number > limit, "below": number < limit, "up_to": number <= limit}[name]


VALUES = {
    "a": [_GONE, "", None, "x", 3],
    "b": [_GONE, "", "x", "y", "it's", "a' or 'b", "empty", "z"],
    "c": [_GONE, [], None, [1], [1, 2], [1, 2, 3]],
    "few": [_GONE, [], *([0] * size for size in range(1, 7))],
    "n": [_GONE, 0, None, -1, 5, 12, 13, 47, 48, 60, 72, 73],
    "m": [_GONE, 0, -9, -3, -1, 4, 5, 6],
    "zero": [_GONE, 0, -1, 1],
    "mixed": [_GONE, "", 3, "3", "x"],
    "stage": [_GONE, "", "screen", "panel", "final", "offer"],
    "name": ["", "Sam", "Ada"],
    "perks": [[1], [1, 2]],
    "notes": [_GONE, [1], [1, 2]],
    "weeks": [1, 4, 9],
}


@pytest.mark.parametrize("key", VALUES)
def test_the_data_say_of_every_value_what_the_condition_does(key):
    domains = DECLARED if key in SCHEMA.root.fields else UNDECLARED
    for one, value in itertools.product(every_mask(domains, key), VALUES[key]):
        context = {} if value is _GONE else {key: value}
        ((part,),) = [term.values() for term in terms([{key: one}], domains)]
        assert fits(part, value) == holds([{key: one}], domains, context), (part, value, domains.of(key).picked(one))


CONTEXTS = st.fixed_dictionaries({key: st.sampled_from(VALUES[key]) for key in ["a", "b", "c", "n"]})


@given(
    st.lists(
        st.lists(
            st.sampled_from(["a", "b", "c", "n"]).flatmap(
                lambda key: st.tuples(st.just(key), st.integers(1, UNDECLARED.of(key).full - 1))
            ),
            min_size=1,
        ).map(dict),
        min_size=1,
        max_size=4,
    ),
    CONTEXTS,
)
def test_the_data_of_several_terms_say_what_the_condition_does(said, values):
    context = {key: value for key, value in values.items() if value is not _GONE}
    read = any(all(fits(part, values[key]) for key, part in term.items()) for term in terms(said, UNDECLARED))
    assert read == holds(said, UNDECLARED, context)


def test_a_condition_looks_into_objects_and_at_the_first_item_of_a_list():
    made = Domains()
    made.tested("job.title")
    made.tested("points[].label")
    empty = made.of("job.title").empty
    assert holds([{"job.title": empty}], made, {"job": {"title": ""}})
    assert holds([{"job.title": empty}], made, {"job": {}})
    assert holds([{"job.title": empty}], made, {})
    assert not holds([{"job.title": empty}], made, {"job": {"title": "Engineer"}})
    assert not holds([{"points[].label": empty}], made, {"points": [{"label": "Tests"}, {}]})
    assert holds([{"points[].label": empty}], made, {"points": []})


def test_a_condition_looks_at_attributes_where_a_context_has_objects():
    class Job:
        title = "Engineer"

    made = Domains()
    made.tested("job.title")
    assert holds([{"job.title": made.of("job.title").truthy}], made, {"job": Job()})
