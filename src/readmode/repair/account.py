"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from operator import methodcaller
from typing import NamedTuple, Self

from lxml.etree import Element, XPath, iterwalk
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, EXCERPT_LENGTH, SELECTOR_DEPTH, bearers, collapse, elements, opening_tag, shorten
from readmode.model import Finding, Metadata, Repair
from readmode.repair.rules.form import Defect, Rule
from readmode.repair.sweep import MARKS

_NAMES = methodcaller("keys")
_CLASSES = XPath("descendant::*/@class", smart_strings=False)

BREAKS = BLOCKS | {"br"}
"""What the words before and behind it are on two lines of."""

ROOT, ROOT_SELECTOR = -1, ":scope"
"""The rank of the article's own root, which is before all, and its selector."""


class Places:
    """The elements' places in the tree as it was before any repair.

    Noted in one walk, because counting siblings for each report is quadratic on a page that is one long list; and what
    a report needs beyond that is found when there is one.
    """

    def __init__(self, order: list[HtmlElement], tags: list[str]) -> None:
        """Note the parent and the tag of each element below the root; they come in the order of the document."""
        self._order = order
        self._parents = [element.getparent() for element in order]
        self._tags = tags
        self._ranks: dict[HtmlElement | None, int] = {}
        self._above: list[int] = []
        self._alike: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self._trails: dict[int, tuple[str, ...]] = {ROOT: ()}

    def locate(self, element: HtmlElement) -> tuple[int, str]:
        """Give the element's rank in the order of the document, and the CSS path that led to it, before any repair.

        An element that a repair has made had no place; the nearest ancestor that had one stands for it. The root is
        before all.
        """
        if not self._ranks:
            self._rank()
        node: HtmlElement | None = element
        while node is not None and node not in self._ranks:
            node = node.getparent()
        rank = self._ranks.get(node, ROOT)
        if rank == ROOT:
            return rank, ROOT_SELECTOR
        return rank, " > ".join((*self._trail(self._above[rank]), self._step(rank)))

    def _rank(self) -> None:
        """Rank the elements in the order of the document, and gather those of each tag that have the same parent.

        All of them at once, so that a row of thousands takes linear time.
        """
        self._ranks = dict(zip(self._order, count(), strict=False))
        self._above = [self._ranks.get(parent, ROOT) for parent in self._parents]
        for rank, kind in enumerate(zip(self._above, self._tags, strict=True)):
            self._alike[kind].append(rank)

    def _trail(self, place: int) -> tuple[str, ...]:
        """Give the last steps of the path to an element; once for all that stand in it."""
        climbed: list[int] = []
        while place not in self._trails:
            climbed.append(place)
            place = self._above[place]
        trail = self._trails[place]
        for below in reversed(climbed):
            trail = (*trail, self._step(below))[1 - SELECTOR_DEPTH :]
            self._trails[below] = trail
        return trail

    def _step(self, place: int) -> str:
        """Name an element among its siblings."""
        tag = self._tags[place]
        alike = self._alike[self._above[place], tag]
        return tag if len(alike) == 1 else f"{tag}:nth-of-type({bisect(alike, place)})"


class Entry(NamedTuple):
    """What a report says, and the rank of the element that it speaks of, which orders reports."""

    rank: int
    report: Repair | Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What a step knows beside the tree.

    Attributes:
        base_url: what relative addresses resolve against.
        places: where each element stood before any repair.
        tags: the names of all elements that the article came with, and those of formulae that scripts held.
        attributes: the names of their attributes.
        class_words: every class name of the article once, in small letters; see `names_classes`.
    """

    metadata: Metadata
    base_url: str | None
    places: Places
    tags: set[str]
    attributes: set[str]
    class_words: str

    @classmethod
    def of(cls, root: HtmlElement, metadata: Metadata, base_url: str | None) -> Self:
        """Note what steps ask of the article as it came."""
        order = list(root.iterdescendants(Element))
        attributes = set(chain(root.keys(), *map(_NAMES, order)))
        tags = [str(element.tag) for element in order]
        classes = {name for value in set(_CLASSES(root)) for name in value.split()}  # pages repeat a few of them
        return cls(metadata, base_url, Places(order, tags), set(tags), attributes, "\n".join(classes).casefold())

    def learn(self, made: HtmlElement) -> None:
        """Note the elements and attributes of something that was text until now."""
        for element in made.iter():
            self.tags.add(str(element.tag))
            self.attributes.update(map(str, element.keys()))

    def elements(self, root: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
        """Give the elements of these tags, which no repair makes, as `dom.elements` does; most articles hold none."""
        return elements(root, *tags) if not self.tags.isdisjoint(tags) else iter(())

    def bearers(self, root: HtmlElement, *names: str) -> list[HtmlElement]:
        """Give the elements with these attributes, which no repair gives, as `dom.bearers` does."""
        return bearers(root, *names) if not self.attributes.isdisjoint(names) else []

    def names_classes(self, kind: re.Pattern[str], parts: tuple[str, ...]) -> bool:
        """Say whether the article has class names of a kind, so that each element has to be asked for its own.

        Args:
            kind: finds the names, whatever stands before and behind them.
            parts: each of these names has one of them, in small letters; most articles hold none of them.
        """
        return any(part in self.class_words for part in parts) and kind.search(self.class_words) is not None

    @property
    def language(self) -> str:
        """The article's BCP 47 tag; empty when it is not known."""
        return self.metadata.language.value if self.metadata.language else ""

    def repaired(self, rule: Rule, element: HtmlElement, before: str, after: str) -> Entry:
        """Account for one change of the element; `after` is empty when it was removed."""
        rank, where = self.places.locate(element)
        repair = Repair(rule.name, rule.wcag, rule.severity, where, shorten(before), shorten(after))
        return Entry(rank, repair)

    def found(self, defect: Defect, element: HtmlElement, about: str = "") -> Entry:
        """Account for one defect that only the author can mend; `about` tells this one from others of its kind."""
        rank, where = self.places.locate(element)
        why = f"{defect.why} {shorten(about)}" if about else defect.why
        finding = Finding(defect.name, defect.wcag, defect.severity, where, why, defect.advice)
        return Entry(rank, finding)


Account = Iterator[Entry]
"""What a step did, and what it had to leave."""

Step = Callable[[HtmlElement, Context], Account]
"""A step changes the tree below the root in place, gives the account of it, and finds nothing to do the second time."""


def source_of(element: HtmlElement) -> str:
    """Give the element as a report shows it: its opening tag and the beginning of its text, its lines kept apart."""
    if not len(element):
        return opening_tag(element) + collapse(element.text or "")
    return opening_tag(element) + _beginning(element, lambda inner: " " if inner.tag in BREAKS else "")


def structure_of(element: HtmlElement) -> str:
    """Give the element as a report of what stands in it shows it: `source_of`, with the tags inside, bare."""
    return opening_tag(element) + _beginning(element, lambda inner: "" if inner.tag in MARKS else f"<{inner.tag!s}>")


def _beginning(element: HtmlElement, mark: Callable[[HtmlElement], str]) -> str:
    """Give the beginning of the text, with a mark where an element in it begins, and room where a line ends."""
    pieces: list[str] = []
    length = 0
    for event, node in iterwalk(element, events=("start", "end", "comment", "pi")):
        if node is element:
            piece = element.text if event == "start" else None
        elif event == "start":
            piece = mark(node) + (node.text or "")
        else:
            piece = (" " if node.tag in BREAKS else "") + (node.tail or "")
        if piece:
            pieces.append(piece)
            length += len(piece)
        if length > EXCERPT_LENGTH:
            break
    return collapse("".join(pieces))
