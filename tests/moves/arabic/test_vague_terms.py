"""Terms that an Arabic offer names and leaves empty."""

import pytest

from arabic.tables import SENT, reading, table
from candidate_comms.moves.facts import Term
from candidate_comms.vocabulary import TermName, TermState

OFFER = "السيد/ سالم المحترم،\n\nيسرنا أن نعرض عليكم وظيفة محاسب.\n\n{}\n\nهند"


def empty(sentence):
    facts = [a.facts for a in reading(OFFER.format(sentence), SENT).annotations]
    return {f.name for f in facts if isinstance(f, Term) and f.state is TermState.VAGUE}


def cases(side):
    return [(term, sentence) for term, listed in table("vague_terms").items() for sentence in listed[side]]


@pytest.mark.parametrize(("term", "sentence"), cases("says"))
def test_an_empty_term_is_found(term, sentence):
    assert TermName(term) in empty(sentence)


@pytest.mark.parametrize(("term", "sentence"), cases("not"))
def test_a_term_that_is_told_is_not_empty(term, sentence):
    assert empty(sentence) <= {TermName.PAY_PERIOD}
