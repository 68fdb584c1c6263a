"""The engine, readability-lxml, behind one file: it gets a tree of ours and says which blocks it would keep.

Its own decoding, cleaning and link rewriting are bypassed: they are slow, quadratic on hostile input, and
they turn same-page links into addresses (readability-lxml 0.9, `Document._parse`).
"""

import logging
from copy import deepcopy
from functools import lru_cache

import numpy as np
from lxml.etree import XPath
from lxml.html import HtmlElement
from numpy.typing import NDArray
from readability import Document
from readability.readability import REGEXES, Unparseable

from readmode.extract.blocks import Outline

logging.getLogger("readability.readability").setLevel(logging.CRITICAL)

RETRY_LENGTH = 500
"""Characters of text below which the engine tries again without removing “unlikely candidates”. It counts markup
itself, so that a page of much markup and no text never gets its second try."""

MARK = "data-readmode-row"
"""Carries a container's row through the engine, which renames and moves elements."""


BLOCKS_IN_DIVS = ("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul")
"""Elements without which the engine takes a div for a paragraph."""


INLINE = frozenset("a abbr b cite code em font i small span strong sub sup time u".split())
"""Elements that make a paragraph together with the text that they stand beside."""

_whole_text = XPath("string()")


class _Engine(Document):  # type: ignore[misc]  # the engine ships no types
    """readability-lxml on a tree: its scores, its choice and its sanitising; with steps of ours for what is slow in it.

    Each step of ours does what the engine's does, in one look at each element and without writing markup to search it.
    """

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return deepcopy(tree)

    def get_clean_html(self) -> str:
        """Give its text instead of its markup as the measure of success."""
        return str(_whole_text(self.html))

    def get_link_density(self, elem: HtmlElement) -> float:
        """Count letters; the engine cleans the white space of every text with three patterns first."""
        return sum(map(_letters, elem.iter("a"))) / max(1, _letters(elem))

    def class_weight(self, e: HtmlElement) -> int:
        """Weigh each name once."""
        return _weight_of(e.get("class", "")) + _weight_of(e.get("id", ""))

    def remove_unlikely_candidates(self) -> None:
        """Take away what its names tell to be no article, unless it holds one; each name is judged once."""
        for element in list(self.html.iterdescendants()):
            if _is_unlikely(f"{element.get('class', '')} {element.get('id', '')}") and _may_go(element):
                element.drop_tree()

    def transform_misused_divs_into_paragraphs(self) -> None:
        """Make divs without blocks paragraphs, and paragraphs of the lines that stand directly in other divs."""
        for element in list(self.html.iter("div")):
            if next(element.iterdescendants(*BLOCKS_IN_DIVS), None) is None:
                element.tag = "p"
            else:
                _wrap_lines(element)


def _letters(element: HtmlElement) -> int:
    return len("".join(str(_whole_text(element)).split()))


@lru_cache(maxsize=8192)
def _weight_of(names: str) -> int:
    if not names:
        return 0
    return 25 * bool(REGEXES["positiveRe"].search(names)) - 25 * bool(REGEXES["negativeRe"].search(names))


@lru_cache(maxsize=8192)
def _is_unlikely(names: str) -> bool:
    return bool(REGEXES["unlikelyCandidatesRe"].search(names)) and not REGEXES["okMaybeItsACandidateRe"].search(names)


def _may_go(element: HtmlElement) -> bool:
    return (
        element.tag not in ("html", "body", "pre", "code")
        and next(element.iterancestors("pre", "code"), None) is None
        and next(element.iter("main", "article", "math"), None) is None
    )


def _wrap_lines(element: HtmlElement) -> None:
    """Put each line of the element's own text, with the inline elements in it, into a paragraph."""
    line: HtmlElement | None = None
    children = list(element)
    if element.text and not element.text.isspace():
        line = element.makeelement("p")
        line.text, element.text = element.text, None
        element.insert(0, line)
    for child in children:
        if child.tag in INLINE and next(child.iterdescendants(*BLOCKS_IN_DIVS), None) is None:
            if line is None:
                line = element.makeelement("p")
                child.addprevious(line)
            line.append(child)
            continue
        line = None
        if child.tail and not child.tail.isspace():
            line = element.makeelement("p")
            line.text, child.tail = child.tail, None
            child.addnext(line)
        if child.tag == "br":
            child.drop_tree()


def propose(outline: Outline) -> NDArray[np.bool_]:
    """Ask the engine for its article, and give for each block of the outline whether it keeps it.

    A page that the engine cannot take gives a proposal without a block.
    """
    for row, element in enumerate(outline.elements):
        element.set(MARK, str(row))
    engine = _Engine(outline.elements[0], retry_length=RETRY_LENGTH)
    try:
        engine.summary(html_partial=True, keep_all_images=True)
        rows = {int(element.get(MARK)) for element in engine.html.iter() if element.get(MARK)}
    except (Unparseable, RecursionError):
        rows = set()
    for element in outline.elements:
        del element.attrib[MARK]
    return np.array([owner in rows for owner in outline.owners])
