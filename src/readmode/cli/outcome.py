"""How a command ends: exit codes, and one line on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

import readmode

FINE, NO_ARTICLE, USAGE, NOT_TRIED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141
FINDINGS = NO_ARTICLE
"""Exit codes; 1 is for a page that could be tried and is not as it should be.

The last two are 128 and the number of the signal, as shells give them.
"""

EXIT_CODES = """\b
Exit codes:
  0  the reading was written
  1  there is no article on the page
  2  usage: an option that does not exist or does not take this value
  3  it could not be tried: the file cannot be read, the address not fetched, the page is
     not HTML, in no known encoding, too large or too complex, or the output not written

\b
Examples:
  readmode read https://example.org/story -o story.html
  readmode read saved.html --url https://example.org/story -f markdown
  curl -s https://example.org/story | readmode read - -f text
"""
AUDIT_EXIT_CODES = """\b
Exit codes:
  0  the audit was written; with --fail-on: and no finding is that grave
  1  a finding is as grave as --fail-on, or graver
  2  usage: an option that does not exist or does not take this value
  3  it could not be tried: the file cannot be read, the address not fetched, the page is
     not HTML, in no known encoding, too large or too complex, or the output not written

\b
Examples:
  readmode audit https://example.org/story
  readmode audit saved.html --fail-on serious -f junit -o audit.xml
  readmode audit dist/story.html -o story.sarif
"""
"""The ends of the helps; the first line of each part keeps the lines as they are."""


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """Turn the library's errors into a line and an exit code."""
    try:
        yield
    except readmode.NoArticle as error:
        stop(NO_ARTICLE, f"{error} {error.advice}")
    except readmode.BadPreference as error:
        stop(USAGE, f"{error} {error.advice}")
    except readmode.ReadmodeError as error:
        stop(NOT_TRIED, f"{error} {error.advice}")


def wrong_usage(option: str, message: str) -> typer.BadParameter:
    """Make the error for an option that has a value, but not one that can be meant."""
    return typer.BadParameter(message, param_hint=option)


def stop(code: int, message: str) -> NoReturn:
    """Say why, and leave."""
    tell(message)
    raise typer.Exit(code)


def tell(message: str) -> None:
    """Print one line: what a page or an address says must not move the cursor of a terminal."""
    printable = "".join(character if character.isprintable() else " " for character in message)
    typer.echo(f"readmode: {' '.join(printable.split())}", err=True)
