"""Pages for the audit's tests: an example of a rule as a whole page, and an article with faults."""

from lxml.html import HtmlElement

from readmode.model import Page
from readmode.options import Limits
from readmode.parse import parse

SENTENCE = "Clay is dug in autumn, when the river is low, and lies in heaps until the frost has been through it. "

FAULTY = f"""<!doctype html>
<html>
<head><title>Clay</title><meta name="viewport" content="user-scalable=no"></head>
<body>
<nav><a href="/"><img src="/logo.png"></a></nav>
<article><h1>Clay</h1>
<p>{SENTENCE * 3}</p>
<h4>Washing</h4>
<p>{SENTENCE * 3}</p>
<p><img src="/heap.jpg"></p>
<p>{SENTENCE * 3}
How we wash it is told <a href="https://example.org/more" target="_blank">here</a>, step by step, for those
who want to try.</p>
</article>
</body>
</html>
"""
"""Every fault stands on a line that is known: the image in the menu on 5, the one in the article on 10."""


def whole(example: str) -> str:
    """Give an example as a page; what is no page yet becomes the body of one."""
    if example.startswith("<!doctype"):
        return example
    return f'<!doctype html><html lang="en"><head><title>Clay</title></head><body>{example}</body></html>'


def page(source: str) -> Page:
    return parse(source.encode(), None, Limits())


def root(source: str) -> HtmlElement:
    return page(source).root
