"""The example letters: the bad ones are told why, the good ones pass, and nothing goes unread."""

import json
from pathlib import Path

import pytest

from candidate_comms.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"

BAD = {
    "uk/rejection-stock.txt": {"stock-rejection", "no-open-door", "thoughts-not-asked"},
    "uk/rejection.txt.j2": {"empty-promise", "thoughts-not-asked"},
    "uk/offer-24h.txt": {
        *("short-decision-window", "withdrawal-threat", "rival-pressure", "no-negotiation", "no-comparison"),
        *("missing-term", "vague-pay", "vague-term", "guilt-or-urgency"),
    },
    "us/rejection-screen.html": {"stock-rejection", "feedback-refused", "unfilled-placeholder"},
    "us/offer-pressure.txt.j2": {"short-decision-window", "withdrawal-threat", "no-negotiation", "incentive-decay"},
    "uae/rejection-keep-cv.txt": {"stock-rejection"},
    "uae/offer-bonus.html": {"incentive-decay", "resign-now", "ambiguous-date", "vague-pay", "vague-term"},
}
GOOD = {
    "uk/acknowledgement.txt": "acknowledgement",
    "uk/offer.html": "offer",
    "uk/rejection-with-feedback.txt": "rejection",
    "us/offer.txt": "offer",
    "us/rejection.html.j2": "rejection",
    "uae/holding.txt": "status_update",
    "uae/offer.txt": "offer",
}


@pytest.fixture(scope="module")
def files():
    """The whole folder in one run, as JSON, by path."""
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(EXAMPLES):
        assert main(["check", ".", "--format", "json"]) == 1
    whole = json.loads(out.getvalue())
    assert whole["unread"] == []
    return {file["path"]: file for file in whole["files"]}


def test_every_letter_is_checked_and_known_to_be_good_or_bad(files):
    assert set(files) == set(BAD) | set(GOOD)


@pytest.mark.parametrize("path", BAD)
def test_a_bad_letter_is_told_why(files, path):
    counting = {found["name"] for found in files[path]["findings"] if found["severity"] != "info"}
    assert counting >= BAD[path]


@pytest.mark.parametrize("path", GOOD)
def test_a_good_letter_passes(files, path):
    assert [found for found in files[path]["findings"] if found["severity"] != "info"] == []
    assert files[path]["kind"] == GOOD[path]


@pytest.mark.parametrize("path", [*BAD, *GOOD])
def test_the_office_comes_from_the_folder(files, path):
    assert files[path]["office"] == path.split("/")[0]


def test_every_letter_is_told_in_the_readme():
    told = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [path for path in [*BAD, *GOOD] if f"`{path}`" not in told] == []
