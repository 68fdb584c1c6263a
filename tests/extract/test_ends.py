"""A small page has a menu, a byline and a line on its rights as others have; the article stands between them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import readmode
from readmode.extract.ends import drop_ends
from readmode.extract.letters import LetterCounts
from tests.extract.pages import SENTENCES, outlined

PROSE = {
    "en": "".join(f"<p>{sentence} {sentence}</p>" for sentence in SENTENCES[:3]),
    "de": "<p>Der Hafen lag am Morgen still, und die Fischer warteten auf den Wind, der seit drei Tagen ausblieb.</p>"
    "<p>Am Abend kehrten alle zurück; nur ein Boot fehlte noch, und die Leute standen bis in die Nacht am Kai.</p>",
    "ja": "<p>朝の港は静かで、漁師たちは三日も吹かない風を待っていた。昼になって風が出て、最初の船が沖へ出た。</p>"
    "<p>夕方にはみな戻ってきたが、一そうだけが足りず、人びとは夜まで岸に立って、暗い沖のほうを見つめていた。</p>",
}


def page_of(above: str, below: str = "", head: str = "", language: str = "en") -> str:
    """Make a page that holds little but a few paragraphs."""
    page = f"<!doctype html><html lang={language}><head><title>A day at the harbour</title>{head}</head><body>"
    return f"{page}<h1>A day at the harbour</h1>{above}{PROSE[language]}{below}</body></html>"


def text_of(above: str, below: str = "", head: str = "", language: str = "en") -> str:
    return readmode.read(page_of(above, below, head, language)).text


ALONE = text_of("")


@pytest.mark.parametrize(
    "menu",
    [
        "<p><a href=/>Start</a> | <a href=/archive>Archive</a></p>",
        "<div><a href=/>Start</a> · <a href=/archive>The whole archive</a> · <a href=/contact>Contact</a></div>",
        "<nav><a href=/>Start</a> <a href=/archive>Archive</a></nav>",
        "<div><b><a href=/tags/sea>Sea</a></b>, <a href=/tags/wind>Wind</a></div>",
    ],
)
def test_lines_of_a_menu_are_no_part_of_a_text(menu: str) -> None:
    """Neither above it nor below."""
    assert text_of(menu) == text_of("", menu) == ALONE


@pytest.mark.parametrize("mark", ["<p>© 2026 The Gazette</p>", "<div>Copyright © Ada Obi. All rights reserved.</div>"])
def test_who_holds_the_rights_is_no_part_of_a_text(mark: str) -> None:
    """Where it stands behind the last paragraph."""
    assert text_of("", mark) == ALONE


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("<p>Source: <a href=/gauge>the gauge</a></p>", "the gauge"),
        ("<p><a href=mailto:ada@example.org>ada@example.org</a></p>", "ada@example.org"),
        ("<p><a href=/a>https://example.org/a</a></p>", "https://example.org/a"),
        ("<p><a href=/gauge>How the water stood on all days of the year before</a></p>", "How the water stood"),
        ("<p><a href=/gauge>The gauge</a></p>", "The gauge"),
        ("<h2>More</h2><p><a href=/gauge>The gauge</a>, <a href=/quay>the quay</a></p>", "The gauge"),
    ],
)
def test_what_a_text_refers_to_stays(line: str, said: str) -> None:
    """Words beside a link, a link alone, addresses that are written out, long links, and what a heading announces."""
    assert said in text_of("", line)


def test_the_items_that_a_paragraph_announces_stay() -> None:
    """Also where each is but a link; above the text, they are a menu."""
    items = "<ul><li><a href=/a>Ada</a></li><li><a href=/b>Bea</a></li></ul>"
    for page, stays in ((f"{PROSE['en']}{items}", True), (f"{items}{PROSE['en']}", False)):
        outline, _ = outlined(page)
        kept = drop_ends(outline, LetterCounts(outline.texts), np.ones(len(outline.texts), bool))
        assert kept[[outline.texts.index("Ada"), outline.texts.index("Bea")]].tolist() == [stays, stays]


def test_a_list_of_links_has_no_ends() -> None:
    """Where most of what is kept is no prose, its links are what it is about."""
    page = f"<p>{SENTENCES[0]}</p>" + "".join(f"<p><a href=/{name}>{name} lighthouse</a></p>" for name in "abcdefghij")
    outline, _ = outlined(page)
    assert drop_ends(outline, LetterCounts(outline.texts), np.ones(len(outline.texts), bool)).all()


PUBLISHED = "<meta property=article:published_time content=2026-03-04><meta name=author content='Anna Meer'>"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("<p>By Anna Meer</p>", "en"),
        ("<p>By <a href=/anna>Anna Meer</a>, 4 March 2026</p>", "en"),
        ("<p>Words and pictures by Anna Meer</p>", "en"),
        ("<div><time datetime=2026-03-04>March 4, 2026</time> • Anna Meer</div>", "en"),
        ("<p>Von Anna Meer, 4. März 2026</p>", "de"),
        ("<p>04.03.2026</p>", "de"),
        ("<p>文：Anna Meer 2026年3月4日</p>", "ja"),
    ],
)
def test_who_wrote_it_and_when_is_said_once(line: str, language: str) -> None:
    """The reading's head says it; where the line was, the account says so."""
    assert text_of(line, head=PUBLISHED, language=language) == text_of("", head=PUBLISHED, language=language)
    removed = readmode.read(page_of(line, head=PUBLISHED, language=language)).coverage.removed
    assert "credits" in [block.reason for block in removed]


def test_a_standfirst_may_stand_above_who_wrote_it() -> None:
    """The first paragraph sums up what follows; between the others a name is part of the text."""
    standfirst = f"<p>{SENTENCES[3]} {SENTENCES[4]}</p>"
    line = "<p>By Anna Meer</p>"
    assert "Anna Meer" not in text_of(f"{standfirst}{line}", head=PUBLISHED)
    assert "Anna Meer" in text_of(f"{standfirst}{standfirst}{line}", head=PUBLISHED)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Photograph by Anna Meer</p>",
        "<p>By Anna Meer in Cairo</p>",
        "<p>5 March 2026</p>",
        "<p>4 May 2026</p>",
        "<p>04.05.2026</p>",
        "<p>By Anna Meer, 5 March 2026</p>",
        "<p>March</p>",
        "<h2>Anna Meer</h2>",
    ],
)
def test_a_line_that_says_more_stays(line: str) -> None:
    """Another day, another word: the reading's head does not say that."""
    assert text_of(line, head=PUBLISHED) != text_of("", head=PUBLISHED)


def test_the_month_of_one_date_is_not_that_of_another() -> None:
    """Published in March and changed in May: the fourth of May is neither."""
    changed = f"{PUBLISHED}<meta property=article:modified_time content=2026-05-20>"
    assert "4 May 2026" in text_of("<p>4 May 2026</p>", head=changed)
    assert "20 May 2026" not in text_of("<p>20 May 2026</p>", head=changed)


@given(st.lists(st.sampled_from(["Anna", "Meer", "by", "4", "March", "2026", "quay", ",", "•"]), max_size=8))
def test_only_what_the_head_says_is_left_out(words: list[str]) -> None:
    """Of any line above the text, no word that the metadata do not hold is lost."""
    line = " ".join(words)
    assert "quay" not in words or "quay" in text_of(f"<p>{line}</p>", head=PUBLISHED)
