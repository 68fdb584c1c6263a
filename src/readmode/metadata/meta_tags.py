"""What the page says of itself in meta and link elements: Open Graph, Twitter, Dublin Core, citation and other sets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from readmode.metadata.found import Field, Found, plain
from readmode.metadata.schema_org import PROPERTIES

TAGS = 3_000
"""Meta and link elements that are looked at; real pages have up to a few hundred."""

NAMES: dict[Field, tuple[str, ...]] = {
    "title": (
        "og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title",
        "sailthru.title", "headline", "title",
    ),
    "author": (
        "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
        "article:author", "og:article:author", "article:author_name", "author", "authors", "author_name",
        "book:author",
    ),
    "site_name": (
        "og:site_name", "application-name", "apple-mobile-web-app-title", "citation_journal_title", "dc.publisher",
        "dcterms.publisher", "publisher",
    ),
    "published": (
        "article:published_time", "article:published", "article.published", "og:article:published_time",
        "og:published_time", "published_time", "citation_publication_date", "citation_online_date", "citation_date",
        "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
        "parsely-pub-date", "sailthru.date", "date_published", "publish_date", "publication_date", "published_date",
        "pubdate", "published", "published_at", "post_date", "article_date", "date",
    ),
    "modified": (
        "article:modified_time", "article:modified", "og:article:modified_time", "og:updated_time",
        "dc.date.modified", "dcterms.modified", "date_modified", "modified_date", "modified_time", "updated_time",
        "article.updated", "last_modified", "revised",
    ),
    "language": ("content-language", "og:locale", "dc.language", "dcterms.language", "citation_language", "language"),
    "canonical_url": ("og:url",),
    "excerpt": (
        "og:description", "description", "twitter:description", "dc.description", "dcterms.abstract",
        "sailthru.description",
    ),
    "lead_image": (
        "og:image:secure_url", "og:image:url", "og:image", "twitter:image", "twitter:image:src",
        "parsely-image-url", "sailthru.image.full",
    ),
}  # fmt: skip
"""The names of meta elements for each field, the most trusted first."""

JOINTS = str.maketrans("", "", "-_.: ")
"""Pages part the words of a name in every way there is: "publish-date", "publishDate", "publish_date"."""

FIELDS: dict[str, tuple[Field, str]] = {
    name.translate(JOINTS): (field, f"meta:{name}") for field, names in NAMES.items() for name in names
}
"""The name without its joints → the field, and the name of the source."""

LINKS: dict[str, Field] = {"canonical": "canonical_url", "image_src": "lead_image"}

KIND = "og:type"
"""The name of the meta element that says what kind of thing the page is about."""

NAMES_LENGTH = 200
"""Characters of an attribute that names what a meta or link element is for."""

LABELS = ("twitter:label", "twitter:data")
"""Two elements that belong together: the label says what the data is."""

AUTHOR_LABELS = frozenset(
    "written by|author|by|geschrieben von|verfasst von|autor|écrit par|auteur|escrito por|scritto da|autore|"
    "geschreven door|skriven av|skrevet av|napisane przez|написано|автор|yazan|kirjoittanut|كتب بواسطة|نوشته شده توسط|"
    "נכתב על ידי|作者|投稿者|執筆者|글쓴이".split("|")
)
"""What the label before an author's name says, in the languages of the common publishing systems."""


@dataclass(frozen=True, slots=True)
class MetaTags:
    """What was read from meta and link elements.

    Attributes:
        found: the values, in the page's order.
        kind: the og:type, in small letters; "" when the page gives none.
    """

    found: tuple[Found, ...]
    kind: str


def read_meta_tags(elements: Sequence[HtmlElement]) -> MetaTags:
    """Read the page's meta and link elements in one pass.

    Args:
        elements: all of them, in document order.
    """
    found: list[Found] = []
    labels: dict[str, str] = {}
    kind = ""
    for element in elements[:TAGS]:
        if element.tag == "link":
            found += _link(element)
            continue
        content = element.get("content")
        if not content:
            continue
        if (given := element.get("itemprop")) in PROPERTIES and _stands_loose(element):
            found.append(Found(PROPERTIES[given], plain(content), "microdata:head"))
        for name in _names(element):
            if name == KIND:
                kind = kind or plain(content).lower()
            elif name in FIELDS:
                field, source = FIELDS[name]
                found.append(Found(field, plain(content), source))
            else:
                labels.setdefault(name, plain(content))
    found += _labelled(labels)
    return MetaTags(tuple(found), kind)


def _names(element: HtmlElement) -> tuple[str, ...]:
    """Give what the element is for; some pages give a name and a property, or several, in one element."""
    names: tuple[str, ...] = ()
    for attribute in ("property", "name", "http-equiv"):
        given = element.get(attribute)
        if given:
            names += _known_names(given[:NAMES_LENGTH])
    return names


@lru_cache(maxsize=1_024)
def _known_names(given: str) -> tuple[str, ...]:
    """Give those names that say something here, spelt as above; all pages use the same few."""
    names = [
        name if name == KIND or name.startswith(LABELS) else name.translate(JOINTS)
        for name in given.lower().split()[:4]
    ]
    return tuple(name for name in names if name in FIELDS or name == KIND or name.startswith(LABELS))


def _stands_loose(element: HtmlElement) -> bool:
    """Whether the property of an article stands in the page without an item, where some systems put them."""
    return all(node.get("itemscope") is None for node in element.iterancestors())


def _link(element: HtmlElement) -> list[Found]:
    return [
        Found(LINKS[relation], plain(element.get("href") or ""), f"link:{relation}")
        for relation in _known_relations((element.get("rel") or "")[:NAMES_LENGTH])
    ]


@lru_cache(maxsize=256)
def _known_relations(given: str) -> tuple[str, ...]:
    return tuple(relation for relation in given.lower().split()[:8] if relation in LINKS)


def _labelled(labels: dict[str, str]) -> Iterator[Found]:
    """Give the authors that a pair of label and data names."""
    for name, label in labels.items():
        if name.startswith("twitter:label") and label.casefold().rstrip(" :") in AUTHOR_LABELS:
            data = labels.get(name.replace("label", "data"))
            if data:
                yield Found("author", data, "meta:twitter:data")
