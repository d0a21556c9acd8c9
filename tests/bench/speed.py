"""How fast messages are linted: ``python tests/bench/speed.py [--rounds N] [--no-profile]``.

The messages are made of the paragraphs of tests/corpus, about 1,500 characters each; none that is timed was read
before. Times are of this process on one core, so other work on the machine shows less.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import signal
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter, process_time
from types import FrameType

from candidate_comms import lint
from candidate_comms.text.words import fold

SIZE = 1500  # characters
CORPUS = Path(__file__).parent.parent / "corpus"
FILES = {"rejections": "rejections", "offers": "offers", "near misses": "near_misses", "second reader": "second_reader"}
WORST = "If you are not able to accept our offer by 5 March 2026 we will not be taking £32,000 a year further. "


def corpus(name: str) -> list[str]:
    """The plain texts of a file of the corpus."""
    lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines]
    return [message["text"] for message in messages if message["format"] == "plain"]


def of_size(texts: list[str], count: int, seed: int) -> list[str]:
    """Messages of ``SIZE``: one's greeting and close, with paragraphs of others of its kind between."""
    choose = random.Random(seed).choice
    made: list[str] = []
    while len(made) < count:
        head, *body = choose(texts).split("\n\n")
        close = body.pop() if body else ""
        while len(head) + len(close) < SIZE:
            head += "\n\n" + choose(choose(texts).split("\n\n"))
        made.append(f"{head[: SIZE - len(close) - 2]}\n\n{close}")
    return made


def timed(work: Callable[[str], object], messages: Iterable[str]) -> list[float]:
    """Microseconds for each message."""
    times: list[float] = []
    for message in messages:
        begun = process_time()
        work(message)
        times.append((process_time() - begun) * 1e6)
    return times


def row(name: str, times: list[float], characters: int = SIZE) -> None:
    """One line of the first table."""
    times = sorted(times)
    median, mean = statistics.median(times), statistics.fmean(times)
    slow = times[int(len(times) * 0.95)]
    print(f"{name:<28}{len(times):>6}{median:>10.0f}{slow:>10.0f}{1e6 / mean:>12.0f}{mean / characters * 1000:>10.0f}")


def where(messages: list[str], seconds: float) -> Counter[str]:
    """How many samples fell into each module of the package."""
    seen: Counter[str] = Counter()

    def sample(_signal: int, frame: FrameType | None) -> None:
        while frame is not None and "candidate_comms" not in frame.f_code.co_filename:
            frame = frame.f_back
        if frame is not None:
            seen[frame.f_code.co_filename.rpartition("candidate_comms/")[2]] += 1

    signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    end = process_time() + seconds
    while process_time() < end:
        for message in messages:
            lint(message)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return seen


def cold_start(times: int = 7) -> float:
    """Seconds of ``candidate-comms check`` on one small message, from nothing; the median."""
    found = []
    for _ in range(times):
        begun = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "candidate_comms", "check", "-"],
            input=b"Dear Sam, you were not chosen.\n",
            capture_output=True,
            check=False,
        )
        found.append(perf_counter() - begun)
    return statistics.median(found)


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=300, help="messages of each kind")
    arguments.add_argument("--no-profile", action="store_true", help="leave out where the time goes")
    given = arguments.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}; {SIZE} characters a message\n")
    texts = {kind: corpus(name) for kind, name in FILES.items()}
    for known in texts.values():  # a process that has read some mail already
        timed(lint, of_size(known, 300, seed=1))
    print(f"{'kind':<28}{'n':>6}{'median µs':>10}{'95 % µs':>10}{'messages/s':>12}{'µs/kB':>10}")
    fresh = {kind: of_size(known, given.count, seed=2) for kind, known in texts.items()}
    for kind, messages in fresh.items():
        row(kind, timed(lint, messages))
        row("  the same, read again", timed(lint, messages))
    row("worst case", timed(lint, [(WORST * 20)[:SIZE]] * 30))
    everything = "\n\n".join(text for known in texts.values() for text in known)
    print()
    for size in (4_000, 256_000):
        sized = (everything * 3)[:size]
        row(f"a text of {size:,}", timed(lint, [sized] * 3), size)
    mixed = [message for messages in fresh.values() for message in messages]
    row("floor: fold and split", timed(lambda text: fold(text).split(), mixed))
    print(f"\nFrom nothing, one small message: {cold_start():.3f} s")
    if not given.no_profile:
        print("\nWhere the time goes (rejections and offers):")
        seen = where([*fresh["rejections"][:100], *fresh["offers"][:100]], 6)
        for name, count in seen.most_common(20):
            print(f"  {name:<36}{count / seen.total():>6.1%}")


if __name__ == "__main__":
    main()
