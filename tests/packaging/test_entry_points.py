"""The names under which other programs find this one."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import candidate_comms

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("target", [*PROJECT["scripts"].values(), *PROJECT["entry-points"]["pytest11"].values()])
def test_an_entry_point_leads_to_something(target: str):
    module, _, name = target.partition(":")
    assert not name or callable(getattr(import_module(module), name))


def test_the_pre_commit_hook_calls_the_command_that_is_installed():
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^  entry: (.+)$", hook, re.M)
    program, subcommand = entry.split()
    assert program in PROJECT["scripts"]
    assert subcommand == "check"


def test_the_package_runs_as_a_module():
    shown = subprocess.run(
        [sys.executable, "-m", "candidate_comms", "--version"], capture_output=True, encoding="utf-8", check=True
    )
    assert shown.stdout == f"candidate-comms {candidate_comms.__version__}\n"
