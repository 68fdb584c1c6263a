"""What each mechanism of the extraction brings: `python -m benchmarks.ablation --corpus DIR`.

Each row reads the pages with one mechanism taken out, or with the engine alone in its place.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import fmean
from unittest.mock import patch

import numpy as np
import typer
from rich.table import Table

from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from benchmarks.quality.selection import Selection
from benchmarks.scoring import word_overlap
from benchmarks.systems import readmode_reading
from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept
from readmode.extract.engine import propose
from readmode.model import Article, RepairedArticle

WIDTH = 160
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

LOST = 0.5
"""F1 below which more than half of the article is lost, or as much again was added."""

NEVER = float("inf")

Replacements = Mapping[str, object]
"""What is replaced, by its dotted name."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(frozen=True, slots=True)
class Score:
    """One page read in one way: F1, and the kind of page."""

    way: str
    type: str
    f1: float


def _engine_alone(outline: Outline, *_: object) -> Kept:
    """Keep what the engine proposes; all of the page where it proposes nothing, as the engine itself does."""
    proposed = propose(outline)
    return proposed if proposed.any() else np.ones(len(outline.texts), bool)


def _as_it_is(*given: object) -> object:
    """Give back the blocks that were kept, which are the last that each of these is given."""
    return given[-1]


def _unrepaired(article: Article, *_: object) -> RepairedArticle:
    return RepairedArticle(article.root, (), ())


def _no(*_: object) -> bool:
    return False


def _uncredited(outline: Outline, *_: object) -> Kept:
    return np.zeros(len(outline.texts), bool)


WAYS: dict[str, Replacements] = {
    "as it is": {},
    "the engine alone, on our page": {"readmode.extract._choose": _engine_alone},
    "without the engine": {"readmode.extract.DOUBT": NEVER},
    "without the second, fainter boundary": {"readmode.extract.FAINT_FLOOR": NEVER},
    "without asking more behind a gap": {"readmode.extract.drop_strays": _as_it_is},
    "without the rest of a row": {"readmode.extract.keep_rows": _as_it_is},
    "without keeping copies once": {"readmode.extract.keep_once": _as_it_is},
    "without menus left out at the ends": {"readmode.extract.drop_ends": _as_it_is},
    "without credits left out": {"readmode.extract.credit_lines": _uncredited},
    "without tables and figures as wholes": {"readmode.extract.keep_whole": _as_it_is},
    "without streamed segments in place": {"readmode.parse.is_streamed": _no},
    "without shadow trees in place": {"readmode.parse.compose": _no},
    "without repair": {"readmode.pipeline.repair": _unrepaired},
}
"""Each way of reading, and what it replaces. The forest is the same in all: it was not trained anew for any."""


def scores(pages: Sequence[CorpusPage]) -> Iterator[Score]:
    """Read every page in every way."""
    for page in track(pages, "ablation", len(pages)):
        html, truth = page.html(), page.truth.text or ""
        for way, replacements in WAYS.items():
            with ExitStack() as stack:
                for name, replacement in replacements.items():
                    stack.enter_context(patch(name, replacement))
                yield Score(way, page.type, word_overlap(truth, readmode_reading.extract(html).text).f1)


def table_of(scored: Sequence[Score]) -> Table:
    """Set the ways side by side, over all pages and by type."""
    types = sorted({score.type for score in scored})
    shown = ["all", *(types if len(types) > 1 else [])]
    table = Table("way", *shown, f"F1<{LOST}", title="F1, and what each mechanism brings to it")
    table.columns[0].no_wrap = True
    for column in table.columns[1:]:
        column.justify = "right"
    by_way: dict[str, list[Score]] = defaultdict(list)
    for score in scored:
        by_way[score.way].append(score)
    for way, mine in by_way.items():
        means = [f"{fmean(score.f1 for score in mine if kind in ('all', score.type)):.3f}" for kind in shown]
        table.add_row(way, *means, f"{fmean(score.f1 < LOST for score in mine):.1%}")
    return table


@app.command()
def ablation(
    *,
    corpus: Corpus = None,
    types: Types = "",
    half: OneHalf = None,
    sample: Sample = None,
) -> None:
    """Take the extraction's mechanisms out one by one, and say what is lost."""
    console = table_console(WIDTH)
    asked = Selection(types=names_in(types), half=half, sample=sample)
    pages = [page for page in selected_pages(corpus, asked) if page.truth.text is not None]
    console.print(table_of(list(scores(pages))))


if __name__ == "__main__":
    app()
