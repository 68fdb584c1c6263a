"""Declared shadow trees in their hosts, as a browser shows them; no other template is shown.

Source: HTML Standard, the template element's shadowrootmode; DOM Standard, §4.2.2.4 "find flattened slottables".
"""

from collections import defaultdict

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import remove_all, rename
from readmode.parse.pieces import Piece, pieces_of, replace

LEVELS_AT_MOST = 16
"""Hosts in hosts that are composed; in deeper ones the shadow tree stands before the host's own content, as a division.
Each level moves all that is in it twice."""

Slots = dict[str, HtmlElement]
"""The slots of one shadow tree by name; the first of each name counts, and the nameless one is the default."""


def compose(root: HtmlElement, templates: list[HtmlElement]) -> bool:
    """Make each declared shadow tree its host's content, with the host's own content in the tree's slots.

    Content for which there is no slot is not shown, and goes; so does every other template.

    Args:
        root: the page.
        templates: all its template elements, in document order.

    Returns:
        Whether there was a shadow tree.
    """
    hosts, too_deep = _hosts(templates)
    slots = _slots(root) if hosts else {}
    remove_all(template for template in templates if template not in hosts and template not in too_deep)
    for template in reversed(templates):  # inner first: a slot between host and inner tree belongs to the outer tree
        if template in hosts:
            _fill(slots.get(template, {}), hosts[template], template)
            replace(hosts[template], pieces_of(template))
        elif template in too_deep:
            rename(template, "div")
    if hosts:
        etree.strip_tags(root, "slot")
    return bool(hosts)


def _hosts(templates: list[HtmlElement]) -> tuple[dict[HtmlElement, HtmlElement], set[HtmlElement]]:
    """Give the templates that declare a shadow tree, each with its host, and those whose hosts lie too deep.

    Only a host's first shadow tree counts.
    """
    hosts: dict[HtmlElement, HtmlElement] = {}
    too_deep: set[HtmlElement] = set()
    levels: dict[HtmlElement, int] = {}
    for template in templates:
        host = template.getparent()
        declares = template.get("shadowrootmode") or template.get("shadowroot")
        if host is None or host in levels or not declares:
            continue
        outer = next((levels[ancestor] for ancestor in host.iterancestors() if ancestor in levels), 0)
        levels[host] = outer + 1
        if levels[host] <= LEVELS_AT_MOST:
            hosts[template] = host
        else:
            too_deep.add(template)
    return hosts, too_deep


def _slots(root: HtmlElement) -> dict[HtmlElement, Slots]:
    slots: dict[HtmlElement, Slots] = defaultdict(dict)
    for slot in root.iter("slot"):
        template = next(slot.iterancestors("template"), None)
        if template is not None:
            slots[template].setdefault(slot.get("name", ""), slot)
    return slots


def _fill(slots: Slots, host: HtmlElement, template: HtmlElement) -> None:
    """Put the host's own content into the slots that it names; a slot for which there is none keeps its substitute."""
    assigned: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces_of(host):
        if piece is not template:
            assigned["" if isinstance(piece, str) else piece.get("slot", "")].append(piece)
    for name, pieces in assigned.items():
        is_blank = all(isinstance(piece, str) and not piece.strip() for piece in pieces)
        if name in slots and not is_blank:
            replace(slots[name], pieces)
