"""What a page says of its pictures away from them: in meta elements and in JSON-LD, beside the picture's address.

A picture is told by its address alone. What is only the page's headline, or its site's name, says nothing of a picture.

Source: The Open Graph protocol, "structured properties"; schema.org, ImageObject.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from readmode.metadata.addresses import absolute
from readmode.metadata.found import plain
from readmode.metadata.likeness import fold, same_title
from readmode.metadata.schema_org import Node, texts_of, types_of
from readmode.model import Picture

PICTURES = 60
"""Pictures that are remembered; the lead image is among the first."""

ADDRESSES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
DESCRIPTIONS = {"og:image:alt": "og:image", "twitter:image:alt": "twitter:image"}
"""The names of meta elements that hold descriptions, and how those begin that hold the pictures' addresses."""

NAMES = frozenset({*ADDRESSES, *DESCRIPTIONS})

WORDS = ("description", "caption")
"""Properties of an ImageObject that say what it shows, the better one first."""


def known_pictures(
    elements: Iterable[HtmlElement], objects: Iterable[Node], names: Iterable[str], base: str | None
) -> tuple[Picture, ...]:
    """Give the pictures of which the page says something, each by its absolute address.

    Args:
        elements: the page's meta and link elements.
        objects: the ImageObject nodes of its JSON-LD.
        names: texts that are the page's headline or its site's name.
        base: what relative addresses resolve against.
    """
    known = tuple(names)
    given = list(islice((*_in_meta(elements), *_in_objects(objects)), PICTURES))
    pictures = [
        Picture(address, words)
        for written, words in given
        if fold(words) and not any(same_title(words, name) for name in known) and (address := absolute(written, base))
    ]
    return tuple(dict.fromkeys(pictures))


def is_image_object(node: Node) -> bool:
    """Say whether the node is a picture of which it says something."""
    return any(name in node for name in WORDS) and "ImageObject" in types_of(node)


def _in_meta(elements: Iterable[HtmlElement]) -> Iterator[tuple[str, str]]:
    """Give addresses with the description that follows them; a new picture begins with its address."""
    addresses: dict[str, list[str]] = {"og:image": [], "twitter:image": []}
    described: set[str] = set()
    for element in elements:
        name = (element.get("property") or element.get("name") or "").lower()
        if name not in NAMES:
            continue
        content = plain(element.get("content") or "")
        kind = name[: name.find(":image") + len(":image")]
        if name in ADDRESSES:
            if kind in described:
                addresses[kind] = []
                described.discard(kind)
            addresses[kind].append(content)
        elif content:
            described.add(kind)
            yield from ((address, content) for address in addresses[kind])


def _in_objects(objects: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for node in objects:
        words = next((text for name in WORDS for text in texts_of(node.get(name))), "")
        for name in ("url", "contentUrl"):
            yield from ((address, words) for address in texts_of(node.get(name))[:1])
