"""The import contracts hold, and each of them fails when somebody breaks it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

LAYERS = "Imports only point down"
RULES = "A rule never imports another rule"
TEMPLATES = "Templates are read in one place and rendered in another"
LANGUAGES = "Languages and formats have one home"
OPTIONAL = "Optional packages stay in their adapters"
CYCLES = "No cycles between neighbours"

LINT = (
    "import sys; sys.path.insert(0, 'src');"
    "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)
"""As the ``lint-imports`` command, on the package of the current folder and not on the installed one."""


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Check the package below ``root``, by the contracts of the pyproject.toml beside it."""
    return subprocess.run([sys.executable, "-c", LINT], cwd=root, capture_output=True, encoding="utf-8", check=False)


def broken(root: Path) -> set[str]:
    """The names of the contracts that are broken."""
    return set(re.findall(r"^(.+) BROKEN(?: \(\d+ ignored imports?\))?$", lint_imports(root).stdout, re.M))


def test_every_contract_is_kept():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    for name in (LAYERS, RULES, TEMPLATES, LANGUAGES, OPTIONAL, CYCLES):
        assert f"{name} KEPT" in result.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to break."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "*.po", "*.j2"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("module", "line", "contracts"),
    [
        ("documents/plain.py", "import candidate_comms.linter", {LAYERS, CYCLES}),
        ("moves/kind.py", "from candidate_comms.rules.model import Rule", {LAYERS, CYCLES}),
        ("rules/offer/sign_now.py", "from candidate_comms.rules.offer import resign_now", {RULES}),
        ("rules/terms/vague_pay.py", "from candidate_comms.rules.rejection import thin_feedback", {RULES}),
        ("documents/html.py", "import jinja2", {TEMPLATES}),
        ("builders/plan.py", "from markupsafe import Markup", {TEMPLATES}),
        ("offices/registry.py", "from babel import Locale", {LANGUAGES}),
        ("linter/engine.py", "import holidays", {OPTIONAL}),
        ("builders/plan.py", "import cattrs", {OPTIONAL}),
        ("testing.py", "import pytest", {OPTIONAL}),
        ("text/spans.py", "from candidate_comms.text import sentences", {CYCLES}),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".py") else "",
)
def test_a_contract_fails_when_it_is_broken(copy: Path, module: str, line: str, contracts: set[str]):
    path = copy / "src" / "candidate_comms" / module
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert broken(copy) == contracts


def test_a_new_package_that_no_layer_holds_is_told(copy: Path):
    package = copy / "src" / "candidate_comms" / "helpers"
    package.mkdir()
    (package / "__init__.py").write_text('"""Everything."""\n', encoding="utf-8")
    result = lint_imports(copy)
    assert result.returncode != 0
    assert "helpers" in result.stdout + result.stderr
