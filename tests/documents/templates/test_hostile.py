"""Templates that are out to hang, to crash or to break out: reading them ends soon, and says what was not read."""

import re
import sys
import time

import jinja2
import pytest

from candidate_comms.documents.template_reader import read_paths
from candidate_comms.linter.templates import lint_template
from documents.templates.hostile import HOSTILE
from documents.templates.watching import watched

SECONDS = 12
JUDGED = 50_000
"""Longer templates are only read."""

TOO_DEEP = "nested too deeply"
LEVELS = "not followed more than 30 levels deep"
REPEATS = "repeats itself beyond what a message needs"
CAPPED = "more than|up to"
SAID = {
    "five thousand nested ifs": TOO_DEEP,
    "a thousand nested loops": TOO_DEEP,
    "five thousand parentheses": TOO_DEEP,
    "a list within a list, three thousand deep": TOO_DEEP,
    "five thousand attributes": TOO_DEEP,
    "three thousand subscripts": TOO_DEEP,
    "five thousand nots": TOO_DEEP,
    "a thousand nested inline ifs": TOO_DEEP,
    "three hundred nested calls": TOO_DEEP,
    "a megabyte of opening braces": TOO_DEEP,
    "an include of itself": LEVELS,
    "two includes of each other": LEVELS,
    "a template that extends itself": LEVELS,
    "two templates that extend each other": LEVELS,
    "two templates that import each other": LEVELS,
    "a macro that calls itself": LEVELS,
    "two macros that call each other": LEVELS,
    "a block that prints itself": f"{LEVELS}.*{REPEATS}",
    "a loop that calls itself twice": "a loop that calls itself was read one level deep",
    "six huge ranges inside each other": "a range of more turns than any message needs was read as a single one",
    "a text that doubles in a loop": "a range of more turns",
    "a string doubled forty times": "put together from itself was not read to its end",
    "thirty macros that call the last one twice": REPEATS,
    "twenty files that include the next one three times": REPEATS,
    "a list that holds the last one twice": REPEATS,
    "a name that grows in a loop": REPEATS,
    "filters that grow in a loop": REPEATS,
    "a hundred paths that do much and print nothing": REPEATS,
    "a thousand names in each turn of a loop": REPEATS,
    "two thousand words asked for two thousand times": REPEATS,
    "two thousand ands": CAPPED,
    "forty independent ifs": "up to 1,099,511,627,776 paths",
    "ten thousand independent ifs": CAPPED,
    "a chain of two thousand elifs": CAPPED,
    "one name compared with three thousand words": CAPPED,
    "two hundred loops with first and last": CAPPED,
    "a macro that tells five hundred values apart": CAPPED,
    "a thousand ifs, each with a fault": CAPPED,
    "a hundred ifs in a hundred files": CAPPED,
    "a thousand slots that may be empty": "Not every slot that may be empty was read",
    "a megabyte of opening tags": "tag name expected",
    "a comment that never ends": "Missing end of comment",
    "a raw block that never ends": "Missing end of raw",
    "a number of a hundred thousand digits": "could not be parsed: .*digits",
    "a byte of zero in a name": "unexpected char",
    "an include above the root": r"the include '\.\./\.\./\.\./\.\./etc/passwd' could not be found",
    "an absolute include": "the include '/etc/passwd' could not be found",
    "includes whose names are made": "the extended template is chosen while rendering.*the include is chosen",
    "statements of an extension": "the tag 'do' belongs to the host program.*the tag 'explode'.*the tag 'debug'",
    "an import of a module": "the import 'os' could not be found",
    "a link to a folder": r"the include '\.' could not be found",
    "bytes of zero": r"the include 'x\\x00y' could not be found",
    "a thousand includes that are missing": "the include 'f999' could not be found",
    "ten thousand tags that nobody knows": "the tag 'tag9999' belongs to the host program",
}


def told_by_the_reading(read):
    """What the reading says of what it did not read."""
    first, covered = read.documents[0], read.coverage
    lines = [fault.detail for fault in first.faults] + list(first.not_checked)
    if first.unread is not None:
        most = f"more than {covered.read}" if covered.total is None else f"up to {covered.total:,}"
        lines.append(f"{covered.read} of {most} paths")
    return " ".join(lines)


def told_by_the_report(report):
    """The same, as a report shows it."""
    faults = [finding.message for finding in report.findings if finding.code.startswith("TP")]
    return " ".join([*faults, *report.not_checked, str(report.paths) if not report.paths.complete else ""])


def check_that_it_is_said(name, told):
    if name in SAID:
        assert re.search(SAID[name], told, re.DOTALL), told[:2000]
    else:
        assert not re.search(r"(was|were) (not )?read|not followed|nested|not parse", told), told[:2000]


@pytest.mark.parametrize("name", [name for name, (files, main) in HOSTILE.items() if len(files[main]) >= JUDGED])
def test_a_long_hostile_template_is_read_in_time(name):
    files, main = HOSTILE[name]
    before = time.process_time()
    read = read_paths(files[main], path=main, loader=files)
    assert time.process_time() - before < SECONDS
    assert len(read.documents) == max(1, len(read.paths))
    check_that_it_is_said(name, told_by_the_reading(read))


@pytest.mark.parametrize("name", [name for name, (files, main) in HOSTILE.items() if len(files[main]) < JUDGED])
def test_a_hostile_template_is_judged_in_time(name):
    files, main = HOSTILE[name]
    before = time.process_time()
    report = lint_template(files[main], name=main, loader=files)
    assert time.process_time() - before < SECONDS
    assert all(finding.location.path in {main, *files} for finding in report.findings)
    check_that_it_is_said(name, told_by_the_report(report))


def test_what_is_said_is_said_of_templates_that_exist():
    assert SAID.keys() <= HOSTILE.keys()


def test_a_program_that_is_deep_in_calls_itself_can_read_templates():
    def deep(levels):
        if levels:
            return deep(levels - 1)
        return [read_paths(text, path="main.txt.j2").documents[0] for text in ("{% if a %}x{% endif %}", nested)]

    nested = "{% if a %}" * 60 + "x" + "{% endif %}" * 60
    shallow, too_deep = deep(sys.getrecursionlimit() // 2)
    assert shallow.text == "x"
    assert too_deep.text == "x" or too_deep.faults


# Nothing is touched.


class Refused(AssertionError):
    """Something was run that must not be."""


def refuse(*_args, **_named):
    raise Refused


class Trap:
    """A value of the host program that may not be looked at."""

    __call__ = __getitem__ = __iter__ = __len__ = __str__ = __bool__ = __eq__ = __html__ = refuse
    __hash__ = None

    def __getattr__(self, name):
        raise Refused(name)


class Guarded(jinja2.Environment):
    """An environment that refuses to do what rendering does."""

    compile = from_string = get_template = select_template = get_or_select_template = refuse
    getattr = getitem = call_filter = call_test = compile_expression = make_globals = join_path = refuse


class Recorder(jinja2.BaseLoader):
    """A loader that remembers the names that it was asked for."""

    def __init__(self, files):
        self.files = files
        self.asked = []

    def get_source(self, _environment, template):
        self.asked.append(template)
        if template not in self.files:
            raise jinja2.TemplateNotFound(template)
        return self.files[template], None, lambda: True

    load = list_templates = refuse


def guarded(files):
    environment = Guarded(loader=Recorder(files), extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    for name in ("explode", "f", "twist", "upper", "join", "first", "default", "format", "length", "attr"):
        environment.filters[name] = refuse
    for name in ("bad", "defined", "none"):
        environment.tests[name] = refuse
    for name in ("boom", "user", "open", "config", "a", "os", "lipsum", "cycler", "range", "f"):
        environment.globals[name] = Trap()
    return environment


REACHING = [
    "a walk to every class", "calls that do something", "an include above the root", "an absolute include",
    "includes whose names are made", "statements of an extension", "an import of a module", "a link to a folder",
    "bytes of zero", "a loop over a huge range", "a million words of filler", "a padded string", "a string repeated",
    "a macro that calls itself", "two includes of each other", "a call that is given the last one twice",
    "three hundred filters", "a loop that calls itself twice",
]  # fmt: skip


@pytest.mark.parametrize("name", REACHING)
def test_nothing_of_the_host_is_run_and_nothing_outside_is_touched(name):
    files, main = HOSTILE[name]
    environment = guarded(files)

    def work():
        read_paths(files[main], path=main, environment=environment)
        lint_template(files[main], name=main, environment=environment)

    assert watched(work) == []
    written = "".join(files.values())
    assert all(f"'{asked}'" in written.replace("\\\\", "\\") for asked in environment.loader.asked)


def test_the_watch_sees_what_a_careless_reader_would_do(tmp_path):
    (tmp_path / "file").write_text("x")

    def work():
        (tmp_path / "file").read_text()
        jinja2.Environment().from_string("{{ a.b }}")

    assert {"open", "compile", "exec"} <= {event for event, _ in watched(work)}


def test_the_guards_refuse_what_rendering_does():
    environment = guarded({"x": "{{ a | explode }}"})
    with pytest.raises(Refused):
        environment.get_template("x")
    with pytest.raises(Refused):
        jinja2.Environment.from_string(environment, "x")
    with pytest.raises(Refused):
        str(environment.globals["boom"].explode())


def test_only_files_below_the_loader_are_opened(tmp_path):
    (tmp_path / "secret.txt").write_text("the secret {{ password }}")
    folder = tmp_path / "templates"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "sign.j2").write_text("Regards, {{ sender }}")
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder))
    source = (
        "{% include '../secret.txt' %}{% include 'parts/../../secret.txt' %}{% include './secret.txt' %}"
        f"{{% include '{tmp_path}/secret.txt' %}}{{% extends '../secret.txt' %}}{{% import 'parts' as p %}}"
        "{% include 'parts/sign.j2' %}{% from '/etc/hostname' import x %}{% include ['//etc/passwd', '~/x'] %}"
    )
    found = []

    def work():
        read = read_paths(source, path="main.txt.j2", environment=environment)
        found.append((read.documents[0].text, list(read.files)))

    opened = [str(args[0]) for event, args in watched(work) if event == "open"]
    assert opened
    assert all(path.startswith(f"{folder}/") for path in opened)
    assert found[-1] == ("Regards, ⟨sender⟩", ["parts/sign.j2"])


def test_a_loader_that_fails_is_a_file_that_was_not_found():
    class Broken(jinja2.BaseLoader):
        def get_source(self, _environment, template):
            raise ZeroDivisionError(template)

    document = read_paths("A{% include 'x' %}B", path="main.txt.j2", loader=Broken()).documents[0]
    assert document.text == "AB"
    assert document.not_checked == ("Line 1: the include 'x' could not be found and was not read.",)
