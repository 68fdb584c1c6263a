"""Pages of a corpus before the judges, one document after the other."""

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import sync_playwright

import readmode
from benchmarks.corpora import CorpusPage
from benchmarks.judges.browser import Bench, open_bench
from benchmarks.judges.nu import Nu, run_nu
from benchmarks.judges.results import Judged, Side
from benchmarks.structure import structure_kept

ADDRESS = "https://example.org/pages/{}"
"""Where a page is said to come from: without an address, its relative links and pictures would be left out."""


Task = tuple[CorpusPage, Side]


def run(tasks: Sequence[Task], jobs: int) -> Iterator[Judged]:
    """Judge each document, and give the verdicts in the order in which they come.

    Args:
        tasks: what is judged.
        jobs: how many browsers work side by side; the checker is one for all.
    """
    waiting = deque(tasks)
    done: SimpleQueue[Judged | Exception] = SimpleQueue()
    with run_nu() as nu:
        workers = [Thread(target=_work, args=(waiting, done, nu)) for _ in range(min(jobs, len(tasks)))]
        for worker in workers:
            worker.start()
        try:
            for _ in tasks:
                judged = done.get()
                if isinstance(judged, Exception):
                    raise judged
                yield judged
        finally:
            waiting.clear()
            for worker in workers:
                worker.join()


def _work(waiting: deque[Task], done: "SimpleQueue[Judged | Exception]", nu: Nu) -> None:
    """Take one task after the other into a browser of its own; what goes wrong is told as a verdict is."""
    try:
        with (
            TemporaryDirectory() as profile,
            sync_playwright() as playwright,
            open_bench(playwright, Path(profile)) as bench,
        ):
            while waiting:
                page, side = waiting.popleft()
                done.put(judge(page, side, nu, bench))
    except Exception as error:  # noqa: BLE001 - raised again where it can be seen
        done.put(error)


def judge(page: CorpusPage, side: Side, nu: Nu, bench: Bench) -> Judged:
    """Let all three look at our reading of a page, or at the page itself."""
    source = page.html()
    if side == "source":
        return Judged(page=page.name, side=side, complaints=(*nu.judge(source), *bench.judge(source)))
    try:
        reading = readmode.read(source, url=ADDRESS.format(page.name))
    except readmode.ReadmodeError as error:
        return Judged(page=page.name, side=side, complaints=(), skipped=error.kind)
    document = readmode.render(reading)
    structure = structure_kept(source, page.truth.text, reading) if page.truth.text else None
    complaints = (*nu.judge(document.encode()), *bench.judge_reading(document))
    reported = tuple(sorted({finding.rule for finding in reading.remaining}))
    return Judged(page=page.name, side=side, complaints=complaints, structure=structure, reported=reported)
