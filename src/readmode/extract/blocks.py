"""One pass over the page: its text as blocks, and the containers they stand in.

A *block* is a run of text between two block boundaries: a paragraph, a heading, a cell, a line between
breaks. A *container* is a block-level element. Everything that the boundary is drawn from is counted
here or from these lists; no later step walks the tree again.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from readmode.dom import BLOCKS
from readmode.extract.class_words import families_of
from readmode.extract.vast import Rest, set_apart

CONTAINERS = BLOCKS | {"button", "noscript", "select", "textarea"}
"""Elements that bound a block; the last four are no block boxes, but their text is nobody's sentence."""

UNSEEN = frozenset("script style template link meta head title datalist iframe object svg canvas audio video".split())
"""Elements whose text, if any, is not text of the page. Media and frames are kept by their container."""

CONTROLS = frozenset(("button", "select", "textarea"))
"""Containers that are controls; the fourth control, `input`, contains nothing."""

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

UNSEEN_BY_READER = "data-readmode-hidden"
"""Set by a capture of a rendered page on what its style sheets hide: the one thing that a source cannot tell."""

CONTAINER, LINK, BREAK, CODE, IMAGE, CONTROL, NOTHING = range(7)
KINDS: dict[str, int] = {
    **dict.fromkeys(CONTAINERS, CONTAINER),
    **dict.fromkeys(UNSEEN, NOTHING),
    **dict.fromkeys(("code", "kbd", "samp"), CODE),
    "a": LINK,
    "br": BREAK,
    "img": IMAGE,
    "input": CONTROL,
}
"""What an element is to the walk, in one look-up; all others are text like the text around them."""


def _numbers() -> "array[int]":
    """Make a column of numbers: a list would keep an object for each, and numpy would ask them one by one."""
    return array("i")


NAMELESS = " "
"""What is noted of a container without class and id: one text for all of them."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The page as three tables of parallel columns.

    Containers, in document order: `elements`, `tags`, `parents` (row, -1 for the first), `depths`, `names` (class
    and id), `ends` (row after the last descendant), `begins` and `stops` (its first block, and the block after its
    last); the rows that are not shown (`hidden`; their text is not dropped, for an accordion or a streamed segment
    holds articles); by row, where there is one: `families` (what its names call it), `properties` (itemprop), `roles`;
    and the rows that directly hold a control (`controls`) or an image (`pictures`), once for each.
    Pieces of text, in document order: `holders` (an element) and `tails` (whether the piece is its tail, or its own
    text).
    Blocks, in document order: `texts`, `pieces` (the piece after its last), `owners` (row of the container), and
    counts in characters (`linked`, `code`) or pieces (`links`, `images`).
    Of vast tables: the blocks that are their `rests`, and the elements that are `cut_through`, of which the rest holds
    more than their own blocks tell.
    """

    elements: list[HtmlElement] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parents: "array[int]" = field(default_factory=_numbers)
    depths: "array[int]" = field(default_factory=_numbers)
    names: list[str] = field(default_factory=list)
    ends: "array[int]" = field(default_factory=_numbers)
    begins: "array[int]" = field(default_factory=_numbers)
    stops: "array[int]" = field(default_factory=_numbers)
    families: dict[int, tuple[int, ...]] = field(default_factory=dict)
    hidden: list[int] = field(default_factory=list)
    properties: dict[int, str] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    controls: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    holders: list[HtmlElement] = field(default_factory=list)
    tails: list[bool] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    pieces: "array[int]" = field(default_factory=_numbers)
    owners: "array[int]" = field(default_factory=_numbers)
    linked: "array[int]" = field(default_factory=_numbers)
    code: "array[int]" = field(default_factory=_numbers)
    links: "array[int]" = field(default_factory=_numbers)
    images: "array[int]" = field(default_factory=_numbers)
    rests: list[int] = field(default_factory=list)
    cut_through: set[HtmlElement] = field(default_factory=set)

    def places(self, block: int) -> Iterator[tuple[HtmlElement, bool]]:
        """Give the pieces of text of a block: an element, and whether the piece is its tail."""
        pieces = slice(self.pieces[block - 1] if block else 0, self.pieces[block])
        return zip(self.holders[pieces], self.tails[pieces], strict=True)

    def holder(self, first: int, last: int) -> int:
        """Find the row of the smallest container that holds both blocks."""
        row = self.owners[first]
        while not self.begins[row] <= last < self.stops[row]:
            row = self.parents[row]
        return row


def outline_of(root: HtmlElement) -> Outline:
    """Read the tree below and including `root` into its tables.

    Args:
        root: an element without comments and processing instructions, no deeper than the parser's limit.
    """
    rests = set_apart(root)
    walk = _Walk(rests)
    walk.read_container(root, str(root.tag), -1, 0)
    outline = walk.outline
    for rest in rests:
        outline.cut_through.update(part for part, _ in rest.placed)
        rest.put_back()
    known = {names: found for names in set(outline.names) if (found := families_of(names))}  # a page repeats most
    outline.families.update({row: known[names] for row, names in enumerate(outline.names) if names in known})
    return outline


class _Walk:
    """The tables so far, the block that is being read, and which inline elements are open."""

    __slots__ = (
        "code",
        "images",
        "in_code",
        "in_link",
        "linked",
        "links",
        "outline",
        "pieces",
        "rests",
    )

    def __init__(self, rests: list[Rest]) -> None:
        self.outline = Outline()
        self.rests = {rest.whole: rest for rest in rests}
        self.pieces: list[str] = []
        self.in_link = self.in_code = 0
        self.linked = self.code = self.links = self.images = 0

    def finish_block(self, owner: int) -> None:
        """Write down the block that a boundary ends; without words there is none."""
        self.links, links = 0, self.links
        self.images, images = 0, self.images
        if not self.pieces:
            return
        outline = self.outline
        text = "".join(self.pieces).strip()
        if not text.isprintable() or "  " in text:  # else its white space is single spaces already, as in most blocks
            text = " ".join(text.split())
        length = len(text)
        outline.texts.append(text)
        outline.pieces.append(len(outline.holders))
        outline.owners.append(owner)
        outline.linked.append(self.linked and min(self.linked, length))
        outline.code.append(self.code and min(self.code, length))
        outline.links.append(links)
        outline.images.append(images)
        self.pieces.clear()
        self.linked = self.code = 0

    def read(self, text: str, element: HtmlElement, *, is_tail: bool) -> None:
        """Add text to the block."""
        self.pieces.append(text)
        self.outline.holders.append(element)
        self.outline.tails.append(is_tail)
        if self.in_link:
            self.linked += len(text)
        if self.in_code:
            self.code += len(text)

    def read_container(self, element: HtmlElement, tag: str, parent: int, depth: int) -> None:
        outline = self.outline
        row = len(outline.elements)
        outline.elements.append(element)
        outline.tags.append(tag)
        outline.parents.append(parent)
        outline.depths.append(depth)
        outline.ends.append(row)
        outline.begins.append(len(outline.texts))
        outline.stops.append(0)
        if said := len(element.attrib):
            names, identifier = element.get("class"), element.get("id")
            outline.names.append(f"{names or ''} {identifier or ''}")
            if said > (names is not None) + (identifier is not None):
                self.note(element, row)
        else:
            outline.names.append(NAMELESS)
        self.read_content(element, row, depth + 1)
        if self.pieces or self.links or self.images:
            self.finish_block(row)
        if self.rests and element in self.rests:
            self.read_rest(self.rests[element], row)
        outline.ends[row] = len(outline.elements)
        outline.stops[row] = len(outline.texts)

    def read_rest(self, rest: Rest, owner: int) -> None:
        """Write down what of a vast table is not weighed, as one block."""
        text = rest.text()
        if not text:
            return
        outline, linked, images = self.outline, rest.linked(), rest.images()
        outline.rests.append(len(outline.texts))
        outline.texts.append(text)
        outline.pieces.append(len(outline.holders))
        outline.owners.append(owner)
        outline.linked.append(min(sum(linked), len(text)))
        outline.code.append(0)
        outline.links.append(len(linked))
        outline.images.append(images)
        outline.pictures.extend([owner] * images)

    def note(self, element: HtmlElement, row: int) -> None:
        """Write down what else a container says of itself."""
        get = element.get  # by name: an attribute whose own name cannot be a name breaks every listing of them
        style = get("style")
        if get("hidden") is not None or get(UNSEEN_BY_READER) is not None or (style and HIDING_STYLE.search(style)):
            self.outline.hidden.append(row)
        if (properties := get("itemprop")) is not None:
            self.outline.properties[row] = properties
        if (role := get("role")) is not None:
            self.outline.roles[row] = role

    def read_content(self, element: HtmlElement, owner: int, depth: int) -> None:
        """Read what an element holds; the tree is at most as deep as the parser's limit, so recursion is safe."""
        text = element.text
        if text and (self.pieces or not text.isspace()):  # a block begins with its first word
            self.read(text, element, is_tail=False)
        if not len(element):
            return
        for child in element:
            tag: str = child.tag  # type: ignore[assignment]  # the stub allows for more than parsers make
            kind = KINDS.get(tag)
            if kind is None:
                self.read_content(child, owner, depth)
            elif kind == CONTAINER:
                if tag in CONTROLS:
                    self.outline.controls.append(owner)
                if self.pieces or self.links or self.images:
                    self.finish_block(owner)
                self.read_container(child, tag, owner, depth)
            elif kind != NOTHING:
                self.read_inline(child, kind, owner, depth)
            tail = child.tail
            if tail and (self.pieces or not tail.isspace()):
                self.read(tail, child, is_tail=True)

    def read_inline(self, element: HtmlElement, kind: int, owner: int, depth: int) -> None:
        """Read an element inside of a line that is told apart from the text around it."""
        if kind == LINK:
            self.in_link += 1
            self.links += 1
            self.read_content(element, owner, depth)
            self.in_link -= 1
        elif kind == BREAK:
            self.finish_block(owner)
        elif kind == CODE:
            self.in_code += 1
            self.read_content(element, owner, depth)
            self.in_code -= 1
        elif kind == IMAGE:
            self.images += 1
            self.outline.pictures.append(owner)
        elif kind == CONTROL:
            self.outline.controls.append(owner)
