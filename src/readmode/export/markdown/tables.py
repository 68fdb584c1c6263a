"""Tables: a plain grid as a Markdown table, any other as HTML, which Markdown lets through."""

import re

from lxml.html import HtmlElement, tostring

from readmode.export.markdown.inline import CODE, inside, line_of

Row = list[HtmlElement]

_BLANK_LINES = re.compile(r"\n\s*\n")


def grid(table: HtmlElement, holders: frozenset[HtmlElement]) -> list[Row]:
    """Give the rows of cells of a table that is a plain grid; nothing when a cell spans, or holds more than words."""
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    plain = not any(
        cell.get("colspan") or cell.get("rowspan") or _holds_blocks(cell, holders) or _holds_escape(cell)
        for cell in cells
    )
    return rows if cells and plain and len({len(row) for row in rows}) == 1 else []


def _holds_blocks(cell: HtmlElement, holders: frozenset[HtmlElement]) -> bool:
    """Say whether the cell holds more than one run of words; a lone paragraph is such a run."""
    if cell not in holders:
        return False
    lone = len(cell) == 1 and cell[0].tag in ("p", "div") and cell[0] not in holders
    return not (lone and not (cell.text or "").strip() and not (cell[0].tail or "").strip())


def _holds_escape(cell: HtmlElement) -> bool:
    r"""Say whether there is code with \| in it, which a table's row would read as a pipe alone."""
    return any("\\|" in (code.text_content() or code.get("alttext", "")) for code in cell.iter("math", *CODE))


def table_lines(rows: list[Row], targets: frozenset[str]) -> list[str]:
    """Give the lines of a Markdown table; it always has a header row, empty where the article has none."""
    headed = all(cell.tag == "th" for cell in rows[0])
    head, body = (rows[0], rows[1:]) if headed else ([], rows)
    width = len(rows[0])
    lines = [_row([_words(cell, targets) for cell in head] or [""] * width), _row(["---"] * width)]
    return lines + [_row([_words(cell, targets) for cell in row]) for row in body]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _words(cell: HtmlElement, targets: frozenset[str]) -> str:
    words = line_of(inside(cell, targets)).replace("\\\n", "<br>")
    return re.sub(r"(?<!\\)\|", r"\\|", words)  # in code, where nothing else is escaped


def table_source(table: HtmlElement) -> str:
    """Give the table's own source, sanitised as it is, its blank lines, which would end it, as references."""
    tail, table.tail = table.tail, None
    source = tostring(table, encoding="unicode")
    table.tail = tail
    return _BLANK_LINES.sub(lambda found: "\n" + "&#10;" * (found[0].count("\n") - 1), source).strip()
