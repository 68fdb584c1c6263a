"""Elements that hold nothing: a screen reader stops at them, and nobody knows why (WCAG 1.3.1, 2.4.6)."""

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, elements, opening_tag, rename
from readmode.repair.account import Account, Context
from readmode.repair.blank import VISIBLE, is_blank, is_wordless
from readmode.repair.identifiers import give_up_place
from readmode.repair.rules.texts import EMPTY_ELEMENT, EMPTY_HEADING
from readmode.repair.sweep import remove_block

REMOVABLE = frozenset(
    (*HEADINGS, *"p li ul ol menu dir dl dt dd blockquote figure figcaption pre summary caption".split())
)
"""Elements that are read out as something; empty cells stay, for the table's grid needs them."""

HOLDERS = frozenset("ul ol menu dir details table".split())
ITEMS = frozenset("li summary caption".split())
"""Parts of these holders; even an empty one stays when links may point to it and no neighbour can take the id."""

WITNESSES = frozenset(VISIBLE)


def drop_empties(root: HtmlElement, context: Context) -> Account:
    """Take away paragraphs, headings, items and the like that hold no text and show nothing.

    One walk from the end to the start sees every child before its parent, so a list of empty items goes with them.
    """
    filled: set[HtmlElement | None] = set()
    following: dict[HtmlElement | None, HtmlElement] = {}  # parent → the child that stays, nearest to the end so far
    for element in reversed(list(root.iterdescendants())):
        parent = element.getparent()
        tail, text = element.tail, element.text
        if tail and not is_blank(tail):
            filled.add(parent)
        if (text and not is_blank(text)) or element in filled or element.tag in WITNESSES:
            filled.add(parent)
        elif element.tag in REMOVABLE:
            before = opening_tag(element)
            rule = EMPTY_HEADING if element.tag in HEADINGS else EMPTY_ELEMENT
            if give_up_place(element, (following.get(parent), element.getprevious(), parent), root):
                yield context.repaired(rule, element, before, "")
                remove_block(element)
                continue
            if parent is None or parent.tag not in HOLDERS or element.tag not in ITEMS:
                for item in element.iterchildren("li"):
                    rename(item, "div")  # places without a list
                rename(element, "div" if next(element.iterdescendants(*BLOCKS), None) is not None else "span")
                yield context.repaired(rule, element, before, opening_tag(element))
        following[parent] = element
    for heading in elements(root, *HEADINGS):
        images = list(heading.iter(*VISIBLE)) if len(heading) else []
        if images and is_wordless(heading) and all(image.get("alt") == "" for image in images):
            before = opening_tag(heading)
            rename(heading, "div")
            yield context.repaired(EMPTY_HEADING, heading, before, opening_tag(heading))
