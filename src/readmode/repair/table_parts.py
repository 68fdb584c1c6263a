"""Rows and cells where they belong: in a table, and nothing else in its grid (WCAG 1.3.1).

Browsers move what stands loose in a table before it; here it becomes a cell in its place, so that no word moves.
"""

from lxml.html import HtmlElement

from readmode.dom import new_element, opening_tag, rename
from readmode.repair.account import Account, Context, structure_of
from readmode.repair.blank import is_blank
from readmode.repair.rules.structures import STRAY_CELL, TABLE_CONTENT
from readmode.repair.sweep import sweep, unwrap

CHILDREN = {
    "table": ("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"),
    "colgroup": ("col",),
    "thead": ("tr",),
    "tbody": ("tr",),
    "tfoot": ("tr",),
    "tr": ("td", "th"),
}
"""What each part of a table's grid may hold."""

GRID = ("table", "thead", "tbody", "tfoot", "tr")
CELLS = ("td", "th")
ROWS = ("thead", "tbody", "tfoot", "tr", *CELLS)
PARTS = ("caption", "colgroup", "col", *ROWS)


def settle_table_parts(root: HtmlElement, context: Context) -> Account:
    """Make what stands loose in a table's grid cells of it, and parts that are in no grid plain blocks."""
    for part in context.elements(root, *GRID):
        allowed = CHILDREN[str(part.tag)]
        if _is_settled(part, allowed):
            continue
        before = structure_of(part)
        _gather(part, allowed)
        yield context.repaired(TABLE_CONTENT, part, before, structure_of(part))
    for part in context.elements(root, *PARTS):
        parent = part.getparent()
        if parent is None or part.tag not in CHILDREN.get(str(parent.tag), ()):
            before = opening_tag(part)
            rename(part, "div")
            yield context.repaired(STRAY_CELL, part, before, opening_tag(part))


def _is_settled(part: HtmlElement, allowed: tuple[str, ...]) -> bool:
    """Say whether nothing stands loose in the part."""
    if not is_blank(part.text):
        return False
    for child in part:
        tail = child.tail
        if child.tag not in allowed or (tail and not is_blank(tail)):
            return False
    return True


def _gather(part: HtmlElement, allowed: tuple[str, ...]) -> None:
    """Put loose words and elements of the part into cells; take away what only stands between the part and its rows."""
    for child in list(part):
        if child.tag not in (*PARTS, "table") and next(child.iterchildren(*ROWS), None) is not None:
            unwrap(child)
    sweep(part)
    row: HtmlElement | None = None  # the one that gathers cells without a row
    for child in list(part):
        place = child
        if child.tag in CELLS and row is not None:
            row.tail, child.tail = child.tail, None
            row.append(child)
            place = row
        elif child.tag not in allowed:
            place = _holder(part, child)
            child.addprevious(place)
            place.tail, child.tail = child.tail, None
            _innermost(place).append(child)
        row = place if child.tag in CELLS and place.tag == "tr" else None
        if not is_blank(place.tail):
            words, place.tail = place.tail, None
            place.addnext(_holding(part, words))
            row = None
    if not is_blank(part.text):
        words, part.text = part.text, None
        part.insert(0, _holding(part, words))


def _holding(part: HtmlElement, words: str | None) -> HtmlElement:
    holder = _holder(part, part)
    _innermost(holder).text = words
    return holder


def _holder(part: HtmlElement, content: HtmlElement) -> HtmlElement:
    """Make what the grid needs around the content: a cell, a row, or a row with a cell."""
    if part.tag == "tr":
        return new_element("td")
    row = new_element("tr")
    if content.tag not in CELLS:
        row.append(new_element("td"))
    return row


def _innermost(holder: HtmlElement) -> HtmlElement:
    return holder[0] if len(holder) else holder
