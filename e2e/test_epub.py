"""EPUB as readers get it from the service: valid for the W3C's checker, and readable in a browser as XHTML."""

import urllib.error
import urllib.request
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from e2e.checkers import run_axe
from e2e.epubs import ace_faults, book_faults, shelf

PAGES = Path(__file__).parents[1] / "tests" / "pages"


LOOKED_AT = ("mathml-formulae", "persian-news-cms", "data-tables")
"""Books that are opened in a browser: formulae, right to left, wide tables."""


def book_from(service: str, name: str) -> bytes:
    """Have the service make a book of a test page."""
    address = f"{service}/v1/articles?format=epub&url=https://example.org/pages/{name}"
    body = (PAGES / name / "source.html").read_bytes()
    request = urllib.request.Request(address, body, {"Content-Type": "text/html"})  # noqa: S310 - our own service
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - as above
        return bytes(answer.read())


@pytest.fixture(scope="session")
def books(service: str) -> dict[str, bytes]:
    """A book of every test page that has a reading."""
    names = sorted(path.parent.name for path in PAGES.glob("*/expected.html"))
    return {name: book_from(service, name) for name in names}


def test_every_book_passes_epubcheck(books: dict[str, bytes], tmp_path: Path) -> None:
    """No error and no warning, in any script, direction or kind of article."""
    assert len(books) > 60
    assert book_faults(shelf(books), tmp_path) == []


def test_a_book_by_itself_passes_epubcheck(books: dict[str, bytes], tmp_path: Path) -> None:
    """Its own container too, which a shelf does not have."""
    assert book_faults(books["mathml-formulae"], tmp_path) == []


def test_a_fault_in_one_book_of_a_shelf_is_found(books: dict[str, bytes], tmp_path: Path) -> None:
    """The checker looks at every book of a shelf: what is wrong in the second of three is named."""
    first, spoiled, last = list(books)[:3]
    changed = BytesIO()
    with ZipFile(BytesIO(books[spoiled])) as source, ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "EPUB/article.xhtml":
                content = content.replace(b"<h1", b"<h1 wrong='x'", 1)
            if name == "EPUB/package.opf":
                content = content.replace(b"<spine ", b"<spine wrong='x' ")
            target.writestr(name, content)
    faults = book_faults(shelf({first: books[first], spoiled: changed.getvalue(), last: books[last]}), tmp_path)
    assert {f"{spoiled}/article.xhtml" in fault or f"{spoiled}/package.opf" in fault for fault in faults} == {True}
    assert len(faults) == 2


def test_ace_finds_nothing(books: dict[str, bytes], tmp_path: Path) -> None:
    """The checker of DAISY: metadata, contents, and every document in a browser."""
    assert ace_faults(books["data-tables"], tmp_path) == []


@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_chapter_opens_as_xhtml_and_axe_finds_nothing(
    page: Page, books: dict[str, bytes], name: str, tmp_path: Path
) -> None:
    """A strict parser takes it whole, it reflows at 320 pixels, and no rule of axe is broken."""
    ZipFile(BytesIO(books[name])).extractall(tmp_path)
    for document in ("article", "nav"):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto((tmp_path / "EPUB" / f"{document}.xhtml").as_uri())
        assert page.evaluate("document.contentType") == "application/xhtml+xml"
        assert page.locator("parsererror").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert run_axe(page).violations == ()
