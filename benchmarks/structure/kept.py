"""What became of the page's structure: of the headings, lists, tables … inside the article, how many the reading has.

A part of the source counts when the words of its block stand in the true text of the article; it is kept when the
reading has a part of the same kind with the same words. Pictures have no words: one with an address of a raster file
counts when the last words before it and the first after it are of the article, and those of the box that it stands in;
it is kept when the reading shows a picture from one of its addresses.

Two shares follow: of all parts in the article, and of those whose words the reading has, as lines of their own: a
heading's words in the middle of a sentence are not that heading's. What is missing from the first alone went with its
words, when the article was found; what is missing from the second was lost as structure.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
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

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
"""What links may lead to that a reading can have."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_WORD = re.compile(r"\w+")
_RASTER = re.compile(r"\.(?:avif|gif|jpe?g|png|webp)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the article in its page, and what became of it.

    Attributes:
        kind: one of `KINDS`.
        words: its words; for pictures the names of their files.
        is_read: whether the reading has its words (for pictures: the words around them).
        is_kept: whether the reading has it, as a part of the same kind.
    """

    kind: str
    words: str
    is_read: bool
    is_kept: bool


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

    @classmethod
    def of(cls, parts: Iterable[Part]) -> "Kept":
        """Count the parts."""
        parts = list(parts)
        return cls(
            dict(Counter(part.kind for part in parts)),
            dict(Counter(part.kind for part in parts if part.is_read)),
            dict(Counter(part.kind for part in parts if part.is_kept)),
        )


def structure_kept(source: bytes, truth: str, reading: readmode.Reading) -> Kept:
    """Compare the structure of the article in its page with that of the reading."""
    return Kept.of(parts_inside(source, truth, reading))


def parts_inside(source: bytes, truth: str, reading: readmode.Reading) -> Iterator[Part]:
    """Give the parts of the article in its page, pictures last.

    Args:
        source: the page.
        truth: the article's true text.
        reading: what was made of the page.
    """
    inside = _Text(truth)
    root = document_fromstring(reading.html or "<p></p>", parser=HTMLParser(encoding="utf-8", huge_tree=True))
    page = document_fromstring(source.decode("utf-8", "replace") or "<p></p>", parser=HTMLParser(huge_tree=True))
    lines = _Lines(f"{reading.title}\n{_text_of(root)}")
    found = _found_blocks(page, root, inside, lines, reading.title)
    there = Counter((_kind(element), words) for words, element in _parts(root))
    there["heading", _words(reading.title)] += 1
    for words, element in _parts(page):
        kind, block = _kind(element), _block_of(element)
        if not words or block not in found or (kind == "link" and not _leads_away(element)):
            continue
        is_kept = found[block] and there[kind, words] > 0
        there[kind, words] -= is_kept
        yield Part(kind, words, found[block], is_kept)
    names = {_file_name(image.src) for image in reading.images}
    for addresses, is_read in _images_inside(page, found, inside, lines):
        files = list(map(_file_name, addresses))
        yield Part("image", " ".join(files), is_read, is_read and not names.isdisjoint(files))


def _found_blocks(
    page: HtmlElement, root: HtmlElement, inside: "_Text", lines: "_Lines", title: str
) -> dict[HtmlElement, bool]:
    """Give the source's blocks that are of the article, and whether the reading has their words.

    A heading may stand in a table of contents too: each block of the reading answers for one of the source, first for
    one of its own kind.
    """
    blocks = {
        block: words for block in page.iter(*BLOCKS) if (words := inside.words_of(block)) and not _is_around(block)
    }
    same = Counter((str(block.tag in HEADINGS or block.tag), _words(_text_of(block))) for block in root.iter(*BLOCKS))
    same["True", _words(title)] += 1
    taken: Counter[str] = Counter()
    found: dict[HtmlElement, bool] = {}
    for block, words in blocks.items():
        key = (str(block.tag in HEADINGS or block.tag), words)
        found[block] = same[key] > 0
        same[key] -= found[block]
        taken[words] += found[block]
    for block, words in blocks.items():
        if not found[block] and lines.count(words) > taken[words]:
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


class _Lines:
    """A text as lines of words: a heading's words in the middle of a sentence are not that heading's."""

    def __init__(self, text: str) -> None:
        lines = [words for line in text.split("\n") if (words := _words(line))]
        self._text = " ".join(lines)
        ends = list(accumulate(len(line) + 1 for line in lines))
        self._starts = frozenset((0, *ends))
        self._ends = frozenset(end - 1 for end in ends)

    def count(self, words: str) -> int:
        """Give how often the words fill one line or several; too few words stand anywhere, and count as nowhere."""
        if words.count(" ") + 1 < FEWEST_WORDS:
            return 0
        count, start = 0, self._text.find(words)
        while start >= 0:
            whole = start in self._starts and start + len(words) in self._ends
            count += whole
            start = self._text.find(words, start + (len(words) if whole else 1))
        return count


def _block_of(element: HtmlElement) -> HtmlElement | None:
    return element if element.tag in BLOCKS else next(iter(element.iterancestors(*BLOCKS)), None)


def _text_of(element: HtmlElement) -> str:
    """Give the element's text, each block of it, and what stands between blocks, as a line."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node.tag in LINES:
            pieces.append("\n")
        if isinstance(node.tag, str):
            text = (node.text if event == "start" else node.tail if node is not element else "") or ""
            pieces.append(text.replace("\n", " "))
    return "".join(pieces)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _parts(root: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Give the parts that are known by their words."""
    for element in root.iter(*HEADINGS, "li", "th", "figcaption", "pre", "a"):
        yield _words(_text_of(element)), element


def _kind(element: HtmlElement) -> str:
    tag = str(element.tag)
    named = {"li": "list item", "th": "header cell", "figcaption": "caption", "pre": "code", "a": "link"}
    return named.get(tag, "heading")


def _leads_away(link: HtmlElement) -> bool:
    """Say whether the link leads to another page, a mailbox or a telephone.

    One within the page that leads nowhere is rightly undone, and so is one to a script or to a file of its author's.
    """
    address = link.get("href", "").strip()
    scheme = _SCHEME.match(address)
    return bool(address) and not address.startswith("#") and (not scheme or scheme[1].lower() in SCHEMES)


def _is_around(element: HtmlElement) -> bool:
    return any(above.tag in AROUND for above in element.iterancestors())


def _images_inside(
    page: HtmlElement, found: dict[HtmlElement, bool], inside: "_Text", reading: "_Lines"
) -> Iterator[tuple[list[str], bool]]:
    """Give the addresses of the pictures between two blocks of the article, and whether what they are with was read.

    A picture in a box with words of its own (a product, an advert, a slide) is of the article if those words are.
    """
    waiting: list[tuple[list[str], HtmlElement]] = []
    before: HtmlElement | None = None
    for element in page.iter("img", *BLOCKS):
        if element.tag == "img":
            addresses = _addresses(element)
            if before in found and addresses and not _is_around(element) and not _is_tiny(element):
                waiting.append((addresses, element))
        elif _text_of(element).strip():
            if element in found and before is not None:
                for addresses, image in waiting:
                    words = _words_of_box(image, (before, element))
                    if not words or inside.count(words):
                        is_read = found[element] and found[before]
                        yield addresses, is_read and (not words or reading.count(words) > 0)
            waiting, before = [], element


def _words_of_box(image: HtmlElement, neighbours: tuple[HtmlElement, HtmlElement]) -> str:
    """Give the words that stand in one box with the picture and with neither neighbour; empty when there are none."""
    for above in image.iterancestors():
        if any(neighbour is above or above in neighbour.iterancestors() for neighbour in neighbours):
            return ""
        if words := _words(_text_of(above)):
            return words
    return ""


def _is_tiny(image: HtmlElement) -> bool:
    return image.get("width") in ("0", "1") or image.get("height") in ("0", "1")


def _addresses(image: HtmlElement) -> list[str]:
    values = [(str(name), value) for name, value in image.items() if "src" in str(name)]
    sets = [address for name, value in values if "set" in name for address in re.split(r"[\s,]+", value)]
    addresses = [value.strip() for name, value in values if "set" not in name] + sets
    return [address for address in addresses if _RASTER.search(_file_name(address))]


def _file_name(address: str) -> str:
    try:
        path = urlsplit(address).path
    except ValueError:
        path = address
    return unquote(path.rstrip("/").rpartition("/")[2]).casefold()
