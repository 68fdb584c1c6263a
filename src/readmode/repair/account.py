"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from readmode.dom import EXCERPT_LENGTH, SELECTOR_DEPTH, collapse, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of repair: its stable name, the WCAG 2.2 criterion it serves, the weight of the defect."""

    name: str
    wcag: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of defect that is left to the author: what it does to a reader, and what the author should do."""

    name: str
    wcag: str
    severity: Severity
    why: str
    advice: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stood: its parent, its tag, and its number among the parent's children of that tag."""

    parent: HtmlElement
    tag: str
    number: int


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
            for child in parent:
                tag = str(child.tag)
                number = counts.get(tag, 0) + 1
                counts[tag] = number
                places[child] = Place(parent, tag, number)
            totals[parent] = counts
        return cls(places, totals)

    def selector(self, element: HtmlElement) -> str:
        """Give the CSS path that led from the article's root to the element before any repair.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it.
        """
        node: HtmlElement | None = element
        while node is not None and node not in self.places:
            node = node.getparent()
        steps: list[str] = []
        while node is not None and len(steps) < SELECTOR_DEPTH:
            place = self.places.get(node)
            if place is None:
                break
            alone = self.totals[place.parent][place.tag] == 1
            steps.append(place.tag if alone else f"{place.tag}:nth-of-type({place.number})")
            node = place.parent
        return " > ".join(reversed(steps)) or str(element.tag)


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

    def repaired(self, rule: Rule, element: HtmlElement, before: str, after: str) -> Repair:
        """Account for one change of the element; `after` is empty when it was removed."""
        where = self.places.selector(element)
        return Repair(rule.name, rule.wcag, rule.severity, where, shorten(before), shorten(after))

    def found(self, defect: Defect, element: HtmlElement) -> Finding:
        """Account for one defect that only the author can mend."""
        where = self.places.selector(element)
        return Finding(defect.name, defect.wcag, defect.severity, where, defect.why, defect.advice)


Account = Iterator[Repair | Finding]
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
