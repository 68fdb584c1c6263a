"""Which named, semantic or hidden containers stand above each container, and how deep the nearest of each kind is."""

from array import array

import numpy as np
from numpy.typing import NDArray

from readmode.extract.blocks import Outline
from readmode.extract.class_words import FAMILIES

ANCESTOR_TAGS = "article main aside nav footer form table ul ol li blockquote figure section button dl p td".split()
TAG_MARKS = {tag: (number,) for number, tag in enumerate(ANCESTOR_TAGS, len(FAMILIES))}
NAMED = len(FAMILIES) + len(ANCESTOR_TAGS)
"""Kinds by family of class words and by tag; those of properties, roles and hiding come after."""

BODY_PROPERTIES = ("articleBody", "text", "reviewBody", "recipeInstructions", "description")
LANDMARK_ROLES = frozenset("navigation banner contentinfo search complementary dialog alert alertdialog".split())
ARTICLE_ROLES = frozenset(("main", "article"))

BODY, LANDMARK, ARTICLE, HIDDEN = range(NAMED, NAMED + 4)
KINDS = NAMED + 4


def nearest_depths(outline: Outline, absent: float) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Give for each container the depth of the nearest container of each kind at it or above it.

    Args:
        outline: the page.
        absent: the depth that is written where there is none.

    Returns:
        The different rows of depths there are, shape (rows, `KINDS`), for most containers hold what their parent or a
        sibling does; and for each container which of them it has.
    """
    known = [array("f", [absent]) * KINDS]
    numbers: dict[tuple[int, tuple[int, ...], int], int] = {}
    holding: list[int] = []
    marks = _marks(outline)
    for row, (parent, depth) in enumerate(zip(outline.parents, outline.depths, strict=True)):
        above = holding[parent] if parent >= 0 else 0
        kinds = marks.get(row)
        if kinds is None:
            holding.append(above)
            continue
        number = numbers.setdefault((above, kinds, depth), len(known))
        holding.append(number)
        if number == len(known):
            depths = known[above][:]
            for kind in kinds:
                depths[kind] = depth
            known.append(depths)
    return np.frombuffer(b"".join(known), np.float32).reshape(len(known), KINDS), np.array(holding)


def _marks(outline: Outline) -> dict[int, tuple[int, ...]]:
    """Give by row the kinds that a container is of."""
    marks = dict(outline.families)

    def mark(row: int, kind: int) -> None:
        marks[row] = (*marks.get(row, ()), kind)

    for row, tag in enumerate(outline.tags):
        if tag in TAG_MARKS:
            marks[row] = marks.get(row, ()) + TAG_MARKS[tag]
    for row in outline.hidden:
        mark(row, HIDDEN)
    for row, properties in outline.properties.items():
        if not set(properties.split()).isdisjoint(BODY_PROPERTIES):
            mark(row, BODY)
    for row, role in outline.roles.items():
        if role in LANDMARK_ROLES or role in ARTICLE_ROLES:
            mark(row, LANDMARK if role in LANDMARK_ROLES else ARTICLE)
    return marks
