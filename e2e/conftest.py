"""What the checks share: the service, the pages, the browsers. Each is started once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from e2e import chromium
from e2e.firefox import run_firefox
from e2e.reader import EXTENSION, ChromiumReader, FirefoxReader, Reader
from e2e.service import reading_address, run_service
from e2e.site import PAGES, Recorder, serve_pages, serve_recorder

ARTICLES = ("harbour", "workshop", "arabic", "japanese", "thai")
"""Pages in `pages/` whose reading pages are checked: long text, wide things, and four ways to write."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a tester point the checks at other pages."""
    parser.addoption("--accept", action="store_true", help="write the pinned accessibility trees anew, to look at")
    parser.addoption("--page", action="append", help="check this page instead of our reading pages (may be repeated)")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every check of a reading page on each of them."""
    if "reading_page" in metafunc.fixturenames:
        metafunc.parametrize("reading_page", metafunc.config.getoption("--page") or ARTICLES, indirect=True)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running service."""
    with run_service(tmp_path_factory.mktemp("service")) as address:
        yield address


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the site with our pages."""
    with serve_pages() as address:
        yield address


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    """A stand-in for the service that keeps what it is sent."""
    with serve_recorder() as running:
        yield running


@pytest.fixture(scope="session")
def reading_pages(request: pytest.FixtureRequest) -> dict[str, str]:
    """The addresses of the reading pages to check: those a tester has named, or those of our own articles."""
    named = request.config.getoption("--page")
    if named:
        return {address: address for address in named}
    readings: dict[str, str] = request.getfixturevalue("own_readings")
    return readings


@pytest.fixture(scope="session")
def own_readings(service: str, site: str) -> dict[str, str]:
    """The reading pages of our own articles, by name."""
    return {name: _reading(service, site, name) for name in ARTICLES}


@pytest.fixture
def reading_page(request: pytest.FixtureRequest, reading_pages: dict[str, str]) -> str:
    """The address of one reading page."""
    return reading_pages[request.param]


@pytest.fixture(scope="session")
def workshop_reading(own_readings: dict[str, str]) -> str:
    """The address of the reading page with a table, code, lists and a picture in it."""
    return own_readings["workshop"]


@pytest.fixture(scope="session")
def footnote_reading(service: str, site: str) -> str:
    """The address of a reading page with a footnote from which no link leads back."""
    return _reading(service, site, "footnote")


@pytest.fixture(scope="session")
def aloud_reading(service: str, site: str) -> str:
    """The address of a reading page with everything that is read aloud in a way of its own."""
    return _reading(service, site, "aloud")


def _reading(service: str, site: str, name: str) -> str:
    return reading_address(service, (PAGES / f"{name}.html").read_text(), f"{site}/{name}.html")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, whose own browsers are not used."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def plain_chromium(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Chromium as it comes."""
    with chromium.launch(playwright, tmp_path_factory.mktemp("chromium")) as context:
        yield context


@pytest.fixture
def page(plain_chromium: BrowserContext) -> Iterator[Page]:
    """A new tab of Chromium, 1280 by 800 pixels, of a reader without settings."""
    plain_chromium.clear_cookies()
    tab = plain_chromium.new_page()
    tab.set_viewport_size({"width": 1280, "height": 800})
    yield tab
    tab.close()


@pytest.fixture(scope="session")
def chromium_reader(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromiumReader]:
    """A reader with Chromium and the extension."""
    with chromium.launch_with_extension(playwright, tmp_path_factory.mktemp("extended"), EXTENSION) as context:
        yield ChromiumReader(context)


@pytest.fixture(scope="session")
def firefox_reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirefoxReader]:
    """A reader with Firefox and the extension."""
    with run_firefox(tmp_path_factory.mktemp("firefox")) as firefox:
        yield FirefoxReader(firefox)


@pytest.fixture(params=["chromium", "firefox"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """A reader who has the extension, in Chromium and in Firefox."""
    found = request.getfixturevalue(f"{request.param}_reader")
    assert isinstance(found, Reader)
    return found
