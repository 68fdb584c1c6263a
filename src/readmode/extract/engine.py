"""The engine, readability-lxml, behind one file: it gets a tree of ours and says which blocks it would keep.

Its own decoding, cleaning and link rewriting are bypassed: they are slow, quadratic on hostile input, and
they turn same-page links into addresses (readability-lxml 0.9, `Document._parse`).
"""

import logging
from copy import deepcopy

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray
from readability import Document
from readability.readability import Unparseable

from readmode.extract.blocks import Outline

logging.getLogger("readability.readability").setLevel(logging.CRITICAL)

RETRY_LENGTH = 500
"""Characters of text below which the engine tries again without removing “unlikely candidates”. It counts markup
itself, so that a page of much markup and no text never gets its second try."""

MARK = "data-readmode-row"
"""Carries a container's row through the engine, which renames and moves elements."""


BLOCKS_IN_DIVS = ("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul")
"""Elements without which the engine takes a div for a paragraph."""


class _Engine(Document):  # type: ignore[misc]  # the engine ships no types
    """readability-lxml on a tree, with its text instead of its markup as the measure of success."""

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return deepcopy(tree)

    def get_clean_html(self) -> str:
        return "".join(self.html.itertext())

    def transform_misused_divs_into_paragraphs(self) -> None:
        """Do the engine's first step here, on the tree: it writes every div out as text to look for a tag in it."""
        for element in list(self.html.iter("div")):
            if next(element.iterdescendants(*BLOCKS_IN_DIVS), None) is None:
                element.tag = "p"
        super().transform_misused_divs_into_paragraphs()


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
