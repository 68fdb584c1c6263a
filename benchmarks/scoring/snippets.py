"""Snippets that an output must have, or must not have: found when their words stand in it one after the other.

Words are compared, not characters, so that the layout of the output, its punctuation and its case do not count.
Scripts that write no space between words are compared letter by letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNSPACED = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3040-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # ideographs
)
"""Letters of scripts in which a run of letters is a clause, not a word."""

PIECE = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class SnippetCount:
    """How many of a page's snippets an output has."""

    found: int
    of: int

    @property
    def share(self) -> float | None:
        """The share found; None for a page without snippets, which then counts in no mean."""
        return self.found / self.of if self.of else None


def count_snippets(snippets: Sequence[str], text: str) -> SnippetCount:
    """Count the snippets whose words the text has in this order, without a gap."""
    sought = [sequence for sequence in map(_sequence, snippets) if sequence.strip()]
    within = _sequence(text)
    return SnippetCount(found=sum(sequence in within for sequence in sought), of=len(sought))


def _sequence(text: str) -> str:
    """Write the words with a space before, between and behind, so that no word is found inside a longer one."""
    return f" {' '.join(PIECE.findall(text.lower()))} "
