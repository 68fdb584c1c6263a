"""The article as plain text, for listening, searching, counting and sending on."""

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, single_spaced

SOFT_HYPHEN = "\u00ad"
"""A place to break a word on paper; in text it cuts the word for search and speech."""

UNSPOKEN = frozenset(("rt", "rp", "audio", "video"))
"""Readings above ideographs would double the words; players say nothing as text."""

PICTURES = ("img", "video", "audio")
"""What a caption belongs to that plain text does not show."""

CELLS = frozenset(("td", "th"))

CROWDED, CELL, PREFORMATTED = "crowded", "cell", "preformatted"
SURROUNDINGS = {"li": CROWDED, "dd": CROWDED, "dt": CROWDED, "td": CELL, "th": CELL, "pre": PREFORMATTED}
"""Elements that change what is in them. A paragraph in a crowded one only begins a line, as the element itself does;
in a cell, whose row is one line, it is kept apart by a space; preformatted text keeps its lines."""

LINE, PARAGRAPH = 1, 2
LINES = frozenset(("li", "dd", "dt", "tr", "thead", "tbody", "tfoot", "summary", "figcaption", "caption"))
BREAKS = {tag: LINE if tag in LINES else PARAGRAPH for tag in BLOCKS - CELLS}
"""Blocks, and the breaks around them: some begin a line, the others have a blank line before and after."""

REPLACED = UNSPOKEN | {"math", "figcaption"}
"""Elements in whose place text may say something else than what they hold, or nothing."""


class _Writer:
    """The text so far, and what the elements that are being read ask of it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.words: list[str] = []
        self.breaks = 0
        self.inside = dict.fromkeys(SURROUNDINGS.values(), 0)

    def say(self, text: str) -> None:
        """Write words; outside of preformatted text their white space only separates them."""
        if self.inside[PREFORMATTED]:
            self.write(text.replace(SOFT_HYPHEN, ""))
        else:
            self.words.append(text)

    def break_off(self, breaks: int) -> None:
        """Ask for a break before the next words; in a cell, whose row is one line, for a space."""
        if self.inside[CELL]:
            self.say(" ")
            return
        self._finish_words()
        self.breaks = max(self.breaks, LINE if self.inside[CROWDED] else breaks)

    def write(self, text: str) -> None:
        """Write text as it is."""
        self._finish_words()
        self._append(text)

    def text(self) -> str:
        self._finish_words()
        return "".join(self.pieces).lstrip("\n").rstrip(" \t\n")

    def _finish_words(self) -> None:
        if self.words:
            text = single_spaced("".join(self.words).replace(SOFT_HYPHEN, ""))
            self.words.clear()
            if self.breaks or not self.pieces or self.pieces[-1].endswith((" ", "\n", "\t")):
                text = text.lstrip(" ")
            self._append(text)

    def _append(self, text: str) -> None:
        if not text:
            return
        while self.breaks and self.pieces:  # what ends a line ends it without white space
            last = self.pieces.pop().rstrip(" \t\n")
            if last:
                self.pieces += [last, "\n" * self.breaks]
                self.breaks = 0
        self.breaks = 0
        self.pieces.append(text)


def _around_pictures(root: HtmlElement) -> set[HtmlElement]:
    """Give every element that holds a picture."""
    around: set[HtmlElement] = set()
    for picture in root.iter(*PICTURES):
        for ancestor in picture.iterancestors():
            if ancestor in around:
                break
            around.add(ancestor)
    return around


def _instead(element: HtmlElement, tag: str, pictured: set[HtmlElement]) -> str | None:
    """Give the text to write in place of an element's content, or None where its content is to be written."""
    if tag == "math":
        return element.get("alttext")
    if tag == "figcaption":
        return "" if element.getparent() in pictured else None
    return ""


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
    pictured = _around_pictures(root)
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            text = element.text
            if tag in BREAKS:
                writer.break_off(BREAKS[tag])
            elif tag == "br":
                writer.write("\n")
            elif tag in CELLS and element.getprevious() is not None:
                writer.write("\t")
            if tag in SURROUNDINGS:
                writer.inside[SURROUNDINGS[tag]] += 1
            if tag in REPLACED and (instead := _instead(element, tag, pictured)) is not None:
                walk.skip_subtree()
                text = instead
        elif element is root:
            break
        else:
            if tag in SURROUNDINGS:
                writer.inside[SURROUNDINGS[tag]] -= 1
            if tag in BREAKS:
                writer.break_off(BREAKS[tag])
            text = element.tail
        if text:
            writer.say(text)
    return writer.text()
