"""Everything can be done from the keyboard, and a reader always sees where the keyboard is."""

from playwright.sync_api import Page

from e2e.layout import focusable, focused, open_everything, small_controls, tab_stops

RING = 2
"""CSS pixels of outline that the eye finds (WCAG 2.4.13)."""

READABLE = 24
"""CSS pixels: a line of text; a link for screen readers alone has one."""

TARGET = 44
"""CSS pixels of a control that an unsteady hand hits (WCAG 2.5.5)."""


def test_the_first_stop_skips_to_the_article(page: Page, reading_page: str) -> None:
    """The first Tab shows a link, and Enter on it leads past the controls (WCAG 2.4.1)."""
    page.goto(reading_page)
    page.keyboard.press("Tab")
    first = focused(page)
    assert first is not None
    assert first.source.startswith("<a")
    assert first.seen
    assert first.height >= READABLE, "the skip link shows when it has the focus"
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash !== ''")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main') || document.activeElement === document.body")


def test_tab_reaches_everything_in_order_and_leaves(page: Page, reading_page: str) -> None:
    """Tab stops at every control and link, in the document's order, and then goes on to the browser (WCAG 2.1.1)."""
    page.goto(reading_page)
    open_everything(page)
    wanted = focusable(page)
    stops = [stop.source for stop in tab_stops(page)]
    assert [source for source in stops if source in set(wanted)] == wanted
    back = [stop.source for stop in tab_stops(page, "Shift+Tab")]
    assert back[: len(stops)] == stops[::-1], "and back again; from the first stop Chromium goes on to the last"


def test_the_focus_is_always_in_sight(page: Page, reading_page: str) -> None:
    """Every stop has an outline of two pixels or more, in view, with nothing over it (WCAG 2.4.7, 2.4.11, 2.4.13)."""
    page.goto(reading_page)
    open_everything(page)
    stops = tab_stops(page) + tab_stops(page, "Shift+Tab")  # on the way back the header could cover them
    assert stops
    assert [stop.source for stop in stops if stop.outline < RING or not stop.seen] == []


def test_the_controls_are_large_enough_to_hit(page: Page, reading_page: str) -> None:
    """Buttons, fields and menus of the reading page are 44 CSS pixels or more each way (WCAG 2.5.5)."""
    page.goto(reading_page)
    open_everything(page)
    assert small_controls(page, TARGET) == []


def test_the_forms_can_be_filled_in_from_the_keyboard(page: Page, service: str) -> None:
    """On the first page a reader reaches every field and button, and sees where the focus is."""
    page.goto(service)
    wanted = focusable(page)
    stops = tab_stops(page)
    assert [stop.source for stop in stops if stop.source in set(wanted)] == wanted
    assert [stop.source for stop in stops if stop.outline < RING] == []
