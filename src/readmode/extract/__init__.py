"""The article's subtree: blocks are weighed one by one, the engine is heard where that leaves doubt."""

import numpy as np
from numpy.typing import NDArray

from readmode.dom import Paths
from readmode.errors import NoArticle
from readmode.extract.account import account
from readmode.extract.blocks import Outline, outline_of
from readmode.extract.copies import keep_once
from readmode.extract.credits import credit_lines
from readmode.extract.cut import Kept, cut, keep_whole
from readmode.extract.ends import drop_ends
from readmode.extract.engine import propose
from readmode.extract.features import features_of
from readmode.extract.forest import forest
from readmode.extract.letters import LetterCounts
from readmode.extract.prepare import prepare
from readmode.extract.proposal import proposal_features
from readmode.extract.rows import keep_rows
from readmode.extract.strays import drop_strays
from readmode.extract.warn import warn
from readmode.model import Article, Metadata, Page

MINIMUM_WORDS = 20
"""Words: a shorter text is a label, a message or a login form; the shortest article of a public corpus has about 90."""

MAXIMUM_LINK_SHARE = 0.9
"""Share of the text inside links, 0 to 1, above which a page without a sentence is a list of links. Lists of products
or stories whose cards are links have 0.6 to 0.9, and are read."""

SENTENCE_WORDS = 15
"""Words of a block outside links that make a page more than a list of links."""

ENGINE_PIECES = 1600
"""Pieces of text above which the engine is not asked: its time grows faster than they, and in the trial that set this
it helped little with pages of more."""

ENGINE_CHARACTERS = 2_000_000
"""Characters above which the engine is not asked, each counted once for each container around it: so often the engine
reads them. Real pages stay below; a page that nests all of its text as deep as it may is far above."""

DOUBT = 0.6
"""Expected wrong words for each expected right one, above which the engine is asked: about 1 article in 100 and 1
page in 7. In the trial that set this, asking it sooner cost much and gained nothing."""

FAINT_SHARE = 0.6
FAINT_FLOOR = 0.12
"""Where no block reaches the boundary, blocks from this share of the best probability are taken, if the best is
above the floor: a page of an unknown kind is better read with a margin than refused."""


def extract(page: Page, metadata: Metadata) -> Article:
    """Choose the article's subtree, take it out of the page, and account for what is left.

    Args:
        page: the page; its tree is taken apart, for a copy of it would cost as much memory again.
        metadata: what the page says about its article.

    Raises:
        NoArticle: the page holds no text, or none that could be an article's.
    """
    paths = Paths(page.root)
    outline = outline_of(prepare(page.root, paths))
    if not outline.texts:
        raise NoArticle("it holds no text", metadata=metadata)
    letters = LetterCounts(outline.texts)
    titles = frozenset(title.lower() for title in metadata.titles)
    kept = keep_rows(outline, letters.words, _choose(outline, letters, titles))
    credited = credit_lines(outline, letters, kept, metadata)
    kept = drop_ends(outline, letters, kept & ~credited)
    kept = keep_once(outline, keep_whole(outline, kept))
    if not kept.any():
        raise NoArticle("none of its text reads like an article's", metadata=metadata)
    # before cutting, while each block still stands where the page has it
    coverage = account(outline, titles, kept, credited, paths)
    notices = warn(outline, letters, kept, coverage)
    objection = _objection(outline, letters, kept)
    root, origin = cut(outline, kept, paths)
    return Article(root, coverage, notices, objection, origin)


def _choose(outline: Outline, letters: LetterCounts, titles: frozenset[str]) -> Kept:
    """Weigh every block, and hear the engine where the page leaves doubt."""
    plain = forest("plain")
    features = features_of(outline, letters, titles)
    margin = plain.probabilities(features) - plain.boundary
    sizes = letters.words + 1
    if _is_light(outline, letters) and _doubt(margin + plain.boundary, sizes) > DOUBT:
        informed = forest("informed")
        heard = np.hstack([features, proposal_features(outline, letters, propose(outline))])
        margin = (margin + informed.probabilities(heard) - informed.boundary) / 2
    best = float(margin.max())
    boundary = 0.0 if best >= 0 else max(FAINT_FLOOR, (best + plain.boundary) * FAINT_SHARE) - plain.boundary
    return drop_strays(outline, letters.words, margin, np.asarray(margin >= boundary))


def _is_light(outline: Outline, letters: LetterCounts) -> bool:
    """Whether the engine can be asked about this page."""
    depths = np.array(outline.depths)[outline.owners]
    return len(outline.holders) <= ENGINE_PIECES and int((depths * letters.length).sum()) <= ENGINE_CHARACTERS


def _doubt(probabilities: NDArray[np.float32], sizes: NDArray[np.float32]) -> float:
    """Give the words expected on the wrong side of the boundary, for each word expected in the article."""
    wrong = float((sizes * np.minimum(probabilities, 1 - probabilities)).sum())
    return wrong / max(1.0, float((sizes * probabilities).sum()))


def _objection(outline: Outline, letters: LetterCounts, kept: Kept) -> str:
    """Say why the kept blocks are no article, or nothing."""
    words, length = letters.words[kept], letters.length[kept]
    if words.sum() < MINIMUM_WORDS:
        return "it holds almost no text"
    linked = np.array(outline.linked)[kept]
    unlinked_words = words * (1 - linked / length)
    if linked.sum() > MAXIMUM_LINK_SHARE * length.sum() and unlinked_words.max() < SENTENCE_WORDS:
        return "almost all of its text is links"
    return ""
