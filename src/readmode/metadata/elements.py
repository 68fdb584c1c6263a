"""The elements in which a page speaks of itself, found in one walk: each further one would visit the whole page."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Elements:
    """The elements that are asked for by their tags, each kind in document order.

    Attributes:
        data: meta and link elements.
        scripts: the scripts.
        headings: the headings of the first three levels.
        titles: the title elements; of an image in the page too.
        holders: body, article and main elements.
    """

    data: list[HtmlElement] = field(default_factory=list)
    scripts: list[HtmlElement] = field(default_factory=list)
    headings: list[HtmlElement] = field(default_factory=list)
    titles: list[HtmlElement] = field(default_factory=list)
    holders: list[HtmlElement] = field(default_factory=list)


TAGS = ("meta", "link", "script", "h1", "h2", "h3", "title", "body", "article", "main")


def find_elements(root: HtmlElement) -> Elements:
    """Find them.

    Args:
        root: the html element.
    """
    found = Elements()
    places: dict[object, list[HtmlElement]] = {
        "meta": found.data,
        "link": found.data,
        "script": found.scripts,
        "h1": found.headings,
        "h2": found.headings,
        "h3": found.headings,
        "title": found.titles,
        "body": found.holders,
        "article": found.holders,
        "main": found.holders,
    }
    for element in root.iter(*TAGS):
        places[element.tag].append(element)
    return found
