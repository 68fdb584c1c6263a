"""The few lxml moves that every stage needs: take away, unwrap, rename, text of, path to.

A node's tail is text that belongs to its parent; each move here keeps it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from lxml.etree import (
    Element,
    ElementDefaultClassLookup,
    HTMLParser,
    XMLParser,
    XMLSyntaxError,
    XPath,
    fromstring,
    tostring,
)
from lxml.html import HtmlElement

from readmode.errors import TooComplex

WHITESPACE = re.compile(r"[ \t\n\f\r]+")
"""HTML's own white space; no-break and ideographic spaces are characters of the text."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre "
    "search section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a line of text."""

SELECTOR_DEPTH = 24
"""Levels: nearly all elements of real pages lie less deep, and of a longer path this end fits no other element, as that
of twelve levels does now and then. Paths of any length would make the reports of a hostile page vast."""

EXCERPT_LENGTH = 160
"""Characters of an element's source that a report shows."""


PLAIN_ELEMENTS = ElementDefaultClassLookup(element=HtmlElement)
"""Makes every element a plain HtmlElement, for parsers. lxml.html's own lookup calls a Python function for each element
each time it is met anew; this one stays in C."""

_MAKER: HTMLParser[HtmlElement] = HTMLParser()
_MAKER.set_element_class_lookup(PLAIN_ELEMENTS)

DEEPEST = 2048
"""Levels that libxml2 builds."""

_NO_NAME = re.compile(r"[^-\w]")
"""What stands in no identifier of CSS as it is."""

_VOID = re.compile(r"(<(?:br|col|hr|img|source|track|wbr)(?: [^<>]*)?)(?=>)")


def sanitised_tree(html: str) -> HtmlElement:
    """Give the tree that a sanitised fragment says, element by element, in a `div`.

    lxml's HTML parser builds another tree than browsers do (links around tables, for one). What has been sanitised is
    one step from XML, and that has but one reading.

    Raises:
        TooComplex: more levels than the parser takes; `parse` caps them long before.
    """
    parser: XMLParser[HtmlElement] = XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
    parser.set_element_class_lookup(PLAIN_ELEMENTS)
    plain = html.replace("&nbsp;", "\u00a0").replace("<br>", "<br/>")  # the commonest, which need no pattern
    pieces = _VOID.split(plain)
    pieces[1::2] = [f"{void}/" for void in pieces[1::2]]  # a template for `sub` is filled in by Python
    source = "".join(("<div>", *pieces, "</div>")).encode()  # Python is quicker at encoding than libxml2
    del pieces
    try:
        return fromstring(source, parser)
    except XMLSyntaxError as error:
        raise TooComplex("nesting", DEEPEST) from error


def remove(element: HtmlElement) -> None:
    """Take the element and its content out of the tree, leaving the text that follows it."""
    element.drop_tree()


def remove_all(elements: Iterable[HtmlElement]) -> None:
    """Take elements and their content out of the tree, leaving the texts that follow them.

    The texts that come together are joined once. One by one it takes quadratic time where many elements stand in a row.

    Args:
        elements: in document order.
    """
    place: tuple[HtmlElement | None, HtmlElement | None] = (None, None)
    texts: list[str] = []
    for element in elements:
        parent = element.getparent()
        if parent is None:
            continue
        before = element.getprevious()
        if place != (parent, before):
            _add_text(place, "".join(texts))
            place = (parent, before)
            texts.clear()
        texts.append(element.tail or "")
        parent.remove(element)  # its tail goes with it
    _add_text(place, "".join(texts))


def _add_text(place: tuple[HtmlElement | None, HtmlElement | None], text: str) -> None:
    """Add text behind an element, or, without one, at the start of its parent's."""
    parent, before = place
    if not text:
        return
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text


def unwrap(element: HtmlElement) -> None:
    """Take the element's tags away, leaving its content in its place."""
    element.drop_tag()


def rename(element: HtmlElement, tag: str) -> None:
    """Make the element another kind of element, with the same attributes and content."""
    element.tag = tag


def single_spaced(text: str) -> str:
    """Make every run of HTML white space one space; replacing is three times as fast here as a pattern."""
    for character in "\t\n\f\r":
        text = text.replace(character, " ")
    while "  " in text:  # each round halves the runs
        text = text.replace("  ", " ")
    return text


def collapse(text: str) -> str:
    """Make every run of HTML white space one space, and trim the ends."""
    return single_spaced(text).strip(" ")


def text_of(element: HtmlElement) -> str:
    """Give the element's text in one line."""
    return collapse(content_of(element))


def content_of(element: HtmlElement) -> str:
    """Give the element's text as it stands; writing it out is quicker than XPath and `itertext`."""
    return tostring(element, method="text", encoding="unicode", with_tail=False) if len(element) else element.text or ""


def elements(root: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """Give the elements below `root` of these tags (all of them without tags) in document order, as a copy.

    A copy, so that the caller may change the tree while it walks.
    """
    return iter(list(root.iterdescendants(*(tags or (Element,)))))  # of no tag in particular, but no comments


def bearers(root: HtmlElement, *names: str) -> list[HtmlElement]:
    """Give the elements below `root` that bear any of these attributes, in document order; linear in the tree."""
    found = [attributes for name in names if (attributes := _attributes(name)(root))]
    if len(found) > 1:
        return list(_bearers(names)(root))
    return [attribute.getparent() for attributes in found for attribute in attributes]


@cache
def _attributes(name: str) -> XPath:
    """Find attributes, which are asked for their elements one by one: libxml2's own step up to them is quadratic."""
    return XPath(f"descendant::*/@{name}")


@cache
def _bearers(names: tuple[str, ...]) -> XPath:
    return XPath(f"descendant::*[{' or '.join(f'@{name}' for name in names)}]")


def new_element(tag: str) -> HtmlElement:
    """Make an element that stands in no tree yet; parsing its source would take twenty times as long."""
    return _MAKER.makeelement(tag)


def holds_blocks(element: HtmlElement) -> bool:
    """Say whether a block stands anywhere in the element."""
    return len(element) > 0 and any(inner.tag in BLOCKS for inner in element.iterdescendants())


def is_alone(element: HtmlElement) -> bool:
    """Say whether the element has no sibling; to count its parent's children, lxml looks at each of them."""
    return element.getprevious() is None and element.getnext() is None


def closest(element: HtmlElement, *tags: str) -> HtmlElement | None:
    """Give the nearest ancestor of one of these tags."""
    return next(iter(element.iterancestors(*tags)), None)


IMPLIED_BODY = "tbody > "
"""What every browser puts around the rows of a table without bodies, and libxml2 does not (HTML Standard, §13.2.6.4.9
"in table"); many pages leave its tags out, as they may."""


def step_to(tag: str, number: int) -> str:
    """Give the step of a CSS path to an element that is the number-th of its tag in its parent; 0 where it is alone.

    Source: CSS Syntax Level 3, §4.3.7, and CSSOM, §2.1 "serialize an identifier"; pages hold tags such as "o:p".
    """
    name = tag if tag.isalnum() else _NO_NAME.sub(_escaped, tag)
    return f"{name}:nth-of-type({number})" if number else name


def _escaped(character: re.Match[str]) -> str:
    return f"\\{character[0]}" if character[0].isprintable() else f"\\{ord(character[0]):x} "


class Paths:
    """Makes the CSS paths of a page, such as "body > div:nth-of-type(2) > img".

    All that stands in one parent is numbered when the first of it is asked for, and stays so numbered when the tree is
    changed.
    """

    def __init__(self, root: HtmlElement) -> None:
        """Begin the paths below the root, the page's html element."""
        self._root = root
        self._steps: dict[HtmlElement, str] = {}
        self._trails: dict[HtmlElement, tuple[str, ...]] = {root: ()}
        self._beginnings: dict[HtmlElement, str] = {}

    def to(self, element: HtmlElement) -> str:
        """Give the path from the root to the element; of one that lies deep, its end."""
        parent = element.getparent()
        if element is self._root or parent is None:
            return self.step(element)
        beginning = self._beginnings.get(parent)
        if beginning is None:
            steps = self.trail(parent)[1 - SELECTOR_DEPTH :]
            beginning = self._beginnings[parent] = "".join(f"{step} > " for step in steps)
        return beginning + self.step(element)

    def trail(self, element: HtmlElement) -> tuple[str, ...]:
        """Give the last steps of the path to an element; once for all that stand in it."""
        climbed: list[HtmlElement] = []
        node: HtmlElement | None = element
        while node is not None and node not in self._trails:
            climbed.append(node)
            node = node.getparent()
        trail = () if node is None else self._trails[node]
        for below in reversed(climbed):
            trail = (*trail, self.step(below))[-SELECTOR_DEPTH:]
            self._trails[below] = trail
        return trail

    def step(self, element: HtmlElement) -> str:
        """Name the element among its siblings; all of them at once, so that a row of thousands takes linear time."""
        if element not in self._steps:
            parent = element.getparent()
            if parent is None:
                return str(element.tag)
            alike: dict[str, list[HtmlElement]] = {}
            for child in parent:
                alike.setdefault(str(child.tag), []).append(child)
            for tag, children in alike.items():
                between = IMPLIED_BODY if tag == "tr" and parent.tag == "table" and "tbody" not in alike else ""
                for number, child in enumerate(children, start=len(children) > 1):
                    self._steps[child] = between + step_to(tag, number)
        return self._steps[element]


def shorten(text: str, length: int = EXCERPT_LENGTH) -> str:
    """Cut the text to `length` characters, with an ellipsis where something was cut."""
    if len(text) <= length and text.isprintable() and "  " not in text:  # the quick look: nothing to make flat
        return text.strip(" ")
    flat = collapse(text)
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def opening_tag(element: HtmlElement) -> str:
    """Give the element's opening tag, shortened, for reports."""
    if not element.attrib:
        return f"<{element.tag!s}>"
    written = f"<{element.tag!s}"
    for name, value in element.items():
        if len(written) > EXCERPT_LENGTH:  # what programs keep in attributes can be longer than the article
            break
        written += f' {name!s}="{value[: EXCERPT_LENGTH + 1]}"'
    return shorten(f"{written}>")
