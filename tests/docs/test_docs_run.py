"""What the pages show is what happens: their code runs, and their outputs are those of today."""

from __future__ import annotations

import contextlib
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def unwrapped(text: str) -> str:
    """Without the line breaks that each version of argparse sets in its own way."""
    return " ".join(text.split())


def test_a_page_is_current(generator, page):
    text = page.read_text(encoding="utf-8")
    with contextlib.chdir(ROOT):
        made = generator.rebuilt(text, page.name)
    if sys.version_info >= (3, 13) and "--help -->" in text:
        text, made = unwrapped(text), unwrapped(made)
    assert text == made, "run python docs/generate_outputs.py"


def test_code_that_fails_fails_its_page(generator):
    with pytest.raises(ZeroDivisionError):
        generator.rebuilt("```python\n1 / 0\n```\n")


def test_a_test_that_a_page_shows_is_called(generator):
    with pytest.raises(AssertionError):
        generator.rebuilt("```python\ndef test_one():\n    assert False\n```\n")


def test_an_output_is_what_the_code_above_it_prints(generator):
    page = "```python\nprint(1 + 1)\n```\n\n<!-- output -->\n```text\n3\n```\n"
    assert generator.rebuilt(page) == page.replace("3", "2")


def test_an_output_is_what_its_command_prints(generator):
    page = "<!-- output: candidate-comms rule --all | grep TM30 | tail -n 1 -->\n```text\n```\n"
    assert re.search(r"```text\nTM308  how-to-answer .+\n```\n$", generator.rebuilt(page))


def test_a_block_of_another_language_is_left_alone(generator):
    page = "```yaml\nrepos: 1 / 0\n```\n"
    assert generator.rebuilt(page) == page


def test_a_page_whose_block_is_never_closed_is_refused(generator):
    with pytest.raises(ValueError, match="line 3 is never closed"):
        generator.rebuilt("One\n\n```python\n")


def test_notebook_cells_run(generator, monkeypatch):
    from IPython.core.interactiveshell import InteractiveShell

    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / "how-to" / "try-wordings-in-a-notebook.md").read_text(encoding="utf-8")
    cells = re.findall(r"```ipython\n(.*?)```", text, re.S)
    assert cells
    shell = InteractiveShell()
    for cell in cells:
        result = shell.run_cell(cell, silent=True)
        result.raise_error()
        assert result.result is None or result.result._repr_html_().startswith("<")
