"""Reading pages, rendered and parsed, for tests of their markup."""

from lxml.html import HtmlElement, document_fromstring

from readmode import PageLink, Preferences, Reading, SelfContained, Served, render

SERVED = Served(
    action="/read",
    static="/static",
    query={"url": 'https://example.org/?a=1&b="2"'},
    downloads=(PageLink(text="Markdown", href="/read?format=markdown"),),
)
FRAMES = [SelfContained(), SERVED]
DEFAULT = Preferences()


def page(reading: Reading, preferences: Preferences = DEFAULT, frame: SelfContained | Served = SERVED) -> HtmlElement:
    """Render a reading and parse the page."""
    return document_fromstring(render(reading, preferences, frame))


def only(root: HtmlElement, path: str) -> HtmlElement:
    """Give the one element at an XPath."""
    found = root.xpath(path)
    assert len(found) == 1, (path, found)
    element = found[0]
    assert isinstance(element, HtmlElement)
    return element
