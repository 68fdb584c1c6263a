"""Words stay words in Markdown, and what they were marked up as comes back from it."""

from dataclasses import replace

import pytest

from readmode.export import to_markdown
from tests.export.rendered import letters, parsed, read_back, written
from tests.readings import READINGS, bare, english

LOOK_ALIKES = (
    "1. First",
    "1) First",
    "12. ",
    "# Title",
    "###### Title",
    "#",
    "- item",
    "-",
    "+ item",
    "* item",
    "> said",
    ">said",
    "---",
    "===",
    "- - -",
    "***",
    "___",
    "```",
    "~~~ x",
    "| a | b |",
    "*a* **b** _c_ __d__ ~~e~~",
    "snake_case and _private",
    "[x](https://example.org/)",
    "[x]: https://example.org/",
    "![x](https://example.org/x.png)",
    "<https://example.org/>",
    "<b>bold</b> <!-- gone -->",
    "<div>",
    "`code`",
    "&amp; &lt; &#65; &copy",
    "back\\slash \\* \\",
    "[ ] to do",
    "[^1]: note",
)


@pytest.mark.parametrize("words", LOOK_ALIKES)
@pytest.mark.parametrize("before", ["", "Before<br>", "<b></b>", "<em>Before</em> "])
def test_words_that_look_like_markdown_stay_words(words: str, before: str) -> None:
    """At the start of a line and within it: one paragraph with these words, and no element of their making."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    paragraph = read_back(f"<p>{before}{escaped}</p>")
    assert [child.tag for child in paragraph] == ["p"]
    assert {element.tag for element in paragraph.iterdescendants()} <= {"p", "br", "em"}
    assert letters(paragraph.text_content()) == letters("Before" * ("Before" in before) + words)


@pytest.mark.parametrize("words", LOOK_ALIKES)
@pytest.mark.parametrize("holder", ["h3", "ul><li", "ol><li", "blockquote", "table><tr><td", "a href='https://e.org/'"])
def test_the_same_holds_in_every_holder(words: str, holder: str) -> None:
    """Headings, items, quotations, cells and links have rules of their own."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    tags = [part.split()[0] for part in holder.split("><")]
    closing = "".join(f"</{tag}>" for tag in reversed(tags))
    back = read_back(f"<p>Before.</p><{holder}>{escaped}{closing}<p>After.</p>")
    assert letters(back.text_content()) == letters(f"Before.{words}After.")
    allowed = {"p", "thead", "tbody", "tr", "th", *tags}
    assert {element.tag for element in back.iterdescendants()} <= allowed


@pytest.mark.parametrize("words", ["# Title", "Title #", "Title ##", "C#", "1. Title", "*Title*", "Two\nlines", "#"])
def test_a_title_is_a_heading_of_its_own_words(words: str) -> None:
    """Whatever the page calls itself stands in one first-level heading, closing marks and line breaks included."""
    back = parsed(to_markdown(replace(bare(), title=words)))
    assert back[0].tag == "h1"
    assert (back[0].text_content().split(), back[0].xpath("count(*)")) == (words.split(), 0)


@pytest.mark.parametrize("level", range(2, 7))
def test_headings_keep_their_level(level: int) -> None:
    """The title is the first level; the article's own begin at the second."""
    assert written(f"<h{level}>Of <em>rivers</em></h{level}>") == f"{'#' * level} Of *rivers*"


def test_a_heading_over_several_lines_stays_one_heading() -> None:
    """A line break in a heading would end it, and blocks in it are still words apart."""
    assert written("<h2>One<br>two</h2>") == "## One two"
    assert read_back("<h2><div>One</div><div>two</div></h2>")[0].text_content().split() == ["One", "two"]


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("a <em>b</em> c", "a *b* c"),
        ("a <i>b</i> c", "a *b* c"),
        ("a <strong>b</strong> c", "a **b** c"),
        ("a <b>b</b> c", "a **b** c"),
        ("a <del>b</del> c", "a ~~b~~ c"),
        ("a<em> b </em>c", "a *b* c"),
        ("snow<em>drop</em>s", "snow*drop*s"),
        ("10<sup>2</sup>, H<sub>2</sub>O", "10<sup>2</sup>, H<sub>2</sub>O"),
        ("he said <q>no</q>", "he said “no”"),
        ("a<br>b", "a\\\nb"),
        ("<em></em>a", "a"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢(かん)"),
        ("<mark>a</mark> <span lang='fr'>b</span>", "a b"),
    ],
)
def test_words_are_marked_as_markdown_marks_them(markup: str, markdown: str) -> None:
    """Marks where Markdown has them, tags where dropping them would change what is said, else the words."""
    assert written(f"<p>{markup}</p>") == markdown


@pytest.mark.parametrize(
    "markup",
    [
        "x<strong>“paid”</strong>x",
        "これは<strong>「重要」</strong>です",
        "<em>a</em><em>b</em>",
        "<em>a<strong>b</strong></em>",
        "<strong>a <em>b</em></strong><em>c</em>",
        "<em>(a)</em>b",
        "x<em>.</em>x",
        "<del>a.</del>b",
        "<em>*</em>",
        "a<strong>ক্ষি</strong>b",
        "x<em>a `b</em>`",
    ],
)
def test_emphasis_survives_beside_punctuation_and_other_marks(markup: str) -> None:
    """Read back, the same words are emphasised, and no mark is left among them."""
    back, article = read_back(f"<p>{markup}</p>"), parsed(f"<div>{markup}</div>")[0]
    emphasised = "descendant::*[self::em or self::strong or self::del or self::s]"
    assert back.text_content().strip() == article.text_content()
    assert [part.text_content() for part in back.xpath(emphasised)] == [
        part.text_content() for part in article.xpath(emphasised)
    ]


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("<code>f(x)</code>", "`f(x)`"),
        ("<code>a*b_c\\</code>", "`a*b_c\\`"),
        ("<code>a`b</code>", "``a`b``"),
        ("<code>``</code>", "``` `` ```"),
        ("<kbd>Ctrl</kbd>", "`Ctrl`"),
        ("<code></code>x", "x"),
        ("<math alttext='a^2'><mi>a</mi></math>", "`a^2`"),
        ("<math><mi>a</mi><mo>*</mo></math>", "a\\*"),
    ],
)
def test_code_in_a_line_is_fenced_by_more_backticks_than_it_holds(markup: str, markdown: str) -> None:
    """Nothing in code means anything; a formula is its author's source where there is one."""
    assert written(f"<p>{markup}</p>") == markdown


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        (
            "<pre><code class='language-python'>x = 1\n\n# no heading</code></pre>",
            "```python\nx = 1\n\n# no heading\n```",
        ),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<pre>```\na\n```</pre>", "````\n```\na\n```\n````"),
        ("<pre>&lt;b&gt; *x* &amp;amp;</pre>", "```\n<b> *x* &amp;\n```"),
    ],
)
def test_code_blocks_keep_their_lines_and_language(markup: str, markdown: str) -> None:
    """The fence is longer than any run of backticks inside."""
    assert written(markup) == markdown


def test_code_in_an_item_stays_in_the_item() -> None:
    """With its lines and its blank lines, between two items of one list."""
    back = read_back("<ul><li>a<pre>x\n\n  y\n# z</pre></li><li>b</li></ul>")
    assert [(item.tag, len(item)) for item in back] == [("ul", 2)]
    assert [code.text_content() for code in back.iter("pre")] == ["x\n\n  y\n# z\n"]


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b"),
        ("<ol start='-1'><li>a</li></ol>", "1. a"),
        ("<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>", "- a\n  1. b\n     - c\n- d"),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\n   b\n\n2. c"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        ("<ol start='9'><li>a<p>b</p></li><li>c<p>d</p></li></ol>", "9. a\n\n   b\n\n10. c\n\n    d"),
    ],
)
def test_lists_nest_and_number_as_they_did(markup: str, markdown: str) -> None:
    """Tight where items are lines, loose where they hold paragraphs; two lists side by side stay two."""
    assert written(markup) == markdown


@pytest.mark.parametrize(
    "item",
    [
        "<ul><li>a<ol start='3'><li>b</li></ol></li></ul>",
        "<ul><li>a<ul><li></li><li>b</li></ul></li></ul>",
        "<ul><li>a<table><tr><td colspan='2'>b</td></tr></table><ul><li>c</li></ul></li></ul>",
        "<ul><li><table><tr><th>a</th></tr></table><table><tr><th>b</th></tr></table></li></ul>",
        "<ul><li>a<blockquote>b</blockquote><blockquote>c</blockquote></li></ul>",
        "<ul><li>a<ul><li>b</li></ul><table><tr><th>c</th></tr></table></li></ul>",
        "<ul><li>a<hr></li><li>b</li></ul>",
        "<ul><li><h3>a</h3><ol><li>b</li></ol></li></ul>",
    ],
)
def test_blocks_in_an_item_stay_blocks(item: str) -> None:
    """What may not follow a line of words at once is kept apart from it."""
    kinds = ("ul", "ol", "li", "table", "td", "th", "blockquote", "hr", "h3")
    article = parsed(item)
    assert [element.tag for element in read_back(item).iter(*kinds)] == [
        element.tag for element in article.iter(*kinds)
    ]


def test_a_table_is_a_table() -> None:
    """With its header, its caption before it, and pipes in cells as words."""
    assert written(
        "<table><caption>Levels</caption><tr><th>Day</th><th>a|b</th></tr>"
        "<tr><td>Mon<br>day</td><td><code>x|y</code></td></tr></table>"
    ) == ("Levels\n\n| Day | a\\|b |\n| --- | --- |\n| Mon<br>day | `x\\|y` |")


def test_cells_keep_their_pipes() -> None:
    """In words, in code, in addresses: a pipe never makes another cell."""
    back = read_back(
        "<table><tr><th>a|b</th><th><code>c|d</code></th></tr>"
        "<tr><td><a href='https://example.org/?q=e|f'>g|</a></td><td>h\\|i</td></tr></table>"
    )
    assert [cell.text_content() for cell in back.iter("th", "td")] == ["a|b", "c|d", "g|", "h\\|i"]


def test_a_table_without_a_header_gets_an_empty_one() -> None:
    """Markdown has no table without; no row of the article may pass for it."""
    assert written("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>") == "|  |\n| --- |\n| a |\n| b |"


def test_a_table_that_markdown_cannot_say_stays_html() -> None:
    """Spans and blocks in cells are kept; a blank line, which would end the HTML, goes by its number."""
    back = read_back(
        "<p>Before.</p><table><tr><td colspan='2'><p>a</p>\n\n\n<p>b</p></td></tr>\n \n"
        "<tr><td><pre>c\n\n\nd</pre></td><td>e</td></tr></table><p># After.</p>"
    )
    assert [child.tag for child in back] == ["p", "table", "p"]
    assert back.xpath("string(.//pre)") == "c\n\n\nd"
    assert back[2].text_content() == "# After."


@pytest.mark.parametrize("name", READINGS)
def test_every_word_of_a_reading_comes_back(name: str) -> None:
    """Whole readings in four scripts, with every element that an article may hold, in order."""
    reading = READINGS[name]()
    back = parsed(to_markdown(reading))
    article = parsed(f"<div>{reading.html}</div>".replace("\n\n", "\n"))
    for element in article.iter("rp"):
        element.text = ""
    for tag, mark in (("q", "“{}”"), ("rt", "({})")):
        for element in article.iter(tag):
            element.text = mark.format(element.text_content())
            del element[:]
    assert letters(article.text_content()) in letters(back.text_content())


def test_the_source_stands_at_the_end_where_it_is_an_address_of_the_web() -> None:
    """The canonical one before the one that was read, and never a script."""
    assert to_markdown(english()).endswith("\n\n<https://www.example.org/2024/05/the-gauge>\n")
    assert to_markdown(bare()).endswith("\n\nShort.\n")
    assert to_markdown(replace(bare(), url="https://example.org/a b")).endswith("\n\n<https://example.org/a%20b>\n")


def test_words_behind_a_place_to_break_stay() -> None:
    """A `wbr` has no content, whatever a parser that does not know it makes of what follows."""
    html = '<p>See <a href="https://example.org/">example<wbr>.<wbr id="a">org</a> or go.</p><p>Then rest.</p>'
    assert written(html) == "See [example.org](https://example.org/) or go.\n\nThen rest."
