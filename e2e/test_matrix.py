"""Every theme at every size in every width, in three ways to write: 216 cells, in Chromium and in Firefox.

A page is loaded once for each way to write and width, and every cell is chosen in its panel, as a reader would: loading
each anew would take several times as long.
"""

from itertools import product

import pytest
from playwright.sync_api import Page

from e2e.checkers import AXE_COLOUR_RULES, run_axe
from e2e.layout import LAY_OPEN, measure, open_everything
from e2e.reader import FirefoxReader
from e2e.themes import OWN_COLOURS, THEMES

WIDTHS, SCALES = (320, 768, 1280), (100, 200, 400)

ARTICLES = ("workshop", "arabic", "japanese")
"""From left to right, from right to left, and in ideographs."""

PAGES = list(product(ARTICLES, WIDTHS))

HEIGHT = 800

OWN = {name: f"#{colour.lower()}" for name, colour in OWN_COLOURS.items()}


@pytest.mark.parametrize(("article", "width"), PAGES)
def test_no_cell_has_a_fault_in_chromium(page: Page, own_readings: dict[str, str], article: str, width: int) -> None:
    """Nothing sideways, cut, covered, faint, small or without a ring; axe where a cell can differ from the last."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.goto(own_readings[article])
    open_everything(page)
    page.evaluate(measure("choose", OWN))
    wrong: dict[str, object] = {}
    for theme, scale in product(THEMES, SCALES):
        page.evaluate(measure("choose", {"theme": theme, "font_scale": str(scale)}))
        found = page.evaluate(measure("faults"))
        rules = () if theme == THEMES[0] else AXE_COLOUR_RULES if scale == SCALES[0] else None
        found["axe"] = [] if rules is None else list(run_axe(page, rules).violations)
        wrong |= {f"{theme}, {scale} %, {fault}": where for fault, where in found.items() if where}
    assert wrong == {}


@pytest.mark.parametrize(("article", "width"), PAGES)
def test_no_cell_has_a_fault_in_firefox(
    firefox_reader: FirefoxReader, own_readings: dict[str, str], article: str, width: int
) -> None:
    """Its controls and its way to lay out are other ones: the same measures come to nothing there."""
    firefox = firefox_reader.firefox
    firefox.set_viewport(width, HEIGHT)
    try:
        firefox.open(own_readings[article])
        firefox.take_focus()
        firefox.evaluate(LAY_OPEN)
        firefox.evaluate(measure("choose", OWN))
        wrong: dict[str, object] = {}
        for theme, scale in product(THEMES, SCALES):
            firefox.evaluate(measure("choose", {"theme": theme, "font_scale": str(scale)}))
            found = firefox.evaluate(measure("faults"))
            wrong |= {f"{theme}, {scale} %, {fault}": where for fault, where in found.items() if where}
        firefox.evaluate(measure("choose", {"theme": "system", "font_scale": "100"}))
    finally:
        firefox.reset_viewport()
    assert wrong == {}
