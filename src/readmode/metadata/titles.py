"""The headline, chosen among what the page shows and what it calls itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.metadata.found import Found, rank, text_within
from readmode.metadata.likeness import alike, fold, letters, same_title
from readmode.metadata.site_names import bare_title, front_title, heading_title, is_site
from readmode.metadata.story import Story
from readmode.model import Sourced

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


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page, or the element that shows its title instead of one.

    Attributes:
        element: the element.
        text: its text in one line.
        matches: whether it says what the page calls itself.
    """

    element: HtmlElement
    text: str
    matches: bool = False


def declared_titles(root: HtmlElement, found: Iterable[Found]) -> tuple[Found, ...]:
    """Give what the page calls itself, in its data and its title element, the most trusted first."""
    element = next(root.iter("title"), None)
    title = text_within(element, TITLE_LENGTH) if element is not None else ""
    shown = [Found("title", title, "markup:title")] if title else []
    return tuple(rank([*found, *shown], "title", TRUST))


def choose_title(names: Names, headline: Heading | None, story: Story) -> Sourced | None:
    """Choose the headline: the one that the page shows, or else the one that it declares.

    On a page that is no article the largest heading is often a slogan; there the declared title is the better name,
    unless something else speaks for the heading.

    Args:
        names: what the page calls itself.
        headline: the heading that may be the headline.
        story: whether the page is an article.
    """
    strip = front_title if story is Story.FRONT else bare_title
    bare = [Sourced(strip(item.text, names.sites), item.source) for item in names.declared]
    own = [item for item in bare if not is_site(item.value, names.sites)]
    if names.declared and not own and story is Story.FRONT:  # it is called as its site is
        return Sourced(names.declared[0].text, names.declared[0].source)
    if headline is None:
        return next(iter(own or bare), None)
    shown = Sourced(heading_title(headline.text, names.sites), f"markup:{headline.element.tag!s}")
    return shown if headline.matches or not own or _is_better(headline, names, own, story) else own[0]


def _is_better(headline: Heading, names: Names, own: Sequence[Sourced], story: Story) -> bool:
    """Whether a heading that says something else than the declared titles is the better name of the page."""
    if story is Story.NOT:
        return False
    if own[0].source == "markup:title":  # it alone is written for lists of results, with what is searched for put in
        return True
    around = {str(node.tag) for node in headline.element.iterancestors("article", "main")}
    if "article" in around or ("main" in around and story.likely):
        return True
    if story is not Story.SAID and fold(own[0].value) in {
        fold(item.text) for item in names.declared if item.source == "markup:title"
    }:  # one wording in all of the page's data, with no site's name that a template adds: written for this page
        return False
    return story.likely and any(alike(headline.text, item.value) for item in own)


def known_titles(title: Sourced | None, names: Names, headings: Sequence[str]) -> tuple[str, ...]:
    """Give every text of the page that is known to be its headline, the chosen one first."""
    if title is None:
        return ()
    texts = [title.value]
    for item in names.declared:
        bare = bare_title(item.text, names.sites)
        texts += [bare] if same_title(bare, title.value) or same_title(item.text, title.value) else []
    texts += [heading for heading in headings if same_title(heading, title.value)]
    return tuple(dict.fromkeys(texts))
