"""The article as the reading page shows it, as far as an audit asks.

The page's own frame (its settings, its links) is the same for every article and is judged in real browsers; here it
is left out. The paths to the article's elements are those of the rendered page.
"""

from copy import deepcopy

from lxml.builder import ElementMaker
from lxml.etree import XMLParser
from lxml.html import HtmlElement

from readmode.dom import PLAIN_ELEMENTS

_PARSER: XMLParser[HtmlElement] = XMLParser()
_PARSER.set_element_class_lookup(PLAIN_ELEMENTS)

_E: ElementMaker[HtmlElement] = ElementMaker(makeelement=_PARSER.makeelement)


def as_page(article: HtmlElement, title: str, language: str | None) -> HtmlElement:
    """Give a page that holds the article as a reading page does.

    Args:
        article: the element with the sanitised blocks; it is copied.
        title: the reading's title.
        language: its BCP 47 tag, or None when it is not known; the page then says nothing of the article's language.
    """
    held = deepcopy(article)
    held.tail = None
    body = _E.body(_E.main(_E.article(_E.header(_E.h1(title)), held)))
    return _E.html(_E.head(_E.title(title)), body, lang=language or "en")
