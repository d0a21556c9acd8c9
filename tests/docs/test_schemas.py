"""The published JSON Schemas are those of today's classes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from candidate_comms.builders.kinds import KINDS

SCRIPT = Path(__file__).parents[2] / "docs" / "generate_schemas.py"
SPEC = importlib.util.spec_from_file_location("generate_schemas", SCRIPT)
assert SPEC is not None
assert SPEC.loader is not None
GENERATOR = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(GENERATOR)


@pytest.mark.parametrize("kind", KINDS)
def test_a_published_schema_is_current(kind: str):
    path = GENERATOR.SCHEMAS / f"{kind}.json"
    assert path.read_text(encoding="utf-8") == GENERATOR.schemas()[path], "run python docs/generate_schemas.py"


def test_every_published_schema_is_of_a_kind():
    assert {path.stem for path in GENERATOR.SCHEMAS.iterdir()} == set(KINDS)
