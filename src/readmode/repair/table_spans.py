"""Cells that span columns which are not there (WCAG 1.3.1).

Source: HTML Standard, "Forming a table"; a column in which no cell begins is a table model error.
"""

from bisect import bisect_left

from lxml.html import HtmlElement

from readmode.dom import opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.rules.structures import EMPTY_COLUMN
from readmode.repair.table_parts import CELLS

MOST_SQUARES = 100_000
"""Rows times columns: a larger grid is left as it is, for spans of thousands can make any time of a short source."""


SPANS = frozenset(("colspan", "rowspan"))

Grid = list[list[HtmlElement]]
"""The cells of each row."""


def drop_empty_columns(table: HtmlElement, parts: list[HtmlElement], context: Context) -> Account:
    """Let cells span only columns in which some cell begins: others would count as columns, and hold nothing."""
    if "colspan" not in context.attributes or all(part.get("colspan", "1") == "1" for part in parts):
        return
    if is_vast(grid_of(parts), context):
        return
    starts = columns_of(parts)
    begun = sorted(set(starts.values()))
    before = after = ""
    for cell, start in starts.items():
        there = bisect_left(begun, start + _span(cell)) - bisect_left(begun, start)
        if there != _span(cell):
            first = not before
            before = before or opening_tag(cell)
            if there > 1:
                cell.set("colspan", str(there))
            else:
                del cell.attrib["colspan"]
            after = opening_tag(cell) if first else after
    if before:
        yield context.repaired(EMPTY_COLUMN, table, before, after)


def grid_of(parts: list[HtmlElement]) -> Grid:
    """Give the cells of each row."""
    return [[cell for cell in row if cell.tag in CELLS] for row in parts if row.tag == "tr"]


def is_vast(grid: Grid, context: Context) -> bool:
    """Say whether the grid is too large to be looked at square by square."""
    return len(grid) * max(widths_of(grid, context), default=0) > MOST_SQUARES


def widths_of(grid: Grid, context: Context) -> list[int]:
    """Give the columns of each row."""
    if "colspan" not in context.attributes:
        return [len(row) for row in grid]
    return [sum(map(_span, row)) for row in grid]


def _span(cell: HtmlElement) -> int:
    span = cell.get("colspan")
    return 1 if span is None else int(span)


def columns_of(parts: list[HtmlElement]) -> dict[HtmlElement, int]:
    """Give the column in which each cell begins, past those that cells of rows above still fill."""
    starts: dict[HtmlElement, int] = {}
    filled: dict[int, int] = {}  # column → rows for which a cell above still fills it
    group: HtmlElement | None = None
    for row in (part for part in parts if part.tag == "tr"):
        if row.getparent() is not group:
            group = row.getparent()
            filled = {}  # no cell reaches out of its row group
        column = 0
        below: dict[int, int] = {}
        for cell in row.iterchildren(*CELLS):
            while filled.get(column, 0) > 0:
                column += 1
            starts[cell] = column
            span, rows = _span(cell), int(cell.get("rowspan", "1"))
            if rows > 1:
                below.update(dict.fromkeys(range(column, column + span), rows - 1))
            column += span
        filled = {place: rows - 1 for place, rows in filled.items() if rows > 1} | below
    return starts
