"""Pages as training examples: a row of features for each block, and how much of it is in the truth.

The truth of a corpus is plain text without a place in the page. Its words are aligned with the page's words
by their longest common subsequence; a block's label is the share of its words in it.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from readmode.decode import decode
from readmode.extract.blocks import Outline, outline_of
from readmode.extract.engine import propose
from readmode.extract.features import Matrix, features_of
from readmode.extract.letters import LetterCounts
from readmode.extract.prepare import prepare
from readmode.extract.proposal import proposal_features
from readmode.metadata import describe
from readmode.options import Limits
from readmode.parse import parse

WORD = re.compile(r"\w+")

ALIGNMENT_CELLS = 4e9
"""Words of page × words of truth above which a page is left out: the alignment's time and memory grow with it."""

LIMITS = Limits(page_bytes=64 * 1024 * 1024, elements=2_000_000)


@dataclass(frozen=True, slots=True)
class Example:
    """One page.

    Attributes:
        name: the page's number in the corpus.
        kind: the page's type, such as "article".
        features: what the plain forest sees, shape (blocks, columns).
        informed: the same and the engine's proposal, what the informed forest sees.
        words: how often each word occurs, block by block.
        lengths: words of each block.
        matched: those of them that are in the truth.
        truth: how often each word occurs in the truth.
        captions: whether the block is a caption of a picture, which the cut decides and not the forest.
    """

    name: str
    kind: str
    features: Matrix
    informed: Matrix
    words: tuple[Counter[str], ...]
    lengths: NDArray[np.float32]
    matched: NDArray[np.float32]
    truth: Counter[str]
    captions: NDArray[np.bool_]

    @property
    def labels(self) -> NDArray[np.float32]:
        """Give the share of each block's words that the truth has, 0 to 1."""
        return np.asarray(self.matched / np.maximum(1, self.lengths), np.float32)

    def score(self, kept: NDArray[np.bool_]) -> float:
        """Give the word F1 of the kept blocks against the truth (bag of words, as in docs/benchmarks.md)."""
        chosen: Counter[str] = Counter()
        for words, keep in zip(self.words, kept, strict=True):
            if keep:
                chosen.update(words)
        if not self.truth or not chosen:
            return float(not self.truth and not chosen)
        return 2 * (self.truth & chosen).total() / (self.truth.total() + chosen.total())


def read_examples(corpus: Path) -> Iterator[Example]:
    """Read a corpus in WCXB's layout: html/NAME.html.gz beside ground-truth/NAME.json."""
    for path in sorted((corpus / "html").glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        stated = json.loads((corpus / "ground-truth" / f"{name}.json").read_text(encoding="utf-8"))
        kind = stated["_internal"]["page_type"]["primary"]
        truth = stated["ground_truth"].get("main_content") or ""
        page = parse(decode(gzip.decompress(path.read_bytes()), None, LIMITS).utf_8, stated.get("url"), LIMITS)
        outline = outline_of(prepare(page.root))
        if outline.texts:
            titles = frozenset(title.lower() for title in describe(page).titles)
            yield _example(name, kind, outline, titles, truth)


def _example(name: str, kind: str, outline: Outline, titles: frozenset[str], truth: str) -> Example:
    letters = LetterCounts(outline.texts)
    features = features_of(outline, letters, titles)
    blocks = [WORD.findall(text.lower()) for text in outline.texts]
    expected = WORD.findall(truth.lower())
    lengths = np.array([len(words) for words in blocks], np.float32)
    running = np.concatenate([[0], np.cumsum(_found([word for words in blocks for word in words], expected))])
    stops = np.cumsum(lengths).astype(int)
    return Example(
        name=name,
        kind=kind,
        features=features,
        informed=np.hstack([features, proposal_features(outline, letters, propose(outline))]),
        words=tuple(Counter(words) for words in blocks),
        lengths=lengths,
        matched=(running[stops] - running[stops - lengths.astype(int)]).astype(np.float32),
        truth=Counter(expected),
        captions=np.array([outline.tags[owner] == "figcaption" for owner in outline.owners]),
    )


def _found(words: list[str], expected: list[str]) -> NDArray[np.int8]:
    """Mark the words that are in the longest common subsequence of the two."""
    found = np.zeros(len(words), np.int8)
    if len(words) * len(expected) < ALIGNMENT_CELLS:
        for step in LCSseq.opcodes(words, expected):
            if step.tag == "equal":
                found[step.src_start : step.src_end] = 1
    return found
