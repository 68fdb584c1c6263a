"""What authors call the parts of a page: whole words of class and id, in families.

Class names are English on sites in every language, and they are habits, not facts: `widget` is on every
element of some page builders. So a word decides nothing here; its family is one feature among many, and
its weight was learnt together with the distance at which it stands and with what the text itself says.
"""

import re
from functools import lru_cache

FAMILIES: dict[str, frozenset[str]] = {
    family: frozenset(words.split())
    for family, words in {
        "navigation": "nav navbar navigation menu menubar submenu breadcrumb breadcrumbs crumb crumbs toc tabs tab "
        "pagination pager paging",
        "footer": "footer foot copyright legal colophon bottom",
        "header": "header masthead topbar banner hero top",
        "side": "sidebar aside side rail secondary widget widgets complementary right left",
        "comments": "comment comments respond reply replies disqus discussion commentlist",
        "related": "related recommended recommendation recommendations recirc more similar popular trending latest "
        "recent next prev previous suggested teaser teasers also",
        "advertising": "ad ads advert advertisement sponsor sponsored promo promotion promoted",
        "social": "share sharing social follow",
        "asking": "newsletter subscribe subscription signup login form search cta modal popup overlay cookie consent "
        "gdpr",
        "about": "meta byline author bio biography profile date time tags tag category categories info credit caption "
        "label badge",
        "content": "content article post entry body text story main page copy prose rte richtext paragraph "
        "description desc blog single detail details markdown",
        "list": "list grid card cards item items row col column feed loop carousel slider swiper",
        "product": "product price cart shop buy sku reviews review rating",
        "hidden": "hidden hide sr only visually screenreader invisible collapse collapsed offscreen",
    }.items()
}

WORD = re.compile(rb"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word of a class name: `mainContent`, `main-content` and `MAIN_CONTENT` have the same two."""

NAME_LENGTH = 400
"""Characters of class and id that are read: utility classes beyond that describe looks, not parts."""

FAMILIES_OF_WORD: dict[bytes, tuple[int, ...]] = {
    spelling.encode(): tuple(number for number, words in enumerate(FAMILIES.values()) if word in words)
    for words in FAMILIES.values()
    for word in words
    for spelling in (word, word.capitalize(), word.upper())
}
"""In the three spellings that `WORD` finds."""

KNOWN = frozenset(FAMILIES_OF_WORD)

SPACED = bytes(point if bytes([point]).islower() else ord(" ") for point in range(256))
"""Puts a space for all that is no lower-case letter: a pattern takes longer to find the words of such names."""


def families_of(names: str) -> tuple[int, ...]:
    """Give the numbers of the families (in the order of `FAMILIES`) that an element's class and id name."""
    read = names[:NAME_LENGTH].encode("ascii", "replace")
    words = KNOWN.intersection(read.translate(SPACED).split() if read.islower() else WORD.findall(read))
    return _families_of_words(words) if words else ()


@lru_cache(maxsize=8192)
def _families_of_words(words: frozenset[bytes]) -> tuple[int, ...]:
    """Join the families; names differ, their known words seldom do."""
    return tuple(sorted({family for word in words for family in FAMILIES_OF_WORD[word]}))
