"""What a designer sees to: lists in the margin, no empty frames, a panel of one window."""

import pytest
from playwright.sync_api import Page, expect

from e2e.layout import sideways
from e2e.service import reading_address, with_settings

BOXES = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect().toJSON();
  return { list: box(".contents"), text: box(".article-body"), window: innerWidth };
}"""

A_COLUMN = 160
"""CSS pixels that hold a few words."""

PANEL = "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.panel-body'))"


PROSE = {
    "en": "We went on along the river and looked at the boats that lay there in the sun. ",
    "ar": "سرنا على طول النهر ونظرنا إلى القوارب التي كانت راسية هناك تحت الشمس. ",
}


def article(language: str, *blocks: str) -> str:
    """Write a page in a language, with these blocks between its paragraphs."""
    prose = f"<p>{PROSE[language] * 6}</p>"
    direction = "rtl" if language == "ar" else "ltr"
    body = "".join(prose + block + prose for block in blocks)
    title = PROSE[language].partition(" ")[0]
    head = f"<html lang={language} dir={direction}><title>{title}</title>"
    return f"{head}<article><h1>{title}</h1>{body}</article>"


@pytest.mark.parametrize("language", PROSE)
@pytest.mark.parametrize(
    ("width", "scale", "where"),
    [(1280, 100, "margin"), (1280, 200, "column"), (1000, 100, "column"), (320, 100, "column")],
)
def test_the_contents_stand_in_the_margin_where_it_has_room(
    page: Page, service: str, language: str, width: int, scale: int, where: str
) -> None:
    """In sight wherever the reader is, and never over the text; else in the text's own column."""
    source = article(language, *(f"<h2>{PROSE[language][:20]} {part}</h2>" for part in range(8)))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(with_settings(reading_address(service, source, "https://example.org/walk"), font_scale=str(scale)))
    page.get_by_text("Contents", exact=True).click()
    page.evaluate("scrollTo(0, 1500)")
    boxes = page.evaluate(BOXES)
    ends = (boxes["list"]["right"] <= boxes["text"]["left"], boxes["list"]["left"] >= boxes["text"]["right"])
    assert any(ends) == (where == "margin"), boxes
    if where == "margin":
        assert ends[language == "ar"], "before the text, as its direction has it"
        expect(page.locator(".contents li").first).to_be_in_viewport()
        assert boxes["list"]["width"] >= A_COLUMN
    assert sideways(page) == []


@pytest.mark.parametrize(("images", "told"), [("shown", 1), ("descriptions", 1), ("none", 0)])
def test_a_picture_that_does_not_come_leaves_its_description(page: Page, service: str, images: str, told: int) -> None:
    """No empty frame; and who wants no pictures is told of none."""
    figure = "<figure><img src='https://127.0.0.1:9/heron.png' alt='A heron' width=800 height=600></figure>"
    source = article("en", figure)
    page.goto(with_settings(reading_address(service, source, "https://example.org/walk"), images=images))
    expect(page.locator(".article-body img")).to_be_hidden()
    expect(page.locator(".description")).to_have_text("Picture: A heron")
    expect(page.locator(".description").filter(visible=True)).to_have_count(told)


@pytest.mark.parametrize("images", ["shown", "described", "descriptions"])
def test_what_follows_a_loose_picture_keeps_a_paragraphs_distance(page: Page, service: str, images: str) -> None:
    """A picture that no figure or paragraph holds, or what stands in its place, is no part of the next paragraph."""
    source = article("en", "<img src='https://127.0.0.1:9/heron.png' alt='A heron' width=400 height=200>")
    page.goto(with_settings(reading_address(service, source, "https://example.org/walk"), images=images))
    gaps = page.locator(".article-body > p").evaluate_all(
        """(paragraphs) => paragraphs.map((paragraph) => {
          const { marginBlockStart, marginBlockEnd } = getComputedStyle(paragraph);
          return [parseFloat(marginBlockStart), parseFloat(marginBlockEnd)];
        })"""
    )
    assert gaps == [[0, gaps[0][1]], [gaps[0][1], gaps[0][1]]]
    assert gaps[0][1] > 0


def test_the_panel_is_seen_whole_on_a_wide_window(page: Page, workshop_reading: str) -> None:
    """Nothing to scroll for: every setting and what it does are in sight together."""
    page.set_viewport_size({"width": 1280, "height": 960})
    page.goto(workshop_reading)
    page.locator(".panel > summary").click()
    assert page.evaluate(PANEL) <= 0
