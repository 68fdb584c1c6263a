"""Everything but line focus works without scripts: a choice acts at once, is kept, shared and undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from e2e import chromium

GROUND = "getComputedStyle(document.documentElement).backgroundColor"
STYLE = "getComputedStyle(document.querySelector('.article-body dd'))"
LINE = f"(style => parseFloat(style.lineHeight) / parseFloat(style.fontSize))({STYLE})"
SPACES = f"(style => [style.letterSpacing, style.wordSpacing].map(parseFloat))({STYLE})"
SEPIA = "rgb(244, 236, 216)"


@pytest.fixture
def plain(playwright: Playwright, tmp_path: Path) -> Iterator[Page]:
    """A tab of a new reader who has switched scripts off."""
    with chromium.launch(playwright, tmp_path, scripts=False) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 800})
        yield page


def open_settings(page: Page) -> None:
    """Press the button that opens the panel, or closes it."""
    page.locator(".panel > summary").click()


def test_settings_are_chosen_kept_and_reset(plain: Page, own_readings: dict[str, str]) -> None:
    """Choose, and it acts at once; apply, and the next article has it; reset, and it is as at first."""
    plain.goto(own_readings["workshop"])
    open_settings(plain)
    plain.get_by_label("Sepia").check()
    plain.get_by_label("Line height").select_option("200")
    assert plain.evaluate(GROUND) == SEPIA
    assert plain.evaluate(LINE) == pytest.approx(2)
    plain.get_by_role("button", name="Apply").click()
    plain.wait_for_url("**line_height=200**")
    assert plain.evaluate(GROUND) == SEPIA

    plain.goto(own_readings["harbour"])
    assert plain.evaluate(GROUND) == SEPIA, "the next article has the settings"
    expect(plain.locator("html")).to_have_attribute("data-line-height", "200")

    open_settings(plain)
    plain.get_by_role("button", name="Reset all").click()
    plain.wait_for_url("**change=reset**")
    plain.goto(own_readings["workshop"])
    assert plain.evaluate(GROUND) != SEPIA
    assert plain.evaluate(LINE) == pytest.approx(1.6)


def test_a_preset_sets_what_it_says(plain: Page, workshop_reading: str) -> None:
    """One press for a need, and every control shows what it has set."""
    plain.goto(workshop_reading)
    open_settings(plain)
    plain.get_by_role("button", name="Dyslexia-friendly spacing").click()
    plain.wait_for_url("**preset=dyslexia**")
    expect(plain.get_by_text("Read Mode · 110% Font Size")).to_be_visible()
    open_settings(plain)
    expect(plain.get_by_label("Letter spacing")).to_have_value("12")
    spaces = plain.evaluate(SPACES)
    assert spaces[1] == pytest.approx(3.5 * spaces[0], rel=0.02), "words go apart with the letters"


def test_own_colours_are_judged_and_the_nearest_is_offered(plain: Page, workshop_reading: str) -> None:
    """Grey on white is said to be faint; the offer has the contrast, and is taken with one press."""
    plain.goto(f"{workshop_reading}?theme=own&own_background=ffffff&own_text=999999")
    open_settings(plain)
    expect(plain.locator(".own-contrast")).to_contain_text("Contrast of your colours: 2.8 to 1")
    plain.get_by_role("button", name="Take the nearest").click()
    plain.wait_for_url("**own_text=%23595959**")
    assert plain.evaluate("getComputedStyle(document.querySelector('main')).color") == "rgb(89, 89, 89)"


def test_the_readers_own_pace_feeds_the_label(plain: Page, workshop_reading: str) -> None:
    """Enter in the field is enough: it applies, and presses no other button."""
    plain.goto(workshop_reading)
    open_settings(plain)
    plain.get_by_label("My reading speed").fill("50")
    plain.get_by_label("My reading speed").press("Enter")
    plain.wait_for_url("**words_per_minute=50**")
    expect(plain.get_by_text("Read Mode · 100% Font Size")).to_contain_text("11 min read")


def test_a_link_shows_the_settings_to_anyone(plain: Page, workshop_reading: str) -> None:
    """The link carries everything that is set, and following it leaves the reader's own settings alone."""
    plain.goto(f"{workshop_reading}?theme=sepia&line_height=200")
    open_settings(plain)
    href = plain.get_by_role("link", name="Link with these settings").get_attribute("href")
    assert href
    assert href.endswith("?font_scale=100&line_height=200&theme=sepia")
    plain.goto(workshop_reading)
    assert plain.evaluate(GROUND) != SEPIA


@pytest.mark.parametrize(
    ("images", "shown", "described"), [("shown", 1, 0), ("described", 1, 1), ("descriptions", 0, 1)]
)
def test_pictures_and_descriptions_are_shown_as_asked(
    plain: Page, service: str, images: str, shown: int, described: int
) -> None:
    """In the place of a picture or below it stand its author's words."""
    plain.goto(f"{service}/read/sample?images={images}")
    visible = "selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).length"
    assert plain.evaluate(visible, "main img") == shown
    assert plain.evaluate(visible, "main .description") == described


def test_line_focus_is_not_offered(plain: Page, workshop_reading: str) -> None:
    """What would do nothing is not there."""
    plain.goto(workshop_reading)
    open_settings(plain)
    expect(plain.get_by_label("Line focus")).to_be_hidden()
    expect(plain.get_by_role("button", name="Print")).to_be_hidden()


def test_a_note_leads_back(plain: Page, footnote_reading: str) -> None:
    """There and back by keyboard: the mark is in sight, and the next stop is the mark itself."""
    plain.goto(footnote_reading)
    mark = plain.get_by_role("link", name="1", exact=True)
    mark.press("Enter")
    plain.wait_for_url("**#from-page-fn-1")
    expect(plain.get_by_text("The map of 1604 hangs in the town hall")).to_be_in_viewport()
    plain.get_by_role("link", name="Back to mark 1 in the text").press("Enter")
    plain.wait_for_url("**#readmode-mark-1")
    expect(mark).to_be_in_viewport()
    plain.keyboard.press("Tab")
    expect(mark).to_be_focused()
