"""A context shown by samples."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.templates.schema import FieldKind
from candidate_comms.documents.templates.schema_forms.read import read_schema
from declared import kinds, states

Kind = FieldKind

SAMPLES = [
    {
        "name": "Ana",
        "stage": "screen",
        "feedback": "a",
        "urgent": False,
        "points": [{"gap": "x"}],
        "c": {"a": 1, "b": 0},
    },
    {
        "name": "Sam",
        "stage": "screen",
        "feedback": "",
        "urgent": True,
        "points": [{"gap": "", "n": 1}],
        "c": {"a": 2.5},
    },
    {
        "name": "Kim",
        "stage": "screen",
        "feedback": None,
        "urgent": True,
        "points": [],
        "c": {"a": 3},
        "late": date(2027, 1, 1),
    },
]


def test_what_every_sample_has_is_required_and_what_one_lacks_is_not():
    schema = read_schema(SAMPLES)
    assert states(schema, *schema.fields, "points.[].gap", "points.[].n", "c.a", "c.b") == {
        "name": "",
        "stage": "",
        "feedback": "0",
        "urgent": "0",
        "points": "0",
        "c": "",
        "late": "-",
        "points.[].gap": "0",
        "points.[].n": "-",
        "c.a": "",
        "c.b": "-0",
    }
    assert kinds(schema)["late"] is Kind.DATE
    assert schema.find(("c", "a")).kind is Kind.NUMBER


def test_values_that_come_back_are_no_list_of_allowed_ones_and_other_names_may_exist():
    schema = read_schema(SAMPLES)
    assert schema.fields["stage"].values == ()
    assert schema.knows(("zzz",)) and schema.knows(("c", "zzz"))
    assert schema.suggest(("feedbak",)) == "feedback"


plain = st.none() | st.booleans() | st.integers() | st.text(max_size=3)
contexts = st.lists(
    st.dictionaries(
        st.sampled_from("abc"), plain | st.lists(plain, max_size=2) | st.dictionaries(st.sampled_from("xy"), plain)
    ),
    min_size=1,
    max_size=4,
)


@given(contexts)
def test_every_sample_is_a_context_that_its_schema_allows(samples):
    schema = read_schema(samples)
    for context in samples:
        for name in "abc":
            assert name in context or schema.may_be_missing((name,))
            assert name not in context or context[name] or schema.may_be_blank((name,))
            for inner in "xy":
                table = context.get(name)
                value = table.get(inner) if isinstance(table, dict) else None
                assert value or schema.may_be_empty((name, inner))
