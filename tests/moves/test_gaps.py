"""Where a sentence breaks because something printed nothing, and where it does not."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.moves.annotate import read
from candidate_comms.offices import registry
from candidate_comms.vocabulary import Move
from documents.gapped import gapped


def broken(marked, *, html=False, office="uk"):
    """The marks at which the sentence breaks, each with what is left of the sentence."""
    reading = read(gapped(marked, html=html), registry.get(office))
    return [(a.span.cut(marked), a.quote) for a in reading.of(Move.LOST_VALUE)]


def body(sentence):
    return (
        f"Dear ⟨first_name⟩,\n\nThank you for coming to see us about the role. {sentence}\n\nKind regards,\nTess Holm"
    )


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Please reply by ⟪decision_date⟫.", "Please reply by ."),
        (
            "We would like to offer you the job at ⟪pay⟫ starting in May.",
            "We would like to offer you the job at starting",
        ),
        ("We wanted to see ⟪loop:points⟫.", "We wanted to see ."),
        ("Your salary: ⟪salary⟫.", "Your salary: ."),
        ("The panel was impressed with your ⟪strength⟫, and said so.", "The panel was impressed with your ,"),
        ("Your line manager will be ⟪manager_name⟫.", "Your line manager will be ."),
        ("You applied for the post of ⟪job_title⟫ role in Leeds.", "You applied for the post of  role"),
        ("We are not offering you the ⟪job_title⟫ role.", "We are not offering you the  role"),
        ("⟪company⟫ is not taking your application further.", "is not taking your"),
        ("You asked about the “⟪job_title⟫” post in May.", "You asked about the “”"),
        ("The hourly rate (⟪pay⟫) is fixed.", "The hourly rate ()"),
        ("The pay is £⟪pay⟫ per year.", "The pay is £ per"),
        ("We saw your talk on ⟪topic⟫, and liked it.", "We saw your talk on ,"),
        ("You would report to ⟪if:manager⟫.", "You would report to ."),
        ("We think ⟪company⟫'s offer is fair.", "We think 's"),
    ],
)
def test_a_sentence_breaks_where_words_lead_to_nothing(sentence, left):
    [(mark, quote)] = broken(body(sentence))
    assert mark in sentence
    assert quote.split() == left.split()


@pytest.mark.parametrize(
    "sentence",
    [
        "We are not taking it further. ⟪feedback⟫",
        "We are not taking it further. ⟪feedback⟫ We wish you well.",
        "We decided not to offer you the role⟪if:location⟫.",
        "We are meeting again⟪interview_date⟫ with the whole panel.",
        "\n\n⟪feedback⟫\n\nWe wish you well.",
        "Here is what we noted.\n⟪loop:points⟫\nWe wish you well.",
        "We are sorry ⟪if:note⟫, and we wish you well.",
        "We spoke to you⟪if:late⟫ on 3 May ⟪if:year⟫.",
        "You were a pleasure to work with ⟪note⟫.",
        "Somebody else was chosen for the role that you applied for ⟪if:note⟫.",
        "Thank you for coming in ⟪if:again⟫ on Monday.",
        "We were glad to see ⟪if:again⟫ your drawings.",
        "The interview (on 3 May⟪if:place⟫) was short.",
        "You will find our notes here: ⟪intro⟫\n- the plan was clear\n- the costs were not",
        "The post is ⟪adverb⟫ based in Leeds.",
    ],
)
def test_a_sentence_stays_whole_where_nothing_leads_to_what_is_missing(sentence):
    assert broken(body(sentence)) == []


@pytest.mark.parametrize(
    ("greeting", "blamed"),
    [
        ("Dear ⟪name⟫,", "⟪name⟫"),
        ("Dear ⟪name⟫", "⟪name⟫"),
        ("Dear ⟪name⟫:", "⟪name⟫"),
        ("Dear⟪if:name⟫,", "⟪if:name⟫"),
        ("Dear ⟪title⟫ ⟪name⟫,", "⟪name⟫"),
        ("Dear ⟪first_name⟫⟪if:suffix⟫,", "⟪first_name⟫"),
        ("Dear ⟨title⟩ ⟪name⟫,", "⟪name⟫"),
        ("Dear ⟨mr_ms⟩ ⟪name⟫,", "⟪name⟫"),
        ("Dear Ms ⟪name⟫,", "⟪name⟫"),
        ("Dear Dr. ⟪name⟫,", "⟪name⟫"),
        ("Dear ⟪name⟫ and ⟨partner_name⟩,", "⟪name⟫"),
        ("Hi ⟪name⟫,", "⟪name⟫"),
        ("Hello ⟪name⟫!", "⟪name⟫"),
        ("Good morning ⟪name⟫,", "⟪name⟫"),
        ("⟪name⟫,", "⟪name⟫"),
    ],
)
def test_a_greeting_breaks_where_its_name_is_lost(greeting, blamed):
    assert [mark for mark, _ in broken(f"{greeting}\n\nThank you for coming in. We chose somebody else.")] == [blamed]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear ⟪title⟫ ⟨name⟩,",
        "Dear ⟨first_name⟩ ⟪name⟫,",
        "Dear ⟪first_name⟫ ⟨last_name⟩,",
        "Dear ⟨name⟩⟪if:partner⟫,",
        "Hi⟪if:name⟫,",
        "Hello ⟪name⟫",
        "Hello again ⟪name⟫,",
        "Thanks ⟪name⟫,",
        "Dear Sam ⟪if:partner⟫,",
    ],
)
def test_a_greeting_stays_whole_with_a_name_or_without_a_place_for_one(greeting):
    assert broken(f"{greeting}\n\nThank you for coming in. We chose somebody else.") == []


@pytest.mark.parametrize(
    "written",
    [
        "Feedback: ⟪feedback⟫\n\nKind regards,\nTess",
        "Feedback: ⟪feedback⟫\nSalary: £52,000",
        "Feedback:\n⟪if:feedback⟫\n\nWe wish you well.",
        "Feedback:\n⟪loop:points⟫\nKind regards,\nTess",
        "Feedback:\n⟪feedback⟫\n⟨recruiter_name⟩",
        "Feedback:\n\n⟪feedback⟫",
        "Feedback: ⟪feedback⟫",
        "Tel: ⟪phone⟫ | Mail: ⟨email⟩",
        "The pay (gross: ⟪pay⟫) is fixed.",
    ],
)
def test_a_label_breaks_where_nothing_stands_after_it(written):
    assert len(broken(f"Dear Sam,\n\nWe chose somebody else.\n\n{written}")) == 1


@pytest.mark.parametrize(
    "written",
    [
        "What we saw:\n⟪intro⟫\n- the costs were missing",
        "What we saw: ⟪intro⟫\n- the costs were missing",
        "What we saw:\n⟪strength⟫\n⟨gap⟩",
        "What we saw:\n⟪intro⟫\nThe costs were missing.",
        "Feedback: the costs were missing.\n⟪if:more⟫\n\nKind regards,\nTess",
    ],
)
def test_a_label_stays_whole_where_something_stands_after_it(written):
    assert broken(f"Dear Sam,\n\nWe chose somebody else.\n\n{written}") == []


def test_the_colon_of_a_greeting_is_no_label():
    assert broken("Dear Sam:\n\n⟪intro⟫\n\nWe chose somebody else.") == []
    assert broken("⟨first_name⟩:\n\n⟪intro⟫\n\nWe chose somebody else.") == []


def test_two_gaps_after_one_label_are_one_fault():
    assert len(broken("Dear Sam,\n\nFeedback:\n⟪strength⟫\n⟪gap⟫\n\nKind regards,\nTess")) == 1


def test_a_bullet_without_words_is_a_fault_and_a_list_without_items_is_none():
    assert broken("What we saw:\n- ⟪gap⟫\n- the costs were missing") == [("⟪gap⟫", "- ")]
    assert broken("We saw this.\n⟪loop:points⟫\nWe wish you well.") == []


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>Dear <b>⟪name⟫</b>,</p><p>We chose somebody else.</p>", "Dear ,"),
        ("<p>Please reply by <b>⟪day⟫</b></p><p>Tess</p>", "Please reply by"),
        ("<p>You start at ⟪time⟫ on Monday.</p>", "You start at on"),
        ("<p>Your salary: <b>⟪salary⟫</b>.</p>", "Your salary: ."),
        ("<table><tr><th>Salary</th><td>⟪pay⟫</td></tr><tr><th>Start</th><td>May</td></tr></table>", "Salary"),
        ("<p>Feedback:</p>⟪if:feedback⟫<p>Kind regards</p>", "Feedback:"),
        ("<p>We are glad.</p><p>⟪company⟫ is a small firm.</p>", "is a small firm"),
    ],
)
def test_sentences_break_in_html_as_they_do_in_text(html, left):
    assert [quote for _, quote in broken(html, html=True)] == [left]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Dear Sam,</p><p>⟪feedback⟫</p><p>We wish you well.</p>",
        "<p>Feedback:</p>⟪if:intro⟫<ul><li>the costs were missing</li></ul>",
        "<p>We are not taking it further. ⟪feedback⟫</p>",
        "<p>Dear ⟪title⟫ ⟨name⟩,</p><p>We chose somebody else⟪if:year⟫.</p>",
        "<table><tr><td>⟪intro⟫</td></tr></table><p>We chose somebody else.</p>",
        '<p>We chose <span class="⟪class⟫">somebody else</span>.</p>',
    ],
)
def test_sentences_stay_whole_in_html_as_they_do_in_text(html):
    assert broken(html, html=True) == []


def test_a_link_that_leads_nowhere_breaks_without_any_words():
    reading = read(gapped('<p><a href="⟪survey_url⟫">Two questions</a>.</p>', html=True), registry.get("uk"))
    [lost] = reading.of(Move.LOST_VALUE)
    assert (lost.facts.what, lost.facts.gap.name, lost.quote) == ("href", "survey_url", "")


@pytest.mark.parametrize(
    ("arabic", "faults"),
    [
        ("عزيزي/عزيزتي ⟪preferred_name⟫،\n\nلم يتم اختيار المرشح النهائي بعد.", 1),
        ("السيد/ ⟪full_name⟫ المحترم،\n\nلم يتم اختيار المرشح النهائي بعد.", 1),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك وظيفة. تاريخ المباشرة ⟪start_date⟫.", 1),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك وظيفة براتب ⟪note⟫.", 1),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك وظيفة جديدة. (⟪note⟫)", 1),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك وظيفة جديدة⟪if:start_date⟫.", 0),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك وظيفة جديدة. ⟪note⟫\n\nنرجو الرد.", 0),
        ("عزيزتي ⟨first_name⟩،\n\nيسعدنا أن نعرض عليك ⟪note⟫ وظيفة جديدة.", 0),
    ],
)
def test_arabic_breaks_at_its_own_comma_and_stop(arabic, faults):
    assert len(broken(arabic, office="uae")) == faults


def test_a_sentence_that_runs_over_a_line_is_read_as_one():
    wrapped = "We would have liked to hear more of it, and we wanted to see\n⟪example⟫. The rest was fine."
    assert [mark for mark, _ in broken(body(wrapped))] == ["⟪example⟫"]
    assert broken(body("We would have liked to hear more of what you did in the second year of it\n⟪if:note⟫.")) == []


def test_each_broken_place_of_a_sentence_is_told():
    assert {mark for mark, _ in broken(body("The course runs from ⟪start⟫ to ⟪end⟫."))} == {"⟪start⟫", "⟪end⟫"}


def test_a_finished_message_has_no_gaps_and_a_quoted_one_is_left_alone():
    reading = read(gapped("Dear ⟪name⟫,\n\nWe chose you.", template=False), registry.get("uk"))
    assert all(a.facts is None for a in reading.of(Move.LOST_VALUE))
    assert broken("Dear Sam,\n\nWe chose somebody else.\n\n> Dear ⟪name⟫,\n> Thank you.") == []


LETTERS = sorted((Path(__file__).parents[1] / "letters").glob("*.txt"))


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", ["", "if:", "loop:"])
def test_a_paragraph_that_is_left_out_breaks_no_letter(path, kind):
    """Between paragraphs, and after each sentence that ends one."""
    paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
    for number in range(1, len(paragraphs)):
        if not paragraphs[number - 1].endswith(":"):
            parts = [*paragraphs[:number], f"⟪{kind}note⟫", *paragraphs[number:]]
            assert broken("\n\n".join(parts)) == []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.endswith("."):
            parts = [*paragraphs[:number], f"{paragraph} ⟪{kind}note⟫", *paragraphs[number + 1 :]]
            assert broken("\n\n".join(parts)) == []


WORDS = st.sampled_from(["Dear", "the", "by", "is", "role", "we", "to", "عزيزي", "⟨name⟩", "⟪a⟫", "⟪if:b⟫", "⟪loop:c⟫"])
MARKS = st.sampled_from(
    [" ", "\n", ",", ".", ":", "(", ")", '"', "£", "- ", "،", "…", "\t", "%", "'s", "|", "’", "[", "]"]
)
TAGS = st.sampled_from(["<p>", "</p>", "<tr>", "<td>", "</td>", "<li>", "</li>", "<a href='⟪d⟫'>", "<b>", "</b>"])


@settings(max_examples=200, deadline=None)
@given(parts=st.lists(WORDS | MARKS | TAGS, max_size=40), html=st.booleans())
def test_whatever_the_text_each_fault_blames_a_gap_of_it_once(parts, html):
    document = gapped("".join(parts), html=html)
    found = list(read(document, registry.get("uk")).of(Move.LOST_VALUE))
    sources = [lost.span for lost in found]
    assert len(sources) == len(set(sources))
    assert set(sources) <= {gap.source for gap in document.gaps}
    assert all(lost.visible.cut(document.text) == lost.quote for lost in found)


@pytest.mark.parametrize("piece", ["⟪a⟫", "Dear ⟪a⟫,\n", "Feedback:\n⟪a⟫\n\n", "by ⟪a⟫ ", "⟪a⟫\n", "عزيزي ⟪a⟫،\n"])
def test_thousands_of_gaps_take_time_in_proportion(piece):
    from candidate_comms.moves.gaps import annotate_gaps
    from candidate_comms.moves.prose import Prose

    def seconds(times):
        prose = Prose(gapped(piece * times), "en")
        before = process_time()
        list(annotate_gaps(prose))
        return process_time() - before

    few, many = min(seconds(500) for _ in range(3)), min(seconds(4000) for _ in range(3))
    assert many < 20 * few + 0.1
