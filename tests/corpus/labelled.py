"""The labelled messages and sentences of this folder, and which of them are held out.

A third is held out, chosen by the hash of its id: nothing is learned from it and nobody tunes on it now. The oldest
files were in view, whole, while cues were written; on the held-out messages of the others the linter scores what it can
be expected to score on mail that it never saw.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = [
    "BLIND",
    "HERE",
    "arabic_letters",
    "arabic_sentences",
    "blind",
    "common_limits",
    "deadlines",
    "digest",
    "held_out",
    "in_examination",
    "messages",
    "never_in_view",
    "pushes",
    "sentences",
]

HERE = Path(__file__).resolve().parent

# Files that nothing is learned from: they are measured alone, and `messages` and `digest` pass over them.
BLIND = (
    "arabic_blind",
    "arabic_examination",
    "arabic_second_examination",
    "arabic_twins",
    "hidden_characters",
    "locale_blind",
    "respect_blind",
    "respect_examination",
    "respect_lookalikes",
)

_ARABIC = "arabic"
"""The folder of what the Arabic lines are learned from."""

_EXAMINATION = ("wm-", "oe-", "arx-", "ary-", "rsx-")  # of the examinations, each held out as a whole
_OLDEST = ("rej-", "off-", "mis-", "own-", "own2-")  # of development_*, rejections, offers, near_misses, second_reader


def held_out(identity: str) -> bool:
    """Whether a message or sentence is kept from training and tuning."""
    if in_examination(identity):
        return True
    return int(hashlib.sha256(f"candidate_comms:{identity}".encode()).hexdigest(), 16) % 3 == 0


def in_examination(identity: str) -> bool:
    """Whether a message belongs to the examination: a cross-section of ordinary mail that nothing was tuned on."""
    return identity.startswith(_EXAMINATION)


def never_in_view(identity: str) -> bool:
    """Whether nobody who wrote cues has worked with a message: it is held out, and not of the oldest files."""
    return held_out(identity) and not identity.startswith(_OLDEST)


def messages() -> Iterator[dict[str, Any]]:
    """Every labelled English message that may be learned from or is measured with those, file by file."""
    for file in sorted(HERE.glob("*.jsonl")):
        if file.stem in BLIND:
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            message = json.loads(line)
            if message.get("language", "en") == "en":
                yield message


def blind(stem: str) -> Iterator[dict[str, Any]]:
    """The messages of one file of ``BLIND``, in both languages."""
    if stem not in BLIND:
        raise ValueError(f"{stem!r} is none of {', '.join(BLIND)}")
    for line in (HERE / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def sentences() -> Iterator[tuple[str, str, str]]:
    """(id, label, sentence) of every labelled sentence that stands alone."""
    for file in sorted((HERE / "sentences").glob("*.tsv")):
        for number, row in enumerate(file.read_text(encoding="utf-8").splitlines()):
            label, tab, sentence = row.partition("\t")
            if tab:
                yield f"{file.stem}{number}", label.strip(), sentence


def pushes() -> Iterator[tuple[str, str, str]]:
    """(id, label, sentence) of every sentence that pushes a candidate to decide, or sounds like it (``not_…``)."""
    lines = (HERE / "offers_sentences" / "pushes.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        label, _, sentence = line.partition("\t")
        yield f"{label}{number}", label, sentence


def deadlines() -> Iterator[tuple[str, dict[str, str]]]:
    """(id, fields) of every sentence with a time in it that is or is not the candidate's limit."""
    fields = ("office", "sent_at", "sentence", "verdict", "at", "hours", "working_days")
    lines = (HERE / "offers_sentences" / "deadlines.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        values = [*line.split("\t"), *[""] * len(fields)]
        yield f"deadline{number}", dict(zip(fields, values, strict=False))


def common_limits() -> Iterator[tuple[str, dict[str, str]]]:
    """As ``deadlines``: the plainest wordings there are, of limits and of what is none. None of them is held out."""
    lines = (HERE / "offers_sentences" / "common_limits.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        verdict, _, sentence = line.partition("\t")
        fields = {"office": "uk", "sent_at": "2026-03-02T09:00:00+00:00", "sentence": sentence, "verdict": verdict}
        yield f"limit{number}", fields | {"at": "", "hours": "", "working_days": ""}


def arabic_sentences(name: str) -> Iterator[tuple[str, str, str]]:
    """(id, label, sentence) of every Arabic sentence of ``moves``, ``pushes`` or ``limits``."""
    file = HERE / _ARABIC / f"ar_{name}.tsv"
    for number, row in enumerate(file.read_text(encoding="utf-8").splitlines()):
        label, tab, sentence = row.partition("\t")
        if tab:
            yield f"{file.stem}{number}", label.strip(), sentence.strip()


def arabic_letters() -> Iterator[dict[str, Any]]:
    """Every Arabic message that is learned from."""
    for line in (HERE / _ARABIC / "ar_letters.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def digest(language: str = "en") -> str:
    """A fingerprint of the labels that are learned from: a table of weights tells by it what it was learned from."""
    found = hashlib.sha256()
    for file in _learned_from(language):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]


def _learned_from(language: str) -> list[Path]:
    if language == "ar":
        return [HERE / _ARABIC / name for name in ("ar_letters.jsonl", "ar_moves.tsv", "ar_pushes.tsv")]
    left_out = {*BLIND, *(file.stem for file in HERE.glob("*examination.jsonl"))}
    files = [file for file in HERE.glob("*.jsonl") if file.stem not in left_out]
    return sorted([*files, *HERE.glob("*sentences/*.tsv")])
