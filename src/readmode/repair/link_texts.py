"""What links say of where they lead, alone and in a list of links (WCAG 2.4.4, 2.4.9).

Words of links are never made up: what they fail to say is reported, with the words around them.
"""

import re
from itertools import zip_longest

from lxml.html import HtmlElement

from readmode.dom import collapse, elements, new_element, opening_tag, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.empty_phrases import empty_phrases
from readmode.repair.images import UNDESCRIBED
from readmode.repair.rules.links import (
    ADDRESS_BREAKS,
    BARE_ADDRESS,
    IDENTICAL_LINKS,
    LINK_DIRECTION,
    LINK_TEXT,
    LINK_TWINS,
)
from readmode.repair.rules.pictures import REDUNDANT_ALT
from readmode.repair.sweep import remove

ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

LONGEST_PHRASE = 40
"""Characters: a longer text says something."""

LONGEST_UNBROKEN = 24
"""Characters of an address that fit into a line on a narrow screen with large text; longer ones get places to break."""

CONTEXT = 60
"""Characters before and behind a link that a report shows."""

_BREAKABLE = re.compile(r"(?<=[/.?&=_\-])(?![/.?&=_\-]|$)")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def join_link_twins(root: HtmlElement, context: Context) -> Account:
    """Put a picture whose link has no name into the link in words beside it that leads to the same place.

    Source: WCAG technique H2.
    """
    for link in elements(root, "a"):
        if link.get("href") is None or not _shows_only_pictures(link):
            continue
        for twin, follows in ((link.getnext(), True), (link.getprevious(), False)):
            if twin is None or twin.tag != "a" or twin.get("href") != link.get("href"):
                continue
            between = link.tail if follows else twin.tail
            if not is_blank(between) or is_wordless(twin) or link.get("id"):
                continue
            before = opening_tag(link) + source_of(twin)
            pictures = list(link)
            if follows:
                text, twin.text = twin.text, None
                twin[:0] = pictures
                pictures[-1].tail = text
            else:
                twin.extend(pictures)
            remove(link)
            yield context.repaired(LINK_TWINS, link, before, source_of(twin))
            break


def judge_link_texts(root: HtmlElement, context: Context) -> Account:
    """Report links whose words do not say where they lead; let addresses run from left to right, and break."""
    right_to_left = context.metadata.direction.value == "rtl"
    empty = empty_phrases(context.language.partition("-")[0].lower())
    first: dict[str, str] = {}
    links = list(elements(root, "a"))
    for link, following in zip_longest(links, links[1:]):
        if len(link):
            yield from _judge_pictures(link, following, context)
        if link.get("href") is None or link.get("role") in ("doc-noteref", "doc-backlink") or link.get("aria-label"):
            continue
        text = text_of(link)
        if not text:
            continue
        address = link.get("href", "")
        if ADDRESS.fullmatch(text):
            yield context.found(BARE_ADDRESS, link, f"It reads: “{text}”")
            if not len(link) and len(text) > LONGEST_UNBROKEN:
                before = source_of(link)
                pieces = _BREAKABLE.split(link.text or "")
                link.text = pieces[0]
                for piece in pieces[1:]:
                    pause = new_element("wbr")
                    pause.tail = piece
                    link.append(pause)
                yield context.repaired(ADDRESS_BREAKS, link, before, "<wbr>".join(pieces))
            if right_to_left and link.get("dir") != "ltr":
                before = opening_tag(link)
                link.set("dir", "ltr")
                yield context.repaired(LINK_DIRECTION, link, before, opening_tag(link))
            continue
        key = (text if text[0].isalnum() and text[-1].isalnum() else _EDGES.sub("", text)).casefold()
        if len(text) <= LONGEST_PHRASE and key in empty:
            yield context.found(LINK_TEXT, link, _around(link, text))
        elif key and first.setdefault(key, address) != address:
            yield context.found(IDENTICAL_LINKS, link, f"It reads: “{text}”")


def _judge_pictures(link: HtmlElement, following: HtmlElement | None, context: Context) -> Account:
    """Report pictures whose description is what their link says, or the next one, if the picture has its own."""
    pictures = list(link.iter("img"))
    if not pictures:
        return
    beside = text_of(link) or (text_of(following) if following is not None else "")
    for picture in pictures if beside else ():
        if collapse(picture.get("alt", "")).casefold() == beside.casefold():
            yield context.found(REDUNDANT_ALT, picture)


def _shows_only_pictures(link: HtmlElement) -> bool:
    """Say whether the link holds pictures alone, of which none names it."""
    pictures = list(link)
    return (
        bool(pictures)
        and is_wordless(link)
        and not (link.get("aria-label") or link.get("title"))
        and all(picture.tag == "img" and (picture.get("alt") == "" or picture.get(UNDESCRIBED)) for picture in pictures)
    )


def _around(link: HtmlElement, text: str) -> str:
    """Give the link's words, and what stands directly before and behind them."""
    neighbour, parent = link.getprevious(), link.getparent()
    before = neighbour.tail if neighbour is not None else parent.text if parent is not None else None
    sentence = collapse(f"{(before or '')[-CONTEXT:]}{text}{(link.tail or '')[:CONTEXT]}")
    return f"It reads: “{text}”" + (f", in “{sentence}”" if sentence != text else "")
