"""Which paths are read: each once, in the order that is stated, and counted as they are."""

import itertools
import math

from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.template_reader import read_paths

NAMES = ["a", "b", "c", "d"]


def read(source, limit=None):
    return read_paths(source, path="mail.txt.j2", limit=limit)


# Trees of ifs: a text, or a name with what stands on its two sides, or several one after the other.

TREES = st.recursive(
    st.just("."),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(NAMES), inner, inner), st.lists(inner, min_size=2, max_size=3).map(list)
    ),
    max_leaves=7,
)


def written(tree, number):
    """The tree as a template; each text has a number of its own."""
    if isinstance(tree, str):
        return f"<{next(number)}>"
    if isinstance(tree, list):
        return "".join(written(part, number) for part in tree)
    name, yes, no = tree
    return f"{{% if {name} %}}{written(yes, number)}{{% else %}}{written(no, number)}{{% endif %}}"


def asked(tree, world):
    """What a walk through the tree asks in a world, with the answers."""
    if isinstance(tree, str):
        return {}
    if isinstance(tree, list):
        found = {}
        for part in tree:
            found |= asked(part, world)
        return found
    name, yes, no = tree
    return {name: world[name]} | asked(yes if world[name] else no, world)


def every(tree):
    """Every path of the tree, by trying all worlds."""
    worlds = [dict(zip(NAMES, values, strict=True)) for values in itertools.product([True, False], repeat=len(NAMES))]
    return {frozenset(asked(tree, world).items()) for world in worlds}


def supposed(found, path):
    """What a path says of the names, as a box: true, or false."""
    return frozenset((key, bool(held & found.domains.of(key).truthy)) for key, held in path.sets.items())


@given(TREES)
def test_every_path_is_read_once(tree):
    found = read(written(tree, itertools.count()))
    assert sorted(map(sorted, (supposed(found, path) for path in found.paths))) == sorted(map(sorted, every(tree)))
    assert found.coverage.exact
    assert found.coverage.read == found.coverage.total == len(found.paths)
    assert (found.coverage.sides, found.coverage.pairs) == (True, 1.0)


@given(TREES)
def test_no_context_is_on_two_paths(tree):
    found = read(written(tree, itertools.count()))
    for one, other in itertools.combinations(found.paths, 2):
        assert any(one.sets[key] & other.sets[key] == 0 for key in one.sets.keys() & other.sets.keys())


@given(TREES, st.integers(1, 9))
def test_under_a_limit_no_more_is_read_and_it_is_said(tree, limit):
    number = len(every(tree))
    found = read(written(tree, itertools.count()), limit)
    assert len({supposed(found, path) for path in found.paths}) == len(found.paths) == min(limit, number)
    assert found.coverage.exact == (limit >= number)
    assert found.coverage.total is None or found.coverage.total >= number
    if not found.coverage.exact:
        assert found.coverage.total != found.coverage.read
        assert found.documents[0].unread.read == limit


@given(st.integers(1, 9), st.integers(1, 12))
def test_it_is_said_whether_every_side_was_read(number, limit):
    found = read(ifs(number), limit)
    empty = {key for path in found.paths for key, held in path.sets.items() if held & found.domains.of(key).empty}
    assert found.coverage.sides == (len(empty) == number) == (limit > number)
    assert (found.coverage.total is None) == (limit <= number)


# The order.


def ifs(number):
    return "".join(f"{{% if v{n} %}}<{n}>{{% endif %}}" for n in range(number))


def test_the_first_path_takes_every_first_side():
    assert read("{% if a %}A{% else %}B{% endif %}{% for x in xs %}x{% else %}y{% endfor %}").documents[0].text == "Ax"


def test_then_each_path_takes_a_side_that_none_took_before():
    found = read(ifs(9), 10)
    taken = [{key for key, held in path.sets.items() if held & found.domains.of(key).empty} for path in found.paths]
    assert taken[0] == set()
    assert sorted(map(len, taken[1:])) == [1] * 9
    assert set().union(*taken) == {f"v{n}" for n in range(9)}


@settings(max_examples=12)
@given(st.integers(5, 14))
def test_then_every_two_sides_stand_together_on_a_path(number):
    found = read(ifs(number), 40)
    boxes = [supposed(found, path) for path in found.paths]
    for one, two in itertools.combinations(range(number), 2):
        for answers in itertools.product([True, False], repeat=2):
            both = {(f"v{one}", answers[0]), (f"v{two}", answers[1])}
            assert any(both <= box for box in boxes), both
    assert found.coverage.pairs == 1.0


@settings(max_examples=8)
@given(st.integers(0, 7))
def test_independent_ifs_multiply(number):
    found = read(ifs(number))
    assert found.coverage.total == found.coverage.read == 2**number
    assert len({document.text for document in found.documents}) == 2**number


@settings(max_examples=8)
@given(st.integers(9, 40))
def test_the_most_that_there_can_be_is_told_where_not_all_are_read(number):
    found = read(ifs(number), 100)
    assert (found.coverage.read, found.coverage.total, found.coverage.exact) == (100, 2**number, False)


def test_what_nobody_can_count_is_not_counted():
    assert read(ifs(60)).coverage.total is None
    assert math.prod([2] * 60) > 10**15


# Slots that may be empty.


def test_a_slot_that_may_be_empty_is_one_path_more_and_no_branch():
    found = read("Dear {{ name }}, {{ feedback }}")
    assert [document.text for document in found.documents] == ["Dear ⟨name⟩, ⟨feedback⟩", "Dear ⟨name⟩, "]
    assert (found.coverage.read, found.coverage.total, found.coverage.slots) == (1, 1, True)


def test_a_few_such_slots_are_empty_in_all_combinations():
    source = "{{ feedback_a }}1{{ feedback_b }}2{{ feedback_c }}3"
    texts = {document.text for document in read(source).documents}
    slots = [("⟨feedback_a⟩", ""), ("⟨feedback_b⟩", ""), ("⟨feedback_c⟩", "")]
    assert texts == {f"{a}1{b}2{c}3" for a, b, c in itertools.product(*slots)}


def test_many_such_slots_are_empty_one_at_a_time_and_what_is_left_out_is_said():
    found = read("".join(f"<{{{{ feedback_{n} }}}}>" for n in range(20)))
    assert found.coverage.slots
    assert sorted(document.text.count("<>") for document in found.documents) == [0] + [1] * 20
    found = read("".join(f"<{{{{ feedback_{n} }}}}>" for n in range(100)))
    assert not found.coverage.slots
    assert "Not every slot that may be empty was read without its value." in found.documents[0].not_checked


def test_each_size_of_a_number_that_is_printed_is_a_path_whatever_else_may_be_empty():
    source = "{{ feedback }}{{ hours|default(24) }}h{{ feedback_b }}"
    texts = {document.text for document in read(source).documents}
    assert {"⟨feedback⟩24h⟨feedback_b⟩", "⟨feedback⟩12h⟨feedback_b⟩", "24h⟨feedback_b⟩", "24h"} <= texts


# Paths that no message takes.


def test_a_path_on_which_the_engine_stops_is_none():
    source = "{{ hours }}h{% if hours < 48 %} short{% endif %}"
    found = read(source)
    assert not any(path.sets["hours"] == found.domains.of("hours").missing for path in found.paths)
    assert {document.text[-5:] for document in found.documents} >= {"short"}


def test_a_template_that_always_stops_is_read_all_the_same():
    found = read("{% if hours is not defined %}x{% if hours < 48 %} short{% endif %}{% endif %}")
    assert found.documents
    assert found.coverage.exact
