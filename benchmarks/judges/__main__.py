"""The command: `python -m benchmarks.judges`."""

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.judges.authors import ours
from benchmarks.judges.results import SIDES, add_result, read_results
from benchmarks.judges.run import run
from benchmarks.judges.tables import print_results
from benchmarks.progress import track
from benchmarks.quality.selection import Selection

WIDTH = 200
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

FOUND = 1
"""The exit code when a judge complains of a reading, and not of what the reading reports as its author's to mend."""

TERMINATED = 143
"""128 and the number of the signal, as shells give it."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def judges(  # noqa: PLR0913 - one parameter an option is how typer reads them
    *,
    results: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Where each document's verdicts are added; those in it are not repeated."),
    ],
    corpus: Corpus = None,
    types: Types = "article",
    sample: Sample = None,
    half: OneHalf = None,
    sides: Annotated[
        str, typer.Option(metavar="SIDE,…", help=f"What is judged, in this order: {', '.join(SIDES)}.")
    ] = ",".join(SIDES),
    jobs: Annotated[int, typer.Option(min=1, help="How many browsers work side by side.")] = 1,
) -> None:
    """Let axe-core (every rule), the Nu checker and IBM's engine judge readings, and the pages they come from."""
    asked = [side for side in SIDES if side in sides.split(",")]
    pages = selected_pages(corpus, Selection(types=names_in(types), half=half, sample=sample))
    done = {(each.page, each.side) for each in read_results(results)}
    tasks = [(page, side) for side in asked for page in pages if (page.name, side) not in done]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))  # so that the checker and the browser end with us
    if tasks:
        for judged in track(run(tasks, jobs), "Judging", len(tasks)):
            add_result(results, judged)
    names = {page.name for page in pages}
    verdicts = [each for each in read_results(results) if each.page in names and each.side in asked]
    print_results(verdicts, table_console(WIDTH))
    if any(ours(each) for each in verdicts if each.side == "ours"):
        raise typer.Exit(FOUND)


if __name__ == "__main__":
    app()
