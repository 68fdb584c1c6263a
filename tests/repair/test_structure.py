"""Lists, terms, blocks in lines, places, empty elements: each where it may stand, and no word lost."""

import pytest

from tests.repair.articles import repaired, repaired_source, rules


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<div><li>a</li> <li>b</li></div>", "<div><ul><li>a</li> <li>b</li></ul></div>"),
        ("<p>x</p><li>a</li>y<li>b</li>", "<p>x</p><ul><li>a</li></ul><p>y</p><ul><li>b</li></ul>"),
        ("<ul>a<li>b</li>c<p>d</p></ul>", "<ul><li>a</li><li>b</li><li>c<p>d</p></li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ol><ol><li>a</li></ol></ol>", "<ol><li><ol><li>a</li></ol></li></ol>"),
        ("<menu><li>a</li></menu>", "<ul><li>a</li></ul>"),
        ("<ul><li>a</li><li></li><li> </li></ul>", "<ul><li>a</li></ul>"),
        ("<ul><li></li></ul><p>a</p>", "<p>a</p>"),
        ("<ul> <li>a</li> </ul>", "<ul> <li>a</li> </ul>"),
    ],
)
def test_lists_hold_items_and_items_stand_in_lists(source: str, after: str) -> None:
    """A screen reader says how many items there are, and where the list ends."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<dt>a</dt><dd>b</dd>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("<dl><dd>a</dd></dl>", "<div><p>a</p></div>"),
        ("<dl><dt>a</dt></dl>", "<div><p>a</p></div>"),
        ("<dl><dt>a</dt><p>b</p><dd>c</dd>d</dl>", "<dl><dt>a</dt><dd><p>b</p></dd><dd>cd</dd></dl>"),
        ("<dl>x<dt>a</dt><dd>b</dd></dl>", "<p>x</p><dl><dt>a</dt><dd>b</dd></dl>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a</dt><dd>b</dd></div></dl>"),
        (
            "<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt></div></dl>",
            "<div><div><p>a</p><p>b</p></div><div><p>c</p></div></div>",
        ),
        ("<dl><dt><h2>Why?</h2></dt><dd>b</dd></dl>", "<div><div><h2>Why?</h2></div><p>b</p></div>"),
    ],
)
def test_terms_have_descriptions(source: str, after: str) -> None:
    """A list of terms has both kinds; a question that is a heading stays one."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p>a<section>b</section>c</p>", "<p>a</p><section><p>b</p></section><p>c</p>"),
        ("<p><figure>b</figure></p>", "<figure>b</figure>"),
        ("<span><div>a</div></span>", "<div><p>a</p></div>"),
        ("<b><i><div>a</div></i></b>", "<div><div><p>a</p></div></div>"),
        ("<my-card><p>a</p></my-card>", "<div><p>a</p></div>"),
        ("<p><em>a</em></p>", "<p><em>a</em></p>"),
        ("<a href='https://example.org/'><div>a</div></a>", '<a href="https://example.org/"><p>a</p></a>'),
        ("<pre><div>a</div><div>b</div></pre>", "<pre>a\nb\n</pre>"),
        ("<pre><ol><li>a</li><li>b</li></ol></pre>", "<pre>a\nb\n</pre>"),
        ("<div>a<wbr>b<p>c</p></div>", "<div><p>a<wbr></wbr>b</p><p>c</p></div>"),
        ("<h2>a<ul><li>b</li></ul></h2>", "<h2>a</h2><ul><li>b</li></ul>"),
    ],
)
def test_blocks_stand_where_they_may(source: str, after: str) -> None:
    """The tree says what a browser shows, so that later steps and readers see the same."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    "source",
    [
        "<p></p>",
        "<p> \u00a0 </p>",
        "<p><br></p>",
        "<p><span></span></p>",
        "<blockquote><p></p></blockquote>",
        "<figure></figure>",
    ],
)
def test_an_element_that_holds_nothing_goes(source: str) -> None:
    """A screen reader stops at it."""
    result = repaired(f"<p>a</p>{source}")
    assert result.root.text_content() == "a"
    assert len(result.root) == 1
    assert set(rules(result.repairs)) == {"empty-element"}


@pytest.mark.parametrize(
    "source", ["<p><img src=/a.jpg alt=x></p>", "<table><tr><th>a</th></tr><tr><td></td></tr></table>", "<hr>"]
)
def test_what_shows_something_stays(source: str) -> None:
    """Images, rules and the cells of a grid say something without words."""
    assert "empty-element" not in rules(repaired(source).repairs)


def test_removing_what_stood_between_words_keeps_them_apart() -> None:
    """Two words on two lines do not become one."""
    assert repaired("<div>one<p></p>two</div>").root.text_content() == "one two"


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p id=a>x</p><p id=a>y</p>", '<p id="a">x</p><p>y</p>'),
        ("<p id=''>x</p><p id='a b'>y</p>", "<p>x</p><p>y</p>"),
        ("<p id=a></p><p>x</p>", '<p id="a">x</p>'),
        ("<p>x</p><p id=a></p>", '<p id="a">x</p>'),
        ("<p id=a></p>", '<span id="a"></span>'),
        ("<p><a name=a></a></p><p>x</p>", '<p id="a">x</p>'),
    ],
)
def test_each_place_is_there_once_and_stays(source: str, after: str) -> None:
    """A link lands on the first element with its id; when that goes, on its neighbour."""
    assert repaired_source(source) == after


def test_references_to_nothing_go() -> None:
    """A name that refers to an element that is not there is no name."""
    result = repaired("<table aria-describedby='x y'><tr><th id=y>a</th></tr><tr><td headers='y z'>b</td></tr></table>")
    assert rules(result.repairs).count("lost-reference") == 2
    (cell,) = result.root.iter("td")
    assert cell.get("headers") == "y"


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<details><summary>a</summary>b</details>", '<details open=""><summary>a</summary>b</details>'),
        ("<details>b</details>", "<p>b</p>"),
        ("<summary>a</summary>", "<p>a</p>"),
    ],
)
def test_details_are_open(source: str, after: str) -> None:
    """Reading, printing and listening miss nothing."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    ("source", "words", "rule"),
    [
        ("<p>a</p><button>Share</button>", "a", "lost-control"),
        ("<p>a</p><select><option>One</option></select>", "a", "lost-control"),
        ("<h2><button>Question?</button></h2>", "Question?", ""),
        ("<p>He said <button>hello</button> twice.</p>", "He said hello twice.", ""),
        ("<button aria-controls=x>Question?</button><div id=x>Answer.</div>", "Question?Answer.", ""),
        ("<p>a</p><svg aria-label='Chart of tides'></svg>", "a", "lost-drawing"),
        ("<p>a</p><svg><title>x</title><svg></svg></svg><script>b</script><style>c</style>", "a", "lost-drawing"),
    ],
)
def test_controls_and_drawings_go_and_words_of_the_article_stay(source: str, words: str, rule: str) -> None:
    """A button that names a part of the article is its text; any other works only on the page it came from."""
    result = repaired(source)
    assert result.root.text_content() == words
    assert [name for name in rules(result.repairs) if name.startswith("lost")] == ([rule] if rule else [])
