"""Learn the choice of the headline: `python -m benchmarks.titles.train --corpus DIR`.

Trains on the even-numbered pages only, and writes the weights and their provenance into the package; `--dry-run` only
says how well they do. The odd-numbered pages are never looked at here; `benchmarks.quality` reports both halves.

The model is a conditional logit: a candidate's score is the sum of the weights of its marks, and the probability of
each candidate of a page is its share of the exponentials. What is said of its quality comes from cross-validation over
sites: no page is judged by weights that have seen a page of its site.
"""

import argparse
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import load_corpus
from benchmarks.titles.examples import Example, read_examples
from readmode.metadata.title_marks import MARKS

WEIGHTS = Path(__file__).parents[2] / "src" / "readmode" / "metadata" / "title_weights.json"

FOLDS = 10

DIVISIONS = 5
"""Ways in which the sites are dealt into folds; the figures are their mean, for one way alone is ± 3 pages."""

SHRINKAGE = 1.0
"""How strongly weights are drawn to zero: half of this times each one's square is added to the loss."""

STEPS = 8
"""Steps of Newton's method; it stands still after about six."""

DIGITS = 2
"""Digits of a weight behind the point: more change no choice."""

Weights = NDArray[np.float64]


def fit(examples: Sequence[Example]) -> Weights:
    """Find the weights under which the right candidates are most probable, by Newton's method."""
    usable = [page for page in examples if page.right.any()]
    weights = np.zeros(len(MARKS))
    for _ in range(STEPS):
        slope, bend = SHRINKAGE * weights, SHRINKAGE * np.eye(len(MARKS))
        for page in usable:
            chances = _chances(page.marks, weights)
            right = chances * page.right
            expected = chances @ page.marks
            slope += expected - right @ page.marks / right.sum()
            bend += page.marks.T @ (page.marks * chances[:, None]) - np.outer(expected, expected)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _chances(marks: NDArray[np.float64], weights: Weights) -> NDArray[np.float64]:
    scores = marks @ weights
    chances = np.exp(scores - scores.max())
    return np.asarray(chances / chances.sum())


def is_right(page: Example, weights: Weights) -> bool:
    """Say whether the weights choose a right candidate; of equals, the first is chosen."""
    return bool(len(page.right) and page.right[np.argmax(page.marks @ weights)])


def cross_validate(examples: Sequence[Example], division: int) -> int:
    """Count the pages whose headline is chosen right by weights that have seen no page of their site."""
    folds = [int(sha256(f"{division} {page.site}".encode()).hexdigest(), 16) % FOLDS for page in examples]
    right = 0
    for fold in range(FOLDS):
        weights = fit([page for page, its in zip(examples, folds, strict=True) if its != fold])
        right += sum(is_right(page, weights) for page, its in zip(examples, folds, strict=True) if its == fold)
    return right


def main() -> None:
    """Train the weights, say how good they are, and write them into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder in a layout that benchmarks.quality reads")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    examples = list(read_examples([page for page in load_corpus(arguments.corpus) if page.number % 2 == 0]))
    weights = np.round(fit(examples), DIGITS)
    held_out = [cross_validate(examples, division) for division in range(DIVISIONS)]
    stored = {
        "trained": datetime.now(UTC).date().isoformat(),
        "corpus": "WCXB development set, even-numbered pages (CC-BY-4.0, Murrough Foley)",
        "pages": len(examples),
        "sites": len({page.site for page in examples}),
        "among_candidates": sum(bool(page.right.any()) for page in examples),
        "right_on_these": sum(is_right(page, weights) for page in examples),
        "right_cross_validated": round(float(np.mean(held_out)), 1),
        "folds": FOLDS,
        "shrinkage": SHRINKAGE,
        "weights": dict(zip(MARKS, weights.tolist(), strict=True)),
    }
    print(json.dumps(stored, indent=2), held_out)
    if not arguments.dry_run:
        WEIGHTS.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
