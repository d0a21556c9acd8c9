"""Write what the linter says of the labelled messages, and how well it reads them, where a diff shows a change.

python tests/corpus_scores/write_tables.py
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from corpus_scores.judged import LABELS, judged, score, verdicts

__all__ = ["SCORES", "VERDICTS", "scores"]

VERDICTS = Path(__file__).resolve().parent / "verdicts.tsv"
SCORES = Path(__file__).resolve().parent / "scores.md"


def scores() -> str:
    """A table of precision and recall, for what was learned from, held out, and never in view."""
    sets = {
        "learned from": [one for one in judged() if not one.held_out],
        "held out": [one for one in judged() if one.held_out],
        "never in view": [one for one in judged() if one.never_in_view],
        "in the examination": [one for one in judged() if one.in_examination],
    }
    counts = ", ".join(f"{len(of)} {name}" for name, of in sets.items())
    lines = [
        "# How well the labelled messages are read",
        "",
        f"Written by `tests/corpus_scores/write_tables.py`; {counts}.",
        "",
        "A third is held out by the hash of its id: nothing was learned from it. Of these, the messages of the oldest",
        "files had been in view while cues were written; the next columns leave them out. Many of these were",
        "written to be hard. The examination is a cross-section of ordinary mail, written last by somebody who had",
        "seen nothing: it comes nearest to what new mail gives.",
        "",
        "Precision is the share of findings that are right, recall the share of faults that are found; kind, stage and",
        "language are read from the text. Where there are few faults, a figure says little.",
        "",
        "| label | " + " | ".join(f"{name}: precision | recall | faults" for name in sets) + " |",
        "|---|" + "---|---|---|" * len(sets),
    ]
    for label in LABELS:
        cells = []
        for of in sets.values():
            found = score(label, of)
            cells.append(f"{found.precision:.2f} | {found.recall:.2f} | {found.hits + len(found.misses)}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    for name, of in sets.items():
        others = [one for one in of if one.labels["kind"] != "rejection"]
        alone = sum(not one.hard("RJ") for one in others)
        lines += [
            "",
            f"Of {len(others)} messages {name} that are no rejection, {alone} draw no RJ finding at warning or above.",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    VERDICTS.write_text("\n".join(verdicts()) + "\n", encoding="utf-8")
    SCORES.write_text(scores(), encoding="utf-8")
    print(scores())
