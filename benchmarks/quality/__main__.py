"""The command: `python -m benchmarks.quality`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.command import USAGE_ERROR, Corpus, OneHalf, Sample, Types, table_console
from benchmarks.corpora import NoCorpus, find_corpus, load_corpus
from benchmarks.machine import this_machine
from benchmarks.quality.comparison import NothingToCompare, compare, pairs, side_of
from benchmarks.quality.report import write_comparison, write_report
from benchmarks.quality.results import Ran, UnreadableResults, gather, load, save
from benchmarks.quality.run import run
from benchmarks.quality.selection import NothingSelected, Selection, select
from benchmarks.quality.tables import print_comparison, print_results
from benchmarks.systems import SYSTEMS, BrokenSystem, UnknownSystem, missing, pick

WIDTH = 200
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

WRONG_USAGE = (BrokenSystem, NoCorpus, NothingSelected, NothingToCompare, UnknownSystem, UnreadableResults)

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def quality(  # noqa: PLR0913 - one parameter an option is how typer reads them
    *,
    corpus: Corpus = None,
    systems: Annotated[
        str, typer.Option(metavar="NAME,…", help=f"Which systems, in this order: {', '.join(SYSTEMS)}.")
    ] = "readmode",
    types: Types = "",
    sample: Sample = None,
    half: OneHalf = None,
    out: Annotated[
        Path | None, typer.Option(metavar="JSON", help="Where to keep every page's scores and texts.")
    ] = None,
    report: Annotated[Path | None, typer.Option(metavar="HTML", help="Where to write the report.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes work at once.")] = 2,
    comparison: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--compare", metavar="A B", help="Compare two files of results, as FILE or FILE:SYSTEM; run nothing."
        ),
    ] = None,
) -> None:
    """Measure how much of each page's article the systems find, and how much else."""
    console = table_console(WIDTH)
    with errors_in_one_line():
        if comparison is not None:
            _compare(*comparison, report, console)
            return
        asked = pick(_split(systems))
        gone = missing(asked)
        for system in gone:
            console.print(f"{system.name} is not measured: the package {system.package} is not installed.")
        chosen = [system for system in asked if system not in gone]
        for system in chosen:
            system.load()  # what cannot be imported is said before anything is run
        folder = find_corpus(corpus)
        pages = select(load_corpus(folder), Selection(types=tuple(_split(types)), half=half, sample=sample))
        results = gather(Ran(folder.resolve().name, this_machine(chosen), gone), pages, run(pages, chosen, jobs))
        print_results(results, console)
        if out is not None:
            save(results, out)
        if report is not None:
            write_report(results, report)


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """Say what cannot be done in one line on stderr, and end with the exit code for wrong usage."""
    try:
        yield
    except WRONG_USAGE as error:
        print(error, file=sys.stderr)
        raise typer.Exit(USAGE_ERROR) from error


def _compare(first: str, second: str, report: Path | None, console: Console) -> None:
    (before_path, before_system), (after_path, after_system) = named(first), named(second)
    before, after = load(before_path), load(after_path)
    said = before_system or after_system
    chosen = [(said, after_system or said)] if said else pairs(before, after)
    for one, other in chosen:
        compared = compare(side_of(before, one, before_path.stem), side_of(after, other, after_path.stem))
        print_comparison(compared, console)
        if report is not None:
            path = report if len(chosen) == 1 else report.with_name(f"{report.stem}-{other}{report.suffix}")
            write_comparison(compared, {**before.truths, **after.truths}, path)


def named(given: str) -> tuple[Path, str]:
    """Cut "results.json:trafilatura" into the file and the system; the system may be left out."""
    path, _, system = given.rpartition(":")
    return (Path(path), system) if path and system in SYSTEMS else (Path(given), "")


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


if __name__ == "__main__":
    app()
