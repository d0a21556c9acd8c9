"""Feedback, praise and hedges in Arabic: what a message says of *this* candidate.

What tells is whether anything concrete is left when the words are taken away that could stand in any letter, and
whether a gap, a need, advice or an act of the candidate's is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.documents.model import RegionKind, Slot
from candidate_comms.moves.arabic.feedback_weighed import Found, settled
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.page import Page
from candidate_comms.moves.arabic.said import Said, said_in
from candidate_comms.moves.facts import Feedback
from candidate_comms.moves.model import Annotation
from candidate_comms.vocabulary import Move, SlotRole

__all__ = ["annotate_feedback", "annotate_points"]

_LEAST, _PLAINLY = 2.0, 2.7  # weight: less than the first is no feedback, and what reaches the second leaves no doubt
_WEIGHTS = (
    ("gap", 1.2, 2),
    ("need", 1.2, 1),
    ("advice", 1.4, 1),
    ("contrast", 0.6, 1),
    ("artefact", 0.8, 1),
    ("strength", 0.4, 1),
    ("credential", 0.8, 1),
)
"""The lists of words that tell where a candidate stood: what a word of each weighs, and how many are counted."""
_LABEL = 5  # words
_BEGINNING = 4  # words
_AFTER_HEADING = 6  # lines
_MANY, _MUCH = 4, 7  # words that name something
_HEDGES, _SOME = 3, 4  # words


def annotate_feedback(page: Page) -> Iterator[Annotation]:
    """FEEDBACK, PRAISE and HEDGE of each line that has one."""
    headed, decided = 0, False
    for line in page.lines:
        decided = decided or line.has("decision")
        if line.part not in ("body", "closing") or not line.norms:
            continue
        slots = [slot for slot in page.slots_in(line) if slot.role is SlotRole.FEEDBACK]
        if slots:
            yield _of_slot(page, line, slots[0])
            continue
        if line.asks:
            continue
        found = _judge(page, line, headed=headed > 0, after_no=decided)
        note = headed > 0 or _is_item(page, line) or _heads(line)
        found = settled(line, found, note=note, plain=found is not None and _is_plain(line))
        headed = _AFTER_HEADING if _announces(line) else max(0, headed - 1)
        if found is not None:
            move, objects, evidence = found
            facts = Feedback(objects) if move is Move.FEEDBACK else None
            yield page.note(move, line.start, line.end, facts, *evidence)


def annotate_points(page: Page, found: list[Annotation]) -> Iterator[Annotation]:
    """A POINT at each item of feedback, and a SCORE where a mark or a rank is told."""
    document = page.document
    for annotation in found:
        facts = annotation.facts
        if annotation.move is Move.FEEDBACK and isinstance(facts, Feedback) and not facts.slot:
            begin = document.text.rfind("\n", 0, annotation.visible.start) + 1
            before = document.text[begin : annotation.visible.end].lstrip()
            marked = before[:1] in "-*•·▪◦–—" or (before[:1].isdigit() and before[1:3].strip()[:1] in ".)-")
            if document.in_region(RegionKind.LIST_ITEM, annotation.visible) or marked:
                yield Annotation(Move.POINT, annotation.span, annotation.visible, annotation.quote)
    for line in page.cueing("score"):
        hit = line.cued("score")[0]
        if line.part == "body":
            yield page.at_words(Move.SCORE, line, hit.first, hit.last)


def _of_slot(page: Page, line: Line, slot: Slot) -> Annotation:
    praises = any(part in slot.name for part in ("praise", "strength", "positive", "went_well", "liked"))
    move = Move.PRAISE if praises else Move.FEEDBACK
    facts = None if praises else Feedback((), slot=True)
    return page.note(move, line.start, line.end, facts, f"slot: {slot.expression}")


def _announces(line: Line) -> bool:
    """Whether a line heads what follows: "ملاحظاتنا على المقابلة كالتالي:"."""
    return line.written.endswith(":") and any(is_in(word, small("feedback_announces")) for word in line.norms)


def _judge(page: Page, line: Line, *, headed: bool, after_no: bool) -> Found | None:
    """The move of one line, what it names, and why it was read so."""
    if any(hit.cue.fact == "outside" for hit in line.cued("reason")) or line.has("they_declined", "candidate_voice"):
        return None
    if line.has("no_reply", "unheard", "only_told", "papers_back", "way_out") or _announces(line) or _depends(line):
        return None
    if ":" in "".join(line.marks[1:3]) and any(is_in(word, small("feedback_numbers")) for word in line.norms[:2]):
        return None
    said = said_in(line)
    if not said.words or (_tells_the_matter(line) and not said.count("gap")):
        return None
    weight, why = _weight(said)
    of_reader = said.of_reader
    framed = said.count("frame") > 0 or (line.holds(word_list("because", "feedback")) and bool(said.names))
    note = headed or _is_item(page, line) or _heads(line)
    least = 1 if note or said.foreign or said.figures else 2
    advised = after_no and said.count("advice") > 0 and not line.has("open_door", "keep_on_file", "contact")
    measured = after_no and said.measured > 1 and (said.count("need") or said.count("gap") or said.count("artefact"))
    about = (
        of_reader
        or advised
        or measured
        or framed
        or (after_no and said.you_did_not)
        or note
        or (said.count("artefact") and said.count("gap"))
    )
    if not about and after_no and len(said.names) >= _MANY:
        about = bool(said.count("contrast") or said.count("gap") or said.count("need"))
    told = (
        said.lacks
        or said.figures
        or (len(said.names) >= _MANY and not (said.count("strength") or said.count("praises")))
    )
    if about and told and said.topics >= least and weight >= _LEAST - 0.6 * framed - 0.8 * note:
        evidence = (f"about the candidate: {', '.join(why[:3])}", f"names: {', '.join(said.names[:5])}")
        return Move.FEEDBACK, said.names, evidence
    return _mild(said, of_reader=of_reader, after_no=after_no)


def _tells_the_matter(line: Line) -> bool:
    """Whether a line only tells what a letter is about: "نكتب إليك بشأن تقديمك على وظيفة …"."""
    about = small("feedback_about")
    return is_in(line.norms[0], small("feedback_writing")) and any(word in about for word in line.norms[1:_BEGINNING])


def _is_plain(line: Line) -> bool:
    """Whether words leave no doubt that a line is feedback: a gap or a need beside a no, advice, or much at once."""
    said = said_in(line)
    if line.has("decision"):
        return bool(said.count("gap") or said.count("need") or said.faces)
    if said.count("advice") or said.faces or said.of_a_telling_act:
        return True
    return bool(said.count("gap") or said.count("need")) and _weight(said)[0] >= _PLAINLY


def _depends(line: Line) -> bool:
    """Whether it begins with an "if" that is no "if only you had"."""
    if line.norms[0].lstrip("وف") == "في":
        return line.clauses.conditional(min(1, len(line.norms) - 1))  # "in case of"
    return line.clauses.conditional(0) and line.norms[0].lstrip("وف") != "لو"


def _heads(line: Line) -> bool:
    """Whether a label before it says that a remark follows: "ملاحظة الطاهي: …"."""
    at = next((index for index in range(1, min(len(line.norms), _LABEL)) if ":" in line.before(index)), 0)
    return at > 0 and any(is_in(word, small("feedback_announces")) for word in line.norms[:at])


def _weight(said: Said) -> tuple[float, list[str]]:
    """How strongly it is said where this candidate stood, and by what."""
    weight, why = 0.0, list[str]()
    for name, each, most in _WEIGHTS:
        found = min(said.count(name), most)
        if found:
            weight += each * found
            why.append(name)
    for true, each, what in (
        (said.did_not, 1.0, "what was not done"),
        (said.of_an_act, 0.9, "what the candidate did"),
        (said.figures, 1.0, "a figure"),
        (said.foreign, 0.8, "a name of the trade"),
        (len(said.names) >= _MANY, 0.6, "told in some detail"),
        (len(said.names) >= _MUCH, 0.4, "told in detail"),
        (said.mismatch, 1.2, "what did not match"),
        (said.faces, 1.2, "the job beside the candidate"),
    ):
        if true:
            weight += each
            why.append(what)
    return weight, why


def _mild(said: Said, *, of_reader: bool, after_no: bool) -> Found | None:
    """Praise or a hedge: individual, and nothing to learn from."""
    if not (of_reader or after_no):
        return None
    done = said.of_a_performance
    if said.did_not or said.count("gap"):
        hedged = said.count("hedge") >= _HEDGES and len(said.words) >= _SOME
        return (Move.HEDGE, (), ("hedged",)) if hedged or done or said.you_need else None
    good = said.count("praises") + said.count("strength")
    if of_reader and ((good and (done or said.of_being)) or said.begins_with_a_performance):
        return Move.PRAISE, said.names, ("praise",)
    return None


def _is_item(page: Page, line: Line) -> bool:
    start = line.sentence.visible.start
    text = page.document.text
    begin = text.rfind("\n", 0, start) + 1
    first = text[begin : start + 1].lstrip()[:1]
    return page.document.in_region(RegionKind.LIST_ITEM, line.sentence.visible) or first in ("-", "•", "*")
