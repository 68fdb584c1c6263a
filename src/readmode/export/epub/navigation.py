"""The table of contents: the title, and below it the article's headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, text_of
from readmode.export.epub.chapter import TITLE, title_of
from readmode.export.epub.names import ARTICLE
from readmode.export.epub.xhtml import EPUB_TYPE, XML_LANGUAGE, add, document, language_of, page, plain
from readmode.model import Heading, Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading, by the id that it has in the book."""

    level: int
    text: str
    place: str
    attributes: dict[str, str]


def outline_of(root: HtmlElement, outline: tuple[Heading, ...]) -> tuple[Entry, ...]:
    """Give the outline with the places that the headings have in the book.

    Args:
        root: the article, every heading with an id.
        outline: the headings that say something, in order.
    """
    return tuple(_entries(root, outline))


def _entries(root: HtmlElement, outline: tuple[Heading, ...]) -> Iterator[Entry]:
    speaking = [each for each in root.iter(*HEADINGS) if text_of(each).strip() or each.find(".//img") is not None]
    for heading, element in zip(outline, speaking, strict=False):
        attributes = {name: element.get(name, "") for name in ("lang", "dir") if element.get(name)}
        yield Entry(heading.level, plain(heading.text), element.get("id", ""), attributes)


def navigation(reading: Reading, entries: tuple[Entry, ...]) -> bytes:
    """Give the navigation document."""
    html, body = page(title_of(reading), language_of(reading.language), reading.direction)
    contents = add(add(body, "main"), "nav", id="contents", role="doc-toc", **{"aria-labelledby": TITLE})
    contents.set(EPUB_TYPE, "toc")
    add(contents, "h1", title_of(reading), id=TITLE, dir="auto")
    item = add(add(contents, "ol"), "li")
    add(item, "a", title_of(reading), href=f"{ARTICLE}#{TITLE}", dir="auto")
    above = [(1, item)]
    for entry in entries:
        while above[-1][0] >= entry.level:
            above.pop()
        holder = above[-1][1]
        items = holder[-1] if len(holder) > 1 else add(holder, "ol")
        item = add(items, "li")
        link = add(item, "a", entry.text, href=f"{ARTICLE}#{entry.place}", **entry.attributes)
        if "lang" in entry.attributes:
            link.set(XML_LANGUAGE, entry.attributes["lang"])
        above.append((entry.level, item))
    return document(html)
