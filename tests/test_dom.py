"""The few tree moves: what they find, in which order, and what they leave out."""

from lxml.html import HtmlElement, fragment_fromstring

from readmode.dom import bearers, elements, holds_blocks, new_element

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
