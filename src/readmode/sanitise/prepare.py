"""The article's source, made so that dropping what is not listed breaks neither words nor names."""

import re
from codecs import getincrementaldecoder
from itertools import islice

from lxml.etree import ElementTree, tostring
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, closest, text_of
from readmode.sanitise.allowed import DROPPED, MATHEMATICS, NAMED, NAMED_BY_ROLE, TAGS, VALUES
from readmode.sanitise.values import REGION_CLASS, link_address, says_when

WHOLES = dict.fromkeys(MATHEMATICS - {"math"}, ("math",)) | dict.fromkeys(("source", "track"), ("audio", "video"))
"""Elements that are parts of others → of which."""

KEPT = frozenset(("div", "li", "pre", "section", "span"))
"""Elements that leave under their own tag, whatever is to be settled of them."""

AS_THEY_ARE = TAGS - WHOLES.keys() - KEPT - {"a", "aside", "time"}
"""Elements that may leave, and of which nothing has to be settled: most of an article."""

MANY = 10_000
"""Elements from which the source is written in pieces. Of fewer it is small, and written at once in less time."""

UTF_8 = getincrementaldecoder("utf-8")

NAMING = NAMED | {"role"}

_TEXT = r"\x20-\x7e\t\n\r\xa0-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff"
"""All but control codes and noncharacters, which are no part of any text, and an error in HTML (HTML Standard,
"Preprocessing the input stream"); the commonest first, for they are asked for in this order."""

_ALL_TEXT = re.compile(f"[{_TEXT}]*")
_NO_TEXT = re.compile(f"[^{_TEXT}]")


def prepared(root: HtmlElement) -> str:
    """Give the source for the cleaner, and let the tree go: it is as large as all that comes after it."""
    for element in root.iter():
        tag = element.tag
        if tag in AS_THEY_ARE or tag in DROPPED or not isinstance(tag, str):  # a comment, which goes as it is
            continue
        said = tag if tag in KEPT else _tag_of(element, tag)
        if said != tag:
            element.tag = said
        if tag == "pre":
            _trim_first_line(element)
        elif tag == "li":
            _settle_item(element)
        if said in NAMED_BY_ROLE and not NAMING.isdisjoint(element.keys()):
            _settle_name(element, said)
    root.tag = "article"  # unlisted, so that only its content goes out
    is_large = next(islice(root.iter(), MANY, None), None) is not None
    source = _written_in_pieces(root) if is_large else _written(root)
    root.clear()
    return source


def _written(root: HtmlElement) -> str:
    return tostring(root, method="html", encoding="unicode", with_tail=False)


def _written_in_pieces(root: HtmlElement) -> str:
    pieces = _Pieces()
    ElementTree(root).write(pieces, encoding="utf-8", method="html", with_tail=False)
    return "".join(pieces.texts)


class _Pieces:
    """Takes what lxml writes, a little at a time: its own buffer for all would be larger than what comes of it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._decode = UTF_8().decode

    def write(self, written: bytes, /) -> int:
        self.texts.append(self._decode(written))
        return len(written)


def only_text(html: str) -> str:
    """Take away what is no text. That all is text is found out sooner than where something is not."""
    return html if _ALL_TEXT.fullmatch(html) else _NO_TEXT.sub("", html)


def _settle_item(item: HtmlElement) -> None:
    if not len(item) and not item.text:
        item.text = ""  # lxml writes an item without a text node without its end tag
    parent = item.getparent()
    if item.get("value") is not None and (parent is None or parent.tag != "ol"):
        del item.attrib["value"]  # only items of an ordered list have a number


def _settle_name(element: HtmlElement, tag: str) -> None:
    """Take away a name that nothing would say, and the role of a landmark that is none of the reading page's."""
    is_named = "aria-label" in element.attrib or "aria-labelledby" in element.attrib
    if tag == "div" and element.get("role") == "region" and not _is_table_box(element):
        del element.attrib["role"]
    if is_named and element.get("role") not in VALUES[tag]["role"]:
        for name in NAMED:
            element.attrib.pop(name, None)


def _is_table_box(element: HtmlElement) -> bool:
    named = element.get("aria-label") or element.get("aria-labelledby")
    return bool(named) and REGION_CLASS in element.get("class", "").split()


def _tag_of(element: HtmlElement, tag: str) -> str:
    """Give the tag under which the element says the same and may leave."""
    if tag not in TAGS:
        return _listed(element, tag)
    if tag in WHOLES and closest(element, *WHOLES[tag]) is None:
        return "span"  # outside of a formula, nh3 would drop it with its words; outside of a player, it is none
    if tag == "aside" and element.get("role") not in VALUES["aside"]["role"]:
        return "div"  # no landmark of the reading page: those are at its top, and named
    if tag == "time" and not says_when(element.get("datetime", "")) and not says_when(text_of(element)):
        return "span"  # words for a time that no machine reads
    if tag == "a" and not link_address(element.get("href", "")):
        return "span"  # a place in the text, not a link
    return tag


def _listed(element: HtmlElement, tag: str) -> str:
    """Give a listed tag for an element whose own is not, where something would go with its tags."""
    if tag in BLOCKS:
        return "h2" if tag == "h1" else "div"  # where a block's tags vanish, two words meet
    if tag == "none" and closest(element, "math") is not None:
        return "mrow"  # an empty script of MathML 3, as MathML Core writes it: without it the others move up
    if any(element.get(name) for name in ("id", "lang", "dir")):
        return "span"  # its tags would go, and with them a place or a language
    return tag


def _trim_first_line(code: HtmlElement) -> None:
    """Drop the line breaks at the start: parsers drop one each time, so the text would change with every parse."""
    first = code
    text = ""
    while not text:
        text = only_text(first.text or "")  # what is no text hides no line break either
        if text.startswith(("\r", "\n")):
            text = first.text = text.lstrip("\r\n")
        if not len(first):
            return
        first = first[0]
