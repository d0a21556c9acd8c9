"""From the words of a command line to the command that they name."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from candidate_comms.cli.arguments import parse

__all__ = ["run"]


def run(argv: Sequence[str]) -> int:
    """Parse ``argv``, run its command, and return the exit code. A command's modules are imported only for it."""
    arguments = parse(argv)
    if isinstance(arguments, int):
        return arguments
    if arguments.command == "rule":
        from candidate_comms.cli.rule import explain

        return explain(arguments, sys.stdout, sys.stderr)
    if arguments.command == "render":
        from candidate_comms.cli.render import render

        return render(arguments)
    if arguments.command == "compose":
        from candidate_comms.cli.compose import compose

        return compose(arguments)
    from candidate_comms.cli.check import check

    return check(arguments)
