"""Tables of weights: what weighing does, what is malformed, and what is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.errors import DataError
from candidate_comms.moves import weights as module
from candidate_comms.moves.weights import Weights, weights
from candidate_comms.vocabulary import MessageKind, Tactic
from corpus.labelled import digest, messages
from corpus.push_targets import READINGS as PUSHES
from corpus.targets import READINGS

TEXT = """\
# A comment.
@readings\tgood gd\tnot so good bd
@known\twarm cold
@before any trait\tgd-20
warm\tgd60 bd-40
cold\tgd-10 bd5
plain\tbd20
"""
TABLE = Weights(TEXT)
SHIPPED = sorted((Path(module.__file__).parent / "weights").glob("*.tsv"))

traits = st.sampled_from(["warm", "cold", "plain", "unheard of"])
measured = st.dictionaries(traits, st.floats(0, 1, allow_subnormal=False))


def above_start(found):
    """The log odds that traits add to those before any trait."""
    return [odds - start for odds, start in zip(TABLE.weigh(found), TABLE.weigh([]), strict=True)]


def test_a_table_says_what_it_weighs_and_which_words_it_knows():
    assert TABLE.readings == ("good", "not so good")
    assert TABLE.known == {"warm", "cold"}


def test_a_weight_is_written_in_twentieths_of_a_log_odd():
    assert TABLE.of("warm") == ((0, 3.0), (1, -2.0))
    assert TABLE.weigh([]) == [-1.0, 0.0]


@given(measured, st.floats(0, 1, allow_subnormal=False))
def test_traits_that_hold_in_part_count_in_part(found, share):
    less = {trait: measure * share for trait, measure in found.items()}
    assert above_start(less) == pytest.approx([odds * share for odds in above_start(found)], abs=1e-9)


@given(st.sets(traits), st.sets(traits))
def test_what_two_traits_say_is_added(one, other):
    both = above_start(one | other)
    apart = [a + b for a, b in zip(above_start(one), above_start(other - one), strict=True)]
    assert both == pytest.approx(apart)


@given(st.permutations(["warm", "cold", "plain", "unheard of"]))
def test_the_order_of_traits_changes_nothing(found):
    assert TABLE.weigh(found) == TABLE.weigh(sorted(found))


@given(st.lists(st.lists(st.integers(-5000, 5000), min_size=3, max_size=3), max_size=50))
def test_each_reading_is_summed_up_apart(rows):
    written = "".join(f"t{n}\taa{a} bb{b} cc{c}\n" for n, (a, b, c) in enumerate(rows))
    table = Weights(f"@readings\ta aa\tb bb\tc cc\n{written}")
    assert table.add_up([f"t{n}" for n in range(len(rows))]) == tuple(map(sum, zip((0, 0, 0), *rows, strict=True)))


@given(st.sets(traits))
def test_a_trait_that_is_only_named_holds_fully(found):
    assert TABLE.weigh(found) == pytest.approx(TABLE.weigh(dict.fromkeys(found, 1.0)))


@given(st.sets(traits), st.text(alphabet="xyz =!~", min_size=1).filter(lambda text: text not in TEXT))
def test_a_trait_that_the_table_does_not_know_adds_nothing(found, unknown):
    assert TABLE.weigh([*found, unknown]) == TABLE.weigh([*found])
    assert TABLE.weigh(dict.fromkeys([*found, unknown], 1.0)) == TABLE.weigh(dict.fromkeys(found, 1.0))


@given(st.integers(-(10**6), 10**6), st.sets(traits))
def test_a_likelihood_lies_between_0_and_1(weight, found):
    likely = Weights(f"@readings\tgood gd\nwarm\tgd{weight}\n").likelihoods(found)
    assert set(likely) == {"good"}
    assert 0 < likely["good"] < 1


def test_even_odds_are_a_half():
    assert TABLE.likelihoods([])["not so good"] == 0.5


@given(measured)
def test_reasons_are_traits_that_hold_and_speak_for_the_reading(found):
    reasons = TABLE.reasons(found, "good")
    assert set(reasons) <= {"warm"}
    assert all(found[reason] > 0 for reason in reasons)


def test_the_trait_that_speaks_most_is_the_first_reason():
    found = {"plain": 0.2, "cold": 1.0, "warm": 1.0}
    assert TABLE.reasons(found, "not so good") == ("cold", "plain")
    assert TABLE.reasons(found, "not so good", most=1) == ("cold",)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("warm\tgd60\n", "begins with @readings"),
        ("@readings\tgood\n", "line 1"),
        ("@readings\tgood gd\tfine gd\n", "line 1"),
        ("@readings\tgood good\n", "line 1"),
        ("@readings\tgood gd\nwarm gd60\n", "line 2: the trait 'warm gd60' has no tab"),
        ("# one\n@readings\tgood gd\nwarm\tgd60\nwarm\tgd50\n", "line 4: the trait 'warm' stands here twice"),
    ],
)
def test_a_malformed_table_is_refused_with_its_line(text, named):
    with pytest.raises(DataError, match=named):
        Weights(text)


@pytest.mark.parametrize("row", ["gd", "gd6.5", "xx60", "gd60 ,bd5", "60"])
def test_a_malformed_row_is_refused_with_its_trait_when_it_is_asked_for(row):
    table = Weights(f"@readings\tgood gd\tbad bd\nwarm\t{row}\ncold\tgd5\n")
    assert table.likelihoods(["cold"])["good"] > 0.5
    for _ in range(2):
        with pytest.raises(DataError, match="'warm'"):
            table.weigh(["warm", "cold"])


def test_every_row_that_is_shipped_can_be_read():
    english = ["en_limits.tsv", "en_lines.tsv", "en_messages.tsv", "en_pushes.tsv"]
    assert [path.name for path in SHIPPED] == ["ar_lines.tsv", "ar_pushes.tsv", *english]
    for path in SHIPPED:
        table = Weights(path.read_text(encoding="utf-8"))
        rows = [row.split("\t")[0] for row in path.read_text(encoding="utf-8").splitlines()]
        read = [trait for trait in rows if trait[0] != "#" and table.of(trait)]
        assert len(read) > 100, path.name


def test_the_tables_together_are_small_enough_to_ship():
    english = [path.stat().st_size for path in SHIPPED if path.name.startswith("en_")]
    arabic = [path.stat().st_size for path in SHIPPED if path.name.startswith("ar_")]
    assert sum(english) < 320_000
    assert max(arabic) < 150_000


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_table_was_learned_from_the_labels_as_they_stand(path):
    told = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# labels: ")]
    assert told == [f"# labels: {digest(path.stem[:2])}"], "learn again: see tests/corpus/README.md"


def test_what_is_weighed_of_a_line_is_what_its_labels_tell():
    assert weights("en", "lines").readings == tuple(READINGS)
    assert set(weights("ar", "lines").readings) == set(READINGS)


def test_what_is_weighed_of_an_offers_line_is_any_push_and_each_tactic():
    assert weights("en", "pushes").readings == weights("ar", "pushes").readings == tuple(PUSHES)
    assert set(PUSHES) == {"push", *[tactic.value for tactic in Tactic if tactic is not Tactic.SHORT_DEADLINE]}


def test_what_is_weighed_of_a_message_is_a_kind_or_a_label_of_rejections():
    rejection = next(message["rejection"] for message in messages() if message["rejection"])
    flags = {key for key, value in rejection.items() if isinstance(value, bool)}
    kinds = {kind.value for kind in MessageKind}
    assert set(weights("en", "messages").readings) <= kinds | flags | {"stock", "clean"}
