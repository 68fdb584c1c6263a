"""The reader's system has wishes, and so has paper: forced colours, less motion, print."""

import pytest
from playwright.sync_api import Page

from e2e.checkers import run_axe
from e2e.layout import clipped, open_everything, sideways, tab_stops

RING = 2

VISIBLE = "selector => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility())"


def test_forced_colours_keep_every_edge_and_the_focus(page: Page, workshop_reading: str) -> None:
    """In the colours of the system every control has an edge, the keyboard's place a ring, and nothing is lost."""
    page.emulate_media(forced_colors="active")
    page.goto(workshop_reading)
    open_everything(page)
    edges = page.evaluate("""[...document.querySelectorAll("button, select, input:not([type=hidden])")]
      .filter((element) => element.checkVisibility())
      .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) < 1).length""")
    assert edges == 0
    assert [stop.source for stop in tab_stops(page) if stop.outline < RING] == []
    assert run_axe(page).violations == ()
    assert sideways(page) == clipped(page) == []


def test_forced_colours_keep_the_sign_on_the_button_that_plays(page: Page, workshop_reading: str) -> None:
    """A triangle is cut from borders: where all four sides were painted, it would be a square, which means stop."""
    page.emulate_media(forced_colors="active")
    page.goto(workshop_reading)
    sides = page.locator(".aloud-play").evaluate(
        """(button) => {
          const sign = getComputedStyle(button, "::before");
          return [sign.borderInlineStartColor, sign.borderBlockStartColor, sign.borderBlockEndColor];
        }"""
    )
    assert sides[0] != "rgba(0, 0, 0, 0)"
    assert sides[1:] == ["rgba(0, 0, 0, 0)"] * 2


def test_nothing_moves(page: Page, workshop_reading: str) -> None:
    """Nobody is made ill, whether their system asks for less motion or not (WCAG 2.3.3)."""
    page.goto(workshop_reading)
    page.get_by_role("button", name="Larger text").click()
    page.locator(".panel > summary").click()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("theme", ["dark", "yellow-on-black", "own"])
def test_paper_gets_the_article_in_the_readers_size_and_nothing_else(
    page: Page, workshop_reading: str, theme: str
) -> None:
    """Black on white, no controls, the address behind a link, tables and code whole; tagged for screen readers."""
    page.goto(f"{workshop_reading}?theme={theme}&font_scale=150")
    open_everything(page)
    page.emulate_media(media="print")
    for selector in (".page-header", ".asides", ".downloads", ".skip-link", ".page-footer"):
        assert not page.evaluate(VISIBLE, selector), selector
    assert page.evaluate("getComputedStyle(document.querySelector('main')).color") == "rgb(0, 0, 0)"
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.article-body dd')).fontSize)")
    assert size == pytest.approx(1.5 * 11.5 * 96 / 72)
    link = "getComputedStyle(document.querySelector('.source'), '::after').content"
    assert "workshop.html" in page.evaluate(link)
    assert page.evaluate("getComputedStyle(document.querySelector('.table-scroll')).overflow") == "visible"
    paper = page.pdf(tagged=True)
    assert b"/StructTreeRoot" in paper
