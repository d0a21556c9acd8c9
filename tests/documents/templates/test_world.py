"""What one path supposes: its answers agree with each other, and with some context."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.templates.domains import Domains
from candidate_comms.documents.templates.world import World

KEYS = ["a", "a.b", "a.b.c", "d"]
TEXTS = ["x", "y"]


def domains():
    made = Domains()
    for key in KEYS:
        made.tested(key)
    for text in TEXTS:
        made.compared("a.b", text)
        made.compared("d", text)
    return made


def contexts():
    """Every context, as the value that each key has in it."""
    made = domains()
    for values in itertools.product(*(range(len(made.of(key).values)) for key in KEYS)):
        held = {key: 1 << bit for key, bit in zip(KEYS, values, strict=True)}
        parents = [("a", "a.b"), ("a.b", "a.b.c")]
        if all(held[above] & made.of(above).truthy or held[key] & made.of(key).missing for above, key in parents):
            yield held


CONTEXTS = list(contexts())


def truthy(world, key):
    domain = world.domains.of(key)
    return world.ask(key, (domain.truthy, domain.empty), None) == 0


def given_at_all(world, key):
    domain = world.domains.of(key)
    return world.ask(key, (domain.full & ~domain.missing, domain.missing), None) == 0


def questions():
    """A key, and some of its values: is it one of them?"""
    return st.sampled_from(KEYS).flatmap(
        lambda key: st.tuples(st.just(key), st.integers(1, domains().of(key).full - 1))
    )


@given(st.lists(questions(), max_size=8), st.data())
def test_the_answers_of_a_path_are_those_of_some_context(asked, data):
    made = domains()
    prefer = {key: data.draw(st.integers(1, made.of(key).full)) for key in data.draw(st.sets(st.sampled_from(KEYS)))}
    world = World(made, None, prefer)
    left = CONTEXTS
    for key, side in asked:
        index = world.ask(key, (side, made.of(key).full & ~side), None)
        chosen = side if index == 0 else made.of(key).full & ~side
        left = [held for held in left if held[key] & chosen]
    assert left


@given(st.lists(questions(), min_size=1, max_size=8))
def test_equal_questions_get_equal_answers(asked):
    world = World(domains())
    answers = [world.ask(key, (side, world.domains.of(key).full & ~side), None) for key, side in asked]
    decided = len(world.decisions)
    for (key, side), answer in zip(asked, answers, strict=True):
        rest = world.domains.of(key).full & ~side
        assert world.ask(key, (side, rest), None) == answer
        assert world.ask(key, (rest, side), None) == 1 - answer
    assert len(world.decisions) == decided


@given(st.lists(questions(), max_size=8))
def test_a_path_can_be_begun_from_what_it_supposed(asked):
    first = World(domains())
    answers = [first.ask(key, (side, first.domains.of(key).full & ~side), None) for key, side in asked]
    again = World(domains(), {decision.key: decision.chosen for decision in first.decisions})
    assert [again.ask(key, (side, again.domains.of(key).full & ~side), None) for key, side in asked] == answers
    assert again.decisions == []


def test_what_is_empty_has_no_parts():
    world = World(domains(), {"a": domains().of("a").empty})
    assert not truthy(world, "a.b")
    assert not given_at_all(world, "a.b")
    assert world.decisions == []


def test_what_is_empty_has_no_parts_of_parts():
    world = World(domains(), {"a": domains().of("a").empty})
    assert not truthy(world, "a.b.c")
    assert world.decisions == []


def test_what_has_a_part_is_there():
    world = World(domains())
    assert truthy(world, "a.b.c")
    assert truthy(world, "a")
    assert truthy(world, "a.b")
    assert [decision.key for decision in world.decisions] == ["a.b.c"]


def test_what_has_an_empty_part_is_there_if_that_is_given():
    made = domains()
    world = World(made, {"a.b": made.of("a.b").empty & ~made.of("a.b").missing})
    world.ask("a.b", (made.of("a.b").truthy, made.of("a.b").empty), None)
    assert world.known("a.b") == made.of("a.b").empty & ~made.of("a.b").missing
    assert truthy(world, "a")


def test_what_lacks_a_part_may_be_there_or_not():
    world = World(domains(), {"a.b": domains().of("a.b").missing})
    assert world.known("a") == domains().of("a").full


def test_a_path_prefers_the_first_side_and_else_what_it_is_told():
    made = domains()
    empty = made.of("d").empty
    assert truthy(World(made), "d")
    assert not truthy(World(made, None, {"d": empty}), "d")
    assert not truthy(World(made, {"d": empty}), "d")


def test_an_assumption_that_cannot_be_is_not_made():
    made = domains()
    world = World(made, {"d": made.of("d").empty})
    world.assume("d", made.of("d").truthy)
    assert world.known("d") == made.of("d").empty


def test_a_need_that_cannot_be_met_stops_the_engine():
    made = domains()
    world = World(made)
    world.need("d")
    assert not world.known("d") & made.of("d").missing
    assert not world.stopped
    world = World(made, {"d": made.of("d").missing})
    world.need("d")
    assert world.stopped
