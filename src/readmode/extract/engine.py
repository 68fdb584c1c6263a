"""The engine, readability-lxml, behind one file: it gets a tree of ours and proposes a subtree.

Its own decoding, cleaning and link rewriting are bypassed: they are slow, quadratic on hostile input,
and they turn same-page links into addresses (reference: readability-lxml 0.9, `Document._parse`).
"""

import logging
import re
from copy import deepcopy

from lxml.html import HtmlElement
from readability import Document
from readability.readability import Unparseable

from readmode.errors import NoArticle

logging.getLogger("readability.readability").addHandler(logging.NullHandler())

RETRY_LENGTH = 500
"""Characters of text below which the engine tries again without its “unlikely candidates”. It counts markup
itself, so that a page of markup and no text never gets the second try."""

HARMLESS = re.compile(r"widget|scroll|tool", re.IGNORECASE)
"""Class words that page builders put on everything, and that the engine counts against the article."""


class _Engine(Document):  # type: ignore[misc]  # the engine ships no types
    """readability-lxml on a tree, with its text instead of its markup as the measure of success."""

    def _parse(self, tree: HtmlElement) -> HtmlElement:
        return deepcopy(tree)

    def get_clean_html(self) -> str:
        return "".join(self.html.itertext())

    def class_weight(self, element: HtmlElement) -> int:
        names = {name: element.get(name) for name in ("class", "id")}
        if not any(value and HARMLESS.search(value) for value in names.values()):
            return int(super().class_weight(element))
        plain = element.makeelement(element.tag, {n: HARMLESS.sub("", v) for n, v in names.items() if v})
        return int(super().class_weight(plain))


def propose(tree: HtmlElement) -> HtmlElement:
    """Give the engine's choice of article as one element.

    Raises:
        NoArticle: the engine finds nothing that it can take.
    """
    engine = _Engine(tree, retry_length=RETRY_LENGTH)
    try:
        engine.summary(html_partial=True, keep_all_images=True)
    except Unparseable as error:
        raise NoArticle("its structure holds no text to choose from") from error
    chosen: HtmlElement = engine.html
    if chosen.tag == "body":
        chosen.tag = "div"
    return chosen
