"""How fast letters are composed: ``python tests/bench/compose.py``.

Each kind for each office, in Arabic, and in both languages as one mail; subject, text and HTML, of which nothing is put
off until it is asked for (an e-mail is). As in a program that has composed others before: the same sender writes to one
candidate after another, and each figure is that of the slowest of the three tones. Then what a language's catalog takes
to load. Times are of this process on one core, the least of many, so other work on the machine shows less.
"""

from __future__ import annotations

import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from attrs import evolve

from candidate_comms import offices
from candidate_comms.builders.bilingual import bilingual
from candidate_comms.builders.letter import Letter
from candidate_comms.localisation.catalogs import catalog_path, entries, read_entries
from candidate_comms.localisation.fallback import CHAINS
from candidate_comms.vocabulary import Tone

sys.path.insert(0, str(Path(__file__).parents[1]))

from builders import every_kind, every_kind_in_arabic

COLUMNS = ("uk", "us", "uae", "arabic", "bilingual")
CANDIDATES = 20


def microseconds(works: Sequence[Callable[[], object]], rounds: int = 20) -> float:
    """The least mean of several rounds: a pause of the machine is not the builder's."""
    found = []
    for _ in range(rounds):
        begun = process_time()
        for work in works:
            work()
        found.append((process_time() - begun) / len(works) * 1e6)
    return min(found)


def to_others(letter: Letter) -> list[Letter]:
    """The letter to one candidate after another."""
    told = letter.candidate
    return [evolve(letter, candidate=evolve(told, name=f"{told.name} {'I' * n}")) for n in range(1, CANDIDATES + 1)]


def composed(kind: str, column: str, tone: Tone) -> float:
    """Microseconds for one letter, when its words and its page are known."""
    english = to_others(every_kind.letters("uae" if column in ("arabic", "bilingual") else column)[kind])
    arabic = to_others(every_kind_in_arabic.letters()[kind])
    in_english = partial(Letter.compose, office=column if column in offices.codes() else "uae", tone=tone)
    in_arabic = partial(Letter.compose, office="uae", language="ar", tone=tone)
    match column:
        case "arabic":
            works = [partial(in_arabic, letter) for letter in arabic]
        case "bilingual":
            both = zip(arabic, english, strict=True)
            works = [partial(lambda a, e: bilingual(in_arabic(a), in_english(e)), a, e) for a, e in both]
        case _:
            works = [partial(in_english, letter) for letter in english]
    return microseconds(works)


def main() -> None:
    """Print the tables."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    begun = process_time()
    every_kind.letters("uk")["offer"].compose("uk")
    print(f"The first letter, with all that it loads: {(process_time() - begun) * 1e3:.0f} ms\n")
    print(f"{'µs a letter':<24}" + "".join(f"{column:>10}" for column in COLUMNS))
    singles, doubles = [], []
    for kind in every_kind.letters("uk"):
        row = [max(composed(kind, column, tone) for tone in Tone) for column in COLUMNS]
        print(f"{kind:<24}" + "".join(f"{time:>10.0f}" for time in row))
        singles += row[:-1]
        doubles.append(row[-1])
    for name, times in (("one language", singles), ("two languages", doubles)):
        print(f"{name + ': median, most':<34}{statistics.median(times):>10.0f}{max(times):>10.0f}")
    print()
    for locale in CHAINS:
        spent = microseconds([partial(read_entries, catalog_path(locale), locale)] * 3)
        print(f"{locale}: {len(entries(locale))} sentences load in {spent / 1e3:.1f} ms")


if __name__ == "__main__":
    main()
