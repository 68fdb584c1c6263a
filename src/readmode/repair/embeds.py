"""Frames and plug-ins: a named link in a figure, for the reading page runs nobody else's code."""

import re
from typing import Literal
from urllib.parse import urlsplit

from lxml.etree import SubElement
from lxml.html import HtmlElement

from readmode.dom import closest, collapse, new_element, opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.addresses import absolute
from readmode.repair.blank import is_blank
from readmode.repair.phrases import Phrases, phrases
from readmode.repair.rules.pictures import EMBED_AS_LINK, FRAME_TITLE, HIDDEN_EMBED
from readmode.repair.sweep import remove, sweep, unwrap

Kind = Literal["video", "audio", "map"]

SIGNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("audio", re.compile(r"audio|podcast|track|episode|sound", re.IGNORECASE)),
    ("map", re.compile(r"\bmaps?\b", re.IGNORECASE)),
    ("video", re.compile(r"video|player|/embed/|picture-in-picture|encrypted-media", re.IGNORECASE)),
)
"""Words in a frame's own attributes that tell its kind, the rarer kind first, for players of all kinds say "player"."""

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)")
HIDDEN_SIZES = frozenset(("0", "1", "0px", "1px"))
"""Widths and heights of frames that only count visitors."""


def repair_embeds(root: HtmlElement, context: Context) -> Account:
    """Put a link with a name in the place of every frame, plug-in and embedded document."""
    parameters = list(context.elements(root, "param"))
    if parameters:
        for parameter in parameters:
            remove(parameter)
        sweep(root)
    for embed in context.elements(root, "iframe", "frame", "embed", "object", "portal", "fencedframe"):
        if embed.tag == "object" and (
            len(embed) or not is_blank(embed.text)
        ):  # what an object holds is its author's alternative
            yield context.repaired(EMBED_AS_LINK, embed, opening_tag(embed), "its alternative content")
            unwrap(embed)
            continue
        address = _address(embed, context.base_url)
        before = opening_tag(embed)
        if not address or _is_hidden(embed):
            yield context.repaired(HIDDEN_EMBED, embed, before, "")
            remove(embed)
            continue
        title = collapse(embed.get("title") or embed.get("aria-label") or "")
        if not title:
            yield context.found(FRAME_TITLE, embed)
        kind = _kind(embed, address, phrases(context.language))
        host = (urlsplit(address).hostname or "").removeprefix("www.")
        name = f"{kind}: {title} ({host})" if title else f"{kind}: {host}"
        yield context.repaired(EMBED_AS_LINK, embed, before, name)
        _replace(embed, address, name, context)


def _address(embed: HtmlElement, base_url: str | None) -> str:
    for name in ("src", "data-src", "data-lazy-src", "data"):
        address = absolute(embed.get(name, ""), base_url) if embed.get(name, "").strip() else ""
        if address.startswith("http"):
            return address
    return ""


def _is_hidden(embed: HtmlElement) -> bool:
    sizes = {embed.get("width", "").strip(), embed.get("height", "").strip()}
    return (
        embed.get("hidden") is not None
        or not sizes.isdisjoint(HIDDEN_SIZES)
        or HIDING_STYLE.search(embed.get("style", "")) is not None
    )


def _kind(embed: HtmlElement, address: str, words: Phrases) -> str:
    signs = " ".join((address, embed.get("title", ""), embed.get("allow", ""), embed.get("type", "")))
    kind = next((kind for kind, sign in SIGNS if sign.search(signs)), None)
    return str(getattr(words, kind)) if kind else words.embedded


def _stands_in(embed: HtmlElement, tag: str, context: Context) -> bool:
    """Say whether an element of the tag that the article came with stands around the embed."""
    return tag in context.tags and closest(embed, tag) is not None


def _replace(embed: HtmlElement, address: str, name: str, context: Context) -> None:
    """Put a figure with a link in the place of the embed; inside a figure, the link alone."""
    figure = new_element("figure")
    paragraph = SubElement(figure, "p")
    link = SubElement(paragraph, "a")
    link.text = name
    if _stands_in(embed, "a", context):
        link.tag = "span"  # no link stands in a link
    else:
        link.set("href", address)
    place = paragraph if _stands_in(embed, "figure", context) else figure
    if embed.get("id"):
        place.set("id", embed.get("id", ""))
    place.tail = embed.tail
    parent = embed.getparent()
    if parent is not None:
        parent.replace(embed, place)
