r"""Precision, recall and F1 over the bag of words, as the WCXB benchmark counts them: lower-cased `\w+` tokens."""

import re
from collections import Counter
from dataclasses import dataclass

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class WordOverlap:
    """How much of an output is truth, and how much of the truth is in it; each 0 to 1.

    Attributes:
        precision: the share of the output's words that the truth has as well.
        recall: the share of the truth's words that the output has as well.
    """

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def word_overlap(truth: str, text: str) -> WordOverlap:
    """Compare an output with the truth, as bags of words: order does not count, repetition does.

    A page without an article asks for an empty output: that scores 1, anything else 0.
    """
    expected, found = _bag(truth), _bag(text)
    if not expected or not found:
        both_empty = float(not expected and not found)
        return WordOverlap(both_empty, both_empty)
    common = (expected & found).total()
    return WordOverlap(common / found.total(), common / expected.total())


def count_words(text: str) -> int:
    """Count the words of a text."""
    return sum(1 for _ in WORD.finditer(text))


def _bag(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))
