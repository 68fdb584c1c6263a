"""The few tree moves: what they find, in which order, and what they leave out."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring, tostring

from readmode.dom import bearers, elements, holds_blocks, is_alone, new_element, remove, remove_all
from readmode.metadata.microdata import read_microdata
from readmode.parse.segments import is_streamed
from tests.cost import seconds

SOURCE = (
    '<section id="root" lang="en"><!-- a note --><p id="one" lang="de">eins <a href="#one">zwei</a></p>'
    '<div lang="fr"><b id="two">trois</b></div></section>'
)


def tree() -> HtmlElement:
    return fragment_fromstring(SOURCE)


def test_bearers_are_found_once_and_in_order() -> None:
    """An element that bears two of the attributes is one; the root is none of those below it."""
    assert [element.tag for element in bearers(tree(), "id", "lang")] == ["p", "div", "b"]
    assert bearers(tree(), "data-none") == []


def test_elements_are_below_the_root_and_no_comments() -> None:
    """All of them without tags; of some tags alone with them."""
    assert [element.tag for element in elements(tree())] == ["p", "a", "div", "b"]
    assert [element.tag for element in elements(tree(), "b", "p")] == ["p", "b"]
    assert list(elements(tree(), "section")) == []


def test_blocks_are_found_at_any_depth() -> None:
    """A paragraph of words holds none; a section of paragraphs does, and so does what is around it."""
    paragraph = tree()[1]
    assert not holds_blocks(paragraph)
    assert holds_blocks(tree())
    assert holds_blocks(fragment_fromstring("<a><b><p>words</p></b></a>"))


def test_a_new_element_stands_alone() -> None:
    """It has no parent, no words and no attributes, and is of the class that the other moves work on."""
    made = new_element("figure")
    assert (made.tag, made.getparent(), made.text, dict(made.attrib)) == ("figure", None, None, {})
    assert isinstance(made, HtmlElement)


@st.composite
def rows(draw: st.DrawFn, depth: int = 2) -> HtmlElement:
    """Make a tree with texts anywhere."""
    element = new_element(draw(st.sampled_from(["b", "i"])))
    element.text = draw(st.sampled_from([None, "a", " b"]))
    for _ in range(draw(st.integers(0, 4)) if depth else 0):
        child = draw(rows(depth - 1))
        child.tail = draw(st.sampled_from([None, "c", "d "]))
        element.append(child)
    return element


@given(rows())
def test_removing_many_is_removing_one_by_one(root: HtmlElement) -> None:
    """The same elements stay, with the same texts around them."""
    together = fragment_fromstring(tostring(root))
    for element in elements(root, "i"):
        if element.getparent() is not None:
            remove(element)
    remove_all(elements(together, "i"))
    assert tostring(together) == tostring(root)


@pytest.mark.parametrize(("source", "alone"), [("<p>a<b></b>c</p>", True), ("<p><b></b>a<i></i></p>", False)])
def test_an_element_is_alone_beside_words(source: str, alone: bool) -> None:  # noqa: FBT001 - what is expected
    """Words are no siblings; elements are, and comments, as in counting children."""
    assert is_alone(fragment_fromstring(source)[0]) is alone


MANY = 100_000
BOUND = 5.0
"""Seconds of processor time: what is linear takes a tenth of it, what is quadratic several times as much."""


@pytest.mark.parametrize(
    ("unit", "move"),
    [
        ("<b id=a>x</b>", lambda root: bearers(root, "id")),
        ("<b id=a>x</b><i lang=b></i>", lambda root: bearers(root, "id", "lang")),
        ("<b></b>and some words", lambda root: remove_all(elements(root, "b"))),
        ("<b></b>x", lambda root: [is_alone(element) for element in root]),
        ("<b itemprop=a>x</b><i property=a>x</i>", lambda root: read_microdata(root, frozenset())),
        ("<span rel=a>x</span>", lambda root: read_microdata(root, frozenset())),
        ("<div hidden id=a></div>", is_streamed),
    ],
)
def test_a_row_takes_linear_time(unit: str, move: Callable[[HtmlElement], object]) -> None:
    """No move, and no look of a stage at attributes, counts, joins or compares a row for each of its elements."""
    root = fragment_fromstring(f"<div>{unit * MANY}</div>")
    assert seconds(lambda: move(root)) < BOUND
