"""What an Arabic line says beside its courtesies, and whether it is of the reader: what feedback is judged by."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from candidate_comms.moves.arabic.addresses import address_words
from candidate_comms.moves.arabic.concrete import concrete_words, is_foreign
from candidate_comms.moves.arabic.lexicon import forms, is_in, small, word_list
from candidate_comms.moves.arabic.line import Line

__all__ = ["Said", "is_yours", "said_in"]

_TAKES_ITS_PART = frozenset(
    {"thanks", "goodwill", "keep_on_file", "contact", "ask_thoughts", "acknowledge", "pool", "invite"}
    | {"decision", "feedback_offer", "feedback_refusal", "hold", "promise", "offer"}
)
_TAKES_ITS_WORDS = frozenset({"formula", "reason", "regret", "open_door"})
_WERE = frozenset({"كنت", "وكنت", "كنتم", "وكنتم", "انت", "وانت"})
_SURELY = frozenset((no, doubt) for no in ("بلا", "لا", "ولا", "دون", "بدون") for doubt in ("شك", "ريب"))
"""No doubt, which is no want."""
_MARKS = frozenset(",;:()-–—")
_WITH_YOU = frozenset(
    {"لديك", "عندك", "منك", "لديكم", "عندكم", "منكم", "انك", "بانك", "لانك", "انكم", "لانكم", "فيك", "فيكم"}
)
_YOU_HAVE = frozenset({"لديك", "عندك", "لديكم", "عندكم", "انت", "انتم", "كنت", "كنتم"})
_NOT = frozenset({"لم", "ولم", "فلم", "ما", "وما"})
_DATE = re.compile(r"[/:-]|^(?:19|20)\d\d$")
_GOES_ON = frozenset({"علي", "في", "الي", "عن", "من", "كيف", "ما", "ان", "بين", "مع", "لنا", "اي"})
_UNDONE = [[word] for word in _NOT]
"""After these stands what was not done, and no name."""
_NEITHER = frozenset({"لا", "ليس", "غير"})
_LISTS = (
    *("artefact", "gap", "need", "advice", "strength", "contrast", "praises", "hedge", "ordinary", "frame"),
    *("credential", "measure", "performance", "our_side"),
)


@lru_cache(maxsize=20_000)
def is_yours(word: str) -> bool:
    """Whether a word ends in "your" or "you": إجابتك, شرحكم."""
    ends = word.endswith(("ك", "كم", "كما"))
    stem = word[:-1] if word.endswith("ك") else word[:-2]
    return ends and len(stem) >= 3 and not any(form in small("feedback_not_yours") for form in forms(word))


@lru_cache(maxsize=20_000)
def _is_your_act(word: str) -> bool:
    """Whether a word is an act of the reader's: أغلقتم, أعددتموها, and the commonest as said to one reader."""
    acts = word_list("acts", "feedback")
    bare = word.lstrip("وف")
    if bare in acts or (bare.endswith(("ها", "هم")) and bare[:-2] in acts) or (bare[-1:] == "ه" and bare[:-1] in acts):
        return True
    if len(word) >= 6 and word[0] == "ت" and word.endswith("ين") and word not in small("feedback_no_acts"):
        return True  # said to a woman: تحتاجين
    return (
        len(word) >= 5
        and (word.endswith("تم") or "تمو" in word[3:])
        and word.lstrip("وف") not in small("feedback_acted_not")
    )


def _of_you(word: str) -> bool:
    return is_yours(word) or word in _WITH_YOU or word in _WERE or _is_your_act(word)


@lru_cache(maxsize=20_000)
def _lists_of(word: str) -> frozenset[str]:
    """The lists of words in which a word stands."""
    return frozenset([name for name in _LISTS if is_in(word, word_list(name, "feedback"))])


def _is_a_work(word: str) -> bool:
    return not _lists_of(word).isdisjoint(("artefact", "credential"))


def _is_your_side(word: str) -> bool:
    return word.lstrip("و") in _YOU_HAVE or _is_your_act(word) or (is_yours(word) and _is_a_work(word))


@frozen
class Said:
    """What a line says beside the courtesies that it makes too."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    """Those of the words that name something."""
    mismatch: bool
    """Whether a reason that would fit anybody stands there too: "does not match"."""

    def count(self, name: str) -> int:
        """How many of its words stand in a list."""
        return sum(name in _lists_of(word) for word in self.words)

    @property
    def topics(self) -> int:
        """How much is named: beside the names, the papers, skills and works that are not called the reader's."""
        more = [
            word for word in self.words if _is_a_work(word) and "ordinary" not in _lists_of(word) and not is_yours(word)
        ]
        return len(self.names) + len(more) if self.names or self.figures else 0

    @property
    def of_reader(self) -> bool:
        """Whether it speaks of the reader."""
        return any(map(_of_you, self.words))

    @property
    def of_a_performance(self) -> bool:
        """Whether it speaks of what the reader did or was when they were seen, and not of a file."""
        acted = any(_is_your_act(word) or word in _WITH_YOU for word in self.words)
        return any((acted or is_yours(word)) and "performance" in _lists_of(word) for word in self.words)

    @property
    def begins_with_a_performance(self) -> bool:
        """Whether what the reader did or was is what the line is about: "كتابتك رشيقة"."""
        word = self.words[0]
        return is_yours(word) and "performance" in _lists_of(word)

    @property
    def you_need(self) -> bool:
        """Whether something is wanting to the reader, in a verb said to nobody else: "تحتاجين إلى خبرة"."""
        acts = word_list("acts", "feedback")
        return any("gap" in _lists_of(word) and _is_your_act(word) and word not in acts for word in self.words)

    @property
    def of_being(self) -> bool:
        """Whether it says what the reader was: "كنت من أفضل من قابلناهم"."""
        return any(word.lstrip("و") in ("كنت", "كنتم") for word in self.words)

    @property
    def of_an_act(self) -> bool:
        """Whether an act of the reader's is told."""
        return any(map(_is_your_act, self.words))

    @property
    def of_a_telling_act(self) -> bool:
        """Whether an act of the reader's is told that is more than to apply or to be there."""
        applying = small("feedback_applying")
        return any(_is_your_act(word) and not is_in(word, applying) for word in self.names)

    @property
    def faces(self) -> bool:
        """Whether the job stands on one side, and the reader on the other: "الوظيفة على نظام تالي، وخبرتك على غيره"."""
        ours = [index for index, word in enumerate(self.words) if "our_side" in _lists_of(word)]
        yours = [index for index, word in enumerate(self.words) if _is_your_side(word)]
        if not ours or not yours:
            return False
        later = [index for index in yours if index > ours[0]] + [index for index in ours if index > yours[0]]
        return any(self.words[index][0] == "و" for index in later)

    @property
    def foreign(self) -> bool:
        """Whether a word in Latin letters names something."""
        return any(map(is_foreign, self.names))

    @property
    def figures(self) -> bool:
        """Whether a figure or a measure stands in it, other than the number of a point."""
        return self.measured > 0 or self.count("measure") > 0

    @property
    def measured(self) -> int:
        """How many figures stand in it that may tell how much: no date, no hour, no reference."""
        before = small("feedback_numbered")
        return sum(
            word[0].isdigit() and not is_in(last, before) and not _DATE.search(word)
            for last, word in zip(self.words, self.words[1:], strict=False)
        )

    @property
    def did_not(self) -> bool:
        """Whether something was not done: "لم تذكر", "لم تتضمن إجاباتك"."""
        following = [*self.words[1:], ""]
        shows = word_list("shows", "feedback")
        return any(
            (word in _NOT and after[:1] in tuple("تين") and len(after) > 2 and after not in small("feedback_no_lack"))
            or (word.lstrip("وف") in _NEITHER and after in shows)
            for word, after in zip(self.words, following, strict=True)
        )

    @property
    def you_did_not(self) -> bool:
        """Whether it is the reader who did not: what follows the verb is no subject of it."""
        return any(
            word in _NOT and verb[0] == "ت" and verb not in small("feedback_no_lack") and after in _GOES_ON
            for word, verb, after in zip(self.words, self.words[1:], self.words[2:], strict=False)
        )

    @property
    def lacks(self) -> bool:
        """Whether anything is said that was wanting, wanted or would help: without it, it is praise at best."""
        return (
            self.did_not or self.mismatch or self.faces or any(self.count(name) for name in ("gap", "need", "advice"))
        )


def said_in(line: Line) -> Said:
    """What is left of a line without the parts in which a courtesy, the decision or an offer is made."""
    free = [True] * len(line.norms)
    starts = _part_starts(line)
    mismatch = False
    for hit in line.hits:
        move = hit.cue.move
        if move in line.weighed or (move == "offer" and hit.cue.fact == "mention"):
            continue
        if move in _TAKES_ITS_PART:
            first = max(start for start in starts if start <= hit.first)
            last = min((start for start in starts if start >= hit.last), default=len(free))
            free[first:last] = [False] * (last - first)
        elif move in _TAKES_ITS_WORDS:
            mismatch = mismatch or (move == "reason" and any(map(is_yours, line.norms[hit.first : hit.last])))
            free[hit.first : hit.last] = [False] * (hit.last - hit.first)
    for index, pair in enumerate(zip(line.norms, line.norms[1:], strict=False)):
        if pair in _SURELY:
            free[index : index + 2] = [False, False]
    for index in (*address_words(line), *_acts_of_ours(line), *_what_i_was(line)):
        free[index] = False
    words = tuple(word for word, kept in zip(line.norms, free, strict=True) if kept)
    named = [index for index in concrete_words(line) if free[index] and line.norms[index - 1 : index] not in _UNDONE]
    names = tuple(line.norms[index] for index in named)
    return Said(words, names, mismatch)


def _acts_of_ours(line: Line) -> list[int]:
    """The verbs that say "you" of a man and "she" alike, before who of us did it: "اعتمدت اللجنة"."""
    ours, led = small("said_ours"), small("said_led")
    return [
        index
        for index, (word, after) in enumerate(pairwise(line.norms))
        if after in ours and _is_your_act(word) and not line.before(index + 1) and not is_in(word, led)
    ]


def _what_i_was(line: Line) -> list[int]:
    """The "I was" that is written like "you were", before what only a writer says: "كنت أتمنى"."""
    mine = small("said_i_do")
    return [
        index
        for index, word in enumerate(line.norms)
        if word.lstrip("وف") == "كنت" and (line.norms[index + 1 : index + 2] or [""])[0] in mine
    ]


def _part_starts(line: Line) -> list[int]:
    """Where a new part of a sentence may begin: after a mark, at "but" and "because", at "and it was"."""
    begins = word_list("begins", "feedback")
    return [
        index
        for index, word in enumerate(line.norms)
        if index == 0 or set(line.before(index)) & _MARKS or word in begins or line.clauses.start(index) == index
    ]
