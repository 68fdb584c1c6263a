"""One pass over the page: its text as blocks, and the containers they stand in.

A *block* is a run of text between two block boundaries: a paragraph, a heading, a cell, a line between
breaks. A *container* is a block-level element. Everything that the boundary is drawn from is counted
here or from these lists; no later step walks the tree again.
"""

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from readmode.dom import BLOCKS

CONTAINERS = BLOCKS | {"button", "noscript", "select", "textarea"}
"""Elements that bound a block; the last four are no block boxes, but their text is nobody's sentence."""

UNSEEN = frozenset("script style template link meta head title datalist iframe object svg canvas audio video".split())
"""Elements whose text, if any, is not text of the page. Media and frames are kept by their container."""

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

UNSEEN_BY_READER = "data-readmode-hidden"
"""Set by a capture of a rendered page on what its style sheets hide: the one thing that a source cannot tell."""

HIDDEN, HIDDEN_FROM_ASSISTANTS = 1, 2
"""How an element is not shown. Hidden text is not dropped: an accordion or a streamed segment holds articles."""


Place = tuple[HtmlElement, bool]
"""A piece of text in the tree: an element, and whether the piece is its tail (or its own text)."""


@dataclass(slots=True)
class Outline:
    """The page as two parallel tables, filled by one walk.

    Containers, in document order: `elements`, `tags`, `parents` (row, -1 for the first), `ends` (row after the
    last descendant), `begins` and `stops` (its first block, and the block after its last), `depths`, `names`
    (class and id), `inputs`, `pictures`; and by row, where there is one, `unshown`, `properties` (itemprop), `roles`.
    Blocks, in document order: `texts`, `places` (where the text stands in the tree), `owners` (row of the
    container), and counts in characters (`linked`, `bold`, `code`) or pieces (`links`, `images`).
    """

    elements: list[HtmlElement] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    unshown: dict[int, int] = field(default_factory=dict)
    properties: dict[int, str] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    inputs: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    places: list[list[Place]] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)
    bold: list[int] = field(default_factory=list)
    code: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    images: list[int] = field(default_factory=list)


class _Walk:
    """The state of one walk: the block that is being read, and which inline elements are open."""

    __slots__ = (
        "bold",
        "code",
        "images",
        "in_bold",
        "in_code",
        "in_link",
        "linked",
        "links",
        "outline",
        "pieces",
        "places",
    )

    def __init__(self) -> None:
        self.outline = Outline()
        self.pieces: list[str] = []
        self.places: list[Place] = []
        self.in_link = self.in_bold = self.in_code = 0
        self._clear()

    def _clear(self) -> None:
        self.linked = self.bold = self.code = self.links = self.images = 0

    def finish_block(self, owner: int) -> None:
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            self.pieces = []
            if text:
                outline = self.outline
                length = len(text)
                outline.texts.append(text)
                outline.places.append(self.places)
                outline.owners.append(owner)
                outline.linked.append(min(self.linked, length))
                outline.bold.append(min(self.bold, length))
                outline.code.append(min(self.code, length))
                outline.links.append(self.links)
                outline.images.append(self.images)
            self.places = []
        self._clear()

    def read(self, text: str, element: HtmlElement, *, is_tail: bool) -> None:
        self.pieces.append(text)
        self.places.append((element, is_tail))
        length = len(text)
        if self.in_link:
            self.linked += length
        if self.in_bold:
            self.bold += length
        if self.in_code:
            self.code += length

    def open_container(self, element: HtmlElement, tag: str, parent: int, depth: int) -> int:
        outline = self.outline
        row = len(outline.tags)
        get = element.get  # by name: an attribute whose own name cannot be a name breaks every listing of them
        names = f"{get('class', '')} {get('id', '')}"
        style = get("style")
        if get("hidden") is not None or get(UNSEEN_BY_READER) is not None or (style and HIDING_STYLE.search(style)):
            outline.unshown[row] = HIDDEN
        elif get("aria-hidden") == "true":
            outline.unshown[row] = HIDDEN_FROM_ASSISTANTS
        properties, role = get("itemprop"), get("role")
        if properties:
            outline.properties[row] = properties
        if role:
            outline.roles[row] = role
        outline.elements.append(element)
        outline.tags.append(tag)
        outline.parents.append(parent)
        outline.ends.append(row + 1)
        outline.begins.append(len(outline.texts))
        outline.stops.append(len(outline.texts))
        outline.depths.append(depth)
        outline.names.append(names)
        outline.inputs.append(0)
        outline.pictures.append(0)
        return row

    def close_container(self, row: int) -> None:
        self.finish_block(row)
        self.outline.ends[row] = len(self.outline.tags)
        self.outline.stops[row] = len(self.outline.texts)

    def visit(self, element: HtmlElement, owner: int, depth: int) -> None:
        """Read one element; the tree is at most as deep as the parser's limit, so recursion is safe."""
        tag = element.tag
        if tag in UNSEEN:
            return
        if tag in CONTAINERS:
            self.finish_block(owner)
            row = self.open_container(element, tag, owner, depth)
            self.read_content(element, row, depth + 1)
            self.close_container(row)
            if tag in ("button", "select", "textarea"):
                self.outline.inputs[owner] += 1
        elif tag == "br":
            self.finish_block(owner)
        elif tag == "a":
            self.in_link += 1
            self.links += 1
            self.read_content(element, owner, depth)
            self.in_link -= 1
        elif tag in ("b", "strong"):
            self.in_bold += 1
            self.read_content(element, owner, depth)
            self.in_bold -= 1
        elif tag in ("code", "kbd", "samp"):
            self.in_code += 1
            self.read_content(element, owner, depth)
            self.in_code -= 1
        elif tag == "img":
            self.images += 1
            self.outline.pictures[owner] += 1
        elif tag == "input":
            self.outline.inputs[owner] += 1
        else:
            self.read_content(element, owner, depth)

    def read_content(self, element: HtmlElement, owner: int, depth: int) -> None:
        text = element.text
        if text:
            self.read(text, element, is_tail=False)
        for child in element:
            self.visit(child, owner, depth)
            tail = child.tail
            if tail:
                self.read(tail, child, is_tail=True)


def outline_of(root: HtmlElement) -> Outline:
    """Read the tree below and including `root` into its two tables.

    Args:
        root: an element without comments and processing instructions, no deeper than the parser's limit.
    """
    walk = _Walk()
    row = walk.open_container(root, str(root.tag), -1, 0)
    walk.read_content(root, row, 1)
    walk.close_container(row)
    return walk.outline
