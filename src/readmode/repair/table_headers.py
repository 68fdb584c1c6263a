"""Header cells that a table shows but does not mark, where its form proves them (WCAG 1.3.1).

A grid of whole cells has its headers in its first row, or first column, where that alone is bold or a heading
throughout; in its first column also where that alone ends in colons, is alone called labels by its author, or stands
under the empty corner of a row of headers. What is not so regular is not guessed: a wrong header is read out with every
cell.
"""

import re

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, content_of, opening_tag, rename, text_of
from readmode.repair.account import Account, Context, Entry
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.rules.structures import HEADER_CELL, HEADER_SCOPE, TABLE_HEADERS
from readmode.repair.table_spans import SPANS, Grid, columns_of, grid_of, is_vast

FEWEST = 2
"""Rows and columns of a grid in which one row or column can head the others."""

LONGEST_HEADER = 80
"""Characters: a longer text is a cell's content, though it be bold."""

BOLD = frozenset(("b", "strong", *HEADINGS))
"""Elements that set words off as a header's are; a heading in a cell is its author's word for it."""

COLONS = (":", "：", "︰", "꞉", "׃")
LABEL = re.compile(r"(?:^|[\s_-])(?:label|key|header|heading|head|th)(?:$|[\s_-])", re.IGNORECASE)
"""Words in class names by which pages call a cell that says what stands beside it."""

WRAPPERS = frozenset("p div span font em i u a".split())


def find_headers(table: HtmlElement, parts: list[HtmlElement], context: Context) -> Account:
    """Mark header cells where the table's form proves them, say which way they head; report a table without any."""
    rows = grid_of(parts)
    grid = _without_titles(rows)
    tags = {cell.tag for row in rows for cell in row}
    regular = _is_regular(grid, context)
    if regular and "th" not in tags:
        yield from _mark(grid, context)
    if regular and _has_empty_corner(grid):
        for row in grid[1:]:
            if not is_wordless(row[0]):
                yield _make_header(row[0], "row", context)
    if regular:
        yield from _give_scopes(grid, context)
    if _lack_headers(rows, parts, context):
        yield context.found(TABLE_HEADERS, table)


def _lack_headers(rows: Grid, parts: list[HtmlElement], context: Context) -> bool:
    """Say whether a cell with words has no header cell in its row or column, and names none."""
    if is_vast(rows, context):
        return all(cell.tag == "td" for row in rows for cell in row)
    cells = [part for part in parts if part.tag in ("td", "th")]
    columns = columns_of(parts)
    headed = {
        column
        for cell in cells
        if cell.tag == "th"
        for column in range(columns[cell], columns[cell] + int(cell.get("colspan", "1")))
    }
    headers = {cell.getparent() for cell in cells if cell.tag == "th"}
    return any(
        cell.tag == "td"
        and not cell.get("headers")
        and cell.getparent() not in headers
        and columns[cell] not in headed
        and not is_wordless(cell)
        for cell in cells
    )


def _without_titles(rows: Grid) -> Grid:
    """Leave out rows of one cell across the table, which name the rows behind them."""
    width = max(map(len, rows), default=0)
    return [row for row in rows if len(row) != 1 or row[0].get("colspan") != str(width) or width == 1]


def _is_regular(grid: Grid, context: Context) -> bool:
    """Say whether the first row is as wide as any, and no cell spans others; a row may end early."""
    if len(grid) < FEWEST or len(grid[0]) < FEWEST or any(not 0 < len(row) <= len(grid[0]) for row in grid):
        return False
    if context.attributes.isdisjoint(SPANS):
        return True
    return not any(cell.get("colspan", "1") != "1" or cell.get("rowspan", "1") != "1" for row in grid for cell in row)


def _mark(grid: Grid, context: Context) -> Account:
    """Mark the first row, and the first column, where it alone is bold."""
    top = [_is_bold(cell) for cell in grid[0]]
    first_row = any(top) and all(mark or is_wordless(cell) for mark, cell in zip(top, grid[0], strict=True))
    first_column = (first_row or not any(top[1:])) and all(_is_bold(row[0]) for row in grid[1:])
    if (first_row or first_column) and any(_is_bold(cell) for row in grid[1:] for cell in row[1:]):
        first_row = first_column = False
    for cell in grid[0] if first_row else ():
        if not is_wordless(cell):
            yield _make_header(cell, "col", context)
    if first_column or _are_labels(grid):
        for row in grid[1:] if first_row else grid:
            yield _make_header(row[0], "row", context)


def _has_empty_corner(grid: Grid) -> bool:
    """Say whether the first row is one of headers but for its first cell, and nothing below is a header."""
    corner, *heads = grid[0]
    return (
        is_wordless(corner)
        and all(cell.tag == "th" for cell in heads)
        and all(len(content_of(row[0])) <= LONGEST_HEADER for row in grid[1:])
        and not any(cell.tag == "th" for row in grid[1:] for cell in row)
    )


def _are_labels(grid: Grid) -> bool:
    """Say whether the first cells of all rows, and no others, end in a colon or are called labels."""
    return any(
        all(says(row[0]) for row in grid) and not any(says(cell) for row in grid for cell in row[1:])
        for says in (_ends_in_colon, _is_called_label)
    )


def _ends_in_colon(cell: HtmlElement) -> bool:
    text = text_of(cell)
    return text.endswith(COLONS) and len(text) <= LONGEST_HEADER


def _is_called_label(cell: HtmlElement) -> bool:
    return LABEL.search(cell.get("class", "")) is not None and not is_wordless(cell)


def _make_header(cell: HtmlElement, scope: str, context: Context) -> Entry:
    before = opening_tag(cell)
    rename(cell, "th")
    cell.set("scope", scope)
    return context.repaired(HEADER_CELL, cell, before, opening_tag(cell))


def _give_scopes(grid: Grid, context: Context) -> Account:
    """Say which way headers head, where all of the first row are headers, or only the first cells of rows."""
    headed = all(cell.tag == "th" or is_wordless(cell) for cell in grid[0])
    if any(cell.tag == "th" for row in grid[1:] for cell in row[1:]):
        return
    for number, row in enumerate(grid):
        for place, cell in enumerate(row):
            if cell.tag != "th" or cell.get("scope"):
                continue
            before = opening_tag(cell)
            if number == 0 and headed:
                cell.set("scope", "col")
            elif place == 0 and (number > 0 or not any(other.tag == "th" for other in row[1:])):
                cell.set("scope", "row")
            else:
                continue
            yield context.repaired(HEADER_SCOPE, cell, before, opening_tag(cell))


def _is_bold(cell: HtmlElement) -> bool:
    """Say whether all words of the cell are bold."""
    return _all_bold(cell) and not is_wordless(cell) and len(content_of(cell)) <= LONGEST_HEADER


def _all_bold(element: HtmlElement) -> bool:
    return is_blank(element.text) and all(
        is_blank(child.tail)
        and (child.tag in BOLD or child.tag == "br" or (child.tag in WRAPPERS and _all_bold(child)))
        for child in element
    )
