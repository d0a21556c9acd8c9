import json
import math

from attrs import evolve

from candidate_comms.findings.model import Condition
from candidate_comms.findings.wire import report_to_dict
from handmade import branch, rejected


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
            "suppressed": None,
        }
    ]


def test_a_suppressed_finding_stays_with_its_reason_and_fails_nothing():
    report = rejected(suppressed="approved by legal")
    wire = report_to_dict(report)
    assert wire["ok"] is True
    assert wire["findings"][0]["suppressed"] == "approved by legal"


def test_a_witness_that_json_cannot_hold_becomes_text():
    odd = Condition("when odd", {"when": math.inf, 3: [None, object], "kind": rejected().kind}, lambda _: True)
    report = rejected()
    report = evolve(report, findings=(evolve(report.findings[0], condition=odd),))
    wire = report_to_dict(report)
    witness = json.loads(json.dumps(wire, allow_nan=False))["findings"][0]["condition"]["witness"]
    assert witness["when"] == "inf"
    assert witness["3"][0] is None
    assert witness["kind"] == "rejection"
