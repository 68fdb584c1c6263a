"""A copy of the page that the engine may take apart, without what no reader of the page sees."""

import re
from copy import deepcopy

from lxml.html import HtmlElement

INVISIBLE = ("script", "style", "template", "link", "meta", "head", "datalist", "dialog")
"""Elements that show nothing on the page, or nothing until something is pressed."""

HIDING_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def prepare(root: HtmlElement) -> HtmlElement:
    """Copy the page's tree and take out what is not shown.

    A `noscript` that holds most of the page's text is what a reader without scripts sees, and stays.
    """
    copy = deepcopy(root)
    for element in list(copy.iter(*INVISIBLE)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(copy.iter("noscript")):
        _settle_noscript(element)
    for element in list(copy.iter()):
        hidden = element.get("hidden") is not None or HIDING_STYLE.search(element.get("style") or "")
        if hidden and element.getparent() is not None and element.tag != "body":
            element.drop_tree()
    return copy


NOSCRIPT_ARTICLE_LENGTH = 500
"""Characters: a longer noscript is a copy of the content for crawlers, a shorter one asks to switch scripts on."""


def _settle_noscript(element: HtmlElement) -> None:
    if len("".join(element.itertext())) >= NOSCRIPT_ARTICLE_LENGTH or element.find(".//img") is not None:
        element.drop_tag()
    else:
        element.drop_tree()
