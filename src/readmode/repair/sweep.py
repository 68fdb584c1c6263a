"""Taking elements away: marked one by one, swept out together.

A step that tells of no change has marked nothing, or has swept by itself.

lxml joins the text around each element that it drops into one string, and counts siblings to find its place; on a page
of a hundred thousand dropped elements that takes minutes. Sweeping marked ones out takes one walk.
"""

from collections.abc import Iterator, Sequence

from lxml.etree import strip_elements, strip_tags
from lxml.html import HtmlElement

from readmode.dom import rename

GONE = "GONE"
"""The mark of elements that go with their content. No parser makes a name in capitals."""

HOLLOW = "HOLLOW"
"""The mark of elements that go and leave their content."""

MARKS = (GONE, HOLLOW)

MANY = 1_000
"""Marked elements from which the texts around them are joined beforehand: lxml leaves those side by side, and each time
that it is asked for their text it puts them together piece by piece, in quadratic time."""

LASTING = ("id", "lang", "dir")
"""Attributes that keep an element in the tree: links may point to it, or its language is its own."""


def remove(element: HtmlElement) -> None:
    """Take the element and its content out of the article, leaving the text that follows it."""
    element.clear(keep_tail=True)
    element.tag = GONE


def remove_block(element: HtmlElement) -> None:
    """Remove an element that stood between words, and keep them apart."""
    remove(element)
    if element.tail and not element.tail[0].isspace():
        element.tail = " " + element.tail


def unwrap(element: HtmlElement) -> None:
    """Take the element's tags away, leaving its content in its place."""
    element.tag = HOLLOW


def unwrap_to(element: HtmlElement, tag: str) -> None:
    """Take the element's tags away, or give it this tag where it has to last."""
    if element.attrib and any(element.get(name) for name in LASTING):
        rename(element, tag)
    else:
        unwrap(element)


def sweep(root: HtmlElement) -> None:
    """Take out of the tree what is marked."""
    marked = list(root.iter(GONE, HOLLOW))
    if not marked:
        return
    for holder in {element.getparent() for element in marked} if len(marked) > MANY else ():
        if holder is not None and holder.tag not in MARKS:
            _join_texts(holder)
    strip_elements(root, GONE, with_tail=False)
    strip_tags(root, HOLLOW)


Place = tuple[HtmlElement, bool]
"""Where a text stands: in an element, or behind it as its tail."""


def _join_texts(holder: HtmlElement) -> None:
    """Make one text of those that will stand side by side in the element when what is marked is gone."""
    together: list[Place] = []
    for place in _places(holder):
        if place[0].tag not in MARKS:
            _join(together)
            together.clear()
        together.append(place)
    _join(together)


def _join(places: Sequence[Place]) -> None:
    """Put all texts of the places into the first; where there is but one, all stays as it is."""
    texts = [text for element, is_tail in places if (text := element.tail if is_tail else element.text)]
    if len(texts) > 1:
        for place in places:
            _set_text(place, "")
        _set_text(places[0], "".join(texts))


def _places(holder: HtmlElement) -> Iterator[Place]:
    """Give the places of the element's texts, in order."""
    yield holder, False
    for child in holder:
        if child.tag == HOLLOW:
            yield from _places(child)
        yield child, True


def _set_text(place: Place, text: str) -> None:
    element, is_tail = place
    if is_tail:
        element.tail = text or None
    else:
        element.text = text or None
