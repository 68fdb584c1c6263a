"""Paragraphs in a row stand or fall together: an article does not stop in the middle of its paragraphs and go on.

The longer an article is, the less its later paragraphs look like the beginning of one, and a reader who misses them
does not know it.
"""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept

PARAGRAPH_WORDS = 20
"""Words from which a block is a paragraph and no label."""

ROW = 4
"""Paragraphs from which those of one kind in one container are a row."""

KEPT_SHARE = 2 / 3
"""Share of a row's words above which the rest is kept too; below it, the row may be teasers of which one looks good."""


def keep_rows(outline: Outline, words: NDArray[np.float32], kept: Kept) -> Kept:
    """Keep the rest of a row of paragraphs of which most is kept.

    Args:
        outline: the page.
        words: words of each block.
        kept: for each block whether it belongs to the article.
    """
    rows: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for block in np.flatnonzero(words >= PARAGRAPH_WORDS).tolist():
        owner = outline.owners[block]
        rows[outline.parents[owner], outline.tags[owner], outline.names[owner]].append(block)
    whole = kept.copy()
    for row in rows.values():
        if len(row) >= ROW and words[row][kept[row]].sum() >= KEPT_SHARE * words[row].sum():
            whole[row] = True
    return whole
