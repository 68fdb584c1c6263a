"""Blocks behind the article, with something else between, must look more like it than those in its container.

Teasers, biographies and standing notes under an article read like it, block by block. That it stands in one container,
and they in another, only shows once the page's sure blocks are known. What stands before the container (a headline, a
lead), or directly behind it (a last word), is left alone.
"""

import numpy as np
from numpy.typing import NDArray

from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept

SURE = 0.5
"""Margin above the boundary from which a block is sure to belong to the article."""

SURE_WORDS = 150
"""Words of sure blocks without which nothing is known of where the article stands: lists and forums have few."""

HOME_SHARE = 0.9
"""Share of the sure words that the article's container holds; a tenth may be a headline or a lead apart from it."""

ASKED_BEHIND = 0.3
"""Margin above the boundary that a block behind the article needs."""


def drop_strays(outline: Outline, words: NDArray[np.float32], margin: NDArray[np.float32], kept: Kept) -> Kept:
    """Leave out what follows the article after a gap and is not clearly a part of it.

    The four thresholds were chosen on pages that the forest had not seen when it weighed them; the gain hardly changes
    with any of them.

    Args:
        outline: the page.
        words: words of each block.
        margin: how far each block's probability lies above the boundary.
        kept: for each block whether it belongs to the article.
    """
    sure = words * (kept & (margin >= SURE))
    running = np.concatenate([[0.0], np.cumsum(sure)])
    if running[-1] < SURE_WORDS:
        return kept
    begins, stops = np.array(outline.begins), np.array(outline.stops)
    holding = running[stops] - running[begins] >= HOME_SHARE * running[-1]
    holding[1:] &= stops[1:] - begins[1:] > 1  # one long paragraph is not the container of an article
    home = np.flatnonzero(holding)[-1]  # the last is the smallest
    behind = np.arange(len(kept)) >= stops[home]
    after_gap = np.cumsum(behind & ~kept) > 0
    return kept & (~after_gap | (margin >= ASKED_BEHIND))
