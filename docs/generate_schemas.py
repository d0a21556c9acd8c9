"""Write the JSON Schema of the facts of every kind of letter.

Run ``python docs/generate_schemas.py`` after a change to a class of facts or its docstring; ``--check`` writes nothing
and fails where a schema is stale.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from candidate_comms.builders.facts_schema import facts_schema
from candidate_comms.builders.kinds import KINDS

SCHEMAS = Path(__file__).parent / "reference" / "schemas"


def schemas() -> dict[Path, str]:
    """Each file and its text."""
    return {
        SCHEMAS / f"{kind}.json": json.dumps(facts_schema(kind), ensure_ascii=False, indent=2) + "\n" for kind in KINDS
    }


def main() -> int:
    """Write the schemas, or only say which are stale; a file of a kind that is no more is stale too."""
    parser = argparse.ArgumentParser(description="Write the JSON Schema of the facts of every kind of letter.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a schema is stale")
    check = parser.parse_args().check
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    wanted = schemas()
    left_over = sorted(set(SCHEMAS.glob("*.json")) - wanted.keys())
    stale = {path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text}
    for path in (*left_over, *sorted(stale)):
        if not check and path in wanted:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        elif not check:
            path.unlink()
        print(
            f"{'stale' if check else 'written' if path in wanted else 'removed'}: docs/reference/schemas/{path.name}",
            file=sys.stderr,
        )
    return int(check and bool(stale or left_over))


if __name__ == "__main__":
    sys.exit(main())
