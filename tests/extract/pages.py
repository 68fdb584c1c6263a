"""Small pages to extract from."""

from lxml.html import HtmlElement, document_fromstring

from readmode.dom import Paths
from readmode.extract import extract
from readmode.extract.blocks import Outline, outline_of
from readmode.extract.prepare import prepare
from readmode.metadata import describe
from readmode.model import Article, Page
from readmode.options import Limits
from readmode.parse import parse

SENTENCES = (
    "The harbour woke before the town did, and the first boats were already back with their nets full of light.",
    "Nobody on the quay spoke of the storm, although every one of them had lain awake and listened to it.",
    "By noon the baker had sold the last loaf, which had not happened since the year the bridge was closed.",
    "A ferry can be late for many reasons, said the captain, but only one of them is ever written into the log.",
    "In the evening the lamps along the wall were lit one after another, and the gulls settled on the roofs.",
    "She counted the crates twice, wrote both numbers down, and decided to believe the smaller one until Monday.",
    "What the council promised in spring was, by autumn, a fence, a sign, and a very small heap of gravel.",
    "The children knew three ways across the yard, and none of them led past the window of the office.",
)

MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("News", "Sport", "Culture", "Weather", "Contact"))


def paragraphs(first: int = 0, last: int = len(SENTENCES)) -> str:
    return "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[first:last])


def framed(article: str) -> str:
    """Put an article into the frame that sites have."""
    return (
        "<!doctype html><html lang=en><head><title>The harbour at dawn</title></head><body>"
        f'<header class="site-header"><nav class="main-menu"><ul>{MENU}</ul></nav></header>'
        f"<main>{article}</main>"
        '<aside class="sidebar"><h2>Most read</h2><ul>'
        '<li><a href="/a">Seven walks along the river</a></li><li><a href="/b">What to do with old rope</a></li></ul>'
        "</aside><footer class=footer><p>© The Quay Courier. All rights reserved.</p></footer></body></html>"
    )


def page_of(source: str) -> Page:
    return parse(source.encode(), "https://example.org/story", Limits())


def outlined(body: str) -> tuple[Outline, Paths]:
    """Outline a page from the source of its body, and give its paths."""
    root = document_fromstring(f"<html><body>{body}</body></html>")
    paths = Paths(root)
    return outline_of(prepare(root, paths)), paths


def extracted(source: str) -> Article:
    page = page_of(source)
    return extract(page, describe(page))


def text_in(root: HtmlElement) -> str:
    return " ".join("".join(root.itertext()).split())
