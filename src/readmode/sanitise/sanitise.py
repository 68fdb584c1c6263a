"""The wall: what is not listed does not leave, and what leaves says the same however often it is parsed.

`sanitise` is the only place that makes `SafeHtml`. That its output is a fixed point is checked each time, for a text
that parses differently the second time is how mutation attacks get through.
"""

import re
from copy import deepcopy

import nh3
from lxml.html import HtmlElement, tostring

from readmode.dom import BLOCKS, closest, sanitised_tree
from readmode.model import SafeHtml, SanitisedArticle
from readmode.sanitise.allowed import ATTRIBUTES, DROPPED, MATHEMATICS, NAMED, NAMED_BY_ROLE, TAGS, VALUES
from readmode.sanitise.values import check_value, link_address

SCHEMES = {"http", "https", "mailto", "data"}
"""`data` is let through to the checks, which keep it for raster images only."""

LINK_RELATIONS = "noopener noreferrer"
"""Where a reader goes from here is nobody's business; `nofollow` is a publisher's word to search engines, not ours."""

ROUNDS = 4
"""Cleanings until the text no longer changes. Real pages and known attacks need two: one to clean, one to see it."""

SPACE = " \t\n\f\r"
"""HTML's own white space, which means nothing at the ends of an article."""

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Control codes and noncharacters: no part of any text, and an error in HTML (HTML Standard, "Preprocessing")."""

NO_BREAK_SPACE = 0xA0
_ASIDE = {NO_BREAK_SPACE + number: 0xFDD0 + number for number in range(32)}
_AMPERSAND_ASIDE = "\ufffe"
_BACK = {put: character for character, put in _ASIDE.items()} | {
    _ASIDE[NO_BREAK_SPACE]: "&nbsp;",
    ord(_AMPERSAND_ASIDE): "&amp;",
}
"""Ampersands and U+00A0 to U+00BF change places with Unicode's noncharacters, which no text holds. nh3 0.3.8 looks for
the next one to escape from the start each time (no-break spaces by the first byte, which they share): 200,000 of any
of them in one text cost it seconds, and four times that for twice as many."""

LEADING_BYTE = b"\xc2"
"""The first byte of U+00A0 to U+00BF (and of control codes) in UTF-8."""

MANY = 4_000
"""Characters: fewer cost less time than putting them aside does (about 1 ms for an article of 30,000 letters)."""

WORDS_ONLY = nh3.Cleaner(tags=set(), clean_content_tags=set(DROPPED))

CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(DROPPED),
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    attribute_filter=check_value,
    link_rel=LINK_RELATIONS,
    url_schemes=SCHEMES,
    url_relative=lambda address: address if address.startswith("#") else None,
)


def sanitise(root: HtmlElement) -> SanitisedArticle:
    """Make the article's content safe to insert into a page: only what is listed goes out.

    Args:
        root: the element that holds the article's blocks; it is not changed, and its own tags do not go out.
    """
    html = _settled(_prepared(root))
    return SanitisedArticle(html, sanitised_tree(html))


def _settled(html: str) -> SafeHtml:
    """Clean until cleaning changes nothing; a text that never settles leaves as words without elements."""
    cleaned = html
    for _ in range(ROUNDS):
        before, cleaned = cleaned, _clean(CLEANER, cleaned)
        if cleaned == before:
            return SafeHtml(cleaned)
    words = _clean(WORDS_ONLY, html)
    return SafeHtml(_clean(CLEANER, words))


def _clean(cleaner: nh3.Cleaner, html: str) -> str:
    """Clean once; where many characters would cost nh3 quadratic time, with those put aside for the while."""
    if html.encode().count(LEADING_BYTE) + html.count("&nbsp;") + html.count("&amp;") < MANY:
        return _NO_TEXT.sub("", cleaner.clean(html)).strip(SPACE)
    aside = _NO_TEXT.sub("", html).replace("&nbsp;", "\u00a0").translate(_ASIDE).replace("&amp;", _AMPERSAND_ASIDE)
    return _NO_TEXT.sub("", cleaner.clean(aside).translate(_BACK)).strip(SPACE)


def _prepared(root: HtmlElement) -> str:
    """Give the article's source, made so that dropping what is not listed breaks neither words nor names."""
    tree = deepcopy(root)
    for element in tree.iter():
        tag = element.tag
        if tag in BLOCKS and tag not in TAGS and tag not in DROPPED:
            element.tag = "h2" if tag == "h1" else "div"  # where a block's tags vanish, two words meet
        elif tag not in TAGS and tag not in DROPPED and any(element.get(name) for name in ("id", "lang", "dir")):
            element.tag = "span"  # its tags would go, and with them a place or a language
        elif tag == "pre":
            _trim_first_line(element)
        elif tag == "li" and not len(element) and not element.text:
            element.text = ""  # lxml writes an item without a text node without its end tag
        elif tag in MATHEMATICS and tag != "math" and closest(element, "math") is None:
            element.tag = "span"  # outside of a formula, nh3 would drop it with its words
        elif tag == "none" and closest(element, "math") is not None:
            element.tag = "mrow"  # an empty script of MathML 3, as MathML Core writes it: without it the others move up
        elif tag == "a" and not link_address(element.get("href", "")):
            element.tag = "span"  # a place in the text, not a link
    for element in tree.xpath("descendant::*[@aria-label or @aria-labelledby]"):
        if element.tag in NAMED_BY_ROLE and element.get("role") not in VALUES[element.tag]["role"]:
            for name in NAMED:
                element.attrib.pop(name, None)
    tree.tag = "article"  # unlisted, so that only its content goes out
    tree.tail = None
    return tostring(tree, encoding="unicode")


def _trim_first_line(code: HtmlElement) -> None:
    """Drop the line breaks at the start: parsers drop one each time, so the text would change with every parse."""
    first = code
    while not first.text and len(first):
        first = first[0]
    if first.text and first.text[0] in "\r\n":
        first.text = _NO_TEXT.sub("", first.text).lstrip("\r\n")
