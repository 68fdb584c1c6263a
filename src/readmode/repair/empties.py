"""Elements that hold nothing: a screen reader stops at them, and nobody knows why (WCAG 1.3.1, 2.4.6)."""

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, opening_tag
from readmode.repair.account import Account, Context, Rule
from readmode.repair.blank import VISIBLE, is_blank, take_away
from readmode.repair.identifiers import hand_on_identifier

EMPTY_HEADING = Rule("empty-heading", "2.4.6", "moderate")
EMPTY_ELEMENT = Rule("empty-element", "1.3.1", "minor")

REMOVABLE = frozenset(
    (
        *HEADINGS,
        "p",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "figure",
        "figcaption",
        "pre",
        "summary",
        "caption",
    )
)
"""Elements that are read out as something; empty cells stay, for the table's grid needs them."""

WITNESSES = frozenset(VISIBLE)


def drop_empties(root: HtmlElement, context: Context) -> Account:
    """Take away paragraphs, headings, items and the like that hold no text and show nothing.

    One walk from the end to the start sees every child before its parent, so a list of empty items goes with them.
    """
    filled: set[HtmlElement | None] = set()
    for element in reversed(list(root.iterdescendants())):
        parent = element.getparent()
        if not is_blank(element.tail):
            filled.add(parent)
        if element in filled or element.tag in WITNESSES or not is_blank(element.text):
            filled.add(parent)
        elif element.tag in REMOVABLE:
            before = opening_tag(element)
            if _give_up_place(element, root):
                rule = EMPTY_HEADING if element.tag in HEADINGS else EMPTY_ELEMENT
                yield context.repaired(rule, element, before, "")
                take_away(element)


def _give_up_place(element: HtmlElement, root: HtmlElement) -> bool:
    """Empty the element, and hand on the one place that links may point to; say whether it can go."""
    places = element.xpath("descendant-or-self::*/@id")
    if len(places) > 1:
        return False
    element.clear(keep_tail=True)
    if places:
        element.set("id", places[0])
    return hand_on_identifier(element, root)
