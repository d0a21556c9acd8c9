"""Feedback, praise and hedges: what a message says of *this* candidate.

Stock phrases do not tell a stock rejection from a good one, and most real feedback never says "feedback".
What tells is whether anything concrete is left when the words that could stand in any letter are taken away,
and whether a gap, a need or advice is said of it. A role, a company and a place do not count: they name the job.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candidate_comms.moves.lexicon import words_of
from candidate_comms.moves.model import Annotation, Feedback
from candidate_comms.moves.prose import Line, Prose
from candidate_comms.text.words import Token
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_feedback"]

_YOU = frozenset({"you", "your", "yours", "yourself"})
_HEADING = re.compile(
    r"\s*(?:[-*•]\s*)?(?:feedback|strengths?|what went well|areas? (?:for|to)|to (?:work on|develop)|development|gaps?|comments?|what (?:we|the panel)|"
    r"(?:our|the|my|his|her|their) (?:notes|comments|observations|reviewers?|assessors)|criterion|against|scores?|"
    r"(?:panel|interviewers?|assessors?|reviewers?)['’]?s? (?:notes|comments|feedback)|strongest|weakest|minimum)\b[^.\n]{0,60}:?"
)
_ANNOUNCES = re.compile(
    r"(?:comments|feedback|notes?|marks|scores?|reasons?|points?|observations?|convey|details|noted|wrote|saw|said)\b[^.]{0,60}:\s*$|as follows[.:]?\s*$|here(?:'s| is| are)\b.{0,60}:\s*$"
)
_LABELLED = re.compile(r"[\s\d.•*-]*[A-Z][\w ,&/()'-]{2,45}: +\S+ \S+")
_COUNTED = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty"])
_NUMBER_UNIT = frozenset(
    ["%", "percent", "per", "cent", "years", "year", "months", "weeks", "minutes", "hours", "marks", "points", "out", "mm", "tonne", "tonnes", "kg", "litres", "people", "direct", "reports", "sites", "miles", "pence"]
)
_COURTESY = ("thanks", "goodwill", "keep_on_file", "contact", "ask_thoughts", "acknowledge", "pool", "invite")
_NOT_A_NOTE = frozenset(
    {
        "we",
        "our",
        "us",
        "i",
        "my",
        "me",
        "they",
        "role",
        "position",
        "please",
        "thank",
        "thanks",
        "wish",
        "sorry",
        "application",
        "post",
        "job",
    }
)
_TITLE_BEFORE = frozenset(
    {
        "for",
        "of",
        "as",
        "at",
        "with",
        "from",
        "joining",
        "the",
        "our",
        "in",
        "to",
        "position",
        "role",
        "post",
        "job",
        "title",
    }
)


def annotate_feedback(prose: Prose) -> Iterator[Annotation]:
    """FEEDBACK, PRAISE and HEDGE of each line that has one."""
    under_heading = 0
    names = _names(prose)
    for line in prose.lines:
        if line.sentence.part not in ("body", "closing") or not line.tokens:
            continue
        visible = line.sentence.visible
        text = visible.cut(prose.document.text)
        if text.rstrip(" )\"'”’").endswith("?"):
            continue
        slots = [s for s in prose.slots_in(line) if s.role is SlotRole.FEEDBACK]
        if slots:
            yield prose.note(Move.FEEDBACK, visible, Feedback((), slot=True), f"slot: {slots[0].expression}")
            continue
        if _ANNOUNCES.search(text.lower()):
            under_heading = 8
            continue
        headed = bool(_HEADING.match(text.lower()) or _LABELLED.match(text)) or under_heading > 0
        under_heading -= 1
        found = _judge(line, names, headed)
        if found:
            move, objects, evidence = found
            facts = Feedback(objects) if move is Move.FEEDBACK else None
            yield prose.note(move, visible, facts, *evidence)


def _names(prose: Prose) -> frozenset[str]:
    """Words of job titles, companies and people: capitalised runs in greetings and in lines of courtesy."""
    names: set[str] = set()
    for line in prose.lines:
        courtesy = line.sentence.part in ("greeting", "subject") or line.has("thanks", "decision", "acknowledge")
        if not courtesy:
            continue
        for index, token in enumerate(line.tokens):
            if (token.capital and index and not token.code) or (token.capital and index and line.tokens[index - 1].norm in _TITLE_BEFORE):
                names.add(token.norm)
    for line in prose.asides:
        if line.sentence.part == "signature":
            names.update(t.norm for t in line.tokens if t.capital)
    return frozenset(names)


def _judge(line: Line, names: frozenset[str], headed: bool) -> tuple[Move, tuple[str, ...], tuple[str, ...]] | None:
    """The move of one line, what it names, and why it was read so."""
    norms = line.norms
    if line.has("risk", "retract") or any(h.cue.fact == "outside" for h in line.cued("reason")):
        return None
    concrete = _concrete(line, names)
    about_you = headed or not _YOU.isdisjoint(norms) or _is_note(norms)
    if not about_you or not concrete:
        return _hedge(line) if about_you else None
    weight, why = _evaluation(line)
    enough = (
        2.0
        + 3 * line.has(*_COURTESY, "open_door", "hold", "past")
        + 2 * line.has("feedback_refusal", "feedback_offer")
        + line.has("decision", "reason")
    )
    names_much = len(concrete) >= (1 if headed else 2)
    if weight >= enough and names_much:
        return (
            Move.FEEDBACK,
            concrete,
            (f"about the candidate: {', '.join(why[:3])}", f"names: {', '.join(concrete[:5])}"),
        )
    strength = _words(norms, "strength")
    if strength and len(concrete) >= 2 and not line.has(*_COURTESY, "open_door", "reason"):
        return Move.PRAISE, concrete, (f"praise: {', '.join(strength[:3])}", f"names: {', '.join(concrete[:5])}")
    return _hedge(line)


def _evaluation(line: Line) -> tuple[float, tuple[str, ...]]:
    """How strongly a line says where this candidate stood, and by which words."""
    norms = line.norms
    gap, need, advice = _words(norms, "gap"), _words(norms, "need"), _words(norms, "advice")
    contrast, artefact = _words(norms, "contrast"), _words(norms, "artefact")
    weight = (
        1.5 * min(len(gap), 2) + 1.2 * bool(need) + 1.2 * bool(advice) + 0.8 * bool(contrast) + 1.0 * bool(artefact)
    )
    weight += 0.5 * bool(_words(norms, "strength"))
    why = [*gap, *need, *advice, *contrast, *artefact]
    codes = [t.norm for t in line.tokens if t.code]
    if codes:
        weight += 0.8
        why.append(codes[0])
    if _scored(line):
        weight += 1.5
        why.append("a figure")
    if _you_did_not(norms):
        weight += 1.5
        why.append("what was not done")
    return weight, tuple(why)


def _you_did_not(norms: list[str]) -> bool:
    """ "You did not cover …", "your plan had not …", "could not describe …"."""
    for index, word in enumerate(norms):
        if word in ("not", "never", "nothing") and not _YOU.isdisjoint(norms[max(0, index - 5) : index]):
            return not _YOU.intersection(norms[index + 1 : index + 3])
    return False


def _is_note(norms: list[str]) -> bool:
    """A note without a subject: "Good eye for range, but priced …"."""
    return len(norms) >= 5 and _NOT_A_NOTE.isdisjoint(norms)


def _hedge(line: Line) -> tuple[Move, tuple[str, ...], tuple[str, ...]] | None:
    hedge = _words(line.norms, "hedge")
    if hedge and _hedged(line.norms) and not line.has(*_COURTESY, "hold"):
        return Move.HEDGE, (), (f"hedged: {', '.join(hedge[:3])}",)
    return None


def _words(norms: list[str], name: str) -> tuple[str, ...]:
    wanted = words_of("en", name)
    return tuple(dict.fromkeys(n for n in norms if n in wanted))


def _hedged(norms: list[str]) -> bool:
    """Whether the hedge is about how the candidate did: "a bit more strategic", "a little less depth"."""
    pairs = set(zip(norms, norms[1:], strict=False))
    return bool(
        pairs
        & {
            ("bit", "more"),
            ("little", "more"),
            ("little", "less"),
            ("somewhat", "more"),
            ("slightly", "more"),
            ("more", "depth"),
            ("less", "depth"),
        }
    )


def _scored(line: Line) -> bool:
    """Whether a number is given with a unit or against another number: 29 of 40, 92%, 3 years."""
    tokens = line.tokens
    for index, token in enumerate(tokens):
        if (
            token.norm in _COUNTED
            and index + 1 < len(tokens)
            and tokens[index + 1].norm in ("years", "months", "people", "direct", "marks", "points")
        ):
            return True
        if token.norm[0].isdigit():
            if "/" in token.norm and token.norm.count("/") == 1:
                return True
            if index + 1 < len(tokens) and tokens[index + 1].norm in _NUMBER_UNIT:
                return True
    return False


def _concrete(line: Line, names: frozenset[str]) -> tuple[str, ...]:
    """What the line names that could not stand in any letter."""
    empty = words_of("en", "empty")
    judged = words_of("en", "gap") | words_of("en", "hedge") | words_of("en", "strength")
    found: list[str] = []
    for index, token in enumerate(line.tokens):
        norm = token.norm
        if norm in empty or norm in names or norm in judged or norm[0] in "⟨£$€%&":
            continue
        if norm[0].isdigit():
            if _measures(line.tokens, index):
                found.append(norm)
            continue
        if len(norm) < 3 and not token.capital:
            continue
        found.append(norm)
    return tuple(dict.fromkeys(found))


def _measures(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].norm in _NUMBER_UNIT
