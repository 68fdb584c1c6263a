"""Text → tree: the page as a reader's browser would have shown it, within limits that later stages can bear.

The parser is libxml2's, fed with UTF-8 that it is told is UTF-8: a meta element in the page changes nothing. It keeps
2,048 levels (without `huge_tree` it drops all text below level 256, and says so only in its log).

`noscript` elements stay, with their content parsed: they often hold the only copy of a picture; `extract` decides.
"""

from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from readmode.errors import NotHtml, TooComplex
from readmode.model import Notice, Page
from readmode.options import Limits
from readmode.parse.census import refuse_too_many
from readmode.parse.composition import PENDING, compose, place_segments
from readmode.parse.depth import cap_depth
from readmode.parse.source import html_tag, put_right

PARSER_DEPTH = 2048
"""Levels that libxml2 keeps with `huge_tree`; it drops everything behind the first element that is deeper."""

_NUMBER_OF_ELEMENTS = etree.XPath("count(//*)")


def parse(text: str, url: str | None, limits: Limits) -> Page:
    """Build the page's tree, and keep every word of it.

    Text behind a stray "</html>" stays, segments streamed behind the page are put in their places, declared shadow
    trees into their hosts; other templates, comments and processing instructions go. Elements deeper than
    `limits.depth` are unwrapped, and a notice says so.

    Args:
        text: the page's source, as `decode` gives it.
        url: where the page was found, or None.
        limits: `elements` and `depth` are held here.

    Raises:
        NotHtml: there is nothing in it but comments.
        TooComplex: more elements than the limit, or more levels than can be read without loss.
    """
    source = put_right(text)
    refuse_too_many(source, limits)
    root = _tree(source)
    if float(_NUMBER_OF_ELEMENTS(root)) > limits.elements:  # the parser adds some, such as head and body
        raise TooComplex("number of elements", limits.elements)
    capped = cap_depth(root, limits.depth)
    if compose(root):
        capped |= cap_depth(root, limits.depth)  # a tree put into another is deeper than both
    notices = (_capped(limits.depth),) if capped else ()
    return Page(root, url, _base_url(root, url), notices)


def _tree(source: str) -> HtmlElement:
    streamed = PENDING in source
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=not streamed, remove_pis=True)
    root: HtmlElement | None = etree.fromstring(source.encode("utf-8"), parser)
    if root is None:
        raise NotHtml("markup without any content")
    last_error = parser.error_log.last_error
    if last_error is not None and last_error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        raise TooComplex("nesting", PARSER_DEPTH)
    if "lang" not in root.attrib and (tag := html_tag(source)):
        declared = etree.fromstring(tag, HTMLParser()).attrib
        root.attrib.update((name, value) for name, value in declared.items() if name not in root.attrib)
    place_segments(root)
    if streamed:
        etree.strip_tags(root, etree.Comment)
    return root


def _capped(depth: int) -> Notice:
    return Notice("depth-capped", f"Elements nested deeper than {depth} levels were unwrapped; all text was kept.")


def _base_url(root: HtmlElement, url: str | None) -> str | None:
    """Give what relative addresses resolve against: the first base element that names a web address, else the page's.

    Source: HTML Standard, "document base URL".
    """
    for element in root.iter("base"):
        href = element.get("href")
        if href is not None:
            try:
                base = urljoin(url or "", href.strip())
                return base if urlsplit(base).scheme in ("http", "https") else url
            except ValueError:  # an address that cannot be one
                return url
    return url
