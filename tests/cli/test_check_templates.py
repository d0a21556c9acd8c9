"""What ``check`` does for templates alone: their other files, their context, their paths."""

import json

import pytest

CLEAN = "Dear {{ name }}, thank you.\n"
WITH_SIGN = "Dear {{ name }}, [include parts/sign.j2]\n"


def test_what_a_template_includes_is_found_beside_it_and_in_the_folders_given(run, folder, calls):
    folder("uk/mail/a.txt.j2", CLEAN)
    folder("us/b.txt.j2", CLEAN)
    run("check", "uk", "us/b.txt.j2")
    assert [call["loader"].folders for call in calls] == [("uk/mail", "uk"), ("us", "uk")]


def test_folders_of_templates_can_be_named(run, folder, calls):
    folder("uk/mail/a.txt.j2", CLEAN)
    folder("parts/sign.j2", CLEAN)
    run("check", "uk", "--templates", ".", "--templates", "parts")
    assert calls[0]["loader"].folders == (".", "parts")


def test_a_folder_of_templates_that_is_none_is_a_usage_error(run, folder, calls):
    code, out, err = run("check", folder("uk/a.txt.j2", CLEAN), "--templates", "prats")
    assert (code, out, calls) == (2, "", [])
    assert err == "error: prats: is no folder: --templates names where included templates are looked for\n"


def test_a_finding_in_an_included_file_stands_in_that_file(run, folder):
    folder("uk/mail/a.txt.j2", WITH_SIGN)
    folder("uk/parts/sign.j2", "Dear all,\nunfortunately no.\n")
    out = run("check", "uk/mail", "--templates", "uk")[1]
    assert "  --> uk/parts/sign.j2:2:1\n  |\n1 | Dear all,\n2 | unfortunately no.\n  | ^^^^^^^^^^^^^\n" in out
    assert "  = see: uk/mail/a.txt.j2:1:18 included here\n" in out
    github = run("check", "uk/mail", "--templates", "uk", "--format", "github")[1]
    assert "file=uk/parts/sign.j2,line=2," in github
    wire = json.loads(run("check", "uk/mail", "--templates", "uk", "--format", "json")[1])["files"][0]
    assert wire["path"] == "uk/mail/a.txt.j2"
    assert wire["findings"][0]["location"]["path"] == "uk/parts/sign.j2"
    assert wire["findings"][0]["related"][0]["location"]["path"] == "uk/mail/a.txt.j2"


def test_nothing_outside_the_folders_is_read(run, folder):
    folder("uk/mail/a.txt.j2", "[include ../secret.j2] [include parts/sign.j2] thank you")
    folder("uk/secret.j2", "unfortunately")
    folder("uk/parts/sign.j2", "unfortunately")
    assert run("check", "uk/mail")[0] == 0


def test_an_included_file_that_cannot_be_read_is_named_once(run, folder):
    for name in ("uk/a.txt.j2", "uk/b.txt.j2"):
        folder(name, WITH_SIGN)
    folder("uk/parts/sign.j2", "Grüße, Zoë".encode("cp1252"))
    code, _, err = run("check", "uk/a.txt.j2", "uk/b.txt.j2")
    assert code == 0
    assert err.count("parts/sign.j2") == 1
    assert err.startswith("warning: uk/parts/sign.j2: is not UTF-8")
    code, _, err = run("check", "uk")
    assert code == 2
    assert err.count("parts/sign.j2") == 1
    assert err.startswith("error: uk/parts/sign.j2: is not UTF-8")


def test_messages_are_told_nothing_of_templates(run, folder, calls):
    context = folder("context.json", '{"required": {"name": "name"}}')
    run("check", folder("uk/a.txt", "Dear Sam, thank you.\n"), "--context", context, "--max-paths", "9")
    (call,) = calls
    assert call["read_as"] == "message"
    assert {"loader", "context_schema", "max_paths"}.isdisjoint(call)


def test_the_linter_has_its_own_limit_unless_another_is_given(run, folder, calls):
    folder("uk/a.txt.j2", CLEAN)
    run("check", "uk")
    run("check", "uk", "--max-paths", "1000")
    assert [call.get("max_paths") for call in calls] == [None, 1000]


@pytest.mark.parametrize("number", ["0", "-1", "many", "1.5", "١٢", "9" * 5000])
def test_a_limit_that_is_no_number_of_paths_is_a_usage_error(run, folder, number):
    code, out, err = run("check", folder("uk/a.txt.j2", CLEAN), f"--max-paths={number}")
    assert (code, out) == (2, "")
    assert "is not a number of paths, such as 256" in err


def test_the_declared_context_reaches_every_template(run, folder, calls):
    context = folder("context.toml", '[required]\nname = "name"\n')
    folder("uk/a.txt.j2", CLEAN)
    folder("uk/b.txt.j2", CLEAN)
    assert run("check", "uk", "--context", context)[0] == 0
    checked = [call for call in calls if call["name"]]
    assert [call["context_schema"].may_be_empty(("name",)) for call in checked] == [False, False]
    assert [call["context_schema"].knows(("nmae",)) for call in checked] == [False, False]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "error: context.json: is no JSON: "),
        (b'{"requird": {}}', "error: context.json: declares no variables; "),
        (b'{"properties": 3}', "error: context.json: cannot be used: context schema: "),
    ],
)
def test_a_context_that_cannot_be_used_stops_the_run_before_it_begins(run, folder, calls, content, said):
    context = folder("context.json", content)
    code, out, err = run("check", folder("uk/a.txt.j2", CLEAN), "--context", context)
    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert calls == []


def test_a_context_that_is_missing_is_a_usage_error(run, folder):
    code, out, err = run("check", folder("uk/a.txt.j2", CLEAN), "--context", "gone.json")
    assert (code, out) == (2, "")
    assert err == "error: gone.json: cannot be read: No such file or directory\n"


def test_the_summary_counts_the_paths_of_the_templates(run, folder):
    folder("uk/a.txt.j2", CLEAN)
    folder("uk/b.txt", "Dear Sam, thank you.\n")
    assert run("check", "uk")[1] == "no findings in 2 files; 2 paths of 1 template read (office: uk 2)\n"


def test_paths_that_were_not_read_fail_a_run_that_requires_all(run, folder):
    folder("uk/a.txt.j2", CLEAN)
    folder("uk/b.txt.j2", "MANY")
    folder("uk/c.txt", "Dear Sam, thank you.\n")
    code, out, err = run("check", "uk")
    assert (code, err) == (0, "")
    assert "not checked: uk/b.txt.j2: 64 of up to 4,096 paths were read\n" in out
    assert out.endswith("; 66 of up to 4,098 paths of 2 templates read (office: uk 3)\n")
    code, again, err = run("check", "uk", "--require-full-coverage")
    assert (code, again) == (1, out)
    assert err == "error: uk/b.txt.j2: 64 of up to 4,096 paths were read, and --require-full-coverage asks for all\n"


def test_full_coverage_is_required_whatever_findings_fail_on(run, folder):
    folder("uk/b.txt.j2", "MANY")
    assert run("check", "uk", "--require-full-coverage", "--fail-on", "never")[0] == 1


def test_a_run_whose_paths_were_all_read_has_full_coverage(run, folder):
    folder("uk/a.txt.j2", CLEAN)
    code, _, err = run("check", "uk", "--require-full-coverage")
    assert (code, err) == (0, "")


def test_standard_input_finds_its_includes_by_the_name_it_is_given(run, folder, calls):
    folder("uk/parts/sign.j2", "unfortunately")
    source = WITH_SIGN.encode()
    assert run("check", "-", "--stdin-filename", "uk/a.txt.j2", stdin=source)[0] == 1
    assert run("check", "-", "--as", "template", "--office", "uk", stdin=source)[0] == 0
    assert [call["loader"].folders for call in calls] == [("uk",), ()]


def test_a_partial_is_found_by_the_real_linter(folder, capsys):
    from candidate_comms.cli import main

    folder("uk/mail/a.txt.j2", 'Dear {{ name }},\n{% include "parts/no.j2" %}\n')
    folder("uk/parts/no.j2", "Unfortunately you have not been successful.\n")
    assert main(["check", "uk/mail", "--format", "concise"]) == 0
    assert main(["check", "uk/mail", "--templates", "uk", "--format", "concise"]) == 1
    assert "RJ101 stock-rejection" in capsys.readouterr().out
