"""What stands at an article's ends and is none of it: lines of a menu, and the line on who holds the rights.

On large pages the forest knows them by what is around them. A small page has nothing around them, and there its menu is
a line like any other.
"""

import numpy as np
from lxml.html import HtmlElement

from readmode.dom import HEADINGS, closest
from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept
from readmode.extract.features import LONG_BLOCK, PROSE_LINKS
from readmode.extract.letters import LetterCounts

PROSE_SHARE = 0.7
"""Share of the kept words in paragraphs from which a page is a text with ends; lists and threads have less."""

LINKS = 2
"""Links of a menu behind the text, at least; one alone may be what the text ends with."""

LINK_WORDS = 3
"""Words of a link, on average, up to which a line of links is a menu: sources and further reading have longer ones."""

ADDRESSES = ("://", "www.", "@")
"""In a line of links: an address that is written out, for readers to have it."""

RIGHTS = "©"
RIGHTS_WORDS = 25
"""Words of a line on who holds the rights; a longer one says more."""


def drop_ends(outline: Outline, letters: LetterCounts, kept: Kept) -> Kept:
    """Leave out menus before the first paragraph and behind the last one, and what says who holds the rights.

    Behind the last paragraph, a single link stays, and so do the items of a list, which may be what it announces, and
    all that follows a heading, whose section may be of links.

    Args:
        outline: the page.
        letters: what its texts are made of.
        kept: for each block whether it belongs to the article.
    """
    words = letters.words
    paragraphs = np.flatnonzero(kept & paragraphs_of(outline, letters))
    if not len(paragraphs) or words[paragraphs].sum() < PROSE_SHARE * words[kept].sum():
        return kept
    left = kept.copy()
    first, last = paragraphs[[0, -1]].tolist()
    for block in np.flatnonzero(kept[:first]).tolist():
        left[block] = not _is_menu(outline, block, words[block])
    for block, is_kept in enumerate(kept[last + 1 :].tolist(), last + 1):
        tag = outline.tags[outline.owners[block]]
        if tag in HEADINGS:
            break
        if is_kept:
            is_mark = RIGHTS in outline.texts[block] and words[block] < RIGHTS_WORDS
            may_be_menu = outline.links[block] >= LINKS and tag != "li"
            left[block] = not (is_mark or (may_be_menu and _is_menu(outline, block, words[block])))
    return left


def paragraphs_of(outline: Outline, letters: LetterCounts) -> Kept:
    """Tell for each block whether it is a paragraph of prose: long, and most of it outside of links."""
    return np.asarray((letters.words >= LONG_BLOCK) & (np.array(outline.linked) < PROSE_LINKS * letters.length))


def _is_menu(outline: Outline, block: int, words: float) -> bool:
    """Say whether the line holds nothing but links of a few words."""
    if words > LINK_WORDS * outline.links[block] or outline.tags[outline.owners[block]] in HEADINGS:
        return False
    if any(mark in outline.texts[block] for mark in ADDRESSES):
        return False
    for element, is_tail in outline.places(block):
        holder, text = (element.getparent(), element.tail) if is_tail else (element, element.text)
        if any(map(str.isalnum, text or "")) and (holder is None or _is_plain(holder)):
            return False
    return True


def _is_plain(holder: HtmlElement) -> bool:
    """Say whether what the element holds is no part of a link."""
    return holder.tag != "a" and closest(holder, "a") is None
