"""Who wrote and when, where a page shows it far from the headline: below the article, or in a column beside it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from readmode.metadata.around import Piece
from readmode.metadata.bylines import author_element
from readmode.metadata.class_words import CLASS_LENGTH, class_words, is_elsewhere
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.datelines import dates_among, read_dateline
from readmode.metadata.found import Found, plain, text_within
from readmode.metadata.name_forms import is_title, looks_like_person
from readmode.metadata.names import read_names

ELEMENTS = 300
"""Marked elements that are looked at; a list of teasers or comments has many, and is no signature."""

LENGTH = 80
"""Characters of a signature's line."""

LABEL = 40
"""Characters before a date that say which date it is."""

NAMES = 2
"""Different names up to which they are the article's; more are those of a list of articles."""

DATE = frozenset({"date", "dateline", "datetime", "published", "publish", "pubdate", "posted", "timestamp"})
"""Classes of an element that shows when the article was published."""

OTHER_DATES = frozenset("release released event start end expiry expires joined birth deadline review rating".split())
"""Classes of a date that is of something else than the article."""

TAGS = tuple("address div footer h4 h5 p span time".split())
"""Elements that carry a signature; to look at all would take longer than everything else that is read here."""

CLASSES = re.compile(r"author|byline|date|publish|posted", re.IGNORECASE)
"""Class names among which those that tell are."""


def read_signature(root: HtmlElement, custom: DateCustom, trunk: frozenset[HtmlElement]) -> list[Found]:
    """Read the names and dates that the page marks as such, when they are so few that they are the article's.

    Args:
        root: the html element.
        custom: how the page writes its dates, and in which language.
        trunk: the elements that hold the headline.
    """
    names: dict[str, Found] = {}
    dates: dict[tuple[str, str], Found] = {}
    for element in islice(_marked(root), ELEMENTS):
        text = text_within(element, LENGTH) or _beginning(element)
        if not text or is_elsewhere(element, trunk):
            continue
        if author_element(element) is element:
            for name in read_names(text, custom.language):
                if looks_like_person(name) and not is_title(name):
                    names.setdefault(name.casefold(), Found("author", name, "markup:signature"))
        elif _shows_date(element):
            pieces = [*_label(element), Piece(text, element)]
            for item in read_dateline(pieces, dates_among(pieces, custom), trunk):
                dates.setdefault((item.field, item.text[:10]), Found(item.field, item.text, "markup:signature"))
    published = [item for item in dates.values() if item.field == "published"]
    modified = [item for item in dates.values() if item.field == "modified"]
    days = [listed[0] for listed in (published, modified) if listed and _grow([item.text[:10] for item in listed])]
    return days + (list(names.values()) if len(names) <= NAMES else [])


def _marked(root: HtmlElement) -> Iterator[HtmlElement]:
    for element in root.iter(*TAGS):
        name = element.get("class")
        if (name and _tells(name[:CLASS_LENGTH])) or element.tag == "time" or element.get("rel") == "author":
            yield element


@lru_cache(maxsize=4_096)
def _tells(name: str) -> bool:
    """Whether the class may say that the element signs the article; a page has few classes, and many elements."""
    return CLASSES.search(name) is not None


def _beginning(element: HtmlElement) -> str:
    """Give the text before the first element in this one: behind a post's date stands who edited it, and when."""
    own = element.text or ""
    return plain(own) if len(own) <= LENGTH else ""


def _grow(days: list[str]) -> bool:
    """Whether the dates only grow down the page, as those of an article and its comments; lists of teasers go back."""
    return days == sorted(days)


def _label(element: HtmlElement) -> list[Piece]:
    """Give the text before the element, which may say what its date is of."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        text = plain(f"{text_within(before, LENGTH)} {before.tail or ''}")
    else:
        text = plain(parent.text or "") if parent is not None else ""
    return [Piece(text[-LABEL:], element)] if text else []


def _shows_date(element: HtmlElement) -> bool:
    """Whether the element is one for a date, and not for that of something else."""
    words = class_words(element)
    parent = element.getparent()
    around = words | (class_words(parent) if parent is not None else frozenset())
    return (element.tag == "time" or not DATE.isdisjoint(words)) and OTHER_DATES.isdisjoint(around)
