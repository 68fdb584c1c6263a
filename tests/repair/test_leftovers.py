"""Words, signs, notes, code, passages and links: kept where they carry meaning, told where only the author can mend."""

import pytest

from tests.repair.articles import repaired, repaired_source, rules


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>a <span class=sr-only>for you</span></p>", "a for you"),
        ("<p><span aria-hidden=true>→</span> a</p>", "a"),
        ("<p><span aria-hidden=true>5 km</span> <span class=sr-only>5 km</span></p>", "5 km"),
        ("<p aria-hidden=true>Hidden from some, and yet a sentence.</p>", "Hidden from some, and yet a sentence."),
        ("<div style='display:none'><p>An answer.</p></div>", "An answer."),
        ("<p><i class=material-icons>arrow_back</i>a</p>", "a"),
        ("<p><i class=icon>\ue001</i>a</p>", "a"),
        ("<p><i>arrow_back</i></p>", "arrow_back"),
        ("<p><span class=cap>O</span>nce there was</p>", "Once there was"),
        ("<p><span>A</span> man</p>", "A man"),
        ("<p>Q U A Y</p><p>the quay</p>", "QUAY the quay"),
        ("<p>Q U A Y</p><p>the sea</p>", "Q U A Y the sea"),
        ("<p>a\u00a0\u00a0\u00a0b</p>", "a b"),
        ("<p>5\u00a0km</p>", "5\u00a0km"),
        ("<p>soft\u00adhyphen</p>", "soft\u00adhyphen"),
        ("<h2 id=x>Part<a class=anchor href='#x'>Link to this heading</a></h2>", "Part"),
        ("<h2 id=x><a href='#x'>Part</a></h2>", "Part"),
        ("<p>WATER EVERYWHERE AND NOTHING TO DRINK FOR US</p>", "WATER EVERYWHERE AND NOTHING TO DRINK FOR US"),
    ],
)
def test_words_stay_unless_they_are_signs_or_copies(source: str, words: str) -> None:
    """What only one sense was meant to have is there for all; capitals and marks are as their author wrote them."""
    blocks = [block.text_content() for block in repaired(source).root]
    assert " ".join(" ".join(blocks).split(" ")).strip() == words


def test_a_pull_quote_that_adds_a_word_stays() -> None:
    """Only a copy word for word is one; what a forum's reply quotes is never taken."""
    text = "<p>The water had never been so high.</p>"
    assert rules(repaired(f"{text}<aside class=pullquote>The water had never been so low</aside>").repairs) == [
        "loose-text"
    ]
    assert "pull-quote-twice" not in rules(
        repaired(f"{text}<blockquote>The water had never been so high</blockquote>").repairs
    )


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p><span style='font-weight:700;font-style:italic'>a</span></p>", "<p><strong><em>a</em></strong></p>"),
        ("<p><span style='color:red'>a</span></p>", "<p><span>a</span></p>"),
        ("<p><strike>a</strike> <acronym title=b>c</acronym></p>", '<p><s>a</s> <abbr title="b">c</abbr></p>'),
        ("<p><marquee>a</marquee></p>", "<p><span>a</span></p>"),
        ("<p>a \u202bb\u202c \u202a c</p>", "<p>a \u2067b\u2069  c</p>"),
    ],
)
def test_style_leaves_its_meaning_behind(source: str, after: str) -> None:
    """Emphasis becomes an element, and everything else is the reader's to choose."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("<pre class='brush: js; toolbar: false'>a</pre>", "language-js"),
        ("<pre><code class=lang-py>a</code></pre>", "language-py"),
        ("<div class='highlight highlight-source-css'><pre>a</pre></div>", "language-css"),
        ("<pre data-lang=SQL>a</pre>", "language-sql"),
        ("<pre class='sourceCode haskell'>a</pre>", "language-haskell"),
        ("<pre class='code-block'>a</pre>", None),
        ("<pre class=language-none>a</pre>", None),
    ],
)
def test_code_keeps_the_language_that_its_page_names(source: str, language: str | None) -> None:
    """In the one way that HTML proposes."""
    named = [code.get("class") for code in repaired(source).root.iter("code")]
    assert named == ([language] if language else [])


def test_a_table_of_numbered_lines_is_code() -> None:
    """Its numbers go, its lines and their white space stay."""
    rows = "".join(f"<tr><td class=blob-num>{n}</td><td>{line}</td></tr>" for n, line in ((1, "if a:"), (2, "    b()")))
    (code,) = repaired(f"<table>{rows}</table>").root.iter("pre")
    assert code.text_content().splitlines() == ["if a:", "    b()"]


def test_notes_lead_there_and_back_by_name() -> None:
    """The reference is no part of the sentence, and the arrow says where it goes, in the article's language."""
    source = "<p>Wasser.<sup><a id=r href='#n'>[1]</a></sup></p><p id=n>Salz. <a href='#r'>↩</a></p>"
    there, back = repaired(source, "de").root.iter("a")
    assert (there.get("role"), there.get("aria-label")) == ("doc-noteref", None)
    assert (back.get("role"), back.get("aria-label")) == ("doc-backlink", "Zurück zum Text")


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("قال المتحدث إن المشروع بدأ في الشهر الماضي ولن ينتهي قبل الصيف القادم", "ar", "rtl"),
        ("Вода пришла в полдень и стояла на нижних улицах до самого вечера.", "ru", None),
        (
            (
                "Das Wasser kam am Mittag und stand auf den Straßen, bis die Glocken der Stadt am Abend läuteten, und "
                "es war nicht das erste Mal, dass die Boote der Fischer auf dem Markt lagen."
            ),
            "de",
            None,
        ),
        ("Вода", None, None),
        ("Homo homini lupus est, said the master of the harbour office, and the clerk wrote it down.", None, None),
    ],
)
def test_a_passage_in_another_language_says_so(text: str, language: str | None, direction: str | None) -> None:
    """A voice changes with it; names and short phrases are left alone."""
    (block,) = repaired(f"<p>{text}</p>").root
    assert (block.get("lang"), block.get("dir")) == (language, direction)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p><a href='/a'>Read more</a></p>", ["link-text"]),
        ("<p><a href='/a'>Tides</a> <a href='/a'>Tides</a></p>", []),
        ("<p><a href='/a'>Tides</a> <a href='/b'>tides »</a></p>", ["identical-links-same-purpose"]),
        ("<p><a href='https://example.org/x'>https://example.org/x</a></p>", ["bare-address"]),
        ("<p><a href='/a'><img src='/i.jpg'></a></p>", ["link-name", "image-alt"]),
    ],
)
def test_what_a_link_fails_to_say_is_reported_and_never_made_up(source: str, found: list[str]) -> None:
    """Its words stay as they are."""
    result = repaired(source)
    assert rules(result.remaining) == found


def test_a_report_shows_the_words_around_a_link() -> None:
    """So that its author finds it."""
    (finding,) = repaired("<p>The heights are <a href='/a'>here</a>, by the day.</p>").remaining
    assert finding.why.endswith("It reads: “here”, in “The heights are here, by the day.”")


@pytest.mark.parametrize(
    ("rows", "headers"),
    [
        ("<tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>1</td><td>2</td></tr>", ["A col", "B col"]),
        ("<tr><td></td><td><b>B</b></td></tr><tr><td><b>x</b></td><td>2</td></tr>", ["B col", "x row"]),
        ("<tr><td><b>x</b></td><td>1</td></tr><tr><td><b>y</b></td><td>2</td></tr>", ["x row", "y row"]),
        ("<tr><td><b>A</b></td><td><b>B</b></td></tr><tr><td>1</td><td><b>2</b></td></tr>", []),
        ("<tr><td colspan=2><b>A</b></td></tr><tr><td>1</td><td>2</td></tr>", []),
        ("<tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr>", []),
    ],
)
def test_headers_are_marked_where_the_form_proves_them(rows: str, headers: list[str]) -> None:
    """A first row or column that alone is bold heads the others; a table that proves nothing is reported."""
    result = repaired(f"<table>{rows}</table>")
    assert [f"{cell.text_content()} {cell.get('scope')}" for cell in result.root.iter("th")] == headers
    assert rules(result.remaining) == ([] if headers else ["table-headers"])


def test_reports_are_in_the_order_of_the_document() -> None:
    """Whichever step wrote them."""
    result = repaired("<p><a href=x target=_blank>b</a></p><h4>a</h4><p><img src=/a.gif width=1 height=1>c</p>")
    assert rules(result.repairs) == ["new-window", "heading-order", "tracking-pixel"]


def test_a_button_holds_no_link() -> None:
    """A summary is a button; with a link in it neither can be reached for sure, so nothing is left to fold."""
    done = repaired('<details><summary><a href="https://example.org/">When?</a></summary><p>At noon.</p></details>')
    assert [element.tag for element in done.root.iter("details", "summary")] == []
    assert [link.text for link in done.root.iter("a")] == ["When?"]
    assert "link-in-summary" in rules(done.repairs)


def test_only_our_own_regions_are_regions() -> None:
    """A page's panels are no landmarks of the reading; nor has an image that only decorates anything to say."""
    source = "<div role=region aria-label=Panel><p>At noon.</p><p><img src=/a.png alt='' aria-describedby=b></p></div>"
    root = repaired(f"{source}<p id=b>It came.</p>").root
    assert root.xpath("descendant::*[@role or @*[starts-with(name(), 'aria-')]]") == []
