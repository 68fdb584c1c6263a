"""Nothing is lost and nothing scrolls sideways, however narrow the window and however large the text."""

import pytest
from playwright.sync_api import Page

from e2e.chromium import set_default_font_size
from e2e.firefox import wait_for
from e2e.layout import TEXT_SPACING, add_style, clipped, measure, open_everything, overlapping, sideways
from e2e.reader import FirefoxReader
from e2e.service import with_settings


def test_a_narrow_window_does_not_scroll_sideways(page: Page, reading_page: str) -> None:
    """At 320 CSS pixels only tables scroll, each in its own box (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(reading_page)
    assert sideways(page) == []
    assert clipped(page) == []


@pytest.mark.parametrize("scale", [100, 200, 400])
@pytest.mark.parametrize("path", ["/", "/problems/no-article"])
def test_the_services_own_pages_fit_a_narrow_window(page: Page, service: str, path: str, scale: int) -> None:
    """The forms, and a page about a problem, fit 320 CSS pixels as well, in the reader's size."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(with_settings(service + path, font_scale=str(scale)))
    assert sideways(page) == []
    assert clipped(page) == []


@pytest.mark.parametrize(("width", "scale"), [(320, 100), (320, 200), (1280, 100)])
def test_a_readers_spacing_takes_nothing_away(page: Page, reading_page: str, width: int, scale: int) -> None:
    """With the spacing of WCAG 1.4.12 nothing is cut off, covered or pushed out, at 320 pixels and 200 % together."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(with_settings(reading_page, font_scale=str(scale)))
    open_everything(page)
    add_style(page, TEXT_SPACING)
    assert sideways(page) == []
    assert clipped(page) == []
    assert overlapping(page) == []


@pytest.mark.parametrize("scale", [200, 400])
def test_the_readers_size_takes_nothing_away(page: Page, reading_page: str, scale: int) -> None:
    """At two and four times the size the text wraps in a full window (WCAG 1.4.4, 1.4.8)."""
    page.goto(with_settings(reading_page, font_scale=str(scale)))
    assert sideways(page) == []
    assert clipped(page) == []
    assert overlapping(page) == []


def test_the_browsers_font_size_counts(page: Page, reading_page: str) -> None:
    """Who has set 32 pixels in the browser gets text twice as large as with 16, and loses nothing (WCAG 1.4.4)."""
    page.goto(reading_page)
    size = "parseFloat(getComputedStyle(document.querySelector('main p:last-of-type')).fontSize)"
    before = page.evaluate(size)
    set_default_font_size(page, 32)
    assert page.evaluate(size) == pytest.approx(2 * before, rel=0.01)
    assert sideways(page) == []
    assert clipped(page) == []


def test_zooming_only_the_text_takes_nothing_away(firefox_reader: FirefoxReader, reading_page: str) -> None:
    """Firefox can zoom text alone, to 200 % in a window that keeps its width: the letter of WCAG 1.4.4."""
    firefox = firefox_reader.firefox
    firefox.open(reading_page)
    width = firefox.evaluate("innerWidth")
    size = "document.querySelector('main p').getBoundingClientRect().height"
    before = firefox.evaluate(size)
    try:
        firefox.zoom_text(2)
        assert wait_for(lambda: firefox.evaluate(size) > before), "the text did not grow"
        assert firefox.evaluate("innerWidth") == width
        assert firefox.evaluate(measure("sideways")) == []
        assert firefox.evaluate(measure("clipped")) == []
    finally:
        firefox.zoom_text(1)
