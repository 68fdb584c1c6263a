"""What must hold of every article that goes out, whatever came in."""

from urllib.parse import unquote

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, closest, text_of

LINES = frozenset("p h2 h3 h4 h5 h6 em strong span code sup sub small".split())
PARENTS = {
    "li": {"ul", "ol"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "summary": {"details"},
    "tr": {"thead", "tbody", "tfoot", "table"},
    "td": {"tr"},
    "th": {"tr"},
}


def defects(root: HtmlElement) -> list[str]:
    """Give what a checker of accessibility or validity would find in the sanitised article."""
    return [*_nesting(root), *_outline(root), *_names(root), *_places(root)]


def _nesting(root: HtmlElement) -> list[str]:
    found = []
    for element in root.iterdescendants():
        parent = element.getparent()
        holder = "" if parent is None or parent is root else str(parent.tag)
        if element.tag in BLOCKS and holder in LINES:
            found.append(f"{element.tag!s} in {holder}")
        if element.tag in PARENTS and holder not in PARENTS[str(element.tag)]:
            found.append(f"{element.tag!s} in {holder}")
        if holder in ("ul", "ol") and element.tag != "li":
            found.append(f"{element.tag!s} in {holder}")
        hollow = not (len(element) or element.get("id") or text_of(element).strip("\u00a0"))
        if hollow and element.tag in ("p", "li", *HEADINGS):
            found.append(f"empty {element.tag!s}")
    return found


def _outline(root: HtmlElement) -> list[str]:
    found, before = [], 1
    for heading in root.iter(*HEADINGS):
        level = HEADINGS.index(str(heading.tag)) + 1
        if level > before + 1 or level < 2:
            found.append(f"h{level} after h{before}")
        before = level
    return found


def _names(root: HtmlElement) -> list[str]:
    found = []
    for image in root.iter("img"):
        if not image.get("src"):
            found.append("img without src")
        if image.get("alt") is None and not image.get("aria-labelledby"):
            found.append("img without name")
    for link in root.iter("a"):
        named = any(image.get("alt") or image.get("aria-labelledby") for image in link.iter("img"))
        if link.get("href") and not (text_of(link) or named or link.get("aria-label") or link.get("title")):
            found.append("link without name")
        if closest(link, "a") is not None:
            found.append("link in link")
    return found


def _places(root: HtmlElement) -> list[str]:
    identifiers = [element.get("id", "") for element in root.iterdescendants() if element.get("id")]
    found = [f"id {name} twice" for name in set(identifiers) if identifiers.count(name) > 1]
    for element in root.iterdescendants():
        href = element.get("href", "")
        named = [unquote(href[1:])] if href.startswith("#") else []
        named += element.get("aria-labelledby", "").split() + element.get("headers", "").split()
        found += [f"{element.tag!s} names {name}" for name in named if name not in identifiers]
    return found
