"""What became of the page's structure: of the headings, lists, tables … inside the article, how many the reading has.

A part of the source counts when the words of its block stand in the true text of the article; it is kept when the
reading has a part of the same kind with the same words. Pictures have no words: one with an address of a raster file
counts when the last words before it and the first after it are of the article, and is kept when the reading shows a
picture from one of its addresses.

Two shares follow: of all parts in the article, and of those whose words the reading has. What is missing from the first
alone went with its words, when the article was found; what is missing from the second was lost as structure.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

import readmode
from readmode.dom import BLOCKS as DIVISIONS

LINES = DIVISIONS | {"br"}

KINDS = ("heading", "list item", "header cell", "caption", "code", "link", "image")

FEWEST_WORDS = 3
"""Words of a block by which it is told from one like it elsewhere on the page."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset((*HEADINGS, *"p li td th dt dd pre blockquote figcaption caption summary".split()))
AROUND = frozenset("nav footer aside form script style noscript template head".split())
"""Where an article does not stand, whatever words stand there."""

_WORD = re.compile(r"\w+")
_RASTER = re.compile(r"\.(?:avif|gif|jpe?g|png|webp)$")


@dataclass(frozen=True, slots=True)
class Kept:
    """Of each kind, how many parts there are.

    Attributes:
        expected: inside the article, in the source.
        read: of these, whose words (for pictures: the words around them) the reading has.
        kept: of these, which the reading has as parts of the same kind.
    """

    expected: dict[str, int]
    read: dict[str, int]
    kept: dict[str, int]


def structure_kept(source: bytes, truth: str, reading: readmode.Reading) -> Kept:
    """Compare the structure of the article in its page with that of the reading."""
    inside = _Text(truth)
    root = document_fromstring(reading.html or "<p></p>", parser=HTMLParser(encoding="utf-8", huge_tree=True))
    page = document_fromstring(source.decode("utf-8", "replace") or "<p></p>", parser=HTMLParser(huge_tree=True))
    found = _found_blocks(page, root, inside, reading.title)
    there = Counter((kind, words) for kind, words, _ in _parts(root))
    there["heading", _words(reading.title)] += 1
    names = {_file_name(image.src) for image in reading.images}
    expected: Counter[str] = Counter()
    read: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for kind, words, element in _parts(page):
        block = _block_of(element)
        if not words or block not in found:
            continue
        expected[kind] += 1
        if not found[block]:
            continue
        read[kind] += 1
        if there[kind, words]:
            there[kind, words] -= 1
            kept[kind] += 1
    for addresses, is_read in _images_inside(page, found):
        expected["image"] += 1
        read["image"] += is_read
        kept["image"] += is_read and not names.isdisjoint(map(_file_name, addresses))
    return Kept(dict(expected), dict(read), dict(kept))


def _found_blocks(page: HtmlElement, root: HtmlElement, inside: "_Text", title: str) -> dict[HtmlElement, bool]:
    """Give the source's blocks that are of the article, and whether the reading has their words.

    A heading may stand in a table of contents too: each block of the reading answers for one of the source, first for
    one of its own kind.
    """
    blocks = {
        block: words for block in page.iter(*BLOCKS) if (words := inside.words_of(block)) and not _is_around(block)
    }
    same = Counter((str(block.tag in HEADINGS or block.tag), _words(_text_of(block))) for block in root.iter(*BLOCKS))
    same["True", _words(title)] += 1
    reading = _Text(f"{title} . {_text_of(root)}")
    taken: Counter[str] = Counter()
    found: dict[HtmlElement, bool] = {}
    for block, words in blocks.items():
        key = (str(block.tag in HEADINGS or block.tag), words)
        found[block] = same[key] > 0
        same[key] -= found[block]
        taken[words] += found[block]
    for block, words in blocks.items():
        if not found[block] and reading.count(words) > taken[words]:
            found[block] = True
            taken[words] += 1
    return found


class _Text:
    """A text as words in order."""

    def __init__(self, text: str) -> None:
        self._text = f" {_words(text)} "

    def count(self, words: str) -> int:
        """Give how often the words stand in the text; too few words stand anywhere, and count as nowhere."""
        return self._text.count(f" {words} ") if words.count(" ") + 1 >= FEWEST_WORDS else 0

    def words_of(self, block: HtmlElement) -> str:
        """Give the block's words if they stand in the text; a heading may have few."""
        words = _words(_text_of(block))
        has = self.count(words) or (block.tag in HEADINGS and words and f" {words} " in self._text)
        return words if has else ""


def _block_of(element: HtmlElement) -> HtmlElement | None:
    return element if element.tag in BLOCKS else next(iter(element.iterancestors(*BLOCKS)), None)


def _text_of(element: HtmlElement) -> str:
    """Give the element's text, words of different blocks apart."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in LINES or not isinstance(node.tag, str):
            pieces.append(" ")
        if isinstance(node.tag, str):
            pieces.append((node.text if event == "start" else node.tail if node is not element else "") or "")
    return "".join(pieces)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _parts(root: HtmlElement) -> Iterator[tuple[str, str, HtmlElement]]:
    """Give the parts that are known by their words."""
    for element in root.iter(*HEADINGS, "li", "th", "figcaption", "pre", "a"):
        kind = _kind(element)
        if kind:
            yield kind, _words(_text_of(element)), element


def _kind(element: HtmlElement) -> str:
    tag = str(element.tag)
    if tag in HEADINGS:
        return "heading"
    if tag == "a":  # within the page, a link that leads nowhere is rightly undone, and reported
        return "link" if not (element.get("href", "").strip() or "#").startswith(("#", "javascript:")) else ""
    return {"li": "list item", "th": "header cell", "figcaption": "caption", "pre": "code"}[tag]


def _is_around(element: HtmlElement) -> bool:
    return any(above.tag in AROUND for above in element.iterancestors())


def _images_inside(page: HtmlElement, found: dict[HtmlElement, bool]) -> Iterator[tuple[list[str], bool]]:
    """Give the addresses of the pictures between two blocks of the article, and whether the reading has both."""
    waiting: list[list[str]] = []
    before: HtmlElement | None = None
    for element in page.iter("img", *BLOCKS):
        if element.tag == "img":
            addresses = _addresses(element)
            if before in found and addresses and not _is_around(element) and not _is_tiny(element):
                waiting.append(addresses)
        elif _text_of(element).strip():
            if element in found:
                yield from (
                    (addresses, found[element] and found[before]) for addresses in waiting if before is not None
                )
            waiting, before = [], element


def _is_tiny(image: HtmlElement) -> bool:
    return image.get("width") in ("0", "1") or image.get("height") in ("0", "1")


def _addresses(image: HtmlElement) -> list[str]:
    values = " ".join(value for name, value in image.items() if "src" in str(name))
    return [address for address in re.split(r"[\s,]+", values) if _RASTER.search(_file_name(address))]


def _file_name(address: str) -> str:
    try:
        path = urlsplit(address).path
    except ValueError:
        path = address
    return unquote(path.rstrip("/").rpartition("/")[2]).casefold()
