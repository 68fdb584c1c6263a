"""What holds for any markup: every word is kept in order, nothing unforeseen is raised, twice gives the same."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from readmode.errors import ReadmodeError
from readmode.options import Limits
from readmode.parse import parse
from readmode.parse.depth import cap_depth
from tests.parse.pages import levels, read, words

TAGS = ("div p section b i a span em table tr td ul li blockquote h1 h2 x-y font center form label pre figure "
        "details summary dl dt dd button select option main noscript svg math html head body").split()  # fmt: skip


@st.composite
def markup(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw tags of every kind, opened and closed in any order, with numbered words between them."""
    parts: list[str] = []
    expected: list[str] = []
    for number in range(draw(st.integers(1, 40))):
        for _ in range(draw(st.integers(0, 3))):
            tag = draw(st.sampled_from(TAGS))
            parts.append(
                draw(
                    st.sampled_from([f"<{tag}>", f"</{tag}>", f"<{tag} class=x hidden>", "<br>", "</br>", "<!-- c -->"])
                )
            )
        parts.append(f" w{number} ")
        expected.append(f"w{number}")
    return "".join(parts), expected


@given(markup(), st.sampled_from([2, 3, 8, 128]))
def test_every_word_of_any_markup_is_kept_in_order(drawn: tuple[str, list[str]], depth: int) -> None:
    """However badly it is nested, and however low the cap."""
    source, expected = drawn
    page = parse(source.encode(), None, Limits(depth=depth))
    assert words(page) == expected
    assert levels(page.root) <= depth
    assert html.tostring(page.root) == html.tostring(parse(source.encode(), None, Limits(depth=depth)).root)


PARTS = "<div> </div> <b> </b> x <p> y </p> <table> <td> <li> <ul> </ul> <img>".split()


@given(st.lists(st.sampled_from(PARTS), max_size=300), st.integers(2, 12))
def test_the_cap_leaves_text_alone_and_no_level_too_many(parts: list[str], depth: int) -> None:
    """The letters before and after are the same, for every tree and every cap; a second time changes nothing."""
    tree = html.document_fromstring("<p>" + "".join(parts))
    before = re.sub(r"\s", "", "".join(tree.itertext()))
    pictures = len(tree.findall(".//img"))
    cap_depth(tree, depth)
    assert re.sub(r"\s", "", "".join(tree.itertext())) == before
    assert len(tree.findall(".//img")) == pictures
    assert levels(tree) <= depth
    assert not cap_depth(tree, depth)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from("<>/=\"'&#;! -"), max_size=300))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    """Nothing but our own errors comes out, twice the same, and every text can be set again."""
    try:
        page = read(text)
    except ReadmodeError:
        return
    for element in page.root.iter():
        element.text = element.text
        element.tail = element.tail
    assert html.tostring(read(text).root) == html.tostring(page.root)
