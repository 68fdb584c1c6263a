"""The command: `python -m benchmarks.structure --corpus DIR`."""

from collections import Counter
from typing import Annotated

import typer

import readmode
from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.progress import track
from benchmarks.quality.selection import Selection
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
    corpus: Corpus = None,
    types: Types = "article",
    half: OneHalf = None,
    sample: Sample = None,
    lost: Annotated[
        str, typer.Option(metavar="KIND", help="Name each part of this kind whose words are read and that is lost.")
    ] = "",
) -> None:
    """Count what readings keep of the structure of the articles of a corpus; no browser is needed."""
    console = table_console(WIDTH)
    pages = selected_pages(corpus, Selection(types=names_in(types), half=half, sample=sample))
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
