"""Whether English words lead to something that is not there: "by .", "the  role", "We wanted to see ."."""

from __future__ import annotations

from collections.abc import Mapping

from candidate_comms.documents.model import Gap
from candidate_comms.documents.slot_names import role_of
from candidate_comms.moves.beside import BULLET, Beside
from candidate_comms.moves.lexicon import topics_of, words_of
from candidate_comms.vocabulary import SlotRole

__all__ = ["greets_nobody", "words_lead_nowhere"]

_TITLES_OF_SLOTS = frozenset({"title", "salutation", "honorific", "prefix", "mr", "mrs", "ms"})
_NOBODY = frozenset({"dear", "dearest"})
_LONGEST_GREETING = 4  # words
_REACH = 4  # words between "you" and the end of "the role that you have applied for"

Lists = Mapping[str, frozenset[str]]


def words_lead_nowhere(beside: Beside, gap: Gap, *, html: bool) -> bool:
    """Whether the words around a gap are broken without what stands there on another path.

    What an optional part leaves is judged more mildly (``gap.kind`` is ``choice``): whoever wrote it thought of it.
    """
    lists = topics_of("en", "gaps")
    if greets_nobody(beside, gap):
        return True
    if not beside.before or not beside.before[-1][0].isalpha():
        return beside.right[:1].islower() and _begins_amiss(beside, gap, lists)
    if beside.stopped:
        return _leads_to_the_end(beside, gap, lists)
    apart = (beside.blank_before, beside.blank_after)  # two blanks in a row are one in HTML
    return (any(apart) if html else all(apart)) and _leads_past(beside, gap, lists)


def greets_nobody(beside: Beside, gap: Gap) -> bool:
    """Whether a greeting has lost its name: "Dear ,", "Hi ,", "Dear Ms ,", "Dear and ⟨name⟩,"."""
    words = [word for word in beside.before if word not in ".,"]
    if not beside.at_start or not words or len(words) > _LONGEST_GREETING:
        return False
    if words[0] not in _NOBODY | words_of("en", "bare_opener"):
        return False
    titles = words_of("en", "title")
    rest = [w for w in words[1:] if w not in titles and not _holds_a_title(w)]
    if any(word not in words_of("en", "opener") for word in rest):
        return False
    if beside.right[:1] not in (",", "!", ":", ""):
        return _first(beside) in ("and", "or", "&") and gap.kind != "choice"
    if words[0] in _NOBODY or len(rest) < len(words) - 1:
        return True  # "Dear" or a title is left alone
    return beside.blank_before and beside.right[:1] in (",", "!") and gap.kind != "choice"


def _holds_a_title(word: str) -> bool:
    return word.startswith("⟨") and not _TITLES_OF_SLOTS.isdisjoint(word.strip("⟨⟩").split("_"))


def _first(beside: Beside) -> str:
    return beside.after[0] if beside.after else ""


def _begins_amiss(beside: Beside, gap: Gap, lists: Lists) -> bool:
    """Whether what follows needs something before it: "is pleased to offer", "Subject: at our Leeds site"."""
    following = _first(beside)
    if beside.left.endswith(",") and gap.kind != "choice":
        second = beside.after[1] if len(beside.after) > 1 else ""
        return following in lists["no_start_after_comma"] and second not in lists["of_which"]
    left = BULLET.sub("", beside.left, count=1) if beside.at_start else beside.left
    labelled = left.endswith((":", "|"))
    begins = (beside.at_start and not left.strip()) or labelled
    if begins and gap.kind != "choice" and (following in lists["no_start"] or (labelled and _is_unit(beside, lists))):
        return not _is_set_phrase(beside, lists)
    return (begins or (left.endswith((".", "!", "?")) and not left.endswith(".."))) and following in lists["finite"]


def _is_set_phrase(beside: Beside, lists: Lists) -> bool:
    """Whether the next words belong together and to what stands before: "on or before", "at least", "on-call"."""
    second = beside.after[1] if len(beside.after) > 1 else ""
    return second == "-" or (second in lists["set_phrase"] and beside.after[0] in ("and", "or", "at", "by"))


def _leads_to_the_end(beside: Beside, gap: Gap, lists: Lists) -> bool:
    """Whether the last word before a stop leads to something."""
    words = beside.before
    word = words[-1]
    if word in lists["determiner"]:
        return not beside.left.endswith(" A")  # an initial or a mark
    if not beside.blank_before:
        return False
    if word in lists["preposition"]:
        return not _ends_by_itself(words, lists)
    if word in lists["preposition_or_adverb"]:
        return role_of(gap.name) is SlotRole.DATE
    if word in lists["conjunction"]:
        return True
    if word in lists["copula"]:
        return not _answers_shortly(words, lists) and not _lends_its_object(words, lists)
    if word in lists["reaches"]:
        return _reaches_nobody(beside, gap, lists)
    return gap.kind != "choice" and _needs_object(words, lists)


def _leads_past(beside: Beside, gap: Gap, lists: Lists) -> bool:
    """Whether the word before leads to something, and the next word is not it."""
    words, following = beside.before, _first(beside)
    word = words[-1]
    if _is_set_phrase(beside, lists):
        return False
    if word in lists["determiner"]:
        return following in lists["no_noun"] or (
            gap.kind != "choice" and following in lists["role_noun"] and role_of(gap.name) is SlotRole.JOB
        )
    if word == "as":
        return following in lists["no_noun"] - lists["after_as"]
    if word in lists["preposition"]:
        return _leads_to_no_noun(beside, gap, lists)
    if word in lists["preposition_or_adverb"]:
        return following in lists["no_noun"] and role_of(gap.name) is SlotRole.DATE
    if gap.kind == "choice":
        return False
    if word in lists["unit_after"] and _is_unit(beside, lists):
        return True
    if word in lists["reaches"]:
        return _reaches_nobody(beside, gap, lists)
    if word in lists["copula"]:
        return _is_no_value(beside, gap, lists) and not _lends_its_object(words, lists)
    return following in lists["conjunction"] and _needs_object(words, lists)


def _is_no_value(beside: Beside, gap: Gap, lists: Lists) -> bool:
    """Whether what follows "is" can only stand beside the value: "is  per year", "is  a month"."""
    first, second, *_ = [*beside.after, "", ""]
    if first in lists["beside_amount"]:
        return True
    of_money = gap.kind == "slot" and role_of(gap.name) is SlotRole.MONEY
    return of_money and first in lists["rate"] and second.rstrip("s") + "s" in lists["unit"]


def _needs_object(words: list[str], lists: Lists) -> bool:
    """Whether the last word is a verb that needs an object and has none in the clause before."""
    word, before = words[-1], words[-2] if len(words) > 1 else ""
    said = before.partition("'")[0] in lists["subject"] | {"have", "had"}
    if word in lists["needs_object_after_subject"]:
        return said and not _lends_its_object(words, lists)
    if word not in lists["needs_object"] or (word == "see" and before != "to"):
        return False
    if before.partition("'")[0] in lists["subject"] and len(words) > 2 and words[-3] in lists["as_you_like"]:
        return False
    return not _lends_its_object(words, lists)


def _answers_shortly(words: list[str], lists: Lists) -> bool:
    return len(words) > 1 and words[-2].partition("'")[0] in lists["pronoun"]


def _is_unit(beside: Beside, lists: Lists) -> bool:
    """Whether days, weeks or the like follow, without their number."""
    first, second, *_ = [*beside.after, "", ""]
    return first in lists["unit"] or (first in lists["sort_of_day"] and second in lists["unit"])


def _reaches_nobody(beside: Beside, gap: Gap, lists: Lists) -> bool:
    """Whether somebody should be called or told, and nobody is named: "Please contact .", "Tell  by Friday"."""
    if gap.kind != "slot" or role_of(gap.name) not in (SlotRole.PERSON, SlotRole.CONTACT):
        return False
    if len(beside.before) > 1 and beside.before[-2] not in lists["before_verb"]:
        return False
    return beside.stopped or _first(beside) in lists["no_noun"] | {"(", "&"}


def _leads_to_no_noun(beside: Beside, gap: Gap, lists: Lists) -> bool:
    words, following = beside.before, _first(beside)
    word = words[-1]
    if following in lists["role_noun"] and beside.right[:1].islower():
        return gap.kind != "choice" and (word, following) != ("in", "post")
    if _is_unit(beside, lists):
        return gap.kind != "choice" and word in lists["unit_after"]
    if following in lists["clause_subject"]:
        return word in lists["before_date"] and gap.kind == "slot" and role_of(gap.name) is SlotRole.DATE
    if following in lists["new_clause"]:
        return word in lists["new_clause_after"] and not _ends_by_itself(words, lists)
    return following in lists["no_noun"] and not _ends_by_itself(words, lists)


def _ends_by_itself(words: list[str], lists: Lists) -> bool:
    """Whether a preposition needs nothing after it: "coming in", "if you want to", "a pleasure to work with"."""
    word, before = words[-1], words[-2] if len(words) > 1 else ""
    if word in lists["particle"] and not lists["particle_verb"].isdisjoint(words[-3:-1]):
        return True
    if word == "to" and before in lists["bare_to"]:
        return True
    if before in lists["preposition"]:
        return False  # "the role you applied for in ."
    led_back = len(words) > 3 and words[-3] == "to" and words[-4] in lists["led_back"]
    return led_back or _lends_its_object(words[:-1], lists)


def _lends_its_object(words: list[str], lists: Lists) -> bool:
    """Whether the noun before a clause is what its verb, the last word, is about: "the role that you applied (for)"."""
    for index in range(len(words) - 2, max(0, len(words) - 2 - _REACH), -1):
        if words[index].partition("'")[0] in lists["subject"]:
            return words[index - 1] in lists["relative"]
        if words[index] not in lists["auxiliary"]:
            return False
    return False
