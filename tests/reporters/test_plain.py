from attrs import evolve

from candidate_comms.findings.model import Related
from candidate_comms.reporters.base import Unread
from candidate_comms.reporters.plain import Concise, Plain
from candidate_comms.vocabulary import Confidence, Severity
from handmade import LETTER, MessageKind, PathKind, Paths, Stage, across_files, branch, finding, on, rejected, report


def text(reporter, *outcomes):
    return "".join(reporter(outcomes))


def test_a_finding_shows_its_place_its_words_and_the_way_out():
    assert (
        text(Plain(), rejected("letters/reject.txt"))
        == """\
RJ101 stock-rejection (error)  nothing in this message is about this candidate
  --> letters/reject.txt:3:1
  |
3 | Unfortunately you have not been successful.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = looked for: feedback about this candidate; a reason
  = help: name one criterion of the role and what you saw of it
  = explain: candidate-comms rule RJ101

1 error in 1 file (office: uk 1)
"""
    )


def test_a_condition_stands_beside_the_place():
    assert "reject.txt:3:1   when `feedback` is empty\n" in text(Plain(), rejected(condition=branch()))


def test_a_message_of_several_lines_is_indented_under_its_code():
    out = text(Plain(), rejected(message="one thing\nand another"))
    assert "(error)  one thing\n  and another\n  -->" in out


def test_a_finding_in_a_file_that_is_not_at_hand_has_no_frame_of_this_one():
    out = text(Plain(), report("abc", finding("abc", 0, 3, "sign.j2"), path="letter.j2"))
    assert "--> sign.j2:1:1" in out and "abc" not in out


def test_words_from_right_to_left_are_quoted_because_carets_may_stray():
    words = "للأسف"
    source = f"مرحبا سارة، {words} لم يقع عليك الاختيار."
    assert f"= words: {words}\n" in text(Plain(), report(source, on(source, words)))


def test_the_summary_counts_each_severity_and_the_files():
    source = "abc"
    weights = (Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO)
    found = report(source, *(finding(source, 0, 1, severity=weight) for weight in weights))
    clean = report(source, office="us")
    ignored = rejected(suppressed="agreed")
    out = text(Plain(), found, clean, ignored, Unread("x.txt", "is empty"))
    assert out.endswith(
        "2 errors, 1 warning, 1 note in 1 of 3 files; 1 ignored with a reason; 1 file not read (office: uk 2, us 1)\n"
    )


def test_a_clean_run_says_so():
    assert text(Plain(), report("abc")) == "no findings in 1 file (office: uk 1)\n"


def test_without_a_summary_a_clean_run_is_silent():
    assert text(Plain(summary=False), report("abc", not_checked=("x",))) == ""


def test_what_was_not_checked_stands_before_the_counts():
    out = text(Plain(), report("abc", path="a.j2", not_checked=("the include `x`",), paths=Paths(1, None)))
    assert out.startswith(
        "not checked: a.j2: the include `x`\nnot checked: a.j2: 1 of more than 1 paths were read\nno "
    )


def test_paths_that_were_not_read_are_never_passed_in_silence():
    assert text(Plain(), report("abc", path="a.j2", paths=Paths(64, None))).startswith(
        "not checked: a.j2: 64 of more than 64 paths were read\n"
    )


def test_colours_are_written_only_when_asked_for():
    assert "\x1b[" in text(Plain(color=True), rejected())
    assert "\x1b" not in text(Plain(), rejected())


def test_a_message_cannot_steer_the_terminal():
    out = text(Plain(), rejected(message="\x1b[2J", help="\x9b"))
    assert "\x1b" not in out and "\x9b" not in out


def test_a_hint_says_that_it_is_one():
    assert "(warning, hint)" in text(Plain(), rejected(severity=Severity.WARNING, confidence=Confidence.HINT))


def test_concise_gives_one_line_a_finding():
    out = text(Concise(), rejected(message="one\ntwo", condition=branch()), rejected(suppressed="agreed"))
    assert out == "reject.txt:3:1: error RJ101 stock-rejection: one two [when `feedback` is empty]\n"


def test_evidence_that_brings_its_own_label_keeps_it_and_shares_a_line():
    found = rejected(evidence=("not found: a reason", "not found: feedback", "would fit anybody: “closely match”"))
    out = text(Plain(), found)
    assert "  = not found: a reason; feedback\n  = would fit anybody: “closely match”\n" in out


def test_findings_of_one_rule_at_one_place_share_a_frame_the_most_severe_first():
    source = "We offer you the job."

    def lacks(what, **more):
        return on(source, "offer", code="TM301", name="missing-term", message=f"no {what}", **more)

    apart = lacks("leave", help="", condition=branch())
    together = (lacks("hours", help="say the hours", severity=Severity.WARNING), lacks("pay", help="say the pay"))
    out = text(Plain(summary=False), report(source, *together, apart))
    assert (
        out
        == """\
TM301 missing-term (error)  no pay
  = help: say the pay
TM301 missing-term (warning)  no hours
  = help: say the hours
  --> -:1:4
  |
1 | We offer you the job.
  |    ^^^^^
  = explain: candidate-comms rule TM301

TM301 missing-term (error)  no leave
  --> -:1:4   when `feedback` is empty
  |
1 | We offer you the job.
  |    ^^^^^
  = explain: candidate-comms rule TM301

"""
    )


def test_a_finding_in_a_macro_is_framed_there_and_says_where_it_was_called():
    assert (
        text(Plain(), across_files(paths=Paths(2, 2)))
        == """\
RJ101 stock-rejection (error)  nothing in this message is about this candidate
  --> letters/sign.j2:2:10   when `feedback` is empty
  |
1 | {% macro sign(name) -%}
2 | We had a strong field.
  |          ^^^^^^^^^^^^
  = help: name one criterion of the role and what you saw of it
  = see: letters/reject.j2:3:4 called from here
  = explain: candidate-comms rule RJ101

1 error in 1 file; 2 paths of 1 template read (office: uk 1)
"""
    )


def test_findings_in_two_files_have_the_frames_of_their_files():
    both = across_files()
    here = on(both.source, "Dear", both.path, code="RJ111")
    out = text(Plain(summary=False), evolve(both, findings=(*both.findings, here)))
    assert "2 | We had a strong field.\n" in out and "2 | Dear {{ name }},\n" in out


def test_what_several_findings_have_in_common_is_pointed_at_once():
    (found,) = across_files().findings
    out = text(Plain(), across_files(findings=(found, evolve(found, message="another word for it"))))
    assert out.count("-->") == 1
    assert out.count("= see: letters/reject.j2:3:4 called from here\n") == 1


def test_places_with_the_same_message_share_a_line_in_the_order_of_the_file():
    (found,) = across_files().findings
    words = ("Dear", "name", "sign.j2", "import", "%}", "{{ sign")
    places = [on(LETTER, word, "letters/reject.j2") for word in words]
    few = tuple(Related(place.span, "not here", place.location) for place in places[:3])
    called = found.related
    out = text(Plain(), across_files(findings=(evolve(found, related=(*few, *called, few[0])),)))
    assert [line for line in out.splitlines() if "= see:" in line] == [
        "  = see: letters/reject.j2:1:10, 2:1, 2:9 not here",
        "  = see: letters/reject.j2:3:4 called from here",
    ]
    many = tuple(Related(place.span, "not here", place.location) for place in places)
    out = text(Plain(), across_files(findings=(evolve(found, related=many),)))
    assert "= see: letters/reject.j2:1:10, 1:19, 1:31, 2:1, 2:9 and 1 more not here\n" in out


def test_a_related_place_cannot_steer_the_terminal():
    (found,) = across_files().findings
    hostile = evolve(found.related[0], message="\x1b[2J", location=evolve(found.location, path="\x1b[31m"))
    assert "\x1b" not in text(Plain(), across_files(findings=(evolve(found, related=(hostile,)),)))


def test_the_summary_adds_up_the_paths_of_the_templates():
    few, many = across_files(paths=Paths(12, 12)), across_files(paths=Paths(64, 4096, exact=False))
    assert "; 12 paths of 1 template read (office" in text(Plain(), rejected(), few)
    assert "; 76 of up to 4,108 paths of 2 templates read (office" in text(Plain(), few, rejected(), many)
    assert "template" not in text(Plain(), rejected()).splitlines()[-1]


def test_the_file_whose_paths_were_not_all_read_is_named_unless_a_finding_says_so():
    capped = across_files(paths=Paths(64, 4096, exact=False))
    said = "not checked: letters/reject.j2: 64 of up to 4,096 paths were read\n"
    assert said in text(Plain(), capped)
    (found,) = capped.findings
    finding = evolve(found, code="TP708", name="paths-not-covered", severity=Severity.INFO)
    assert said not in text(Plain(), evolve(capped, findings=(finding,)))
    assert said in text(Plain(), evolve(capped, findings=(evolve(finding, suppressed="known"),)))


def test_a_template_of_several_kinds_says_which_is_read_when():
    no = PathKind(MessageKind.REJECTION, Stage.AFTER_INTERVIEW, branch("when `accepted` is empty"))
    yes = PathKind(MessageKind.OFFER, Stage.UNKNOWN, branch("when `accepted` is set"))
    out = text(Plain(), across_files(outcomes=(no, yes)))
    assert (
        "read as: letters/reject.j2: rejection, after interview when `accepted` is empty\n"
        "read as: letters/reject.j2: offer when `accepted` is set\n"
    ) in out


def test_stages_of_one_kind_are_left_to_the_json():
    applied = PathKind(MessageKind.REJECTION, Stage.AFTER_APPLICATION, branch())
    met = PathKind(MessageKind.REJECTION, Stage.AFTER_INTERVIEW, None)
    assert "read as" not in text(Plain(), across_files(outcomes=(applied, met)))
