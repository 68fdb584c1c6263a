"""`make run` says what it is doing, and where a step fails, which one and what to try."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PYTHON = """#!/bin/sh
case "$*" in
  "-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && cp "$0" .venv/bin/readmode-server ;;
esac
case "$0 $*" in *"$FAILS"*) echo "the step's own words" >&2; exit 1 ;; esac
"""
"""A Python that makes an environment with itself in it, and does nothing else but fail where it is told to."""


def make(folder: Path, fails: str) -> "subprocess.CompletedProcess[str]":
    """Run `make run` on a machine with a shell, make and the stub of a Python; no uv, no npm, no network."""
    tools = folder / "tools"
    tools.mkdir()
    for name in ("make", "sh", "mkdir", "cp", "touch"):
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    (tools / "python3").write_text(PYTHON, encoding="utf-8")
    (tools / "python3").chmod(0o755)
    for name in ("Makefile", "pyproject.toml", "server/pyproject.toml", "requirements/run.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return subprocess.run(
        [tools / "make", "run"],
        cwd=folder,
        env={"PATH": str(tools), "FAILS": fails},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_each_step_is_told(tmp_path: Path) -> None:
    """Whoever starts it for the first time knows that it works, on what, and for how long."""
    done = make(tmp_path, "nothing fails")
    assert done.returncode == 0, done.stderr
    told = [line.partition(" ...")[0] for line in done.stdout.splitlines()]
    assert told[0].startswith("Setting up .venv")
    assert "a minute or two" in told[0]
    assert told[1:4] == [
        "1 of 3: a Python environment of its own",
        "2 of 3: the packages that requirements/run.txt pins",
        "3 of 3: readmode itself",
    ]
    assert told[-1] == "Starting readmode; Ctrl+C ends it."


@pytest.mark.parametrize(
    ("fails", "told"),
    [
        ("-m venv", "The environment could not be made"),
        ("--require-hashes", "The packages could not be installed"),
        ("--no-build-isolation", "readmode could not be installed"),
    ],
)
def test_a_step_that_fails_says_what_to_try(tmp_path: Path, fails: str, told: str) -> None:
    """The tool's own words stay, and behind them stands what they mean for the one who started it."""
    done = make(tmp_path, fails)
    assert done.returncode != 0
    assert "the step's own words" in done.stderr
    assert told in done.stdout
    assert "try again" in done.stdout
    assert "HTTPS_PROXY=" in done.stdout
    assert "make clean, then make run" in done.stdout
    assert not (tmp_path / ".venv" / ".run").exists()
    assert "Starting readmode" not in done.stdout
