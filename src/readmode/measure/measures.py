"""The outline, images, links and tables of an article, one pass each."""

from collections import Counter

from lxml.html import HtmlElement

from readmode.dom import bearers, closest, collapse
from readmode.measure.names import name_of
from readmode.model import Heading, Image, Link, Measures, Table

OUTLINE = ("h2", "h3", "h4", "h5", "h6")
"""The headings of a reading: the h1 is its title, and stands outside of the article."""

UNDESCRIBED_MARK = "data-description"
"""The attribute, with the value "missing", of images that only the author can describe; repairing sets it."""

UNDESCRIBED = "Image without description"
"""What a reading says in place of a description that the author did not write."""

UNSAID = frozenset({"none", "presentation"})
"""Roles by which an author says that an element means nothing."""

LINK_TARGETS = ("http:", "https:", "mailto:", "tel:", "#")

CELLS = ("td", "th")

WIDEST_CELL = 1_000
"""Columns that one cell can span (HTML Standard, "Forming a table")."""


def measure(root: HtmlElement) -> Measures:
    """Count what the article holds.

    Args:
        root: the sanitised article; nothing in it is changed.
    """
    return Measures(
        outline=_outline(root),
        images=_images(root),
        links=_links(root),
        tables=_tables(root),
    )


def _outline(root: HtmlElement) -> tuple[Heading, ...]:
    """Give the headings that say something, in order."""
    headings = (
        Heading(level=int(str(element.tag)[1]), text=name_of(element), id=element.get("id") or "")
        for element in root.iter(*OUTLINE)
    )
    return tuple(heading for heading in headings if heading.text.strip())  # no-break spaces say nothing either


def _images(root: HtmlElement) -> tuple[Image, ...]:
    """Give the images that have a source, in order."""
    images = [element for element in root.iter("img") if element.get("src")]
    captions: dict[HtmlElement, str] = {}
    for caption in root.iter("figcaption") if images else ():
        figure = closest(caption, "figure")
        if figure is not None:
            captions.setdefault(figure, name_of(caption))
    is_labelled = any(element.get("aria-labelledby") for element in images)
    labels = {element.get("id"): element for element in bearers(root, "id")} if is_labelled else {}
    labels.pop("", None)
    return tuple(_image(element, labels, captions) for element in images)


def _image(element: HtmlElement, labels: dict[str | None, HtmlElement], captions: dict[HtmlElement, str]) -> Image:
    """Describe one image; the caption of its figure is context and never stands in for a description."""
    src = element.get("src") or ""
    figure = closest(element, "figure") if captions else None
    caption = captions.get(figure, "") if figure is not None else ""
    alternative = element.get("alt")
    description = collapse(alternative or "")
    if alternative is None:
        label = labels.get(element.get("aria-labelledby"))
        if label is not None and label.tag != "figcaption":
            description = name_of(label)
        else:
            description = collapse(element.get("aria-label") or "")
    if description == UNDESCRIBED or element.get(UNDESCRIBED_MARK) == "missing":
        return Image(src, "", "undescribed", caption)
    if description:
        return Image(src, description, "described", caption)
    is_decorative = alternative is not None or element.get("role") in UNSAID or element.get("aria-hidden") == "true"
    return Image(src, "", "decorative" if is_decorative else "undescribed", caption)


def _links(root: HtmlElement) -> tuple[Link, ...]:
    """Give the links that lead somewhere, in order; a link without a name has an empty text."""
    links = ((element.get("href") or "", element) for element in root.iter("a"))
    return tuple(Link(href, name_of(element)) for href, element in links if href.lower().startswith(LINK_TARGETS))


def _tables(root: HtmlElement) -> tuple[Table, ...]:
    """Give the data tables, in order; a table inside a cell is a table of its own."""
    rows: dict[HtmlElement, list[HtmlElement]] = {table: [] for table in root.iter("table")}
    if not rows:
        return ()
    tables: dict[HtmlElement | None, HtmlElement | None] = {}  # what holds rows → its table
    for row in root.iter("tr"):
        group = row.getparent()
        if group not in tables:
            tables[group] = closest(row, "table")
        table = tables[group]
        if table is not None:
            rows[table].append(row)
    widths = Counter(cell.getparent() for cell in root.iter(*CELLS))
    for cell in bearers(root, "colspan"):
        if cell.tag in CELLS:
            widths[cell.getparent()] += _columns(cell) - 1
    headed = {cell.getparent() for cell in root.iter("th")}
    return tuple(
        Table(
            caption=name_of(caption) if (caption := table.find("caption")) is not None else "",
            rows=len(own),
            columns=max((widths[row] for row in own), default=0),
            has_headers=not headed.isdisjoint(own),
        )
        for table, own in rows.items()
        if table.get("role") not in UNSAID
    )


def _columns(cell: HtmlElement) -> int:
    """Give the number of columns that a cell spans."""
    span = cell.get("colspan")
    if span is None:
        return 1
    span = span.strip()
    if not (span.isascii() and span.isdigit()):
        return 1
    return min(max(int(span[:6]), 1), WIDEST_CELL)
