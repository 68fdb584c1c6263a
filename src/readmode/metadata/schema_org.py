"""What a node of schema.org's vocabulary (https://schema.org) says, each value under the field it is for."""

from collections.abc import Iterator, Mapping

from readmode.metadata.found import Field, Found, plain

Node = dict[str, object]

STORIES = frozenset(
    "AdvertiserContentArticle AnalysisNewsArticle APIReference Article AskPublicNewsArticle BackgroundNewsArticle "
    "BlogPosting Chapter CriticReview Guide HowTo LiveBlogPosting MedicalScholarlyArticle NewsArticle "
    "OpinionNewsArticle Recipe Report ReportageNewsArticle ReviewNewsArticle SatiricalArticle ScholarlyArticle "
    "SocialMediaPosting TechArticle".split()
)
"""Types of a text that somebody wrote and published."""

THREADS = frozenset({"DiscussionForumPosting", "Question"})
"""Types of the post that opens a thread."""

PAGES = frozenset(
    "AboutPage CheckoutPage CollectionPage ContactPage FAQPage ItemPage MedicalWebPage ProfilePage QAPage "
    "RealEstateListing SearchResultsPage WebPage".split()
)
"""Types of the page itself: they tell its language and its name, but their dates are the template's."""


OTHERS = frozenset(
    "Product ProductGroup IndividualProduct ProductModel Vehicle Car Event JobPosting Hotel CollectionPage "
    "SearchResultsPage RealEstateListing ProfilePage AboutPage ContactPage CheckoutPage".split()
)
"""Types of a page's main thing that is no text with an author and a date."""

ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "WebSite"})
"""Types of an author who is no person: mostly the site itself, named because a form demanded an author."""

LISTED = 60
"""Items of one list that are read."""

DEPTH = 12
"""Levels that are walked: the deepest value of use (graph > page > main entity > author > name) is at six."""

FIELDS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    ("title", ("headline", "name")),
    ("published", ("datePublished", "dateCreated", "uploadDate")),
    ("modified", ("dateModified",)),
    ("language", ("inLanguage",)),
    ("excerpt", ("description", "abstract")),
)
"""Field → the properties that give it as a text, the best first."""


PROPERTIES: dict[str, Field] = {
    "headline": "title",
    "author": "author",
    "creator": "author",
    "datePublished": "published",
    "dateCreated": "published",
    "dateModified": "modified",
    "inLanguage": "language",
    "image": "lead_image",
    "publisher": "site_name",
}
"""Property → field, for attributes, which give one value each."""


def types_of(node: Node) -> set[str]:
    """Give the node's types without their vocabulary's address."""
    given = node.get("@type")
    names = given[:LISTED] if isinstance(given, list) else [given]
    return {name.replace("#", "/").replace(":", "/").rsplit("/", 1)[-1] for name in names if isinstance(name, str)}


def names_of(node: Node) -> list[str]:
    """Give the texts that may be the node's headline."""
    return [text for key in ("headline", "name", "alternativeHeadline") for text in texts_of(node.get(key))]


def addresses_of(node: Node) -> list[str]:
    """Give the addresses of the page that the node is about."""
    page = node.get("mainEntityOfPage")
    inner = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return [text for value in (node.get("url"), node.get("@id"), inner) for text in texts_of(value)]


def describe_node(node: Node, by_id: Mapping[str, Node], source: str) -> Iterator[Found]:
    """Give what the node says.

    Args:
        node: the node.
        by_id: the nodes that it may refer to.
        source: the name of the source; names of organisations get a name of their own.
    """
    for field, keys in FIELDS:
        for key in keys:
            texts = texts_of(node.get(key))
            yield from (Found(field, text, source) for text in texts)
            if texts and field == "published":
                break  # what says when it was published overrules when its writing was begun
    for key in ("author", "creator"):
        for name, person in _agents(node.get(key), by_id):
            yield Found("author", name, source if person else f"{source}:organisation")
    for name, _ in _agents(node.get("publisher"), by_id)[:1]:
        yield Found("site_name", name, source)
    for text in [*_images(node.get("image"), by_id), *_images(node.get("thumbnailUrl"), by_id)][:2]:
        yield Found("lead_image", text, source)
    for text in addresses_of(node)[:1]:
        yield Found("canonical_url", text, source)


def texts_of(value: object, depth: int = 0) -> list[str]:
    """Give the texts of a value: a string, a language-tagged value, or a list of them."""
    if isinstance(value, str):
        text = plain(value)
        return [text] if text else []
    if isinstance(value, dict):
        inner = value.get("@value", value.get("alternateName", value.get("name")))
        return texts_of(inner, depth + 1) if depth < DEPTH else []
    if isinstance(value, list) and depth < DEPTH:
        return [text for item in value[:LISTED] for text in texts_of(item, depth + 1)]
    return []


def _agents(value: object, by_id: Mapping[str, Node], depth: int = 0) -> list[tuple[str, bool]]:
    """Give the names of people and organisations, and whether each may be a person, following references."""
    if isinstance(value, list) and depth < DEPTH:
        return [agent for item in value[:LISTED] for agent in _agents(item, by_id, depth + 1)]
    if not isinstance(value, dict):
        return [(text, True) for text in texts_of(value)]
    if "name" not in value and depth < DEPTH:
        reference = value.get("@id")
        target = by_id.get(reference) if isinstance(reference, str) else None
        if target is not None and target is not value:
            return _agents(target, by_id, depth + 1)
        parts = [text for key in ("givenName", "familyName") for text in texts_of(value.get(key))[:1]]
        return [(" ".join(parts), True)] if parts else []
    return [(text, types_of(value).isdisjoint(ORGANISATIONS)) for text in texts_of(value.get("name"), depth + 1)]


def _images(value: object, by_id: Mapping[str, Node], depth: int = 0) -> list[str]:
    """Give the addresses of images, following references into the graph."""
    if isinstance(value, list) and depth < DEPTH:
        return [address for item in value[:3] for address in _images(item, by_id, depth + 1)]
    if not isinstance(value, dict):
        return texts_of(value)
    address = value.get("url") or value.get("contentUrl")
    if address is None and depth < DEPTH:
        reference = value.get("@id")
        target = by_id.get(reference) if isinstance(reference, str) else None
        return _images(target, by_id, depth + 1) if target is not None and target is not value else []
    return _images(address, by_id, depth + 1) if depth < DEPTH else []
