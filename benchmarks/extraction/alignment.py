"""Where a corpus's truth stands in a page: the truth is plain text, without a place in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from benchmarks.scoring.words import WORD, word_overlap
from readmode.extract.blocks import Outline

ALIGNMENT_CELLS = 4e9
"""Words of page × words of truth above which a page is left out: the alignment's time and memory grow with it."""

BELONGS = 0.5
"""Share of a block's words in the truth from which it is one of the article's."""

TRUSTED = 0.9
"""F1 of the article's blocks: where they give less, the truth is not made of the page's blocks, and a small page made
of them would teach what is wrong."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of each block are in the truth.

    Attributes:
        blocks: the words of each block, in small letters.
        lengths: how many they are.
        matched: how many of them are in the longest common subsequence of the page's words and the truth's.
    """

    blocks: tuple[list[str], ...]
    lengths: NDArray[np.float32]
    matched: NDArray[np.float32]

    @property
    def labels(self) -> NDArray[np.float32]:
        """Give the share of each block's words that the truth has, 0 to 1."""
        return np.asarray(self.matched / np.maximum(1, self.lengths), np.float32)


def align(texts: Sequence[str], truth: str) -> Alignment:
    """Find the truth in the blocks of a page.

    Args:
        texts: the blocks.
        truth: the article's text.
    """
    blocks = tuple(WORD.findall(text.lower()) for text in texts)
    lengths = np.array([len(words) for words in blocks], np.float32)
    found = _found([word for words in blocks for word in words], WORD.findall(truth.lower()))
    running = np.concatenate([[0], np.cumsum(found)])
    stops = np.cumsum(lengths).astype(int)
    return Alignment(blocks, lengths, (running[stops] - running[stops - lengths.astype(int)]).astype(np.float32))


def belonging(outline: Outline, aligned: Alignment, truth: str) -> NDArray[np.bool_]:
    """Tell for each block whether it is one of the article's; of none, where the truth is not made of blocks.

    Args:
        outline: the page.
        aligned: where the truth stands in it.
        truth: the article's text.
    """
    belongs = np.asarray(aligned.labels >= BELONGS)
    # the cut decides on captions by the picture beside them
    told = [block for block in np.flatnonzero(belongs).tolist() if outline.tags[outline.owners[block]] != "figcaption"]
    is_trusted = word_overlap(truth, "\n".join(outline.texts[block] for block in told)).f1 >= TRUSTED
    return belongs if is_trusted else np.zeros_like(belongs)


def _found(words: list[str], expected: list[str]) -> NDArray[np.int8]:
    """Mark the words that are in the longest common subsequence of the two."""
    found = np.zeros(len(words), np.int8)
    if len(words) * len(expected) < ALIGNMENT_CELLS:
        for step in LCSseq.opcodes(words, expected):
            if step.tag == "equal":
                found[step.src_start : step.src_end] = 1
    return found
