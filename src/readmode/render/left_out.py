"""What was left out of a page, whole and in the page's order, so that nobody has to leave to find a missing paragraph.

It goes out as text alone: what was not chosen has not been repaired or sanitised either.
"""

from dataclasses import dataclass

from readmode.model import Reading, RemovalReason
from readmode.render.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page that was left out: why, in words, and its lines."""

    reason: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """All that was left out: how much it is, in words, and its parts."""

    extent: str
    parts: tuple[Part, ...]


def said_of(reason: RemovalReason, words: int, phrases: Phrases) -> str:
    """Give the reason and the words in words."""
    name = phrases.reasons[reason]
    return phrases.left_out_word.format(name) if words == 1 else phrases.left_out_words.format(name, words)


def left_out_of(reading: Reading, phrases: Phrases) -> LeftOut:
    """Give all that was left out."""
    removed = reading.coverage.removed
    words = sum(block.words for block in removed)
    parts = tuple(
        Part(said_of(block.reason, block.words, phrases), tuple(block.text.splitlines())) for block in removed
    )
    return LeftOut(phrases.left_out_extent.format(words, len(parts)), parts)
