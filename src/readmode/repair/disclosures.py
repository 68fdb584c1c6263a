"""Details that a reader would have to open: shown open, so that reading, printing and listening miss nothing."""

from lxml.html import HtmlElement

from readmode.dom import elements, opening_tag, rename
from readmode.repair.account import Account, Context
from readmode.repair.rules.leftovers import CLOSED_DETAILS, DETAILS_WITHOUT_SUMMARY


def open_details(root: HtmlElement, context: Context) -> Account:
    """Open every `details`; one without a summary has no name for its button, and becomes plain content."""
    for details in elements(root, "details"):
        before = opening_tag(details)
        if next(details.iterchildren("summary"), None) is None:
            details.attrib.pop("open", None)
            rename(details, "div")
            yield context.repaired(DETAILS_WITHOUT_SUMMARY, details, before, opening_tag(details))
        elif details.get("open") is None:
            details.set("open", "")
            yield context.repaired(CLOSED_DETAILS, details, before, opening_tag(details))
    for summary in elements(root, "summary"):
        parent = summary.getparent()
        if parent is None or parent.tag != "details":
            rename(summary, "div")
