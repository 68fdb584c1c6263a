"""Pages of a corpus before the judges, one document after the other."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

import readmode
from benchmarks.corpora import CorpusPage
from benchmarks.judges.browser import Bench, open_bench
from benchmarks.judges.nu import Nu, run_nu
from benchmarks.judges.results import Judged, Side
from benchmarks.judges.structure import structure_kept

ADDRESS = "https://example.org/pages/{}"
"""Where a page is said to come from: without an address, its relative links and pictures would be left out."""


def run(tasks: Iterable[tuple[CorpusPage, Side]]) -> Iterator[Judged]:
    """Judge each document."""
    with (
        TemporaryDirectory() as profile,
        run_nu() as nu,
        sync_playwright() as playwright,
        open_bench(playwright, Path(profile)) as bench,
    ):
        for page, side in tasks:
            yield judge(page, side, nu, bench)


def judge(page: CorpusPage, side: Side, nu: Nu, bench: Bench) -> Judged:
    """Let all three look at our reading of a page, or at the page itself."""
    source = page.html()
    if side == "source":
        return Judged(page=page.name, side=side, complaints=(*nu.judge(source), *bench.judge(source)))
    try:
        reading = readmode.read(source, url=ADDRESS.format(page.name))
    except readmode.ReadmodeError as error:
        return Judged(page=page.name, side=side, complaints=(), skipped=error.kind)
    document = readmode.render(reading).encode()
    structure = structure_kept(source, page.truth.text, reading) if page.truth.text else None
    complaints = (*nu.judge(document), *bench.judge(document))
    return Judged(page=page.name, side=side, complaints=complaints, structure=structure)
