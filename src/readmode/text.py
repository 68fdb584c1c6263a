"""The article as plain text, for listening, searching, counting and sending on."""

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, WHITESPACE

SOFT_HYPHEN = "\u00ad"
"""A place to break a word on paper; in text it cuts the word for search and speech."""

UNSPOKEN = frozenset(("rt", "rp", "audio", "video"))
"""Readings above ideographs would double the words; players say nothing as text."""

PICTURES = ("img", "video", "audio")
"""What a caption belongs to that plain text does not show."""

CROWDED = frozenset(("li", "dd", "dt"))
"""Elements in which a paragraph only begins a line, as the element itself does."""

LINES = frozenset(("li", "dd", "dt", "tr", "thead", "tbody", "tfoot", "summary", "figcaption", "caption"))
"""Blocks that begin a line; other blocks have a blank line around them."""

CELLS = frozenset(("td", "th"))

LINE, PARAGRAPH = 1, 2


class _Writer:
    """The text so far, and what the element that is being read asks of it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.breaks = 0
        self.crowded = 0
        self.cells = 0
        self.preformatted = 0

    def enter(self, element: HtmlElement) -> str | None:
        """Begin an element, and give the text to write in place of its content, or None to go on inside."""
        tag = str(element.tag)
        if tag in CELLS:
            self._separate(element)
        elif tag in BLOCKS:
            self._break_before(tag)
        self._count(tag, 1)
        if tag == "br":
            self._write("\n")
        if tag in UNSPOKEN or (tag == "figcaption" and _captions_a_picture(element)):
            return ""
        return element.get("alttext") if tag == "math" else None

    def leave(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        self._count(tag, -1)
        if tag in BLOCKS and tag not in CELLS:
            self._break_before(tag)

    def say(self, text: str) -> None:
        """Write text; outside of preformatted text its white space only separates words."""
        text = text.replace(SOFT_HYPHEN, "")
        if not self.preformatted:
            text = WHITESPACE.sub(" ", text)
            if self.breaks or not self.pieces or self.pieces[-1].endswith((" ", "\n", "\t")):
                text = text.lstrip(" ")
        if text:
            self._write(text)

    def text(self) -> str:
        return "".join(self.pieces).lstrip("\n").rstrip(" \t\n")

    def _count(self, tag: str, step: int) -> None:
        self.crowded += step * (tag in CROWDED)
        self.cells += step * (tag in CELLS)
        self.preformatted += step * (tag == "pre")

    def _break_before(self, tag: str) -> None:
        """Ask for a break before the next words; in a cell, whose row is one line, for a space."""
        if self.cells:
            self.say(" ")
        else:
            self.breaks = max(self.breaks, LINE if self.crowded or tag in LINES else PARAGRAPH)

    def _separate(self, cell: HtmlElement) -> None:
        if cell.getprevious() is not None:
            self._write("\t")

    def _write(self, text: str) -> None:
        while self.breaks and self.pieces:  # what ends a line ends it without white space
            last = self.pieces.pop().rstrip(" \t\n")
            if last:
                self.pieces += [last, "\n" * self.breaks]
                self.breaks = 0
        self.breaks = 0
        self.pieces.append(text)


def _captions_a_picture(caption: HtmlElement) -> bool:
    figure = caption.getparent()
    return figure is not None and next(figure.iter(*PICTURES), None) is not None


def write_text(root: HtmlElement) -> str:
    """Give the text of the article: a blank line between paragraphs, a line for each item and each row of a table.

    Every letter, mark and joiner stays as it is; cells are kept apart by tabs, preformatted text keeps its lines,
    a formula is given as its author's alternative text where it has one. Nothing is added: no markers of items, no
    descriptions of images. The caption of a picture goes with the picture, which text does not show: in the middle of
    a story read aloud it is a sentence about nothing.

    Args:
        root: the sanitised article.
    """
    writer = _Writer()
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            instead = writer.enter(element)
            if instead is not None:
                walk.skip_subtree()
            writer.say(element.text or "" if instead is None else instead)
        elif element is not root:
            writer.leave(element)
            writer.say(element.tail or "")
    return writer.text()
