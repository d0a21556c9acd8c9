from html.parser import HTMLParser

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from candidate_comms.documents.model import Location
from candidate_comms.findings.model import Related
from candidate_comms.findings.view import escape, report_to_html
from candidate_comms.text.spans import Span
from candidate_comms.vocabulary import Severity
from handmade import (
    LETTER,
    SIGN,
    MessageKind,
    PathKind,
    Paths,
    Stage,
    across_files,
    branch,
    finding,
    on,
    rejected,
    report,
)


class Page(HTMLParser):
    """What a reader sees, what stands in the source box, and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen, self.source, self.titles = "", "", []
        self.marked: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "br":
            return
        self.open.append(tag)
        if tag == "mark":
            self.titles.append(dict(attrs)["title"])
            self.marked.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.seen += data
        if "pre" in self.open:
            self.source += data
        if "mark" in self.open:
            self.marked[-1] += data


def source_box(html: str) -> str:
    text = Page(html).source
    assert text.startswith("\n")  # browsers drop it
    return text[1:]


def test_the_words_of_a_finding_are_marked_and_say_why():
    page = Page(report_to_html(rejected()))
    assert page.marked == ["Unfortunately you have not been successful."]
    assert page.titles == ["RJ101 stock-rejection: nothing in this message is about this candidate"]


def test_overlapping_findings_share_the_piece_where_they_meet():
    text = "abcdef"
    page = Page(
        report_to_html(
            report(text, finding(text, 0, 4, message="first"), finding(text, 2, 6, code="OF201", message="second"))
        )
    )
    assert page.marked == ["ab", "cd", "ef"]
    assert "first" in page.titles[1] and "second" in page.titles[1]


def test_the_worst_severity_gives_the_colour():
    text = "abc"
    html = report_to_html(
        report(text, finding(text, 0, 3, severity=Severity.INFO), finding(text, 0, 3, severity=Severity.ERROR))
    )
    mark = html[html.index("<mark") : html.index("</mark>")]
    assert "220,38,38" in mark and "37,99,235" not in mark


def test_nothing_from_outside_becomes_markup():
    hostile = '<script>alert("1")</script>\'&amp;'
    there = Location(hostile, 1, 1, 1, 2)
    html = report_to_html(
        report(
            hostile,
            on(hostile, "alert", code=hostile, message=hostile, help=hostile, condition=branch(hostile)),
            finding(hostile, 0, 3, suppressed=hostile),
            finding(hostile, 0, 3, hostile * 2, related=(Related(Span(0, 1), hostile, there),)),
            path=hostile,
            not_checked=(hostile,),
            language=hostile,
            sources={hostile * 2: hostile},
            outcomes=(PathKind(MessageKind.OFFER, Stage.UNKNOWN, branch(hostile)),),
        )
    )
    page = Page(html)
    assert "script" not in page.tags
    assert source_box(html) == f"{hostile}\n{hostile}"
    assert page.seen.count(hostile) == 16


def test_a_finding_in_another_file_marks_nothing_here_and_names_its_file():
    text = "abc def"
    page = Page(report_to_html(report(text, finding(text, 0, 3, "partials/sign.j2"), path="letter.j2")))
    assert page.marked == []
    assert "partials/sign.j2:1:1" in page.seen


def test_a_finding_in_a_macro_is_marked_in_its_file_and_says_where_it_was_called():
    page = Page(report_to_html(across_files()))
    assert page.marked == ["strong field"]
    assert page.source == f"\n{LETTER}\n{SIGN}"
    assert "letters/sign.j2:2:10" in page.seen
    assert "when `feedback` is empty" in page.seen
    assert "see 3:4 called from here" in page.seen


def test_only_files_with_findings_are_shown_beside_the_template():
    page = Page(report_to_html(across_files(sources={"letters/sign.j2": SIGN, "letters/other.j2": "Nothing here."})))
    assert "Nothing here." not in page.seen


def test_the_heading_of_a_template_says_how_many_paths_were_read():
    page = Page(report_to_html(across_files(paths=Paths(64, 4096, exact=False))))
    assert "64 of up to 4,096 paths read" in page.seen
    assert "path" not in Page(report_to_html(rejected())).seen.partition("Dear")[0]


def test_a_template_of_several_kinds_says_which_is_read_when():
    no = PathKind(MessageKind.REJECTION, Stage.AFTER_INTERVIEW, branch("when `accepted` is empty"))
    yes = PathKind(MessageKind.OFFER, Stage.AFTER_OFFER, None)
    page = Page(report_to_html(across_files(outcomes=(no, yes))))
    assert "rejection, after interview when `accepted` is empty" in page.seen
    assert "offer, after offer" in page.seen


def test_what_was_not_checked_is_said():
    assert (
        "Not checked:the body of {{ html_body }}"
        in Page(report_to_html(report("x", not_checked=("the body of {{ html_body }}",)))).seen
    )


def test_a_suppressed_finding_is_listed_with_its_reason_and_marks_nothing():
    page = Page(report_to_html(rejected(suppressed="agreed with legal")))
    assert page.marked == []
    assert "ignored: agreed with legal" in page.seen
    assert "nothing found" in page.seen


def test_the_view_takes_its_direction_from_the_text_and_its_colours_from_the_page():
    html = report_to_html(report("مرحبا"))
    assert '<pre dir="auto"' in html
    assert "<style" not in html and "http" not in html
    assert "color:inherit" in html


texts = st.text(max_size=60)


@settings(max_examples=150, deadline=None)
@given(texts, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30), st.sampled_from(Severity)), max_size=5))
def test_the_source_is_seen_whole_whatever_the_spans(text, places):
    findings = [finding(text, 0, 0, span=None, severity=severity) for *_, severity in places]
    findings = [
        evolve(found, span=Span(start, start + size)) for found, (start, size, _) in zip(findings, places, strict=True)
    ]
    html = report_to_html(report(text, *findings))
    assert source_box(html) == "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


@given(texts)
def test_escaped_text_has_no_markup_in_it(text):
    assert not set(escape(text)) & set("<>\"'\r\0")
