"""The command: `python -m benchmarks.speed`."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.command import USAGE_ERROR, Corpus, Types, names_in, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.machine import this_machine
from benchmarks.quality.selection import Selection
from benchmarks.speed import growth, hostile, memory, peers, stages, tables
from benchmarks.speed.synthetic import synthetic_page
from benchmarks.systems import SYSTEMS

PARTS = ("peers", "stages", "growth", "hostile", "memory")

NEED_CORPUS = {"peers", "stages", "memory"}

MEMORY_PAGES = 8
"""Real pages whose memory is measured, from the smallest to the largest; each takes a new process."""

MEMORY_SIZES = (100_000, 1_000_000, 10_000_000)
"""Bytes of the synthetic pages whose memory is measured."""

WIDTH = 160
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def speed(
    *,
    corpus: Corpus = None,
    types: Types = "article",
    sample: Annotated[int, typer.Option(min=1, help="How many pages; the same ones every time.")] = 150,
    parts: Annotated[str, typer.Option(metavar="PART,…", help=f"What is measured: {', '.join(PARTS)}.")] = ",".join(
        PARTS
    ),
    out: Annotated[Path | None, typer.Option(metavar="JSON", help="Where to keep every time.")] = None,
) -> None:
    """Measure what reading a page costs: beside the peers, by stage, by size, on hostile pages, and in memory."""
    chosen = [part.strip() for part in parts.split(",") if part.strip()]
    unknown = [part for part in chosen if part not in PARTS]
    if unknown:
        _refuse(f"There is no part {', '.join(unknown)}; these are known: {', '.join(PARTS)}.")
    pages: list[CorpusPage] = []
    if NEED_CORPUS.intersection(chosen):
        pages = selected_pages(corpus, Selection(types=names_in(types), sample=sample))
    console = table_console(WIDTH)
    machine = this_machine([system for system in SYSTEMS.values() if system.version() is not None])
    kept: dict[str, object] = {"machine": asdict(machine)}
    for part in chosen:
        kept[part] = _measure(part, pages, console)
    console.print(machine.sentence(), style="dim", markup=False)
    if out is not None:
        out.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _measure(part: str, pages: Sequence[CorpusPage], console: Console) -> object:
    """Measure one part, print it, and give what is kept of it."""
    if part == "peers":
        return _peers(pages, console)
    if part == "stages":
        costs = stages.time_stages(pages)
        console.print(tables.stage_table(costs))
        return [asdict(cost) for cost in costs]
    if part == "growth":
        grown = growth.time_growth()
        console.print(tables.growth_table(grown))
        return asdict(grown)
    if part == "hostile":
        ordeals = list(hostile.time_hostile())
        console.print(tables.hostile_table(ordeals))
        return [asdict(ordeal) for ordeal in ordeals]
    uses = list(memory.measure_pages(_memory_pages(pages)))
    console.print(tables.memory_table(uses))
    return [{**asdict(use), "multiple": use.multiple} for use in uses]


def _peers(pages: Sequence[CorpusPage], console: Console) -> object:
    work = peers.peers()
    if "trafilatura" not in work:
        console.print("trafilatura is not measured: it is not installed.")
    timings = list(peers.time_pages(pages, work))
    summaries = peers.summarise(timings, list(work))
    console.print(tables.peer_table(summaries))
    return {"summary": [asdict(peer) for peer in summaries], "pages": [asdict(timing) for timing in timings]}


def _memory_pages(pages: Sequence[CorpusPage]) -> list[tuple[str, bytes]]:
    """Give real pages spread over the sizes, and synthetic ones."""
    by_size = sorted(((page.name, page.html()) for page in pages), key=lambda named: len(named[1]))
    step = max(1, (len(by_size) - 1) // max(1, MEMORY_PAGES - 1))
    spread = by_size[::-step][:MEMORY_PAGES][::-1]
    return [*spread, *((f"synthetic {size:,}", synthetic_page(size)) for size in MEMORY_SIZES)]


def _refuse(sentence: str) -> None:
    print(sentence, file=sys.stderr)
    raise typer.Exit(USAGE_ERROR)


if __name__ == "__main__":
    app()
