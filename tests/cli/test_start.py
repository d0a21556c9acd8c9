"""What the command costs before it does anything."""

import subprocess
import sys

import pytest

from candidate_comms import __version__


def modules_after(*argv: str) -> set[str]:
    code = f"import sys; from candidate_comms.cli import main; main({list(argv)!r}); print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_costs_no_import(flag):
    loaded = modules_after(flag)
    assert loaded.isdisjoint(
        {"argparse", "attr", "attrs", "babel", "jinja2", "importlib.metadata", "json", "re"} - BARE
    )


def test_help_needs_neither_attrs_nor_the_linter():
    assert modules_after("check", "--help").isdisjoint({"attr", "attrs", "babel", "jinja2"} - BARE)


def test_the_module_runs_as_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "candidate_comms", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"candidate-comms {__version__}\n"


BARE = set(
    subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules, sep='\\n')"], capture_output=True, text=True, check=True
    ).stdout.split()
)
"""What this interpreter loads for nothing (site packages may hook in)."""
