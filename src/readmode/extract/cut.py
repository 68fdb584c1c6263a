"""From the blocks that belong to the article to the article's subtree.

Containers without a kept block go, and with them their text; a kept container keeps its markup. The page's tree is
taken apart.
"""

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray

from readmode.dom import Paths, content_of, remove_all
from readmode.extract.blocks import CONTAINERS, Outline
from readmode.model import Origin

Kept = NDArray[np.bool_]

MEDIA = frozenset("img picture video audio iframe embed object math svg canvas hr script".split())
"""What is content without text; the only scripts left are those that hold formulae."""

WHOLE = frozenset(("table", "figure", "pre", "dl"))
"""Elements that make sense only whole: half a table, or a picture without its caption, helps nobody."""

WHOLE_SHARE = 0.5
"""Share of such an element's words above which all of it is kept, and below which none of it is."""

CELLS = frozenset(("td", "th"))
"""Elements that stand for a place in a grid, also when they are empty: without one, all behind it move up a column."""

FRAMES = frozenset(("div", "article", "section", "main"))
"""Elements that can be the article's root; anything else is wrapped in one."""


def keep_whole(outline: Outline, kept: Kept) -> Kept:
    """Let tables, figures and the like stand or fall as one.

    A figure with a picture is judged by its neighbours and not by its caption's words: it stays where a
    block beside it does.
    """
    settled = kept.copy()
    pictured = np.concatenate(
        [[0], np.cumsum(np.bincount(np.array(outline.pictures, np.int64), minlength=len(outline.tags)))]
    )
    sizes = np.array([len(text) for text in outline.texts])
    sizes[outline.rests] = 1  # they go where those go that were weighed
    for row in (row for row, tag in enumerate(outline.tags) if tag in WHOLE):
        tag, begin, stop = outline.tags[row], outline.begins[row], outline.stops[row]
        if begin == stop:
            continue
        if tag == "figure" and pictured[outline.ends[row]] > pictured[row]:
            settled[begin:stop] = settled[max(0, begin - 1) : begin].any() or settled[stop : stop + 1].any()
        elif stop - begin > 1:  # one block stands or falls whole as it is
            size = sizes[begin:stop]
            settled[begin:stop] = size[settled[begin:stop]].sum() > WHOLE_SHARE * size.sum()
    return settled


def cut(outline: Outline, kept: Kept, paths: Paths) -> tuple[HtmlElement, Origin]:
    """Take the article out of the outlined tree.

    Args:
        outline: the outline of a tree that may be taken apart.
        kept: for each block whether it belongs to the article; at least one does.
        paths: the page's.

    Returns:
        One element that holds the kept blocks with their markup, and the pictures between them; and where it stood.
    """
    blocks = np.flatnonzero(kept)
    row = outline.holder(int(blocks[0]), int(blocks[-1]))
    top = outline.elements[row]
    path = paths.trail(top)
    spent = _clear_dropped_text(outline, kept, row)
    dropped = _dropped_containers(outline, kept, row)
    parted = (*spent, *dropped, *top.iter("script"))  # the last from others that hold no formula
    parents = dict.fromkeys(element.getparent() for element in parted)
    for element in parted:
        paths.step(element)  # numbers what stands beside it, while all of it does
    remove_all(spent)
    remove_all(dropped)
    left = Paths(top)  # the steps that whoever counts what is left finds alone: only others are handed down
    steps = {
        child: step
        for parent in parents
        if parent is not None
        for child in parent
        if (step := paths.step(child)) != left.step(child)
    }
    root = _as_root(top)
    return root, Origin(path, root is not top, steps)


def _dropped_containers(outline: Outline, kept: Kept, root: int) -> list[HtmlElement]:
    """Give the outermost containers without a kept block, but for pictures between kept ones."""
    running = np.concatenate([[0], np.cumsum(kept)])
    dropped: list[HtmlElement] = []
    row = root + 1
    while row < outline.ends[root]:
        begin, stop = outline.begins[row], outline.stops[row]
        if running[stop] > running[begin]:
            row += 1
            continue
        element = outline.elements[row]
        if begin == stop and (element.tag in CELLS or element in outline.cut_through):
            row = outline.ends[row]
            continue
        beside = running[min(len(kept), stop + 1)] > running[max(0, begin - 1)]
        if not (begin == stop and beside and _shows_media(element)):
            dropped.append(element)
        row = outline.ends[row]
    return dropped


def _shows_media(element: HtmlElement) -> bool:
    return element.tag in MEDIA or (len(element) > 0 and next(element.iterdescendants(*MEDIA), None) is not None)


def _clear_dropped_text(outline: Outline, kept: Kept, root: int) -> list[HtmlElement]:
    """Take away dropped text that stands directly in a container with kept text.

    Returns:
        The elements that hold nothing then, in document order.
    """
    running = np.concatenate([[0], np.cumsum(kept)])
    holding = running[outline.stops] > running[outline.begins]
    first, last = outline.begins[root], outline.stops[root]
    loose = np.flatnonzero(~kept[first:last] & holding[outline.owners[first:last]]) + first
    spent: list[HtmlElement] = []
    for block in loose.tolist():
        for element, is_tail in outline.places(block):
            if is_tail:
                element.tail = None
            else:
                element.text = None
        spent += [element for element, _ in outline.places(block) if element.tag not in CONTAINERS]
    return [element for element in spent if not content_of(element).strip()]


def _as_root(element: HtmlElement) -> HtmlElement:
    """Free the element from the tree, with the language and direction that its lost ancestors gave it."""
    inherited = {
        name: next((above.get(name, "") for above in element.iterancestors() if above.get(name)), "")
        for name in ("lang", "dir")
    }
    root = element
    if element.tag not in FRAMES:
        root = element.makeelement("div")
    element.tail = None
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    if root is not element:
        if element.tag == "body":
            element.tag = "div"
        root.append(element)
    for name, value in inherited.items():
        if value and not element.get(name):
            root.set(name, value)
    return root
