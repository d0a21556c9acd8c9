"""The README's two commands, its claims, and its tone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run", "test"])
def test_a_command_is_one_line_after_its_mark(name):
    found = re.findall(rf"^<!-- command: {name} -->\n```sh\n(.+)\n```$", README, re.M)
    assert len(found) == 1
    assert found[0].startswith("python -m pip install uv && python -m uv run ")


def test_the_letters_that_the_run_command_checks_are_there():
    assert "candidate-comms check examples " in README
    assert list((ROOT / "examples").rglob("*.txt"))


def test_what_is_not_read_is_said_before_the_first_command():
    head = README.partition("<!-- command: run -->")[0]
    assert "Mail in another language is named as not checked" in " ".join(head.split())


def test_there_are_no_badges_and_no_pictures():
    assert "![" not in README
    assert "<img" not in README
