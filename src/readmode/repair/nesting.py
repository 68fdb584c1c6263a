"""Blocks in lines: what stands inside a paragraph, a heading or a word although it is a block of its own.

Browsers close a paragraph where a block begins; the tree must say what they show, or text moves and gaps appear.

Source: HTML Standard, content models of `p`, `h1` to `h6`, `summary`, `pre` and of phrasing elements.
"""

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, elements, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, structure_of
from readmode.repair.blank import is_blank
from readmode.repair.rules.texts import BLOCK_IN_CODE, BLOCK_IN_HEADING, BLOCK_IN_LINE, BLOCK_IN_PARAGRAPH
from readmode.repair.sweep import HOLLOW, remove, unwrap_to

TRANSPARENT = frozenset(("a", "ins", "del", "map"))
"""Elements that may hold whatever their parent may hold. Others that are no blocks are words of a line, and those that
hold a block are blocks themselves; so are the elements that pages invent."""

PLAIN_BLOCKS = frozenset("address article aside center div footer header hgroup main p section".split()) | set(HEADINGS)
"""Blocks that in a heading are only a second line."""

ONE_LINE = (*HEADINGS, "summary")

HOLDERS = BLOCKS - {"p", *ONE_LINE}
"""Blocks that may hold blocks: most blocks stand in one."""


def settle_blocks(root: HtmlElement, context: Context) -> Account:
    """Make the tree say what a browser shows where blocks stand inside lines."""
    for code in elements(root, "pre"):
        yield from _flatten_code(code, context)
    for line in elements(root, *ONE_LINE):
        if len(line):
            yield from _flatten_line(line, context)
    holders = _holders_of_blocks(root)
    for element in holders:
        if element.tag not in BLOCKS and element.tag not in TRANSPARENT:
            before = opening_tag(element)
            rename(element, "div")
            yield context.repaired(BLOCK_IN_LINE, element, before, opening_tag(element))
    for element in holders:
        if element.tag == "p" or element.tag in ONE_LINE:
            before = structure_of(element)
            _split(element, holders)
            yield context.repaired(BLOCK_IN_PARAGRAPH, element, before, structure_of(element))


def _flatten_code(code: HtmlElement, context: Context) -> Account:
    """Make blocks inside preformatted text lines of that text."""
    blocks = [element for element in elements(code) if element.tag in BLOCKS]
    if not blocks:
        return
    before = structure_of(code)
    for block in reversed(blocks):
        if block.tag in ("td", "th") and block.getnext() is not None:
            _end_with(block, "\t")
        elif block.tag not in ("ul", "ol", "dl", "table", "tbody", "thead", "tfoot"):
            _end_with(block, "\n")
        unwrap_to(block, "span")
    yield context.repaired(BLOCK_IN_CODE, code, before, structure_of(code))


def _end_with(block: HtmlElement, separator: str) -> None:
    """See to it that the block's text ends with the separator, or a line."""
    inner = block
    last = next(inner.iterchildren(reversed=True), None)
    while last is not None and not last.tail and last.tag == HOLLOW:
        inner, last = last, next(last.iterchildren(reversed=True), None)
    ending = (inner.text if last is None else last.tail) or ""
    if ending.endswith(("\n", separator)):
        return
    if last is None:
        inner.text = ending + separator
    else:
        last.tail = ending + separator


def _flatten_line(line: HtmlElement, context: Context) -> Account:
    """Make plain blocks inside a heading words of that heading, with a space where they met."""
    blocks = [element for element in elements(line) if element.tag in PLAIN_BLOCKS]
    if not blocks:
        return
    before = structure_of(line)
    for block in blocks:
        if block.tail is None or not block.tail[:1].isspace():
            block.tail = " " + (block.tail or "")
        rename(block, "span")
        for name in ("role", "aria-level"):
            block.attrib.pop(name, None)
    yield context.repaired(BLOCK_IN_HEADING, line, before, structure_of(line))


def _holders_of_blocks(root: HtmlElement) -> dict[HtmlElement, None]:
    """Give, in document order, the line-level elements and paragraphs that hold a block."""
    found: set[HtmlElement] = set()
    for element in elements(root):
        above = element.getparent()
        if element.tag not in BLOCKS or above is None or above.tag in HOLDERS:
            continue
        while above is not None and above is not root and above not in found:
            is_line = above.tag not in BLOCKS
            if is_line or above.tag == "p" or above.tag in ONE_LINE:
                found.add(above)
            above = above.getparent() if is_line else None
    return {element: None for element in elements(root) if element in found} if found else {}


def _split(paragraph: HtmlElement, holders: dict[HtmlElement, None]) -> None:
    """Close the paragraph before each block in it, and open another of its kind after it."""
    children, tail = list(paragraph), paragraph.tail
    for child in children:
        paragraph.remove(child)  # lxml takes the text that follows along
    paragraph.tail = None
    runs, pieces = [paragraph], [paragraph]
    for child in children:
        if child.tag in BLOCKS or child in holders:
            runs.append(_another(paragraph))
            runs[-1].text, child.tail = child.tail, None
            pieces += [child, runs[-1]]
        else:
            runs[-1].append(child)
    idle = {run for run in runs if not len(run) and is_blank(run.text)}
    kept = [piece for piece in pieces if piece not in idle] or [paragraph]
    if paragraph in idle and paragraph.get("id") and paragraph is not kept[0]:
        if kept[0].get("id"):
            kept.insert(0, paragraph)
        else:
            kept[0].set("id", paragraph.get("id", ""))
    kept[-1].tail = tail
    _place(kept, paragraph)


def _place(pieces: list[HtmlElement], paragraph: HtmlElement) -> None:
    """Put the pieces where the paragraph stood; not by its number, for counting siblings each time is quadratic."""
    if pieces[0] is paragraph:
        for piece in reversed(pieces[1:]):
            paragraph.addnext(piece)
        return
    for piece in pieces:
        paragraph.addprevious(piece)
    remove(paragraph)


def _another(paragraph: HtmlElement) -> HtmlElement:
    """Make an empty element of the same kind; a second summary would name nothing, so it is plain content."""
    made = new_element("div" if paragraph.tag == "summary" else str(paragraph.tag))
    made.attrib.update({name: value for name, value in paragraph.attrib.items() if name != "id"})
    return made
