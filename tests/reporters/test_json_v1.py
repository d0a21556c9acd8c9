import json

from candidate_comms import __version__
from candidate_comms.reporters.base import Unread
from candidate_comms.reporters.json_v1 import Json
from handmade import Paths, across_files, rejected, report


def document(*outcomes):
    return json.loads("".join(Json()(outcomes)))


def test_the_document_names_its_version_its_tool_and_its_unit():
    whole = document()
    assert whole["schema_version"] == 1
    assert whole["tool"] == {"name": "candidate-comms", "version": __version__}
    assert whole["offsets"] == "code points"
    assert whole["summary"]["ok"] is True


def test_each_file_has_the_shape_of_its_report():
    stock = rejected()
    assert document(stock)["files"] == [stock.to_dict()]


def test_the_summary_counts_what_was_found_and_what_was_not_read():
    whole = document(rejected(), rejected(suppressed="agreed"), report("abc"), Unread("x.txt", "is empty"))
    assert whole["summary"] == {
        "files": 3,
        "files_with_findings": 1,
        "unread": 1,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "suppressed": 1,
        "templates": 0,
        "paths": {"read": 0, "total": 0, "exact": True, "complete": True},
        "ok": False,
    }
    assert whole["unread"] == [{"path": "x.txt", "problem": "is empty"}]


def test_a_file_that_was_not_read_is_never_ok():
    assert document(report("abc"), Unread("x.txt", "is empty"))["summary"]["ok"] is False


def test_letters_of_any_language_stay_readable():
    assert "سارة" in "".join(Json()([report("x", path="سارة.txt")]))


def test_the_summary_adds_up_the_paths_of_the_templates():
    summary = document(rejected(), across_files(paths=Paths(3, 3)), across_files(paths=Paths(64, 4096, exact=False)))[
        "summary"
    ]
    assert summary["templates"] == 2
    assert summary["paths"] == {"read": 67, "total": 4099, "exact": False, "complete": False}
