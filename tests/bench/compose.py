"""How fast letters are composed: ``python tests/bench/compose.py``.

Each kind for each office, text and HTML, as a program does that has composed others before; then what a language's
catalog takes to load. Times are of this process on one core, so other work on the machine shows less.
"""

from __future__ import annotations

import platform
import statistics
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

from candidate_comms.builders.letter import Letter
from candidate_comms.builders.offer import Offer
from candidate_comms.localisation.catalogs import catalog_path, entries, read_entries
from candidate_comms.localisation.fallback import CHAINS

sys.path.insert(0, str(Path(__file__).parents[1]))

from builders.conftest import JOANNA, OFFERS
from builders.every_kind import letters

OFFICES = ("uk", "us", "uae")
TIMES = 20


def microseconds(work: Callable[[], object], times: int = TIMES, rounds: int = 20) -> float:
    """The least mean of several rounds: a pause of the machine is not the builder's."""
    found = []
    for _ in range(rounds):
        begun = process_time()
        for _ in range(times):
            work()
        found.append((process_time() - begun) / times * 1e6)
    return min(found)


def every_letter(office: str) -> dict[str, Letter]:
    """The letters by the name of their kind. The offer is the longest: thirty sentences and more than twenty facts."""
    offer = Offer(
        candidate="Amira Haddad",
        role="Food Technologist",
        sender=JOANNA,
        start_date=date(2026, 5, 4),
        sent_on=date(2026, 3, 6),
        **OFFERS[office],
    )
    return {**letters(office), "offer": offer}


def composed(letter: Letter, office: str) -> float:
    """Microseconds for one letter, when its words and its page are known."""
    letter.compose(office)
    return microseconds(lambda: letter.compose(office))


def main() -> None:
    """Print the tables."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    begun = process_time()
    every_letter("uk")["offer"].compose("uk")
    print(f"The first letter, with all that it loads: {(process_time() - begun) * 1e3:.0f} ms\n")
    print(f"{'µs a letter':<24}" + "".join(f"{office:>8}" for office in OFFICES))
    every = {office: every_letter(office) for office in OFFICES}
    times = {kind: [composed(every[office][kind], office) for office in OFFICES] for kind in every["uk"]}
    for kind, row in times.items():
        print(f"{kind:<24}" + "".join(f"{time:>8.0f}" for time in row))
    everything = [time for row in times.values() for time in row]
    print(f"{'median, most':<24}{statistics.median(everything):>8.0f}{max(everything):>8.0f}\n")
    for locale in CHAINS:
        spent = microseconds(lambda locale=locale: read_entries(catalog_path(locale), locale), times=3)
        print(f"{locale}: {len(entries(locale))} sentences load in {spent / 1e3:.1f} ms")


if __name__ == "__main__":
    main()
