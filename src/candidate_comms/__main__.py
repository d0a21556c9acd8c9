"""``python -m candidate_comms``: the same as the ``candidate-comms`` command."""

from candidate_comms.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
