"""Pages for the tests of the metadata, made of a head and a body."""

import json

import lxml.html
from lxml import etree

from readmode.model import Page

ADDRESS = "https://news.example.org/2024/spring/tides"

PROSE = (
    "The tide tables that hang in the harbour office were printed before the new breakwater was built, "
    "and nobody who works on the quay has trusted them since. "
)
"""English text of some length, with the small words that tell its language."""


def page_of(head: str = "", body: str = "", html: str = '<html lang="en">', url: str | None = ADDRESS) -> Page:
    """Build a page the way the parser hands it over: no comments, no processing instructions."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    source = f"<!DOCTYPE html>{html}<head>{head}</head><body>{body or f'<p>{PROSE}</p>'}</body></html>"
    return Page(lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser), url, url)


def json_ld(value: object) -> str:
    """Write a value as a script of JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def article(headline: str = "How the tides turn", meta: str = "", prose: str = PROSE * 6) -> str:
    """Write an article with something between its headline and its text."""
    return f"<article><h1>{headline}</h1>{meta}<p>{prose}</p><p>{prose}</p><p>{prose}</p></article>"


def source_of(page: Page) -> bytes:
    """Write the page's tree out again, to see that nothing has changed it."""
    written: bytes = etree.tostring(page.root)
    return written
