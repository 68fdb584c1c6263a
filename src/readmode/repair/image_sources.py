"""Images that a script would have loaded: the address behind the placeholder, and one image where there were twins."""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from readmode.dom import elements, new_element, opening_tag, rename, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.addresses import absolute, set_or_drop
from readmode.repair.image_places import IMAGE_FILE, address_around, stands_in
from readmode.repair.rules.leftovers import SCRIPT_FALLBACK
from readmode.repair.rules.pictures import LAZY_IMAGE, LOST_IMAGE, PLACEHOLDER_IMAGE, TRACKING_PIXEL
from readmode.repair.source_sets import SIZES, Candidate, read_source_set, sensible, write_source_set
from readmode.repair.sweep import remove, sweep, unwrap

LAZY_SOURCES = (
    "data-src data-lazy-src data-original data-lazy data-actualsrc data-original-src data-defer-src data-echo".split()
)
"""Attributes in which loading scripts keep the true address, the commonest first; they win over `src`."""

LAZY_SOURCE_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "data-lazy-set")
"""The same for `srcset`."""

PICTURE_SET = "data-picture-set"
"""Our own note, on the image, of the set that its `picture` offered."""

RASTER_DATA = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp|avif)[;,]", re.IGNORECASE)
SMALLEST_DATA = 256
"""Characters: a data address below this holds an empty pixel or a blur, no picture."""

PLACEHOLDER = re.compile(r"(?:^|[/_.\-])(?:blank|spacer|placeholder|transparent|1x1|pixel|lazy|loading)[._\-]")
"""Words in the file names of images that stand in until the true one is loaded."""

LAZY_NAME = re.compile(r"lazy-?_?(?:src|srcset)$")
"""Names that other loading scripts give to such attributes."""

PIXEL_SIZES = frozenset(("0", "1", "2", "0px", "1px", "2px"))
"""Widths and heights of images that nobody can see."""

USED_UP = re.compile(r"data-(?!description$)|on[a-z]+$")
"""Attributes of images whose work is done once the address is known."""

WORDED = frozenset(("alt", "title", "class", "id", "style", "src", "srcset", "longdesc", "usemap"))
"""Attributes of images that hold no true address, whatever they look like."""

_SETTINGS = re.compile(r"[\s{}<>]")

Said = dict[str, str]
"""An image's attributes, read once."""


def repair_image_sources(root: HtmlElement, context: Context) -> Account:
    """Give every image its true address, absolute; take away those that show nothing."""
    for custom in context.elements(root, "amp-img", "image"):
        rename(custom, "img")
    fallbacks = list(context.elements(root, "noscript"))
    for fallback in fallbacks:
        yield from _join_twins(fallback, context)
    if fallbacks:
        sweep(root)
    pictures = list(context.elements(root, "picture"))
    for picture in pictures:
        _resolve_picture(picture)
    if pictures:
        sweep(root)
    empty: list[tuple[HtmlElement, str]] = []
    for image in elements(root, "img"):
        said = dict(image.items())
        if said.get("width") in PIXEL_SIZES and said.get("height") in PIXEL_SIZES:
            yield context.repaired(TRACKING_PIXEL, image, opening_tag(image), "")
            remove(image)
            continue
        written = said.get("src", "").strip()
        address, source_set = _choose(image, said, context.base_url)
        if not address.startswith("http"):
            empty.append((image, opening_tag(image)))
        elif address != written and address != absolute(written, context.base_url):
            yield context.repaired(LAZY_IMAGE, image, opening_tag(image), f'<img src="{address}">')
        _settle(image, said, address, source_set)
    places = [stands_in(image) for image, _ in empty]  # all before the first goes
    for (image, before), is_place in zip(empty, places, strict=True):
        if is_place or not image.get("src", "").startswith("data:"):
            yield context.repaired(PLACEHOLDER_IMAGE if is_place else LOST_IMAGE, image, before, "")
            remove(image)


def _choose(image: HtmlElement, said: Said, base_url: str | None) -> tuple[str, str]:
    """Give the image's address and its set, of what can be loaded; empty when there is none."""
    if not said:
        return address_around(image, base_url), ""
    written = said.get("src", "").strip()
    declared = absolute(written, base_url) if written else ""
    own = declared if _shows_something(declared) else ""
    embedded = written if RASTER_DATA.match(written) and len(written) >= SMALLEST_DATA else ""
    lazy, lazy_set = _kept_by_scripts(said, base_url)
    declared_set = _first_set(said, ("srcset",) if own else ("srcset", PICTURE_SET), base_url)
    address = (
        lazy
        or sensible(lazy_set)
        or own
        or sensible(declared_set)
        or _other_file(said, base_url)
        or address_around(image, base_url)
        or embedded
        or declared
    )
    candidates = lazy_set or declared_set
    return address, write_source_set(candidates) if address and len(candidates) > 1 else ""


def _kept_by_scripts(said: Said, base_url: str | None) -> tuple[str, tuple[Candidate, ...]]:
    """Give the address and the set that a loading script would have put in place."""
    kept = [name for name in said if name.startswith("data-") or "lazy" in name]
    if not kept:
        return "", ()
    others = [name for name in kept if LAZY_NAME.search(name)]
    lazy = _first_address(said, [*LAZY_SOURCES, *(name for name in others if name.endswith("src"))], base_url)
    lazy_set = _first_set(said, [*LAZY_SOURCE_SETS, *(name for name in others if name.endswith("set"))], base_url)
    return lazy, lazy_set


def _settle(image: HtmlElement, said: Said, address: str, source_set: str) -> None:
    """Leave the image with its address and its set, and take away what scripts kept with it."""
    settled = {"src": address, "srcset": source_set, "sizes": SIZES if source_set.endswith("w") else ""}
    for name in said:
        if name.startswith(("data-", "on")) and USED_UP.match(name):
            del image.attrib[name]
    for name, value in settled.items():
        if said.get(name, "") != value or (name in said and not value):
            set_or_drop(image, name, value)


def _first_address(said: Said, names: Iterable[str], base_url: str | None) -> str:
    written = [said[name].strip() for name in names if name in said]
    return next(filter(None, (absolute(value, base_url) for value in written if _is_address(value))), "")


def _first_set(said: Said, names: Iterable[str], base_url: str | None) -> tuple[Candidate, ...]:
    sets = (read_source_set(said[name], base_url) for name in names if said.get(name))
    return next(filter(None, sets), ())


def _is_address(value: str) -> bool:
    """Say whether a script's attribute holds an address, not a switch or settings."""
    return ("/" in value or IMAGE_FILE.search(value) is not None) and _SETTINGS.search(value) is None


def _shows_something(address: str) -> bool:
    """Say whether the address is that of a picture, not of one that stands in for it."""
    return bool(address) and not PLACEHOLDER.search(address.rpartition("/")[2])


def _other_file(said: Said, base_url: str | None) -> str:
    """Give the address in any other attribute of the image that names an image file."""
    names = [name for name, value in said.items() if name not in WORDED and IMAGE_FILE.search(value)]
    return _first_address(said, names, base_url)


def _resolve_picture(picture: HtmlElement) -> None:
    """Leave the one image of a `picture`, with the set of its first suitable source noted for the choice."""
    sources = [source for source in picture.iter("source") if _is_suitable(source)]
    image = next(picture.iter("img"), None)
    if image is None:
        image = new_element("img")
        picture.append(image)
    offered = (source.get("srcset") or source.get("data-srcset") or "" for source in sources)
    best = next(filter(None, offered), "")
    if best and not image.get("srcset") and not image.get("data-srcset"):
        image.set(PICTURE_SET, best)
    for source in elements(picture, "source"):
        unwrap(source)  # an old parser nests the image in the source
    unwrap(picture)


def _is_suitable(source: HtmlElement) -> bool:
    media = source.get("media", "")
    return "print" not in media and "dark" not in media and "svg" not in source.get("type", "")


def _join_twins(fallback: HtmlElement, context: Context) -> Account:
    """Use what a page shows without scripts: its images; its words are about scripts."""
    images = list(fallback.iter("img"))
    if not images:
        if text_of(fallback):
            yield context.repaired(SCRIPT_FALLBACK, fallback, source_of(fallback), "")
        remove(fallback)
        return
    twin = _lone_image(fallback.getprevious())
    twin = twin if twin is not None else _lone_image(fallback.getnext())
    alone = len(images) == 1 and not text_of(fallback)
    if twin is None or not alone or not _are_twins(twin, images[0], context.base_url):
        unwrap(fallback)
        return
    for name in ("src", "srcset", "alt", "title", "width", "height"):
        if images[0].get(name):
            twin.set(name, images[0].get(name, ""))
    for name in [name for name in twin.attrib if name.startswith("data-")]:
        del twin.attrib[name]
    remove(fallback)


def _lone_image(neighbour: HtmlElement | None) -> HtmlElement | None:
    """Give the image that the neighbour is, or that is all it shows."""
    if neighbour is None or neighbour.tag == "img":
        return neighbour
    if neighbour.tag not in ("picture", "span", "div", "a") or text_of(neighbour):
        return None
    images = list(neighbour.iter("img"))
    return images[0] if len(images) == 1 else None


def _are_twins(image: HtmlElement, fallback: HtmlElement, base_url: str | None) -> bool:
    """Say whether the fallback is the same picture: the image waits for a script, or shows the same file."""
    shown = absolute(image.get("src", ""), base_url)
    return (
        not _shows_something(shown)
        or shown == absolute(fallback.get("src", ""), base_url)
        or any(image.get(name) for name in LAZY_SOURCES)
        or "lazy" in image.get("class", "")
    )
