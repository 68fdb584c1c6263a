"""Links: absolute, still landing where they point, each with a name (WCAG 2.4.4, 4.1.2)."""

import re
from collections.abc import Iterable
from functools import cached_property
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from readmode.dom import bearers, collapse, content_of, elements, holds_blocks, opening_tag, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.addresses import absolute, same_page, without_scheme
from readmode.repair.blank import VISIBLE, is_wordless
from readmode.repair.empty_phrases import empty_phrases
from readmode.repair.identifiers import identifiers, places_in
from readmode.repair.images import UNDESCRIBED
from readmode.repair.rules.links import (
    DEAD_LINK,
    EMPTY_LINK,
    LABEL_IN_NAME,
    LINK_IN_LINK,
    LINK_NAME,
    LINK_NAMED_BY_TWIN,
    LINK_TO_IMAGE,
    NEW_WINDOW,
    SAME_PAGE_LINK,
)
from readmode.repair.sweep import remove, remove_block, sweep, unwrap_to

LONGEST_NAME = 200
"""Characters: a longer text of a link is a whole card, which is no name."""

ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")

NAME_TAIL = 40
"""Characters of an address's end that stand for a link's name: more is noise to the ear."""

FEWEST_SIGNS = 2
"""Letters and digits: a single one is a sign, such as a cross that closes something, which nobody speaks."""

_WORD = re.compile(r"\w+")

IMAGE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


def settle_links(root: HtmlElement, context: Context) -> Account:
    """Make links absolute, keep same-page links in the page, make those that lead nowhere plain text."""
    canonical = context.metadata.canonical_url
    own = (context.base_url or "", canonical.value if canonical else "")
    pages = frozenset(without_scheme(address) for address in own if address)
    anchors = list(elements(root, "a"))
    written_on = {link: written for link in anchors if (written := link.get("href")) is not None}
    if len(written_on) < len(anchors):
        for place in anchors:
            if place not in written_on:
                unwrap_to(place, "span")  # or left over from a script
        sweep(root)
    targets = identifiers(root) if any("#" in written for written in written_on.values()) else set()
    yield from _open_links(written_on, context)
    for link, written in written_on.items():
        if link.tag != "a":
            continue  # opened
        address = _address(written, context.base_url, pages, targets)
        inward = address.startswith("#") and not written.strip().startswith("#")
        leaves = link.get("target") is not None
        before = source_of(link) if not address or inward or leaves else ""
        if not address:
            yield context.repaired(DEAD_LINK, link, before, before.partition(">")[2] or "<span>")
            _make_plain(link)
            continue
        if address != written:
            link.set("href", address)
        if leaves:
            del link.attrib["target"]
            yield context.repaired(NEW_WINDOW, link, before, opening_tag(link))
        if inward:
            yield context.repaired(SAME_PAGE_LINK, link, before, opening_tag(link))


def _open_links(links: Iterable[HtmlElement], context: Context) -> Account:
    """Make links that hold links plain: most were never closed, and browsers end them where the next one begins."""
    for link in links:
        if len(link) and next(link.iterdescendants("a"), None) is not None:
            yield context.repaired(LINK_IN_LINK, link, opening_tag(link), "<span>")
            _make_plain(link)


def name_links(root: HtmlElement, context: Context) -> Account:
    """Take away links that hold nothing, and see to it that those around images have a name."""
    twins = _Twins(root)
    refer = any(element.tag == "a" for element in context.bearers(root, "aria-labelledby"))
    named = {element.get("id", ""): element for element in bearers(root, "id")} if refer else {}
    for link in elements(root, "a"):
        if not is_wordless(link):
            yield from _say_what_shows(link, named, context)
        elif next(link.iter(*VISIBLE), None) is None:
            yield context.repaired(EMPTY_LINK, link, opening_tag(link), "")
            _take_away(link)
        else:
            yield from _name(link, twins, context)


def _say_what_shows(link: HtmlElement, named: dict[str, HtmlElement], context: Context) -> Account:
    """Make a name that lacks the link's visible words a description, which is said after them."""
    label, references = link.get("aria-label", ""), link.get("aria-labelledby", "")
    if not (label or references) or link.get("role") is not None:
        return
    if references:
        label = " ".join(text_of(named[name]) for name in references.split() if name in named)
    shown = _words(content_of(link))
    if len(shown) < FEWEST_SIGNS or shown in _words(label):
        return
    before = opening_tag(link)
    if references:
        link.set("aria-describedby", f"{link.get('aria-describedby', '')} {references}".strip())
    elif not link.get("title"):
        link.set("title", collapse(label))
    for name in ("aria-label", "aria-labelledby"):
        link.attrib.pop(name, None)
    yield context.repaired(LABEL_IN_NAME, link, before, opening_tag(link))


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _address(written: str, base_url: str | None, pages: frozenset[str], targets: set[str]) -> str:
    """Give the address to link to: "#id" for a place in the article, absolute for another page, else empty."""
    written = written.strip()
    if written.startswith("#"):
        return _place(written[1:], targets)
    address = absolute(written, base_url) if written else ""
    fragment = same_page(address, pages)
    if not fragment:
        return address
    return _place(fragment, targets) or address


def _place(fragment: str, targets: set[str]) -> str:
    """Give "#id" when the article has the place that the fragment names.

    Source: HTML Standard, "find a potential indicated element": as written first, then percent-decoded.
    """
    return next((f"#{name}" for name in (fragment, unquote(fragment)) if name in targets), "")


def _take_away(link: HtmlElement) -> None:
    """Remove an empty link, but leave the places that other links point to, and the space between words."""
    if places_in(link):
        _make_plain(link)
    elif content_of(link):
        remove_block(link)
    else:
        remove(link)


def _make_plain(link: HtmlElement) -> None:
    link.attrib.pop("href", None)
    unwrap_to(link, "div" if holds_blocks(link) else "span")


class _Twins:
    """The words of links by their addresses, looked up when a link without words asks."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root

    @cached_property
    def _words(self) -> dict[str, str]:
        words: dict[str, str] = {}
        for link in self._root.iter("a"):
            text = text_of(link)
            if text and len(text) <= LONGEST_NAME and not ADDRESS.match(text):
                words.setdefault(link.get("href", ""), text)
        return words

    def words_for(self, link: HtmlElement, language: str) -> str:
        """Give what another link to the same place says; empty when none says anything."""
        words = self._words.get(link.get("href", ""), "")
        return "" if _EDGES.sub("", words).casefold() in empty_phrases(language.partition("-")[0].lower()) else words


def _name(link: HtmlElement, twins: _Twins, context: Context) -> Account:
    """Name a link that shows only images or the like, if nothing names it yet."""
    images = list(link.iter("img"))
    named = any(image.get("aria-labelledby") or (image.get("alt") and not image.get(UNDESCRIBED)) for image in images)
    if named or link.get("aria-label") or link.get("title"):
        return
    parts = urlsplit(link.get("href", ""))
    if not images:  # a player or a rule, which nobody can follow
        yield context.repaired(EMPTY_LINK, link, source_of(link), "<span>")
        _make_plain(link)
        return
    if parts.path.lower().endswith(IMAGE_ENDINGS):
        yield context.repaired(LINK_TO_IMAGE, link, source_of(link), opening_tag(images[0]))
        _make_plain(link)
        return
    words = twins.words_for(link, context.language)
    if words:
        before = source_of(link)
        link.set("aria-label", words)
        yield context.repaired(LINK_NAMED_BY_TWIN, link, before, opening_tag(link))
        return
    yield context.found(LINK_NAME, link)
    link.set("aria-label", f"{parts.hostname or ''}{parts.path[-NAME_TAIL:]}" or link.get("href", ""))
