"""The article as plain text, for listening, searching, counting and sending on.

The walk writes what the tree says into one string, with a sign wherever white space is more than a space between words;
white space is settled when all is written, for most of what stands between blocks is nothing else.
"""

from collections.abc import Callable, Iterable

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

LINE, PARAGRAPH = "\x01", "\x02"
LINES = frozenset(("li", "dd", "dt", "tr", "thead", "tbody", "tfoot", "summary", "figcaption", "caption"))
BREAKS = {tag: LINE if tag in LINES else PARAGRAPH for tag in BLOCKS - CELLS}
"""Blocks, and the breaks around them: some begin a line, the others have a blank line before and after."""

IN_CROWDED, IN_CELLS = dict.fromkeys(BREAKS, LINE), dict.fromkeys(BREAKS, " ")
"""The breaks in crowded elements and in cells."""

KEPT = {" ": "\x03", "\n": "\x04", "\t": "\x05", "\r": "\x06"}
"""White space that stays as it is, and its signs. Neither these nor those of the breaks can be in a text: XML, which
sanitised trees are made of, has no such characters."""

WHITE_SPACE = " \t\n\f\r"
AT_ENDS = " " + "".join(KEPT[character] for character in " \n\t")
"""What no line ends with."""

REPLACED = UNSPOKEN | {"math", "figcaption"}
"""Elements in whose place text may say something else than what they hold, or nothing."""


class _Writer:
    """What is written so far, and how the elements that are being read ask to write.

    Attributes:
        pieces: texts and signs.
        say: writes words; outside of preformatted text their white space only separates them.
        breaks: the signs of the breaks around blocks.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.say: Callable[[str], None] = self.pieces.append
        self.breaks = BREAKS
        self.inside = dict.fromkeys(SURROUNDINGS.values(), 0)

    def surround(self, tag: str, change: int) -> None:
        """Begin (1) or end (-1) what an element asks for its content."""
        self.inside[SURROUNDINGS[tag]] += change
        self.say = self._say_preformatted if self.inside[PREFORMATTED] else self.pieces.append
        self.breaks = IN_CELLS if self.inside[CELL] else IN_CROWDED if self.inside[CROWDED] else BREAKS

    def _say_preformatted(self, text: str) -> None:
        for character, sign in KEPT.items():
            text = text.replace(character, sign)
        self.pieces.append(text)

    def text(self) -> str:
        """Give what was written, with its white space settled."""
        written = "".join(self.pieces).replace(SOFT_HYPHEN, "")
        kept = [sign for sign in KEPT.values() if sign in written]
        said = [paragraph.strip(WHITE_SPACE) for paragraph in written.split(PARAGRAPH)]
        text = "\n\n".join(filter(None, [_lines(paragraph, kept) for paragraph in said if paragraph]))
        for character, sign in KEPT.items():
            text = text.replace(sign, character)
        return text.lstrip("\n")


def _lines(paragraph: str, kept: Iterable[str]) -> str:
    """Give a paragraph's lines, without those that hold only white space, and without white space around them."""
    spaced = single_spaced(paragraph)
    for sign in kept:
        spaced = spaced.replace(f"{sign} ", sign)
    if LINE not in spaced:
        return spaced.rstrip(AT_ENDS)
    return "\n".join(filter(None, [line.lstrip(" ").rstrip(AT_ENDS) for line in spaced.split(LINE)]))


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
    pieces = writer.pieces
    pictured = _around_pictures(root)
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            text = element.text
            if tag in BREAKS:
                pieces.append(writer.breaks[tag])
            elif tag == "br":
                pieces.append(KEPT["\n"])
            elif tag in CELLS and element.getprevious() is not None:
                pieces.append(KEPT["\t"])
            if tag in SURROUNDINGS and (len(element) or tag == "pre"):
                writer.surround(tag, 1)
            elif tag in REPLACED and (instead := _instead(element, tag, pictured)) is not None:
                walk.skip_subtree()
                text = instead
        elif element is root:
            break
        else:
            text = element.tail
            if tag in SURROUNDINGS and (len(element) or tag == "pre"):
                writer.surround(tag, -1)
            if tag in BREAKS:
                pieces.append(writer.breaks[tag])
        if text:
            writer.say(text)
    return writer.text()
