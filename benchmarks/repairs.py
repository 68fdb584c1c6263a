"""What repair finds on a corpus: `python -m benchmarks.repairs --corpus DIR`.

Counts each rule's repairs and findings, and the pages that they are on.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated

import typer
from rich.table import Table

import readmode
from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from benchmarks.quality.selection import Selection

WIDTH = 120
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

ADDRESS = "https://example.org/page"
"""Where all pages are said to be found, so that relative addresses lead somewhere."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(slots=True)
class Tally:
    """How often each rule was used, and on how many pages."""

    times: Counter[str] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)

    def add(self, rules: Sequence[str]) -> None:
        """Count one page's reports."""
        self.times.update(rules)
        self.pages.update(set(rules))


def tally(pages: Sequence[CorpusPage]) -> tuple[int, Tally, Tally]:
    """Read the pages; give how many could be read, and the repairs and the findings on them."""
    read, repairs, findings = 0, Tally(), Tally()
    for page in track(pages, "repairs", len(pages)):
        try:
            reading = readmode.read(page.html(), url=ADDRESS)
        except readmode.ReadmodeError:
            continue
        read += 1
        repairs.add([repair.rule for repair in reading.repairs])
        findings.add([finding.rule for finding in reading.remaining])
    return read, repairs, findings


def table_of(title: str, counted: Tally, read: int, most: int) -> Table:
    """Give the most frequent rules as a table."""
    table = Table("rule", "times", "pages", "share of pages", title=title)
    for column in table.columns[1:]:
        column.justify = "right"
    for rule, times in counted.times.most_common(most):
        pages = counted.pages[rule]
        table.add_row(rule, f"{times}", f"{pages}", f"{pages / read:.1%}")
    return table


@app.command()
def repairs(
    *,
    corpus: Corpus = None,
    types: Types = "",
    half: OneHalf = None,
    sample: Sample = None,
    most: Annotated[int, typer.Option(min=1, help="How many rules to show.")] = 20,
) -> None:
    """Count what is repaired on the pages of a corpus, and what only their authors can mend."""
    console = table_console(WIDTH)
    pages = selected_pages(corpus, Selection(types=names_in(types), half=half, sample=sample))
    read, repaired, found = tally(pages)
    console.print(f"{read} of {len(pages)} pages read")
    console.print(table_of("repaired", repaired, read, most))
    console.print(table_of("left to the author", found, read, most))


if __name__ == "__main__":
    app()
