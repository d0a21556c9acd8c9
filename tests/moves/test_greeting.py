"""Whom a message addresses."""

import pytest

from candidate_comms.moves.facts import Addressee
from candidate_comms.vocabulary import Move


@pytest.mark.parametrize(
    ("line", "addressee"),
    [
        ("Dear Amira Haddad,", Addressee.NAME),
        ("Dear Dr O’Connor,", Addressee.NAME),
        ("Hi Sam", Addressee.NAME),
        ("Dear Applicant,", Addressee.GENERIC),
        ("Dear Sir or Madam,", Addressee.GENERIC),
        ("Hello,", Addressee.GENERIC),
        ("Good morning,", Addressee.GENERIC),
        ("To whom it may concern,", Addressee.GENERIC),
        ("Dear ,", Addressee.EMPTY),
        ("Dear Mr,", Addressee.EMPTY),
        ("Dear [First Name],", Addressee.SLOT),
    ],
)
def test_a_greeting_addresses_somebody_anybody_or_nobody(letter, line, addressee):
    [greeting] = letter(f"{line}\n\nThank you for coming to see us last week.", whole=True).of(Move.GREETING)
    assert greeting.facts.addressee is addressee


def test_a_letter_may_have_no_greeting(letter):
    assert not letter("Thank you for coming to see us last week.", whole=True).has(Move.GREETING)
