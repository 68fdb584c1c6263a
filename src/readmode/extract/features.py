"""What is known of each block of text, as one row of numbers.

Every number is a measure that means the same on every site and in every script: lengths, densities,
places, repetition, and how far up a named or semantic container stands. The order of the columns is part
of the learnt weights (`forest.py` checks the count).
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from readmode.dom import HEADINGS
from readmode.extract.blocks import Outline
from readmode.extract.letters import LetterCounts
from readmode.extract.nearest import KINDS, nearest_depths

Matrix = NDArray[np.float32]

Columns = Iterable[NDArray[np.generic]]
"""Numbers of all blocks, a kind at a time."""

LONG_BLOCK = 15
"""Words: a block of this length is more likely a sentence than a label."""

TITLE_LENGTH = 300
"""Characters: a longer block is no headline."""

PROSE_LINKS = 0.3
"""Share of a long block's characters inside links, below which it counts as prose."""

FAR = 40.0
"""Levels: the distance written for “no such ancestor”; beyond a page's usual depth."""

WINDOW = 8
"""Blocks before and after whose size and links are summed."""

OWN_TAGS = ("p", "div", "h2", "h3", "pre", "figcaption", "dd")
TAG_NUMBERS = {tag: number for number, tag in enumerate(dict.fromkeys((*OWN_TAGS, *HEADINGS)))}
"""Tags that are told apart: arrays of numbers are compared many times as fast as arrays of texts."""

CORE_SHARES = (0.5, 0.75, 0.95)
"""Shares of the page's prose that the smallest holding container is looked for."""

COLUMNS = 127
"""Numbers a block. The forests were trained on so many, in this order."""


def features_of(outline: Outline, letters: LetterCounts, titles: frozenset[str]) -> Matrix:
    """Give a row for each block of the outline.

    Args:
        outline: the page, with at least one block.
        letters: what its texts are made of.
        titles: texts known to be the headline, lower-cased.

    Returns:
        A matrix of shape (blocks, columns).
    """
    return _Measurer(outline, letters, titles).matrix()


class _Measurer:
    """Columns computed once and shared while the matrix is built."""

    def __init__(self, outline: Outline, letters: LetterCounts, titles: frozenset[str]) -> None:
        self.outline = outline
        self.titles = titles
        self.owner = np.array(outline.owners, np.int64)
        self.parent = np.array(outline.parents, np.int64)
        self.parent[0] = 0
        self.end = np.array(outline.ends, np.int64)
        self.begin = np.array(outline.begins, np.int64)
        self.stop = np.array(outline.stops, np.int64)
        self.depth = np.array(outline.depths, np.int64)
        self.letters = letters
        self.words = letters.words
        self.linked = np.array(outline.linked, np.float32) / letters.length
        self.link_words = self.words * self.linked
        self.prose = (self.words >= LONG_BLOCK) & (self.linked < PROSE_LINKS)
        self.total = max(1.0, float(self.words.sum()))
        self.tag = np.array([TAG_NUMBERS.get(outline.tags[owner], -1) for owner in outline.owners])
        self.words_within = self._per_container(self.words)
        self.link_words_within = self._per_container(self.link_words)

    def matrix(self) -> Matrix:
        matrix = left = np.empty((COLUMNS, len(self.owner)), np.float32)
        for group in (self._own, self._place, self._repetition, self._ancestors, self._neighbours):
            left = _fill(left, group())  # column by column, for all together would stand in memory beside the matrix
        left = self._fill_names(left)
        for last in (self._core, self._page):
            left = _fill(left, last())
        return matrix.T  # column by column in memory, as the forest asks for them

    def _per_container(self, block_values: NDArray[np.generic]) -> Matrix:
        """Sum a value of the blocks over each container's whole subtree."""
        running = np.concatenate([[0.0], np.cumsum(block_values)])
        return np.asarray(running[self.stop] - running[self.begin], np.float32)

    def _counted(self, rows: list[int]) -> NDArray[np.generic]:
        return np.bincount(np.array(rows, np.int64), minlength=len(self.parent))

    def _over_subtrees(self, own: NDArray[np.generic]) -> Matrix:
        running = np.concatenate([[0.0], np.cumsum(own)])
        return np.asarray(running[self.end] - running[:-1], np.float32)

    def _own(self) -> Columns:
        outline, letters = self.outline, self.letters
        title = [len(text) < TITLE_LENGTH and text.lower() in self.titles for text in outline.texts]
        yield from (self.tag == TAG_NUMBERS[tag] for tag in OWN_TAGS)
        yield self.depth[self.owner]
        yield self.words
        yield letters.length
        yield self.linked
        yield np.array(outline.images)
        yield np.array(outline.code) / letters.length
        yield letters.sentences
        yield letters.ends
        yield letters.commas
        yield letters.digits / letters.length
        yield letters.capitals / letters.length
        yield letters.length / np.maximum(1, self.words)
        yield np.array(title)

    def _place(self) -> Columns:
        count = len(self.owner)
        order = np.arange(count)
        before = np.cumsum(self.words) - self.words
        heading = np.isin(self.tag, [TAG_NUMBERS[tag] for tag in HEADINGS])
        first = self.tag == TAG_NUMBERS["h1"]
        first_h1 = int(first.argmax()) if first.any() else -count
        prose = np.flatnonzero(self.prose)
        first_prose, last_prose = (int(prose[0]), int(prose[-1])) if len(prose) else (-count, -count)
        last_heading = np.maximum.accumulate(np.where(heading, order, -FAR))
        return [
            order / count,
            before / self.total,
            before,
            self.total - before,
            order - first_h1,
            order - first_prose,
            last_prose - order,
            np.minimum(order - last_heading, FAR),
        ]

    def _repetition(self) -> Columns:
        """How often the same path of tags and names recurs, for the block and for what holds it."""
        outline = self.outline
        known: dict[tuple[int, str, str], int] = {}
        signatures: list[int] = []
        for row, parent in enumerate(outline.parents):
            above = signatures[parent] if parent >= 0 else -1
            signatures.append(known.setdefault((above, outline.tags[row], outline.names[row]), len(known)))
        signature = np.array(signatures)
        kinds = len(known)
        mine = signature[self.owner]

        def by_block(values: NDArray[np.generic]) -> Matrix:
            return np.bincount(mine, weights=values, minlength=kinds).astype(np.float32)

        size, links, prose = by_block(self.words), by_block(self.link_words), by_block(self.prose)
        copies = np.bincount(signature, minlength=kinds).astype(np.float32)
        sizes = np.bincount(signature, weights=self.words_within, minlength=kinds)
        linked = np.bincount(signature, weights=self.link_words_within, minlength=kinds)
        yield size[mine] / self.total
        yield by_block(np.ones_like(mine))[mine]
        yield links[mine] / np.maximum(1, size[mine])
        yield prose[mine]
        yield copies[mine]
        holder = self.owner
        for _ in range(3):
            holder = self.parent[holder]
            kind = signature[holder]
            yield copies[kind]
            yield sizes[kind] / copies[kind]
            yield linked[kind] / np.maximum(1, sizes[kind])

    def _ancestors(self) -> Columns:
        words = self.words_within
        children = np.bincount(self.parent, minlength=len(self.parent))
        measures = [
            words / self.total,
            self.link_words_within / np.maximum(1, words),
            self._per_container(np.ones_like(self.words)),
            self._per_container(self.prose),
            self._per_container(self.letters.sentences) / np.maximum(1, words),
            self._over_subtrees(self._counted(self.outline.pictures)),
            self._over_subtrees(self._counted(self.outline.controls)),
            self._per_container(np.array(self.outline.links)),
            children,
        ]
        holder = self.owner
        for _ in range(3):
            holder = self.parent[holder]
            yield from (measure[holder] for measure in measures)

    def _neighbours(self) -> Columns:
        count = len(self.owner)
        order = np.arange(count)
        words, links, prose = (
            np.concatenate([[0.0], np.cumsum(values)]) for values in (self.words, self.link_words, self.prose)
        )
        first, last = np.maximum(0, order - WINDOW), np.minimum(count, order + WINDOW + 1)
        before, after = words[order] - words[first], words[last] - words[order + 1]
        yield before
        yield after
        yield (links[order] - links[first]) / np.maximum(1, before)
        yield (links[last] - links[order + 1]) / np.maximum(1, after)
        yield prose[order] - prose[first]
        yield prose[last] - prose[order + 1]

    def _fill_names(self, rows: Matrix) -> Matrix:
        """Write how many levels up the nearest container of each family, tag and role stands; hidden or not."""
        levels = rows[:KINDS]
        known, holding = nearest_depths(self.outline, -FAR)
        np.take(known.T, holding[self.owner], axis=1, out=levels, mode="clip")  # all there; checking would copy
        np.subtract(self.depth[self.owner].astype(np.float32), levels, out=levels)
        np.minimum(FAR, levels, out=levels)
        return rows[KINDS:]

    def _core(self) -> Columns:
        """Whether the block is in the smallest container that holds most of the page's prose."""
        prose = self._per_container(self.words * self.prose)
        whole = max(1.0, float(prose[0]))
        columns: list[NDArray[np.generic]] = []
        order = np.arange(len(self.owner))
        for share in CORE_SHARES:
            core = int(np.flatnonzero(prose >= share * whole)[-1]) if prose[0] else 0
            columns.append((order >= self.begin[core]) & (order < self.stop[core]))
            columns.append(np.full(len(self.owner), self.words_within[core] / self.total))
        return columns

    def _page(self) -> Columns:
        tags = self.outline.tags
        values = (
            np.log1p(self.total),
            len(self.owner),
            self.prose.sum(),
            (self.words * self.prose).sum() / self.total,
            self.link_words.sum() / self.total,
            tags.count("p"),
            tags.count("article"),
            tags.count("h1"),
            tags.count("li"),
            tags.count("noscript"),
            self.letters.unspaced.sum() / self.letters.length.sum(),
        )
        return [np.full(len(self.owner), value) for value in values]


def _fill(rows: Matrix, columns: Columns) -> Matrix:
    """Write the columns into the first rows, and give the rows that are left."""
    filled = 0
    for column in columns:
        rows[filled] = column
        filled += 1
    return rows[filled:]
