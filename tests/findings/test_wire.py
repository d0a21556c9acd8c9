import json
import math

from attrs import evolve

from candidate_comms.findings.model import Condition
from candidate_comms.findings.wire import report_to_dict
from handmade import MessageKind, PathKind, Paths, Stage, across_files, branch, rejected


def test_a_report_reads_back_from_json_as_it_was():
    wire = report_to_dict(rejected(condition=branch()))
    assert json.loads(json.dumps(wire)) == wire


def test_the_shape_names_its_version_and_its_unit():
    wire = report_to_dict(rejected())
    assert wire["schema_version"] == 1
    assert wire["offsets"] == "code points"


def test_a_finding_has_lines_from_one_and_offsets_from_zero():
    wire = rejected().to_dict()
    assert wire["findings"] == [
        {
            "code": "RJ101",
            "name": "stock-rejection",
            "severity": "error",
            "confidence": "likely",
            "message": "nothing in this message is about this candidate",
            "help": "name one criterion of the role and what you saw of it",
            "absent": True,
            "location": {
                "path": "reject.txt",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 44,
                "start": 11,
                "end": 54,
            },
            "condition": None,
            "evidence": ["feedback about this candidate", "a reason"],
            "related": [],
            "suppressed": None,
        }
    ]


def test_a_suppressed_finding_stays_with_its_reason_and_fails_nothing():
    report = rejected(suppressed="approved by legal")
    wire = report_to_dict(report)
    assert wire["ok"] is True
    assert wire["findings"][0]["suppressed"] == "approved by legal"


def test_a_witness_that_json_cannot_hold_becomes_text():
    odd = Condition(
        "when odd",
        {"when": math.inf, 3: [None, object], "kind": rejected().kind},
        terms=({"days(when) > 3": True},),
        test=lambda _: True,
    )
    report = rejected()
    report = evolve(report, findings=(evolve(report.findings[0], condition=odd),))
    wire = report_to_dict(report)
    witness = json.loads(json.dumps(wire, allow_nan=False))["findings"][0]["condition"]["witness"]
    assert witness["when"] == "inf"
    assert witness["3"][0] is None
    assert witness["kind"] == "rejection"


def test_a_condition_is_told_in_words_as_data_and_by_a_context_that_shows_it():
    stage = {"stage": {"not": ("applied", "screen")}, "points": {"max_len": 1}}
    told = Condition("when …", {"feedback": ""}, ({"feedback": "empty"}, stage), lambda _: True)
    (wire,) = rejected(condition=told).to_dict()["findings"]
    assert wire["condition"] == {
        "text": "when …",
        "any": [{"feedback": "empty"}, {"stage": {"not": ["applied", "screen"]}, "points": {"max_len": 1}}],
        "witness": {"feedback": ""},
    }
    assert json.loads(json.dumps(wire["condition"])) == told.to_dict()


def test_a_related_place_names_its_own_file():
    (wire,) = across_files().to_dict()["findings"]
    assert wire["location"]["path"] == "letters/sign.j2"
    (related,) = wire["related"]
    assert related["message"] == "called from here"
    assert {name: related["location"][name] for name in ("path", "line", "column", "start", "end")} == {
        "path": "letters/reject.j2",
        "line": 3,
        "column": 4,
        "start": 53,
        "end": 63,
    }


def test_the_paths_of_a_template_are_told_with_how_sure_their_number_is():
    wire = across_files(paths=Paths(64, 4096, exact=False)).to_dict()
    assert wire["template"] is True
    assert wire["paths"] == {"read": 64, "total": 4096, "exact": False, "complete": False}
    assert rejected().to_dict()["template"] is False
    assert rejected().to_dict()["paths"] == {"read": 1, "total": 1, "exact": True, "complete": True}


def test_a_template_of_several_kinds_tells_each_with_its_condition():
    no = PathKind(MessageKind.REJECTION, Stage.AFTER_INTERVIEW, branch())
    yes = PathKind(MessageKind.OFFER, Stage.AFTER_OFFER, None)
    assert across_files(outcomes=(no, yes)).to_dict()["outcomes"] == [
        {"kind": "rejection", "stage": "after_interview", "condition": branch().to_dict()},
        {"kind": "offer", "stage": "after_offer", "condition": None},
    ]
