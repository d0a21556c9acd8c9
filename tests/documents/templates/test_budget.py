"""How many paths are read where nobody says how many."""

import itertools

import pytest

from candidate_comms.documents.template_reader import read_paths

BRANCHES = "".join(f"{{% if {name} %}}{name.upper()} {{% endif %}}" for name in "abcdef")
EVERY = 2**6


def coverage(source):
    return read_paths(source, path="mail.html.j2").coverage


@pytest.mark.parametrize(
    "padding",
    [
        "<style>" + "p { margin: 0 } " * 700 + "</style>",
        '<td style="margin:0;padding:0"></td>' * 300,
        "<p>" + " \n" * 5000 + "</p>",
    ],
)
def test_what_nobody_reads_costs_little(padding):
    found = coverage(f"<html>{padding}<p>Dear Sam, {BRANCHES}</p></html>")
    assert (found.read, found.exact) == (EVERY, True)


@pytest.mark.parametrize("padding", ["We have read your letter. " * 400, "{{ first_name }} " * 600])
def test_long_letters_have_fewer_of_their_paths_read(padding):
    found = coverage(f"<html><p>{padding}</p><p>Dear Sam, {BRANCHES}</p></html>")
    assert found.read < EVERY
    assert not found.exact
    assert found.sides


@pytest.mark.parametrize("many", [9, 12, 24])
def test_a_capped_template_is_read_on_every_two_sides_of_its_branches(many):
    names = [f"v{number}" for number in range(many)]
    source = "Dear Sam, " + "".join(f"{{% if {name} %}}<{name}> {{% endif %}}" for name in names)
    read = read_paths(source, path="mail.txt.j2", limit=4 * many)
    assert not read.coverage.exact
    assert (read.coverage.sides, read.coverage.pairs) == (True, 1.0)
    shown = {frozenset(name for name in names if f"<{name}>" in document.text) for document in read.documents}
    for one, two in itertools.combinations(names, 2):
        assert {(one in path, two in path) for path in shown} == {(a, b) for a in (True, False) for b in (True, False)}


def test_a_limit_that_is_too_low_for_every_pair_says_so():
    arms = "{{% if v{0} == 'a' %}}A{{% elif v{0} == 'b' %}}B{{% elif v{0} == 'c' %}}C{{% endif %}} "
    source = "Dear Sam, " + "".join(arms.format(number) for number in range(10))
    coverage = read_paths(source, path="mail.txt.j2", limit=40).coverage
    assert coverage.sides
    assert 0.5 < coverage.pairs < 1.0
