"""The generated pages of the documentation say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from candidate_comms import vocabulary
from candidate_comms.rules.registry import RULES

SCRIPT = Path(__file__).parents[2] / "docs" / "generate_reference.py"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_reference", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["rules.md", "glossary.md"])
def test_the_page_is_current(generator: ModuleType, page: str):
    path = SCRIPT.parent / "reference" / page
    assert path.read_text(encoding="utf-8") == generator.pages()[path], "run python docs/generate_reference.py"


def test_every_rule_has_a_section_and_every_link_leads_to_one(generator: ModuleType):
    text = generator.rules_page()
    sections = [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")]
    headings = {section.lower().replace(" ", "-") for section in sections}
    assert headings == {f"{rule.code.lower()}-{rule.name}" for rule in RULES}
    assert all(f"(#{heading})" in text for heading in headings)


def test_every_word_of_the_vocabulary_is_in_the_glossary(generator: ModuleType):
    text = generator.glossary_page()
    for name in vocabulary.__all__:
        for word in getattr(vocabulary, name):
            assert f"| `{word}` | {word.definition}" in text
