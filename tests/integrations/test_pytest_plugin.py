import subprocess
import sys
from pathlib import Path

SUITE = """
import sys

def test_a_stock_rejection(assert_clean_message):
    assert_clean_message("Dear Sam, unfortunately you have not been successful. Regards, HR", office="uk")

def test_nothing_to_do_with_it():
    pass
"""

COSTS = """
import sys

def test_the_plugin_has_loaded_nothing():
    assert "candidate_comms.integrations.pytest_plugin" in sys.modules
    ours = {name for name in sys.modules if name.startswith("candidate_comms")}
    assert ours == {
        "candidate_comms", "candidate_comms.integrations", "candidate_comms.integrations.pytest_plugin"
    }
"""


def run(folder: Path, suite: str) -> "subprocess.CompletedProcess[str]":
    """Run ``suite`` in a process of its own, where the installed entry point loads the plugin."""
    (folder / "test_letters.py").write_text(suite, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "test_letters.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_fixture_fails_a_bad_letter_and_shows_it(tmp_path):
    done = run(tmp_path, SUITE)
    assert done.returncode == 1, done.stderr
    assert "1 failed, 1 passed" in done.stdout
    assert "FindingsError: the message has" in done.stdout
    assert "RJ101 stock-rejection" in done.stdout


def test_the_plugin_costs_nothing_until_it_is_used(tmp_path):
    done = run(tmp_path, COSTS)
    assert done.returncode == 0, done.stdout
