"""What the readers of a page's metadata hand over: one text, the field it was given for, and where it stood."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

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

CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\ufeff\ud800-\udfff]")
"""Control characters, soft hyphens, zero-width spaces and half surrogates: nothing of them is read aloud."""

WHITESPACE = re.compile(r"[^\S\u3000]+")
"""White space of every kind but the ideographic space, which East Asian headlines use as punctuation."""

ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


@dataclass(frozen=True, slots=True)
class Found:
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
    if short.isascii() and short.isprintable() and "&" not in short and "<" not in short:  # as most texts are
        return " ".join(short.split())
    for _ in range(2):
        if not ENTITY.search(short):
            break
        short = html.unescape(short)
    return WHITESPACE.sub(" ", CONTROLS.sub("", TAG.sub(" ", short))).strip(" \u3000")


def text_within(element: HtmlElement, length: int) -> str:
    """Give the element's text in one line, or "" when it is longer than `length` characters.

    Stops reading there, so that an element that holds the page by mistake costs no more than a short one.
    """
    parts: list[str] = []
    size = 0
    for part in islice(element.itertext(), length + 1):
        parts.append(part)
        size += len(part.strip())
        if size > length:
            return ""
    if len(element) and next(element.iter("br"), None) is not None:
        parts = [*islice(_broken(element), length + 1)]
    text = plain("".join(parts))
    return text if len(text) <= length else ""


def _broken(element: HtmlElement) -> Iterator[str]:
    """Give the element's texts, with a space where a line ends: two lines have no space between their words."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
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
    places = {source: place for place, source in enumerate(order)}
    wanted = [item for item in found if item.field == field and item.source in places and item.text]
    return sorted(wanted, key=lambda item: places[item.source])
