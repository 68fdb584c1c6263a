"""What stands around an image: its address, where a script keeps it there, and its twin that it stands in for."""

import re
from itertools import islice

from lxml.html import HtmlElement

from readmode.repair.addresses import absolute
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.sweep import GONE

IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])", re.IGNORECASE)

LEVELS = 3
"""Elements around an image, each holding nothing else, that are looked at: a link, a box, a frame of fixed shape."""

HOLDERS = frozenset(("a", "div", "span", "p", "figure", "picture"))

TWINS = 3
"""Images in a box of its own for one picture: an empty one for its shape, a blurred one, the true one."""

LONGEST_BLUR = 8_000
"""Characters of a data address: previews of 20 to 40 pixels take up to some thousand, pictures far more."""

DECORATIVE = ("presentation", "none")

_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*[\"']?([^\"')]+)", re.IGNORECASE)


def address_around(image: HtmlElement, base_url: str | None) -> str:
    """Give the address of an image file in a link, a script's attribute or a style around this image alone, or ""."""
    inner, holder = image, image.getparent()
    for _ in range(LEVELS):
        if holder is None or holder.tag not in HOLDERS or not _holds_only(holder, inner):
            break
        address = next(filter(None, (absolute(value, base_url) for value in _files(holder))), "")
        if address:
            return address
        inner, holder = holder, holder.getparent()
    return ""


def stands_in(image: HtmlElement) -> bool:
    """Say whether the image, of which nobody says anything, only holds the place of another in the same box.

    Its own address is empty, or holds the picture itself.
    """
    alternative, data = image.get("alt"), image.get("src", "")
    decorative = alternative == "" or image.get("role") in DECORATIVE or image.get("aria-hidden") == "true"
    if len(data) > LONGEST_BLUR or not (decorative or (alternative is None and not data)):
        return False
    for box in islice(image.iterancestors(), LEVELS):
        if not is_blank(box.text):
            return False
        images = list(islice(box.iter("img"), TWINS + 1))
        if len(images) > TWINS or not is_wordless(box):
            return False
        if any(other.get("src", "").startswith("http") for other in images):
            return True
    return False


def _files(holder: HtmlElement) -> list[str]:
    """Give the values in the element that name image files, a link's own first."""
    values = [holder.get("href", "")]
    values += [value for name, value in holder.attrib.items() if str(name).startswith("data-")]
    values += _BACKGROUND.findall(holder.get("style", ""))
    return [value.strip() for value in values if IMAGE_FILE.search(value) and not re.search(r"[{}<>\s]", value.strip())]


def _holds_only(holder: HtmlElement, inner: HtmlElement) -> bool:
    if not is_blank(holder.text):
        return False
    children = list(islice(holder, TWINS + 1))  # never all: the next image may ask the same holder
    if len(children) > TWINS:
        return False
    return all(is_blank(child.tail) and (child is inner or child.tag == GONE) for child in children)
