"""A page parsed, and what a test asks of it."""

import re

from lxml import etree, html

from readmode.model import Page
from readmode.options import Limits
from readmode.parse import parse

LIMITS = Limits()


def read(source: str, url: str | None = None) -> Page:
    return parse(source.encode(), url, LIMITS)


def body(source: str) -> str:
    """Give the body's markup as a browser would serialise it."""
    element = read(source).root.find("body")
    assert element is not None
    inner = (element.text or "") + "".join(html.tostring(child, encoding="unicode") for child in element)
    return inner.strip()


def words(page: Page) -> list[str]:
    return re.findall(r"\w+", "".join(page.root.itertext()))


def levels(root: html.HtmlElement) -> int:
    """Count the levels of nesting; the root is the first."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
