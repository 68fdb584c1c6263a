"""Which element of the page shows the headline."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from lxml.html import HtmlElement

from readmode.dom import closest
from readmode.metadata.class_words import DIALOGS, class_words, is_elsewhere
from readmode.metadata.found import plain, text_within
from readmode.metadata.likeness import alike, fold, same_title, words_in
from readmode.metadata.site_names import beginnings, endings, is_site
from readmode.metadata.titles import Heading, Names

HEADINGS = 80
"""Headings that are looked at, in document order; the headline is among the first on every real page."""

HEADLINE_LENGTH = 400
"""Characters: a longer heading holds a paragraph by mistake."""

ELEMENTS = 4_000
"""Elements that are looked at for the title when no heading shows it."""

SHORTEST = 8
"""Characters: a shorter text that equals the title is a menu's word."""

LOWER_WORDS = 3
"""Words of a second- or third-level heading that is the headline; a shorter one is a section's name."""

BESIDE = ("nav", "footer", "aside", "dialog", "form")
"""Elements whose headings are headlines only where no other heading is."""

DIALOG_LEVELS = 3
"""Levels from a heading to the element whose class says that it opens over the page."""

PERMALINK = re.compile(r"\s*[¶#§🔗]+$")
"""The sign behind a heading that leads to itself."""


def headings(root: HtmlElement) -> tuple[Heading, ...]:
    """Give the page's headings of the first three levels that have a text, in document order."""
    found: list[Heading] = []
    for element in islice(root.iter("h1", "h2", "h3"), HEADINGS):
        text = PERMALINK.sub("", text_within(element, HEADLINE_LENGTH))
        if text:
            found.append(Heading(element, text))
    return tuple(found)


def find_headline(root: HtmlElement, candidates: Sequence[Heading], names: Names) -> Heading | None:
    """Find the heading that shows what the page calls itself.

    Args:
        root: the html element.
        candidates: the page's headings.
        names: what the page calls itself.

    Returns:
        The heading that says the same; else the text that does; else the first-level heading that is most like it,
        which does not match; None when the page has no heading of the first level either.
    """
    own = [heading for heading in candidates if not is_site(heading.text, names.sites)]
    titles = [item.text for item in names.declared]
    firsts = [heading for heading in own if heading.element.tag == "h1"]
    if len(firsts) > 1:  # a bar may repeat the headline
        firsts.sort(key=lambda heading: closest(heading.element, *BESIDE) is not None)
    openings, closings = _folded(beginnings, titles), _folded(endings, titles)
    likely = [heading for heading in firsts if fold(heading.text) not in closings]
    return (
        _that_holds([heading for heading in firsts if len(heading.element)], {fold(title) for title in titles[:1]})
        or _that_says(firsts, openings)
        or _that_begins_like(firsts, titles)
        or _that_holds(firsts, openings)
        or next((heading for heading in likely if any(alike(heading.text, title) for title in titles)), None)
        or _that_says(_lower(own), openings)
        or _that_says([heading for heading in (*firsts, *_lower(own)) if words_in(heading.text) > 1], closings)
        or _text_that_says(root, openings)
        or next((heading for heading in firsts if not _is_aside(heading)), None)
        or next(iter(firsts), None)
    )


def _is_aside(heading: Heading) -> bool:
    """Whether the heading is that of a dialog, a form or another part that is about something else."""
    if closest(heading.element, *BESIDE) is not None or is_elsewhere(heading.element, frozenset()):
        return True
    around = (heading.element, *islice(heading.element.iterancestors(), DIALOG_LEVELS))
    return any(not DIALOGS.isdisjoint(class_words(node)) for node in around)


def _lower(candidates: Sequence[Heading]) -> list[Heading]:
    """Give the headings below the first level that are long enough for a headline, the higher level first."""
    long = [heading for heading in candidates if heading.element.tag != "h1" and words_in(heading.text) >= LOWER_WORDS]
    return sorted(long, key=lambda heading: str(heading.element.tag))


def _folded(parts: Callable[[str], tuple[str, ...]], titles: Sequence[str]) -> set[str]:
    return {fold(text) for title in titles for text in parts(title)} - {""}


def _that_says(candidates: Sequence[Heading], wanted: set[str]) -> Heading | None:
    found = next((heading for heading in candidates if fold(heading.text) in wanted), None)
    return Heading(found.element, found.text, matches=True) if found else None


def _that_begins_like(candidates: Sequence[Heading], titles: Sequence[str]) -> Heading | None:
    """Find the heading that a declared title cuts short, or carries the site's name behind."""
    for heading in candidates:
        if any(same_title(heading.text, title) for title in titles):
            return _that_holds([heading], {fold(title) for title in titles}) or Heading(
                heading.element, heading.text, matches=True
            )
    return None


def _that_holds(candidates: Sequence[Heading], wanted: set[str]) -> Heading | None:
    """Find the heading that holds the title beside a date, a byline or a count."""
    for heading in candidates:
        for part in islice(heading.element.itertext(), HEADINGS):
            if len(part) <= HEADLINE_LENGTH and words_in(part) >= LOWER_WORDS and fold(part) in wanted:
                return Heading(heading.element, plain(part), matches=True)
    return None


def _text_that_says(root: HtmlElement, wanted: set[str]) -> Heading | None:
    """Find the title in an element that is no heading, as pages without any heading show it."""
    for element in islice(root.iter("div", "span", "p", "strong", "b", "td", "font"), ELEMENTS):
        text = element.text
        if not text or not SHORTEST <= len(text) <= HEADLINE_LENGTH or words_in(text) < LOWER_WORDS:
            continue
        if fold(text) in wanted and closest(element, "a", "nav", "li") is None:
            return Heading(element, plain(text), matches=True)
    return None
