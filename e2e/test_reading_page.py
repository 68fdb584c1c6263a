"""The reading page: from a pasted page to an article in the reader's own size, found accessible by other judges."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.checkers import axe_expression, axe_report, axe_source, html_errors, run_axe
from e2e.layout import faint, hover_over_everything, open_everything
from e2e.reader import FirefoxReader
from e2e.service import source_of, with_settings
from e2e.site import PAGES
from e2e.themes import OWN_COLOURS, THEMES

TITLE = "Tuning a small wind turbine: a workshop log"

TEXT_SIZE = "parseFloat(getComputedStyle(document.querySelector('.article-body dd')).fontSize)"

ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


def test_a_pasted_page_becomes_a_reading_page_in_the_readers_size(page: Page, service: str) -> None:
    """Paste, read, and make the text twice as large with the page's own control: the text grows, and nothing else."""
    page.goto(service)
    page.get_by_label("HTML source of the page").fill((PAGES / "workshop.html").read_text())
    page.get_by_role("button", name="Read this source").click()
    page.wait_for_url("**/read/*")

    assert page.title().startswith(TITLE)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    article = page.locator("main")
    expect(article.get_by_text("Read Mode · 100% Font Size")).to_contain_text("min read")
    expect(article).not_to_contain_text("All logs")
    text, root = page.evaluate(TEXT_SIZE), page.evaluate(ROOT_SIZE)

    page.get_by_label("Font size").select_option("200")
    expect(article).to_contain_text("Read Mode · 200% Font Size")
    assert page.evaluate(TEXT_SIZE) == pytest.approx(2 * text)
    assert page.evaluate(ROOT_SIZE) == root, "the text grows, the page is not zoomed"

    page.get_by_role("button", name="Larger text").click()
    expect(article).to_contain_text("Read Mode · 250% Font Size")
    page.get_by_role("button", name="Smaller text").click()
    expect(article).to_contain_text("Read Mode · 200% Font Size")


@pytest.mark.parametrize(("scheme", "scale"), [("light", 100), ("dark", 200)])
def test_axe_finds_nothing_on_a_reading_page(page: Page, reading_page: str, scheme: str, scale: int) -> None:
    """Not one violation of any rule, AAA contrast included, as systems that are light and dark show it."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(with_settings(reading_page, font_scale=str(scale)))
    assert run_axe(page).violations == ()


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_is_faint_in_any_theme(page: Page, workshop_reading: str, theme: str) -> None:
    """7:1 for all text and 3:1 for every edge of a control, at rest and under the pointer (WCAG 1.4.6, 1.4.11)."""
    page.goto(with_settings(workshop_reading, theme=theme, **OWN_COLOURS))
    open_everything(page)
    assert faint(page) == []
    hover_over_everything(page)
    assert faint(page) == []


@pytest.mark.parametrize("theme", ["system", "own", "yellow-on-black"])
@pytest.mark.parametrize("path", ["/", "/problems/no-article"])
def test_axe_finds_nothing_on_the_services_own_pages(page: Page, service: str, path: str, theme: str) -> None:
    """The forms, and a page about a problem, pass as the article does, in the reader's colours."""
    page.goto(with_settings(service + path, theme=theme, **OWN_COLOURS))
    assert run_axe(page).violations == ()


def test_axe_finds_nothing_in_firefox(firefox_reader: FirefoxReader, reading_page: str) -> None:
    """Firefox has its own styles for controls and its own colours: the page passes there too."""
    firefox = firefox_reader.firefox
    firefox.open(reading_page)
    firefox.run(axe_source())
    assert axe_report(firefox.evaluate(axe_expression())).violations == ()


def test_every_page_is_valid_html(reading_pages: dict[str, str], service: str, tmp_path: Path) -> None:
    """The Nu HTML checker finds no error in the first page, in a page about a problem, and in the reading pages."""
    documents = {f"reading-{number}": source_of(url) for number, url in enumerate(reading_pages.values())}
    sample = f"{service}/read/sample"
    documents["own"] = source_of(with_settings(sample, theme="own", own_text="888888", images="descriptions"))
    documents["file"] = source_of(with_settings(sample, theme="dark", format="html"))
    documents["home"] = source_of(service)
    documents["problem"] = source_of(f"{service}/problems/no-article")
    assert html_errors(documents, tmp_path) == []
