"""Learn the weights that Arabic lines are read by where no cue hears them, from the labelled Arabic sentences.

    python tests/corpus/train_arabic.py            learn from what is not held out, write …/moves/weights/ar_*.tsv
    python tests/corpus/train_arabic.py --cross    only say how well sentences are told that were not learned from
    python tests/corpus/train_arabic.py --held     the same of the held-out sentences, by the shipped tables
    python tests/corpus/train_arabic.py --check    say whether the shipped tables were learned from these labels

Needs the dependency group ``training``. As in ``train_weights.py``, each line is learned twice, with its cues and
without. What the sentences about offers say of other lines, and the other way round, is learned too: a threat is no
thanks, and thanks are no threat.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.arabic.hearing import pushed, told
from candidate_comms.moves.arabic.likelihood import LINES, PUSHES, Likelihoods, weighable
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.traits import traits, words
from candidate_comms.moves.weights import Weights
from candidate_comms.text.arabic import fold_arabic
from candidate_comms.text.arabic_stems import root_of
from corpus.labelled import arabic_letters, arabic_sentences, digest, held_out
from corpus.push_targets import READINGS as PUSH_READINGS
from corpus.push_targets import of_offer, of_push
from corpus.targets import READINGS, Targets, of_message, of_sentence
from corpus.train_weights import TABLES, Matrix, fit, table, without_cues

COMMON, LEAST = 2, 2  # sentences: a word in fewer is not told from others, a trait of fewer is left out
FOLDS = 5
PENALTY = 1.0
OF_PAIRS, OF_NEIGHBOURS = 0.3, 0.5
KEPT = {LINES: 4500, PUSHES: 4500}  # traits
SMALL = {LINES: 0.1, PUSHES: 0.1}  # weights below are left out
TITLES = {
    LINES: "What each trait of an Arabic line says for what the line does.",
    PUSHES: "What each trait of a line of an Arabic offer says for whether it pushes, and how.",
}
_LEAST = (0.6, 0.8, 0.9, 0.95)
_READINGS = {LINES: READINGS, PUSHES: PUSH_READINGS}
_BEFORE, _AFTER = "عزيزي سالم،\n\n", "\n\nمع التحية،\nهند"
_TACTICS = frozenset(PUSH_READINGS)
_NEVER_PUSHED = (
    "decision", "feedback", "praise", "ask_thoughts", "feedback_offer", "feedback_refusal", "thanks", "on_file",
    "acknowledge",
)  # fmt: skip
"""What a line that pushes for a yes never does besides."""


class Labelled:
    """A sentence or a message with its lines, and what its labels say of each."""

    def __init__(self, identity: str, page: Page, lines: list[Line]) -> None:
        self.identity, self.page, self.lines = identity, page, lines
        self.targets: dict[str, list[Targets]] = {}

    @classmethod
    def sentence(cls, identity: str, label: str, text: str) -> Labelled:
        """A sentence that stands alone, in a letter that tells nothing else."""
        page = Page(read_message(f"{_BEFORE}{text}{_AFTER}"))
        end = page.text.rindex(fold_arabic(_AFTER.strip()).text)
        item = cls(identity, page, [line for line in weighable(page) if line.start >= len(_BEFORE) and line.end <= end])
        count = len(item.lines)
        if identity.startswith("ar_pushes"):
            item.targets[LINES] = [_lines_of_push(label, count)] * count
            item.targets[PUSHES] = [of_push(label, count)] * count
        else:
            item.targets[LINES] = [of_sentence(label, count)] * count
            item.targets[PUSHES] = [dict.fromkeys(PUSH_READINGS, 0)] * count
        return item

    @classmethod
    def letter(cls, message: dict[str, Any]) -> Labelled:
        """A whole message."""
        document = read_message(message["text"])
        page = Page(document)
        item = cls(message["id"], page, list(weighable(page)))
        places = [document.to_source(page.visible(line.start, line.end)) for line in item.lines]
        item.targets[LINES] = of_message(message, places)
        item.targets[PUSHES] = of_offer(message, places)
        return item


def _lines_of_push(label: str, lines: int) -> Targets:
    """What the label of a sentence about an offer says of its other moves."""
    if label in READINGS:
        return of_sentence(label, lines)
    if label == "not_offer":
        return {"offer": 0}
    return dict.fromkeys(_NEVER_PUSHED, 0) if label in _TACTICS else {}


def gather(*, held: bool) -> Iterator[Labelled]:
    """All that is (not) held out."""
    for name in ("moves", "pushes"):
        for identity, label, sentence in arabic_sentences(name):
            if held_out(identity) is held:
                yield Labelled.sentence(identity, label, sentence)
    for message in arabic_letters():
        if held_out(message["id"]) is held:
            yield Labelled.letter(message)


def vocabulary(labelled: Sequence[Labelled]) -> frozenset[str]:
    """The stems and roots that stand in enough sentences to be told from one another."""
    seen: Counter[str] = Counter()
    for item in labelled:
        seen.update({stem for line in item.lines for stem in words(line)})
        seen.update({root_of(norm) for line in item.lines for norm in line.norms} - {""})
    return frozenset(word for word, count in seen.items() if count >= COMMON and word.isprintable() and " " not in word)


def measure(trait: str) -> float:
    """How much of a trait is learned from: less of those that stand for two things at once and are met seldom."""
    if " + " in trait:
        return OF_PAIRS
    return OF_NEIGHBOURS if " " in trait and not trait.startswith(("@", "=", "no ", "length", "names")) else 1.0


class Learned:
    """A model of each reading of one table."""

    def __init__(self, labelled: Sequence[Labelled], name: str) -> None:
        self.name = name
        self.known = vocabulary(labelled)
        rows = [dict.fromkeys(traits(line, self.known), 1.0) for item in labelled for line in item.lines]
        targets = [target for item in labelled for target in item.targets[name]]
        count = Counter(trait for row in rows for trait in row)
        rows = [{trait: measure(trait) for trait in row if count[trait] >= LEAST} for row in rows]
        self.matrix = Matrix([*rows, *map(without_cues, rows)])
        self.models = {}
        for reading in _READINGS[name]:
            goals = np.tile(np.array([t.get(reading, np.nan) for t in targets], float), 2)
            if {0.0, 1.0} <= set(goals[~np.isnan(goals)]):
                self.models[reading] = fit(self.matrix.values, goals, PENALTY, balanced=True)
        for place, trait in enumerate(self.matrix.traits):  # a trait of the shipped table holds or does not
            for model in self.models.values():
                model.coef_[0, place] *= measure(trait)
        self._keep_the_telling()

    def _keep_the_telling(self) -> None:
        """Leave out the traits that tell little of any reading."""
        most = np.max([np.abs(model.coef_[0]) for model in self.models.values()], axis=0)
        for place in np.argsort(-most, kind="stable")[KEPT[self.name] :]:
            for model in self.models.values():
                model.coef_[0, place] = 0

    def text(self) -> str:
        """The table of weights."""
        codes = {reading: code for reading, code in _READINGS[self.name].items() if reading in self.models}
        told = {t for p, t in enumerate(self.matrix.traits)
                if any(abs(m.coef_[0, p]) >= SMALL[self.name] for m in self.models.values())}  # fmt: skip
        used = {word.removeprefix("r:") for trait in told for word in trait.split()}
        return table(
            TITLES[self.name],
            codes,
            self.models,
            self.matrix.traits,
            SMALL[self.name],
            self.known & used,
            written_by="train_arabic.py",
            labels=digest("ar"),
        )


Told = tuple[Labelled, list[Likelihoods]]


def cross(labelled: Sequence[Labelled], name: str) -> Iterator[Told]:
    """What is told of each sentence and message by weights that had not seen it."""
    fold = [int(hashlib.md5(item.identity.encode()).hexdigest(), 16) % FOLDS for item in labelled]
    for number in range(FOLDS):
        seen = [item for item, of in zip(labelled, fold, strict=True) if of != number]
        learned = Weights(Learned(seen, name).text())
        for item, of in zip(labelled, fold, strict=True):
            if of == number:
                yield item, [Likelihoods(line, learned) for line in item.lines]


def report(found: Iterable[Told], name: str) -> None:
    """Print how often each reading is right, and how many are found, by how likely it must be; and as it is heard."""
    lines = [(line, likely, targets) for item, weighed in found
             for line, likely, targets in zip(item.lines, weighed, item.targets[name], strict=True)]  # fmt: skip
    heard = [(told if name == LINES else pushed)(line, likely) for line, likely, _ in lines]
    for reading in _READINGS[name]:
        known = [
            (likely.of(reading), targets[reading], heard[at] == reading)
            for at, (_, likely, targets) in enumerate(lines)
            if reading in targets
        ]
        if any(target for _, target, _ in known):
            columns = [_of([(odds >= least, target) for odds, target, _ in known]) for least in _LEAST]
            columns.append("heard " + _of([(sure, target) for _, target, sure in known]))
            print(f"{reading:18}", "  ".join(columns))


def _of(pairs: Sequence[tuple[bool, int]]) -> str:
    """Precision, recall and their counts, of what was found and what is so."""
    right, found, every = sum(f and t for f, t in pairs), sum(f for f, _ in pairs), sum(t for _, t in pairs)
    return f"{right / found if found else 1:.2f}/{right / every:.2f} ({right} of {found})"


def train(labelled: Sequence[Labelled]) -> None:
    for name in (LINES, PUSHES):
        learned = Learned(labelled, name)
        path = TABLES / f"ar_{name}.tsv"
        path.write_text(learned.text(), encoding="utf-8")
        print(f"{path.stem}: {len(labelled)} sentences, {path.stat().st_size / 1000:.0f} kB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether the tables are those of these labels")
    parser.add_argument("--cross", action="store_true", help="only say how well unseen sentences are told")
    parser.add_argument("--held", action="store_true", help="only say how well the held-out sentences are told")
    asked = parser.parse_args()
    if asked.check:
        texts = [(TABLES / f"ar_{name}.tsv").read_text(encoding="utf-8") for name in (LINES, PUSHES)]
        current = all(f"# labels: {digest('ar')}\n" in text for text in texts)
        print("The tables were learned from these labels." if current else "The labels have changed: learn again.")
        return 0 if current else 1
    labelled = list(gather(held=asked.held))
    for name in (LINES, PUSHES):
        if asked.cross:
            report(cross(labelled, name), name)
        elif asked.held:
            report([(item, [Likelihoods(line, name) for line in item.lines]) for item in labelled], name)
    if not (asked.cross or asked.held):
        train(labelled)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
