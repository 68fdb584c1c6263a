"""Attributes that promise what a reading does not have: focus, keys, roles, states (WCAG 2.4.3, 4.1.2)."""

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.rules.leftovers import STRAY_ARIA, STRAY_FOCUS

FOCUS = ("tabindex", "accesskey", "contenteditable")

NAMES = frozenset(("aria-label", "aria-labelledby", "aria-describedby"))
"""The ARIA attributes that a reading keeps, on what may have a name."""

NAMEABLE = frozenset("a audio video img table figure section aside".split())
"""Elements that may have a name without a role."""

PARTS_OF_BOOKS = frozenset(
    f"doc-{name}"
    for name in "abstract acknowledgments afterword appendix bibliography chapter colophon conclusion credit credits "
    "dedication endnotes epigraph epilogue errata foreword glossary introduction notice part preface prologue qna "
    "footnote example pullquote tip".split()
)
ROLES: dict[str, frozenset[str]] = {
    "a": frozenset(("doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref")),
    "aside": frozenset(("note", "doc-footnote", "doc-example", "doc-pullquote", "doc-tip")),
    "div": PARTS_OF_BOOKS | {"math", "note"},
    "section": PARTS_OF_BOOKS | {"note"},
    "span": frozenset(("math", "note")),
}
"""Element → the roles that say something of a text; the sanitiser holds the same list."""

_PROMISING = XPath("descendant::*/@*[name() = 'role' or starts-with(name(), 'aria-')]")

REGION_CLASS = "table-scroll"
"""The class of our own regions."""


def drop_stray_attributes(root: HtmlElement, context: Context) -> Account:
    """Take away focus, keys, and roles and states that say nothing of a text."""
    if any(name == "role" or name.startswith("aria-") for name in context.attributes):
        yield from _drop_promises(root, context)
    for element in context.bearers(root, *FOCUS):
        before = opening_tag(element)
        for name in FOCUS:
            element.attrib.pop(name, None)
        yield context.repaired(STRAY_FOCUS, element, before, opening_tag(element))


def _drop_promises(root: HtmlElement, context: Context) -> Account:
    """Take away roles that say nothing of a text, states, and names of what may have none."""
    for element in dict.fromkeys(attribute.getparent() for attribute in _PROMISING(root)):
        role = element.get("role")
        keeps_role = role is None or role in ROLES.get(str(element.tag), ()) or _is_our_region(element)
        decorates = element.tag == "img" and element.get("alt") == ""  # nothing would say its name
        nameable = (element.tag in NAMEABLE and not decorates) or (role is not None and keeps_role)
        stray = [
            name
            for name in map(str, element.attrib)
            if (name == "role" and not keeps_role) or (name.startswith("aria-") and not (name in NAMES and nameable))
        ]
        if stray:
            before = opening_tag(element)
            for name in stray:
                del element.attrib[name]
            yield context.repaired(STRAY_ARIA, element, before, opening_tag(element))


def _is_our_region(element: HtmlElement) -> bool:
    return element.get("role") == "region" and element.get("class") == REGION_CLASS
