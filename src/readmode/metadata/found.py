"""What the readers of a page's metadata hand over: one text, the field it was given for, and where it stood."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

Field = Literal[
    "title",
    "author",
    "site_name",
    "published",
    "modified",
    "language",
    "canonical_url",
    "excerpt",
    "lead_image",
]

TEXT_LENGTH = 2_000
"""Characters of one value that are looked at: ten times the longest headline, and longer than any description."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\ufeff\ud800-\udfff]")
"""Control characters, soft hyphens, zero-width spaces and half surrogates: nothing of them is read aloud."""

WHITESPACE = re.compile(r"[^\S\u3000]+")
"""White space of every kind but the ideographic space, which East Asian headlines use as punctuation."""

ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


class Found(NamedTuple):
    """One text that the page gives for a field, not yet judged.

    Attributes:
        field: which field it was given for.
        text: the text, plain, in one line.
        source: where it stood, such as "json-ld" or "meta:og:title".
    """

    field: Field
    text: str
    source: str


def plain(text: str) -> str:
    """Give the text in one line without markup, with entities decoded once more when they were escaped twice."""
    short = text[:TEXT_LENGTH]
    marked = "&" in short or "<" in short
    if not marked and "\u3000" not in short:  # as most texts are; the patterns take longer
        line = " ".join(short.split())
        if line.isprintable():
            return line
    for _ in range(2 if marked else 0):
        if not ENTITY.search(short):
            break
        short = html.unescape(short)
    bare = TAG.sub(" ", short) if marked else short
    return WHITESPACE.sub(" ", CONTROLS.sub("", bare)).strip(" \u3000")


def text_within(element: HtmlElement, length: int) -> str:
    """Give the element's text in one line, or "" when it is longer than `length` characters.

    Stops reading there, so that an element that holds the page by mistake costs no more than a short one.
    """
    if not len(element):
        alone = (element.text or "").strip()
        text = plain(alone) if len(alone) <= length else ""
        return text if len(text) <= length else ""
    parts: list[str] = []
    size = 0
    for part in islice(element.itertext(), length + 1):
        parts.append(part)
        size += len(part.strip())
        if size > length:
            return ""
    if next(element.iter("br", "svg"), None) is not None:
        parts = [*islice(_read_out(element), length + 1)]
    text = plain("".join(parts))
    return text if len(text) <= length else ""


def _read_out(element: HtmlElement) -> Iterator[str]:
    """Give the element's texts, with a space where a line ends, and without what a drawing program calls an icon."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start" and node.tag == "svg":
            walk.skip_subtree()
        elif event == "start":
            yield (node.text or "") if node.tag != "br" else " "
        elif node is not element and node.tail:
            yield node.tail


def rank(found: Iterable[Found], field: Field, order: Sequence[str]) -> list[Found]:
    """Give what was found for the field, the most trusted source first, the page's own order within a source.

    Args:
        found: everything that was found.
        field: the field that is wanted.
        order: source names, the most trusted first; a source that is not named is not trusted with this field.
    """
    wanted = [item for item in found if item.field == field and item.text and item.source in order]
    return sorted(wanted, key=lambda item: order.index(item.source))
