"""Tables: data kept as tables that scroll by themselves, layout undone (WCAG 1.3.1, 1.4.10)."""

from operator import attrgetter

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, closest, collapse, elements, new_element, opening_tag, rename
from readmode.repair.account import Account, Context
from readmode.repair.addresses import set_or_drop
from readmode.repair.attributes import REGION_CLASS
from readmode.repair.blank import is_blank, is_wordless, shows_nothing
from readmode.repair.identifiers import identifiers
from readmode.repair.phrases import phrases
from readmode.repair.rules.structures import EMPTY_HEADER, HEADER_CELL, HEADING_IN_CELL, LAYOUT_TABLE, TABLE_REGION
from readmode.repair.sweep import remove, sweep, unwrap_to
from readmode.repair.table_captions import take_caption
from readmode.repair.table_headers import find_headers
from readmode.repair.table_spans import drop_empty_columns

PARTS = ("caption", "thead", "tbody", "tfoot", "colgroup", "col", "tr", "td", "th")
HEADED = frozenset(("caption", "th", "thead"))
"""Parts that only a table of data has."""

HEADING = frozenset(("scope", "headers"))
"""Attributes of cells of such a table."""

SCOPES = frozenset(("row", "col", "rowgroup", "colgroup"))

TAG = attrgetter("tag")

MOST_COLUMNS = 1_000
"""Source: HTML Standard, the largest `colspan` that is obeyed."""

MOST_ROWS = 65_534
"""Source: HTML Standard, the largest `rowspan` that is obeyed."""


def repair_tables(root: HtmlElement, context: Context) -> Account:
    """Undo layout tables, name header cells, and give every data table a region that scrolls and has a name."""
    tables = list(context.elements(root, "table"))
    if not tables:
        return
    for table in reversed(tables):  # the inner ones first
        if not _is_layout(table, context):
            yield from _name_headers(table, context)
            yield from take_caption(table, _own_parts(table), context)
            yield from drop_empty_columns(table, _own_parts(table), context)
            yield from find_headers(table, _own_parts(table), context)
            yield from _flatten_headings(table, context)
        if _is_layout(table, context):  # also where all that spoke for data was an empty header or caption
            yield context.repaired(LAYOUT_TABLE, table, opening_tag(table), "<div>")
            _undo(table)
    taken = identifiers(root)
    outer = [table for table in elements(root, "table") if closest(table, "table") is None]
    for number, table in enumerate(outer, start=1):
        yield from _give_region(table, number, taken, context)
    sweep(root)


def _is_layout(table: HtmlElement, context: Context) -> bool:
    """Say whether the table only places things: it says so, holds tables, or has one row or column and no headers."""
    if table.get("role") in ("presentation", "none"):
        return True
    parts = _own_parts(table)
    if not HEADED.isdisjoint(map(TAG, parts)):
        return False
    if not context.attributes.isdisjoint(HEADING) and any(_scope(part) or part.get("headers") for part in parts):
        return False
    rows = [part for part in parts if part.tag == "tr"]
    nested = next(table.iterdescendants("table"), None) is not None
    return nested or len(rows) <= 1 or not any(sum(1 for _ in row.iterchildren("td")) > 1 for row in rows)


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """Give the table's parts, without those of tables in its cells."""
    parts = list(table.iter(*PARTS))
    if next(table.iterdescendants("table"), None) is None:
        return parts
    return [part for part in parts if closest(part, "table") is table]


def _undo(table: HtmlElement) -> None:
    """Make cells plain blocks in the order of the source; leave the words, drop the grid."""
    for part in _own_parts(table):
        if part.tag in ("col", "colgroup"):
            remove(part)
        elif part.tag in ("td", "th", "caption"):
            if not len(part) and is_blank(part.text) and not part.get("id"):
                remove(part)
            else:
                _make_block(part)
        else:
            unwrap_to(part, "div")
    _make_block(table)


def _make_block(part: HtmlElement) -> None:
    rename(part, "div")
    kept = {name: value for name, value in part.attrib.items() if name in ("id", "lang", "dir")}
    part.attrib.clear()
    part.attrib.update(kept)


def _name_headers(table: HtmlElement, context: Context) -> Account:
    """Make cells that the author marked as headers into header cells, and drop spans and scopes that mean nothing."""
    parts = _own_parts(table)
    headed = any(part.tag == "thead" for part in parts)
    heads = {row for part in parts if part.tag == "thead" for row in part}
    for part in parts:
        if part.tag in ("col", "colgroup"):
            remove(part)  # they style columns, and may count others than there are
    for cell in [part for part in parts if part.tag == "th" or (part.tag == "td" and (headed or part.attrib))]:
        for name, most in (("colspan", MOST_COLUMNS), ("rowspan", MOST_ROWS)):
            value = cell.get(name)
            if value is not None and not (value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= most):
                del cell.attrib[name]
        if cell.tag == "th" and shows_nothing(cell):
            before = opening_tag(cell)
            rename(cell, "td")
            cell.attrib.pop("scope", None)
            yield context.repaired(EMPTY_HEADER, cell, before, opening_tag(cell))
            continue
        scope = _scope(cell)
        if cell.tag == "td" and (scope or (cell.getparent() in heads and not shows_nothing(cell))):
            before = opening_tag(cell)
            rename(cell, "th")
            cell.set("scope", scope or "col")
            yield context.repaired(HEADER_CELL, cell, before, opening_tag(cell))
        elif cell.get("scope") is not None:
            set_or_drop(cell, "scope", scope)


def _flatten_headings(table: HtmlElement, context: Context) -> Account:
    """Make headings in header cells words of the cell."""
    if next(table.iter(*HEADINGS), None) is None:
        return
    for cell in [part for part in _own_parts(table) if part.tag == "th"]:
        for heading in list(cell.iter(*HEADINGS)):
            yield context.repaired(HEADING_IN_CELL, heading, opening_tag(heading), opening_tag(cell))
            unwrap_to(heading, "span")


def _scope(cell: HtmlElement) -> str:
    scope = cell.get("scope")
    return scope.lower() if scope is not None and scope.lower() in SCOPES else ""


def _give_region(table: HtmlElement, number: int, taken: set[str], context: Context) -> Account:
    """Wrap the table in a named region, so that a wide one scrolls alone.

    The region takes no focus: it is a stop for the keyboard only where a style makes it scroll, so the page that has
    the style gives the stop.
    """
    parent = table.getparent()
    if parent is not None and parent.get("role") == "region" and parent.get("class") == REGION_CLASS:
        return
    region = new_element("div")
    region.attrib.update({"role": "region", "class": REGION_CLASS})
    caption = next(table.iterchildren("caption"), None)
    if caption is None or is_wordless(caption):
        named = collapse(table.attrib.pop("aria-label", "") or table.attrib.pop("summary", ""))
        region.set("aria-label", named or f"{phrases(context.language).table} {number}")
    else:
        identifier = caption.get("id") or next(
            name for name in (f"table-{index}" for index in range(number, number + len(taken) + 1)) if name not in taken
        )
        taken.add(identifier)
        caption.set("id", identifier)
        region.set("aria-labelledby", identifier)
    table.addprevious(region)
    region.tail, table.tail = table.tail, None
    region.append(table)
    yield context.repaired(TABLE_REGION, table, opening_tag(table), opening_tag(region))
