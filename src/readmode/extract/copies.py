"""A passage that a page holds twice, once for each width of screen or layout, is kept once."""

import numpy as np

from readmode.extract.cut import Kept

COPY_WORDS = 150
"""Words from which a run of blocks that stood before, block for block, is a second copy of it and no refrain."""


def keep_once(texts: list[str], kept: Kept) -> Kept:
    """Leave out each passage that stood before among the kept blocks; its first copy stays.

    Linear in the page: no run is followed for longer than it takes to know that it is a copy, or to leave it out.

    Args:
        texts: the text of each block.
        kept: for each block whether it belongs to the article.
    """
    blocks = np.flatnonzero(kept).tolist()
    passage = [texts[block] for block in blocks]
    if len(set(passage)) == len(passage):
        return kept
    once = kept.copy()
    first: dict[str, int] = {}
    place = 0
    while place < len(passage):
        start = first.setdefault(passage[place], place)
        length = _run(passage, start, place)
        once[blocks[place : place + length]] = False
        place += length or 1
    return once


def _run(passage: list[str], start: int, again: int) -> int:
    """Give how many blocks from `again` on repeat those from `start` on; none where these are too few to be a copy."""
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
