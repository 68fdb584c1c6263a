"""Details that a reader would have to open: shown open, so that reading, printing and listening miss nothing."""

from lxml.html import HtmlElement

from readmode.dom import opening_tag, rename
from readmode.repair.account import Account, Context
from readmode.repair.rules.leftovers import CLOSED_DETAILS, DETAILS_WITHOUT_SUMMARY, LINK_IN_SUMMARY


def open_details(root: HtmlElement, context: Context) -> Account:
    """Open every `details`; one without a summary, or with a link in it, has no button that works, and is plain."""
    for details in context.elements(root, "details"):
        before = opening_tag(details)
        summary = next(details.iterchildren("summary"), None)
        if summary is not None and next(summary.iter("a"), None) is not None:
            details.attrib.pop("open", None)
            rename(details, "div")
            yield context.repaired(LINK_IN_SUMMARY, details, before, opening_tag(details))
        elif summary is None:
            details.attrib.pop("open", None)
            rename(details, "div")
            yield context.repaired(DETAILS_WITHOUT_SUMMARY, details, before, opening_tag(details))
        elif details.get("open") is None:
            details.set("open", "")
            yield context.repaired(CLOSED_DETAILS, details, before, opening_tag(details))
    for summary in context.elements(root, "summary"):
        parent = summary.getparent()
        if parent is None or parent.tag != "details":
            rename(summary, "div")
