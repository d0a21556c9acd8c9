"""The script that makes the pages' outputs, and the pages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_outputs", ROOT / "docs" / "generate_outputs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATOR = _load()


@pytest.fixture(scope="session")
def generator() -> ModuleType:
    return GENERATOR


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes ``page`` runs once for each page."""
    if "page" in metafunc.fixturenames:
        pages = GENERATOR.pages()
        metafunc.parametrize("page", pages, ids=[str(page.relative_to(ROOT)) for page in pages])
