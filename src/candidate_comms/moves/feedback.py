"""Feedback, praise and hedges: what a message says of *this* candidate.

Stock phrases do not tell a stock rejection from a good one, and most real feedback never says "feedback".
What tells is whether anything concrete is left when the words that could stand in any letter are taken away,
and whether a gap, a need or advice is said of it. A role, a company and a place do not count: they name the job.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import Slot
from candidate_comms.moves.concrete import Concrete, holds_a_figure
from candidate_comms.moves.facts import Feedback
from candidate_comms.moves.lexicon import wording_of, words_of
from candidate_comms.moves.missing_papers import misses_a_paper
from candidate_comms.moves.model import Annotation
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.moves.set_against import is_set_against_the_job
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_feedback"]

_PAPER = "a licence that is missing"
_CONTRASTED = "what the job asks for beside what the candidate has"
_PLAIN = (_PAPER, _CONTRASTED)
_FREE = (SlotRole.OTHER, SlotRole.BODY, SlotRole.TERM)
"""What a slot may be named for that holds free text."""
_YOU = frozenset({"you", "your", "yours", "yourself"})
_NOTS = frozenset({"not", "never", "nothing"})
_LEAST = 2.0  # weight: less is not feedback in any line
_SOME = 3  # concrete words: enough for a point in a list of feedback
_MUCH = 6  # concrete words: more than courtesy ever has
_ASKING = frozenset({"please", "kindly"})
_SUBJECTS = _YOU | {"we", "i", "they", "he", "she", "it", "this", "that", "there", "who"}
_COURTESY = ("thanks", "goodwill", "keep_on_file", "contact", "ask_thoughts", "acknowledge", "pool", "invite")


def annotate_feedback(prose: Prose) -> Iterator[Annotation]:
    """FEEDBACK, PRAISE and HEDGE of each line that has one."""
    lines = [line for line in prose.lines if line.norms and line.sentence.part in ("body", "closing")]
    for line, (announces, headed, labelled) in zip(lines, prose.headings.over(lines), strict=True):
        slots = [s for s in prose.slots_in(line) if s.role is SlotRole.FEEDBACK or _is_labelled(prose, line, s, headed)]
        if line.asks:
            continue
        if slots and all(_praises(slot.name) for slot in slots):
            yield prose.note(Move.PRAISE, line.place, None, f"slot: {slots[0].expression}")
        elif slots:
            yield prose.note(Move.FEEDBACK, line.place, Feedback((), slot=True), f"slot: {slots[0].expression}")
        elif not announces and (
            found := _judge(line, prose.concrete, headed, labelled, listed=headed and _begins(prose, line))
        ):
            move, objects, evidence = found
            facts = Feedback(objects, beyond_doubt=evidence[0] in _PLAIN) if move is Move.FEEDBACK else None
            yield prose.note(move, line.place, facts, *evidence)


def _begins(prose: Prose, line: Line) -> bool:
    """Whether a line begins a line of the text: a point of a list does, what goes on with one does not."""
    before = prose.document.text[: line.start].rstrip(" \t-*•·0123456789.)")
    return not before or before.endswith("\n")


def _is_labelled(prose: Prose, line: Line, slot: Slot, headed: bool) -> bool:
    """Whether a slot of any name holds feedback, by its label or by the heading that it stands under alone."""
    if slot.role not in _FREE:
        return False
    at = slot.visible.start - line.place.start
    if prose.headings.labels(line, at):
        return True
    return headed and not line.folded[:at].strip(" \t-*•.)(0123456789")


def _praises(name: str) -> bool:
    """Whether a slot's name promises praise alone: "praise_item", "key_strength"."""
    return any(part in name for part in ("praise", "strength", "positive", "went_well", "liked"))


def _judge(
    line: Line, named: Concrete, headed: bool, labelled: bool, *, listed: bool = False
) -> tuple[Move, tuple[str, ...], tuple[str, ...]] | None:
    """The move of one line, what it names, and why it was read so."""
    norms = line.norms
    headed = headed or labelled
    if line.has("retract", "about_data", "role_gone") or _outside_merit(line):
        return None
    if line.has("praise") and not line.has(*_COURTESY):
        return Move.PRAISE, (), ("praise of how the candidate did",)
    framed = line.has("gap_frame") and not line.has("reason")
    if not (headed or framed or not _YOU.isdisjoint(norms) or _is_note(norms) or _faults_an_exercise(norms)):
        return None  # it is not about the candidate
    concrete = named.of(line)
    if plain := _plainly(line, concrete):
        return Move.FEEDBACK, concrete, (plain, f"names: {', '.join(concrete[:5])}")
    artefacts = _words(norms, "artefact")
    if artefacts and (framed or _words(norms, "gap") or holds_a_figure(norms)):
        concrete = tuple(dict.fromkeys((*concrete, *artefacts)))
    if not concrete:
        return _hedge(line)
    # One thing is enough where it has a name of its own: "you had not used Sage 200".
    names_much = len(concrete) >= (1 if headed or framed or _named(line, concrete) else 2)
    weight, why = _evaluation(line) if names_much else (0.0, ())
    if labelled and (_words(norms, "strength") or not _YOU.isdisjoint(norms)):
        weight += 1.5
        why = (*why, "a point under its own label")
    if listed and len(concrete) >= _SOME and not line.has(*_COURTESY, "open_door") and not _words(norms, "strength"):
        if labelled:  # "Spreadsheet test: the totals added the VAT column twice."
            weight += 2.0 if len(concrete) >= _MUCH - 1 else 1.2
            why = (*why, "a point of a list of feedback")
        elif _words(norms, "gap"):
            weight += 0.8
            why = (*why, "a gap under a heading of feedback")
    if len(concrete) >= _MUCH and (_you_acted(norms) or _words(norms, "contrast")):
        weight += 1.2
        why = (*why, "told in detail")
    if framed:
        weight += 1.5
        why = (*why, "what decided it or was wished for")
    if weight >= _LEAST and weight >= _enough(line):
        return (
            Move.FEEDBACK,
            concrete,
            (f"about the candidate: {', '.join(why[:3])}", f"names: {', '.join(concrete[:5])}"),
        )
    strength = _words(norms, "strength")
    of_theirs = len(concrete) >= 4 and _their_exercise(norms)
    weak = words_of("en", "weak_strength").issuperset(strength)
    praised = strength and (artefacts or not weak) and len(concrete) >= 2
    if (praised or of_theirs) and not line.has(*_COURTESY, "open_door", "reason", "decision"):
        return (
            Move.PRAISE,
            concrete,
            (f"praise: {', '.join(strength[:3]) or 'of an exercise'}", f"names: {', '.join(concrete[:5])}"),
        )
    return _hedge(line)


def _plainly(line: Line, concrete: tuple[str, ...]) -> str:
    """Which of two things that leave no doubt a line says of the candidate; empty where neither."""
    if misses_a_paper(line):
        return _PAPER
    return _CONTRASTED if is_set_against_the_job(line, concrete) else ""


def _outside_merit(line: Line) -> bool:
    """Whether a reason is given that lies outside what the candidate can do."""
    return line.has("reason") and any(hit.cue.fact == "outside" for hit in line.cued("reason"))


def _enough(line: Line) -> float:
    """How strongly it must be said to be feedback, in a line that also does what every letter does."""
    norms = line.norms
    return (
        _LEAST
        + 3 * line.has(*_COURTESY, "open_door", "hold", "past")
        + 2 * line.has("feedback_refusal", "feedback_offer")
        + line.has("decision", "reason")
        + 3 * ("hope" in norms[:3])
        + 2 * (not _ASKING.isdisjoint(norms))
    )


def _evaluation(line: Line) -> tuple[float, tuple[str, ...]]:
    """How strongly a line says where this candidate stood, and by which words."""
    norms = line.norms
    gap, need, advice = _words(norms, "gap"), _words(norms, "need"), _words(norms, "advice")
    contrast, artefact = _words(norms, "contrast"), _words(norms, "artefact")
    weight = (
        1.5 * min(len(gap), 2) + 1.2 * bool(need) + 1.2 * bool(advice) + 0.8 * bool(contrast) + 1.0 * bool(artefact)
    )
    strength = _words(norms, "strength")
    weight += 0.5 * bool(strength)
    why = [*gap, *need, *advice, *contrast, *artefact]
    codes = [norms[index] for index in line.codes]
    if codes:
        weight += 0.8 * min(len(codes), 2)
        why.append(codes[0])
    if holds_a_figure(norms):
        weight += 1.5
        why.append("a figure")
    praised = bool(strength) and not (gap or need or contrast)
    if _you_acted(norms) and not praised:
        weight += 1.2
        why.append("what the candidate did")
    if _two_figures(norms):
        weight += 1.0
        why.append("two figures compared")
    if not line.has("decision") and _you_did_not(norms):
        weight += 2.0
        why.append("what was not done")
    return weight, tuple(why)


def _you_did_not(norms: list[str]) -> bool:
    """Whether something of theirs was not done: "You did not cover …", "your plan had not …"."""
    if _NOTS.isdisjoint(norms):
        return False
    for index, word in enumerate(norms):
        if word in _NOTS:
            subject = next((n for n in reversed(norms[max(0, index - 10) : index]) if n in _SUBJECTS), "")
            if subject in _YOU and _YOU.isdisjoint(norms[index + 1 : index + 3]):
                return True
    return False


def _their_exercise(norms: list[str]) -> bool:
    """Whether "your presentation", "your cover letter" or the like is spoken of."""
    artefacts = words_of("en", "artefact")
    if "your" not in norms or artefacts.isdisjoint(norms):
        return False
    return any(word == "your" and not artefacts.isdisjoint(norms[i + 1 : i + 4]) for i, word in enumerate(norms))


def _you_acted(norms: list[str]) -> bool:
    """Whether an act of theirs is told, other than applying and coming: "you clipped the racking twice"."""
    empty, acts = words_of("en", "empty"), words_of("en", "acts")
    for index, word in enumerate(norms[:-1]):
        following = norms[index + 1]
        if word == "you" and following not in empty and (following in acts or following.endswith("ed")):
            return True
    return False


def _faults_an_exercise(norms: list[str]) -> bool:
    """Whether a line without "you" names an exercise and what it missed: "the second case study lacked numbers"."""
    return bool(_words(norms, "artefact")) and bool(_words(norms, "gap")) and norms[0] not in ("if", "please")


def _two_figures(norms: list[str]) -> bool:
    """Whether two numbers stand side by side with the candidate: "requires 12 months and your application shows 7"."""
    counted = words_of("en", "counted")
    if _YOU.isdisjoint(norms):
        return False
    return sum([(n[0].isdigit() and "/" not in n and len(n) < 6) or n in counted for n in norms]) >= 2


def _named(line: Line, concrete: tuple[str, ...]) -> bool:
    """Whether a concrete word is written as a name inside the sentence."""
    return any(index and line.norms[index] in concrete for index in (*line.capitalised, *line.codes))


def _is_note(norms: list[str]) -> bool:
    """A note without a subject: "Good eye for range, but priced …"."""
    return len(norms) >= 5 and words_of("en", "not_a_note").isdisjoint(norms)


def _hedge(line: Line) -> tuple[Move, tuple[str, ...], tuple[str, ...]] | None:
    hedge = _words(line.norms, "hedge")
    if hedge and _hedged(line.norms) and not line.has(*_COURTESY, "hold"):
        return Move.HEDGE, (), (f"hedged: {', '.join(hedge[:3])}",)
    return None


def _words(norms: list[str], name: str) -> tuple[str, ...]:
    wanted = words_of("en", name)
    return () if wanted.isdisjoint(norms) else tuple(dict.fromkeys([n for n in norms if n in wanted]))


def _hedged(norms: list[str]) -> bool:
    """Whether the hedge is about how the candidate did: "a bit more strategic", "a little less depth"."""
    return wording_of("en", "hedged").search(" ".join(norms)) is not None
