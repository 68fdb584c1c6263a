"""How much of the page's visible text was kept, and a warning where that looks wrong."""

import re

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.model import Coverage, Notice
from readmode.words import count_words

UNSHOWN = frozenset(
    "audio canvas datalist desc head iframe metadata noscript object script select style template title video".split()
)
"""Elements whose text no browser shows as such: fallbacks of what it can show, choices of which it shows one."""

SHORT_READING = 100
"""Words: of 400 real articles two are shorter when whole, of 73 and 90 words."""

LITTLE_KEPT = 0.1
LONG_PAGE = 500
"""Share of a page's words, and words of a page: of 400 real articles, the whole text is less than a tenth of a page of
that length in under 1 %, and half of them are more than three quarters of theirs."""

NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)

LINE_ENDS = BLOCKS | {"br"}

ROOTS = frozenset({"html", "body"})
"""Pages that hide these do so until a script has run: nobody publishes a blank page."""


def cover(reading: HtmlElement, page: HtmlElement) -> Coverage:
    """Count the words of the reading and of the page that it came from, both in the same way."""
    kept, shown = count_words(visible_text(reading)), count_words(visible_text(page))
    return Coverage(page_words=shown, kept_words=kept, kept_share=round(min(1.0, kept / shown), 3) if shown else 1.0)


def visible_text(root: HtmlElement) -> str:
    """Give the text that a browser without scripts and style sheets would show, lines kept apart.

    Text that is hidden from screen readers alone (`aria-hidden`) is shown.
    """
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element.tag in UNSHOWN or _is_hidden(element):
                walk.skip_subtree()
                continue
            if element.tag in LINE_ENDS:
                pieces.append("\n")
            if element.text:
                pieces.append(element.text)
            continue
        if event == "end" and element.tag in LINE_ENDS:
            pieces.append("\n")
        if element.tail and element is not root:
            pieces.append(element.tail)
    return "".join(pieces)


def _is_hidden(element: HtmlElement) -> bool:
    """Say whether the element's own attributes hide it."""
    if element.tag in ROOTS:
        return False
    if element.get("hidden") is not None or element.get("data-readmode-hidden") is not None:
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    style = element.get("style")
    return style is not None and NOT_DISPLAYED.search(style) is not None


def warn(coverage: Coverage) -> tuple[Notice, ...]:
    """Say where the reading looks cut, as far as counts can tell."""
    notices = []
    if coverage.kept_words < SHORT_READING:
        message = (
            f"This reading has only {_count(coverage.kept_words, 'word')}. The page may keep the rest behind a link, "
            "a script or a sign-in."
        )
        notices.append(Notice("short", message))
    if coverage.page_words >= LONG_PAGE and coverage.kept_words < LITTLE_KEPT * coverage.page_words:
        message = (
            f"This reading holds {_count(coverage.kept_words, 'word')} of the {coverage.page_words:,} that the page "
            "shows. The page may have more than one article, or the wrong part was taken."
        )
        notices.append(Notice("little-kept", message))
    return tuple(notices)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
