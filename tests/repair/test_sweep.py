"""What is marked leaves the tree in one walk, and takes no word with it that should stay."""

from importlib import import_module
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement

from readmode.dom import new_element
from readmode.repair.sweep import GONE, HOLLOW, sweep
from tests.cost import seconds

TEXTS = st.sampled_from([None, "a", "b ", " c"])


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> HtmlElement:
    """Make a tree in which some elements are marked, with texts anywhere."""
    element = new_element(draw(st.sampled_from(["p", "b", GONE, HOLLOW])))
    element.text = draw(TEXTS)
    for _ in range(draw(st.integers(0, 4)) if depth else 0):
        child = draw(trees(depth - 1))
        child.tail = draw(TEXTS)
        element.append(child)
    return element


def words(element: HtmlElement) -> str:
    """Give the text below the element that a sweep must leave."""
    inner = "".join(("" if child.tag == GONE else words(child)) + (child.tail or "") for child in element)
    return (element.text or "") + inner


@given(trees())
def test_no_text_goes_but_that_of_what_is_gone(root: HtmlElement) -> None:
    """However many are marked, and wherever: one by one as well as joined beforehand."""
    root.tag = "div"
    kept = words(root)
    with patch.object(import_module("readmode.repair.sweep"), "MANY", 0):
        sweep(root)
    assert "".join(root.itertext()) == kept
    assert next(root.iter(GONE, HOLLOW), None) is None


MANY = 200_000
BOUND = 4.0
"""Seconds of processor time: of the texts side by side, each look at them takes as much."""


def test_the_text_that_is_left_is_one() -> None:
    """What stood around thousands of marked elements is read at once, not put together anew by each who asks."""
    root = new_element("div")
    for _ in range(MANY):
        marked = new_element(HOLLOW)
        marked.text = "word "
        root.append(marked)
    assert seconds(lambda: sweep(root)) + sum(seconds(lambda: root.text) for _ in range(3)) < BOUND
    assert root.text == "word " * MANY
