"""Counts of kinds of characters for many texts at once, in every script.

Nothing here knows a language: words are what stands between spaces, and every two letters of scripts that
put none; sentences are their end marks in the scripts that have them.
"""

from collections.abc import Sequence
from functools import lru_cache

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


class LetterCounts:
    """What each text has: `length`, `words`, `digits`, `capitals`, `commas`, `sentences`, `unspaced`; how it `ends`."""

    __slots__ = ("capitals", "commas", "digits", "ends", "length", "sentences", "unspaced", "words")

    def __init__(self, texts: Sequence[str]) -> None:
        """Count all texts; each must be non-empty, begin and end with something else than a space."""
        joined = " ".join(texts) + " "
        points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
        kinds = _kinds()[np.minimum(points, TABLE_SIZE - 1)]
        self.length = np.fromiter(map(len, texts), np.int64, len(texts))
        after = np.cumsum(self.length + 1)
        starts = after - self.length - 1

        def count(mask: NDArray[np.bool_]) -> NDArray[np.float32]:
            return np.add.reduceat(mask.astype(np.int32), starts).astype(np.float32)

        self.digits = count((kinds & DIGIT) != 0)
        self.capitals = count((kinds & CAPITAL) != 0)
        self.commas = count((kinds & COMMA) != 0)
        self.sentences = count((kinds & SENTENCE_END) != 0)
        self.unspaced = count((kinds & UNSPACED) != 0)
        self.words = count((kinds & SPACE) != 0) + self.unspaced // 2
        self.ends = (kinds[after - 2] & SENTENCE_END) != 0
