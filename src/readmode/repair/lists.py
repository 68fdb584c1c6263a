"""Lists: items in a list, and nothing else in it; terms and descriptions likewise (WCAG 1.3.1)."""

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, elements, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, structure_of
from readmode.repair.blank import is_blank, shows_nothing
from readmode.repair.rules.structures import HALF_LIST, LIST_CONTENT, ORPHAN_ITEM, ORPHAN_TERM

LISTS = ("ul", "ol")
TERMS = ("dt", "dd")


def repair_lists(root: HtmlElement, context: Context) -> Account:
    """Put items without a list into one, and what stands loose in a list into items."""
    for menu in context.elements(root, "menu", "dir"):
        rename(menu, "ul")
    yield from _gather_orphans(root, context)
    for holder in elements(root, *LISTS):
        yield from _fill_items(holder, context)
    yield from _gather_terms(root, context)
    for holder in elements(root, "dl"):
        yield from _complete_terms(holder, context)


def _gather_orphans(root: HtmlElement, context: Context) -> Account:
    for item in elements(root, "li"):
        parent = item.getparent()
        if parent is not None and parent.tag not in LISTS:
            holder = _gather(item, ("li",), "ul")
            yield context.repaired(ORPHAN_ITEM, item, opening_tag(item), opening_tag(holder) + opening_tag(item))


def _gather(first: HtmlElement, tags: tuple[str, ...], tag: str) -> HtmlElement:
    """Put the element, and its neighbours of these tags with nothing between, into a new element."""
    holder = new_element(tag)
    first.addprevious(holder)  # lxml leaves the text before the first where it is
    current: HtmlElement | None = first
    while current is not None and current.tag in tags:
        following = current.getnext()
        ends = not is_blank(current.tail)
        if ends or following is None or following.tag not in tags:
            holder.tail, current.tail = current.tail, None
            following = None
        holder.append(current)
        current = following
    return holder


def _fill_items(holder: HtmlElement, context: Context) -> Account:
    """Put loose text and elements of a list into items; a list inside goes to the item before it."""
    if is_blank(holder.text) and all(child.tag == "li" and is_blank(child.tail) for child in holder):
        return
    before = structure_of(holder)
    children = list(holder)
    loose = new_element("li")
    loose.text, holder.text = holder.text, None
    items: list[HtmlElement] = []
    last: HtmlElement | None = None
    for child in children:
        following, child.tail = child.tail, None
        if child.tag == "li" and shows_nothing(child):
            rename(child, "span")  # only a place, which can stand in a neighbour
        if child.tag == "li":
            if shows_nothing(loose):
                child[:0] = list(loose)
            else:
                items.append(loose)
            loose = new_element("li")
            items.append(child)
            last = child
        elif child.tag in LISTS and items and items[-1] is last and shows_nothing(loose):
            items[-1].append(child)
        else:
            loose.append(child)
        if not is_blank(following):
            _append_text(loose, following or "")
    if not shows_nothing(loose) or not items:
        items.append(loose)
    else:
        items[-1].extend(list(loose))
    holder[:] = items
    yield context.repaired(LIST_CONTENT, holder, before, structure_of(holder))


def _gather_terms(root: HtmlElement, context: Context) -> Account:
    for term in context.elements(root, *TERMS):
        parent = term.getparent()
        grandparent = parent.getparent() if parent is not None else None
        if parent is None or parent.tag == "dl":
            continue
        if parent.tag == "div" and grandparent is not None and grandparent.tag == "dl":
            continue
        holder = _gather(term, TERMS, "dl")
        yield context.repaired(ORPHAN_TERM, term, opening_tag(term), opening_tag(holder) + opening_tag(term))


def _complete_terms(holder: HtmlElement, context: Context) -> Account:
    """Make a list of terms hold terms and descriptions only; without one of the kinds it is no such list.

    A question in a `dt` that is a heading stays a heading, for that is how people find it; the list goes.
    """
    before = opening_tag(holder)
    if any(term.tag == "dt" for term in _terms(holder)):
        yield from _move_loose(holder, context)
    terms = _terms(holder)
    groups = [child for child in holder if child.tag == "div"]
    half = any({part.tag for part in group if part.tag in TERMS} == {"dt"} for group in groups)
    headed = half or any(next(term.iter(*HEADINGS), None) is not None for term in terms if term.tag == "dt")
    if headed or {term.tag for term in terms} != set(TERMS):
        for term in terms:
            rename(term, "div")
        rename(holder, "div")
        yield context.repaired(HALF_LIST, holder, before, opening_tag(holder))


def _terms(holder: HtmlElement) -> list[HtmlElement]:
    """Give the terms and descriptions of the list, also those in a group."""
    groups = [[child] if child.tag in TERMS else list(child) if child.tag == "div" else [] for child in holder]
    return [term for group in groups for term in group if term.tag in TERMS]


def _is_group(child: HtmlElement) -> bool:
    return child.tag in TERMS or (child.tag == "div" and next(child.iterchildren(*TERMS), None) is not None)


def _move_loose(holder: HtmlElement, context: Context) -> Account:
    """Put what stands between the terms into the description before it, and what comes first before the list."""
    if is_blank(holder.text) and all(_is_group(child) and is_blank(child.tail) for child in holder):
        return
    before = structure_of(holder)
    children = list(holder)
    leading = new_element("div")
    leading.attrib.update({name: value for name, value in holder.attrib.items() if name in ("lang", "dir")})
    leading.text, holder.text = holder.text, None
    place = leading
    for child in children:
        following, child.tail = child.tail, None
        if _is_group(child):
            place = child
        else:
            if place.tag != "dd" and place is not leading and not shows_nothing(child):
                place = new_element("dd")
                child.addprevious(place)
            place.append(child)
        if not is_blank(following):
            if place.tag != "dd" and place is not leading:
                described = new_element("dd")
                place.addnext(described)
                place = described
            _append_text(place, following or "")
    if len(leading) or not is_blank(leading.text):
        holder.addprevious(leading)
    yield context.repaired(LIST_CONTENT, holder, before, structure_of(holder))


def _append_text(holder: HtmlElement, text: str) -> None:
    last = next(holder.iterchildren(reversed=True), None)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        holder.text = (holder.text or "") + text
