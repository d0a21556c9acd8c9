"""The repository speaks of the project alone: no machine it was written on, no host it was fetched from."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).relative_to(ROOT).as_posix()
FOREIGN = {
    "a folder of one machine": re.compile(r"(?<![\w.>-])/(?:home|root|work|tmp|Users|mnt|opt)/\w|[A-Z]:\\Users\\"),
    "the host of a package registry": re.compile(
        r"\b(?:pypi\.org|pythonhosted\.org|pypi\.python\.org|conda\.anaconda\.org|registry\.npmjs\.org)\b"
    ),
    "a leftover of a merge": re.compile(r"^(?:<{7}|>{7}) ", re.M),
}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Every text file that is kept, by its path."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout: nothing tells which files are kept")
    found = {}
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and name != HERE:
            found[name] = path.read_bytes().decode("utf-8", "replace")
    return found


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(files: dict[str, str], what: str):
    found = {name: match[0] for name, text in files.items() if (match := FOREIGN[what].search(text))}
    assert found == {}


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a folder of one machine", "see /home/sam/notes"),
        ("a folder of one machine", "'/tmp/x.txt'"),
        ("the host of a package registry", "from https://pypi.org/simple"),
    ],
)
def test_what_is_looked_for_would_be_found(what: str, line: str):
    assert FOREIGN[what].search(line)


@pytest.mark.parametrize("line", ["GET example.com/home/page", "<b>bold</b>", "and/or", "24/7 work/life"])
def test_innocent_words_are_left_alone(line: str):
    assert not any(pattern.search(line) for pattern in FOREIGN.values())
