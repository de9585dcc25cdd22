"""The wheel is whole: installed into an empty environment, far from the checkout, it checks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ("proposal_check", "criteria", "models", "tui")
DRAFT = """# Weir Lane Garden

We are eleven tenants of Weir Lane. We wrote this bid and we run the garden ourselves. Our panel of
nine tenants decides how the budget is spent, and every tenant who works on it is paid £15 an hour.
"""


def quietly(*command: str | Path, cwd: Path) -> str:
    """Run a command without the checkout in sight and return its stdout."""
    hidden = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that the checkout stays as it is."""
    copy = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    out = tmp_path_factory.mktemp("dist")
    quietly(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", out, cwd=copy)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel, and the dependencies by reference.

    A path file adds the running environment's packages, but Python reads no path files of that
    folder, and so doesn't see the checkout that may be installed there in editable form.
    """
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(quietly(python, "-c", query, cwd=folder).strip())
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    quietly(*pip, "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder)
    (packages / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return python


def test_every_file_of_the_checkout_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = set()
    for name in SOURCES:
        prefix = "" if name == "proposal_check" else "proposal_check/"
        for path in (ROOT / name).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                expected.add(prefix + path.relative_to(ROOT).as_posix())
    assert packed == expected


def test_the_wheel_checks_a_draft_from_any_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    program = installed.with_name("proposal-check")
    report = json.loads(quietly(program, "check", "draft.md", "--format", "json", cwd=tmp_path))
    assert [document["path"] for document in report["documents"]] == ["draft.md"]
    assert report["documents"][0]["claims"]


def test_the_program_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    query = (
        "import proposal_check, proposal_check.criteria, proposal_check.models, proposal_check.tui;"
        "print(proposal_check.__file__, proposal_check.tui.__file__, sep='\\n')"
    )
    for file in quietly(installed, "-c", query, cwd=tmp_path).split():
        assert Path(file).is_relative_to(installed.parents[1]), file
