"""Whether the page is one article, so that names and dates on it are the article's and not the site's or a teaser's."""

from collections.abc import Iterable
from enum import Enum

from readmode.metadata.addresses import is_front_page
from readmode.metadata.found import Found


class Story(Enum):
    """How sure it is that the page is one article."""

    SAID = "the page says so, in data that only articles carry"
    LIKELY = "the page calls itself an article, as many systems make every page do"
    OPEN = "the page does not say"
    NOT = "the page is something else"

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


def judge(url: str | None, kind: str, described_as: Iterable[str], found: Iterable[Found]) -> Story:
    """Judge whether the page is one article.

    Args:
        url: where the page was found.
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
    if is_front_page(url):
        return Story.NOT
    signed = any(item.source in SHOWN for item in found)
    return Story.LIKELY if kind in KINDS or signed else Story.OPEN
