"""The `readmode` command: one file a subcommand, `sources` for what goes in, `output` for what comes out."""

from typing import Annotated

import typer

import readmode
from readmode.cli.audit import audit
from readmode.cli.outcome import AUDIT_EXIT_CODES, EXIT_CODES, FINE, INTERRUPTED, NOT_TRIED, USAGE, tell
from readmode.cli.read import read

__all__ = ["app", "main"]

# Plain help: the frames of typer's rich help are read out, line by line, by screen readers.
app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
app.command(epilog=EXIT_CODES)(read)
app.command(epilog=AUDIT_EXIT_CODES)(audit)


def main() -> int:
    """Run the command and give its exit code; what goes wrong becomes one line on standard error."""
    try:
        code = app(standalone_mode=False, prog_name="readmode")
    except typer.TyperException as error:
        message = error.format_message().replace(": Value error, ", ": ")  # the checker's own words, which say nothing
        tell(f"{message.rstrip('.')}{'' if message.endswith('?') else '.'} Try “readmode --help”.")
        return USAGE
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever was not foreseen is told in one line too, never as a traceback
        tell(f"This is a mistake in readmode: {type(error).__name__}: {error}. Please report it with the page.")
        return NOT_TRIED
    return code if isinstance(code, int) else FINE


def _print_version(value: bool) -> None:  # noqa: FBT001 - the signature of typer's callbacks
    if value:
        typer.echo(f"readmode {readmode.__version__}")
        raise typer.Exit


@app.callback()
def _command(
    *,
    _: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Turn an article page into an accessible read-mode document."""
