"""The one chapter: the title, who wrote it and when, the article, where it was found."""

from lxml.html import HtmlElement

from readmode.export.as_text import SEPARATOR, credits_of
from readmode.export.epub.links import standard_address
from readmode.export.epub.xhtml import add, add_copy, document, language_of, page, plain
from readmode.model import Reading

TITLE = "title"
"""The id of the chapter's title."""


def chapter(reading: Reading, root: HtmlElement) -> bytes:
    """Give the chapter as an XHTML document.

    Args:
        reading: the reading, for what stands around its article.
        root: the article, with its pictures, places and links as the book has them.
    """
    html, body = page(title_of(reading), language_of(reading.language), reading.direction)
    article = add(add(body, "main"), "article")
    header = add(article, "header")
    add(header, "h1", title_of(reading), id=TITLE, dir="auto")
    if parts := credits_of(reading):
        line = add(header, "p", **{"class": "credit"})
        for part in parts:
            add(line, "bdi", plain(part)).tail = SEPARATOR if part is not parts[-1] else None
    add_copy(add(article, "div", **{"class": "article"}), root)
    if source := source_of(reading):
        footer = add(article, "footer")
        add(add(footer, "p", dir="ltr"), "a", plain(reading.canonical_url or reading.url or ""), href=source)
    return document(html)


def title_of(reading: Reading) -> str:
    """Give the book's title."""
    return plain(reading.title) or source_of(reading) or "—"


def source_of(reading: Reading) -> str:
    """Give where the article was found; empty when that is no address of the web."""
    return standard_address(plain(reading.canonical_url or reading.url or ""))
