"""What follows an article after a gap must look more like it."""

from collections.abc import Sequence

import numpy as np
import pytest
from lxml.html import document_fromstring

from readmode.extract.blocks import Outline, outline_of
from readmode.extract.strays import ASKED_BEHIND, SURE, SURE_WORDS, drop_strays

PAGE = (
    "<body><h1>Tides</h1><main><p>One</p><p>Two</p></main><p>Three</p><nav>Four</nav><aside><p>Five</p></aside></body>"
)
"""Six blocks: a headline, two paragraphs in the article's container, one behind it, a gap, and one behind that."""

GAP = -0.1
"""The margin of a block that the boundary leaves out."""


def outline() -> Outline:
    """Outline the page."""
    root = document_fromstring(PAGE).find("body")
    assert root is not None
    return outline_of(root)


def after(words: Sequence[float], margin: Sequence[float]) -> list[bool]:
    """Give which of the blocks are kept, of those above the boundary."""
    margins = np.array(margin, np.float32)
    kept = drop_strays(outline(), np.array(words, np.float32), margins, margins >= 0)
    return [bool(keep) for keep in kept]


WORDS: list[float] = [2, 200, 200, 20, 1, 20]


@pytest.mark.parametrize(
    ("behind", "kept"), [(0.0, False), (ASKED_BEHIND / 2, False), (ASKED_BEHIND, True), (SURE, True)]
)
def test_a_block_behind_a_gap_is_kept_when_it_is_clearly_a_part(behind: float, kept: bool) -> None:  # noqa: FBT001 - a case
    """In the article's container, before it and directly behind it the boundary is enough; after a gap it is not."""
    assert after(WORDS, [0.0, SURE, 0.0, 0.0, GAP, behind]) == [True, True, True, True, False, kept]


def test_without_a_gap_all_stays() -> None:
    """What follows directly is a last word of the article."""
    assert after(WORDS, [0.0, SURE, 0.0, 0.0, 0.0, 0.0]) == [True] * 6


def test_without_sure_words_nothing_is_known_of_the_container() -> None:
    """A list or a thread of short posts keeps all that the boundary keeps."""
    words = [2, SURE_WORDS - 3, 200, 20, 1, 20]
    assert after(words, [SURE, SURE, 0.0, 0.0, GAP, 0.0]) == [True, True, True, True, False, True]


def test_an_article_in_two_containers_has_none_of_its_own() -> None:
    """Where the sure words stand in both, the smallest container of both is the article's, and nothing is behind it."""
    words = [2, 100, 100, 20, 1, 100]
    assert after(words, [0.0, SURE, SURE, 0.0, GAP, SURE]) == [True, True, True, True, False, True]


def test_what_the_boundary_leaves_out_stays_out() -> None:
    """Nothing is added."""
    assert after(WORDS, [GAP, SURE, GAP, GAP, GAP, GAP]) == [False, True, False, False, False, False]
