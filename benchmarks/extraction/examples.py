"""Pages as training examples: a row of features for each block, and how much of it is in the truth.

A block's label is the share of its words that the truth has. Of most pages there is a second example, a small page made
of it.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from benchmarks.extraction.alignment import Alignment, align, belonging
from benchmarks.extraction.smaller import make_smaller
from benchmarks.scoring.words import WORD
from readmode.decode import decode
from readmode.dom import Paths
from readmode.extract.blocks import Outline, outline_of
from readmode.extract.engine import propose
from readmode.extract.features import Matrix, features_of
from readmode.extract.letters import LetterCounts
from readmode.extract.prepare import prepare
from readmode.extract.proposal import proposal_features
from readmode.metadata import describe
from readmode.options import Limits
from readmode.parse import parse

LIMITS = Limits(page_bytes=64 * 1024 * 1024, elements=2_000_000)


@dataclass(frozen=True, slots=True)
class Example:
    """One page.

    Attributes:
        name: the page's number in the corpus, and "smaller" for a small page made of it.
        page: the page's number in the corpus.
        kind: the page's type, such as "article".
        features: what the plain forest sees, shape (blocks, columns).
        informed: the same and the engine's proposal, what the informed forest sees.
        words: how often each word occurs, block by block.
        aligned: where the truth stands in the page.
        truth: how often each word occurs in the truth.
        captions: whether the block is a caption of a picture, which the cut decides and not the forest.
    """

    name: str
    page: str
    kind: str
    features: Matrix
    informed: Matrix
    words: tuple[Counter[str], ...]
    aligned: Alignment
    truth: Counter[str]
    captions: NDArray[np.bool_]

    @property
    def is_whole(self) -> bool:
        """Whether this is the page as the corpus has it."""
        return self.name == self.page

    def score(self, kept: NDArray[np.bool_]) -> float:
        """Give the word F1 of the kept blocks against the truth (bag of words, as in docs/benchmarks.md)."""
        chosen: Counter[str] = Counter()
        for words, keep in zip(self.words, kept, strict=True):
            if keep:
                chosen.update(words)
        if not self.truth or not chosen:
            return float(not self.truth and not chosen)
        return 2 * (self.truth & chosen).total() / (self.truth.total() + chosen.total())


def read_examples(sources: Iterable[Path]) -> Iterator[Example]:
    """Read pages of a corpus in WCXB's layout (html/NAME.html.gz beside ground-truth/NAME.json), and make smaller ones.

    Args:
        sources: the pages' files.
    """
    for path in sources:
        name = path.name.removesuffix(".html.gz")
        stated = json.loads((path.parents[1] / "ground-truth" / f"{name}.json").read_text(encoding="utf-8"))
        kind = stated["_internal"]["page_type"]["primary"]
        truth = stated["ground_truth"].get("main_content") or ""
        page = parse(decode(gzip.decompress(path.read_bytes()), None, LIMITS).utf_8, stated.get("url"), LIMITS)
        titles = frozenset(title.lower() for title in describe(page).titles)
        outline = outline_of(prepare(page.root, Paths(page.root)))
        if not outline.texts:
            continue
        whole = _example(name, name, kind, outline, titles, truth)
        yield whole
        belongs = belonging(outline, whole.aligned, truth)
        if belongs.any():
            body, truth = make_smaller(outline, belongs, Random(name))  # noqa: S311 - a choice of examples, no secret
            smaller = outline_of(body)
            if smaller.texts:
                yield _example(f"{name} smaller", name, kind, smaller, titles, truth)


def _example(name: str, page: str, kind: str, outline: Outline, titles: frozenset[str], truth: str) -> Example:
    letters = LetterCounts(outline.texts)
    features = features_of(outline, letters, titles)
    aligned = align(outline.texts, truth)
    return Example(
        name=name,
        page=page,
        kind=kind,
        features=features,
        informed=np.hstack([features, proposal_features(outline, letters, propose(outline))]),
        words=tuple(Counter(words) for words in aligned.blocks),
        aligned=aligned,
        truth=Counter(WORD.findall(truth.lower())),
        captions=np.array([outline.tags[owner] == "figcaption" for owner in outline.owners]),
    )
