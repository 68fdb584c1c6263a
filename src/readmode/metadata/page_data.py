"""What a page says of itself in its head and in JSON-LD, and its headings: what its headline is found by."""

from collections.abc import Sequence
from dataclasses import dataclass

from readmode.metadata.addresses import host_names
from readmode.metadata.declared import Names, declared_titles
from readmode.metadata.elements import Elements, find_elements
from readmode.metadata.found import Found, rank
from readmode.metadata.headline import Heading, headings
from readmode.metadata.json_ld import read_json_ld
from readmode.metadata.likeness import letters
from readmode.metadata.meta_tags import MetaTags, read_meta_tags
from readmode.metadata.schema_org import Node
from readmode.model import Page

CANONICAL = ("link:canonical", "meta:og:url")
"""Sources of the page's own address, the most trusted first."""

FIRST_HEADINGS = 3
"""Headings of the first level by which the main article of JSON-LD is known; later ones are of other articles."""


@dataclass(frozen=True, slots=True)
class PageData:
    """What was read.

    Attributes:
        elements: the elements that were read.
        found: the values, those of JSON-LD first.
        headings: the page's headings.
        kind: its og:type in small letters, "" without one.
        described_as: what JSON-LD calls its main node: "story", "thread", "other", "".
        names: what the page and its site are called.
        pictures: the nodes of JSON-LD that say something of a picture.
    """

    elements: Elements
    found: tuple[Found, ...]
    headings: tuple[Heading, ...]
    kind: str
    described_as: str
    names: Names
    pictures: tuple[Node, ...]


def read_data(page: Page) -> PageData:
    """Read the page's head, its JSON-LD and its headings."""
    elements = find_elements(page.root)
    tags = read_meta_tags(elements.data)
    shown = headings(elements.headings)
    graph = read_json_ld(elements.scripts, _titles(elements, tags, shown), page.url)
    found = (*graph.found, *tags.found)
    names = names_in(elements, found, page.url)
    return PageData(elements, found, shown, tags.kind, graph.kind, names, graph.pictures)


def addresses_in(found: Sequence[Found], url: str | None) -> tuple[str, ...]:
    """Give the address where the page was found, and those that it gives of itself, its canonical one first."""
    given = (item.text for item in rank(found, "canonical_url", CANONICAL))
    return (*((url,) if url else ()), *given)


def names_in(elements: Elements, found: Sequence[Found], url: str | None) -> Names:
    """Give what the page calls itself, and every name that its site is known by, also those that its host holds."""
    sites = frozenset(letters(item.text) for item in found if item.field == "site_name") - {""}
    hosts = frozenset(letters(name) for address in addresses_in(found, url) for name in host_names(address)) - {""}
    return Names(declared_titles(elements.titles, found), sites | hosts, hosts - sites)


def _titles(elements: Elements, tags: MetaTags, shown: Sequence[Heading]) -> tuple[str, ...]:
    """Give what tells the main article of the page's data from related ones."""
    firsts = [heading.text for heading in shown if heading.element.tag == "h1"][:FIRST_HEADINGS]
    return (*(item.text for item in declared_titles(elements.titles, tags.found)), *firsts)
