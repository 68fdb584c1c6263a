"""Of any article, the words, the links, the code and the order of blocks come back from the Markdown."""

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement
from lxml.html.builder import E

from readmode.model import SafeHtml
from readmode.sanitise import sanitise
from tests.cost import seconds
from tests.export.rendered import letters, parsed, read_back, written

often = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
"""Without a deadline: the first Markdown loads the parser, and test machines differ."""

HOSTILE = st.text(alphabet="`*_[]()<>#+-=!|~&;:\\.1 a\n\"'é字ি", max_size=12)
PLAIN = st.sampled_from("river snake_case e-mail 3.5 1. # - + > | javascript:alert(1) AT&T &amp; クマ हिन्दी".split())
WORDS = st.one_of(HOSTILE, PLAIN, st.just(" "))
ADDRESSES = st.sampled_from(("https://example.org/a_(b)", "https://example.org/?a=1&lt=2|", "javascript:alert(1)"))


def _filled(tag: str, content: list[str | HtmlElement], **attributes: str) -> HtmlElement:
    return E(tag, *content, attributes)


def _marked(content: st.SearchStrategy[list[str | HtmlElement]]) -> st.SearchStrategy[HtmlElement]:
    tags = st.sampled_from("em strong del b span sub".split())
    code = st.builds(lambda text: _filled("code", [text]), HOSTILE)
    link = st.builds(lambda text, address: _filled("a", [text], href=address), WORDS, ADDRESSES)
    return st.one_of(st.builds(_filled, tags, content), code, link, st.builds(lambda: _filled("br", [])))


LINES = st.recursive(
    st.lists(WORDS, max_size=3),
    lambda inner: st.lists(st.one_of(WORDS, _marked(inner)), max_size=4),
    max_leaves=8,
)
LEAVES = st.one_of(
    st.builds(_filled, st.sampled_from("p h2 h5 dt".split()), LINES),
    st.builds(lambda text: _filled("pre", [text]), HOSTILE),
    st.builds(
        lambda cells: _filled("table", [_filled("tr", [_filled("td", cell) for cell in cells])]), st.lists(LINES)
    ),
    st.builds(lambda: _filled("hr", [])),
)


def _held(inner: st.SearchStrategy[HtmlElement]) -> st.SearchStrategy[HtmlElement]:
    blocks = st.lists(inner, min_size=1, max_size=3)
    items = st.lists(st.builds(lambda line, more: _filled("li", [*line, *more]), LINES, blocks), min_size=1, max_size=3)
    return st.one_of(
        st.builds(_filled, st.sampled_from(("blockquote", "div")), blocks),
        st.builds(_filled, st.sampled_from(("ul", "ol")), items),
        st.builds(lambda content: _filled("ol", content, start="7"), items),
    )


ARTICLES = st.builds(
    lambda blocks: _filled("div", blocks), st.lists(st.recursive(LEAVES, _held, max_leaves=5), max_size=4)
)


@often
@given(ARTICLES)
def test_words_links_and_code_come_back(article: HtmlElement) -> None:
    """Nothing is lost, doubled, moved, or taken for a mark, whatever stands in whatever."""
    clean = sanitise(article)
    note(clean.html)
    note(written(clean.html))
    back = read_back(clean.html)
    assert letters(back.text_content()) == letters(clean.root.text_content())
    spoken = [letters(link.text_content()) for link in clean.root.iter("a")]
    heard = [letters(link.text_content()) for link in back.xpath(".//a[@href]")]
    assert [name for name in heard if name] == [name for name in spoken if name]
    blocks = ("h2", "h5", "hr", "pre")
    shown = [
        element.tag for element in clean.root.iter(*blocks) if element.tag == "hr" or letters(element.text_content())
    ]
    assert [
        element.tag for element in back.iter(*blocks) if element.tag == "hr" or letters(element.text_content())
    ] == shown


MANY = 20_000
BOUND = 5.0
"""Seconds: all of these take a fraction of one; what is quadratic takes minutes."""


@pytest.mark.parametrize(
    "markup",
    [
        "<p><em>a" + "\u00a0" * 10 * MANY + "b</em></p>",
        "<p>a" + "<br>" * MANY + "b</p>",
        "<h2>a " + "#" * 10 * MANY + "b</h2>",
        "<p>" + "<b></b>" * MANY + "<i>a</i></p>",
        "<p>" + "_*`[<&!" * MANY + "</p>",
        "<ul>" + "<li>a</li>" * MANY + "</ul>",
        "<pre>" + "`" * 10 * MANY + "</pre>",
    ],
)
def test_long_runs_of_anything_take_linear_time(markup: str) -> None:
    """White space, breaks, marks, empty elements: a page of nothing else is written at once."""
    assert seconds(lambda: written(SafeHtml(markup))) < BOUND
    assert written(SafeHtml(markup))


def test_deep_articles_are_written_and_keep_their_words() -> None:
    """Deeper than the writer nests, the words still come, in order."""
    for tag in ("blockquote", "em", "div"):
        words = "".join(f"<{tag}>w{level} " for level in range(130)) + "end" + f"</{tag}>" * 130
        back = parsed(written(SafeHtml(f"<p>Before.</p>{words}")))
        assert letters(back.text_content()).endswith("w128w129end")
