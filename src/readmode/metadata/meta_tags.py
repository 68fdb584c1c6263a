"""What the page says of itself in meta and link elements: Open Graph, Twitter, Dublin Core, citation and other sets."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def read_meta_tags(root: HtmlElement) -> MetaTags:
    """Read the page's meta and link elements in one pass.

    Args:
        root: the html element.
    """
    found: list[Found] = []
    labels: dict[str, str] = {}
    kind = ""
    for count, element in enumerate(root.iter("meta", "link")):
        if count >= TAGS:
            break
        if element.tag == "link":
            found += _link(element)
            continue
        content = element.get("content")
        if not content:
            continue
        found += _loose(element, content)
        for name in _names(element):
            if name == "og:type":
                kind = kind or plain(content).lower()
            elif name.startswith(LABELS):
                labels.setdefault(name, plain(content))
            elif (known := FIELDS.get(name.translate(JOINTS))) is not None:
                found.append(Found(known[0], plain(content), known[1]))
    found += _labelled(labels)
    return MetaTags(tuple(found), kind)


def _names(element: HtmlElement) -> Iterator[str]:
    """Give what the element is for; some pages give a name and a property, or several, in one element."""
    for attribute in ("property", "name", "http-equiv"):
        given = element.get(attribute)
        if given:
            yield from given.lower().split()[:4]


def _loose(element: HtmlElement, content: str) -> Iterator[Found]:
    """Give the property of an article that stands in the page's head without an item, where some systems put them."""
    field = PROPERTIES.get(element.get("itemprop") or "")
    if field and all(node.get("itemscope") is None for node in element.iterancestors()):
        yield Found(field, plain(content), "microdata:head")


def _link(element: HtmlElement) -> Iterator[Found]:
    for relation in (element.get("rel") or "").lower().split()[:8]:
        if relation in LINKS:
            yield Found(LINKS[relation], plain(element.get("href") or ""), f"link:{relation}")


def _labelled(labels: dict[str, str]) -> Iterator[Found]:
    """Give the authors that a pair of label and data names."""
    for name, label in labels.items():
        if name.startswith("twitter:label") and label.casefold().rstrip(" :") in AUTHOR_LABELS:
            data = labels.get(name.replace("label", "data"))
            if data:
                yield Found("author", data, "meta:twitter:data")
