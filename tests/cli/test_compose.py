"""``compose``: facts in, a letter out, and every refusal says the way out."""

import email
import email.policy
import io
import json
import sys
import tomllib
from pathlib import Path

import pytest

from candidate_comms.builders.examples import example
from candidate_comms.builders.kinds import KINDS
from candidate_comms.cli import main

FACTS = """\
candidate = "Amira Haddad"
role = "Food Technologist"
interviewed_on = 2026-03-02

[sender]
name = "Joanna Pike"
company = "Example Foods"
email = "joanna.pike@example.com"

[[feedback]]
criterion = "supplier audits"
seen = "you described one audit, and this role leads twenty a year"
next_step = "sit in on two or three audits with a lead auditor"
"""


@pytest.fixture
def facts(tmp_path) -> Path:
    path = tmp_path / "uk" / "facts.toml"
    path.parent.mkdir()
    path.write_text(FACTS, encoding="utf-8")
    return path


@pytest.fixture
def compose(capsys):
    def run(*argv: object) -> tuple[int, str, str]:
        code = main(["compose", *map(str, argv)])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def piped(monkeypatch):
    def put(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return put


def letter(office="uk", **manner):
    return KINDS["rejection"].from_dict(tomllib.loads(FACTS)).compose(office, **manner)


def test_text_begins_with_the_subject(compose, facts):
    message = letter()
    assert compose("rejection", "--facts", facts) == (0, f"Subject: {message.subject}\n\n{message.text}", "")


def test_html_is_the_html_alone(compose, facts):
    assert compose("rejection", "--facts", facts, "--format", "html") == (0, letter().html, "")


def test_the_office_is_that_of_the_argument_then_that_of_the_path(compose, facts):
    american = letter("us").text
    assert american != letter("uk").text
    assert american in compose("rejection", "--facts", facts, "--office", "us")[1]
    assert letter("uk").text in compose("rejection", "--facts", facts)[1]


def test_without_an_office_the_british_one_is_taken_and_said(compose, piped):
    piped(FACTS)
    code, _, errors = compose("rejection", "--facts", "-")
    assert (code, errors) == (0, "note: written for the uk office: no office in the path and no --office\n")
    piped(FACTS)
    assert compose("rejection", "--facts", "-", "-q")[2] == ""


@pytest.mark.parametrize("written", [FACTS, json.dumps(tomllib.loads(FACTS), default=str)], ids=["TOML", "JSON"])
def test_standard_input_is_json_or_toml_by_its_content(compose, piped, written):
    piped(written)
    assert compose("rejection", "--facts", "-", "--office", "uk")[1].endswith(letter().text)


def test_a_file_is_json_or_toml_by_its_name(compose, tmp_path):
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(tomllib.loads(FACTS), default=str), encoding="utf-8")
    assert compose("rejection", "--facts", path, "--office", "uk")[0] == 0
    path.write_text(FACTS, encoding="utf-8")
    code, _, errors = compose("rejection", "--facts", path, "--office", "uk")
    assert code == 2
    assert f"{path}: is no JSON: " in errors


def test_no_digit_of_an_amount_is_lost(compose, piped):
    facts = json.dumps(example(KINDS["offer"], "uk"), default=str)
    piped(facts.replace("45000", "12345678901.35"))
    assert "£12,345,678,901.35" in compose("offer", "--facts", "-", "--office", "uk")[1]


def test_a_mail_is_the_same_every_time_and_says_who_to_whom(compose, facts, tmp_path):
    told = ("--format", "eml", "--sender", "Zoë Pike <zoe@example.com>", "--to", "amira@example.com")
    first, second = (compose("rejection", "--facts", facts, *told)[1] for _ in range(2))
    assert first == second
    assert first.isascii()
    mail = email.message_from_string(first, policy=email.policy.default)
    assert (mail["From"], mail["To"], mail["Subject"]) == (told[3], told[5], letter().subject)
    assert mail.get_body(("plain",)).get_content().split() == letter().text.split()  # wrapped as mail is
    assert mail.get_body(("html",)).get_content().strip() == letter().html.strip()
    path = tmp_path / "letter.eml"
    assert compose("rejection", "--facts", facts, *told, "-o", path) == (0, "", "")
    assert path.read_bytes() == first.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("address", ["amira", "", "a b", "<>", "a@b.example\nBcc: c@d.example", "ämira@example.com"])
def test_what_is_no_address_is_refused(compose, facts, address):
    code, out, errors = compose("rejection", "--facts", facts, "--format", "eml", "--to", address)
    assert (code, out) == (2, "")
    assert errors.startswith("error: ")


def test_addresses_are_for_mail(compose, facts):
    code, _, errors = compose("rejection", "--facts", facts, "--to", "amira@example.com")
    assert (code, errors) == (2, "error: --sender and --to are for mail: add --format eml\n")


def test_a_file_is_written_only_when_there_is_a_letter(compose, facts, tmp_path):
    path = tmp_path / "letter.txt"
    assert compose("offer", "--facts", facts, "-o", path)[0] == 2
    assert not path.exists()
    assert compose("rejection", "--facts", facts, "-o", path) == (0, "", "")
    assert path.read_text(encoding="utf-8").endswith(letter().text)


def test_the_facts_are_never_overwritten(compose, facts):
    code, _, errors = compose("rejection", "--facts", facts, "-o", facts)
    assert code == 2
    assert "choose another name" in errors
    assert facts.read_text(encoding="utf-8") == FACTS


def test_every_fault_is_told_with_the_file_and_its_field(compose, facts):
    facts.write_text(FACTS.replace("seen", "sen").replace("interviewed_on", "intervewed_on"), encoding="utf-8")
    assert compose("rejection", "--facts", facts) == (
        2,
        "",
        f"error: {facts}: This rejection cannot be written, 3 faults:\n"
        "  feedback[0].seen: is missing; give text\n"
        "  feedback[0].sen: is not known. Did you mean 'seen'?\n"
        "  intervewed_on: is not known. Did you mean 'interviewed_on'?\n",
    )


def test_faults_of_the_content_are_told_alike(compose, facts):
    facts.write_text(FACTS.replace("Amira Haddad", "[Name]"), encoding="utf-8")
    code, _, errors = compose("rejection", "--facts", facts)
    assert code == 2
    assert errors.startswith(f"error: {facts}: This rejection cannot be written, 1 fault:\n  candidate.name: still has")


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("rejction", "--facts", "-"), "Did you mean 'rejection'?"),
        (("rejction", "--facts", "-"), "All kinds: candidate-comms compose --list"),
        (("--facts", "-"), "which letter? Give its kind"),
        (("rejection", "--facts", "missing.toml"), "missing.toml: cannot be read: "),
        (("rejection", "--facts", "-", "--office", "ukk"), "Did you mean 'uk'?"),
        (("rejection", "--facts", "-", "--language", "fr"), "language: 'fr' is not known."),
        (("rejection",), "one of the arguments --facts --example --list is required"),
        (("rejection", "--facts", "-", "--tone", "cold"), "invalid choice: 'cold'"),
        (("rejection", "--facts", "-", "-o", "no/such/folder.txt"), "no/such/folder.txt: cannot be written: "),
    ],
)
def test_a_refusal_says_the_way_out(compose, piped, argv, told):
    piped(FACTS)
    code, out, errors = compose(*argv)
    assert (code, out) == (2, "")
    assert told in errors


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "-: nothing came in on standard input"),
        ("{}", "candidate: is missing"),
        ('[{"candidate": "A"}]', "facts: should be a table of fields, not a list; give one record of it"),
        ("[]", "facts: should be a table of fields, not a list; give one record of it"),
        ("candidate = ", "is no TOML: "),
        ('{"candidate": "A", "candidate": "B"}', "is no JSON: 'candidate' is given twice"),
        ("{" * 100_000, "is no JSON: "),
        ('"\\u001b[31m" = 1', "<U+001B>[31m: is not known."),
        ("%PDF-1.7", "is not text; it looks like a PDF"),
    ],
)
def test_broken_facts_are_told_and_never_steer_a_terminal(compose, piped, written, told):
    piped(written)
    code, out, errors = compose("rejection", "--facts", "-", "-q")
    assert (code, out) == (2, "")
    assert told in errors
    assert "\x1b" not in errors


@pytest.mark.parametrize("office", ["uk", "us", "uae"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_can_be_composed_as_it_is(compose, tmp_path, kind, office):
    path = tmp_path / f"{kind}.toml"
    assert compose(kind, "--office", office, "--example", "-o", path) == (0, "", "")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == example(KINDS[kind], office)
    code, out, errors = compose(kind, "--office", office, "--facts", path)
    assert (code, errors) == (0, "")
    assert out.startswith("Subject: ")


def test_an_example_says_what_a_fact_means_and_which_may_be_left_out(compose):
    out = compose("offer", "--office", "uae", "--example")[1]
    assert '# hours tells how many and when: "37.5 hours a week, Monday to Friday". May be left out.\nhours = ' in out
    assert '# notice is how either side ends it: "one month on either side".\nnotice = ' in out
    assert "#   exempt is for US offers" in out


def test_an_example_never_replaces_facts_that_somebody_filled_in(compose, facts):
    code, _, errors = compose("rejection", "--office", "uk", "--example", "-o", facts)
    assert code == 2
    assert "may hold facts that somebody has filled in" in errors
    assert facts.read_text(encoding="utf-8") == FACTS


def test_the_list_has_a_line_for_every_kind(compose):
    code, out, _ = compose("--list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == list(KINDS)
    assert "welcome               Thanks for a yes, and the first day:" in out


def test_the_help_teaches_the_kinds(compose):
    code, out, _ = compose("--help")
    assert code == 0
    assert all(f"\n  {kind} " in out for kind in KINDS)


def test_a_defect_is_told_as_one(compose, facts, monkeypatch):
    monkeypatch.setattr(KINDS["rejection"], "compose", lambda *_, **__: 1 / 0)
    code, _, errors = compose("rejection", "--facts", facts)
    assert code == 2
    assert "internal error: ZeroDivisionError" in errors


def test_without_cattrs_the_error_names_the_extra(compose, facts, monkeypatch):
    from candidate_comms.builders import plain_facts

    for name in ("cattrs", *(name for name in sys.modules if name.startswith("cattrs."))):
        monkeypatch.setitem(sys.modules, name, None)
    plain_facts._converter.cache_clear()
    code, _, errors = compose("rejection", "--facts", facts)
    assert code == 2
    assert "pip install candidate-comms[facts]" in errors
