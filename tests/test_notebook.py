import pytest

from candidate_comms.notebook import Comparison, compare, lint_message, load_ipython_extension
from handmade import finding, report

STOCK = "Dear Sam,\n\nThank you for coming in. Unfortunately you have not been successful.\n\nRegards,\nHR\n"


def comparison(before, after):
    text = "abc <b>"

    def side(codes):
        return report(text, *(finding(text, 0, 1, code=code, name=f"name-of-{code}") for code in codes))

    return Comparison(side(before), side(after))


def test_a_comparison_tells_what_went_what_came_and_what_stayed():
    both = comparison(["RJ101", "RJ108", "RJ108"], ["RJ108", "OF201"])
    assert both.gone == ("RJ101 name-of-RJ101", "RJ108 name-of-RJ108")
    assert both.new == ("OF201 name-of-OF201",)
    assert both.both == ("RJ108 name-of-RJ108",)


def test_a_comparison_shows_both_wordings_escaped():
    html = comparison(["RJ101"], [])._repr_html_()
    assert html.count("bc &lt;b&gt;") == 2
    assert "<strong>gone</strong>: RJ101 name-of-RJ101" in html
    assert "<strong>new</strong>: none" in html


def test_two_wordings_are_linted_for_the_same_office():
    both = compare(STOCK, STOCK.replace("Unfortunately you", "You"), office="us")
    assert (both.before.office, both.after.office) == ("us", "us")
    assert "RJ101 stock-rejection" in both.both


def test_a_cell_is_linted_as_its_line_says():
    seen = lint_message("--office us --kind rejection", STOCK)
    assert (seen.office, seen.kind) == ("us", "rejection")
    assert "RJ101" in [found.code for found in seen]


def test_a_cell_can_hold_a_template():
    assert "TP704" in [found.code for found in lint_message("--template", "Dear {{ name }")]


def test_a_misspelt_option_is_a_usage_error_of_the_notebook():
    from IPython.core.error import UsageError

    with pytest.raises(UsageError, match="--ofice"):
        lint_message("--ofice us", STOCK)


def test_the_extension_adds_the_cell_magic():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    load_ipython_extension(shell)
    seen = shell.run_cell_magic("lint_message", "--office uae", STOCK)
    assert seen.office == "uae"
