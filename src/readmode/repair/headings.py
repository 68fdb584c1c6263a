"""Headings: the page's one h1 is the title; the article's own begin at h2, and no level is skipped (WCAG 1.3.1)."""

import re
from unicodedata import normalize

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, elements, rename, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.identifiers import give_up_place
from readmode.repair.rules.headings import HEADING_ORDER, HEADING_ROLE, TITLE_TWICE
from readmode.repair.sweep import remove_block

START = 60
"""Words: how far into the article a heading may repeat the title; further on it speaks of something else.

A byline, a date, sharing links and a standfirst may come first; they seldom have more.
"""

DEEPEST = 6

_NOT_LETTERS = re.compile(r"[\W_]+")


def drop_title_copies(root: HtmlElement, context: Context) -> Account:
    """Take away headings near the start that repeat the title, and an h1 that does so anywhere."""
    titles = {_normal(title) for title in context.metadata.titles}
    if context.metadata.title:
        titles.add(_normal(context.metadata.title.value))
    titles.discard("")
    words = 0
    taken: set[HtmlElement] = set()
    for element in elements(root):
        if element in taken or (words > START and element.tag != "h1"):
            continue
        if element.tag in HEADINGS and _repeats(element, titles):
            yield context.repaired(TITLE_TWICE, element, source_of(element), "")
            words += len((element.tail or "").split())
            taken.update(element.iterdescendants())
            if give_up_place(element, (element.getnext(), element.getprevious(), element.getparent()), root):
                remove_block(element)
            else:
                rename(element, "span")  # the place that links point to
        else:
            words += len((element.text or "").split()) + len((element.tail or "").split())


def _repeats(heading: HtmlElement, titles: set[str]) -> bool:
    return _normal(text_of(heading)) in titles and next(heading.iter("img", "picture", "video"), None) is None


def name_heading_roles(root: HtmlElement, context: Context) -> Account:
    """Make elements that only play a heading by their role into headings."""
    for element in context.bearers(root, "role"):
        if element.get("role") != "heading":
            continue
        before = source_of(element)
        del element.attrib["role"]
        level = element.attrib.pop("aria-level", "")
        if element.tag in HEADINGS or element.tag not in ("div", "p", "span"):
            continue
        rename(element, f"h{level}" if f"h{level}" in HEADINGS else "h2")
        yield context.repaired(HEADING_ROLE, element, before, source_of(element))


def close_heading_gaps(root: HtmlElement, context: Context) -> Account:
    """Give every heading the level of its place in the outline: h2 at the top, one deeper than the one it is under."""
    above: list[int] = []  # the levels, as written, of the headings that the current one is under
    for heading in elements(root, *HEADINGS):
        written = HEADINGS.index(heading.tag) + 1
        while above and above[-1] >= written:
            above.pop()
        level = min(len(above) + 2, DEEPEST)
        above.append(written)
        if level == written:
            continue
        before = source_of(heading)
        rename(heading, f"h{level}")
        yield context.repaired(HEADING_ORDER, heading, before, source_of(heading))


def _normal(title: str) -> str:
    """Give the letters and digits of a title, for comparing titles that differ in dashes, quotes or case."""
    return _NOT_LETTERS.sub("", normalize("NFKC", title).casefold())
