"""Whole letters, kept as files that people can read. Write them anew with ``REWRITE_LETTERS=1`` and read the diff."""

import os
from pathlib import Path

import pytest

LETTERS = Path(__file__).parents[1] / "letters"


def check(name: str, message) -> None:
    path = LETTERS / name
    told = f"Subject: {message.subject}\n\n{message.text}"
    if os.environ.get("REWRITE_LETTERS"):
        path.write_text(told, encoding="utf-8", newline="\n")
    assert told == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_a_rejection_after_an_interview_reads_as_kept(a_rejection, office):
    letter = a_rejection(
        reason="the role needs somebody who has led audits on their own",
        thanks_for="talking us through the chilled-line case",
        open_door="food-safety roles in Peterborough",
    )
    check(f"rejection-after-interview.{office}.txt", letter.compose(office))


def test_a_rejection_after_an_application_from_an_agency_reads_as_kept(a_rejection):
    from candidate_comms.builders.facts import Role

    letter = a_rejection(interviewed_on=None, role=Role("Food Technologist", employer="Example Dairies"))
    check("rejection-after-application.uk.txt", letter.compose("uk"))


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_an_offer_reads_as_kept(an_offer, office):
    check(f"offer.{office}.txt", an_offer(office).compose(office))
