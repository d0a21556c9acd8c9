import io
import sys
from types import ModuleType, SimpleNamespace

import pytest

from candidate_comms.cli import main
from candidate_comms.cli.when import parse_when

SOURCE = "Dear {{ name }},{% if feedback %} {{ feedback }}{% endif %}\n"


@pytest.fixture
def asked(monkeypatch):
    """What the linter was asked to render; its answer stands in ``asked.answer``."""
    seen = SimpleNamespace(
        answer=SimpleNamespace(
            text="Dear Alex,\n", condition_text="when `feedback` is empty", variables=("feedback", "stage")
        ),
        error=None,
    )

    def render_template(source, when, **given):
        seen.source, seen.when, seen.given = source, when, given
        if seen.error is not None:
            raise seen.error
        return seen.answer

    module = ModuleType("candidate_comms.linter.templates")
    module.render_template = render_template
    monkeypatch.setitem(sys.modules, "candidate_comms.linter.templates", module)
    return seen


@pytest.fixture
def render(asked, folder, capsys, monkeypatch):
    """Run ``render``; gives (exit code, standard output, standard error)."""

    def command(*argv, stdin=None):
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["render", *argv])
        out, err = capsys.readouterr()
        return code, out, err

    return command


def test_the_message_goes_to_standard_output_and_its_condition_to_standard_error(render, folder, asked):
    assert render(folder("uk/a.txt.j2", SOURCE), "--when", "feedback=", "--when", "stage=screen") == (
        0,
        "Dear Alex,\n",
        "note: uk/a.txt.j2: when `feedback` is empty\n",
    )
    assert (asked.source, asked.when) == (SOURCE, {"feedback": "", "stage": "screen"})
    assert {name: asked.given[name] for name in ("office", "name", "context_schema")} == {
        "office": "uk",
        "name": "uk/a.txt.j2",
        "context_schema": None,
    }
    assert asked.given["loader"].folders == ("uk",)


def test_quiet_leaves_the_message_alone(render, folder):
    assert render(folder("uk/a.txt.j2", SOURCE), "-q") == (0, "Dear Alex,\n", "")


def test_a_message_that_is_always_sent_has_no_condition(render, folder, asked):
    asked.answer.condition_text = ""
    assert render(folder("uk/a.txt.j2", SOURCE))[2] == ""


def test_a_message_without_a_last_line_end_gets_one(render, folder, asked):
    asked.answer.text = "Dear Alex"
    assert render(folder("uk/a.txt.j2", SOURCE))[1] == "Dear Alex\n"


def test_what_is_known_of_a_template_reaches_the_linter(render, folder, asked):
    context = folder("context.json", '{"required": {"name": "name"}}')
    file = folder("uk/a.txt.j2", SOURCE)
    code, *_ = render(file, "--office", "us-il", "--context", context, "--templates", ".", "--templates", "uk")
    assert code == 0
    assert asked.given["office"] == "us-il"
    assert asked.given["context_schema"].may_be_empty(("name",)) is False
    assert asked.given["loader"].folders == (".", "uk")


@pytest.mark.parametrize(("name", "office"), [("us/a.j2", "us"), ("offer-uae.html.j2", "uae"), ("a.txt.j2", "uk")])
def test_the_office_is_read_from_the_path(render, folder, asked, name, office):
    render(folder(name, SOURCE))
    assert asked.given["office"] == office


def test_standard_input_is_a_template_too(render, asked):
    code, out, err = render("-", stdin=SOURCE.encode())
    assert (code, out, err) == (0, "Dear Alex,\n", "note: -: when `feedback` is empty\n")
    assert (asked.source, asked.given["name"], asked.given["loader"].folders) == (SOURCE, "", ())


def test_html_is_shown_as_it_is_read_unless_its_markup_is_asked_for(render, folder, asked):
    asked.answer.text = "<html><body><p>Dear <b>Alex</b> &amp; all,</p><p>No.</p></body></html>\n"
    file = folder("uk/a.html.j2", SOURCE)
    assert render(file)[1].split() == ["Dear", "Alex", "&", "all,", "No."]
    assert render(file, "--html")[1] == asked.answer.text


def test_text_keeps_its_lines_whatever_its_file_is_called(render, folder, asked):
    asked.answer.text = "Dear Alex,\n\n  - one\n  - two\n"
    assert render(folder("uk/a.html.j2", SOURCE))[1] == asked.answer.text


def test_a_variable_that_the_template_does_not_decide_on_is_refused_with_a_hint(render, folder):
    code, out, err = render(folder("uk/a.txt.j2", SOURCE), "--when", "feedbak=")
    assert (code, out) == (2, "")
    assert err == "error: --when: 'feedbak' is not known. Did you mean 'feedback'? Allowed: feedback, stage.\n"


def test_a_template_without_decisions_says_that_there_is_nothing_to_choose(render, folder, asked):
    asked.answer.variables = ()
    code, out, err = render(folder("uk/a.txt.j2", SOURCE), "--when", "feedback")
    assert (code, out) == (2, "")
    assert err == "error: --when 'feedback': uk/a.txt.j2 decides on no variable; its message is always the same\n"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("gone.j2",), "error: gone.j2: cannot be read: No such file or directory\n"),
        (("uk/a.txt.j2", "--when", "=x"), "error: --when '=x' has no name: "),
        (("uk/a.txt.j2", "--office", "uea"), "Did you mean 'uae'?"),
        (("uk/a.txt.j2", "--context", "gone.json"), "error: gone.json: cannot be read: "),
        (("uk/a.txt.j2", "--templates", "gone"), "error: gone: is no folder: "),
        (("uk",), "error: uk: cannot be read: Is a directory\n"),
        ((), "required: FILE"),
    ],
)
def test_bad_usage_is_2(render, folder, argv, said):
    folder("uk/a.txt.j2", SOURCE)
    code, out, err = render(*argv)
    assert (code, out) == (2, "")
    assert said in err


def test_what_the_linter_refuses_is_told(render, folder, asked):
    asked.error = ValueError("line 3: this does not parse")
    code, out, err = render(folder("uk/a.txt.j2", SOURCE))
    assert (code, out, err) == (2, "", "error: line 3: this does not parse\n")


def test_a_defect_names_the_file_and_how_to_report_it(render, folder, asked):
    asked.error = RuntimeError("a defect")
    file = folder("uk/a.txt.j2", SOURCE)
    code, out, err = render(file)
    assert (code, out) == (2, "")
    assert err == (
        "error: uk/a.txt.j2: internal error: RuntimeError: a defect (-v shows the traceback; please report it)\n"
    )
    assert "Traceback (most recent call last):" in render(file, "-v")[2]


def test_a_message_cannot_steer_a_terminal_and_a_file_gets_it_as_it_is(render, folder, asked, monkeypatch):
    asked.answer.text, asked.answer.condition_text = "Dear \x1b[2JAlex,\n\tsee\n", "when \x9b"
    file = folder("uk/a.txt.j2", SOURCE)
    _, out, err = render(file)
    assert out == asked.answer.text
    assert "\x9b" not in err
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert render(file)[1] == "Dear <U+001B>[2JAlex,\n\tsee\n"


def test_the_help_tells_how_values_are_written(capsys):
    assert main(["render", "--help"]) == 0
    out = capsys.readouterr().out
    assert "name=      empty" in out and "examples:" in out and "Nothing of the template is executed" in out
    (example,) = [line for line in out.splitlines() if "offer.html.j2" in line]
    words = example.split()
    assert parse_when([words[words.index("--when") + 1]]) == {"accepted": True, "bonus": ""}


def test_the_real_linter_chooses_the_path(folder, capsys):
    file = folder("uk/a.txt.j2", SOURCE.replace("{% endif %}", "{% else %} no news{% endif %}"))
    assert main(["render", file, "--when", "feedback="]) == 0
    out, err = capsys.readouterr()
    assert out.endswith(", no news\n")
    assert err == "note: uk/a.txt.j2: when `feedback` is empty\n"
    assert main(["render", file, "--when", "feedback"]) == 0
    assert "no news" not in capsys.readouterr().out
    assert main(["render", file, "--when", "feedbak"]) == 2
    assert "Did you mean 'feedback'?" in capsys.readouterr().err
