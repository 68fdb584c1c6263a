"""A reader who has the extension, in either browser: one set of moves, so that one test serves both."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import playwright.sync_api
from playwright.sync_api import BrowserContext

from e2e import chromium
from e2e.firefox import Firefox, FirefoxError, wait_for

EXTENSION = Path(__file__).parent.parent / "extension"


class Reader(ABC):
    """What a reader does with a browser that has the extension.

    Attributes:
        browser_page: an address that belongs to the browser itself.
    """

    browser_page: str

    @abstractmethod
    def open(self, url: str) -> None:
        """Show the address and wait until it has loaded."""

    @abstractmethod
    def press(self) -> None:
        """Press the extension's button."""

    @abstractmethod
    def go_back(self) -> None:
        """Press the browser's Back."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Click the middle of an element."""

    @abstractmethod
    def url(self) -> str:
        """Give the address that the tab shows."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        """Give what an expression in the page comes to."""

    @abstractmethod
    def extension_page(self, path: str) -> str:
        """Give the address of one of the extension's own pages."""

    def wait_until(self, expression: str) -> None:
        """Wait until an expression holds in whatever page the tab shows, while one page gives way to another."""
        assert wait_for(lambda: self._holds(expression)), f"{self.url()} never came to: {expression}"

    def wait_for_page(self, part: str) -> None:
        """Wait until the tab shows a page, loaded, with these characters in its address."""
        self.wait_until(f"location.href.includes({part!r}) && document.readyState === 'complete'")

    def press_and_wait(self, part: str) -> None:
        """Press the button and wait for the page that it leads to."""
        self.press()
        self.wait_for_page(part)

    def heading(self) -> str:
        """Give the page's first heading."""
        return str(self.evaluate("document.querySelector('h1').textContent"))

    def text(self) -> str:
        """Give the text that the page shows."""
        return str(self.evaluate("document.body.innerText"))

    def use_service(self, address: str) -> None:
        """Set the service's address on the options page."""
        self.open(self.extension_page("options.html"))
        self.wait_until("document.getElementById('address').value !== ''")
        self.evaluate(f"void (document.getElementById('address').value = {address!r})")
        self.click("#service button[type=submit]")
        self.wait_until("document.getElementById('status').textContent !== ''")

    def _holds(self, expression: str) -> bool:
        try:
            return bool(self.evaluate(expression))
        except (playwright.sync_api.Error, FirefoxError):
            return False  # the page has just gone


class ChromiumReader(Reader):
    """The moves in Chromium."""

    browser_page = "chrome://version/"

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        chromium.extension_worker(context)
        self.page = context.pages[0] if context.pages else context.new_page()

    def open(self, url: str) -> None:
        """Show the address and wait until it has loaded."""
        self.page.goto(url)

    def press(self) -> None:
        """Press the extension's button."""
        chromium.press_action(self._context, self.page)

    def go_back(self) -> None:
        """Press the browser's Back."""
        self.page.go_back()

    def click(self, selector: str) -> None:
        """Click the middle of an element."""
        self.page.click(selector)

    def url(self) -> str:
        """Give the address that the tab shows."""
        return self.page.url

    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        """Give what an expression in the page comes to."""
        return self.page.evaluate(f"(async () => ({expression}))()")

    def extension_page(self, path: str) -> str:
        """Give the address of one of the extension's own pages."""
        return chromium.extension_address(self._context, path)


class FirefoxReader(Reader):
    """The moves in Firefox."""

    browser_page = "about:license"

    def __init__(self, firefox: Firefox) -> None:
        self.firefox = firefox
        self._extension = firefox.install(EXTENSION)

    def open(self, url: str) -> None:
        """Show the address and wait until it has loaded."""
        self.firefox.open(url)

    def press(self) -> None:
        """Press the extension's button."""
        self.firefox.press_action(self._extension)

    def go_back(self) -> None:
        """Press the browser's Back."""
        self.firefox.go_back()

    def click(self, selector: str) -> None:
        """Click the middle of an element."""
        self.firefox.click(selector)

    def url(self) -> str:
        """Give the address that the tab shows."""
        return self.firefox.url()

    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - JSON has any shape
        """Give what an expression in the page comes to."""
        return self.firefox.evaluate(expression)

    def extension_page(self, path: str) -> str:
        """Give the address of one of the extension's own pages."""
        return self.firefox.extension_address(self._extension, path)
