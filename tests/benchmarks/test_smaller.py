"""Small pages made of large ones, from which the boundary is learnt beside them."""

from random import Random

import lxml.html
import numpy as np
import pytest

from benchmarks.extraction.smaller import LAYOUT, NAMES, PARAGRAPHS, SURROUNDINGS, make_smaller
from readmode.extract.blocks import outline_of

PAGES = range(40)
"""Seeds: enough that every choice falls both ways."""

ASIDES = 12


def large_page() -> str:
    """Make a page with more paragraphs and surroundings than a small one may have; they are told by their words."""
    menus = "".join(f"<nav class=menu><a href=/{n}>menu{n}</a><p>note{n}</p></nav>" for n in range(ASIDES))
    paragraphs = "".join(f"<p>story{n}</p>" for n in range(PARAGRAPHS[1] + 5))
    return f"{menus}<main id=story><section>{paragraphs}</section></main><footer>foot</footer>"


def small_page(seed: int) -> tuple[lxml.html.HtmlElement, list[str], list[str]]:
    """Make a small page; give it, its words, and the words of its article."""
    outline = outline_of(lxml.html.fragment_fromstring(large_page(), create_parent="body"))
    belongs = np.array([text.startswith("story") for text in outline.texts])
    body, text = make_smaller(outline, belongs, Random(seed))  # noqa: S311 - no secret
    return body, [word for line in outline_of(body).texts for word in line.split()], text.split()


@pytest.mark.parametrize("seed", PAGES)
def test_a_small_page_is_the_beginning_of_the_article_and_whole_surroundings(seed: int) -> None:
    """The first paragraphs stay, in order; a menu stays with all of its blocks or goes."""
    _, words, article = small_page(seed)
    assert [word for word in words if word.startswith("story")] == article == [f"story{n}" for n in range(len(article))]
    assert PARAGRAPHS[0] <= len(article) <= PARAGRAPHS[1]
    menus = {word[4:] for word in words if word.startswith("menu")}
    assert menus == {word[4:] for word in words if word.startswith("note")}
    assert len(menus) + ("foot" in words) <= SURROUNDINGS[1]


def test_some_small_pages_say_nothing_by_names_and_some_have_no_layout() -> None:
    """Both are as pages by hand often are; the others keep what the large page had."""
    bodies = [small_page(seed)[0] for seed in PAGES]
    named = [any(element.get(name) for element in body.iter() for name in NAMES) for body in bodies]
    laid_out = [next(body.iterdescendants(*LAYOUT), None) is not None for body in bodies]
    assert 0 < sum(named) < len(bodies)
    assert 0 < sum(laid_out) < len(bodies)


def test_the_same_chance_makes_the_same_page() -> None:
    """Training again gives the same weights."""
    assert lxml.html.tostring(small_page(3)[0]) == lxml.html.tostring(small_page(3)[0])
