"""Learn the weights that ``candidate_comms.moves.likelihood`` and ``.kind`` read by, from the labels of this folder.

    python tests/corpus/train_weights.py            learn from what is not held out, write src/…/moves/weights/
    python tests/corpus/train_weights.py --check    say whether the shipped tables were learned from these labels

Needs the dependency group ``training``. Two steps, both logistic regression with a quadratic penalty (deterministic):
from the traits of a line to what the line does, and from that, the cues and the annotations to what the message is.
The second learns from likelihoods of lines that the first had not seen (five folds).
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from candidate_comms import offices
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import hear
from candidate_comms.moves.likelihood import line_traits
from candidate_comms.moves.message_traits import message_traits
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.traits import shapes
from candidate_comms.moves.weights import UNIT
from corpus.labelled import HERE, digest, held_out, messages, sentences
from corpus.short_letters import short_letters
from corpus.targets import READINGS, labelled_as_offers, of_message, of_sentence

TABLES = HERE.parent.parent / "src" / "candidate_comms" / "moves" / "weights"
COMMON = 5  # messages: a word in fewer is rare
FOLDS = 5
LINE_PENALTY, MESSAGE_PENALTY = 0.25, 0.5
SMALL_LINE, SMALL_MESSAGE = 0.24, 0.05  # weights below are left out
OUTCOMES = {
    "rejection": "re",
    "offer": "jo",
    "acknowledgement": "ac",
    "interview_invite": "iv",
    "status_update": "su",
    "talent_pool": "tp",
    "survey": "sv",
    "offer_reminder": "or",
    "offer_extension": "ox",
    "offer_withdrawal": "ow",
    "other": "ot",
    "stock": "st",
    "clean": "cl",
    "clear_decision": "cd",
    "open_door": "od",
    "asks_for_thoughts": "at",
    "offers_feedback": "of",
    "refuses_feedback": "rf",
    "thanks": "th",
}
_TIERS = ("stock", "clean")
_FLAGS = ("clear_decision", "open_door", "asks_for_thoughts", "offers_feedback", "refuses_feedback", "thanks")


class Labelled:
    """A message or sentence, read, with what its labels say of its lines."""

    def __init__(self, identity: str, text: str, message: dict[str, Any] | None, label: str = "") -> None:
        self.identity, self.message = identity, message
        self.document = read_message(text)
        self.prose = Prose(self.document, "en")
        self.label = label

    def learn_lines(self, known: frozenset[str]) -> None:
        """Work out the traits and the targets of the lines."""
        self.lines = line_traits(self.prose, known)
        if self.message is None:
            self.lines = [(line, found) for line, found in self.lines if line.place.start >= len(_BEFORE)][:-1]
            for _, found in self.lines:
                found.discard("~after the no")
            self.targets = [of_sentence(self.label, len(self.lines))] * len(self.lines)
        else:
            places = [self.document.to_source(line.place) for line, _ in self.lines]
            self.targets = of_message(self.message, places)


_BEFORE, _AFTER = "Dear Sam,\n\n", "\n\nYours in haste."


def gather(*, held: bool) -> list[Labelled]:
    """All that is (not) held out."""
    alone = [Labelled(i, f"{_BEFORE}{s}{_AFTER}", None, y) for i, y, s in sentences() if held_out(i) is held]
    whole = [Labelled(m["id"], m["text"], m) for m in messages() if held_out(m["id"]) is held]
    short = [] if held else [Labelled(m["id"], m["text"], m) for m in short_letters()]
    return [*alone, *whole, *short]


def vocabulary(labelled: Iterable[Labelled]) -> frozenset[str]:
    """The words that stand in enough messages to be told from one another."""
    seen: Counter[str] = Counter()
    for item in labelled:
        seen.update({shape for line in item.prose.lines for shape in shapes(line)})
    return frozenset(word for word, count in seen.items() if count >= COMMON and word.isprintable() and " " not in word)


class Matrix:
    """Rows of traits as a sparse matrix."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        self.traits = sorted({trait for row in rows for trait in row})
        self._place = {trait: place for place, trait in enumerate(self.traits)}
        self.values = self.of(rows)

    def of(self, rows: Sequence[Mapping[str, float]]) -> csr_matrix:
        data, columns, ends = [], [], [0]
        for row in rows:
            for trait in sorted(row):
                place = self._place.get(trait)
                if place is not None:
                    columns.append(place)
                    data.append(row[trait])
            ends.append(len(columns))
        return csr_matrix((data, columns, ends), shape=(len(rows), len(self._place)))


def fit(values: csr_matrix, targets: np.ndarray, penalty: float, *, balanced: bool) -> LogisticRegression:
    known = ~np.isnan(targets)
    model = LogisticRegression(
        C=penalty, solver="liblinear", max_iter=300, class_weight="balanced" if balanced else None, random_state=0
    )
    return model.fit(values[known], targets[known])


def of_lines(labelled: Sequence[Labelled]) -> tuple[list[dict[str, float]], dict[str, np.ndarray]]:
    rows = [dict.fromkeys(found, 1.0) for item in labelled for _, found in item.lines]
    known = [target for item in labelled for target in item.targets]
    return rows, {r: np.array([t.get(r, np.nan) for t in known], float) for r in READINGS}


def nearest(likelihoods: np.ndarray) -> dict[str, tuple[float, float]]:
    """For each reading, the likelihoods of the two lines that come nearest to it."""
    best = np.sort(likelihoods, axis=0)[::-1] if len(likelihoods) else np.zeros((0, len(READINGS)))
    return {
        reading: (
            float(best[0, column]) if len(best) else 0.0,
            float(best[1, column]) if len(best) > 1 else 0.0,
        )
        for column, reading in enumerate(READINGS)
    }


def whole_message(item: Labelled, likely: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The traits of a message, as ``moves.annotate`` would work them out."""
    assert item.message is not None
    office = offices.get(item.message.get("office") or "uk")
    sent_at = datetime.fromisoformat(item.message["sent_at"]) if item.message.get("sent_at") else None
    annotations, (kind, _) = hear(item.prose, office, sent_at)
    return message_traits(item.prose, annotations, kind, likely)


def outcomes(item: Labelled) -> dict[str, float]:
    assert item.message is not None
    kind, rejection = item.message["kind"], item.message.get("rejection")
    if kind is None:
        return {"rejection": 0.0}
    told = {outcome: float(outcome == kind) for outcome in OUTCOMES if outcome not in (*_TIERS, *_FLAGS)}
    if rejection:
        told |= {tier: float(rejection["tier"] == tier) for tier in _TIERS}
        told |= {flag: float(rejection[flag]) for flag in _FLAGS}
    return told


def table(
    title: str,
    readings: Mapping[str, str],
    models: Mapping[str, LogisticRegression],
    traits: Sequence[str],
    small: float,
    known: frozenset[str] = frozenset(),
    written_by: str = "train_weights.py",
    labels: str = "",
) -> str:
    """The weights as text: one trait a line; ``labels`` is the fingerprint of what they were learned from."""
    lines = [f"# {title}", f"# Written by tests/corpus/{written_by}; do not edit by hand."]
    lines.append(f"# labels: {labels or digest()}")
    lines.append("@readings\t" + "\t".join(f"{name} {code}" for name, code in readings.items()))
    words = sorted(known)
    lines += ["@known\t" + " ".join(words[at : at + 24]) for at in range(0, len(words), 24)]
    start = {name: float(model.intercept_[0]) for name, model in models.items()}
    lines.append("@before any trait\t" + " ".join(f"{readings[n]}{round(UNIT * w)}" for n, w in start.items()))
    for place, trait in enumerate(traits):
        told = [(name, float(model.coef_[0, place])) for name, model in models.items()]
        row = " ".join(f"{readings[name]}{round(UNIT * w)}" for name, w in told if abs(w) >= small)
        if row:
            lines.append(f"{trait}\t{row}")
    return "\n".join(lines) + "\n"


def without_cues(traits: Mapping[str, float]) -> dict[str, float]:
    """The traits that are left where no cue hears anything, as in wordings that nobody foresaw.

    The cues were written beside these labels, so they hear more here than in mail to come. Learning from each
    message twice, with its cues and without, keeps the weights from leaning on them.
    """
    return {t: v for t, v in traits.items() if t[0] != "!" and not t.startswith(("moves: ", "by cues: "))}


def deaf(traits: Mapping[str, float], lines: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The traits of a message in which no cue hears anything."""
    found = without_cues(traits) | {"by cues: unknown": 1.0, "by cues: stock": 1.0}
    for reading, (first, second) in lines.items():
        found[f"a line: {reading}"], found[f"two lines: {reading}"] = first, second
    return found


def train() -> None:
    labelled = gather(held=False)
    known = vocabulary([item for item in labelled if not (item.message and labelled_as_offers(item.message))])
    for item in labelled:
        item.learn_lines(known)
    print(f"{len(labelled)} messages and sentences, {sum(len(i.lines) for i in labelled)} lines, {len(known)} words")
    rows, targets = of_lines(labelled)
    count = len(rows)
    rows = [*rows, *map(without_cues, rows)]
    targets = {reading: np.tile(goals, 2) for reading, goals in targets.items()}
    matrix = Matrix(rows)
    owner = np.tile(np.array([n for n, item in enumerate(labelled) for _ in item.lines]), 2)
    fold = np.array([int(hashlib.md5(item.identity.encode()).hexdigest(), 16) % FOLDS for item in labelled])
    unseen = np.zeros((len(rows), len(READINGS)))
    for number in range(FOLDS):
        out = fold[owner] == number
        for column, reading in enumerate(READINGS):
            goals = targets[reading].copy()
            goals[out] = np.nan
            model = fit(matrix.values, goals, LINE_PENALTY, balanced=True)
            unseen[out, column] = model.predict_proba(matrix.values[out])[:, 1]
    models = {reading: fit(matrix.values, targets[reading], LINE_PENALTY, balanced=True) for reading in READINGS}
    lines = table(
        "What each trait of a line says for what the line does.", READINGS, models, matrix.traits, SMALL_LINE, known
    )
    whole = [(n, item) for n, item in enumerate(labelled) if item.message is not None]
    heard, unheard = np.arange(len(rows)) < count, np.arange(len(rows)) >= count
    features = [whole_message(item, nearest(unseen[(owner == n) & heard])) for n, item in whole]
    features += [deaf(f, nearest(unseen[(owner == n) & unheard])) for f, (n, _) in zip(features, whole, strict=True)]
    wholes = Matrix(features)
    goals_of = [outcomes(item) for _, item in whole] * 2
    verdicts = {
        outcome: fit(
            wholes.values, np.array([g.get(outcome, np.nan) for g in goals_of], float), MESSAGE_PENALTY, balanced=False
        )
        for outcome in OUTCOMES
    }
    text = table(
        "What each trait of a message says for what the message is.", OUTCOMES, verdicts, wholes.traits, SMALL_MESSAGE
    )
    TABLES.mkdir(exist_ok=True)
    (TABLES / "en_lines.tsv").write_text(lines, encoding="utf-8")
    (TABLES / "en_messages.tsv").write_text(text, encoding="utf-8")
    for name in ("en_lines", "en_messages"):
        print(f"{name}: {(TABLES / f'{name}.tsv').stat().st_size / 1000:.0f} kB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether the tables are those of these labels")
    if parser.parse_args().check:
        current = all(digest() in (TABLES / f"en_{n}.tsv").read_text(encoding="utf-8") for n in ("lines", "messages"))
        print("The tables were learned from these labels." if current else "The labels have changed: learn again.")
        return 0 if current else 1
    train()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
