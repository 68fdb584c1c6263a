"""Marks in a text the words that another text does not have, so that two texts can be read side by side.

Linear in both texts, unlike an edit script: a word counts as found when it stands in a phrase of four words that the
other text has as well; a short line counts as a whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from benchmarks.scoring.shingles import SHINGLE_WORDS
from benchmarks.scoring.words import WORD

SHOWN_CHARACTERS = 20_000
"""Characters of a text that a report shows: about ten printed pages; what went wrong shows earlier."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and whether the other text has it."""

    text: str
    found: bool


def mark(text: str, other: str) -> list[Piece]:
    """Cut the text into stretches that the other text has, and stretches that it does not have.

    The stretches together are the text, or its beginning where it is longer than a report shows.
    """
    shown = text[:SHOWN_CHARACTERS]
    words = list(WORD.finditer(shown))
    found = _found(
        [word.group().lower() for word in words], _line_starts(shown, [word.start() for word in words]), other
    )
    pieces: list[Piece] = []
    position = 0
    for verdict, run in groupby(zip(words, found, strict=True), key=lambda item: item[1]):
        stretch = [word for word, _ in run]
        between, position = shown[position : stretch[0].start()], stretch[-1].end()
        pieces += [Piece(between, found=True), Piece(shown[stretch[0].start() : position], verdict)]
    pieces.append(Piece(shown[position:], found=True))
    return [piece for piece in pieces if piece.text]


def _found(words: list[str], line_starts: list[int], other: str) -> list[bool]:
    """Say of every word whether the other text has it in its phrase or in its short line."""
    others = [word.group().lower() for word in WORD.finditer(other)]
    phrases = {size: set(_phrases(others, size)) for size in range(1, SHINGLE_WORDS + 1)}
    found = [False] * len(words)
    for start, phrase in enumerate(_phrases(words, SHINGLE_WORDS)):
        if phrase in phrases[SHINGLE_WORDS]:
            found[start : start + SHINGLE_WORDS] = [True] * SHINGLE_WORDS
    for start, end in pairwise([*line_starts, len(words)]):
        if end - start < SHINGLE_WORDS and tuple(words[start:end]) in phrases[end - start]:
            found[start:end] = [True] * (end - start)
    return found


def _phrases(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def _line_starts(text: str, positions: list[int]) -> list[int]:
    """Give the numbers of the words that are the first of their lines."""
    starts = []
    line_end = -1
    for number, position in enumerate(positions):
        if position > line_end:
            starts.append(number)
            after = text.find("\n", position)
            line_end = len(text) if after < 0 else after
    return starts
