"""What the notices of extraction rest on: `python -m benchmarks.notices --corpus DIR --types article`.

Prints how long whole articles are, which share of their page they are, and how often each notice is given, with the
mean recall of the readings that have it: a notice that finds trouble has a low one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import mean, median

import typer
from rich.table import Table

import readmode
from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from benchmarks.quality.selection import Selection
from benchmarks.scoring.words import word_overlap
from readmode.extract.warn import LITTLE_KEPT, LONG_PAGE, SHORT_READING
from readmode.words import count_words_each

WIDTH = 120
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(slots=True)
class Tally:
    """What was seen on the pages.

    Attributes:
        lengths: words of each whole article.
        shares: for each long page, the words of its article for each word that it shows.
        recalls: the recall of every reading, and by notice.
    """

    lengths: list[int] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    recalls: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))


def tally(pages: Sequence[CorpusPage]) -> Tally:
    """Read the pages whose true text is known."""
    counted = Tally()
    for page in track(pages, "notices", len(pages)):
        if not page.truth.text:
            continue
        try:
            reading = readmode.read(page.html())
        except readmode.ReadmodeError:
            continue
        (length,) = count_words_each([page.truth.text])
        counted.lengths.append(length)
        if reading.coverage.page_words >= LONG_PAGE:
            counted.shares.append(length / reading.coverage.page_words)
        recall = word_overlap(page.truth.text, reading.text).recall
        for code in ("any or none", *{notice.code for notice in reading.notices}):
            counted.recalls[code].append(recall)
    return counted


@app.command()
def notices(
    *,
    corpus: Corpus = None,
    types: Types = "article",
    half: OneHalf = None,
    sample: Sample = None,
) -> None:
    """Count what the thresholds of notices rest on."""
    console = table_console(WIDTH)
    pages = selected_pages(corpus, Selection(types=names_in(types), half=half, sample=sample))
    counted = tally(pages)
    short = sorted(length for length in counted.lengths if length < SHORT_READING)
    console.print(f"{len(short)} of {len(counted.lengths)} articles have fewer than {SHORT_READING} words: {short}")
    little = sum(share < LITTLE_KEPT for share in counted.shares)
    console.print(
        f"{little} of {len(counted.shares)} pages of {LONG_PAGE} words or more are article for less than "
        f"{LITTLE_KEPT:.0%}; the page in the middle for {median(counted.shares or [0]):.0%}"
    )
    table = Table("notice", "readings", "mean recall", title="Readings with the notice")
    for code, recalls in sorted(counted.recalls.items(), key=lambda item: -len(item[1])):
        table.add_row(code, f"{len(recalls)}", f"{mean(recalls):.3f}")
    console.print(table)


if __name__ == "__main__":
    app()
