"""What later stages cannot bear is refused by name, or unwrapped without losing a word."""

import time

import pytest
from lxml import html

from readmode.errors import TooComplex
from readmode.options import Limits
from readmode.parse import parse
from tests.parse.pages import LIMITS, body, levels, read, words


def test_the_number_of_elements_is_limited() -> None:
    """The limit counts every element of the tree, and is named."""
    limits = Limits(elements=10)
    assert len(list(parse(b"<p>x</p>" * 8, None, limits).root.iter())) == 10
    with pytest.raises(TooComplex) as caught:
        parse(b"<p>x</p>" * 9, None, limits)
    assert (caught.value.measure, caught.value.limit) == ("number of elements", 10)
    assert words(parse(b"<p>x<script>" + b"'<p>';" * 50 + b"</script>", None, limits))[0] == "x"


def test_an_element_with_thousands_of_attributes_is_refused() -> None:
    """Whatever their form: the parser's time grows with the square of their number."""
    for attributes in (
        " ".join(f"a{n}" for n in range(60_000)),
        " ".join(f"a{n}='<b>'" for n in range(60_000)),
        "/".join(f'a{n}= ">"' for n in range(60_000)),
        '= "' + " ".join(f"a{n}" for n in range(60_000)) + '"',
        'x=y="' + " ".join(f"a{n}" for n in range(60_000)) + '"',
        "".join(f"a{n}='<b'" for n in range(60_000)),
        " ".join(f"<a{n}" for n in range(60_000)),
    ):
        with pytest.raises(TooComplex) as caught:
            read(f"<p>x</p><p {attributes}>{'y ' * 60_000}</p>")
        assert caught.value.measure == "number of attributes of one element"


def test_a_script_that_looks_like_such_an_element_is_none() -> None:
    """Comparisons and long lists of strings are common in scripts."""
    assert read("<script>if(a<b){x=[" + '"y", ' * 60_000 + "]}</script><p>text").root.findtext("body/p") == "text"


def test_fifty_thousand_nested_elements_are_refused_at_once() -> None:
    """The parser would drop what is deeper than it can keep; nothing may be lost in silence."""
    for source in ("<div>x" * 50_000, "<b>x" * 50_000, "<div>" * 2050 + "last words"):
        began = time.process_time()
        with pytest.raises(TooComplex) as caught:
            read(source)
        assert caught.value.measure == "nesting"
        assert time.process_time() - began < 1


def test_everything_that_the_parser_keeps_is_kept_by_the_cap() -> None:
    """2,000 levels of quotations, each with its words: none goes, none is joined to another, and a notice says so."""
    page = read("".join(f"<blockquote><p>w{n} <a href=x>l{n} </a></p>" for n in range(2000)))
    assert words(page) == [word for n in range(2000) for word in (f"w{n}", f"l{n}")]
    assert levels(page.root) <= LIMITS.depth
    assert [notice.code for notice in page.notices] == ["depth-capped"]


def test_the_innermost_levels_keep_their_structure() -> None:
    """A page whose containers are never closed still has paragraphs, links, pictures and tables."""
    page = read("<div>" * 600 + "<p>a <a href=x>b</a></p><table><tr><td><p>c<img src=y></p></td></tr></table>")
    assert body("<p>a <a href=x>b</a></p>") in html.tostring(page.root, encoding="unicode")
    assert page.root.find(".//table/tr/td/p/img") is not None


def test_unwrapped_blocks_do_not_join_words() -> None:
    """Two paragraphs were two, whatever became of their tags."""
    page = read("".join(f"<div>w{n}" for n in range(600)))
    assert " ".join(page.root.itertext()).split() == [f"w{n}" for n in range(600)]


def test_unwrapped_emphasis_does_not_part_a_word() -> None:
    """A word with one bold letter was one."""
    page = read("<div>" + "".join(f"<i>{n % 10}<b>x</b>" for n in range(600)))
    assert words(page) == ["".join(f"{n % 10}x" for n in range(600))]


def test_a_page_within_the_limit_is_not_touched() -> None:
    """128 levels stay as they are, one more does not."""
    tags = "<div>" * (LIMITS.depth - 2)
    page = read(tags + "x")
    assert (levels(page.root), page.notices) == (LIMITS.depth, ())
    page = read(tags + "<div>x")
    assert levels(page.root) <= LIMITS.depth
    assert words(page) == ["x"]
    assert page.notices
