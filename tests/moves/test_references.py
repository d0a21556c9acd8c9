"""What points to feedback, a link, an attachment or a date of the same message, and whether it is there."""

import pytest
from attrs import evolve

from candidate_comms.documents.reader import read_message
from candidate_comms.moves.annotate import read
from candidate_comms.moves.lexicon import table_of
from candidate_comms.offices import registry
from candidate_comms.vocabulary import Move
from documents.gapped import gapped


def pointed(marked, *, html=False, template=True):
    """What a path of a template points to: the thing, and whether it is kept."""
    reading = read(gapped(marked, html=html, template=template), registry.get("uk"))
    return [(a.facts.thing, a.facts.kept) for a in reading.of(Move.REFERENCE)]


def letter(sentence, below=""):
    return (
        "Dear ⟨first_name⟩,\n\nThank you for coming to see us. We have chosen somebody else for the role. "
        f"{sentence}\n\n{below}\n\nKind regards,\n⟨recruiter_name⟩\n"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "You will find our feedback below.",
        "Please read the panel's comments below.",
        "Your interview feedback is inside.",
        "Our notes on the exercise are set out below.",
        "Below you will find the panel's feedback.",
        "Here is our feedback.",
        "Our feedback follows.",
        "The panel noted the following points.",
        "The interviewers' comments were as follows.",
        "Feedback: see above.",
    ],
)
def test_feedback_that_is_pointed_to_is_there_or_not(sentence):
    assert pointed(letter(sentence)) == [("feedback", False)]
    assert pointed(letter(sentence, "⟨feedback⟩")) == [("feedback", True)]
    assert pointed(letter(sentence, "You priced the van hire but left out fuel, which the brief had listed.")) == [
        ("feedback", True)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "We can send you feedback.",
        "Reply yes and we will send you our notes.",
        "We will share our feedback by Friday.",
        "If you want to know why, our feedback is set out below.",
        "We do not include our comments below.",
        "Would you like our feedback below?",
        "Please leave your comments below.",
        "Please find our feedback form below.",
        "We would be glad of your feedback.",
        "Our office is below the station.",
        "You asked for feedback.",
    ],
)
def test_an_offer_a_condition_a_no_and_a_survey_point_to_nothing(sentence):
    assert pointed(letter(sentence)) == []


def test_feedback_in_the_same_sentence_is_there():
    assert pointed(letter("Here is our feedback: you priced the van hire but left out fuel.")) == [("feedback", True)]


def test_a_list_or_a_slot_right_below_is_what_was_announced():
    assert pointed(letter("Here is our feedback.", "- more on the costs\n- less on the history")) == [
        ("feedback", True)
    ]
    assert pointed(letter("Here is our feedback.", "What we saw: ⟨text⟩")) == [("feedback", True)]
    assert pointed(letter("Here is our feedback.", "⟨company⟩")) == [("feedback", False)]
    assert pointed(letter("Here is our feedback.", "⟨remark_html⟩")) == [("feedback", True)]


def test_a_label_that_announces_nothing_is_told_once():
    reading = read(gapped(letter("Here is our feedback: ⟪feedback⟫")), registry.get("uk"))
    assert [a.facts.what for a in reading.of(Move.LOST_VALUE)] == ["label"]
    assert not reading.has(Move.REFERENCE)


def test_hidden_text_beside_the_subject_points_into_the_message():
    html = (
        '<div style="display:none">Your interview feedback is inside</div><p>Dear ⟨first_name⟩,</p>'
        "<p>We are not moving forward with your application.</p>{}<p>⟨recruiter_name⟩</p>"
    )
    assert pointed(html.format("⟪loop:feedback_points⟫"), html=True) == [("feedback", False)]
    assert pointed(html.format("<ul><li>⟨feedback_points⟩</li></ul>"), html=True) == [("feedback", True)]


@pytest.mark.parametrize(
    ("sentence", "with_it"),
    [
        ("Use the link below to see where it stands.", "https://example.com/mine"),
        ("Please follow this link.", "⟨portal_url⟩"),
        ("Click here to book a time.", "www.example.com"),
    ],
)
def test_a_link_is_an_address_or_a_slot_for_one(sentence, with_it):
    assert pointed(letter(sentence)) == [("link", False)]
    assert pointed(letter(sentence, with_it)) == [("link", True)]


def test_a_link_in_html_is_there_if_it_leads_somewhere():
    html = "<p>Dear ⟨first_name⟩,</p><p>Use the link below to see where it stands.</p>{}<p>⟨recruiter_name⟩</p>"
    assert pointed(html.format(""), html=True) == [("link", False)]
    assert pointed(html.format('<p><a href="⟨portal_url⟩">Mine</a></p>'), html=True) == [("link", True)]
    assert pointed(html.format('<p><a href="https://example.com">Mine</a></p>'), html=True) == [("link", True)]
    assert pointed(html.format('<p><a href="⟪portal_url⟫">Mine</a></p>'), html=True) == [("link", False)]
    assert pointed(html.format('<p><a href="⟨portal_url⟩"><img src="a.png"></a></p>'), html=True) == [("link", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Use the link in your confirmation email.",
        "Follow the link we sent you on Monday.",
        "We have no link to the agency.",
    ],
)
def test_a_link_elsewhere_is_not_pointed_to(sentence):
    assert pointed(letter(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "with_it"),
    [
        ("The attached contract sets out the rest.", "⟨attachments⟩"),
        ("Please find the handbook attached.", "contract.pdf"),
        ("We have enclosed two copies.", "Enclosures: contract, map"),
        ("The attached papers set out the rest:", "1. ⟨a⟩"),
    ],
)
def test_an_attachment_is_named_or_listed(sentence, with_it):
    assert pointed(letter(sentence)) == [("attachment", False)]
    assert pointed(letter(sentence, with_it)) == [("attachment", True)]


@pytest.mark.parametrize(
    "sentence",
    ["A bonus is attached to the post.", "We grew attached to the plan.", "No conditions are attached."],
)
def test_not_all_that_is_attached_is_paper(sentence):
    assert ("attachment", True) not in pointed(letter(sentence))
    assert ("attachment", False) not in pointed(letter(sentence))


def test_a_date_is_looked_for_where_it_is_pointed_to():
    assert pointed(letter("Please reply by the date below.")) == [("date", False)]
    assert pointed(letter("Please reply by the date below.", "Reply by: 18 December 2026")) == [("date", True)]
    assert pointed(letter("Please reply by the date below.", "⟨decision_date⟩")) == [("date", True)]
    assert pointed("4 May 2026\n\n" + letter("Please reply by the date below.")) == [("date", False)]
    assert pointed("⟨interview_date⟩\n\n" + letter("Please reply by the date above.")) == [("date", True)]


def test_a_finished_message_points_to_feedback_alone():
    """Its links and its papers are not in its text."""
    told = letter("Use the link below, read the attached letter and our feedback below, and reply by the date above.")
    assert {thing for thing, _ in pointed(told)} == {"feedback", "link", "attachment", "date"}
    assert {thing for thing, _ in pointed(told, template=False)} == {"feedback"}


def test_in_a_finished_message_any_sentence_may_be_the_feedback():
    said = letter("Here is our feedback.", "More colour next time, and fewer words on the second board.")
    assert pointed(said, template=False) == [("feedback", True)]


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
def test_a_letter_with_feedback_keeps_what_it_announces(office):
    text = "Dear Sam,\n\nWe chose somebody else. Here is our feedback: you left out fuel.\n\nKind regards,\nJo Marsh"
    document = evolve(read_message(text), template=True)
    assert all(a.facts.kept for a in read(document, registry.get(office)).of(Move.REFERENCE))


def test_each_phrase_about_feedback_holds_a_word_that_a_letter_is_searched_for():
    """Without one of those words a finished message is not read for references at all."""
    words = ["below", "beneath", "underneath", "above", "inside", "overleaf", "here", "follow", "follows", "following"]
    phrases = table_of("en", "references")["thing"]["feedback"]["phrases"]
    assert all(any(word in phrase for word in words) for phrase in phrases)
