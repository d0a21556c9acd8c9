"""Learn the weights that ``candidate_comms.moves.pushes`` reads offers by, from the labels of this folder.

    python tests/corpus/train_pushes.py            learn, write src/…/moves/weights/en_pushes.tsv
    python tests/corpus/train_pushes.py --cross    only say what would be found in messages that were not learned from
    python tests/corpus/train_pushes.py --check    say whether the shipped table was learned from these labels

Needs the dependency group ``training``. Learned from: the sentences in ``offers_sentences/pushes.tsv``, those of the
tests, the examples of the rules, and every message that is not held out; in a message that offers no job no line
pushes. As in ``train_weights.py``, each line is learned twice, with its cues and without.
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
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from candidate_comms import offices
from candidate_comms.documents.reader import read_message
from candidate_comms.moves.line import Line
from candidate_comms.moves.prose import Prose
from candidate_comms.moves.push_traits import push_traits, stems
from candidate_comms.moves.pushes import PUSH, annotate_pushes, push_lines
from candidate_comms.moves.weights import Weights
from candidate_comms.rules.offer.tactic import OFFERS
from candidate_comms.rules.registry import RULES
from corpus.labelled import HERE, digest, held_out, messages, pushes
from corpus.push_targets import READINGS, of_offer, of_push
from corpus.targets import Targets
from corpus.train_weights import TABLES, Matrix, table, without_cues

COMMON = 3  # messages or sentences: a word in fewer is not told from others
LEAST = 3  # lines: a trait of fewer is left out
KEPT = 2800  # traits
FOLDS = 5
PENALTY = 0.05
SMALL, SMALL_TACTIC = 0.05, 0.3  # weights below are left out
_OFFERS = {kind.value for kind in OFFERS}
_BEFORE, _AFTER = "Dear Sam,\n\n", "\n\nYours in haste."


class Labelled:
    """A message or sentence with its lines, and what its labels say of each."""

    def __init__(self, identity: str, text: str, *, label: str = "", message: dict[str, Any] | None = None) -> None:
        self.identity, self.label, self.message = identity, label, message
        document = read_message(text)
        self.prose = Prose(document, "en")
        self.lines: list[Line] = [line for line, _ in push_lines(self.prose, frozenset())]
        if message is None:
            self.lines = [line for line in self.lines if line.place.start >= len(_BEFORE)][:-1]
            self.targets: list[Targets] = [of_push(label, len(self.lines))] * len(self.lines)
        else:
            self.targets = of_offer(message, [document.to_source(line.place) for line in self.lines])

    @property
    def pushes(self) -> bool:
        """Whether any of its lines is labelled as a push."""
        return any(targets.get(PUSH) for targets in self.targets)


def gather(*, held: bool) -> Iterator[Labelled]:
    """All that is (not) held out."""
    for identity, label, sentence in pushes():
        if held_out(identity) is held:
            yield Labelled(identity, f"{_BEFORE}{sentence}{_AFTER}", label=label)
    for message in messages():
        if held_out(message["id"]) is held and (message["kind"] in _OFFERS or not (held or _pushes_otherwise(message))):
            yield Labelled(message["id"], message["text"], message=message)


def gather_more() -> Iterator[Labelled]:
    """The sentences of the tests and the examples of the rules: always learned from, never measured on."""
    rows = (HERE / "offers_sentences" / "plain_pushes.tsv").read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(rows):
        label, _, sentence = row.partition("\t")
        yield Labelled(f"of tests {number}", f"{_BEFORE}{sentence}{_AFTER}", label=label)
    for rule in RULES:
        if rule.kinds == OFFERS:
            for number, example in enumerate([*rule.flags, *rule.passes]):
                pushed = [{"text": s.cut(example.text), "tactic": rule.name} for s in example.spans]
                message = {"text": example.text, "offer": {"pressure": pushed if rule.name in _TACTIC_OF else []}}
                if rule.name in _TACTIC_OF or not example.spans:
                    for push in pushed:
                        push["tactic"] = _TACTIC_OF[rule.name]
                    yield Labelled(f"of {rule.name} {number}", example.text, message=message)


_TACTIC_OF = {
    "withdrawal-threat": "threat",
    "rival-pressure": "rivals",
    "no-negotiation": "no_negotiation",
    "no-comparison": "no_comparison",
    "sign-now": "sign_now",
    "resign-now": "resign_now",
    "incentive-decay": "incentive_decay",
    "fee-or-deposit": "fee",
    "pay-secrecy": "secrecy",
}


def _pushes_otherwise(message: dict[str, Any]) -> bool:
    """Whether a message that offers no job may push in ways of its own: a sale, a severance, an offer taken back."""
    kind = message["kind"]
    return kind in (None, "other", "offer_withdrawal") or any(m[0] == "lookalike" for m in message.get("moves") or ())


def vocabulary(labelled: Iterable[Labelled]) -> frozenset[str]:
    """The stems that stand in enough messages and sentences to be told from one another."""
    seen: Counter[str] = Counter()
    for item in labelled:
        seen.update({word for line in item.lines for word in stems(line)})
    return frozenset(word for word, count in seen.items() if count >= COMMON and word.isprintable() and " " not in word)


class Learned:
    """A model of each reading over the traits that tell most of whether a line pushes."""

    def __init__(self, labelled: Sequence[Labelled]) -> None:
        self.known = vocabulary(labelled)
        rows = [dict.fromkeys(push_traits(line, self.known), 1.0) for item in labelled for line in item.lines]
        known = [targets for item in labelled for targets in item.targets]
        count = Counter(trait for row in rows for trait in row)
        rows = [{trait: 1.0 for trait in row if count[trait] >= LEAST} for row in rows]
        rows += [without_cues(row) for row in rows]
        goals = {r: np.tile(np.array([t.get(r, np.nan) for t in known], float), 2) for r in READINGS}
        every = Matrix(rows)
        first = _fit(every, goals[PUSH])
        telling = {every.traits[place] for place in np.argsort(-np.abs(first.coef_[0]), kind="stable")[:KEPT]}
        telling |= {trait for trait in every.traits if trait[0] == "!" and trait.startswith(("!push", "!pressure"))}
        self.matrix = Matrix([{trait: 1.0 for trait in row if trait in telling} for row in rows])
        self.models = {reading: _fit(self.matrix, goals[reading]) for reading in READINGS}

        for reading, model in self.models.items():  # of a tactic only what tells it from others
            model.coef_[np.abs(model.coef_) < (SMALL if reading == PUSH else SMALL_TACTIC)] = 0

    def text(self) -> str:
        """The table of weights."""
        used = {word for trait in self.matrix.traits for word in trait.replace(">", " ").split()}
        return table(
            "What each trait of a line of an offer says for whether it pushes, and how.",
            READINGS,
            self.models,
            self.matrix.traits,
            SMALL,
            self.known & used,
            written_by="train_pushes.py",
        )


def _fit(matrix: Matrix, goals: np.ndarray) -> LogisticRegression:
    known = ~np.isnan(goals)
    model = LogisticRegression(C=PENALTY, solver="liblinear", max_iter=300, random_state=0)
    return model.fit(matrix.values[known], goals[known])


def cross(labelled: Sequence[Labelled], always: Sequence[Labelled]) -> None:
    """Print what is told of messages and sentences that the weights had not seen."""
    fold = [int(hashlib.md5(item.identity.encode()).hexdigest(), 16) % FOLDS for item in labelled]
    told: dict[str, bool] = {}
    for number in range(FOLDS):
        seen = [item for item, of in zip(labelled, fold, strict=True) if of != number]
        weights = Weights(Learned([*always, *seen]).text())
        for item, of in zip(labelled, fold, strict=True):
            if of == number:
                found = annotate_pushes(item.prose, offices.get("uk"), [], weights)
                places = [line.place for line in item.lines]
                told[item.identity] = any(place.contains(push.visible) for push in found for place in places)
    for sort in ("messages", "sentences"):
        items = [i for i in labelled if (i.message is not None) == (sort == "messages") and not _only_short(i)]
        pairs = Counter((item.pushes, told[item.identity]) for item in items)
        right, wrong, missed = pairs[True, True], pairs[False, True], pairs[True, False]
        print(f"{sort}: precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}")
        print("    false alarms:", *[i.identity for i in items if told[i.identity] and not i.pushes])


def _only_short(item: Labelled) -> bool:
    """Whether a message presses by too short a time alone, which other readers tell."""
    offer = item.message and item.message["offer"]
    return bool(offer) and offer["flag_pressure"] and not item.pushes


def train(labelled: Sequence[Labelled]) -> None:
    learned = Learned(labelled)
    lines = sum(len(item.lines) for item in labelled)
    print(f"{len(labelled)} messages and sentences, {lines} lines, {len(learned.known)} words")
    path = TABLES / "en_pushes.tsv"
    path.write_text(learned.text(), encoding="utf-8")
    print(f"{path.stem}: {path.stat().st_size / 1000:.0f} kB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether the table is that of these labels")
    parser.add_argument("--cross", action="store_true", help="only say what each threshold would find")
    asked = parser.parse_args()
    if asked.check:
        current = f"# labels: {digest()}\n" in (TABLES / "en_pushes.tsv").read_text(encoding="utf-8")
        print("The table was learned from these labels." if current else "The labels have changed: learn again.")
        return 0 if current else 1
    labelled, always = list(gather(held=False)), list(gather_more())
    if asked.cross:
        measured = [i for i in labelled if i.message is None or i.message["kind"] in _OFFERS]
        cross(measured, [*always, *[i for i in labelled if i not in measured]])
    else:
        train([*always, *labelled])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
