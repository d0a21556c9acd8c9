"""Importing the package costs next to nothing, and still gives every public name."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import candidate_comms

ROOT = Path(__file__).parents[2]
HEAVY = {"attr", "attrs", "babel", "email", "holidays", "html", "inspect", "IPython", "jinja2", "json", "re", "tomllib"}
"""What a program that only imports the package, and may never use it, should not pay for."""


def fresh(code: str) -> str:
    """What ``code`` prints in an interpreter of its own, without the packages of the environment's start-up."""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, env={"PYTHONUTF8": "1"}
    )
    return result.stdout


def brought_in(code: str) -> set[str]:
    """The modules that ``code`` adds to those of a bare interpreter."""
    watch = f"import sys\nbefore = set(sys.modules)\n{code}\nprint(*(set(sys.modules) - before), sep='\\n')"
    return set(fresh(watch).split())


def test_importing_the_package_brings_in_nothing_heavy():
    modules = brought_in("import candidate_comms")
    assert "candidate_comms" in modules
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()
    assert len(modules) <= 3, modules


def test_importing_everything_public_brings_in_no_babel():
    names = ", ".join(name for name in candidate_comms.__all__ if name[0].isupper() or name.startswith("lint"))
    assert "babel" not in brought_in(f"from candidate_comms import {names}")


def test_the_version_is_told_without_the_library():
    modules = brought_in(
        "from contextlib import suppress\nfrom candidate_comms.cli import main\n"
        "with suppress(SystemExit):\n    main(['--version'])"
    )
    assert {name.partition(".")[0] for name in modules} & {"attrs", "babel", "jinja2", "argparse"} == set()


@pytest.mark.parametrize("name", candidate_comms.__all__)
def test_a_public_name_is_loaded_when_it_is_first_used(name: str):
    assert getattr(candidate_comms, name) is not None


def test_every_public_name_has_a_home_and_is_listed():
    homes = set(candidate_comms._HOMES) | {"__version__", "offices", "timing"}
    assert homes == set(candidate_comms.__all__)
    assert dir(candidate_comms) == sorted(candidate_comms.__all__)


def test_a_name_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'candidate_comms' has no attribute 'Refusal'"):
        candidate_comms.Refusal  # noqa: B018


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == candidate_comms.__version__
