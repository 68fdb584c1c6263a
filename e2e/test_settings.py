"""With scripts the settings act and last at once, are announced, and never lose the reader's place."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright, expect

from e2e import chromium

TOP = """() => {
  const edge = document.querySelector(".page-header").getBoundingClientRect().bottom;
  const blocks = [...document.querySelectorAll(".article-body :is(p, h2, li)")];
  return blocks.findIndex((block) => block.getBoundingClientRect().bottom > edge + 1);
}"""

SHADES = "[...document.querySelectorAll('.line-shade')].map(shade => !shade.hidden)"


@pytest.fixture(scope="module")
def fresh(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A tab of a browser of its own: these tests leave cookies behind."""
    with chromium.launch(playwright, tmp_path_factory.mktemp("settings")) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 800})
        yield page


@pytest.fixture
def tab(fresh: Page) -> Page:
    """The tab of a reader without settings."""
    fresh.context.clear_cookies()
    return fresh


def open_settings(page: Page) -> None:
    """Press the button that opens the panel, or closes it."""
    page.locator(".panel > summary").click()


def test_a_change_is_announced_kept_and_asks_for_nothing(tab: Page, own_readings: dict[str, str]) -> None:
    """The status says the size in words; no page is loaded; the next article has it from the first paint."""
    tab.goto(own_readings["workshop"])
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.get_by_role("button", name="Larger text").click()
    expect(tab.get_by_role("status")).to_have_text("Font size 110 percent")
    tab.get_by_label("Font size").select_option("125")
    expect(tab.get_by_role("status")).to_have_text("Font size 125 percent")
    open_settings(tab)
    tab.get_by_label("Line height").select_option("200")
    expect(tab.get_by_role("status")).to_have_text("Line height: 2")
    tab.get_by_label("Dark", exact=True).check()
    expect(tab.get_by_role("status")).to_have_text("Colours: Dark")
    expect(tab.get_by_role("button", name="Apply")).to_be_hidden()
    expect(tab.locator(".reading-bar")).to_contain_text("125% Font Size")
    assert asked == []

    tab.goto(own_readings["harbour"])
    html = tab.locator("html")
    for name, value in {"data-font-scale": "125", "data-line-height": "200", "data-theme": "dark"}.items():
        expect(html).to_have_attribute(name, value)


def test_reset_and_presets_act_at_once(tab: Page, workshop_reading: str) -> None:
    """A preset says what it has set; reset leads back and forgets the cookie."""
    tab.goto(workshop_reading)
    open_settings(tab)
    tab.get_by_role("button", name="Low vision").click()
    expect(tab.get_by_label("Font size")).to_have_value("200")
    expect(tab.get_by_role("status")).to_contain_text("Low vision: 200% font size")
    assert "font_scale=200" in tab.evaluate("document.cookie")
    tab.get_by_role("button", name="Reset all").click()
    expect(tab.get_by_label("Font size")).to_have_value("100")
    assert tab.evaluate("document.cookie") == ""


def test_escape_closes_the_panel_and_gives_the_focus_back(tab: Page, workshop_reading: str) -> None:
    """Who opened it from the keyboard is where they were (WCAG 2.4.3)."""
    tab.goto(workshop_reading)
    open_settings(tab)
    tab.get_by_label("Line height").focus()
    tab.keyboard.press("Escape")
    expect(tab.get_by_label("Line height")).to_be_hidden()
    expect(tab.locator(".panel > summary")).to_be_focused()


@pytest.mark.parametrize(("label", "value"), [("Font size", "200"), ("Line height", "250"), ("Letters a line", "40")])
def test_the_same_words_stay_at_the_top(tab: Page, own_readings: dict[str, str], label: str, value: str) -> None:
    """Whatever changes the layout, a reader in the middle of the article stays there (W3C, low vision needs)."""
    tab.goto(own_readings["harbour"])
    tab.evaluate("scrollTo(0, 0.5 * document.body.scrollHeight)")
    before = tab.evaluate(TOP)
    assert before > 0
    if label != "Font size":
        open_settings(tab)
    tab.get_by_label(label).focus()
    tab.get_by_label(label).select_option(value)
    assert tab.evaluate(TOP) == before


def test_own_colours_act_at_once(tab: Page, workshop_reading: str) -> None:
    """Picking a colour brings the palette from the service, the contrast, and the nearest that can be read."""
    tab.goto(workshop_reading)
    open_settings(tab)
    tab.get_by_label("My own colours").check()
    tab.get_by_label("Text", exact=True).fill("#999999")
    expect(tab.locator(".own-contrast")).to_contain_text("2.8 to 1")
    tab.get_by_role("button", name="Take the nearest").click()
    expect(tab.locator(".own-contrast")).to_contain_text("7 to 1")
    expect(tab.locator("main")).to_have_css("color", "rgb(89, 89, 89)")
    expect(tab.locator('link[href*="/colours."]')).to_have_count(1)


def test_the_link_with_the_settings_is_copied(tab: Page, workshop_reading: str) -> None:
    """It carries what is set now, not what the page came with."""
    tab.goto(workshop_reading)
    open_settings(tab)
    tab.get_by_label("Sepia").check()
    tab.get_by_role("link", name="Link with these settings").click()
    expect(tab.get_by_role("status")).to_have_text("Link copied")
    assert tab.evaluate("navigator.clipboard.readText()") == f"{workshop_reading}?font_scale=100&theme=sepia"


def test_line_focus_moves_with_the_arrow_keys_and_the_pointer(tab: Page, own_readings: dict[str, str]) -> None:
    """One line, then the next, never out of sight; the pointer takes it along, and off is off."""
    tab.goto(own_readings["harbour"])
    open_settings(tab)
    tab.get_by_label("Line focus").select_option("1")
    open_settings(tab)
    assert tab.evaluate(SHADES) == [True, True, False]
    band = "document.querySelector('.line-shade-below').getBoundingClientRect().top"
    tab.locator("main").focus()
    seen = []
    for _ in range(30):
        tab.keyboard.press("ArrowDown")
        seen.append(tab.evaluate(f"{band} + scrollY"))
        assert 0 < tab.evaluate(band) < 800, "the line in focus is always in sight"
    assert seen == sorted(set(seen)), "each press goes on by one line"
    tab.mouse.move(640, 300)
    assert tab.evaluate(band) == pytest.approx(300, abs=60)
    open_settings(tab)
    tab.get_by_label("Line focus").select_option("off")
    assert tab.evaluate(SHADES) == [False, False, False]


def test_the_minutes_left_are_shown_and_not_announced(tab: Page, own_readings: dict[str, str]) -> None:
    """A glance says how far it is; a screen reader is not told at every turn of the wheel."""
    tab.goto(own_readings["harbour"])
    progress = tab.locator(".progress")
    expect(progress).to_be_hidden()
    tab.evaluate("scrollTo(0, 0.4 * document.body.scrollHeight)")
    expect(progress).to_contain_text("min left")
    assert tab.evaluate("document.querySelector('.progress').closest('[aria-live], [role=status]')") is None
    expect(tab.get_by_role("status")).to_have_text("")


def test_scripts_may_make_no_markup(tab: Page, workshop_reading: str) -> None:
    """Trusted Types are required and none is allowed: text cannot become elements on this page."""
    tab.goto(workshop_reading)
    refused = tab.evaluate("try { document.body.innerHTML = '<b>x</b>'; 'made' } catch (error) { error.name }")
    assert refused == "TypeError"
