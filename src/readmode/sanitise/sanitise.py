"""The wall: what is not listed does not leave, and what leaves says the same however often it is parsed.

`sanitise` is the only place that makes `SafeHtml`. That its output is a fixed point is checked each time, for a text
that parses differently the second time is how mutation attacks get through.
"""

import re
from functools import partial

import nh3
from lxml.html import HtmlElement

from readmode.dom import sanitised_tree
from readmode.model import SafeHtml, SanitisedArticle
from readmode.sanitise.allowed import ATTRIBUTES, DROPPED, TAGS, VALUES
from readmode.sanitise.prepare import only_text, prepared
from readmode.sanitise.values import check_value

SCHEMES = {"http", "https", "mailto", "tel", "data"}
"""`data` is let through to the checks, which keep it for raster images only."""

LINK_RELATIONS = "noopener noreferrer"
"""Where a reader goes from here is nobody's business; `nofollow` is a publisher's word to search engines, not ours."""

ROUNDS = 3
"""Cleanings until another parse says the same. Real pages and known attacks need one."""

SPACE = " \t\n\f\r"
"""HTML's own white space, which means nothing at the ends of an article."""

_NOWHERE = re.compile(r'<a(?P<attributes>(?: (?!href=)[a-z-]+="[^"]*")*)>(?P<words>.*?)</a>', re.DOTALL)
_PLACE = re.compile(r' (?:id|lang|dir)="[^"]*"')

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

_by_the_lists = partial(
    nh3.Cleaner,
    tags=set(TAGS),
    clean_content_tags=set(DROPPED),
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    link_rel=LINK_RELATIONS,
    url_schemes=SCHEMES,
)
CLEANER = _by_the_lists(
    attribute_filter=check_value,
    url_relative=lambda address: address if address.startswith("#") else None,
)
SECOND_READER = _by_the_lists()
"""Parses once more what `CLEANER` has let through, by the same lists. It checks no values: where the text is the same
again, they are those that were checked, and a check gives again what it gave."""


def sanitise(root: HtmlElement) -> SanitisedArticle:
    """Make the article's content safe to insert into a page: only what is listed goes out.

    Args:
        root: the element that holds the article's blocks, whose own tags do not go out. Its tree is used up, for beside
            what is made of it here it would double the memory that a page takes.
    """
    html = _settled(prepared(root))
    return SanitisedArticle(html, sanitised_tree(html))


def _settled(html: str) -> SafeHtml:
    """Clean until another parse changes nothing; a text that never settles leaves as words without elements."""
    for _ in range(ROUNDS):
        html = _clean(CLEANER, html)  # what came before is let go: it can be a tenth of the memory that a page may take
        if _parse(SECOND_READER, html) == html:
            return SafeHtml(html)
    words = _clean(WORDS_ONLY, html)
    return SafeHtml(_clean(CLEANER, words))


def _clean(cleaner: nh3.Cleaner, html: str) -> str:
    """Clean once, and take away what is no text."""
    return only_text(_unlink(_parse(cleaner, html))).strip(SPACE)


def _parse(cleaner: nh3.Cleaner, html: str) -> str:
    """Let nh3 clean; where many characters would cost it quadratic time, with those put aside for the while."""
    if not _holds_many(html):
        return cleaner.clean(html)
    aside = only_text(html).replace("&nbsp;", "\u00a0").translate(_ASIDE).replace("&amp;", _AMPERSAND_ASIDE)
    return cleaner.clean(aside).translate(_BACK)


def _holds_many(html: str) -> bool:
    high = 0 if html.isascii() else html.encode().count(LEADING_BYTE)
    return high + html.count("&") >= MANY and high + html.count("&nbsp;") + html.count("&amp;") >= MANY


def _unlink(html: str) -> str:
    """Make words of links whose addresses nh3 has dropped: its parser of addresses knows errors that ours does not."""
    return _NOWHERE.sub(lambda link: f"<span{''.join(_PLACE.findall(link['attributes']))}>{link['words']}</span>", html)
