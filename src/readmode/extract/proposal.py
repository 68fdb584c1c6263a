"""What the engine's proposal says of each block, as more columns for the second forest."""

import numpy as np
from numpy.typing import NDArray

from readmode.extract.blocks import Outline
from readmode.extract.features import Matrix
from readmode.extract.letters import LetterCounts

ANCESTORS = 5
"""Levels up, the block's own container included, whose proposed share is told."""


def proposal_features(outline: Outline, letters: LetterCounts, proposed: NDArray[np.bool_]) -> Matrix:
    """Give a row for each block: proposed or not, how much of what holds it is, how far it is from the edges.

    Args:
        outline: the page.
        letters: what its texts are made of.
        proposed: for each block whether the engine would keep it.

    Returns:
        A matrix of shape (blocks, 4 + 1 + ANCESTORS).
    """
    words = letters.words + 1
    begin, stop = np.array(outline.begins), np.array(outline.stops)
    all_words = np.concatenate([[0.0], np.cumsum(words)])
    proposed_words = np.concatenate([[0.0], np.cumsum(words * proposed)])
    share = (proposed_words[stop] - proposed_words[begin]) / np.maximum(1, all_words[stop] - all_words[begin])
    parents = np.array(outline.parents)
    parents[0] = 0
    columns: list[NDArray[np.generic]] = [proposed]
    holder = np.array(outline.owners)
    for _ in range(ANCESTORS):
        columns.append(share[holder])
        holder = parents[holder]
    order = np.arange(len(words))
    edges = np.flatnonzero(proposed)
    first, last = (edges[0], edges[-1]) if len(edges) else (0, 0)
    columns += [order - first, last - order]
    columns += [np.full(len(words), proposed_words[-1] / all_words[-1]), np.full(len(words), proposed_words[-1])]
    return np.column_stack(columns).astype(np.float32)
