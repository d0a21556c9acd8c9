"""Comparisons by size: zero is a number, and with what is missing no engine goes on."""

import jinja2
import pytest

from candidate_comms import lint_template
from candidate_comms.documents.template_reader import read_paths
from candidate_comms.documents.templates.conditions import in_words


def texts(source):
    return {document.text for document in read_paths(source, path="mail.txt.j2").documents}


@pytest.mark.parametrize(
    ("test", "held"),
    [
        ("n > 5", {6, 100}),
        ("n >= 5", {5, 6, 100}),
        ("n < 5", {-1, 0, 4}),
        ("n <= 5", {-1, 0, 4, 5}),
        ("n > 0", {4, 5, 6, 100}),
        ("n >= 0", {0, 4, 5, 6, 100}),
        ("n < 0", {-1}),
        ("n <= 0", {-1, 0}),
        ("5 < n", {6, 100}),
        ("5 >= n", {-1, 0, 4, 5}),
        ("not n > 5", {-1, 0, 4, 5}),
        ("n > 0 and n < 5", {4}),
    ],
)
def test_a_number_is_on_the_side_that_its_size_says(test, held):
    source = f"{{% if {test} %}}held{{% else %}}not{{% endif %}}"
    read = read_paths(source, path="mail.txt.j2")
    for number in (-1, 0, 4, 5, 6, 100):
        rendered = jinja2.Template(source).render(n=number)
        assert rendered == ("held" if number in held else "not")
        mask = read.domains.of("n").of(number)
        (said,) = {
            document.text for document, path in zip(read.documents, read.paths, strict=True) if path.sets["n"] & mask
        }
        assert said == rendered


def test_what_is_compared_by_size_is_not_empty_where_it_is_printed():
    assert texts("{% if days > 9 %}Long. {% endif %}In {{ days }} days.") == {
        "Long. In ⟨days⟩ days.",
        "In 9 days.",
        "In 4 days.",
        "In 0 days.",
    }
    report = lint_template("Dear Sam,\n\n{% if days > 9 %}Long. {% endif %}In {{ days }} days.", name="mail.txt.j2")
    assert "empty-slot" not in {finding.name for finding in report}


@pytest.mark.parametrize(
    ("test", "held", "rest"),
    [
        ("n > 0", "when `n` is over 0", "when `n` is 0 or less"),
        ("n < 5", "when `n` is under 5", "when `n` is 5 or more"),
        ("n <= 5", "when `n` is 5 or less", "when `n` is over 5"),
        ("n >= 0", "when `n` is 0 or more", "when `n` is under 0"),
    ],
)
def test_sizes_in_words(test, held, rest):
    read = read_paths(f"{{% if {test} %}}held{{% else %}}not{{% endif %}}", path="mail.txt.j2")
    told = {d.text: in_words((dict(p.sets),), read.domains) for d, p in zip(read.documents, read.paths, strict=True)}
    assert told == {"held": held, "not": rest}
