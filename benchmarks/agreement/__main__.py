"""The command: `python -m benchmarks.agreement`."""

from pathlib import Path
from typing import Annotated

import typer
from lxml.etree import tostring
from rich.table import Table

from benchmarks.agreement.compare import Agreement, Found, compare, find, tree_of
from benchmarks.agreement.verdicts import Verdict, View, collect
from benchmarks.command import Corpus, selected_pages, table_console
from benchmarks.corpora import CorpusPage
from benchmarks.quality.selection import Half, Selection

LEAST = 0.95
"""Precision and recall below which a disagreement wants an explanation."""

WIDTH = 120

SHOWN_CHARACTERS = 160
"""Of an element, where a disagreement is shown."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
def agreement(
    *,
    corpus: Corpus = None,
    sample: Annotated[int, typer.Option(min=1, help="How many pages; the same ones every time.")] = 200,
    half: Annotated[
        Half, typer.Option(help="Pages with even numbers, on which rules are tuned, or odd ones.")
    ] = Half.EVEN,
    view: Annotated[
        View, typer.Option(help="What axe is shown: the markup, with style sheets, or our tree.")
    ] = View.MARKUP,
    keep: Annotated[
        Path, typer.Option(metavar="DIR", help="Where axe's verdicts are kept, so that a run can be taken up again.")
    ] = Path("artifacts/agreement"),
    explain: Annotated[
        str | None, typer.Option(metavar="RULE", help="Show the pages on which the two disagree about a rule.")
    ] = None,
) -> None:
    """Compare the audit with axe-core in Chromium, page by page: precision and recall of every rule that both have."""
    pages = selected_pages(corpus, Selection(half=half, sample=sample))
    keep.mkdir(parents=True, exist_ok=True)
    source = _parsed if view is View.PARSED else CorpusPage.html
    verdicts = collect(pages, view, source, keep / f"{half}-{view}.jsonl")
    found = find([page for page in pages if page.name in verdicts])
    agreements = compare(verdicts, found)
    console = table_console(WIDTH)
    if explain is None:
        console.print(_table(agreements, len(verdicts)))
    for each in agreements:
        if each.rule == explain:
            _explain(each, verdicts, found)


def _parsed(page: CorpusPage) -> bytes:
    """Give the tree that readmode makes of the page, as HTML."""
    return b"<!doctype html>" + bytes(tostring(tree_of(page).root, method="html", encoding="utf-8"))


def _table(agreements: list[Agreement], pages: int) -> Table:
    table = Table(title=f"The audit beside axe-core on {pages} pages; a page counts once for each rule")
    table.add_column("rule")
    for name in ("axe", "ours", "both", "left open by axe", "precision", "recall"):
        table.add_column(name, justify="right")
    for each in agreements:
        if not (each.axe or each.ours or each.left):
            continue
        low = any(share is not None and share < LEAST for share in (each.precision, each.recall))
        shares = (_share(each.precision), _share(each.recall))
        table.add_row(
            each.rule, *map(str, (each.axe, each.ours, each.both, each.left)), *shares, style="bold" if low else None
        )
    silent = [each.rule for each in agreements if not (each.axe or each.ours or each.left)]
    table.caption = f"Rules that both asked, and that found nothing on either side: {', '.join(silent) or 'none'}."
    return table


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _explain(agreement: Agreement, verdicts: dict[str, Verdict], found: Found) -> None:
    for name in agreement.ours_alone:
        print(f"+ {name} only the audit: {_short(found[agreement.rule][name])}")
    for name in agreement.axe_alone:
        verdict = verdicts[name]
        nodes = verdict.violations.get(agreement.rule) or verdict.incomplete.get(agreement.rule, [])
        print(f"- {name} only axe: {_short(nodes)}")


def _short(elements: list[str]) -> str:
    return " | ".join(" ".join(element.split())[:SHOWN_CHARACTERS] for element in elements)


if __name__ == "__main__":
    app()
