"""Paragraphs: text that stands in none, or is parted by line breaks alone (WCAG 1.3.1).

People who listen go from paragraph to paragraph, and only paragraphs get the room between them that a reader asks for.
"""

from collections.abc import Sequence

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, closest, elements, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, source_of, structure_of
from readmode.repair.attributes import ROLES
from readmode.repair.blank import is_blank
from readmode.repair.rules.texts import BREAKS_AS_PARAGRAPHS, BREAKS_AS_SPACE, LOOSE_TEXT
from readmode.repair.runs import Run, clear, is_block
from readmode.repair.sweep import LASTING, sweep, unwrap

BREAKS = 2
"""Line breaks in a row that end a paragraph; one ends a line, as in a poem or an address."""

FLOWING = frozenset(
    "div section article aside main blockquote header footer form fieldset center address dialog hgroup legend nav "
    "search".split()
)
"""Elements in which text that stands loose becomes a paragraph: all blocks that are none, and hold any content."""

ONE_LINE = ("div", "center")
"""Elements that mean nothing, and become the paragraph when they are one."""

CROWDED = frozenset(("li", "td", "th", "dd"))
"""Elements whose text is a paragraph as it is; they get paragraphs where breaks part their text."""

STYLING = ("span", "font", "big", "small", "center")
"""Elements that pages set around several paragraphs to style them, and that mean nothing."""

WHOLE = frozenset(("div", "blockquote", "address", "center"))
"""Elements that are one paragraph, or as good as one, when they hold nothing but a line of words."""


def part_paragraphs(root: HtmlElement, context: Context) -> Account:
    """Make paragraphs of what breaks part and of what stands loose, from the inner elements to the outer."""
    _open_styling(root)
    broken = {pause.getparent() for pause in root.iter("br")}  # from here on, breaks only go
    for holder in [*reversed(list(elements(root, "p", *FLOWING, *CROWDED))), root]:
        tag = holder.tag
        if tag in FLOWING or holder is root:
            yield from _settle_flow(holder, root, context)
        elif holder in broken and next(holder.iterchildren("br"), None) is not None:
            yield from _settle_breaks(holder, context)


def _open_styling(root: HtmlElement) -> None:
    """Take away what only styles several paragraphs at once, so that their breaks stand in the paragraph itself."""
    opened = False
    for pause in elements(root, "br"):
        holder = pause.getparent()
        while holder is not None and holder is not root and holder.tag in STYLING and _ends_paragraph(pause):
            if any(holder.get(name) for name in LASTING):
                break
            above = holder.getparent()
            unwrap(holder)
            opened = True
            holder = above
    if opened:
        sweep(root)


def _ends_paragraph(pause: HtmlElement) -> bool:
    following = pause.getnext()
    return following is not None and following.tag == "br" and is_blank(pause.tail)


def _settle_flow(holder: HtmlElement, root: HtmlElement, context: Context) -> Account:
    """Make paragraphs of the words that stand in a block without one."""
    if is_blank(holder.text) and all(
        (child.tag in BLOCKS or is_block(child)) and is_blank(child.tail) for child in holder
    ):
        return
    if holder.get("role") == "math" or (holder is not root and closest(holder, "pre", "summary") is not None):
        return
    pieces, parted = _pieces(holder)
    runs = [piece for piece in pieces if isinstance(piece, Run)]
    if holder.tag in WHOLE and not parted and len(pieces) == 1:
        if (
            holder.tag in ONE_LINE
            and holder.get("role", "") not in ROLES.get(str(holder.tag), ())
            and runs[0].says_something()
            and holder is not root
        ):
            before = opening_tag(holder)
            rename(holder, "p")
            yield context.repaired(LOOSE_TEXT, holder, before, opening_tag(holder))
            yield from _trim_ends(holder, context)
        if holder is not root:
            return
    if not any(run.says_something() for run in runs):
        return
    before = source_of(holder)
    _refill(holder, pieces)
    yield context.repaired(BREAKS_AS_PARAGRAPHS if parted else LOOSE_TEXT, holder, before, _first_source(holder))


def _settle_breaks(holder: HtmlElement, context: Context) -> Account:
    """Part a paragraph, an item or a cell at its breaks."""
    pieces, parted = _pieces(holder)
    runs = [piece for piece in pieces if isinstance(piece, Run)]
    if not parted or sum(1 for run in runs if not run.is_idle()) < BREAKS:
        yield from _trim_ends(holder, context)
        return
    before = source_of(holder)
    if holder.tag != "p":
        _refill(holder, pieces)
        yield context.repaired(BREAKS_AS_PARAGRAPHS, holder, before, _first_source(holder))
        return
    tail, holder.tail = holder.tail, None
    made = [_paragraph(run, holder) for run in runs if not run.is_idle()]
    clear(holder)
    first, place = made[0], holder
    holder.text = first.text
    holder.extend(list(first))
    for paragraph in made[1:]:
        place.addnext(paragraph)
        place = paragraph
    place.tail = tail
    yield context.repaired(BREAKS_AS_PARAGRAPHS, holder, before, source_of(holder))


def _trim_ends(holder: HtmlElement, context: Context) -> Account:
    """Drop breaks at the ends of a paragraph that has no others."""
    children = list(holder)
    if not children or not (_is_room(children[-1], children[-1].tail) or _is_room(children[0], holder.text)):
        return
    run = Run(holder.text, children)
    count = len(children)
    if run.is_idle():
        return  # an empty paragraph goes as a whole
    before = structure_of(holder)
    run.trim()
    if len(run.children) < count:
        clear(holder)
        holder.text = run.text
        holder.extend(run.children)
        yield context.repaired(BREAKS_AS_SPACE, holder, before, structure_of(holder))


def _is_room(child: HtmlElement, beside: str | None) -> bool:
    return child.tag == "br" and is_blank(beside)


def _pieces(holder: HtmlElement) -> tuple[list[Run | HtmlElement], bool]:
    """Give the runs of words and the blocks that the element holds, and whether breaks part words from words."""
    run = Run(holder.text)
    pieces: list[Run | HtmlElement] = [run]
    parted = False
    breaks = 0
    for child in holder:
        if is_block(child):
            run, breaks = Run(child.tail), 0
            pieces += [child, run]
            continue
        breaks = breaks + 1 if child.tag == "br" else 0
        if breaks == BREAKS:
            ended, run = run, Run()
            ended.children[-1].tail = None
            pieces.append(run)
            parted = parted or not ended.is_idle()
        run.children.append(child)
        if not is_blank(child.tail):
            breaks = 0
    last = pieces[-1]
    if (
        parted
        and isinstance(last, Run)
        and last.is_idle()
        and sum(isinstance(piece, Run) for piece in pieces) == BREAKS
    ):
        parted = False  # the breaks at the end only make room
    return pieces, parted


def _refill(holder: HtmlElement, pieces: Sequence[Run | HtmlElement]) -> None:
    """Put the pieces into the element, each run that says something as a paragraph."""
    clear(holder)
    for piece in pieces:
        if not isinstance(piece, Run):
            piece.tail = None
            holder.append(piece)
        elif piece.says_something():
            holder.append(_paragraph(piece, None))
        elif not piece.is_idle():
            piece.trim()
            _say_after(holder, piece.text)
            holder.extend(piece.children)


def _paragraph(run: Run, like: HtmlElement | None) -> HtmlElement:
    """Make a paragraph of the run, with the language and direction of the one that it was part of."""
    made = new_element("p")
    if like is not None:
        made.attrib.update({name: value for name, value in like.attrib.items() if name in ("lang", "dir")})
    run.trim()
    made.text = run.text
    made.extend(run.children)
    return made


def _say_after(holder: HtmlElement, text: str | None) -> None:
    last = next(holder.iterchildren(reversed=True), None)
    if last is None:
        holder.text = text
    else:
        last.tail = text


def _first_source(holder: HtmlElement) -> str:
    return opening_tag(holder) + "".join(source_of(child) for child in holder[:1])
