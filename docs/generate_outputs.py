"""Run what the pages show, and write what it prints into them.

Run ``python docs/generate_outputs.py`` after a change to any message, rule or example; ``--check`` writes nothing and
fails where a page is stale. A page may hold

- ```` ```python ```` blocks: run in order, all of one page in one namespace; functions named ``test_…`` are called;
- ``<!-- output -->`` before a code block: what the Python blocks above it printed since the last such mark;
- ``<!-- offices -->`` before a table: the offices, from their data;
- ``<!-- output: candidate-comms … -->`` before a code block: what that command prints. ``| head -n 9``,
  ``| tail -n 1`` and ``| grep words`` shorten it.

Everything runs with the root of the checkout as the current folder.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from candidate_comms import offices
from candidate_comms.cli import main as candidate_comms
from candidate_comms.localisation.fallback import CHAINS

ROOT = Path(__file__).parents[1]
_OUTPUT = re.compile(r"<!-- output(?:: (?P<command>.+?))? -->")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FENCE = re.compile(r"(?P<ticks>`{3,})(?P<language>\w*)")


def pages() -> list[Path]:
    """Every hand-written page, in a settled order."""
    made = {ROOT / "docs" / "reference" / name for name in ("rules.md", "glossary.md")}
    found = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if page not in made]


def rebuilt(text: str, name: str = "page") -> str:
    """The page with every output made anew. An exception of its code is passed on, with the page's line."""
    out: list[str] = []
    printed = io.StringIO()
    namespace: dict[str, object] = {"__name__": name}
    wanted: str | None = None
    for kind, language, start, block in _pieces(text):
        if kind == "prose":
            marks = list(_OUTPUT.finditer("".join(block)))
            wanted = (marks[-1]["command"] or "") if marks else None
            out.append(_with_offices("".join(block)))
            continue
        if wanted is not None:
            shown = _command(wanted) if wanted else printed.getvalue()
            if not wanted:
                printed = io.StringIO()
            block = [block[0], *f"{shown.strip(chr(10))}\n".splitlines(keepends=True), block[-1]]
        elif language == "python":
            with contextlib.redirect_stdout(printed):
                _run("".join(block[1:-1]), namespace, f"{name}, code at line {start + 1}", start)
        wanted = None
        out += block
    return "".join(out)


def _pieces(text: str) -> Iterator[tuple[str, str, int, list[str]]]:
    """The page as prose and code blocks: kind, language, line number of the opening fence, lines."""
    prose: list[str] = []
    block: list[str] = []
    ticks = language = ""
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        fence = _FENCE.match(line)
        if not block and fence:
            yield "prose", "", number, prose
            prose, block = [], [line]
            ticks, language, start = fence["ticks"], fence["language"], number
        elif block:
            block.append(line)
            if line.strip() == ticks:
                yield "code", language, start, block
                block = []
        else:
            prose.append(line)
    if block:
        raise ValueError(f"the code block at line {start} is never closed")
    yield "prose", "", 0, prose


def _with_offices(prose: str) -> str:
    return re.sub(r"(<!-- offices -->\n\n)(?:\|.*\n)*", lambda mark: mark[1] + _offices_table(), prose)


def _offices_table() -> str:
    rows = [
        "| code | office | letters in | working days | pay in | days to decide: error / warning under, usual |",
        "|---|---|---|---|---|---|",
    ]
    for code in offices.codes():
        office = offices.get(code)
        days = " ".join(_DAYS[day] for day in sorted(office.week.working_days))
        limits = office.thresholds
        window = f"{limits.offer_window_error_below} / {limits.offer_window_warn_below}, {limits.offer_window_default}"
        locales = ", ".join(locale for locale in office.locales if locale in CHAINS)
        rows.append(
            f"| `{code}` | {office.name} | {locales} | {days} | {office.currency} a {office.pay_period} | {window} |"
        )
    return "\n".join(rows) + "\n"


def _run(code: str, namespace: dict[str, object], place: str, line: int) -> None:
    known = set(namespace)
    exec(compile("\n" * line + code, place, "exec"), namespace)
    for name in namespace.keys() - known:
        test = namespace[name]
        if name.startswith("test_") and callable(test):
            test()


def _command(line: str) -> str:
    """What the command prints to both of its streams, through the line's filters."""
    command, *filters = line.split(" | ")
    program, *arguments = shlex.split(command)
    if program != "candidate-comms":
        raise ValueError(f"only candidate-comms is run, not {program!r}")
    printed = io.StringIO()
    plain = {"COLUMNS": "80", "NO_COLOR": "1"}
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.redirect_stdout(printed))
        stack.enter_context(contextlib.redirect_stderr(printed))
        stack.enter_context(patch.dict(os.environ, plain))
        stack.enter_context(contextlib.suppress(SystemExit))  # --help and --version end that way
        candidate_comms(arguments)
    lines = [shown.rstrip() for shown in _one_spelling(printed.getvalue()).splitlines()]
    for one in filters:
        lines = _filtered(lines, shlex.split(one))
    return "\n".join(lines)


def _filtered(lines: list[str], words: list[str]) -> list[str]:
    match words:
        case ["head", "-n", count]:
            return lines[: int(count)]
        case ["tail", "-n", count]:
            return lines[-int(count) :]
        case ["grep", part]:
            return [line for line in lines if part in line]
    raise ValueError(f"no such filter: {' '.join(words)}")


def _one_spelling(shown: str) -> str:
    """Help as Python 3.13 writes it: ``-o, --output FILE``, where earlier ones repeat ``FILE``."""
    return re.sub(r"(-\w) ([A-Z]+), (--[\w-]+ \2)\b", r"\1, \3", shown)


def stale() -> dict[Path, str]:
    """The pages that are not current, and what they should hold."""
    found = {}
    with contextlib.chdir(ROOT):
        for page in pages():
            text = page.read_text(encoding="utf-8")
            new = rebuilt(text, str(page.relative_to(ROOT)))
            if new != text:
                found[page] = new
    return found


def main() -> int:
    """Write the pages, or only say which are stale."""
    parser = argparse.ArgumentParser(description="Run what the pages show, and write what it prints into them.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a page is stale")
    check = parser.parse_args().check
    found = stale()
    for page, text in found.items():
        if not check:
            page.write_text(text, encoding="utf-8", newline="\n")
        print(f"{'stale' if check else 'written'}: {page.relative_to(ROOT)}", file=sys.stderr)
    return int(check and bool(found))


if __name__ == "__main__":
    sys.exit(main())
