"""Class names as whole words: "post-author", "entryAuthor" and "c-byline__author" all hold the word "author"."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

CLASS_LENGTH = 300
"""Characters of a class attribute that are read; utility classes make it longer, never more telling."""

WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

AUTHOR = frozenset(
    "author authors byline bylines writer writers autor autores auteur auteurs autore redakteur username contributor "
    "contributors creator poster vcard authorname authored".split()
)
"""Classes of the element that names who wrote."""

UPDATED = frozenset("updated modified update revised edited".split())
"""Classes of a date of change."""

ELSEWHERE = frozenset(
    "comment comments commentlist reply replies respond related recommended recommendations recirculation popular "
    "trending latest recent sidebar widget carousel teaser teasers breadcrumb breadcrumbs nav menu footer "
    "cookie promo advert ads quote blockquote signature".split()
)
"""Classes of parts that are about other articles and other people."""

DIALOGS = frozenset("modal popup dialog notify newsletter consent cookie cookies".split())
"""Classes of what opens over the page and is about something else."""

AUTHOR_PATH = re.compile(
    r"/(?:authors?|contributors?|profiles?|reporters?|writers?|journalists?|team|"
    r"autor(?:es|in|en)?|auteurs?|redakteure?|autore|autori)/[^/?#]+/?(?:[?#].*)?$",
    re.IGNORECASE,
)
"""The end of an address that is somebody's own page."""

PLACES = frozenset({"footer", "sidebar", "menu", "nav", "quote"})
"""Those of them that say where a part stands; the article has parts of its own there."""

OWN = frozenset({"article", "post", "entry", "story", "single"})
"""Classes that make such a part the article's: "entry-footer", "single-post-sidebar"."""

BIOGRAPHY = frozenset(
    "bio biography about avatar image photo picture social follow box card count link description".split()
)
"""Words beside "author" that make the element say something else of the author than the name."""


def class_words(element: HtmlElement) -> frozenset[str]:
    """Give the words of the element's class and id, in small letters."""
    return _words((element.get("class") or "")[:CLASS_LENGTH], (element.get("id") or "")[:CLASS_LENGTH])


def is_elsewhere(element: HtmlElement, trunk: frozenset[HtmlElement]) -> bool:
    """Whether the element stands in a part of the page that is about something else than the article.

    Args:
        element: where something was found.
        trunk: the elements that hold the headline; whatever their classes say, the article is in them.
    """
    for node in (element, *element.iterancestors()):
        if node in trunk or node.tag == "body":
            return False
        if node.tag in {"nav", "blockquote"}:
            return True
        words = class_words(node)
        telling = words & ELSEWHERE
        if telling and not (telling <= PLACES and words & OWN):
            return True
    return False


@lru_cache(maxsize=4_096)
def _words(*names: str) -> frozenset[str]:
    return frozenset(word.lower() for name in names for word in WORD.findall(name))
