"""Ids: one element each, so that links and references land where the author meant."""

import re
from collections.abc import Iterable

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.addresses import set_or_drop
from readmode.repair.rules.leftovers import DUPLICATE_ID, LOST_REFERENCE
from readmode.repair.sweep import GONE, HOLLOW

REFERENCES = ("aria-labelledby", "aria-describedby", "headers")
"""Attributes that name other elements by id, separated by spaces."""

_IDENTIFIERS = XPath("descendant::*/@id", smart_strings=False)
_PLACES = XPath("descendant-or-self::*/@id", smart_strings=False)
_WHITESPACE = re.compile(r"\s")


def settle_identifiers(root: HtmlElement, context: Context) -> Account:
    """Keep each id once, as browsers do with the first, and turn old named anchors into ids."""
    taken: set[str] = set()
    for element in context.bearers(root, "id", "name"):
        name = element.attrib.pop("name", "") if element.tag == "a" else ""
        declared = element.get("id") or name
        if not declared or _WHITESPACE.search(declared):
            element.attrib.pop("id", None)
            continue
        if declared not in taken:
            taken.add(declared)
            if element.get("id") != declared:
                element.set("id", declared)
            continue
        before = opening_tag(element)
        element.attrib.pop("id", None)
        yield context.repaired(DUPLICATE_ID, element, before, opening_tag(element))


def drop_lost_references(root: HtmlElement, context: Context) -> Account:
    """Drop references to elements that are not in the article, or not any more."""
    referring = context.bearers(root, *REFERENCES) or _captioned(root)
    taken = identifiers(root) if referring else set()
    for element in referring:
        for name in REFERENCES:
            named = element.get(name, "").split()
            found = [identifier for identifier in named if identifier in taken]
            if found == named:
                continue
            before = opening_tag(element)
            set_or_drop(element, name, " ".join(found))
            yield context.repaired(LOST_REFERENCE, element, before, opening_tag(element))


def _captioned(root: HtmlElement) -> list[HtmlElement]:
    """Give the images that a repair has referred to their captions: no other repair makes a reference."""
    return [image for image in root.iter("img") if image.get("aria-labelledby")]


def identifiers(root: HtmlElement) -> set[str]:
    """Give every id below the root."""
    return set(_IDENTIFIERS(root))


def places_in(element: HtmlElement) -> list[str]:
    """Give the ids of the element and of all that it holds."""
    return list(_PLACES(element))


def give_up_place(element: HtmlElement, heirs: Iterable[HtmlElement | None], root: HtmlElement) -> bool:
    """Empty an element that is to go, and give the place that links may point to to the first heir without one.

    Says whether the element can go. It cannot, and is left as it is or with the id alone, when it holds more places
    than one or when no heir can take it.
    """
    places = places_in(element)
    if len(places) > 1:
        return False
    element.clear(keep_tail=True)
    if not places:
        return True
    for heir in heirs:
        if heir is not None and heir is not root and heir.tag not in (GONE, HOLLOW) and not heir.get("id"):
            heir.set("id", places[0])
            return True
    element.set("id", places[0])
    return False
