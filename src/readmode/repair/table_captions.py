"""Captions that a table has, but not where they belong (WCAG 1.3.1).

The words are always the page's: a paragraph before the table that calls itself its caption, or a first row of one cell
that spans the table, which names what stands below it and heads nothing.
"""

import re

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, rename, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.rules.structures import TABLE_CAPTION
from readmode.repair.sweep import remove, unwrap_to
from readmode.repair.table_parts import CELLS

CAPTION = re.compile(
    r"(?:table|tabelle|tableau|tabla|tabela|tabella|tabel|tabell|taulukko|tabulka|táblázat|tablo|πίνακας|таблица|таблиця|"
    r"جدول|الجدول|טבלה|तालिका|সারণি|bảng|ตาราง|표|表)\s*[0-9٠-٩۰-۹०-९০-৯]{1,3}\b",
    re.IGNORECASE,
)
"""How a paragraph begins that calls itself a table's caption, by the word for it and a number."""

LONGEST_CAPTION = 300
"""Characters: a longer paragraph speaks of the table, and is not its name."""

FEWEST_ROWS = 2
"""Rows of a table that has a title row: below it there is more than one row of headers or of data."""


def take_caption(table: HtmlElement, parts: list[HtmlElement], context: Context) -> Account:
    """Make the paragraph before the table its caption, where it calls itself that, or else the row that titles it."""
    caption = next(table.iterchildren("caption"), None)
    if caption is not None and not is_wordless(caption):
        if caption.getprevious() is not None:  # browsers show it above all the same
            caption.tail = None
            table.insert(0, caption)
            yield context.repaired(TABLE_CAPTION, caption, source_of(caption), source_of(caption))
        return
    before = table.getprevious() if caption is None else None
    if before is not None and _is_caption(before):
        source = source_of(before)
        rename(before, "caption")
        before.tail = None
        table.insert(0, before)
        yield context.repaired(TABLE_CAPTION, before, source, source_of(before))
        return
    title = _title_cell(parts)
    if title is not None:
        source = source_of(title)
        row = title.getparent()
        rename(title, "caption")
        for name in ("colspan", "rowspan", "scope", "headers"):
            title.attrib.pop(name, None)
        for heading in list(title.iter(*HEADINGS)):
            unwrap_to(heading, "span")
        title.tail = None
        table.insert(0, title)
        if caption is not None:
            remove(caption)
        if row is not None:
            remove(row)
        yield context.repaired(TABLE_CAPTION, title, source, source_of(title))


def _is_caption(before: HtmlElement) -> bool:
    if before.tag not in ("p", "div") or not is_blank(before.tail) or before.get("id"):
        return False
    text = text_of(before)
    blocks = next(before.iterdescendants(*BLOCKS, "img"), None)
    return blocks is None and len(text) <= LONGEST_CAPTION and CAPTION.match(text) is not None


def _title_cell(parts: list[HtmlElement]) -> HtmlElement | None:
    """Give the only cell of a first row, if it spans the table and other rows have several cells."""
    first = next((part for part in parts if part.tag == "tr"), None)
    if first is None or sum(cell.tag in CELLS for cell in first) != 1:
        return None
    rows = [[cell for cell in part if cell.tag in CELLS] for part in parts if part.tag == "tr"]
    if len(rows) <= FEWEST_ROWS or any(part.get("headers") for part in parts):
        return None
    (title,) = rows[0]
    widths = [sum(int(cell.get("colspan", "1")) for cell in row) for row in rows]
    text = text_of(title)
    plain = next(title.iterdescendants("table", "ul", "ol", "dl", "pre", "figure", "img", "hr"), None) is None
    spans = widths[0] == max(widths) > 1 and max(map(len, rows)) > 1 and title.get("rowspan", "1") == "1"
    return title if spans and plain and text and len(text) <= LONGEST_CAPTION else None
