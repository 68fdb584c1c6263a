"""Ids: one element each, so that links and references land where the author meant."""

import re

from lxml.html import HtmlElement

from readmode.dom import opening_tag
from readmode.repair.account import Account, Context, Rule

DUPLICATE_ID = Rule("duplicate-id", "4.1.2", "moderate")
LOST_REFERENCE = Rule("lost-reference", "1.3.1", "moderate")

REFERENCES = ("aria-labelledby", "aria-describedby", "headers")
"""Attributes that name other elements by id, separated by spaces."""

_WHITESPACE = re.compile(r"\s")


def repair_identifiers(root: HtmlElement, context: Context) -> Account:
    """Keep each id once, turn old named anchors into ids, drop references to elements that are not there."""
    taken: set[str] = set()
    for element in root.xpath("descendant::*[@id or (self::a and @name)]"):
        declared = element.get("id") or (element.get("name", "") if element.tag == "a" else "")
        if not declared or _WHITESPACE.search(declared):
            element.attrib.pop("id", None)
            continue
        if declared not in taken:
            taken.add(declared)
            element.set("id", declared)
            element.attrib.pop("name", None)
            continue
        before = opening_tag(element)
        element.attrib.pop("name", None)
        element.attrib.pop("id", None)
        yield context.repaired(DUPLICATE_ID, element, before, opening_tag(element))
    yield from _drop_lost_references(root, context, taken)


def _drop_lost_references(root: HtmlElement, context: Context, taken: set[str]) -> Account:
    for name in REFERENCES:
        for element in root.xpath(f"descendant::*[@{name}]"):
            named = element.get(name, "").split()
            found = [identifier for identifier in named if identifier in taken]
            if found == named:
                continue
            before = opening_tag(element)
            if found:
                element.set(name, " ".join(found))
            else:
                del element.attrib[name]
            yield context.repaired(LOST_REFERENCE, element, before, opening_tag(element))


def identifiers(root: HtmlElement) -> set[str]:
    """Give every id below the root."""
    return set(root.xpath("descendant::*/@id"))


def hand_on_identifier(element: HtmlElement, root: HtmlElement) -> bool:
    """Give the id of an element that is to go to a neighbour without one; say whether the id is safe."""
    identifier = element.get("id")
    if not identifier:
        return True
    for heir in (element.getnext(), element.getprevious(), element.getparent()):
        if heir is not None and heir is not root and not heir.get("id"):
            heir.set("id", identifier)
            del element.attrib["id"]
            return True
    return False
