"""The page that also shows what was left out: all of it, as text, marked as no part of the article."""

from dataclasses import replace

import pytest

from readmode import Coverage, RemovedBlock, SelfContained, Served, View, render
from readmode.dom import text_of
from readmode.render.english import ENGLISH
from tests.reading_pages import SERVED, only, page
from tests.readings import arabic, english

REMOVED = (
    RemovedBlock("navigation", 3, "nav", "Tides\nBoats\nWeather"),
    RemovedBlock("low-score", 9, "div", "<script>alert(1)</script> & a paragraph that was missed"),
    RemovedBlock("hidden", 1, "div > p", "Unshown"),
)
COVERAGE = Coverage(page_words=100, kept_words=88, kept_share=0.88, removed=REMOVED)
WHOLE = [SelfContained(show=View.REMOVED), replace(SERVED, show=View.REMOVED)]


@pytest.mark.parametrize("frame", WHOLE, ids=["self-contained", "served"])
def test_all_that_was_left_out_is_shown_in_order(frame: SelfContained | Served) -> None:
    """Each part with its reason and its words, each line by itself, and markup as the text that it is."""
    root = page(replace(english(), coverage=COVERAGE), frame=frame)
    section = only(root, "//main/section[@id='readmode-left-out']")
    assert [text_of(reason) for reason in section.xpath(".//p[@class='reason']")] == [
        "Menus and lists of links: 3 words",
        "What reads unlike an article: 9 words",
        "What the page hides, too: 1 word",
    ]
    lines = [[text_of(line) for line in item.xpath("p[@class='line']")] for item in section.xpath("ol/li")]
    assert lines == [block.text.split("\n") for block in REMOVED]
    assert "Words: 13, parts: 3." in text_of(section)
    assert not section.xpath(".//script")


@pytest.mark.parametrize("frame", WHOLE, ids=["self-contained", "served"])
def test_it_stands_outside_of_the_article(frame: SelfContained | Served) -> None:
    """A landmark with a name and a heading of its own; what reads the article aloud or prints it finds it apart."""
    root = page(replace(english(), coverage=COVERAGE), frame=frame)
    section = only(root, "//section[@id='readmode-left-out']")
    assert not [above for above in section.iterancestors() if above.tag == "article"]
    assert text_of(only(root, f"//h2[@id='{section.get('aria-labelledby')}']")) == ENGLISH.left_out_name


def test_a_reading_page_leads_there_and_back() -> None:
    """By links, which need no script, and with the rest of the page's address."""
    reading = replace(english(), coverage=COVERAGE)
    there = only(page(reading), f"//a[.='{ENGLISH.show_left_out}']").get("href", "")
    assert there == "/read?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D%222%22&show=removed#readmode-left-out"
    root = page(reading, frame=replace(SERVED, show=View.REMOVED, query={**SERVED.query, "show": "removed"}))
    back = only(root, f"//a[.='{ENGLISH.article_alone}']").get("href", "")
    assert back == "/read?url=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D%222%22"
    assert not root.xpath(f"//a[.='{ENGLISH.show_left_out}']")


def test_the_settings_keep_what_the_page_shows() -> None:
    """Who makes the text larger is not led away from it."""
    root = page(replace(english(), coverage=COVERAGE), frame=replace(SERVED, show=View.REMOVED))
    assert only(root, "//form[@class='settings']//input[@name='show']").get("value") == "removed"
    assert not page(english()).xpath("//form[@class='settings']//input[@name='show']")


def test_nothing_leads_to_nothing() -> None:
    """Where nothing was left out there is no link to it, and the asked for page says that it is nothing."""
    whole = replace(english(), coverage=Coverage(page_words=9, kept_words=9, kept_share=1.0))
    assert ENGLISH.show_left_out not in render(whole, frame=SERVED)
    section = only(page(whole, frame=SelfContained(show=View.REMOVED)), "//section[@id='readmode-left-out']")
    assert not section.xpath("ol")
    assert "Words: 0, parts: 0." in text_of(section)


def test_its_words_are_in_the_articles_language_and_its_labels_in_ours() -> None:
    """A voice changes where the words do; each line finds its own direction."""
    root = page(replace(arabic(), coverage=COVERAGE), frame=SelfContained(show=View.REMOVED))
    section = only(root, "//section[@id='readmode-left-out']")
    assert {(line.get("lang"), line.get("dir")) for line in section.xpath(".//p[@class='line']")} == {("ar", "auto")}
    assert {(line.get("lang"), line.get("dir")) for line in section.xpath(".//p[@class='reason']")} == {("en", "ltr")}
