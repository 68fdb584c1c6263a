"""What every command here takes in the same words: a corpus, and which of its pages; and where it writes tables."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.corpora import VARIABLE, CorpusPage, NoCorpus, find_corpus, load_corpus
from benchmarks.quality.selection import Half, NothingSelected, Selection, select

USAGE_ERROR = 2
"""The exit code for what cannot be done as it was asked for."""

Corpus = Annotated[
    Path | None, typer.Option(metavar="DIR", help=f"The corpus's folder. Default: what {VARIABLE} names.")
]
Types = Annotated[
    str, typer.Option(metavar="TYPE,…", help="Only pages of these types, such as article,forum; empty for all.")
]
Sample = Annotated[int | None, typer.Option(min=1, help="Only so many pages; the same ones every time.")]
OneHalf = Annotated[Half | None, typer.Option(help="Only the even or the odd numbered pages.")]


def names_in(text: str) -> tuple[str, ...]:
    """Give the names in a list with commas."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def selected_pages(corpus: Path | None, selection: Selection) -> list[CorpusPage]:
    """Give the selected pages, or say in one line why there are none.

    Raises:
        Exit: with the code for wrong usage.
    """
    try:
        return select(load_corpus(find_corpus(corpus)), selection)
    except (NoCorpus, NothingSelected) as error:
        print(error, file=sys.stderr)
        raise typer.Exit(USAGE_ERROR) from error


def table_console(width: int) -> Console:
    """Give where tables are written: as wide as the terminal, or as this where no terminal sets the width."""
    return Console(width=None if sys.stdout.isatty() else width, highlight=False)
