"""Text (in UTF-8) → tree: the page as a reader's browser would have shown it, within limits that later stages can bear.

The parser is libxml2's, fed with UTF-8 that it is told is UTF-8: a meta element in the page changes nothing. It keeps
2,048 levels (without `huge_tree` it drops all text below level 256, and says so only in its log).

`noscript` elements stay, with their content parsed: they often hold the only copy of a picture; `extract` decides.
"""

from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from readmode.dom import PLAIN_ELEMENTS
from readmode.errors import NotHtml, TooComplex
from readmode.model import Notice, Page
from readmode.options import Limits
from readmode.parse.body import end_head, gather
from readmode.parse.census import refuse_too_many
from readmode.parse.depth import cap_depth
from readmode.parse.segments import PENDING, is_streamed, place_segments
from readmode.parse.shadow import compose
from readmode.parse.source import html_tag, with_line_breaks, without_forbidden_references

PARSER_DEPTH = 2048
"""Levels that libxml2 keeps with `huge_tree`; it drops everything behind the first element that is deeper."""

_LOST_LINE_BREAK = "Unexpected end tag : br"

_NEVER_SHOWN = ("iframe", "noembed", "noframes")
"""Elements whose content is text that no browser shows: a substitute for browsers of the last century."""


def parse(source: bytes, url: str | None, limits: Limits) -> Page:
    """Build the page's tree, and keep every word of it.

    Text behind a stray "</html>" stays, segments streamed behind the page are put in their places, declared shadow
    trees into their hosts; other templates, comments and processing instructions go. Elements deeper than
    `limits.depth` are unwrapped, and a notice says so.

    Args:
        source: the page's source in UTF-8, as `decode` gives it.
        url: where the page was found, or None.
        limits: `elements` and `depth` are held here.

    Raises:
        NotHtml: there is nothing in it but comments.
        TooComplex: more elements than the limit, or more levels than can be read without loss.
    """
    source = without_forbidden_references(source)
    refuse_too_many(source, limits)
    root = _tree(source)
    capped = cap_depth(root, limits.depth)
    parts = list(root.iter("base", "iframe", "noembed", "noframes", "template"))
    for part in parts:
        if part.tag in _NEVER_SHOWN:
            part.text = None
    if compose(root, [part for part in parts if part.tag == "template"]):
        capped |= cap_depth(root, limits.depth)  # a tree put into another is deeper than both
    bases = [part for part in parts if part.tag == "base" and root in part.iterancestors()]  # not those of templates
    notices = (_capped(limits.depth),) if capped else ()
    return Page(root, url, _base_url(bases, url), notices)


def _tree(source: bytes) -> HtmlElement:
    """Build the tree, and bring what libxml2 put elsewhere to where a browser has it."""
    root, lost = _build(source, remove_comments=True)
    if _LOST_LINE_BREAK in lost:
        source = with_line_breaks(source)
        root, _ = _build(source, remove_comments=True)
    if (streamed := is_streamed(root)) and PENDING in source:
        root, _ = _build(source, remove_comments=False)  # they tell where what was shown meanwhile ends
    if "lang" not in root.attrib and (tag := html_tag(source)):  # lost where anything stands before the html element
        declared = etree.fromstring(tag, HTMLParser()).attrib
        root.attrib.update((name, value) for name, value in declared.items() if name not in root.attrib)
    end_head(root)
    gather(root)
    if streamed:
        place_segments(root)
        etree.strip_tags(root, etree.Comment)
    return root


def _build(source: bytes, *, remove_comments: bool) -> tuple[HtmlElement, set[str]]:
    """Let libxml2 build the tree, and give it with the messages of its log."""
    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=remove_comments, remove_pis=True, collect_ids=False
    )  # nothing asks for an element by its id through libxml2, and its table of them takes time to fill and to empty
    parser.set_element_class_lookup(PLAIN_ELEMENTS)
    root: HtmlElement | None = etree.fromstring(source, parser)
    if root is None:
        raise NotHtml("markup without any content")
    errors = parser.error_log
    if errors.last_error is not None and errors.last_error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        raise TooComplex("nesting", PARSER_DEPTH)
    return root, {error.message for error in errors}


def _capped(depth: int) -> Notice:
    return Notice("depth-capped", f"Elements nested deeper than {depth} levels were unwrapped; all text was kept.")


def _base_url(bases: list[HtmlElement], url: str | None) -> str | None:
    """Give what relative addresses resolve against: the first base element's address if it is of the web, else `url`.

    Source: HTML Standard, "document base URL".
    """
    href = next((base.get("href") for base in bases if base.get("href") is not None), None)
    try:
        base_url = urljoin(url or "", (href or "").strip())
        return base_url if urlsplit(base_url).scheme in ("http", "https") else url
    except ValueError:  # it cannot be an address
        return url
