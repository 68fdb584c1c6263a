"""How small pages are read: `python -m benchmarks.small --corpus DIR --half odd`.

The corpora's pages come out of large publishing systems; a person's own page has a headline, some paragraphs and a few
lines around them. Such pages are made of the corpus's, as training makes them (`benchmarks.extraction.smaller`). Look
at the odd half: its pages were not trained on.
"""

from collections import defaultdict
from html import escape
from random import Random
from statistics import mean

import lxml.html
import typer
from rich.table import Table

import readmode
from benchmarks.command import Corpus, OneHalf, Sample, Types, names_in, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.extraction.alignment import align, belonging
from benchmarks.extraction.smaller import make_smaller
from benchmarks.progress import track
from benchmarks.quality.selection import Selection
from benchmarks.quality.summary import CATASTROPHIC_F1
from benchmarks.scoring.words import WordOverlap, word_overlap
from readmode.decode import decode
from readmode.dom import Paths
from readmode.extract.blocks import outline_of
from readmode.extract.prepare import prepare
from readmode.options import Limits
from readmode.parse import parse

WIDTH = 120
"""Columns of a table that goes to a file or a log, where no terminal sets the width."""

LIMITS = Limits()

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def small_page(page: CorpusPage) -> tuple[str, str]:
    """Make a small page of one of the corpus, and give it with its article's text; empty where no blocks are it."""
    root = parse(decode(page.html(), None, LIMITS).utf_8, None, LIMITS).root
    title, language = root.findtext(".//title") or "", root.get("lang") or ""
    outline = outline_of(prepare(root, Paths(root)))
    text = page.truth.text or ""
    belongs = belonging(outline, align(outline.texts, text), text)
    if not belongs.any():
        return "", ""
    body, text = make_smaller(outline, belongs, Random(page.name))  # noqa: S311 - a choice of examples, no secret
    head = f"<!doctype html><html lang='{escape(language)}'><head><title>{escape(title)}</title></head>"
    return f"{head}<body>{lxml.html.tostring(body, encoding='unicode')}</body></html>", text


@app.command()
def small(*, corpus: Corpus = None, types: Types = "", half: OneHalf = None, sample: Sample = None) -> None:
    """Read small pages made of a corpus's, and compare with what they were made of."""
    pages = selected_pages(corpus, Selection(types=names_in(types), half=half, sample=sample))
    scores: dict[str, list[WordOverlap]] = defaultdict(list)
    for page in track(pages, "small pages", len(pages)):
        source, truth = small_page(page) if page.truth.text else ("", "")
        if not source:
            continue
        try:
            text = readmode.read(source).text
        except readmode.NoArticle:
            text = ""
        for group in (page.type, "all"):
            scores[group].append(word_overlap(truth, text))
    table = Table("type", "pages", "F1", "P", "R", f"F1 < {CATASTROPHIC_F1}", title="Small pages made of the corpus's")
    for group, overlaps in sorted(scores.items(), key=lambda item: -len(item[1])):
        means = (mean(score.f1 for score in overlaps), mean(score.precision for score in overlaps))
        table.add_row(
            group,
            f"{len(overlaps)}",
            *(f"{value:.3f}" for value in (*means, mean(score.recall for score in overlaps))),
            f"{mean(score.f1 < CATASTROPHIC_F1 for score in overlaps):.1%}",
        )
    table_console(WIDTH).print(table)


if __name__ == "__main__":
    app()
