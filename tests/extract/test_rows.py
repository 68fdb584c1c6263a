"""Paragraphs in a row stand or fall together."""

import numpy as np
import pytest
from lxml.html import document_fromstring

from readmode.extract.blocks import Outline, outline_of
from readmode.extract.rows import PARAGRAPH_WORDS, ROW, keep_rows


def outline(body: str) -> Outline:
    """Outline a page with this content."""
    root = document_fromstring(f"<body>{body}</body>").find("body")
    assert root is not None
    return outline_of(root)


def after(body: str, words: list[int], kept: list[bool]) -> list[bool]:
    """Give which of the blocks are kept then."""
    whole = keep_rows(outline(body), np.array(words, np.float32), np.array(kept))
    return [bool(keep) for keep in whole]


LONG = PARAGRAPH_WORDS
PARAGRAPHS = "<main>" + "<p>a</p>" * 6 + "</main>"


def test_the_end_of_an_article_is_not_lost() -> None:
    """Most of the row is kept, so all of it is, wherever the rest stands."""
    assert after(PARAGRAPHS, [LONG] * 6, [True] * 4 + [False] * 2) == [True] * 6
    assert after(PARAGRAPHS, [LONG] * 6, [False, True, True, True, True, False]) == [True] * 6


def test_one_good_teaser_brings_no_others() -> None:
    """Where most is left out, what is kept stays alone."""
    kept = [True] * 3 + [False] * 3
    assert after(PARAGRAPHS, [LONG] * 6, kept) == kept


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (PARAGRAPHS, [LONG, LONG, LONG, LONG, LONG - 1, LONG - 1]),
        ("<main>" + "<p>a</p>" * 4 + "<p class=ad>b</p>" * 2 + "</main>", [LONG] * 6),
        ("<main>" + "<p>a</p>" * 4 + "</main><aside>" + "<p>b</p>" * 2 + "</aside>", [LONG] * 6),
    ],
)
def test_a_row_is_of_one_kind_in_one_container(body: str, words: list[int]) -> None:
    """Labels, paragraphs of another class, and those in another container are no part of it."""
    kept = [True] * 4 + [False] * 2
    assert after(body, words, kept) == kept


def test_a_few_paragraphs_are_no_row() -> None:
    """Of three, two may be the article and one not."""
    few = ROW - 1
    kept = [True] * (few - 1) + [False]
    assert after("<main>" + "<p>a</p>" * few + "</main>", [LONG] * few, kept) == kept
