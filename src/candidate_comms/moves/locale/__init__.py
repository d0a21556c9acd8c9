"""What is written in the manner of another country, and what is written so that no program reads it.

Looked for last, when the kind is settled: nothing here tells what a message does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from candidate_comms.moves.locale.closings import annotate_closings
from candidate_comms.moves.locale.hidden import annotate_hidden
from candidate_comms.moves.locale.pay_style import annotate_pay_style
from candidate_comms.moves.locale.phones import annotate_phones
from candidate_comms.moves.locale.spelling import annotate_spelling
from candidate_comms.moves.locale.vocabulary import annotate_vocabulary
from candidate_comms.moves.locale.zones import annotate_zones
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Prose
from candidate_comms.offices.model import Office

_MOST = 200
"""Places of one sort that are told: more of them in one message tell nothing new."""

__all__ = ["annotate_hidden", "annotate_locale"]


def annotate_locale(
    prose: Prose, office: Office, annotations: Iterable[Annotation], *, of_offer: bool
) -> Iterator[Annotation]:
    """All of it, for a message in a language that can be read; ``annotations`` are what was found so far."""
    known = list(annotations)
    yield from annotate_hidden(prose)
    yield from islice(annotate_spelling(prose, office), _MOST)
    yield from islice(annotate_vocabulary(prose, office), _MOST)
    yield from annotate_closings(prose, office, known)
    yield from islice(annotate_zones(prose, office), _MOST)
    yield from annotate_phones(prose, office, known)
    yield from islice(annotate_pay_style(prose, office, known, of_offer=of_offer), _MOST)
