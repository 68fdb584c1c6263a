"""The page's headings, and the element that shows a title where no heading does."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from readmode.dom import closest
from readmode.metadata.class_words import DIALOGS, class_words, is_elsewhere
from readmode.metadata.found import plain, text_within
from readmode.metadata.likeness import fold, words_in

HEADINGS = 80
"""Headings that are looked at, in document order; the headline is among the first on every real page."""

HEADLINE_LENGTH = 400
"""Characters: a longer heading holds a paragraph by mistake."""

ELEMENTS = 4_000
"""Elements that are looked at for the title when no heading shows it."""

SHORTEST = 8
"""Characters: a shorter text that equals the title is a menu's word."""

WORDS = 3
"""Words of a text outside headings that shows the title; a shorter one is a label."""

BESIDE = ("nav", "footer", "aside", "dialog", "form")
"""Elements whose headings are headlines only where no other heading is."""

DIALOG_LEVELS = 3
"""Levels from a heading to the element whose class says that it opens over the page."""

LINK_SIGNS = "¶#§🔗"
"""The signs behind a heading that leads to itself."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page, or the element that shows its title instead of one.

    Attributes:
        element: the element.
        text: its text in one line.
    """

    element: HtmlElement
    text: str


def headings(elements: Sequence[HtmlElement]) -> tuple[Heading, ...]:
    """Give the page's headings that have a text, in document order.

    Args:
        elements: the headings of its first three levels.
    """
    found: list[Heading] = []
    for element in elements[:HEADINGS]:
        text = text_within(element, HEADLINE_LENGTH)
        if text[-1:] in LINK_SIGNS:
            text = text.rstrip(LINK_SIGNS).rstrip()
        if text:
            found.append(Heading(element, text))
    return tuple(found)


def in_order(found: Sequence[Heading]) -> list[Heading]:
    """Give headings of one level in the page's order, those last that stand beside the article: a bar may repeat it."""
    if len(found) == 1:
        return list(found)
    return sorted(found, key=lambda heading: closest(heading.element, *BESIDE) is not None)


def parts_of(heading: Heading) -> list[str]:
    """Give the texts that the heading's elements part."""
    return [part for part in map(plain, islice(heading.element.itertext(), HEADINGS)) if part]


def is_aside(heading: Heading) -> bool:
    """Whether the heading is that of a dialog, a form or another part that is about something else."""
    if closest(heading.element, *BESIDE) is not None or is_elsewhere(heading.element, frozenset()):
        return True
    around = (heading.element, *islice(heading.element.iterancestors(), DIALOG_LEVELS))
    return any(not DIALOGS.isdisjoint(class_words(node)) for node in around)


def find_text(root: HtmlElement, title: str) -> Heading | None:
    """Find the title in an element that is no heading, as pages without any heading show it."""
    wanted = fold(title)
    if words_in(title) < WORDS:
        return None
    for element in islice(root.iter("div", "span", "p", "strong", "b", "td", "font"), ELEMENTS):
        text = element.text
        if not text or not SHORTEST <= len(text) <= HEADLINE_LENGTH or (len(text) < len(wanted) and text.isascii()):
            continue
        if fold(text) == wanted and words_in(text) >= WORDS and closest(element, "a", "nav", "li") is None:
            return Heading(element, plain(text))
    return None
