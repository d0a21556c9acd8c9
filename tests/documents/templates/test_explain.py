"""The condition of a finding: true of every path that has it, of no other one, and as short as it goes."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.templates.conditions import in_words
from candidate_comms.documents.templates.domains import Domains
from candidate_comms.documents.templates.explain import boxes_of
from candidate_comms.documents.templates.path import Path
from candidate_comms.documents.templates.world import Decision

KEYS = ["a", "b", "c", "d"]


def domains():
    """``a`` is set or not, ``b`` has two texts, ``c`` is a list, ``d`` a number."""
    made = Domains()
    made.compared("b", "x")
    made.compared("b", "y")
    made.listed("c")
    made.cut("d", 48)
    return made


DOMAINS = domains()


@st.composite
def decision_trees(draw, depth=0, sets=None):
    """The paths of a random tree of questions: no two of them have a context in common."""
    sets = {} if sets is None else sets
    key = draw(st.sampled_from(KEYS))
    full = DOMAINS.of(key).full
    held = sets.get(key, full)
    side = held & draw(st.integers(1, full))
    if depth > 4 or draw(st.integers(0, 5)) == 0 or side in (0, held):
        return [sets]
    return draw(decision_trees(depth + 1, {**sets, key: side})) + draw(
        decision_trees(depth + 1, {**sets, key: held & ~side})
    )


def path(sets):
    decisions = tuple(
        Decision(key, (held, DOMAINS.of(key).full & ~held), held, None, False) for key, held in sets.items()
    )
    return Path(sets, decisions, ())


def points(sets):
    """Every choice of one value for each variable that a box allows."""
    masks = [sets.get(key, DOMAINS.of(key).full) for key in KEYS]
    values = [[1 << bit for bit in range(mask.bit_length()) if mask >> bit & 1] for mask in masks]
    return set(itertools.product(*values))


def explained(hits, misses):
    return boxes_of([path(sets) for sets in hits], [path(sets) for sets in misses], DOMAINS)


@settings(max_examples=settings().max_examples * 3)
@given(decision_trees(), st.data())
def test_a_condition_holds_on_every_path_that_has_it_and_on_no_other(tree, data):
    chosen = data.draw(st.sets(st.integers(0, len(tree) - 1), min_size=1))
    hits = [sets for index, sets in enumerate(tree) if index in chosen]
    misses = [sets for index, sets in enumerate(tree) if index not in chosen]
    boxes = explained(hits, misses)
    if not misses:
        assert boxes is None
        return
    said = set().union(*(points(box) for box in boxes))
    assert set().union(*(points(sets) for sets in hits)) <= said
    assert not said & set().union(*(points(sets) for sets in misses))


@given(decision_trees(), st.data())
def test_no_term_of_a_condition_says_nothing(tree, data):
    chosen = data.draw(st.sets(st.integers(0, len(tree) - 1), min_size=1))
    hits = [sets for index, sets in enumerate(tree) if index in chosen]
    misses = [sets for index, sets in enumerate(tree) if index not in chosen]
    for box in explained(hits, misses) or ():
        assert box
        for key, mask in box.items():
            assert 0 < mask < DOMAINS.of(key).full


def of(key, *, empty):
    domain = DOMAINS.of(key)
    return domain.empty if empty else domain.truthy


def told(hits, misses):
    return in_words(explained(hits, misses), DOMAINS)


def test_one_name_is_enough_where_one_tells():
    hits = [{"a": of("a", empty=True), "b": of("b", empty=True)}, {"a": of("a", empty=True), "b": of("b", empty=False)}]
    misses = [{"a": of("a", empty=False), "b": of("b", empty=True)}, {"a": of("a", empty=False)}]
    assert told(hits[:1], misses[1:]) == "when `a` is empty"
    assert told(hits, misses) == "when `a` is empty"


def test_two_names_are_told_where_it_takes_two():
    both = {"a": of("a", empty=True), "b": of("b", empty=True)}
    others = [
        {"a": of("a", empty=True), "b": of("b", empty=False)},
        {"a": of("a", empty=False), "b": of("b", empty=True)},
        {"a": of("a", empty=False), "b": of("b", empty=False)},
    ]
    assert told([both], others) == "when `a` is empty and `b` is empty"
    assert told(others, [both]) == "when `b` is set or `a` is set"


def test_what_was_not_read_makes_a_condition_shorter():
    hit = {"a": of("a", empty=True), "b": of("b", empty=True), "c": of("c", empty=True)}
    miss = {"a": of("a", empty=False), "b": of("b", empty=False), "c": of("c", empty=False)}
    assert told([hit], [miss]) == "when `a` is empty"


def test_values_of_one_name_are_told_together():
    values = [1 << bit for bit in range(5)]  # missing, blank, 'x', 'y', another
    assert (
        told([{"b": values[2]}, {"b": values[3]}], [{"b": values[0] | values[1] | values[4]}])
        == "when `b` is 'x' or 'y'"
    )
    assert (
        told([{"b": values[0]}, {"b": values[1]}, {"b": values[4]}], [{"b": values[2]}, {"b": values[3]}])
        == "when `b` is not 'x' or 'y'"
    )


def test_a_condition_of_many_cases_still_holds_on_all_its_paths():
    made = Domains()
    keys = [f"k{number}" for number in range(6)]
    worlds = list(itertools.product([0, 1], repeat=len(keys)))

    def one(world):
        sets = {
            key: made.of(key).truthy if value else made.of(key).empty for key, value in zip(keys, world, strict=True)
        }
        decisions = tuple(Decision(key, (held, 0), held, None, False) for key, held in sets.items())
        return Path(sets, decisions, ())

    hits = [one(world) for world in worlds if sum(world) % 2]
    misses = [one(world) for world in worlds if not sum(world) % 2]
    boxes = boxes_of(hits, misses, made)
    for hit in hits:
        assert any(all(hit.sets[key] & ~mask == 0 for key, mask in box.items()) for box in boxes)
    assert in_words(boxes, made).startswith("on some paths, such as when ")
