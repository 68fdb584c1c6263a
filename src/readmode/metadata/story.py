"""Whether the page is one article, so that names and dates on it are the article's and not the site's or a teaser's."""

from collections.abc import Iterable, Sequence
from enum import Enum

from readmode.metadata.addresses import is_front_page
from readmode.metadata.found import Found
from readmode.metadata.likeness import letters


class Story(Enum):
    """How sure it is that the page is one article."""

    SAID = "the page says so, in data that only articles carry"
    LIKELY = "the page calls itself an article, as many systems make every page do"
    OPEN = "the page does not say"
    NOT = "the page is something else"
    FRONT = "the page is the front page of a site"

    @property
    def signed(self) -> bool:
        """Whether the page may have an author, and a date of its own."""
        return self not in {Story.NOT, Story.FRONT}

    @property
    def likely(self) -> bool:
        """Whether the page is an article, as far as it says."""
        return self in {Story.SAID, Story.LIKELY}


ONLY_STORIES = (
    "meta:article:published_time",
    "meta:og:article:published_time",
    "meta:citation_author",
    "meta:citation_publication_date",
    "meta:sailthru.date",
    "meta:parsely-pub-date",
    "microdata:head",
)
"""Sources of a date or an author that systems write for articles alone."""

KINDS = ("article", "blog", "blogpost", "news", "post", "story")
"""Values of og:type for an article."""

SHOWN = ("markup:time", "markup:dateline", "markup:byline")
"""Sources of what the page shows beside its headline, as few but articles do: a date, or who it is by."""

OTHER_KINDS = ("product", "profile", "video.", "music.", "book", "place", "business")
"""Beginnings of og:type values for something else."""


def judge(address: str | None, kind: str, described_as: Iterable[str], found: Iterable[Found]) -> Story:
    """Judge whether the page is one article.

    Args:
        address: where the page was found, or else where it says that it stands; None when unknown.
        kind: its og:type, "" without one.
        described_as: what JSON-LD and microdata call its main item: "story", "thread", "other", "".
        found: what was found on it.
    """
    called = set(described_as)
    if called & {"story", "thread"}:
        return Story.SAID
    if "other" in called or kind.startswith(OTHER_KINDS):
        return Story.NOT
    if any(item.source in ONLY_STORIES and item.field in {"published", "author"} for item in found):
        return Story.SAID
    if is_front_page(address):
        return Story.FRONT
    signed = any(item.source in SHOWN for item in found)
    return Story.LIKELY if kind in KINDS or signed else Story.OPEN


def is_dated(kind: str, found: Sequence[Found], sites: frozenset[str]) -> bool:
    """Whether the page's dates are the article's, and not those that a publishing system gives each of its pages.

    They are the system's where the page calls itself no article, shows no date and only the site itself signs it.

    Args:
        kind: its og:type, "" without one.
        found: what was found on it.
        sites: the site's names, as `letters` gives them.
    """
    authors = [item for item in found if item.field == "author"]
    if kind in KINDS or not authors or any(item.source in SHOWN for item in found):
        return True
    return any(item.source != "json-ld:organisation" or letters(item.text) not in sites for item in authors)
