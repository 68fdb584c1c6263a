"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml.etree import XPath
from lxml.html import HtmlElement

from readmode.dom import EXCERPT_LENGTH, SELECTOR_DEPTH, collapse, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair
from readmode.repair.rules.form import Defect, Rule

CLASSES = XPath("descendant::*/@class", smart_strings=False)

ROOT_SELECTOR = ":scope"
"""The selector of the article's own root."""


class Place(NamedTuple):
    """Where an element stood; a tuple, for one is made for every element of every article.

    Attributes:
        number: its number among the parent's children of its tag, from 1.
        rank: its number among all of the parent's children.
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
        for parent in root.iter():
            if len(parent) == 0:
                continue
            counts: dict[str, int] = {}
            for rank, child in enumerate(parent):
                tag = str(child.tag)
                number = counts.get(tag, 0) + 1
                counts[tag] = number
                places[child] = Place(parent, tag, number, rank)
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

    def rank(self, element: HtmlElement) -> tuple[int, ...]:
        """Give what orders elements as the document did: the ranks on the way from the root, none for itself."""
        ranks: list[int] = []
        node = self.nearest(element)
        while node is not None and (place := self.places.get(node)) is not None:
            ranks.append(place.rank)
            node = place.parent
        return tuple(reversed(ranks))

    def nearest(self, element: HtmlElement) -> HtmlElement | None:
        """Give the element or its nearest ancestor that had a place, or None for the root."""
        node: HtmlElement | None = element
        while node is not None and node not in self.places:
            node = node.getparent()
        return node


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report says, and the rank of the element that it speaks of, which orders reports."""

    rank: tuple[int, ...]
    report: Repair | Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What a step knows beside the tree.

    Attributes:
        base_url: what relative addresses resolve against.
        places: where each element stood before any repair.
        class_words: all class names of the article, for a quick look whether a kind of element is there at all.
    """

    metadata: Metadata
    base_url: str | None
    places: Places
    class_words: str

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
