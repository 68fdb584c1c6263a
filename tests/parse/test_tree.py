"""The tree is the page that a reader's browser would have shown, whole."""

import pytest
from lxml import html

from readmode.errors import NotHtml
from tests.parse.pages import body, read


def test_the_root_is_the_html_element_of_lxml_html() -> None:
    """Fragments, frames and bare words have one too."""
    for source in ("<p>a", "words", "<frameset><frame src=a></frameset>", "<svg><path/></svg>", "<title>x</title>"):
        page = read(source)
        assert isinstance(page.root, html.HtmlElement)
        assert page.root.tag == "html"


def test_the_text_is_not_decoded_a_second_time() -> None:
    """A meta element that names another encoding, or an XML declaration, changes no letter."""
    source = "<?xml version='1.0' encoding='koi8-r'?><html><meta charset=big5><meta charset=utf-16><p>é—漢😀</p></html>"
    assert "".join(read(source).root.itertext()) == "é—漢😀"


def test_comments_and_processing_instructions_are_gone() -> None:
    """They are nothing to read; the text around them stays."""
    page = read("<p>a<!-- x -->b<?php y ?>c</p><!-- z -->")
    assert all(isinstance(node.tag, str) for node in page.root.iter())
    assert "".join(page.root.itertext()) == "abc"


@pytest.mark.parametrize(
    "source", ["<!-- a -->", "<!DOCTYPE html>", "<!DOCTYPE html><!-- a --><?b?>", "</p>", "<?x ?>"]
)
def test_a_page_of_nothing_is_refused(source: str) -> None:
    """There is no tree without an element or a word."""
    with pytest.raises(NotHtml):
        read(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<body><p>a</p></body>b<p>c</p>", "<p>a</p>b<p>c</p>"),
        ("<html><body><p>a</p></body></html>b<p>c</p>d", "<p>a</p>b<p>c</p>d"),
        ("<html><body><p>a</p></html><html lang=en><body><p>b</p></body></html><p>c</p>", "<p>a</p><p>b</p><p>c</p>"),
        ("<body><p>a</p></body>b<body class=x>c<p>d</p></body>e", "<p>a</p>bc<p>d</p>e"),
        ("<html></html>a<p>b</p>", "a<p>b</p>"),
        ("<body></body>a", "a"),
        ("<body>a</body></html>b</html>c", "abc"),
    ],
)
def test_what_stands_behind_the_end_of_the_page_belongs_to_its_body(source: str, expected: str) -> None:
    """As every browser has it; a page cut in two by a stray end tag is whole."""
    assert body(source) == expected
    assert [element.tag for element in read(source).root] == ["body"]


def test_the_language_is_kept_where_something_stands_before_the_html_element() -> None:
    """Else a screen reader would speak another language."""
    assert read("<style>a</style><html lang=ar dir=rtl><body>x").root.get("lang") == "ar"
    page = read("Warning: x <HTML class=y\nLANG='cy'><body>x")
    assert (page.root.get("lang"), page.root.get("class")) == ("cy", "y")
    assert read("<html lang=de><body><html lang=fr>").root.get("lang") == "de"


def test_a_line_break_written_as_an_end_tag_is_a_line_break() -> None:
    """The words around it stay two."""
    assert body("<p>one</br>two</BR >three</p>") == "<p>one<br>two<br>three</p>"


@pytest.mark.parametrize(
    "reference", ["&#1;", "&#x1;", "&#11;", "&#0012;", "&#x1F;", "&#31;", "&#xFFFF;", "&#65534;", "&#8"]
)
def test_a_reference_to_a_control_character_is_the_replacement_character(reference: str) -> None:
    """A later stage that sets the text again must be able to."""
    paragraph = read(f"<p title='{reference}'>a{reference} b</p>").root.find("body/p")
    assert paragraph is not None
    paragraph.text = paragraph.text
    assert (paragraph.text, paragraph.get("title")) == ("a\ufffd b", "\ufffd")


def test_other_references_are_what_they_are() -> None:
    """No neighbour of a control character is touched."""
    assert read("<p>&#9;&#10;&#32;&#33;&#146;&#x10;1&#10;&#110;&#x1F600;&#xE9;&#128;</p>").root.findtext("body/p") == (
        "\t\n !’\ufffd1\nn😀é€"
    )


@pytest.mark.parametrize(
    "source",
    [
        "<title>t</title><article>a</article><p>b</p>",
        "<!doctype html><title>t</title><main>a</main> <p>b</p>",
        "<meta charset=utf-8><nav>a</nav>b",
        "<head><title>t</title><style>x{}</style><section>a</section></head><body>b</body>",
    ],
)
def test_an_element_that_is_not_of_the_head_begins_the_body(source: str) -> None:
    """A page need not write its body tag, whatever element comes first."""
    root = read(source).root
    head, page_body = root
    assert {child.tag for child in head} <= {"title", "meta", "style"}
    assert "".join("".join(page_body.itertext()).split()) == "ab"


def test_substitutes_for_frames_are_not_shown() -> None:
    """What stands in an iframe is text for browsers without frames; the iframe stays."""
    assert body("<iframe src=a><p>old browser</p></iframe><noembed>b</noembed>c") == (
        '<iframe src="a"></iframe><noembed></noembed>c'
    )


def test_noscript_keeps_its_content() -> None:
    """It may hold the only copy of a picture."""
    assert body("<noscript><img src=a></noscript>") == '<noscript><img src="a"></noscript>'


@pytest.mark.parametrize(
    ("source", "url", "expected"),
    [
        ("<p>x", None, None),
        ("<p>x", "https://example.org/a/b", "https://example.org/a/b"),
        ("<base href=/c/>", "https://example.org/a/b", "https://example.org/c/"),
        ("<base href=' //example.com/d '>", "https://example.org/a/b", "https://example.com/d"),
        ("<base target=_top><base href=https://example.com/><base href=/no/>", None, "https://example.com/"),
        ("<base href=''>", "https://example.org/a/b", "https://example.org/a/b"),
        ("<base href='javascript:alert(1)'>", "https://example.org/a/b", "https://example.org/a/b"),
        ("<base href='data:text/html,x'>", None, None),
        ("<base href='/relative'>", None, None),
        ("<base href='http://[::1'>", "https://example.org/", "https://example.org/"),
        ("<template><base href=https://example.com/></template>", "https://example.org/", "https://example.org/"),
    ],
)
def test_the_base_address_is_the_first_base_element_of_the_web(
    source: str, url: str | None, expected: str | None
) -> None:
    """Relative addresses resolve as in a browser; no script or data address is ever a base."""
    page = read(source + "<p>x", url)
    assert (page.url, page.base_url) == (url, expected)
