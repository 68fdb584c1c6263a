"""The plain text holds every word of the article, in order, and nothing that the article does not say."""

import time

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement, fragment_fromstring
from lxml.html.builder import E

from readmode.text import SOFT_HYPHEN, write_text


def text(markup: str) -> str:
    return write_text(fragment_fromstring(markup, create_parent="div"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ""),
        (" \n ", ""),
        ("<p></p><p> </p>", ""),
        ("loose <p>a</p> loose", "loose\n\na\n\nloose"),
        ("<p> a\n  b\t</p>\n<p>c</p>", "a b\n\nc"),
        ("<h2>a</h2><div><div><p>b</p></div></div><p>c</p>", "a\n\nb\n\nc"),
        ("<blockquote><p>a</p><p>b</p></blockquote>c", "a\n\nb\n\nc"),
        ("<p>a</p><hr><p>b</p>", "a\n\nb"),
        ("<p>a</p><br><ul><li>b</li></ul>", "a\n\nb"),
        ("<p>a</p><br><br><p>b</p>", "a\n\nb"),
        ("<details><summary>a</summary><p>b</p></details>", "a\n\nb"),
        ("<p>snow<em>drop</em>s <b> a </b> b</p>", "snowdrops a b"),
        ("<div>a<section>b</section>c</div>", "a\n\nb\n\nc"),
    ],
)
def test_a_blank_line_stands_between_paragraphs(markup: str, expected: str) -> None:
    """Of any kind and depth, and never more than one; white space of the source only separates words."""
    assert text(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<p>x</p><ol start='3'>\n<li>a</li>\n<li>b</li>\n</ol><p>y</p>", "x\n\na\nb\n\ny"),
        ("<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>", "a\nb\nc\nd"),
        ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "a\nb\nc"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>", "a\nb\nc\nd"),
    ],
)
def test_an_item_is_a_line(markup: str, expected: str) -> None:
    """Without marks or numbers, which the article's text does not have, also where items hold lists or paragraphs."""
    assert text(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td"),
        ("<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>", "a\nb"),
        ("<table><caption>x</caption>\n<tr>\n<td>a</td>\n<td>b</td>\n</tr></table>", "x\na\tb"),
        ("<p>x</p><table><tr><td>a</td><td></td><td>c</td></tr></table><p>y</p>", "x\n\na\t\tc\n\ny"),
        ("<table><tr><td>a</td></tr><tr><td></td><td>b</td></tr></table>", "a\n\tb"),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "a b\tc"),
        ("<table><tr><td><ul><li>a</li><li>b</li></ul></td><td>c</td></tr></table>", "a b\tc"),
    ],
)
def test_a_row_is_a_line_and_tabs_part_its_cells(markup: str, expected: str) -> None:
    """An empty cell keeps its place; blocks in a cell do not break its row."""
    assert text(markup).replace(" \t", "\t") == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>x</p><pre>a\n  b\n\n\nc</pre><p>y</p>", "x\n\na\n  b\n\n\nc\n\ny"),
        ("<pre><code>a  b\n<b>\tc</b>\n</code></pre>d", "a  b\n\tc\n\nd"),
        ("<p>a <code>b   c</code></p>", "a b c"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>a <br> b<br><br>c</p>", "a \nb\n\nc"),
        ("<p>a<br></p><p>b</p>", "a\n\nb"),
    ],
)
def test_lines_that_mean_something_stay_lines(markup: str, expected: str) -> None:
    """Of preformatted text and of verse; elsewhere lines are the source's own affair."""
    assert text(markup) == expected


def test_of_ruby_the_base_alone_is_said() -> None:
    """The readings above ideographs would say each word twice."""
    assert text("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む</p>") == "漢字を読む"


@pytest.mark.parametrize(
    "word",
    [
        "می\u200cرود",
        "क्\u200dष",
        "سَفينةٌ",
        "הַבַּיִת",
        "e\u0301",
        "葛\U000e0100城",
        "👩\u200d👩\u200d👧",
        "3\u00a0000",
        "東\u3000京",
        "a\u2060b",
        "\u2067abc\u2069",
    ],
)
def test_letters_marks_and_joiners_stay_as_they_are(word: str) -> None:
    """Taking one away, or composing it, would make another word, another picture, or none."""
    assert text(f"<p>{word} <b>{word}</b></p>") == f"{word} {word}"


def test_soft_hyphens_go() -> None:
    """Also within preformatted text, and where nothing else is."""
    assert (
        text("<p>Donau\u00addampf\u00adschiff \u00ad <b>\u00ad</b></p><pre>a\u00adb</pre>") == "Donaudampfschiff\n\nab"
    )


@pytest.mark.parametrize(
    "picture", ["<img src='x' alt='A heron'>", "<video></video>", "<p><a><img></a></p>", "<audio></audio>"]
)
@pytest.mark.parametrize("order", ["{0}{1}", "{1}{0}"])
def test_the_caption_of_a_picture_goes_with_it(picture: str, order: str) -> None:
    """Neither it nor a description is said; what follows the caption and the figure is."""
    figure = order.format(picture, "<figcaption>By <b>the</b> weir.</figcaption>")
    assert text(f"<p>a</p><figure>{figure}</figure>b<p>c</p>") == "a\n\nb\n\nc"


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("<table><tr><td>b</td></tr></table>", "b"),
        ("<pre>b</pre>", "b"),
        ("<blockquote>b</blockquote>", "b"),
    ],
)
def test_the_caption_of_what_text_shows_stays(held: str, expected: str) -> None:
    """Of a table, of code, of a quotation."""
    assert text(f"<figure>{held}<figcaption>a</figcaption></figure>c") == f"{expected}\n\na\n\nc"


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("<math alttext='x  squared'><msup><mi>x</mi><mn>2</mn></msup></math>", "x squared"),
        ("<math><mi>n</mi><mo>=</mo><mn>6</mn></math>", "n=6"),
    ],
)
def test_a_formula_is_said_as_its_author_wrote_it(formula: str, expected: str) -> None:
    """By its alternative text, or else by its letters and signs; the words around it stay."""
    assert text(f"<p>with {formula} points</p>") == f"with {expected} points"


def _filled(tag: str, content: list[str | HtmlElement]) -> HtmlElement:
    return E(tag, *content)


WORDS = st.text(alphabet="abé字ি\u200c\u00a0 \n\t" + SOFT_HYPHEN, max_size=8)
SAID = "p div h2 ul ol li dl dt dd table tr td th pre blockquote em span ruby code a sup figure q".split()
UNSAID = "rt rp audio video".split()
LEAVES = st.one_of(WORDS, WORDS, st.builds(_filled, st.sampled_from(("br", "wbr", "hr")), st.just([])))


ARTICLES = st.builds(
    _filled,
    st.just("div"),
    st.lists(
        st.recursive(
            LEAVES,
            lambda inner: st.builds(_filled, st.sampled_from(SAID + UNSAID), st.lists(inner, max_size=4)),
            max_leaves=20,
        ),
        max_size=5,
    ),
)


def said(element: HtmlElement) -> str:
    """Give the letters outside of what is left out, without white space and soft hyphens."""
    left_out = "ancestor::rt or ancestor::rp or ancestor::audio or ancestor::video"
    pieces = element.xpath(f".//text()[not({left_out})]")
    return "".join("".join(map(str, pieces)).replace(SOFT_HYPHEN, "").split())


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(ARTICLES)
def test_every_word_is_said_once_and_in_order(article: HtmlElement) -> None:
    """Whatever holds it, in whatever nesting, sound or not; and blocks never grow together."""
    written = write_text(article)
    note(repr(written))
    assert "".join(written.split()) == said(article)
    assert written == written.lstrip("\n").rstrip(" \t\n")


@given(st.lists(st.tuples(st.sampled_from("p div h2 li dt td pre blockquote".split()), st.sampled_from("abc"))))
def test_blocks_never_grow_together(blocks: list[tuple[str, str]]) -> None:
    """Between the words of two blocks there is always white space, also where blocks stand where they may not."""
    article = E("div", *(E(tag, word) for tag, word in blocks))
    assert write_text(article).split() == [word for _, word in blocks]


MANY = 30_000
BOUND = 5.0
"""Seconds: all of these take a fraction of one; what is quadratic takes minutes."""


@pytest.mark.parametrize(
    "markup",
    [
        "<figure>" + "<figcaption>a</figcaption>" * MANY + "</figure>",
        "<p>" + "a" * MANY + "</p>" + "<pre> </pre>" * MANY + "<p>b</p>",
        "<p>a" + "<br>" * MANY + "b</p>",
        "<p>" + "a <b> </b>" * MANY + "</p>",
        "<table><tr>" + "<td>a</td>" * MANY + "</tr></table>",
        "<p>a" + " \n" * MANY + "b</p>",
        "<ul>" + "<li></li>" * MANY + "<li>a</li></ul>",
    ],
)
def test_the_text_takes_linear_time(markup: str) -> None:
    """A page made of one thing tens of thousands of times is written at once."""
    article = fragment_fromstring(markup, create_parent="div")
    started = time.perf_counter()
    assert write_text(article)
    assert time.perf_counter() - started < BOUND
