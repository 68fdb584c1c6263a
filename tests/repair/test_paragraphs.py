"""Paragraphs, lists, headings and figures that a page only draws: made where they are proved, left alone where not."""

import pytest

from readmode.dom import BLOCKS, HEADINGS
from readmode.sanitise import sanitise
from tests.repair.articles import inner, repaired, repaired_source, rules

PROSE = "<p>The water came at noon, and stood in the streets until the evening bells rang over it.</p>"


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a<br> <br>\u00a0<br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p>one<br>two<br><br>three<br>four</p>", "<p>one<br>two</p><p>three<br>four</p>"),
        ("<div>a<br><br>b</div>", "<div><p>a</p><p>b</p></div>"),
        ("<div><span>a<br><br>b</span></div>", "<div><p>a</p><p>b</p></div>"),
        ("<ul><li>a<br><br>b</li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("<p lang=fr id=x>a<br><br>b</p>", '<p lang="fr" id="x">a</p><p lang="fr">b</p>'),
        ("<p><br>a<br></p>", "<p>a</p>"),
        ("<div>a</div>", "<p>a</p>"),
        ("<center>a</center>", "<p>a</p>"),
        ("<center role=note>a</center>", "<p>a</p>"),
        ("<nav>a<p>b</p></nav>", "<nav><p>a</p><p>b</p></nav>"),
        ("<hgroup>a<br><br>b</hgroup>", "<hgroup><p>a</p><p>b</p></hgroup>"),
        ("<div>a<p>b</p>c</div>", "<div><p>a</p><p>b</p><p>c</p></div>"),
        ("<ul><li>a</li></ul>", "<ul><li>a</li></ul>"),
        ("<blockquote>a</blockquote>", "<blockquote>a</blockquote>"),
        (
            '<div><img src="https://example.org/a.jpg" alt="x"></div>',
            '<div><img src="https://example.org/a.jpg" alt="x"></div>',
        ),
    ],
)
def test_paragraphs_are_what_breaks_and_blocks_make_of_the_text(source: str, after: str) -> None:
    """Two breaks end a paragraph, one ends a line; text that stands alone is a paragraph."""
    assert repaired_source(source) == after


@pytest.mark.parametrize("tag", sorted(BLOCKS - {"html", "body"}))
def test_what_leaves_as_a_plain_block_has_its_paragraphs_already(tag: str) -> None:
    """Sanitising makes plain blocks of many; a reading that is read again has nothing loose in it."""
    first = sanitise(repaired(f"<div>a<{tag}>one word<p>two</p></{tag}>b</div><{tag}>three</{tag}>").root)
    assert sanitise(repaired(first.html).root).html == first.html


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("<p>• a<br>• b<br>• c</p>", "<ul><li>a</li><li>b</li><li>c</li></ul>"),
        (
            "<p>It left:<br>- mud<br>- a boat<br>- silence</p>",
            "<p>It left:</p><ul><li>mud</li><li>a boat</li><li>silence</li></ul>",
        ),
        ("<p>1. a</p><p>2. b</p>", "<ol><li>a</li><li>b</li></ol>"),
        ("<p>3) a<br>4) b<br>so</p>", '<ol start="3"><li>a</li><li>b</li></ol><p>so</p>'),
        ("<p>• <em>a</em><br>• b<br>• c</p>", "<ul><li><em>a</em></li><li>b</li><li>c</li></ul>"),
        ("<p>• a</p><p>• b</p><p>• c</p><p>d</p>", "<ul><li>a</li><li>b</li><li>c</li></ul><p>d</p>"),
    ],
)
def test_lines_with_the_same_mark_are_a_list(source: str, after: str) -> None:
    """A list says how many items it has, and where it ends."""
    assert repaired_source(source) == after


@pytest.mark.parametrize(
    "source",
    [
        "<p>• a<br>• b</p>",
        "<p>1. a</p><p>3. b</p>",
        "<p>– What is it?</p><p>– A boat.</p><p>– Whose?</p>",
        "<p>2019. A year.</p><p>2020. Another.</p>",
        "<p>1.5 metres<br>2.5 metres</p>",
        "<p>* a</p><p>• b</p><p>- c</p>",
    ],
)
def test_what_may_be_chance_or_speech_is_no_list(source: str) -> None:
    """Two bullets, numbers out of sequence, and what people say after a dash stay as they are."""
    assert "marked-lines" not in rules(repaired(source).repairs)


def test_bold_paragraphs_that_are_alike_and_lead_to_prose_become_headings_of_their_section() -> None:
    """They are one level below the heading that they are under."""
    root = repaired(f"<h2>Day</h2><p><b>Noon</b></p>{PROSE}<p><b>Night</b></p>{PROSE}").root
    assert [(heading.tag, heading.text_content()) for heading in root.iter(*HEADINGS)] == [
        ("h2", "Day"),
        ("h3", "Noon"),
        ("h3", "Night"),
    ]


@pytest.mark.parametrize(
    ("source", "reported"),
    [
        (f"<p><b>Noon</b></p>{PROSE}", 1),
        (f"<p><b>Why noon?</b></p>{PROSE}<p><b>And then?</b></p>{PROSE}", 2),
        (f"<p><b>It came at noon.</b></p>{PROSE}<p><b>It left at night.</b></p>{PROSE}", 0),
        ("<p><b>Noon</b></p><p><b>Night</b></p>", 0),
        (f"<table><tr><th>x</th><td><p><b>Noon</b></p>{PROSE}<p><b>Night</b></p>{PROSE}</td></tr></table>", 0),
        (f"<p><b>{'long ' * 30}</b></p>{PROSE}<p><b>{'long ' * 30}</b></p>{PROSE}", 0),
        (f"<p><b>Noon</b> came</p>{PROSE}<p><b>Night</b> came</p>{PROSE}", 0),
    ],
)
def test_what_does_not_prove_itself_is_no_heading(source: str, reported: int) -> None:
    """One alone, questions, sentences, labels in a row: reported at most, for a false outline misleads."""
    result = repaired(source)
    assert "bold-heading" not in rules(result.repairs)
    assert rules(result.remaining).count("bold-paragraph-heading") == reported


@pytest.mark.parametrize(
    ("source", "after"),
    [
        (
            "<div class=wp-caption><img src=/a.jpg alt=x><p class=wp-caption-text>c</p></div>",
            "<figure><img><figcaption>c</figcaption></figure>",
        ),
        (
            "<div><p>t</p><a href='/b'><img src=/a.jpg alt=x></a><small class=caption>c</small><p>u</p></div>",
            "<div><p>t</p><figure><a><img></a><figcaption>c</figcaption></figure><p>u</p></div>",
        ),
        (
            "<figure><div><img src=/a.jpg alt=x><figcaption>c</figcaption></div></figure>",
            "<figure><img><figcaption>c</figcaption></figure>",
        ),
        ("<p>t</p><figcaption>c</figcaption>", "<p>t</p><p>c</p>"),
        ("<div><img src=/a.jpg alt=x><p>c</p></div>", "<div><img><p>c</p></div>"),
    ],
)
def test_a_caption_is_what_the_page_calls_so(source: str, after: str) -> None:
    """A picture and its caption are one figure; text that only stands near is not its caption."""
    root = repaired(source).root
    for element in root.iter():
        for name in ("class", "src", "alt", "href"):
            element.attrib.pop(name, None)
    assert inner(root) == after


@pytest.mark.parametrize(
    ("letter", "joined"),
    [
        ("<span>T</span>", True),
        ("<span class='drop-cap'>T</span>", True),
        ("<b class='first-letter'>T</b>", True),
        ("<b>T</b>", False),
        ("<i class='initials'><u>T</u></i>", False),
    ],
)
def test_a_large_first_letter_joins_its_word(letter: str, joined: bool) -> None:  # noqa: FBT001 - a case
    """An element that only styles, or that says so; emphasis of one letter may mean something."""
    assert ("drop-cap" in rules(repaired(f"<p>{letter}he water came at noon.</p>").repairs)) == joined


def test_words_of_two_blocks_are_two_words() -> None:
    """What proves a word is written joined elsewhere, also where no space stands between two blocks."""
    result = repaired("<p>T I D E S</p><p>tides</p>")
    assert [change.after for change in result.repairs] == ["TIDES"]


def test_a_katakana_middle_dot_is_a_bullet() -> None:
    """As Japanese pages write lists, without a space behind it."""
    assert len(repaired("<p>・潮の高さ<br>・船の数<br>・風の向き</p>", "ja").root.findall(".//li")) == 3
