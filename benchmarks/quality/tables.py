"""The results as tables for the terminal."""

from collections.abc import Callable, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.table import Table

from benchmarks.quality.comparison import Comparison
from benchmarks.quality.results import Results
from benchmarks.quality.summary import ALL_TYPES, FieldSummary, Halves, Summary, break_down
from benchmarks.scoring import FIELDS

NOTHING = "–"


def ratio(value: float | None) -> str:
    """Write a measure from 0 to 1 with three decimals."""
    return NOTHING if value is None else f"{value:.3f}"


def percent(value: float | None) -> str:
    """Write a share as a percentage with one decimal."""
    return NOTHING if value is None else f"{value:.1%}"


def signed(value: float | None) -> str:
    """Write a difference with its sign and three decimals."""
    return NOTHING if value is None else f"{value:+.3f}"


MOVED_PAGES = 12
"""Pages named in the terminal; the report has more, with their texts."""

SHOWN_ERRORS = 10
"""Errors of a system that are told one by one; the results file has them all."""

Cell = Callable[[Summary], str]

COLUMNS: tuple[tuple[str, Cell], ...] = (
    ("pages", lambda summary: str(summary.pages)),
    ("F1", lambda summary: ratio(summary.f1)),
    ("P", lambda summary: ratio(summary.precision)),
    ("R", lambda summary: ratio(summary.recall)),
    ("median", lambda summary: ratio(summary.median_f1)),
    ("F1<0.5", lambda summary: percent(summary.catastrophic)),
    ("empty", lambda summary: str(summary.empty)),
    ("errors", lambda summary: str(summary.errors)),
    ("4-gram F1", lambda summary: ratio(summary.shingle_f1)),
    ("P₄", lambda summary: ratio(summary.shingle_precision)),
    ("R₄", lambda summary: ratio(summary.shingle_recall)),
    ("exact", lambda summary: ratio(summary.exact)),
    ("found", lambda summary: percent(summary.found)),
    ("leaked", lambda summary: percent(summary.leaked)),
    ("ms", lambda summary: f"{summary.milliseconds:.0f}"),
)

SNIPPET_COLUMNS: tuple[tuple[str, Cell], ...] = (
    ("snippet F1", lambda summary: ratio(summary.snippet_f1)),
    ("snippet accuracy", lambda summary: ratio(summary.snippet_accuracy)),
)
"""For corpora without whole texts, of which only snippets are known."""


def columns_of(summaries: Sequence[Summary]) -> tuple[tuple[str, Cell], ...]:
    """Give the columns that say something of these summaries."""
    columns = COLUMNS if any(summary.f1 is not None for summary in summaries) else (*COLUMNS, *SNIPPET_COLUMNS)
    return tuple((name, cell) for name, cell in columns if any(cell(summary) != NOTHING for summary in summaries))


def field_cell(summary: FieldSummary | None) -> str:
    """Write how often a field is right, and in brackets how often one is given where there is none."""
    if summary is None:
        return NOTHING
    given = "" if summary.spurious is None else f" ({percent(summary.spurious)})"
    return f"{percent(summary.equal)}{given}"


def print_results(results: Results, console: Console) -> None:
    """Print what a run found: all pages, F1 by type, the halves, and the metadata."""
    systems = {name: break_down(scores) for name, scores in results.scores.items()}
    if not systems:
        return
    types = list(next(iter(systems.values())))
    console.print(_overall(systems))
    if any(groups[ALL_TYPES].both.f1 is not None for groups in systems.values()):
        console.print(_by_type("F1 by page type", systems, types, lambda halves: ratio(halves.both.f1)))
        console.print(_by_type("F1 < 0.5", systems, types, lambda halves: percent(halves.both.catastrophic)))
        console.print(_by_type("F1 of the even / odd numbered pages, and the gap", systems, types, _even_and_odd))
    if any(groups[ALL_TYPES].both.fields for groups in systems.values()):
        console.print(_fields(systems))
    for name, scores in results.scores.items():
        for score in [score for score in scores if score.error][:SHOWN_ERRORS]:
            console.print(f"{name}, page {score.page}: {score.error}", markup=False)
    console.print(f"{results.corpus}: {results.machine.sentence()}", style="dim", markup=False)


def print_comparison(comparison: Comparison, console: Console) -> None:
    """Print both sides' means, how many pages moved, and those that moved most."""
    before, after = comparison.before.label, comparison.after.label
    table = _table(f"{before} → {after}", ["type", "pages", "F1", "F1<0.5", "even F1", "odd F1", "gap"])
    for name, sides in comparison.groups().items():
        for arrow, halves in zip((name, "→"), sides, strict=True):
            summary = halves.both
            table.add_row(
                arrow,
                str(summary.pages),
                ratio(summary.f1),
                percent(summary.catastrophic),
                ratio(halves.even.f1),
                ratio(halves.odd.f1),
                signed(halves.gap),
            )
    console.print(table)
    for title, changes in (("better", comparison.better), ("worse", comparison.worse)):
        moved = ", ".join(f"{change.after.page} {signed(change.difference)}" for change in changes[:MOVED_PAGES])
        console.print(f"{len(changes)} pages got {title}{': ' + moved if moved else ''}", markup=False)


def _overall(systems: Mapping[str, Mapping[str, Halves]]) -> RenderableType:
    columns = columns_of([halves[ALL_TYPES].both for halves in systems.values()])
    table = _table("All pages", ["system", *(name for name, _ in columns)])
    for name, groups in systems.items():
        table.add_row(name, *(cell(groups[ALL_TYPES].both) for _, cell in columns))
    return table


def _by_type(
    title: str, systems: Mapping[str, Mapping[str, Halves]], types: Sequence[str], cell: Callable[[Halves], str]
) -> RenderableType:
    groups = next(iter(systems.values()))
    table = _table(title, ["type", "pages", *systems])
    for name in types:
        cells = [cell(found[name]) for found in systems.values()]
        table.add_row(name, str(groups[name].both.pages), *cells)
    return table


def _even_and_odd(halves: Halves) -> str:
    return f"{ratio(halves.even.f1)} / {ratio(halves.odd.f1)}  {signed(halves.gap)}"


def _fields(systems: Mapping[str, Mapping[str, Halves]]) -> RenderableType:
    summaries = {name: groups[ALL_TYPES].parts() for name, groups in systems.items()}
    known = {field for parts in summaries.values() for part in parts.values() for field in part.fields}
    names = [field for field in FIELDS if field in known]
    table = _table("Metadata equal (given where the truth has none)", ["system", "pages", *names])
    for name, parts in summaries.items():
        for part, summary in parts.items():
            cells = [field_cell(summary.fields.get(field)) for field in names]
            table.add_row(name if part == "all" else "", part, *cells)
    return table


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", min_width=len(title))  # on one line
    for place, column in enumerate(columns):
        table.add_column(column, justify="left" if place == 0 else "right", no_wrap=place == 0)
    return table
