"""What the page's own markup shows its readers: who wrote, and when, around the headline or far from it."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from readmode.metadata.around import texts_after, texts_before, texts_in
from readmode.metadata.bylines import read_byline
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.datelines import dates_among, lists_articles, read_dateline
from readmode.metadata.found import Found
from readmode.metadata.headline import Heading
from readmode.metadata.signature import read_signature
from readmode.metadata.thread import thread_of


def read_markup(
    root: HtmlElement, headline: Heading | None, found: Sequence[Found], custom: DateCustom, sites: frozenset[str]
) -> list[Found]:
    """Read names and dates that the page shows.

    Args:
        root: the html element.
        headline: the element that shows the headline.
        found: what the page gives in its data; what is missing there is looked for on the whole page.
        custom: how the page writes its dates, and in which language.
        sites: the site's names, as `likeness.letters` gives them.
    """
    trunk = trunk_of(root, headline)
    shown: list[Found] = []
    if headline is not None:
        trunk |= thread_of(headline)
        near = [*texts_in(headline.element), *texts_after(headline.element, headline.text)]
        byline = read_byline(near, custom.language, trunk, sites)
        shown_dates = dates_among(near, custom)
        dates = read_dateline(near, shown_dates, trunk)
        if dates and lists_articles(shown_dates):
            return []
        fields = {item.field for item in dates}
        above = texts_before(headline.element) if not byline or "published" not in fields else []
        shown += byline or read_byline(above, custom.language, trunk, sites)
        shown += dates
        if "published" not in fields:
            earlier = read_dateline(above, dates_among(above, custom), trunk)
            shown += [item for item in earlier if item.field not in fields]
    if {"author", "published"} - {item.field for item in (*found, *shown)}:
        shown += read_signature(root, custom, trunk)
    return shown


def trunk_of(root: HtmlElement, headline: Heading | None) -> frozenset[HtmlElement]:
    """Give the elements that hold the headline, or without one the article element: what they hold is the article's."""
    if headline is not None:
        return frozenset(headline.element.iterancestors())
    article = next(root.iter("article"), None)
    article = article if article is not None else next(root.iter("main"), None)
    return frozenset((article, *article.iterancestors())) if article is not None else frozenset()
