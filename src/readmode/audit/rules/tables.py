"""Data tables: which header a cell belongs to."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import attribute, is_blank, speaks
from readmode.audit.roles import PRESENTATIONAL, explicit_role, role_of
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey
from readmode.dom import collapse

SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})

HEADER_ROLES = frozenset({"rowheader", "columnheader"})

DATA_ROLES = frozenset({"table", "grid", "treegrid"})

ROWS_OF_DATA = 3
COLUMNS_OF_DATA = 3
"""Rows and columns from which a table without headers is taken for one of data; smaller ones often only lay out."""


def _rows(table: HtmlElement) -> list[HtmlElement]:
    """Give the rows of the table, and none of a table in it."""
    rows: list[HtmlElement] = []
    for child in table:
        rows += [child] if child.tag == "tr" else child.iterchildren("tr") if child.tag in SECTIONS else []
    return rows


SECTIONS = ("thead", "tbody", "tfoot")


def _cells(table: HtmlElement) -> list[HtmlElement]:
    return [cell for row in _rows(table) for cell in row.iterchildren("td", "th")]


def _astray(survey: Survey) -> Iterator[HtmlElement]:
    """Give the tables with a cell whose `headers` name something that is no header of the table."""
    naming = _with_headers(survey)
    for table in survey.spoken("table"):
        if table not in naming or role_of(table, survey) not in DATA_ROLES:
            continue
        cells = _cells(table)
        headers = {cell.get("id") for cell in cells if role_of(cell, survey) in HEADER_ROLES and cell.get("id")}
        spoken = (cell for cell in cells if cell.get("headers") and cell not in survey.unspoken)
        if any(not headers.issuperset(_ids(cell)) or cell.get("id") in _ids(cell) for cell in spoken):
            yield table


def _with_headers(survey: Survey) -> set[HtmlElement]:
    """Give the tables that have a cell with the attribute `headers`."""
    return {table for cell in survey.marked["headers"] for table in cell.iterancestors("table")}


def _ids(cell: HtmlElement) -> list[str]:
    return (cell.get("headers") or "").split()


def _headers_of_nothing(survey: Survey) -> Iterator[HtmlElement]:
    """Give the tables with a header after which nothing comes, neither in its row nor in its column."""
    named = {name for cell in survey.marked["headers"] for name in _ids(cell)}
    tables = {table: None for header in survey.spoken("th") for table in _around(header)}
    for table in tables:
        if (table not in survey.unspoken and explicit_role(table) not in PRESENTATIONAL) and (
            any(_is_header(header, named) for header in _headers_without_data(table))
        ):
            yield table


def _around(cell: HtmlElement) -> list[HtmlElement]:
    return [table for table in (next(cell.iterancestors("table"), None),) if table is not None]


def _is_header(header: HtmlElement, named: set[str]) -> bool:
    """Tell whether a header says something, and no cell names it from elsewhere."""
    return header.get("id") not in named and not is_blank("".join(header.itertext()))


def _headers_without_data(table: HtmlElement) -> Iterator[HtmlElement]:
    """Give the headers that have no data cell behind them in their row, or below them, as their scope asks."""
    rows = [list(row.iterchildren("td", "th")) for row in _rows(table)]
    last_row = max((number for number, row in enumerate(rows) if any(cell.tag == "td" for cell in row)), default=-1)
    for number, row in enumerate(rows):
        last = max((place for place, cell in enumerate(row) if cell.tag == "td"), default=-1)
        for place, cell in enumerate(row):
            scope = (cell.get("scope") or "").lower()
            behind = place < last and not scope.startswith("col")
            below = number < last_row and not scope.startswith("row")
            if cell.tag == "th" and not behind and not below:
                yield cell


def _wrong_scopes(survey: Survey) -> Iterator[HtmlElement]:
    for cell in survey.spoken_with("scope"):
        if cell.tag == "td" or (cell.tag == "th" and (cell.get("scope") or "").strip().lower() not in SCOPES):
            yield cell


def _empty_headers(survey: Survey) -> Iterator[HtmlElement]:
    headers = [cell for cell in survey.spoken("th") if not cell.get("role")]
    headers += [cell for cell in survey.spoken_with("role") if explicit_role(cell) in HEADER_ROLES]
    return (cell for cell in headers if not speaks(cell, survey) and role_of(cell, survey) not in PRESENTATIONAL)


def _named_twice(survey: Survey) -> Iterator[HtmlElement]:
    for table in survey.spoken("table"):
        caption = next(table.iterchildren("caption"), None)
        summary = attribute(table, "summary").lower()
        if caption is not None and summary and collapse("".join(caption.itertext())).lower() == summary:
            yield table


def _headless(survey: Survey) -> Iterator[HtmlElement]:
    """Give the tables that look like data and have no header at all."""
    for table in survey.spoken("table"):
        rows = _rows(table)
        if len(rows) < ROWS_OF_DATA or explicit_role(table) in PRESENTATIONAL or _lays_out(table):
            continue
        widths = [len(list(row.iterchildren("td", "th"))) for row in rows]
        if min(widths) >= COLUMNS_OF_DATA and not any(
            cell.tag == "th" or explicit_role(cell) in HEADER_ROLES or cell.get("headers") for cell in _cells(table)
        ):
            yield table


def _lays_out(table: HtmlElement) -> bool:
    """Tell whether a table holds what no data table holds: another table, a form."""
    return next(table.iterdescendants("table", "form", "iframe"), None) is not None


RULES = (
    Rule(
        "td-headers-attr",
        "@headers",
        "Cells name headers of their own table",
        ("1.3.1",),
        "serious",
        "A screen reader says the wrong header before a cell, or none.",
        "Let headers name the ids of th elements in the same table.",
        '<table><tr><th id="t">Time</th></tr><tr><td headers="time">9</td></tr></table>',
        '<table><tr><th id="t">Time</th></tr><tr><td headers="t">9</td></tr></table>',
        _astray,
    ),
    Rule(
        "th-has-data-cells",
        "th",
        "Headers are headers of something",
        ("1.3.1",),
        "serious",
        "A screen reader announces a header to which no cell belongs.",
        "Use td for what is no header.",
        '<table><tr><th scope="row">Time</th></tr></table>',
        '<table><tr><th scope="row">Time</th><td>9</td></tr></table>',
        _headers_of_nothing,
    ),
    Rule(
        "scope-attr-valid",
        "@scope",
        "The scope of a header is one that exists",
        (),
        "moderate",
        "A screen reader cannot tell which cells the header belongs to.",
        "Write scope on th elements only, as row, col, rowgroup or colgroup.",
        '<table><tr><th scope="column">Time</th></tr><tr><td>9</td></tr></table>',
        '<table><tr><th scope="col">Time</th></tr><tr><td>9</td></tr></table>',
        _wrong_scopes,
    ),
    Rule(
        "empty-table-header",
        "th @role",
        "Headers of tables say something",
        (),
        "minor",
        "A screen reader says nothing before the cells, where it should say what they are.",
        "Write the header, or use td for a corner that stays empty.",
        "<table><tr><th></th><th>Heat</th></tr><tr><td>Noon</td><td>900</td></tr></table>",
        "<table><tr><th>Time</th><th>Heat</th></tr><tr><td>Noon</td><td>900</td></tr></table>",
        _empty_headers,
    ),
    Rule(
        "table-duplicate-name",
        "caption",
        "The summary of a table does not repeat its caption",
        (),
        "minor",
        "A screen reader says the same words twice.",
        "Leave the summary away.",
        '<table summary="Heat"><caption>Heat</caption><tr><th>Time</th></tr><tr><td>9</td></tr></table>',
        "<table><caption>Heat</caption><tr><th>Time</th></tr><tr><td>9</td></tr></table>",
        _named_twice,
    ),
    Rule(
        "table-headers",
        "table",
        "Data tables have headers",
        ("1.3.1",),
        "serious",
        "A screen reader reads numbers out and cannot say of what.",
        "Make the cells that name a column or a row th elements with a scope.",
        "<table>" + "<tr><td>9</td><td>900</td><td>dry</td></tr>" * 3 + "</table>",
        "<table><tr><th>Time</th><th>Heat</th><th>Air</th></tr>"
        + "<tr><td>9</td><td>900</td><td>dry</td></tr>" * 2
        + "</table>",
        _headless,
    ),
)
