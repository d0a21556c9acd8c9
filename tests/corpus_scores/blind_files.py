"""How well the blind files are read: Arabic, remarks on people, the manners of another country, hidden characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from corpus.labelled import BLIND
from corpus_scores.judged import Judged, Score, judged_blind, score, score_spans

__all__ = ["TABLE", "VERDICTS", "everything", "measured", "same_verdict", "table", "twins"]

TABLE = Path(__file__).resolve().parent / "blind_scores.md"
VERDICTS = Path(__file__).resolve().parent / "blind_verdicts.tsv"

_WHOLE = ("kind: rejection", "kind: offer", "stock-rejection", "thin-feedback", "no-thanks", "no open door")
_OFFERS = ("pressure", "unclear terms")
_ASKED = {
    "arabic_blind": (*_WHOLE, *_OFFERS, "RS", "LC"),
    "arabic_twins": (*_WHOLE, *_OFFERS),
    "arabic_examination": (*_WHOLE, *_OFFERS, "RS", "LC"),
    "arabic_second_examination": (*_WHOLE, *_OFFERS),
    "respect_blind": ("stock-rejection", "RS"),
    "respect_lookalikes": ("RS",),
    "respect_examination": ("RS",),
    "locale_blind": ("LC",),
    "hidden_characters": ("kind: offer", "pressure", "RS"),
}
"""What the labels of each file are whole for."""


def everything() -> Iterator[Judged]:
    """Every message of the blind files, file by file."""
    for name in BLIND:
        yield from judged_blind(name)


def measured(name: str, of: Iterable[Judged]) -> Iterator[tuple[str, Score]]:
    """Each label that a file is whole for, with how well it is read in some of its messages."""
    messages = list(of)
    for label in _ASKED[name]:
        yield label, score_spans(label, messages) if label in ("RS", "LC") else score(label, messages)


def twins() -> Iterator[tuple[Judged, Judged]]:
    """The English and the Arabic of each pair."""
    pairs: dict[str, dict[str, Judged]] = {}
    for one in judged_blind("arabic_twins"):
        pairs.setdefault(one.name.rpartition("-")[0], {})[one.labels["language"]] = one
    for pair in pairs.values():
        yield pair["en"], pair["ar"]


_VERDICT: dict[str, Callable[[Judged], object]] = {
    "kind": lambda one: one.report.kind,
    "tier": lambda one: one.tier,
    "pressure": lambda one: bool(one.hard("OF") - {"OF210", "OF211"}),
    "unclear": lambda one: one.unclear if one.report.kind == "offer" else None,
}


def same_verdict(pair: tuple[Judged, Judged]) -> dict[str, bool]:
    """For each part of the verdict whether both languages got the same."""
    return {name: part(pair[0]) == part(pair[1]) for name, part in _VERDICT.items()}


def table() -> str:
    """Precision and recall of every file, for what may be looked at and what is held out."""
    lines = [
        "# How well the blind files are read",
        "",
        "Written by `tests/corpus_scores/write_tables.py`. Nothing is learned from these messages. Two thirds of",
        "a file may be looked at; the others are held out by the hash of their id, and the examinations as a whole.",
        "",
        "Precision is the share of findings that are right, recall the share of faults that are found. RS and LC count",
        "labelled words that a finding stands on.",
        "",
        "| file | label | looked at: precision | recall | faults | held out: precision | recall | faults |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name in BLIND:
        judged = judged_blind(name)
        seen = dict(measured(name, [one for one in judged if not one.held_out]))
        held = dict(measured(name, [one for one in judged if one.held_out]))
        lines += [f"| {name} | {label} | {_cells(seen[label])} | {_cells(held[label])} |" for label in _ASKED[name]]
    same = [same_verdict(pair) for pair in twins()]
    parts = ", ".join(f"{part} {sum(one[part] for one in same)}" for part in _VERDICT)
    lines += ["", f"Of {len(same)} messages in English and Arabic so many get the same verdict in both: {parts}."]
    return "\n".join(lines) + "\n"


def _cells(found: Score) -> str:
    faults = found.hits + len(found.misses)
    precision = f"{found.precision:.2f}" if found.hits or found.alarms else "-"
    recall = f"{found.recall:.2f}" if faults else "-"
    alarms = f" ({len(found.alarms)} false)" if not faults and found.alarms else ""
    return f"{precision}{alarms} | {recall} | {faults}"
