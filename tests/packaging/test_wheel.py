"""What is installed has its data with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "candidate_comms"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of a wheel, built without a network (uv keeps the build backend from when it set up the project)."""
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv is None:
        pytest.skip("uv builds the wheel, and is not on the path: run the tests with uv run pytest")
    out = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [uv, "build", "--wheel", "--offline", "--out-dir", str(out), str(ROOT)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if built.returncode != 0 and "hatchling" in built.stderr and "network" in built.stderr:
        pytest.skip("the build backend is not in uv's cache, and this test uses no network")
    assert built.returncode == 0, built.stderr
    (file,) = out.glob("*.whl")
    return set(zipfile.ZipFile(file).namelist())


def test_the_wheel_holds_every_file_of_the_package(wheel: set[str]):
    ours = {
        f"candidate_comms/{path.relative_to(SOURCE).as_posix()}"
        for path in SOURCE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= wheel


@pytest.mark.parametrize(
    "suffix", ["/moves/cues/en.toml", "/offices/uk.toml", ".po", ".txt.j2", ".html.j2", "/py.typed"]
)
def test_data_is_in_the_wheel(wheel: set[str], suffix: str):
    assert [name for name in wheel if name.endswith(suffix)]


def test_nothing_else_is_in_the_wheel(wheel: set[str]):
    assert {name.partition("/")[0].partition("-")[0] for name in wheel} == {"candidate_comms"}
