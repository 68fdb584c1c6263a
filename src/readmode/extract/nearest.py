"""Which named, semantic or hidden containers stand above each container, and how deep the nearest of each kind is."""

from array import array
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from readmode.extract.blocks import Outline
from readmode.extract.class_words import FAMILIES, families_of

ANCESTOR_TAGS = (
    "article main aside nav header footer form table ul ol li blockquote figure section details button noscript dl "
    "p td".split()
)
TAG_KINDS = {tag: number for number, tag in enumerate(ANCESTOR_TAGS, len(FAMILIES))}
NAMED = len(FAMILIES) + len(ANCESTOR_TAGS)
"""Kinds by family of class words and by tag; those of properties, roles and hiding come after."""

BODY_PROPERTIES = ("articleBody", "text", "reviewBody", "recipeInstructions", "description")
LANDMARK_ROLES = frozenset("navigation banner contentinfo search complementary dialog alert alertdialog".split())
ARTICLE_ROLES = frozenset(("main", "article"))

BODY, LANDMARK, ARTICLE = range(NAMED, NAMED + 3)
KINDS = NAMED + 5
"""The last two are the ways of being hidden."""


def nearest_depths(outline: Outline, absent: float) -> Iterator[NDArray[np.float32]]:
    """Give for each kind the depth of the nearest container of it around each block.

    Args:
        outline: the page.
        absent: the depth that is written where there is none.
    """
    known = [array("f", [absent]) * KINDS]  # what holds in a container; most hold what their parent or a sibling does
    numbers: dict[tuple[int, tuple[int, ...], int], int] = {}
    holding: list[int] = []  # container → which of these
    marks = _marks(outline)
    for row, (parent, depth) in enumerate(zip(outline.parents, outline.depths, strict=True)):
        above = holding[parent] if parent >= 0 else 0
        if row not in marks:
            holding.append(above)
            continue
        kinds = marks[row]
        number = numbers.setdefault((above, kinds, depth), len(known))
        holding.append(number)
        if number == len(known):
            known.append(known[above][:])
            for kind in kinds:
                known[number][kind] = depth
    table = np.frombuffer(b"".join(known), np.float32).reshape(len(known), KINDS)
    holders = np.array(holding)[outline.owners]
    return (column[holders] for column in table.T)


def _marks(outline: Outline) -> dict[int, tuple[int, ...]]:
    """Give by row the kinds that a container is of."""
    marks = {row: families for row, names in enumerate(outline.names) if (families := families_of(names))}

    def mark(row: int, kind: int) -> None:
        marks[row] = (*marks.get(row, ()), kind)

    for row, tag in enumerate(outline.tags):
        if tag in TAG_KINDS:
            mark(row, TAG_KINDS[tag])
    for row, shown in outline.unshown.items():
        mark(row, ARTICLE + shown)
    for row, properties in outline.properties.items():
        if not set(properties.split()).isdisjoint(BODY_PROPERTIES):
            mark(row, BODY)
    for row, role in outline.roles.items():
        if role in LANDMARK_ROLES or role in ARTICLE_ROLES:
            mark(row, LANDMARK if role in LANDMARK_ROLES else ARTICLE)
    return marks
