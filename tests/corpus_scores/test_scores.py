"""How well the linter judges the messages of ``tests/corpus``, held at floors and at a table of verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from corpus.labelled import messages
from corpus_scores import blind_files
from corpus_scores.judged import judged, score, verdicts
from corpus_scores.write_tables import COUNTED, SCORES, VERDICTS, scores

# Floors on what was held out, slightly under what was measured when they were written. They are there to be raised:
# when the linter reads better, lift the number; never lower one to let a change pass.
FLOORS = {
    # label: (precision, recall)
    "kind: rejection": (0.94, 0.87),
    "kind: offer": (0.91, 0.93),
    "stock-rejection": (0.85, 0.78),
    "no open door": (0.91, 0.76),
    "thoughts-not-asked": (0.96, 0.86),
    "pressure": (0.80, 0.87),
    "unclear terms": (0.78, 0.71),
}
NEAR_MISSES_LEFT_ALONE = 0.93  # share of what is no rejection with no RJ finding at warning or above
FAIR_OFFERS_LEFT_ALONE = 0.73  # share of fair and complete offers with no error, pressure or unclear term
CLEAN_REJECTIONS_NOT_STOCK = 0.95  # share of rejections with real feedback that are not called stock

DEADLINES_RIGHT = 0.88  # share of times to decide that are counted right, or rightly told to be beyond counting

HELD_OUT = [one for one in judged() if one.held_out]


@pytest.mark.parametrize("label", FLOORS)
def test_a_label_is_read_at_least_as_well_as_its_floor(label):
    found = score(label, HELD_OUT)
    detail = f"false alarms: {' '.join(found.alarms)}; misses: {' '.join(found.misses)}"
    precision, recall = FLOORS[label]
    assert found.precision >= precision, f"precision {found.precision:.3f}; {detail}"
    assert found.recall >= recall, f"recall {found.recall:.3f}; {detail}"


def test_what_is_no_rejection_is_left_alone():
    others = [one for one in HELD_OUT if one.labels["kind"] != "rejection"]
    blamed = [one.name for one in others if one.hard("RJ")]
    share = 1 - len(blamed) / len(others)
    assert share >= NEAR_MISSES_LEFT_ALONE, f"{share:.3f} blamed: {' '.join(blamed)}"


def test_fair_offers_are_left_alone():
    fair = [one for one in HELD_OUT if one.fair]
    blamed = [one.name for one in fair if not one.left_alone_as_fair]
    share = 1 - len(blamed) / len(fair)
    assert share >= FAIR_OFFERS_LEFT_ALONE, f"{share:.3f} blamed: {' '.join(blamed)}"


def test_the_time_to_decide_is_counted_right():
    counted = [one for one in HELD_OUT if one.name.startswith(COUNTED) and one.deadline_is_right is not None]
    wrong = [one.name for one in counted if not one.deadline_is_right]
    share = 1 - len(wrong) / len(counted)
    assert share >= DEADLINES_RIGHT, f"{share:.3f} wrong: {' '.join(wrong)}"


def test_rejections_with_real_feedback_are_not_called_stock():
    clean = [one for one in HELD_OUT if one.rejection.get("tier") == "clean"]
    blamed = [one.name for one in clean if "RJ101" in one.found]
    share = 1 - len(blamed) / len(clean)
    assert share >= CLEAN_REJECTIONS_NOT_STOCK, f"{share:.3f} blamed: {' '.join(blamed)}"


def test_every_verdict_is_as_the_table_says():
    told = VERDICTS.read_text(encoding="utf-8").splitlines()
    changed = sorted(set(verdicts(judged())) ^ set(told))
    assert changed == [], "if meant: python tests/corpus_scores/write_tables.py, and review the diff"


def test_the_table_of_scores_is_current():
    assert SCORES.read_text(encoding="utf-8") == scores(), "run python tests/corpus_scores/write_tables.py"


def test_every_verdict_on_the_blind_files_is_as_the_table_says():
    told = blind_files.VERDICTS.read_text(encoding="utf-8").splitlines()
    changed = sorted(set(verdicts(blind_files.everything())) ^ set(told))
    assert changed == [], "if meant: python tests/corpus_scores/write_tables.py, and review the diff"


def test_the_table_of_the_blind_files_is_current():
    assert blind_files.TABLE.read_text(encoding="utf-8") == blind_files.table(), "run …/write_tables.py"


def _spans(message: dict[str, Any]) -> Iterator[str]:
    rejection, offer = message["rejection"] or {}, message["offer"] or {}
    for key in ("feedback_spans", "stock_spans", "praise_spans", "outside_spans"):
        yield from rejection.get(key, [])
    if offer and offer["deadline"]["text"] is not None:
        yield offer["deadline"]["text"]
    labelled = [*offer.get("pressure", []), *offer.get("vague", [])]
    labelled += [*message["respect"], *message["locale"], *message["template"]]
    yield from (item["text"] for item in labelled)
    yield from (quoted for _, quoted in message.get("moves", ()))


def test_every_labelled_span_occurs_in_its_text():
    lost = [(message["id"], span) for message in messages() for span in _spans(message) if span not in message["text"]]
    assert lost == []


def test_ids_are_unique():
    names = [message["id"] for message in messages()]
    assert len(set(names)) == len(names)
