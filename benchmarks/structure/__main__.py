"""The command: `python -m benchmarks.structure --corpus DIR`."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import readmode
from benchmarks.corpora import VARIABLE, find_corpus, load_corpus
from benchmarks.progress import track
from benchmarks.quality.__main__ import errors_in_one_line
from benchmarks.quality.selection import Half, Selection, select
from benchmarks.structure.kept import Kept, Part, parts_inside
from benchmarks.structure.table import print_structure

WIDTH = 120
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

ADDRESS = "https://example.org/pages/{}"
"""Where a page is said to come from: without an address, its relative links and pictures would be left out."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def structure(
    *,
    corpus: Annotated[
        Path | None, typer.Option(metavar="DIR", help=f"The corpus's folder. Default: what {VARIABLE} names.")
    ] = None,
    types: Annotated[str, typer.Option(metavar="TYPE,…", help="Only pages of these types.")] = "article",
    half: Annotated[Half | None, typer.Option(help="Only the even or the odd numbered pages.")] = None,
    sample: Annotated[int | None, typer.Option(min=1, help="Only so many pages; the same ones every time.")] = None,
    lost: Annotated[
        str, typer.Option(metavar="KIND", help="Name each part of this kind whose words are read and that is lost.")
    ] = "",
) -> None:
    """Count what readings keep of the structure of the articles of a corpus; no browser is needed."""
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    with errors_in_one_line():
        asked = Selection(types=tuple(filter(None, types.split(","))), half=half, sample=sample)
        pages = select(load_corpus(find_corpus(corpus)), asked)
    counts: list[Kept] = []
    skipped: Counter[str] = Counter()
    missing: list[tuple[str, Part]] = []
    for page in track(pages, "structure", len(pages)):
        source, truth = page.html(), page.truth.text
        if not truth:
            continue
        try:
            reading = readmode.read(source, url=ADDRESS.format(page.name))
        except readmode.ReadmodeError as error:
            skipped[error.kind] += 1
            continue
        parts = list(parts_inside(source, truth, reading))
        counts.append(Kept.of(parts))
        missing += [(page.name, part) for part in parts if part.kind == lost and part.is_read and not part.is_kept]
    print_structure(counts, console)
    for reason, count in skipped.items():
        console.print(f"{count} pages have no reading: {reason}.")
    for name, part in missing:
        console.print(f"{name}: {part.words}", soft_wrap=True)


if __name__ == "__main__":
    app()
