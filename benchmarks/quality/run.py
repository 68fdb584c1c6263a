"""Runs the systems over the pages, in processes: a call that raises, crashes or is late costs its own page only."""

import logging
import multiprocessing
import time
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from benchmarks.scoring import PageScore, failed, score
from benchmarks.systems import System
from benchmarks.systems.extraction import Extraction

PAGE_SECONDS = 60
"""Seconds that a system has for a page: far above the slowest real page, so only a runaway is cut off."""

PAGES_PER_PROCESS = 500
"""Calls before a process is renewed, so that one system's leak does not slow the others."""


BREAKS_AT_MOST = 3
"""Pools that may break at one task before it is the task's fault. A process that dies at once can break pebble's
(5.2.3) whole pool: the pool then knows no task that the process was at."""

Task = tuple[System, CorpusPage]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One system on one page: the score, and the text that was scored."""

    system: str
    score: PageScore
    text: str


def run(pages: Sequence[CorpusPage], systems: Sequence[System], jobs: int) -> Iterator[Outcome]:
    """Run every system on every page, page by page so that all systems see the machine in the same state.

    Args:
        pages: the pages, in the order in which the outcomes come.
        systems: the systems, all installed.
        jobs: how many processes work at once.
    """
    tasks = [(system, page) for page in pages for system in systems]
    yield from track(_outcomes(tasks, jobs), "pages", len(tasks))


def _outcomes(tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Give the outcome of each task in order; where a pool breaks, another one goes on from there."""
    done = breaks = 0
    while done < len(tasks):
        try:
            for outcome in _in_one_pool(tasks[done:], jobs):
                done, breaks = done + 1, 0
                yield outcome
        except BrokenProcessPool as broken:
            breaks += 1
            if breaks == BREAKS_AT_MOST:
                yield _failure(*tasks[done], f"crashed: {broken}", 0.0)
                done, breaks = done + 1, 0


def _in_one_pool(tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    context = multiprocessing.get_context("spawn")  # a clean interpreter: nothing is inherited that a system could see
    with ProcessPool(max_workers=jobs, max_tasks=PAGES_PER_PROCESS, initializer=_be_quiet, context=context) as pool:
        try:
            futures = [(task, pool.schedule(_measure, args=task, timeout=PAGE_SECONDS)) for task in tasks]
            for (system, page), future in futures:
                yield _outcome(system, page, future)
        finally:  # on an error or an interruption nobody waits for the rest; after the last outcome there is none
            pool.stop()  # type: ignore[no-untyped-call] # pebble leaves this one method untyped


def _outcome(system: System, page: CorpusPage, future: "ProcessFuture[Outcome]") -> Outcome:
    try:
        return future.result()
    except TimeoutError:
        return _failure(system, page, f"more than {PAGE_SECONDS} seconds", PAGE_SECONDS * 1000)
    except ProcessExpired as crash:
        return _failure(system, page, f"crashed: {crash}", 0.0)


def _measure(system: System, page: CorpusPage) -> Outcome:
    """Run one system on one page, in a worker."""
    extract = _load(system)
    html = page.html()
    begin = time.process_time()
    try:
        extraction: Extraction = extract(html)
    except Exception as error:  # noqa: BLE001 - whatever a system raises is its result on this page
        return _failure(system, page, f"{type(error).__name__}: {error}", _milliseconds(begin))
    milliseconds = _milliseconds(begin)
    values = {field: getattr(extraction, field) for field in system.fields}
    return Outcome(system.name, score(page, extraction.text, values, milliseconds), extraction.text)


def _failure(system: System, page: CorpusPage, error: str, milliseconds: float) -> Outcome:
    return Outcome(system.name, failed(page, system.fields, error, milliseconds), "")


_load = cache(System.load)


def _milliseconds(begin: float) -> float:
    return round((time.process_time() - begin) * 1000, 2)


def _be_quiet() -> None:
    """Keep the systems' own warnings out of the report; what they could not read shows in their scores."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
