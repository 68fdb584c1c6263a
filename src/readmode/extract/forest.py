"""The learnt boundary: how likely each block is to be part of the article.

Ensembles of symmetric decision trees (every level of a tree asks one question of all blocks), trained by
`benchmarks/extraction/train.py`; `forests.json` beside the weights says on what and when. Symmetric trees
are chosen because they are evaluated in a few array operations for a whole page.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from readmode.extract.features import Matrix

BATCH = 256
"""Blocks weighed at once: the answers of one batch fit into a processor's cache, and a huge page into memory."""

ForestName = Literal["plain", "informed"]
"""The plain forest sees the page; the informed one also the engine's proposal."""


@dataclass(frozen=True, slots=True)
class Forest:
    """The weights.

    Attributes:
        columns: the number of features that the trees were trained on.
        questions: which feature each level of each tree asks about, shape (trees, depth).
        thresholds: above which the answer is yes, the same shape.
        leaves: what each combination of answers adds to the log-odds, shape (trees, 2 ** depth).
        bias: the log-odds to start from.
        boundary: the probability from which a block belongs to the article.
    """

    columns: int
    questions: NDArray[np.int32]
    thresholds: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float
    boundary: float

    def probabilities(self, matrix: Matrix) -> NDArray[np.float32]:
        """Give each row's probability of being part of the article.

        Args:
            matrix: one row a block, as `features_of` makes it.
        """
        starts = range(0, len(matrix), BATCH)
        return np.concatenate([self._batch(np.ascontiguousarray(matrix[start : start + BATCH].T)) for start in starts])

    def _batch(self, columns: Matrix) -> NDArray[np.float32]:
        trees, depth = self.questions.shape
        leaf = np.zeros((trees, columns.shape[1]), np.uint8)
        for level in reversed(range(depth)):
            leaf += leaf  # numpy adds many bytes at a time, and shifts one by one
            leaf += columns.take(self.questions[:, level], axis=0) > self.thresholds[:, level, None]
        first = (np.arange(trees) << depth)[:, None]
        log_odds = self.leaves.ravel().take(first + leaf).sum(axis=0) + self.bias
        return np.asarray(1.0 / (1.0 + np.exp(-log_odds)), np.float32)


@cache
def forest(name: ForestName) -> Forest:
    """Load the weights that come with the package, once."""
    with (files("readmode.extract") / f"{name}.npz").open("rb") as file, np.load(file) as stored:
        return Forest(
            columns=int(stored["columns"]),
            questions=stored["questions"].astype(np.int32),
            thresholds=stored["thresholds"],
            leaves=stored["leaves"].astype(np.float32),
            bias=float(stored["bias"]),
            boundary=float(stored["boundary"]),
        )
