"""Chromium, driven as a reader would use it: launch, press the toolbar button, zoom.

Everything here works with Debian's Chromium and Playwright's own protocol; nothing is downloaded.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright, Worker

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
)
"""Flags that keep the browser from talking to anyone but the pages under test."""


def find_chromium() -> str:
    """Give the path of the Chromium to drive: the one named in READMODE_CHROMIUM, or the first on the path.

    Raises:
        RuntimeError: there is none; the sentence says how to get one.
    """
    named = os.environ.get("READMODE_CHROMIUM")
    found = named or next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        message = "Chromium is missing: run e2e/setup.sh, or name one in READMODE_CHROMIUM"
        raise RuntimeError(message)
    return found


@contextmanager
def launch(playwright: Playwright, profile: Path, *flags: str, scripts: bool = True) -> Iterator[BrowserContext]:
    """Run Chromium on a profile of its own until the block ends, with or without the scripts of pages."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=find_chromium(),
        headless=True,
        # Chromium's sandbox refuses to start as root, which is what containers are.
        chromium_sandbox=os.geteuid() != 0,
        args=[*QUIET, *flags],
        java_script_enabled=scripts,
    )
    try:
        yield context
    finally:
        context.close()


@contextmanager
def launch_with_extension(playwright: Playwright, profile: Path, extension: Path) -> Iterator[BrowserContext]:
    """Run Chromium with one unpacked extension."""
    flags = (f"--disable-extensions-except={extension}", f"--load-extension={extension}")
    with launch(playwright, profile, *flags) as context:
        yield context


def extension_worker(context: BrowserContext) -> Worker:
    """Give the extension's background worker."""
    workers = context.service_workers
    return workers[0] if workers else context.wait_for_event("serviceworker")


def extension_address(context: BrowserContext, path: str) -> str:
    """Give the address of one of the extension's own pages; the host follows the folder's path."""
    return extension_worker(context).url.rsplit("/", 1)[0] + "/" + path


def press_action(context: BrowserContext, page: Page) -> None:
    """Press the extension's toolbar button with this page in front: it grants activeTab, as a click does."""
    browser = context.browser
    assert browser is not None, "a persistent context of this Playwright has a browser"
    session = browser.new_browser_cdp_session()
    page.bring_to_front()
    tabs = session.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
    target = next(tab["targetId"] for tab in tabs if tab["url"] == page.url)
    extension = extension_worker(context).url.split("/")[2]
    session.send("Extensions.triggerAction", {"id": extension, "targetId": target})
    session.detach()


def set_default_font_size(page: Page, pixels: int) -> None:
    """Set the browser's own font size, as a reader does in the settings (16 is usual), and load the page again."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels}})
    page.reload()
