"""Overlap of 4-word shingles, as the article-extraction-benchmark counts it: order counts, and so does case."""

from collections import Counter
from dataclasses import dataclass

from benchmarks.scoring.words import WORD

SHINGLE_WORDS = 4
"""Words: long enough that a shingle is a phrase of its page, short enough that one lost word costs only four."""

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShingleOverlap:
    """How many phrases of an output and of the truth agree.

    Attributes:
        precision: the share of the output's shingles that are truth; None when the output has no word.
        recall: the share of the truth's shingles in the output; None when the truth has no word.
        exact: whether both are the same sequence of words.
    """

    precision: float | None
    recall: float | None
    exact: bool


def shingle_overlap(truth: str, text: str) -> ShingleOverlap:
    """Compare an output with the truth by their shingles.

    Shares are taken a page, so a long page counts as much as a short one; a mean of them is over the pages where
    they are defined, and F1 is the harmonic mean of the two means.
    """
    expected_words, found_words = WORD.findall(truth), WORD.findall(text)
    expected, found = Counter(shingles(expected_words)), Counter(shingles(found_words))
    common = (expected & found).total()
    return ShingleOverlap(
        precision=common / found.total() if found else None,
        recall=common / expected.total() if expected else None,
        exact=expected_words == found_words,
    )


def shingles(words: list[str]) -> list[Shingle]:
    """Give every run of four words; a text of fewer words is one shingle, a text of none has none."""
    if not words:
        return []
    return [tuple(words[start : start + SHINGLE_WORDS]) for start in range(max(1, len(words) - SHINGLE_WORDS + 1))]
