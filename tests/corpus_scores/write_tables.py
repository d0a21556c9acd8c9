"""Write what the linter says of the labelled messages, and how well it reads them, where a diff shows a change.

python tests/corpus_scores/write_tables.py
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from corpus_scores import blind_files
from corpus_scores.judged import LABELS, Judged, judged, score, verdicts

__all__ = ["SCORES", "VERDICTS", "scores"]

COUNTED = ("off-", "mis-", "ou-", "os-", "og-", "oa-", "oe-")
"""The files whose deadlines are labelled by one rule: see ``tests/corpus/README.md``."""
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
        lines += ["", _of_offers(name, of)]
    for name, of in sets.items():
        others = [one for one in of if one.labels["kind"] != "rejection"]
        alone = sum(not one.hard("RJ") for one in others)
        lines += [
            "",
            f"Of {len(others)} messages {name} that are no rejection, {alone} draw no RJ finding at warning or above.",
        ]
    return "\n".join(lines) + "\n"


def _of_offers(name: str, of: list[Judged]) -> str:
    """What is found in the offers of a set: deadlines, and the words that push or are empty."""
    new = [one for one in of if one.name.startswith(COUNTED)]
    deadlines = [one.deadline_is_right for one in new if one.deadline_is_right is not None]
    pushes = [hit for one in of for hit in one.spans("OF", (p["text"] for p in one.offer.get("pressure", ())))]
    vague = [hit for one in of for hit in one.spans("TM", (v["text"] for v in one.offer.get("vague", ())))]
    return (
        f"Offers {name}: {sum(deadlines)} of {len(deadlines)} times to decide are right to the hour and the working "
        f"day or rightly told to be beyond counting; a finding stands on {sum(pushes)} of {len(pushes)} pushes and on "
        f"{sum(vague)} of {len(vague)} empty terms."
    )


if __name__ == "__main__":
    VERDICTS.write_text("\n".join(verdicts(judged())) + "\n", encoding="utf-8")
    SCORES.write_text(scores(), encoding="utf-8")
    blind_files.VERDICTS.write_text("\n".join(verdicts(blind_files.everything())) + "\n", encoding="utf-8")
    blind_files.TABLE.write_text(blind_files.table(), encoding="utf-8")
    print(scores(), blind_files.table(), sep="\n")
