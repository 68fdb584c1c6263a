"""A passage that a page holds twice, once for each width of screen or layout, is kept once."""

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

from readmode.extract.blocks import Outline
from readmode.extract.cut import WHOLE, Kept

COPY_WORDS = 150
"""Words from which a run of parts that stood before, part for part, is a second copy of it and no refrain."""


def keep_once(outline: Outline, kept: Kept) -> Kept:
    """Leave out each passage that stood before among what is kept; its first copy stays.

    A passage is made of blocks and of tables and the like, which are parts as wholes: rows that say the same are rows.
    Linear in the page: no run is followed for longer than it takes to know that it is a copy, or to leave it out.

    Args:
        outline: the page.
        kept: for each block whether it belongs to the article.
    """
    blocks = np.flatnonzero(kept).tolist()
    if len({outline.texts[block] for block in blocks}) == len(blocks):
        return kept
    parts = _parts(outline, blocks)
    passage = ["\n".join([outline.texts[block] for block in part]) for part in parts]
    once = kept.copy()
    first: dict[str, int] = {}
    place = 0
    while place < len(passage):
        start = first.setdefault(passage[place], place)
        length = _run(passage, start, place)
        for part in parts[place : place + length]:
            once[part] = False
        place += length or 1
    return once


def _parts(outline: Outline, blocks: list[int]) -> list[list[int]]:
    """Gather the blocks of each table, list of terms and the like; all others are parts by themselves."""
    whole = {block: begin for begin, stop in _wholes(outline) for block in range(begin, stop)}
    parts: dict[int, list[int]] = {}
    for block in blocks:
        parts.setdefault(whole.get(block, block), []).append(block)
    return list(parts.values())


def _wholes(outline: Outline) -> Iterator[tuple[int, int]]:
    """Give the first block, and the block after the last, of each outermost whole; a table of tables is none."""
    tables = [row for row, tag in enumerate(outline.tags) if tag == "table"]
    reached = 0
    for row, tag in enumerate(outline.tags):
        inner = bisect_right(tables, row)
        holds_table = inner < len(tables) and tables[inner] < outline.ends[row]
        if tag in WHOLE and not holds_table and outline.stops[row] > max(reached, outline.begins[row]):
            reached = outline.stops[row]
            yield outline.begins[row], reached


def _run(passage: list[str], start: int, again: int) -> int:
    """Give how many parts from `again` on repeat those from `start` on; none where these are too few to be a copy."""
    length = words = 0
    while start + length < again and again + length < len(passage) and words < COPY_WORDS:
        if passage[start + length] != passage[again + length]:
            return 0
        words += max(1, len(passage[again + length].split()))
        length += 1
    if words < COPY_WORDS:
        return 0
    while start + length < again and again + length < len(passage):
        if passage[start + length] != passage[again + length]:
            break
        length += 1
    return length
