"""One pass over the page: its text as blocks, and the containers they stand in.

A *block* is a run of text between two block boundaries: a paragraph, a heading, a cell, a line between
breaks. A *container* is a block-level element. Everything that the boundary is drawn from is counted
here or from these lists; no later step walks the tree again.
"""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.dom import BLOCKS

CONTAINERS = BLOCKS | {"button", "noscript", "select", "textarea"}
"""Elements that bound a block; the last four are no block boxes, but their text is nobody's sentence."""

UNSEEN = frozenset("script style template link meta head title datalist iframe object svg canvas audio video".split())
"""Elements whose text, if any, is not text of the page. Media and frames are kept by their container."""

BOLD = frozenset(("b", "strong"))
CODE = frozenset(("code", "kbd", "samp"))
CONTROLS = frozenset(("button", "select", "textarea", "input"))

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

UNSEEN_BY_READER = "data-readmode-hidden"
"""Set by a capture of a rendered page on what its style sheets hide: the one thing that a source cannot tell."""

HIDDEN, HIDDEN_FROM_ASSISTANTS = 1, 2
"""How an element is not shown. Hidden text is not dropped: an accordion or a streamed segment holds articles."""

Place = tuple[HtmlElement, bool]
"""A piece of text in the tree: an element, and whether the piece is its tail (or its own text)."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The page as two tables of parallel columns.

    Containers, in document order: `elements`, `tags`, `parents` (row, -1 for the first), `depths`, `names` (class
    and id), `ends` (row after the last descendant), `begins` and `stops` (its first block, and the block after its
    last); by row, where there is one: `unshown`, `properties` (itemprop), `roles`; and the rows that directly hold
    a control (`controls`) or an image (`pictures`), once for each.
    Blocks, in document order: `texts`, `places` (where the text stands in the tree), `owners` (row of the
    container), and counts in characters (`linked`, `bold`, `code`) or pieces (`links`, `images`).
    """

    elements: tuple[HtmlElement, ...]
    tags: tuple[str, ...]
    parents: tuple[int, ...]
    depths: tuple[int, ...]
    names: tuple[str, ...]
    ends: list[int]
    begins: list[int]
    stops: list[int]
    unshown: dict[int, int]
    properties: dict[int, str]
    roles: dict[int, str]
    controls: list[int]
    pictures: list[int]
    texts: tuple[str, ...]
    places: tuple[list[Place], ...]
    owners: tuple[int, ...]
    linked: tuple[int, ...]
    bold: tuple[int, ...]
    code: tuple[int, ...]
    links: tuple[int, ...]
    images: tuple[int, ...]


def outline_of(root: HtmlElement) -> Outline:
    """Read the tree below and including `root` into its two tables.

    Args:
        root: an element without comments and processing instructions, no deeper than the parser's limit.
    """
    walk = _Walk()
    walk.read_container(root, str(root.tag), -1, 0)
    elements, tags, parents, depths, names = zip(*walk.containers, strict=True)
    columns = tuple(zip(*walk.blocks, strict=True)) or ((),) * 8
    texts, places, owners, linked, bold, code, links, images = columns
    return Outline(
        elements=elements,
        tags=tags,
        parents=parents,
        depths=depths,
        names=names,
        ends=walk.ends,
        begins=walk.begins,
        stops=walk.stops,
        unshown=walk.unshown,
        properties=walk.properties,
        roles=walk.roles,
        controls=walk.controls,
        pictures=walk.pictures,
        texts=texts,
        places=places,
        owners=owners,
        linked=linked,
        bold=bold,
        code=code,
        links=links,
        images=images,
    )


class _Walk:
    """The tables so far, the block that is being read, and which inline elements are open."""

    def __init__(self) -> None:
        self.containers: list[tuple[HtmlElement, str, int, int, str]] = []
        self.ends: list[int] = []
        self.begins: list[int] = []
        self.stops: list[int] = []
        self.unshown: dict[int, int] = {}
        self.properties: dict[int, str] = {}
        self.roles: dict[int, str] = {}
        self.controls: list[int] = []
        self.pictures: list[int] = []
        self.blocks: list[tuple[str, list[Place], int, int, int, int, int, int]] = []
        self.pieces: list[str] = []
        self.places: list[Place] = []
        self.in_link = self.in_bold = self.in_code = 0
        self.linked = self.bold = self.code = self.links = self.images = 0

    def finish_block(self, owner: int) -> None:
        """Write down the block that a boundary ends; without words there is none."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            length = len(text)
            counts = min(self.linked, length), min(self.bold, length), min(self.code, length), self.links, self.images
            self.blocks.append((text, self.places, owner, *counts))
            self.pieces, self.places = [], []
            self.linked = self.bold = self.code = 0
        self.links = self.images = 0

    def read(self, text: str, element: HtmlElement, *, is_tail: bool) -> None:
        """Add text to the block; a block begins with its first word, not with the white space before it."""
        if not self.pieces and text.isspace():
            return
        self.pieces.append(text)
        self.places.append((element, is_tail))
        if self.in_link:
            self.linked += len(text)
        if self.in_bold:
            self.bold += len(text)
        if self.in_code:
            self.code += len(text)

    def read_container(self, element: HtmlElement, tag: str, parent: int, depth: int) -> None:
        row = len(self.containers)
        get = element.get  # by name: an attribute whose own name cannot be a name breaks every listing of them
        self.containers.append((element, tag, parent, depth, f"{get('class', '')} {get('id', '')}"))
        self.ends.append(row)
        self.begins.append(len(self.blocks))
        self.stops.append(0)
        style = get("style")
        if get("hidden") is not None or get(UNSEEN_BY_READER) is not None or (style and HIDING_STYLE.search(style)):
            self.unshown[row] = HIDDEN
        elif get("aria-hidden") == "true":
            self.unshown[row] = HIDDEN_FROM_ASSISTANTS
        if (properties := get("itemprop")) is not None:
            self.properties[row] = properties
        if (role := get("role")) is not None:
            self.roles[row] = role
        self.read_content(element, row, depth + 1)
        self.finish_block(row)
        self.ends[row] = len(self.containers)
        self.stops[row] = len(self.blocks)

    def read_content(self, element: HtmlElement, owner: int, depth: int) -> None:
        """Read what an element holds; the tree is at most as deep as the parser's limit, so recursion is safe."""
        text = element.text
        if text:
            self.read(text, element, is_tail=False)
        for child in element:
            self.visit(child, owner, depth)
            tail = child.tail
            if tail:
                self.read(tail, child, is_tail=True)

    def visit(self, element: HtmlElement, owner: int, depth: int) -> None:
        tag = element.tag
        if tag in CONTROLS:
            self.controls.append(owner)
        if tag in CONTAINERS:
            self.finish_block(owner)
            self.read_container(element, tag, owner, depth)
        elif tag == "a":
            self.in_link += 1
            self.links += 1
            self.read_content(element, owner, depth)
            self.in_link -= 1
        elif tag == "br":
            self.finish_block(owner)
        elif tag in BOLD:
            self.in_bold += 1
            self.read_content(element, owner, depth)
            self.in_bold -= 1
        elif tag in CODE:
            self.in_code += 1
            self.read_content(element, owner, depth)
            self.in_code -= 1
        elif tag == "img":
            self.images += 1
            self.pictures.append(owner)
        elif tag not in UNSEEN:
            self.read_content(element, owner, depth)
