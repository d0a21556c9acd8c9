"""How much longer an Arabic message takes than its English twin: ``python tests/bench/twins.py``.

Forty messages that say the same in both languages. Each is linted once, as mail comes: other messages of its language
were read before, this one never.
"""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from time import process_time

from candidate_comms import lint

CORPUS = Path(__file__).parent.parent / "corpus"
READ_BEFORE = ("arabic_blind", "near_misses", "second_reader")


def texts(file: str) -> dict[str, list[str]]:
    """The messages of a file by language, in their order."""
    found: dict[str, list[str]] = {"en": [], "ar": []}
    for line in (CORPUS / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        found[message["language"]].append(message["text"])
    return found


def timed(text: str) -> float:
    """Milliseconds."""
    begun = process_time()
    lint(text, office="uae")
    return (process_time() - begun) * 1e3


def main() -> None:
    """Warm up, then read the twins in turn, and print what each language took."""
    for file in READ_BEFORE:
        for those in texts(file).values():
            for text in those:
                lint(text, office="uae")
    twins = texts("arabic_twins")
    pairs = [(timed(english), timed(arabic)) for english, arabic in zip(twins["en"], twins["ar"], strict=True)]
    for language, times in zip(("English", "Arabic"), zip(*pairs, strict=True), strict=True):
        print(f"{language}: {len(times)} messages, median {statistics.median(times):.2f} ms, sum {sum(times):.0f} ms")
    ratio = sum(arabic for _, arabic in pairs) / sum(english for english, _ in pairs)
    print(f"Arabic takes {ratio:.2f} times as long.")


if __name__ == "__main__":
    main()
