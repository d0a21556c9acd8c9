"""What the rules about empty slots, unknown names and dangling references say of one path of a template."""

from __future__ import annotations

import pytest
from attrs import evolve

from candidate_comms.documents.model import Undeclared
from candidate_comms.moves.annotate import read
from candidate_comms.moves.facts import Emptied, Reference
from candidate_comms.offices import registry
from candidate_comms.rules.template import dangling_reference, empty_slot, unknown_variable
from candidate_comms.text.spans import Span
from documents.gapped import gapped


def said(rule, marked, *, html=False, template=True):
    """Each hit of a rule: the source at its span, and its message."""
    reading = read(gapped(marked, html=html, template=template), registry.get("uk"))
    assert rule.RULE.applies_to(reading)
    return [(hit.span.cut(marked), hit.message) for hit in rule.RULE.check(reading)]


@pytest.mark.parametrize(
    ("marked", "html", "mark", "message"),
    [
        (
            "Dear ⟪preferred_name⟫,\n\nWe chose somebody else.",
            False,
            "⟪preferred_name⟫",
            "Without `preferred_name` this reads “Dear ,”.",
        ),
        (
            "Dear Sam,\n\nWe wanted to see ⟪loop:points⟫.",
            False,
            "⟪loop:points⟫",
            "Without `points` this reads “We wanted to see .”.",
        ),
        (
            "Dear Sam,\n\nFeedback: ⟪feedback⟫\n\nTess",
            False,
            "⟪feedback⟫",
            "Without `feedback` nothing stands after “Feedback:”.",
        ),
        (
            "Dear Sam,\n\nPlease reply by ⟪if:day⟫.",
            False,
            "⟪if:day⟫",
            "Where this part is left out, this reads “Please reply by .”.",
        ),
        (
            "<table><tr><td>Salary</td><td>⟪pay⟫</td></tr></table>",
            True,
            "⟪pay⟫",
            "Without `pay` the table cell after “Salary” is empty.",
        ),
        (
            "<ul><li>⟪gap⟫</li><li>Thanks</li></ul>",
            True,
            "⟪gap⟫",
            "Without `gap` the list shows an item with nothing in it.",
        ),
        ('<a href="⟪url⟫">Two questions</a>', True, "⟪url⟫", "Without `url` this link leads nowhere."),
        ('<p>Dear Sam</p><img src="⟪logo⟫">', True, "⟪logo⟫", "Without `logo` this picture has no source."),
    ],
)
def test_an_empty_slot_is_told_by_what_it_leaves(marked, html, mark, message):
    assert said(empty_slot, marked, html=html) == [(mark, message)]


def test_a_slot_of_several_variables_is_told_by_what_is_written():
    document = gapped("Dear Sam,\n\nPlease reply by ⟪day⟫.")
    [gap] = document.gaps
    unnamed = evolve(gap, name="", expression="day if day else other")
    (hit,) = empty_slot.RULE.check(read(evolve(document, gaps=(unnamed,)), registry.get("uk")))
    assert hit.message == "Where `day if day else other` prints nothing, this reads “Please reply by .”."


def test_an_empty_slot_carries_its_gap_so_that_paths_can_be_merged():
    reading = read(gapped("Dear ⟪name⟫,\n\nWe chose somebody else."), registry.get("uk"))
    (hit,) = empty_slot.RULE.check(reading)
    assert isinstance(hit.facts, Emptied)
    assert hit.facts.gap == reading.document.gaps[0]
    assert hit.span == hit.facts.gap.source


def test_an_empty_slot_is_told_in_a_language_that_is_not_read():
    marked = "عزيزتي ⟪preferred_name⟫،\n\nلم يتم اختيار المرشح النهائي بعد. سنتواصل معكم قريباً."
    assert [mark for mark, _ in said(empty_slot, marked)] == ["⟪preferred_name⟫"]


def test_a_finished_message_has_no_empty_slots():
    assert said(empty_slot, "Dear ⟪name⟫,\n\nWe chose somebody else.", template=False) == []


def test_an_unknown_variable_is_told_with_the_name_that_was_meant():
    document = evolve(
        gapped("Dear ⟨first_nmae⟩,\n\nWe chose ⟨whom⟩."),
        unknown_names=(Undeclared(Span(5, 17), "first_nmae", "first_name"), Undeclared(Span(29, 35), "whom", None)),
    )
    hits = list(unknown_variable.RULE.check(read(document, registry.get("uk"))))
    assert [(hit.span, hit.message) for hit in hits] == [
        (Span(5, 17), "`first_nmae` is not in the declared context of this template. Did you mean `first_name`?"),
        (Span(29, 35), "`whom` is not in the declared context of this template."),
    ]
    assert [hit.facts for hit in hits] == list(document.unknown_names)


def test_nothing_is_unknown_where_nothing_was_declared():
    assert said(unknown_variable, "Dear ⟨whoever⟩,\n\nWe chose somebody else.") == []


def test_a_dangling_reference_tells_what_is_missing():
    marked = (
        "Dear ⟨name⟩,\n\nWe chose somebody else. You will find our feedback below.\n\nKind regards,\n⟨recruiter_name⟩"
    )
    assert said(dangling_reference, marked) == [
        ("find our feedback below", "“find our feedback below” points to feedback, and there is none.")
    ]
    reading = read(gapped(marked), registry.get("uk"))
    assert [hit.facts for hit in dangling_reference.RULE.check(reading)] == [Reference("feedback", kept=False)]


def test_a_reference_that_is_kept_is_no_hit_and_is_still_read():
    """Merging tells by it that another path has the thing."""
    html = "<p>Dear ⟨name⟩,</p><p>Use the link below, please.</p>{}<p>⟨recruiter_name⟩</p>"
    kept, not_kept = html.format('<a href="⟨portal_url⟩">Mine</a>'), html.format("⟪if:portal_url⟫")
    assert said(dangling_reference, kept, html=True) == []
    assert [mark for mark, _ in said(dangling_reference, not_kept, html=True)] == ["Use the link below"]
    facts = [
        a.facts for a in read(gapped(kept, html=True), registry.get("uk")).annotations if isinstance(a.facts, Reference)
    ]
    assert facts == [Reference("link", kept=True)]
