"""What every repair step shares: the form of its rules, what it may know, and the account it gives."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import methodcaller
from typing import NamedTuple, Self

from lxml.etree import Element, XPath, iterwalk
from lxml.html import HtmlElement

from readmode.dom import BLOCKS, EXCERPT_LENGTH, bearers, collapse, elements, opening_tag, shorten
from readmode.model import Article, Finding, Metadata, Repair
from readmode.repair.places import Places
from readmode.repair.rules.form import Defect, Rule
from readmode.repair.sweep import MARKS

_NAMES = methodcaller("keys")
_CLASSES = XPath("descendant::*/@class", smart_strings=False)

BREAKS = BLOCKS | {"br"}
"""What the words before and behind it are on two lines of."""


class Entry(NamedTuple):
    """What a report says, and the rank of the element that it speaks of, which orders reports."""

    rank: int
    report: Repair | Finding


@dataclass(frozen=True, slots=True)
class Context:
    """What a step knows beside the tree.

    Attributes:
        base_url: what relative addresses resolve against.
        places: where each element stood in the page.
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
    def of(cls, article: Article, metadata: Metadata, base_url: str | None) -> Self:
        """Note what steps ask of the article as it came."""
        root: HtmlElement = article.root
        order = list(root.iterdescendants(Element))
        attributes = set(chain(root.keys(), chain.from_iterable(map(_NAMES, order))))
        tags = [str(element.tag) for element in order]
        classes = {name for value in set(_CLASSES(root)) for name in value.split()}  # pages repeat a few of them
        places = Places(article.origin, order, tags)
        return cls(metadata, base_url, places, set(tags), attributes, "\n".join(classes).casefold())

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
