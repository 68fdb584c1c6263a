"""CPU time a page, readmode and its peers in turn on each page, so that all see the machine in the same state."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from statistics import fmean, median

import lxml.html
from readability import Document

import readmode
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from benchmarks.speed.confidence import Estimate, Pair, median_of_ratios, ratio_of_means

OURS = "readmode.read"

BUDGETS = {"readability-lxml": 0.5, "trafilatura": 0.6, "lxml.html": 8.0}
"""What `readmode.read` may cost on average, as a multiple of each peer."""

WARM_UP_PAGES = 3
"""Pages read before anything is timed: imports, compiled patterns and caches belong to no page."""

Work = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one page cost each peer, in seconds of CPU time; a peer that raised is not there."""

    page: str
    size: int
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerSummary:
    """One peer over all pages; milliseconds of CPU time.

    Attributes:
        failures: pages on which it raised.
        mean_ratio: our mean cost over its own, over pages that both read; None for ourselves.
        median_ratio: the ratio on the page in the middle.
    """

    name: str
    pages: int
    failures: int
    mean: float
    median: float
    slowest: float
    mean_ratio: Estimate | None
    median_ratio: Estimate | None

    @property
    def budget(self) -> float | None:
        """What we may cost, as a multiple of this peer."""
        return BUDGETS.get(self.name)


def peers() -> dict[str, Work]:
    """Give what is timed: one call each, from bytes to result."""
    found: dict[str, Work] = {
        "lxml.html": lxml.html.document_fromstring,
        "readability-lxml": lambda page: Document(page).summary(),
        OURS: _read,
    }
    if find_spec("trafilatura") is not None:
        found["trafilatura"] = import_module("trafilatura").extract
    return found


def time_pages(pages: Sequence[CorpusPage], work: Mapping[str, Work]) -> Iterator[Timing]:
    """Time every peer on every page; who begins changes from page to page."""
    names = list(work)
    for page in pages[:WARM_UP_PAGES]:
        for name in names:
            _seconds(work[name], page.html())
    gc.collect()
    gc.freeze()  # what is loaded by now is not looked at again by the collector
    try:
        for place, page in enumerate(track(pages, "pages", len(pages))):
            html = page.html()
            turn = place % len(names)
            seconds = {name: _seconds(work[name], html) for name in names[turn:] + names[:turn]}
            yield Timing(page.name, len(html), {name: value for name, value in seconds.items() if value is not None})
    finally:
        gc.unfreeze()


def summarise(timings: Sequence[Timing], names: Sequence[str]) -> list[PeerSummary]:
    """Summarise each peer, and how we compare with it; a peer that read nothing is left out."""
    return [
        _summary(name, timings) for name in names if any(timing.seconds.get(name) is not None for timing in timings)
    ]


def _summary(name: str, timings: Sequence[Timing]) -> PeerSummary:
    own = [timing.seconds[name] * 1000 for timing in timings if name in timing.seconds]
    pairs: list[Pair] = [
        (timing.seconds[OURS], timing.seconds[name])
        for timing in timings
        if name != OURS and OURS in timing.seconds and timing.seconds.get(name)
    ]
    return PeerSummary(
        name=name,
        pages=len(timings),
        failures=len(timings) - len(own),
        mean=fmean(own),
        median=median(own),
        slowest=max(own),
        mean_ratio=ratio_of_means(pairs) if pairs else None,
        median_ratio=median_of_ratios(pairs) if pairs else None,
    )


def _read(page: bytes) -> object:
    """Read the page; to find that there is no article is work done."""
    try:
        return readmode.read(page)
    except readmode.NoArticle:
        return None


def _seconds(work: Work, html: bytes) -> float | None:
    """Time one call, with the garbage of the call before collected; None when it raises."""
    gc.collect()
    begin = time.process_time()
    try:
        work(html)
    except Exception:  # noqa: BLE001 - whatever a peer raises, it did not read this page
        return None
    return time.process_time() - begin
