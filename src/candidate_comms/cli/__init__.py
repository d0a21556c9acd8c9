"""The ``candidate-comms`` command: arguments, streams and exit codes; every decision is made further down.

Exit codes: 0 nothing at or above ``--fail-on``, 1 findings, 2 bad usage or a file that could not be checked.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with ``argv`` (default: the process's arguments) and return its exit code.

    >>> main(["--version"])
    candidate-comms 0.1.0
    0
    """
    import sys

    given = sys.argv[1:] if argv is None else list(argv)
    if given in (["--version"], ["-V"]):  # before anything is imported: scripts ask this often
        from candidate_comms import __version__

        print(f"candidate-comms {__version__}")
        return 0
    try:
        from candidate_comms.cli.dispatch import run

        code = run(given)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has left (``| head``): nothing more to say
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
