import json
from datetime import date, datetime, timedelta, timezone

import pytest

CLEAN = "Dear Sam, thank you.\n"


class Monday(date):
    @classmethod
    def today(cls):
        return cls(2027, 3, 1)


def test_a_finding_fails_the_run_and_is_shown_in_its_source(run, folder):
    code, out, err = run("check", folder("uk/reject.txt"))
    assert code == 1
    assert "--> uk/reject.txt:1:11\n" in out
    assert out.endswith("1 error in 1 file (office: uk 1)\n")
    assert err == ""


def test_a_clean_file_passes(run, folder):
    assert run("check", folder("uk/a.txt", CLEAN)) == (0, "no findings in 1 file (office: uk 1)\n", "")


def test_folders_are_walked_in_the_order_of_their_names(run, folder, calls):
    for name in ("uk/b.txt", "uk/a.html", "uk/c.html.j2", "uk/deep/a.eml"):
        folder(name, CLEAN)
    assert run("check", ".")[0] == 0
    assert calls.names == ["uk/a.html", "uk/b.txt", "uk/c.html.j2", "uk/deep/a.eml"]


def test_what_is_no_message_is_passed_over_in_a_folder(run, folder, calls):
    for name in (
        "a.txt",
        ".git/b.txt",
        ".c.txt",
        "node_modules/d.txt",
        ".venv/e.txt",
        "venv/f.txt",
        "g.py",
        "README.md",
        "requirements-dev.txt",
    ):
        folder(name, CLEAN)
    run("check", ".")
    assert calls.names == ["a.txt"]


def test_a_named_file_is_read_whatever_its_suffix(run, folder, calls):
    run("check", folder("draft.message", CLEAN))
    assert calls.names == ["draft.message"]


def test_a_file_is_checked_once_however_often_it_is_named(run, folder, calls):
    folder("uk/a.txt", CLEAN)
    run("check", "uk/a.txt", "uk", "./uk/a.txt", "uk/../uk/a.txt")
    assert calls.names == ["uk/a.txt"]


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("uae/offer.txt", "uae"),
        ("uk/offer-us.txt", "us"),
        ("offer.en-US.html", "us"),
        ("offer_uae.html.j2", "uae"),
        ("us/deep/offer.txt", "us"),
        ("us/contact-us.txt", "us"),
        ("bonus/offer.txt", "uk"),
        ("contact-us.txt", "uk"),
    ],
)
def test_the_office_is_read_from_the_path(run, folder, calls, name, office):
    run("check", folder(name, CLEAN))
    assert calls[0]["office"] == office


def test_a_given_office_holds_for_every_file(run, folder, calls):
    code, _, err = run("check", "--office", "us", folder("uk/a.txt", CLEAN), folder("b.txt", CLEAN))
    assert [call["office"] for call in calls] == ["us", "us"]
    assert (code, err) == (0, "")


def test_an_assumed_office_is_said_unless_quiet(run, folder):
    assert "note: 1 file read for the uk office" in run("check", folder("a.txt", CLEAN))[2]
    assert run("check", "-q", "a.txt") == (0, "", "")


def test_an_unknown_office_is_a_usage_error_with_a_hint(run, folder):
    code, out, err = run("check", "--office", "uea", folder("a.txt", CLEAN))
    assert (code, out) == (2, "")
    assert "Did you mean 'uae'?" in err


def test_what_is_known_of_a_message_reaches_the_linter(run, folder, calls, monkeypatch):
    monkeypatch.setattr("candidate_comms.cli.reading.date", Monday)
    run(
        *("check", folder("uk/a.txt", CLEAN), "--kind", "offer", "--stage", "after_offer"),
        *("--sent-at", "2026-03-02T09:00+04:00", "--interviewed-on", "2026-02-27", "--audience", "graduate"),
        *("--language", "en"),
    )
    assert calls[0] == {
        "read_as": "message",
        "text": CLEAN,
        "name": "uk/a.txt",
        "office": "uk",
        "kind": "offer",
        "stage": "after_offer",
        "language": "en",
        "sent_at": datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=4))),
        "interviewed_on": date(2026, 2, 27),
        "audience": "graduate",
        "rules": None,
        "today": Monday.today(),
    }


def test_a_moment_that_is_none_is_a_usage_error(run, folder):
    code, _, err = run("check", folder("a.txt"), "--sent-at", "tomorrow")
    assert code == 2
    assert "'tomorrow' is not an ISO date and time" in err
    code, _, err = run("check", folder("a.txt"), "--interviewed-on", "yesterday")
    assert code == 2
    assert "'yesterday' is not an ISO date, such as" in err


def test_an_interview_after_the_letter_is_a_usage_error(run, folder):
    code, out, err = run(
        "check", folder("a.txt"), "--sent-at", "2026-03-02T09:00+00:00", "--interviewed-on", "2026-03-03"
    )
    assert (code, out) == (2, "")
    assert "--interviewed-on 2026-03-03 lies after --sent-at 2026-03-02" in err


def test_a_folder_may_name_an_office_of_its_own(run, folder, calls):
    for name in ("us-ny/a.txt", "uk-sct/offer/a.txt", "uae-difc/a.txt"):
        folder(name, CLEAN)
    run("check", ".")
    assert [call["office"] for call in calls] == ["uae-difc", "uk-sct", "us-ny"]


@pytest.mark.parametrize(
    ("name", "options", "read_as"),
    [
        ("a.txt", (), "message"),
        ("a.html.j2", (), "template"),
        ("a.hbs", (), "template"),
        ("a.txt", ("--as", "template"), "template"),
        ("a.txt.j2", ("--as", "message"), "message"),
    ],
)
def test_templates_are_known_by_their_suffix_unless_told(run, folder, calls, name, options, read_as):
    run("check", folder(name, CLEAN), *options)
    assert calls[0]["read_as"] == read_as


@pytest.mark.parametrize(
    ("content", "level", "code"),
    [
        ("unfortunately", "error", 1),
        ("unfortunately", "never", 0),
        ("odd", "error", 0),
        ("odd", "warning", 1),
        ("note", "warning", 0),
        ("note", "info", 1),
        ("hint", "info", 0),
    ],
)
def test_the_exit_code_follows_fail_on_and_hints_never_count(run, folder, content, level, code):
    assert run("check", folder("uk/a.txt", content), "--fail-on", level)[0] == code


def test_the_linter_is_asked_for_the_rules_that_are_chosen_and_no_others(run, folder, calls):
    run("check", folder("uk/a.txt", CLEAN), "--select", "RJ,TM", "--ignore", "vague-term")
    assert [rule.code for rule in calls[0]["rules"]] == ["RJ101"]


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ((), ["RJ101", "TM303"]),
        (("--select", "RJ101"), ["RJ101"]),
        (("--select", "vague-term"), ["TM303"]),
        (("--select", "rj"), ["RJ101"]),
        (("--select", "RJ,TM3", "--ignore", "RJ101"), ["TM303"]),
        (("--ignore", "RJ101,vague-term"), []),
    ],
)
def test_rules_are_chosen_by_code_name_or_family(run, folder, options, left):
    folder("uk/a.txt", "unfortunately odd")
    out = run("check", "uk/a.txt", "--format", "json", *options)[1]
    assert [found["code"] for found in json.loads(out)["files"][0]["findings"]] == left


def test_an_unknown_rule_is_a_usage_error_with_a_hint(run, folder):
    code, out, err = run("check", folder("a.txt"), "--ignore", "stock-rejecton")
    assert (code, out) == (2, "")
    assert "Did you mean 'stock-rejection'?" in err


def test_each_format_has_its_shape(run, folder):
    folder("uk/a.txt")
    assert run("check", "uk/a.txt", "--format", "concise")[1] == (
        "uk/a.txt:1:11: error RJ101 stock-rejection: a stock word\n"
    )
    assert run("check", "uk/a.txt", "--format", "github")[1].startswith(
        "::error title=RJ101 stock-rejection,file=uk/a.txt,line=1,"
    )
    assert json.loads(run("check", "uk/a.txt", "--format", "json")[1])["summary"]["errors"] == 1


def test_standard_input_is_read_and_named_as_told(run, calls):
    code, out, _ = run("check", "-", "--stdin-filename", "us/draft.html.j2", stdin=b"unfortunately")
    assert code == 1
    assert "--> us/draft.html.j2:1:1" in out
    assert calls[0]["office"] == "us" and calls[0]["read_as"] == "template"


def test_standard_input_without_a_name_is_a_dash(run):
    assert "--> -:1:1\n" in run("check", "-", stdin=b"unfortunately")[1]


def test_empty_standard_input_is_refused(run):
    code, _, err = run("check", "-", stdin=b"")
    assert code == 2
    assert err.startswith("error: -: is empty")


def test_findings_can_go_to_a_file(run, folder, tmp_path):
    code, out, _ = run("check", folder("uk/a.txt"), "--format", "json", "-o", "found.json")
    assert (code, out) == (1, "")
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1


def test_an_output_file_never_replaces_a_message(run, folder, tmp_path):
    code, _, err = run("check", folder("uk/a.txt"), "-o", "uk/a.txt")
    assert code == 2
    assert "would be overwritten" in err
    assert "unfortunately" in (tmp_path / "uk/a.txt").read_text()


def test_an_output_file_that_cannot_be_written_is_named(run, folder):
    code, _, err = run("check", folder("uk/a.txt"), "-o", "none/found.json")
    assert code == 2
    assert err == "error: none/found.json: cannot be written: No such file or directory\n"


def test_a_list_of_paths_can_stand_in_a_file(run, folder, calls):
    folder("uk/a.txt", CLEAN)
    folder("us/b.txt", CLEAN)
    folder("list", "uk/a.txt\nus/b.txt\n")
    run("check", "@list")
    assert calls.names == ["uk/a.txt", "us/b.txt"]


@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_flag_then_the_environment(run, folder, monkeypatch, options, environment, colored):
    folder("uk/a.txt")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("check", "uk/a.txt", *options)[1]) is colored


def test_quiet_leaves_the_findings_alone(run, folder):
    code, out, err = run("check", "-q", folder("a.txt"))
    assert code == 1
    assert "RJ101" in out and "1 error" not in out
    assert err == ""
