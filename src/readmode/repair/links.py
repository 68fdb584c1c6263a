"""Links: absolute, still landing where they point, each with a name (WCAG 2.4.4, 4.1.2)."""

from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from readmode.dom import collapse, elements, opening_tag, remove, unwrap
from readmode.repair.account import Account, Context, Defect, Rule, source_of
from readmode.repair.addresses import absolute, same_page, without_scheme
from readmode.repair.blank import VISIBLE, is_blank, take_away
from readmode.repair.identifiers import identifiers

DEAD_LINK = Rule("dead-link", "2.4.4", "moderate")
SAME_PAGE_LINK = Rule("same-page-link", "2.4.4", "moderate")
EMPTY_LINK = Rule("empty-link", "4.1.2", "serious")
NEW_WINDOW = Rule("new-window", "3.2.5", "minor")
LINK_TO_IMAGE = Rule("link-to-image", "4.1.2", "minor")
LINK_NAME = Defect(
    "link-name",
    "2.4.4",
    "serious",
    "The link has no name, so a screen reader can only read out its address.",
    "Give the link words, or describe the image that it holds.",
)

NAME_TAIL = 40
"""Characters of an address's end that stand for a link's name: more is noise to the ear."""

IMAGE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")


def repair_links(root: HtmlElement, context: Context) -> Account:
    """Make links absolute, keep same-page links in the page, take away those that lead nowhere or hold nothing."""
    targets = identifiers(root)
    canonical = context.metadata.canonical_url
    own = (context.base_url or "", canonical.value if canonical else "")
    pages = frozenset(without_scheme(address) for address in own if address)
    for link in elements(root, "a"):
        written = link.get("href")
        if written is None:
            continue
        before = source_of(link)
        address = _address(written, context.base_url, pages, targets)
        if link.attrib.pop("target", None) is not None and address:
            yield context.repaired(NEW_WINDOW, link, before, opening_tag(link))
        if _holds_nothing(link):
            yield context.repaired(EMPTY_LINK, link, before, "")
            _take_away(link)
        elif not address:
            yield context.repaired(DEAD_LINK, link, before, collapse(before.partition(">")[2]))
            _leave_content(link)
        else:
            link.set("href", address)
            if address.startswith("#") and not written.strip().startswith("#"):
                yield context.repaired(SAME_PAGE_LINK, link, before, opening_tag(link))
            yield from _name(link, address, context)


def _address(written: str, base_url: str | None, pages: frozenset[str], targets: set[str]) -> str:
    """Give the address to link to: "#id" for a place in the article, absolute for another page, else empty."""
    written = written.strip()
    if written.startswith("#"):
        return _place(written[1:], targets)
    address = absolute(written, base_url) if written else ""
    fragment = same_page(address, pages)
    if not fragment:
        return address
    return _place(fragment, targets) or address


def _place(fragment: str, targets: set[str]) -> str:
    """Give "#id" when the article has the place that the fragment names.

    Source: HTML Standard, "find a potential indicated element": as written first, then percent-decoded.
    """
    return next((f"#{name}" for name in (fragment, unquote(fragment)) if name in targets), "")


def _holds_nothing(link: HtmlElement) -> bool:
    return is_blank(link.text_content()) and next(link.iter(*VISIBLE), None) is None


def _take_away(link: HtmlElement) -> None:
    """Remove an empty link, but leave the place that other links point to, and the space between words."""
    if link.get("id"):
        del link.attrib["href"]
    elif link.text_content():
        take_away(link)
    else:
        remove(link)


def _leave_content(link: HtmlElement) -> None:
    if link.get("id"):
        del link.attrib["href"]
    else:
        unwrap(link)


def _name(link: HtmlElement, address: str, context: Context) -> Account:
    """See to it that a link around images has a name."""
    named = link.get("aria-label") or link.get("title") or not is_blank(link.text_content())
    images = [] if named else list(link.iter("img"))
    if named or not images or any(image.get("alt") or image.get("aria-labelledby") for image in images):
        return
    parts = urlsplit(address)
    if parts.path.lower().endswith(IMAGE_ENDINGS):
        yield context.repaired(LINK_TO_IMAGE, link, source_of(link), opening_tag(images[0]))
        _leave_content(link)
        return
    yield context.found(LINK_NAME, link)
    link.set("aria-label", f"{parts.hostname or ''}{parts.path[-NAME_TAIL:]}")
