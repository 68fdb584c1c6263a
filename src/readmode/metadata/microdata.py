"""What the page says of its article in microdata and RDFa attributes (https://html.spec.whatwg.org/#microdata)."""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import bearers
from readmode.metadata.found import Field, Found, plain, text_within
from readmode.metadata.schema_org import PROPERTIES, STORIES, THREADS

RDFA: dict[str, Field] = {
    "dc:title": "title",
    "dc:date": "published",
    "dc:created": "published",
    "dcterms:created": "published",
    "schema:headline": "title",
    "schema:author": "author",
    "sioc:has_creator": "author",
    "schema:datePublished": "published",
    "schema:dateCreated": "published",
    "schema:dateModified": "modified",
}
"""The RDFa properties and relations that publishing systems write on an article's own elements.

A relation stands on an element around the one that names the person ("rel" in https://www.w3.org/TR/rdfa-core/).
"""

ITEMS = 400
"""Elements with each kind of property that are looked at; comments below an article can add thousands."""

VALUE_LENGTH = 300
"""Characters of a value; a longer one is the text of the article or a biography."""

RELATED = etree.XPath("descendant::span/@rel")
"""Only on spans, where systems write them: links have relations of another kind."""


@dataclass(frozen=True, slots=True)
class Microdata:
    """What was read from the attributes.

    Attributes:
        found: the values of the first article.
        kind: "story" or "thread", as in JSON-LD; "" without any.
    """

    found: tuple[Found, ...] = ()
    kind: str = ""


def read_microdata(root: HtmlElement, trunk: frozenset[HtmlElement]) -> Microdata:
    """Read the properties of the page's article: the item that holds the headline, or the only one.

    Args:
        root: the html element.
        trunk: the elements that hold the headline.
    """
    owners: dict[HtmlElement, str] = {}
    items: dict[HtmlElement | None, tuple[HtmlElement | None, str]] = {}  # by the parent: siblings have one item
    given: list[tuple[HtmlElement | None, Found]] = []
    related = [relation.getparent() for relation in RELATED(root)[:ITEMS]]
    marked = (*bearers(root, "itemprop")[:ITEMS], *bearers(root, "property")[:ITEMS], *related)
    for element in dict.fromkeys(marked):
        parent = element.getparent()
        if parent not in items:
            owner = _owner(element)
            items[parent] = owner, _kind(owner)
        owner, kind = items[parent]
        if owner is not None and kind:
            owners.setdefault(owner, kind)
        for field in _fields(element, kind):
            given += [(owner, Found(field, text, "microdata")) for text in _values(element, field) if text]
    main = next((owner for owner in owners if owner in trunk), None)
    if main is None and len(owners) == 1:
        main = next(iter(owners))
    found = tuple(item for owner, item in given if owner is main)
    kind = owners.get(main, "") if main is not None else ""
    return Microdata(found, "" if kind == "work" else kind)


def _owner(element: HtmlElement) -> HtmlElement | None:
    """Give the item that the property belongs to."""
    return next((node for node in element.iterancestors() if node.get("itemscope") is not None), None)


def _kind(owner: HtmlElement | None) -> str:
    """Tell what the item is: "story", "thread", "work" for a text of no certain kind, or ""."""
    names = {
        name.rstrip("/").rsplit("/", 1)[-1]
        for name in ((owner.get("itemtype") or "") if owner is not None else "").split()
    }
    if names & STORIES:
        return "story"
    if names & THREADS:
        return "thread"
    return "work" if names & {"CreativeWork", "WebPage"} else ""


def _fields(element: HtmlElement, kind: str) -> list[Field]:
    """Give the fields that the element's properties are for; RDFa ones carry the prefix of their vocabulary."""
    marked = (element.get("itemprop") or "").split()[:8] if kind else []
    return [PROPERTIES[name] for name in marked if name in PROPERTIES] + [
        RDFA[name]
        for attribute in ("property", "rel")
        for name in (element.get(attribute) or "").split()[:8]
        if name in RDFA
    ]


def _values(element: HtmlElement, field: Field) -> list[str]:
    """Give the element's values: of its attributes for machines, else its text."""
    if field in {"author", "site_name"}:
        names = [node for node in element.iterdescendants() if node.get("itemprop") == "name"][:40]
        texts = [plain(node.get("content") or "") or text_within(node, VALUE_LENGTH) for node in names]
        return texts or [plain(element.get("content") or "") or text_within(element, VALUE_LENGTH)]
    for attribute in ("content", "src", "href") if field == "lead_image" else ("content", "datetime"):
        value = element.get(attribute)
        if value:
            return [plain(value)]
    return [text_within(element, VALUE_LENGTH)]
