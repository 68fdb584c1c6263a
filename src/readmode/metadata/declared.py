"""What a page calls itself, and what its site is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.metadata.found import Found, rank, text_within
from readmode.metadata.likeness import letters

TRUST = (
    "json-ld",
    "meta:og:title",
    "meta:citation_title",
    "meta:twitter:title",
    "meta:parsely-title",
    "meta:sailthru.title",
    "meta:dc.title",
    "meta:dcterms.title",
    "meta:headline",
    "microdata",
    "microdata:head",
    "markup:title",
    "json-ld:page",
    "meta:title",
)
"""Sources of a declared title, the most trusted first."""

TITLE_LENGTH = 500
"""Characters of a title element that are read."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a page calls itself, and what its site is called.

    Attributes:
        declared: the declared titles, the most trusted first.
        sites: the site's names, as `letters` gives them.
        hosts: those of them that only its address spells.
    """

    declared: tuple[Found, ...]
    sites: frozenset[str]
    hosts: frozenset[str] = frozenset()

    def is_own(self, name: str) -> bool:
        """Whether the name is the site's and no author's; whoever writes at an address of his own name is one."""
        flat = letters(name)
        return flat in self.sites and not (flat in self.hosts and " " in name)


def declared_titles(elements: Sequence[HtmlElement], found: Iterable[Found]) -> tuple[Found, ...]:
    """Give what the page calls itself, the most trusted first.

    Args:
        elements: its title elements; a browser shows the first.
        found: what else the page gives as its title.
    """
    title = text_within(elements[0], TITLE_LENGTH) if elements else ""
    shown = [Found("title", title, "markup:title")] if title else []
    return tuple(rank([*found, *shown], "title", TRUST))
