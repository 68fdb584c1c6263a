"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.dom import EXCERPT_LENGTH, SELECTOR_DEPTH, collapse, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair
from readmode.repair.rules.form import Defect, Rule

ROOT_SELECTOR = ":scope"
"""The selector of the article's own root."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stood.

    Attributes:
        number: its number among the parent's children of its tag, from 1.
        rank: its rank in the order of the document.
    """

    parent: HtmlElement
    tag: str
    number: int
    rank: int


@dataclass(frozen=True, slots=True)
class Places:
    """The elements' places in the tree as it was before any repair.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list.
    """

    places: dict[HtmlElement, Place]
    totals: dict[HtmlElement, dict[str, int]]

    @classmethod
    def of(cls, root: HtmlElement) -> "Places":
        """Note the place of every element below `root`."""
        places: dict[HtmlElement, Place] = {}
        totals: dict[HtmlElement, dict[str, int]] = {}
        ranks = {element: rank for rank, element in enumerate(root.iter())}
        for parent in ranks:
            if len(parent) == 0:
                continue
            counts: dict[str, int] = {}
            for child in parent:
                tag = str(child.tag)
                number = counts.get(tag, 0) + 1
                counts[tag] = number
                places[child] = Place(parent, tag, number, ranks[child])
            totals[parent] = counts
        return cls(places, totals)

    def selector(self, element: HtmlElement) -> str:
        """Give the CSS path that led from the article's root to the element before any repair.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it.
        """
        node = self.nearest(element)
        steps: list[str] = []
        while node is not None and len(steps) < SELECTOR_DEPTH:
            place = self.places.get(node)
            if place is None:
                break
            alone = self.totals[place.parent][place.tag] == 1
            steps.append(place.tag if alone else f"{place.tag}:nth-of-type({place.number})")
            node = place.parent
        return " > ".join(reversed(steps)) or ROOT_SELECTOR

    def rank(self, element: HtmlElement) -> int:
        """Give the rank of the element in the order of the document as it was; 0 for the root."""
        node = self.nearest(element)
        return self.places[node].rank if node is not None else 0

    def nearest(self, element: HtmlElement) -> HtmlElement | None:
        """Give the element or its nearest ancestor that had a place, or None for the root."""
        node: HtmlElement | None = element
        while node is not None and node not in self.places:
            node = node.getparent()
        return node


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report says, and the rank of the element that it speaks of, which orders reports."""

    rank: int
    report: Repair | Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What a step knows beside the tree.

    Attributes:
        base_url: what relative addresses resolve against.
        places: where each element stood before any repair.
    """

    metadata: Metadata
    base_url: str | None
    places: Places

    @property
    def language(self) -> str:
        """The article's BCP 47 tag; empty when it is not known."""
        return self.metadata.language.value if self.metadata.language else ""

    def repaired(self, rule: Rule, element: HtmlElement, before: str, after: str) -> Entry:
        """Account for one change of the element; `after` is empty when it was removed."""
        where = self.places.selector(element)
        repair = Repair(rule.name, rule.wcag, rule.severity, where, shorten(before), shorten(after))
        return Entry(self.places.rank(element), repair)

    def found(self, defect: Defect, element: HtmlElement, about: str = "") -> Entry:
        """Account for one defect that only the author can mend; `about` tells this one from others of its kind."""
        where = self.places.selector(element)
        why = f"{defect.why} {shorten(about)}" if about else defect.why
        finding = Finding(defect.name, defect.wcag, defect.severity, where, why, defect.advice)
        return Entry(self.places.rank(element), finding)


Account = Iterator[Entry]
"""What a step did, and what it had to leave."""

Step = Callable[[HtmlElement, Context], Account]
"""A step changes the tree below the root in place, gives the account of it, and finds nothing to do the second time."""


def source_of(element: HtmlElement) -> str:
    """Give the element as a report shows it: its opening tag and the beginning of its text."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > EXCERPT_LENGTH:
            break
    return opening_tag(element) + collapse("".join(pieces))
