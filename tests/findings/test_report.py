import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from candidate_comms.documents.model import Location
from candidate_comms.errors import FindingsError
from handmade import LETTER, SIGN, Paths, across_files, branch, rejected

totals = st.one_of(st.none(), st.integers(0, 5000))
paths = st.tuples(st.integers(0, 5000), totals, st.booleans()).map(
    lambda drawn: Paths(drawn[0], None if drawn[1] is None else drawn[0] + drawn[1], drawn[2])
)


def test_the_text_behind_a_place_is_that_of_its_own_file():
    report = across_files()
    (found,) = report.findings
    assert report.source_of(found.location) == SIGN
    assert report.source_of(found.related[0].location) == LETTER
    assert report.source_of(Location("", 1, 1, 1, 1)) == LETTER
    assert report.source_of(Location("letters/gone.j2", 1, 1, 1, 1)) is None


def test_what_stops_a_message_says_in_which_file_and_on_which_paths():
    with pytest.raises(FindingsError) as caught:
        across_files().raise_for_findings()
    head, line = str(caught.value).splitlines()
    assert head == "letters/reject.j2 has 1 finding at warning or above:"
    assert line.startswith("  letters/sign.j2:2:10 RJ101 stock-rejection: ")
    assert line.endswith(" (when `feedback` is empty)")
    with pytest.raises(FindingsError, match=r"\n  3:1 RJ101 stock-rejection: .*candidate$"):
        rejected().raise_for_findings()


def test_findings_and_reports_can_stand_in_sets():
    finding = across_files().findings[0]
    assert len({finding, evolve(finding, condition=branch())}) == 1
    assert len({across_files(), across_files(), rejected()}) == 2


@given(st.lists(paths, min_size=1, max_size=5))
def test_the_paths_of_templates_add_up_in_any_order(several):
    whole = sum(several, Paths(0, 0))
    assert whole == sum(reversed(several), Paths(0, 0))
    assert whole.read == sum(each.read for each in several)
    assert whole.complete == all(each.complete for each in several)


@given(paths)
def test_paths_are_told_as_complete_only_where_they_are(some):
    assert (" of " in str(some) or str(some) == "no path") is not some.complete
