"""Blocks: paragraphs, headings, lists, quotations, code."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, collapse
from readmode.export.markdown.escaping import escape_heading_end, escape_line_starts, escape_words, longest_run
from readmode.export.markdown.inline import add, anchor, inside, line_of, linked
from readmode.export.markdown.tables import grid, table_lines, table_source

DEEPEST = 60
"""Levels of blocks in blocks below which only the words are kept: real pages nest under 30."""

RULE = "___"
"""Not of hyphens or asterisks: after the marker of an item those would make the item a rule."""

MARKERS = {"ul": ("-", "*"), "ol": (".", ")")}
"""The two markers of each kind of list: lists side by side take turns, or they would be read as one."""

_AFTER_WORDS = re.compile(r"(?:[-*]|1[.)]) \S")
"""How a list begins that may follow a line of words at once (CommonMark §5.2); another would be read as words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the article a block stands.

    Attributes:
        targets: the ids that links of the article point to.
        holders: the elements that hold blocks.
        link: the address of the link around the block, or empty.
    """

    targets: frozenset[str]
    holders: frozenset[HtmlElement]
    link: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """One block: what kind of element it was, the marker if it is a list, and its lines."""

    kind: str
    text: str
    marker: str = ""


def blocks_of(element: HtmlElement, place: Place) -> list[Block]:
    """Give the blocks of an element's content; words between blocks are paragraphs."""
    blocks: list[Block] = []
    line = [escape_words(element.text or "")]
    for child in element:
        if child.tag in BLOCKS or child in place.holders:
            _end_paragraph(blocks, line, place)
            line = []
            blocks += _block(child, replace(place, depth=place.depth + 1), blocks[-1] if blocks else None)
        else:
            add(line, child, place.targets)
        line.append(escape_words(child.tail or ""))
    _end_paragraph(blocks, line, place)
    return blocks


def _end_paragraph(blocks: list[Block], line: list[str], place: Place) -> None:
    text = line_of(line)
    if text:
        blocks.append(Block("p", linked(escape_line_starts(text), place.link)))


def _block(element: HtmlElement, place: Place, before: Block | None) -> list[Block]:
    """Give the blocks that one block becomes, after the mark of its place if links point there."""
    tag = str(element.tag)
    if place.depth > DEEPEST:
        return [Block("p", escape_line_starts(escape_words(collapse(element.text_content()))))]
    blocks = _listed(element, place, before) if tag in MARKERS else WRITERS.get(tag, blocks_of)(element, place)
    return _marked(blocks, anchor(element, place.targets))


def _marked(blocks: list[Block], mark: str) -> list[Block]:
    """Put the mark of a place before the words of the first block, or before the block if it has no words."""
    if not mark:
        return blocks
    if blocks and blocks[0].kind == "p":
        return [replace(blocks[0], text=mark + blocks[0].text), *blocks[1:]]
    return [Block("p", mark), *blocks]


def _heading(element: HtmlElement, place: Place) -> list[Block]:
    words = line_of(inside(element, place.targets)).replace("\\\n", " ")
    level = HEADINGS.index(str(element.tag)) + 1
    return [Block("heading", f"{'#' * level} {linked(escape_heading_end(words), place.link)}")] if words else []


def _name(element: HtmlElement, place: Place) -> list[Block]:
    """Give a term or a summary as a line in bold, where it is plain words."""
    blocks = blocks_of(element, place)
    words = blocks[0].text if len(blocks) == 1 and blocks[0].kind == "p" else ""
    sure = words[:1].isalnum() and words[-1:].isalnum() and not re.search(r"[*<\n]", words)
    return [Block("p", f"**{words}**")] if sure else blocks


def _quotation(element: HtmlElement, place: Place) -> list[Block]:
    blocks = blocks_of(element, place)
    return [Block("blockquote", _indented(joined(blocks), "> ", "> "))] if blocks else []


def _rule(element: HtmlElement, place: Place) -> list[Block]:
    del element, place
    return [Block("hr", RULE)]


def _fenced(element: HtmlElement, place: Place) -> list[Block]:
    del place
    code = element.text_content().strip("\n").rstrip()
    language = next((name for part in element.iter("code", "pre") if (name := part.get("class", ""))), "")
    fence = "`" * max(3, longest_run(code) + 1)
    return [Block("pre", f"{fence}{language.removeprefix('language-')}\n{code}\n{fence}")] if code else []


def _block_link(element: HtmlElement, place: Place) -> list[Block]:
    """Give a link around blocks as a link in each of them."""
    return blocks_of(element, replace(place, link=element.get("href", "")))


def _listed(element: HtmlElement, place: Place, before: Block | None) -> list[Block]:
    first, second = MARKERS[str(element.tag)]
    marker = second if before is not None and before.marker == first else first
    start = int(element.get("start") or 1)
    start = start if start >= 0 else 1  # Markdown counts from nought
    items = [_marked(blocks_of(item, place), anchor(item, place.targets)) for item in element.iterchildren("li")]
    loose = not all(map(_is_tight, items))
    texts = []
    for number, blocks in enumerate(items, start):
        bullet = f"{marker} " if element.tag == "ul" else f"{number}{marker} "
        text = joined(blocks) if loose else "\n".join(block.text for block in blocks)
        texts.append(_indented(text, bullet, " " * len(bullet)))
    return [Block("list", ("\n\n" if loose else "\n").join(texts), marker)] if texts else []


def _is_tight(item: list[Block]) -> bool:
    """Say whether the item's blocks may follow each other without a blank line: a paragraph, and then one list.

    Tables, quotations and HTML would take in what follows them, and few lists may follow a paragraph at once.
    """
    first, others = item[:1], item[1:]
    return not others or (first[0].kind == "p" and len(others) == 1 and bool(_AFTER_WORDS.match(others[0].text)))


def _tabled(element: HtmlElement, place: Place) -> list[Block]:
    """Give a table as a table where Markdown can, else as the source that Markdown lets through."""
    rows = grid(element, place.holders)
    if not rows:
        return [Block("html", table_source(element))]
    caption = next(element.iterchildren("caption"), None)
    blocks = blocks_of(caption, place) if caption is not None else []
    return [*blocks, Block("table", "\n".join(table_lines(rows, place.targets)))]


WRITERS: dict[str, Callable[[HtmlElement, Place], list[Block]]] = {
    **dict.fromkeys(HEADINGS, _heading),
    "a": _block_link,
    "blockquote": _quotation,
    "dt": _name,
    "hr": _rule,
    "pre": _fenced,
    "summary": _name,
    "table": _tabled,
}
"""How each kind of block is written; the others are their content."""


def _indented(text: str, first: str, others: str) -> str:
    """Put a prefix before each line; before a line without words, the prefix without its spaces."""
    lines = text.split("\n")
    prefixes = [first, *([others] * (len(lines) - 1))]
    return "\n".join((prefix + line).rstrip(" ") for prefix, line in zip(prefixes, lines, strict=True))


def joined(blocks: list[Block]) -> str:
    """Join blocks with a blank line between."""
    return "\n\n".join(block.text for block in blocks)
