"""How fast templates are read: ``python tests/bench/templates.py``. Processor time of this process, best of five."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from candidate_comms import lint_template
from candidate_comms.documents.template_reader import read_paths

__all__ = ["LOADER", "letter", "switches"]

LOADER = {
    "macros.j2": "{% macro point(label, text) %}{{ label }}: {{ text }}{% endmacro %}"
    "{% macro dear(name) %}Dear {{ name }},{% endmacro %}",
    "sign.j2": "Kind regards,\n{{ recruiter }}\n",
}
_SENTENCE = "Thank you for the time on {{ day }} and for the sample report; we read it with care and talked about it. "


def letter(branches: int, sentences: int) -> str:
    """A letter with macros and includes: so many independent branches, each followed by so many sentences."""
    parts = ["{% from 'macros.j2' import point, dear %}{{ dear(first_name) }}\n\n"]
    for number in range(branches):
        parts.append(f"{{% if v{number} %}}We saw {{{{ v{number} }}}}. {{% else %}}There was no more. {{% endif %}}\n")
        parts.append(_SENTENCE * sentences + "\n\n{{ point('What went well', strength) }}\n{% include 'sign.j2' %}\n")
    return "".join(parts)


def switches(count: int) -> str:
    """A short letter with so many independent conditions."""
    lines = [f"{{% if v{n} %}}We saw {{{{ v{n} }}}}.{{% else %}}No more of it.{{% endif %}}\n" for n in range(count)]
    return "Dear {{ first_name }},\n\nYou have not been successful.\n" + "".join(lines) + "\nKind regards,\nAna Pike\n"


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of five runs."""
    found = []
    for _ in range(5):
        begun = process_time()
        work()
        found.append(process_time() - begun)
    return min(found) * 1000


def main() -> None:
    """Print the figures."""
    lint_template("{{ a }}", name="a.j2")
    for branches, sentences in ((7, 11), (7, 22), (7, 44)):
        source = letter(branches, sentences)
        read = read_paths(source, path="a.txt.j2", loader=LOADER, limit=100)
        took = best(lambda: read_paths(source, path="a.txt.j2", loader=LOADER, limit=100))  # noqa: B023
        print(f"{len(source):>7,} characters, {len(read.documents)} variants read: {took:6.1f} ms")
    for count in (10, 40):
        source = switches(count)
        report = lint_template(source, name="a.txt.j2")
        took = best(lambda: lint_template(source, name="a.txt.j2"))  # noqa: B023
        print(f"{count} independent conditions linted: {took:6.0f} ms, {report.paths}")


if __name__ == "__main__":
    main()
