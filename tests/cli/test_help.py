"""What the command says of itself."""

import subprocess
import sys

import readmode
from readmode.cli import outcome
from tests.cli.commands import run_command


def test_the_version_is_printed() -> None:
    """Alone, on one line."""
    result = run_command("--version")
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, f"readmode {readmode.__version__}\n", b"")


def test_the_version_does_not_wait_for_the_pipeline() -> None:
    """What reads pages is loaded when a page is read."""
    script = "import sys; from readmode import cli; sys.argv[1:] = ['--version']; cli.main(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"lxml", "nh3", "babel", "jinja2", "rich", "httpx2"} & set(done.stdout.split())


def test_help_states_every_exit_code() -> None:
    """A script's author need not read the source; and no frame of characters is drawn for a screen reader to spell."""
    text = run_command("read", "--help").stdout.decode()
    for code in (outcome.FINE, outcome.NO_ARTICLE, outcome.USAGE, outcome.NOT_TRIED):
        assert f"\n    {code}  " in text
    assert not set("─│╭╰") & set(text)
