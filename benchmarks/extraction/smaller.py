"""Small pages made of a corpus's large ones: a few paragraphs of the article, and a few blocks from around it.

The pages of the corpus come out of large publishing systems, with hundreds of blocks around an article. A person's own
page has a headline, some paragraphs and a line of links, often without a container or a class name; a forest that has
never seen one judges its blocks by what is true of large pages.
"""

from random import Random

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray

from readmode.dom import Paths
from readmode.extract.blocks import CONTAINERS, Outline
from readmode.extract.cut import cut

PARAGRAPHS = (3, 15)
"""Blocks of the article that stay, at least and at most: half a screen to three of them."""

SURROUNDINGS = (0, 6)
"""Menus, teasers, notes and the like that stay, at least and at most."""

BARE = 0.5
"""Share of the small pages that lose every name (class, id, role), and of those that lose their layout's containers."""

NAMES = ("class", "id", "role", "itemprop", "itemscope", "itemtype")

LAYOUT = frozenset("div section article main header footer aside nav".split())
"""Containers that a page can do without."""


def make_smaller(outline: Outline, belongs: NDArray[np.bool_], chance: Random) -> tuple[HtmlElement, str]:
    """Make a small page of the outlined one, whose tree is taken apart.

    Args:
        outline: the page.
        belongs: for each block whether it is part of the article; at least one is.
        chance: decides what stays.

    Returns:
        The small page's body and its article's text.
    """
    paragraphs = np.flatnonzero(belongs)[: chance.randint(*PARAGRAPHS)]
    kept = np.zeros(len(belongs), np.bool_)
    kept[paragraphs] = True
    surroundings = _surroundings(outline, belongs)
    for begin, stop in chance.sample(surroundings, min(len(surroundings), chance.randint(*SURROUNDINGS))):
        kept[begin:stop] = True
    body, _ = cut(outline, kept, Paths(outline.elements[0]))
    if chance.random() < BARE:
        for element in body.iter():
            for name in NAMES:
                element.attrib.pop(name, None)
    if chance.random() < BARE:
        for element in list(body.iterdescendants(*LAYOUT)):
            if _only_lays_out(element):
                element.drop_tag()
    return body, "\n".join(outline.texts[block] for block in paragraphs.tolist())


def _surroundings(outline: Outline, belongs: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Give the first block, and the one after the last, of each largest container without a block of the article."""
    running = np.concatenate([[0], np.cumsum(belongs)])
    found: list[tuple[int, int]] = []
    row = 0
    while row < len(outline.tags):
        begin, stop = outline.begins[row], outline.stops[row]
        if running[stop] > running[begin]:
            row += 1
            continue
        if stop > begin:
            found.append((begin, stop))
        row = outline.ends[row]
    return found


def _only_lays_out(element: HtmlElement) -> bool:
    texts = [element.text, *(child.tail for child in element)]
    return all(child.tag in CONTAINERS for child in element) and not any(text and text.strip() for text in texts)
