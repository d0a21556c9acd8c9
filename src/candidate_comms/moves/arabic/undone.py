"""What makes an Arabic no into none: nothing is decided yet, it hangs on something, it is denied, of others or past."""

from __future__ import annotations

from itertools import pairwise

from candidate_comms.moves.arabic.clauses import bare
from candidate_comms.moves.arabic.lexicon import is_in, small, word_list
from candidate_comms.moves.arabic.line import Line
from candidate_comms.moves.arabic.said import is_yours
from candidate_comms.moves.line import CueHit

__all__ = ["is_not_yet", "is_of_another_affair", "is_undone"]

_YET = "بعد"
_NEAR = 4  # words
_DENIED = 8  # words
_MAY = frozenset({"قد", "فقد", "وقد", "ربما", "وربما"})
_SO_FAR = (["حتي", "الان"], ["الي", "الان"], ["حتي", "اللحظه"], ["لحد", "الان"], ["حتي", "تاريخه"])
_YOURS = ("ك", "كم", "كن")


def is_undone(line: Line, hit: CueHit) -> bool:
    """Whether the rest of the line takes the "no" of a cue back."""
    return (
        is_not_yet(line, hit)
        or _left_open(line, hit)
        or _splits(line, hit)
        or _awaits(line, hit)
        or _denied(line, hit)
        or _of_others(line, hit)
        or _long_ago(line, hit)
        or _of_an_errand(line, hit)
        or _instructs(line, hit)
    )


def is_not_yet(line: Line, hit: CueHit) -> bool:
    """Whether a "yet" ends the clause: "لم يتم اختيار المرشح النهائي بعد", "لم ننتقل بعد إلى"."""
    norms = line.norms
    for index in range(hit.first, min(len(norms), hit.last + 5)):
        if norms[index] != _YET:
            continue
        last = index + 1 == len(norms)
        if (
            last
            or line.before(index + 1)
            or norms[index + 1].startswith(("و", "لل"))
            or norms[index + 1] in small("undone_after_yet")
        ):
            return True
    return any(norms[index : index + 2] in _SO_FAR for index in range(hit.first, min(len(norms), hit.last + _NEAR)))


def _left_open(line: Line, hit: CueHit) -> bool:
    """Whether an "or" stands between the no and a yes: "سواء كانت بالقبول أو بالاعتذار", "تم اختيارك أم لا"."""
    norms, ors, whether, yes = line.norms, small("undone_or"), small("undone_whether"), small("undone_yes")
    said = norms[hit.first : hit.last]
    if not whether.isdisjoint(said) and not ors.isdisjoint(said):
        return True  # weighed as a whole
    beside = range(max(0, hit.first - 2), min(len(norms), hit.last + 2))
    if not any(norms[index] in ors and not line.before(index) for index in beside):
        return False
    before, after = norms[max(0, hit.first - _NEAR) : hit.first], norms[hit.last : hit.last + _NEAR]
    return not whether.isdisjoint(norms[: hit.first]) or any(is_in(norm, yes) for norm in (*before, *after))


def _splits(line: Line, hit: CueHit) -> bool:
    """Whether a comma and "and not" stand inside the cue, so that it takes the words of two clauses for one."""
    nots = word_list("not", "clauses")
    for index in range(hit.first + 1, hit.last):
        word = line.norms[index]
        if word[:1] in ("و", "ف") and word[1:] in nots and ("," in line.before(index) or index + 1 == hit.last):
            return True
    return False


def _awaits(line: Line, hit: CueHit) -> bool:
    """Whether the no holds only until something is done: "لن نتابع طلبك ما لم ترسل", "قبل اكتمال الفحوصات"."""
    norms = line.norms
    first = norms[hit.first].lstrip("وف")
    if hit.first and norms[hit.first - 1] in _MAY and first in small("undone_may"):
        return True
    if first in ("لا", "لم", "لن", "ما") and _only(norms, hit):
        return True
    if first == "لم":
        return False
    for index in range(hit.first + 1, len(norms)):
        word, after = norms[index], norms[index + 1] if index + 1 < len(norms) else ""
        if (word, after) in (("ما", "لم"), ("ان", "لم"), ("اذا", "لم"), ("الا", "بعد"), ("الا", "اذا"), ("حال", "لم")):
            return index >= hit.last - 1
        if word == "قبل" and hit.cue.says_no and is_in(after, small("undone_awaited")):
            return True
        if word in ("حال", "حاله") and after == "عدم" and index >= hit.last:
            return True
    return False


def _only(norms: list[str], hit: CueHit) -> bool:
    """Whether "but" follows, so that all is said of what comes after it: "لم يصل ملفك إلا اليوم"."""
    for index in range(hit.first + 1, min(len(norms) - 1, hit.last + _NEAR)):
        if norms[index] == "الا":
            return not norms[index + 1].startswith("ان")
    return False


def _denied(line: Line, hit: CueHit) -> bool:
    """Whether "that does not mean" stands before it: "لا يعني تأخر الرد رفض طلبك"."""
    norms = line.norms
    nots = word_list("not", "clauses")
    for index in range(max(0, hit.first - _DENIED), hit.first):
        if norms[index] in small("undone_means") and index and bare(norms[index - 1]) in nots:
            return True
    end = hit.last + 3
    return (
        not norms[hit.first].lstrip("وف").startswith(("لم", "لن"))
        and any(
            bare(norms[index]) in nots
            and norms[index + 1 : index + 2] in (["يعني"], ["تعني"])
            and norms[index + 2 : index + 3] not in (["ذلك"], ["هذا"])  # "…, and that does not mean …" leaves it said
            and not any(word.endswith(_YOURS) for word in norms[hit.first : index])
            for index in range(hit.last, min(end, len(norms)))
        )
    )


def _of_others(line: Line, hit: CueHit) -> bool:
    """Whether it is said of anybody: "لم نقدم عرضا لأحد"."""
    said = line.norms[hit.first : hit.last]
    if any(word.endswith(_YOURS) or word.lstrip("وف") in small("undone_you_were") for word in said):
        return False
    if hit.first and bare(line.norms[hit.first - 1]) in small("undone_whoever") and not line.before(hit.first):
        return True
    if hit.cue.fact or line.has("role_gone"):
        return False  # what is said of any application for a role that is gone is said of the reader's
    if not small("undone_them").isdisjoint(said) and not any(map(is_yours, line.norms[: hit.first])):
        return True
    if said[0].lstrip("وف") == "لا" and said[1:2] and said[1][0] in "يت":
        return True  # a rule: "لا يتقدم إلى المرحلة الثانية من تأخر"
    near = [word for index, word in enumerate(line.norms[hit.last : hit.last + 2]) if not line.before(hit.last + index)]
    return any(is_in(word, small("decision_others")) for word in (*said, *near))


def is_of_another_affair(line: Line, hit: CueHit) -> bool:
    """Whether something else is refused: a tender, a loan, a visa."""
    if hit.cue.fact == "another":
        return False
    norms = line.norms
    affairs, jobs = word_list("other_affair", "words"), small("undone_jobs")
    for index in range(hit.first, min(len(norms), hit.last + _NEAR)):
        if index >= hit.last and (":" in line.before(index) or is_in(norms[index], small("undone_why"))):
            break
        if is_in(norms[index], affairs):
            if any(is_in(word, jobs) for word in norms[hit.first : index]):
                return False
            return index < hit.last + 1 or not any(is_in(word, jobs) for word in norms)
    before = norms[max(0, hit.first - _DENIED) : hit.first]
    return any(is_in(word, affairs) for word in before) and not any(is_in(word, jobs) for word in norms)


def _long_ago(line: Line, hit: CueHit) -> bool:
    """Whether it is told as history: "لم يتم اختيارك العام الماضي", "ولم يقع عليك الاختيار حينها"."""
    norms = line.norms
    if line.has("past") and any(word.lstrip("وف") in ("كما", "سبق") for word in norms[: hit.first]):
        return True
    if not small("undone_then").isdisjoint(norms[hit.last : hit.last + 2]):
        return True
    around = norms[max(0, hit.first - _DENIED) : hit.last + _NEAR]
    return any(
        word in small("undone_times") and following in small("undone_past") for word, following in pairwise(around)
    )


def _of_an_errand(line: Line, hit: CueHit) -> bool:
    """Whether a day or a paper is what does not go on: "قررنا عدم المضي في تغيير موعد مقابلتك"."""
    return hit.cue.fact == "" and line.holds(small("undone_errands"), hit.first, hit.last)


def _instructs(line: Line, hit: CueHit) -> bool:
    """Whether it tells what the reader cannot do somewhere: "لا يمكنك الانتقال إلى المرحلة التالية من النموذج"."""
    following = line.norms[hit.first + 1 : hit.first + 2]
    return line.norms[hit.first].lstrip("وف") == "لا" and following != [] and following[0] in small("undone_you_can")
