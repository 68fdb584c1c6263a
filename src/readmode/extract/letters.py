"""Counts of kinds of characters for many texts at once, in every script.

Nothing here knows a language: words are what stands between spaces, and every two letters of scripts that
put none; sentences are their end marks in the scripts that have them.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SPACE, DIGIT, CAPITAL, COMMA, SENTENCE_END, UNSPACED = (1 << bit for bit in range(6))

TABLE_SIZE = 0x20000
"""Code points that are told apart: the first two planes; emoji and rarer signs beyond count as letters."""

COMMAS = ",،、，；;"  # the commas of many scripts
SENTENCE_ENDS = ".!?…。！？؟।॥።։"  # the full stops of many scripts
UNSPACED_RANGES = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
)
"""Thai and Lao, Burmese, Khmer, kana, Han: scripts that put no spaces between words."""


@lru_cache(maxsize=1)
def _kinds() -> NDArray[np.uint8]:
    table = np.zeros(TABLE_SIZE, np.uint8)
    for point in range(0x3000):
        character = chr(point)
        if character.isspace():
            table[point] |= SPACE
        elif character.isdigit():
            table[point] |= DIGIT
        elif character.isupper():
            table[point] |= CAPITAL
    table[0x3000] |= SPACE
    for character in COMMAS:
        table[ord(character)] |= COMMA
    for character in SENTENCE_ENDS:
        table[ord(character)] |= SENTENCE_END
    for first, last in UNSPACED_RANGES:
        table[first : last + 1] |= UNSPACED
    table[0x20000 - 1] |= UNSPACED  # everything beyond is clipped to this point: rare Han
    return table


BATCH = 50_000
"""Characters looked at together, or one longer text: a few megabytes of numbers, however large the page is."""


class LetterCounts:
    """What each text has: `length`, `words`, `digits`, `capitals`, `commas`, `sentences`, `unspaced`; how it `ends`."""

    __slots__ = ("capitals", "commas", "digits", "ends", "length", "sentences", "unspaced", "words")

    def __init__(self, texts: Sequence[str]) -> None:
        """Count all texts; each must be non-empty, begin and end with something else than a space."""
        self.length = np.fromiter(map(len, texts), np.int64, len(texts))
        kinds = (SPACE, DIGIT, CAPITAL, COMMA, SENTENCE_END, UNSPACED)
        counts = np.zeros((len(kinds), len(texts)), np.float32)
        self.ends = np.zeros(len(texts), bool)
        for batch in _batches(self.length):
            found = _kinds_in(texts[batch])
            after = np.cumsum(self.length[batch] + 1)
            starts = after - self.length[batch] - 1
            for row, kind in enumerate(kinds):
                counts[row, batch] = np.add.reduceat((found & kind) != 0, starts, dtype=np.int32)
            self.ends[batch] = (found[after - 2] & SENTENCE_END) != 0
        spaces, self.digits, self.capitals, self.commas, self.sentences, self.unspaced = counts
        self.words = spaces + self.unspaced // 2


def _batches(lengths: NDArray[np.int64]) -> Iterator[slice]:
    """Part the texts into runs of about so many characters."""
    numbers = np.cumsum(lengths) // BATCH
    edges = [0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(lengths)]
    return (slice(start, stop) for start, stop in pairwise(edges))


def _kinds_in(texts: Sequence[str]) -> NDArray[np.uint8]:
    """Give the kinds of each character of the texts, and of a space after each text."""
    joined = " ".join(texts) + " "
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    return _kinds().take(points, mode="clip")
