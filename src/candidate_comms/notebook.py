"""For notebooks: two wordings side by side, and a cell that is linted as a message.

::

    %load_ext candidate_comms.notebook

    %%lint_message --office us --kind rejection
    Dear Sam,
    …
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from candidate_comms.findings.report import Report
from candidate_comms.findings.view import escape

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from candidate_comms.linter.engine import Composed
    from candidate_comms.offices.model import Office

__all__ = ["Comparison", "compare", "lint_message", "load_ipython_extension"]


@frozen
class Comparison:
    """Two wordings of one message. A notebook shows it side by side."""

    before: Report
    after: Report

    @property
    def gone(self) -> tuple[str, ...]:
        """What ``after`` no longer has, as ``CODE name``; once for each time it is gone."""
        return tuple((_labels(self.before) - _labels(self.after)).elements())

    @property
    def new(self) -> tuple[str, ...]:
        """What only ``after`` has."""
        return tuple((_labels(self.after) - _labels(self.before)).elements())

    @property
    def both(self) -> tuple[str, ...]:
        """What both have."""
        return tuple((_labels(self.before) & _labels(self.after)).elements())

    def _repr_html_(self) -> str:
        rows = (("gone", self.gone), ("new", self.new), ("in both", self.both))
        changes = "".join(f"<div><strong>{what}</strong>: {escape(', '.join(of) or 'none')}</div>" for what, of in rows)
        cells = "".join(f'<div style="flex:1 1 20em;min-width:0">{side._repr_html_()}</div>' for side in self._sides)
        return (
            f'<div style="font-family:system-ui,sans-serif;font-size:14px">{changes}'
            f'<div style="display:flex;flex-wrap:wrap;gap:1.5em;margin-top:.6em">{cells}</div></div>'
        )

    @property
    def _sides(self) -> tuple[Report, Report]:
        return self.before, self.after


def compare(
    text_a: str | Composed,
    text_b: str | Composed,
    office: str | Office | None = None,
    *,
    kind: str | None = None,
    stage: str | None = None,
    language: str | None = None,
    sent_at: datetime | None = None,
) -> Comparison:
    """Lint two wordings as ``candidate_comms.lint`` does; a notebook shows them, and what changed, side by side."""
    from candidate_comms.linter.engine import lint

    def judged(text: str | Composed) -> Report:
        return lint(text, office=office, kind=kind, stage=stage, language=language, sent_at=sent_at)

    return Comparison(judged(text_a), judged(text_b))


def lint_message(line: str, cell: str) -> Report:
    """The ``%%lint_message`` cell magic: lint the cell's text and show the report.

    ``line`` may hold ``--office``, ``--kind``, ``--stage``, ``--language`` and ``--template``.
    """
    import argparse
    import shlex

    from IPython.core.error import UsageError

    from candidate_comms.linter.engine import lint
    from candidate_comms.linter.templates import lint_template

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> None:  # type: ignore[override]
            raise UsageError(f"%%lint_message: {message}")

    parser = Parser(prog="%%lint_message", add_help=False)
    parser.add_argument("--office", default="uk")
    for option in ("--kind", "--stage", "--language"):
        parser.add_argument(option)
    parser.add_argument("--template", action="store_true")
    given = vars(parser.parse_args(shlex.split(line)))
    return lint_template(cell, **given) if given.pop("template") else lint(cell, **given)


def load_ipython_extension(ipython: InteractiveShell) -> None:
    """Called by ``%load_ext candidate_comms.notebook``."""
    ipython.register_magic_function(lint_message, "cell", "lint_message")  # type: ignore[arg-type] # its stub is wrong


def _labels(report: Report) -> Counter[str]:
    return Counter(f"{f.code} {f.name}" for f in report.findings if f.suppressed is None)
