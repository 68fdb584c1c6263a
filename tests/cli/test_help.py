"""What the command says of itself."""

import readmode
from readmode.cli import outcome
from tests.cli.commands import run, run_command


def test_the_version_is_printed() -> None:
    """Alone, on one line."""
    result = run_command("--version")
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, f"readmode {readmode.__version__}\n", b"")


def test_help_states_every_exit_code() -> None:
    """A script's author need not read the source; and no frame of characters is drawn for a screen reader to spell."""
    text = run("read", "--help").stdout
    for code in (outcome.FINE, outcome.NO_ARTICLE, outcome.USAGE, outcome.NOT_TRIED):
        assert f"\n    {code}  " in text
    assert not set("─│╭╰") & set(text)
