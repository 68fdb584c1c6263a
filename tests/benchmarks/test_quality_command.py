"""The command, as people call it."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks.quality import __main__ as command
from benchmarks.systems import SYSTEMS, System
from tests.benchmarks import made_up


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Call the command in a process of its own."""
    line = [sys.executable, "-m", "benchmarks.quality", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])


def test_a_run_writes_results_and_report_and_draws_no_bar_into_a_pipe(tmp_path: Path) -> None:
    """The whole way: a corpus in, tables on stdout, files written, nothing on stderr; then two runs compared."""
    corpus = made_up.wcxb(tmp_path / "corpus")
    out, report = tmp_path / "run.json", tmp_path / "run.html"
    ran = call("--corpus", corpus, "--systems", "readability-lxml", "--out", out, "--report", report, "--jobs", "1")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "readability-lxml" in ran.stdout
    assert "even / odd" in ran.stdout
    assert report.stat().st_size > 1000
    compared = call("--compare", out, out, "--report", tmp_path / "comparison.html")
    assert (compared.returncode, compared.stderr) == (0, "")
    assert "0 pages got worse" in compared.stdout
    assert (tmp_path / "comparison.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--corpus", "no-such-folder"), "there is no such folder"),
        (("--systems", "no-such-system"), "no-such-system"),
        (("--compare", "none.json", "none.json"), "none.json"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    """Wrong usage ends with exit code 2 and a sentence, not with a traceback."""
    ran = CliRunner().invoke(command.app, list(arguments))
    assert ran.exit_code == 2
    assert said in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_a_system_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left out silently: neither in the terminal nor in the results."""
    monkeypatch.setitem(SYSTEMS, "absent", System("absent", "no-such-distribution", "no.such.module", ()))
    corpus, out = made_up.wcxb(tmp_path / "corpus"), tmp_path / "run.json"
    ran = CliRunner().invoke(command.app, ["--corpus", str(corpus), "--systems", "absent", "--out", str(out)])
    assert ran.exit_code == 0
    assert "absent is not measured: the package no-such-distribution is not installed." in ran.stdout
    assert '"missing": [\n  "absent"\n ]' in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("run.json", (Path("run.json"), "")),
        ("run.json:readmode", (Path("run.json"), "readmode")),
        ("a:b/run.json", (Path("a:b/run.json"), "")),
    ],
)
def test_a_side_of_a_comparison_is_a_file_and_perhaps_a_system(given: str, expected: tuple[Path, str]) -> None:
    """What follows the last colon is a system only when one goes by that name."""
    assert command.named(given) == expected
