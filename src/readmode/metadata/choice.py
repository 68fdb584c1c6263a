"""One value out of what was found: by the order of trust, checked by its kind."""

from collections.abc import Sequence

from readmode.metadata.addresses import absolute, speaks_of
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.dates import is_first, read_date
from readmode.metadata.declared import Names
from readmode.metadata.found import Field, Found, rank
from readmode.metadata.likeness import letters
from readmode.metadata.name_forms import is_person
from readmode.metadata.names import read_given_names, turned
from readmode.metadata.story import Story
from readmode.model import Page, Sourced

Order = Sequence[str]
"""Names of sources, the most trusted first."""


def choose_text(found: Sequence[Found], field: Field, order: Order) -> Sourced | None:
    """Give the most trusted text of the field."""
    return next((Sourced(item.text, item.source) for item in rank(found, field, order)), None)


def choose_date(found: Sequence[Found], field: Field, order: Order, custom: DateCustom) -> Sourced | None:
    """Give the most trusted date; of dates of publication the first one, for later ones are of new versions.

    Args:
        found: what was found on an article's page.
        field: "published" or "modified".
        order: the sources.
        custom: how the page writes its dates.
    """
    read = [Sourced(read_date(item.text, custom), item.source) for item in rank(found, field, order)]
    dates = [date for date in read if date.value]
    if field == "published":
        values = [date.value for date in dates]
        dates = [date for date in dates if is_first(date.value, values)]
    return next(iter(dates), None)


def choose_authors(
    found: Sequence[Found], order: Order, language: str, known: Names, story: Story
) -> tuple[Sourced, ...]:
    """Give the names of the most trusted source that names people; the site itself only where nobody else is named.

    Args:
        found: what was found on the page.
        order: the sources.
        language: the page's BCP 47 tag; "" when unknown.
        known: what the page and its site are called.
        story: whether the page is an article.
    """
    named: dict[str, list[str]] = {}
    for item in rank(found, "author", order):
        names = named.setdefault(item.source, [])
        names += [name for name in _names(item, language, story) if name not in names]
    for source, names in named.items():
        strangers = [name for name in names if letters(name) not in known.sites]
        people = strangers or [name for name in names if not known.is_own(name)]
        if people:
            return tuple(Sourced(name, source) for name in people)
    for source, names in named.items() if story.likely else ():
        if names:
            return tuple(Sourced(name, source) for name in names)
    return ()


def choose_canonical(found: Sequence[Found], order: Order, page: Page) -> Sourced | None:
    """Give the page's own address, absolute, unless it is the site's front page for every page."""
    for item in rank(found, "canonical_url", order):
        address = absolute(item.text, page.base_url)
        if address and speaks_of(address, page.url):
            return Sourced(address, item.source)
    return None


def choose_image(found: Sequence[Found], order: Order, page: Page) -> Sourced | None:
    """Give the address of the article's lead image, absolute."""
    for item in rank(found, "lead_image", order):
        address = absolute(item.text, page.base_url)
        if address:
            return Sourced(address, item.source)
    return None


def _names(item: Found, language: str, story: Story) -> tuple[str, ...]:
    """Read the names of one value; a meta element holds a system's default as often as an author."""
    if item.source.startswith("markup:"):
        return (item.text,)
    text = turned(item.text) if item.source == "meta:citation_author" else item.text
    names = read_given_names(text, language)
    if story is not Story.SAID and item.source.startswith("meta:"):
        return tuple(name for name in names if is_person(name))
    return names
