"""Learn the weights that tell the candidate's time to decide from every other time in a message.

    python tests/corpus/train_limits.py            learn from what is not held out, write …/moves/weights/en_limits.tsv
    python tests/corpus/train_limits.py --check    say whether the shipped table was learned from these labels

Needs the dependency group ``training``. Logistic regression over the traits of each time expression
(``moves.limit_traits``), each learned twice: with the cues beside it and without.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from candidate_comms import offices
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.deadline import Weighed, weighable
from candidate_comms.moves.prose import Prose
from corpus.labelled import common_limits, deadlines, digest, held_out, messages
from corpus.targets import stands
from corpus.train_weights import TABLES, Matrix, fit, table, without_cues

PENALTY, SMALL = 0.3, 0.03
READINGS = {"decides": "de"}
_MAYBE = frozenset(
    {"threat", "lapse", "extend", "reminder", "urgency", "incentive_decay", "rivals", "sign_now", "accept"}
)
"""Labels of a sentence that may hold the limit as well: of the times in them nothing is known."""
_SAME = 8  # hours: two times so near may be the one deadline, told twice


def of_message(message: dict[str, Any]) -> Iterator[tuple[Weighed, int | None]]:
    """The time expressions of a message: 1 for the candidate's limit, 0 for another time, None: not known."""
    offer = message.get("offer")
    if offer is None:
        return
    document = read_message(message["text"])
    office = offices.get(message.get("office") or "uk")
    sent_at = datetime.fromisoformat(message["sent_at"]) if message.get("sent_at") else None
    deadline = offer.get("deadline") or {}
    if message["id"].startswith("own2-") and not deadline.get("text"):
        return  # that writer left many deadlines unmarked
    for weighed in weighable(Prose(document, "en"), office, sent_at):
        place = document.to_source(weighed.limit.span)
        labels = {label for label, quoted in message.get("moves") or () if stands(message, [quoted], place)}
        same = None not in (deadline.get("hours"), weighed.deadline.hours) and (
            abs(weighed.deadline.hours - deadline["hours"]) < _SAME
        )
        if (deadline.get("text") and stands(message, [deadline["text"]], place)) or "deadline" in labels:
            yield weighed, 1
        elif same or labels & _MAYBE:
            yield weighed, None
        else:
            yield weighed, 0


def of_sentence(row: dict[str, str]) -> Iterator[tuple[Weighed, int | None]]:
    """The time expressions of a sentence that stands alone."""
    sent_at = datetime.fromisoformat(row["sent_at"]) if row["sent_at"] else None
    prose = Prose(read_message(f"Dear Sam,\n\n{row['sentence']}\n\nYours in haste."), "en")
    found = list(weighable(prose, offices.get(row["office"]), sent_at))
    for weighed in found:
        if row["verdict"] == "other":
            yield weighed, 0
        elif len(found) == 1 or (row["hours"] and weighed.deadline.hours == float(row["hours"])):
            yield weighed, 1
        else:
            yield weighed, None


def gather(*, held: bool) -> Iterator[tuple[str, Weighed, int]]:
    """(id, time expression, whether it limits) of all that is (not) held out."""
    for message in messages():
        if held_out(message["id"]) is held:
            yield from ((message["id"], w, known) for w, known in of_message(message) if known is not None)
    for identity, row in [*deadlines(), *common_limits()]:
        if held_out(identity) is held or (identity.startswith("limit") and not held):
            yield from ((identity, w, known) for w, known in of_sentence(row) if known is not None)


def train() -> None:
    found = list(gather(held=False))
    rows = [dict.fromkeys(weighed.traits, 1.0) for _, weighed, _ in found]
    seen: dict[str, int] = {}
    for row in rows:
        for trait in row:
            seen[trait] = seen.get(trait, 0) + 1
    rows = [{trait: 1.0 for trait in row if seen[trait] > 1} for row in rows]
    matrix = Matrix([*rows, *map(without_cues, rows)])
    goals = np.tile(np.array([known for _, _, known in found], float), 2)
    model = fit(matrix.values, goals, PENALTY / 2, balanced=False)
    text = table("What each trait of a time says for its being the candidate's time to decide.", READINGS,
                 {"decides": model}, matrix.traits, SMALL)  # fmt: skip
    (TABLES / "en_limits.tsv").write_text(text, encoding="utf-8")
    print(f"{len(found)} times, {int(goals.sum() / 2)} of them limits; {len(text) / 1000:.0f} kB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether the table is that of these labels")
    if parser.parse_args().check:
        current = digest() in (TABLES / "en_limits.tsv").read_text(encoding="utf-8")
        print("The table was learned from these labels." if current else "The labels have changed: learn again.")
        return 0 if current else 1
    train()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
