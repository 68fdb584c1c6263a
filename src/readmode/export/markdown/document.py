"""The whole file: title, credit line, article, source."""

import re

from lxml.html import HtmlElement, HTMLParser, fragment_fromstring

from readmode.arguments import require
from readmode.dom import BLOCKS
from readmode.export.as_text import credit_line
from readmode.export.markdown.blocks import Place, blocks_of, joined
from readmode.export.markdown.escaping import bare_link, escape_heading_end, escape_line_starts, escape_words
from readmode.model import Reading

PLACES_TO_BREAK = re.compile(r"<wbr(?: [^<>]*)?>")
"""They mean nothing in Markdown, and libxml2 would put all that follows into them."""


def to_markdown(reading: Reading) -> str:
    """Give the reading as a Markdown file that begins with its title and ends with where it was found.

    Raises:
        TypeError: it is no reading.
    """
    require("reading", reading, Reading)
    html = PLACES_TO_BREAK.sub("", reading.html)
    root = fragment_fromstring(html, create_parent="div", parser=HTMLParser(huge_tree=True))
    source = reading.canonical_url or reading.url or ""
    parts = (
        "# " + escape_heading_end(escape_words(" ".join(reading.title.split()))),
        escape_line_starts(escape_words(credit_line(reading))),
        article_markdown(root),
        bare_link(source) if source.startswith(("http://", "https://")) else "",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def article_markdown(root: HtmlElement) -> str:
    """Give the content of a sanitised article as Markdown."""
    targets = {link.get("href", "")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")}
    holders: set[HtmlElement] = set()
    for element in root.iter(*BLOCKS):
        for above in element.iterancestors():
            if above in holders:
                break
            holders.add(above)
    return joined(blocks_of(root, Place(frozenset(targets), frozenset(holders))))
