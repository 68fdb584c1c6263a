"""The reader's way: press the button on an article, read it, go back; and what is said when that cannot be."""

from pathlib import Path

import pytest

from e2e.checkers import html_errors, run_axe
from e2e.reader import ChromiumReader, FirefoxReader, Reader
from e2e.service import free_port
from e2e.site import Recorder

TITLE = "The harbour that kept its cranes"

HIDDEN_IN_TREES = (
    "stands in a closed shadow tree",
    "stands in an open shadow tree",
    "the quay handled two thousand tonnes",
    "stands in a frame",
)
"""Sentences of the article that its source does not hold: a browser put them there."""


def test_pressing_the_button_opens_the_article_and_back_returns(reader: Reader, service: str, site: str) -> None:
    """One press: the whole article and nothing but the article, in the same tab; Back: the page as it was."""
    reader.use_service(service)
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait(f"{service}/read/")

    assert reader.heading() == TITLE
    text = reader.text()
    assert [sentence for sentence in HIDDEN_IN_TREES if sentence not in text] == []
    assert "min read" in text
    assert "cookies" not in text
    assert "A menu that nobody has opened" not in text

    reader.go_back()
    reader.wait_for_page(f"{site}/harbour.html")
    assert reader.evaluate("!!document.querySelector('.cookie-banner')")


def test_pressing_again_leaves_read_mode(reader: Reader, service: str, site: str) -> None:
    """The button is a switch: on the reading page it leads back to the article."""
    reader.use_service(service)
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait(f"{service}/read/")
    reader.press_and_wait(f"{site}/harbour.html")


def test_the_key_does_what_the_button_does(firefox_reader: FirefoxReader, service: str, site: str) -> None:
    """Alt+R opens the article. Chromium lets no test press its keys: test_manifest.py holds that the key is bound."""
    firefox_reader.use_service(service)
    firefox_reader.open(f"{site}/harbour.html")
    firefox_reader.firefox.press_alt("r")
    firefox_reader.wait_for_page(f"{service}/read/")
    assert firefox_reader.heading() == TITLE


def test_only_what_is_selected_is_read(reader: Reader, service: str, site: str) -> None:
    """A selection of an article's length is the article."""
    reader.use_service(service)
    reader.open(f"{site}/harbour.html")
    reader.evaluate(
        "getSelection().setBaseAndExtent(document.querySelectorAll('h2')[1], 0, document.querySelector('details'), 0)"
    )
    reader.press_and_wait(f"{service}/read/")
    text = reader.text()
    assert "The first sailing freighter arrived" in text
    assert "the last grain ship" not in text
    assert reader.heading() == TITLE


def test_a_service_that_is_not_running_is_named(reader: Reader, site: str) -> None:
    """Nothing answers: the page says where it was sought and how to start it, and Back returns to the article."""
    address = f"http://127.0.0.1:{free_port()}"
    reader.use_service(address)
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait("/problem.html")
    assert reader.heading() == f"The readmode service is not running at {address}"
    assert "make run" in reader.text()
    assert str(reader.evaluate("document.title")).startswith(reader.heading()), "what a screen reader says first"
    reader.click("#back")
    reader.wait_for_page(f"{site}/harbour.html")


def test_another_program_at_the_address_is_told_from_the_service(reader: Reader, site: str) -> None:
    """Something answers that is no readmode: the page says so."""
    reader.use_service(site)
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait("/problem.html")
    assert reader.heading() == f"Something else answers at {site}"


def test_a_permission_that_was_withdrawn_can_be_given_again(
    firefox_reader: FirefoxReader, recorder: Recorder, site: str
) -> None:
    """In Firefox a reader may withdraw what the extension was given: it says so, and Save on the options asks again."""
    reader = firefox_reader
    reader.use_service(recorder.address)
    removed = reader.evaluate("chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] })")
    assert removed
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait("/problem.html")
    assert reader.heading() == f"The extension may not talk to {recorder.address}"
    reader.use_service(recorder.address)
    reader.open(f"{site}/harbour.html")
    reader.press_and_wait("/read/kept")


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("paper.pdf", "This is a PDF document"),
        ("picture.png", "This is not a web page"),
        ("signin.html", "No article was found on this page"),
    ],
)
def test_a_page_without_an_article_is_named_for_what_it_is(
    reader: Reader, service: str, site: str, path: str, heading: str
) -> None:
    """A PDF, a picture, a form: each is told apart, and each page says what to try."""
    reader.use_service(service)
    reader.open(f"{site}/{path}")
    reader.press_and_wait("/problem.html")
    assert reader.heading() == heading
    assert len(str(reader.evaluate("document.getElementById('advice').textContent"))) > len(heading)


def test_a_page_of_the_browser_is_named(reader: Reader, recorder: Recorder) -> None:
    """On the browser's own pages nothing can be read, and the reader is told so."""
    reader.use_service(recorder.address)
    reader.open(reader.browser_page)
    reader.press_and_wait("/problem.html")
    assert reader.heading() == "This page is closed to extensions"


def test_a_page_too_large_to_send_is_named(reader: Reader, recorder: Recorder, site: str) -> None:
    """A page of more than sixteen million characters is not sent at all."""
    reader.use_service(recorder.address)
    reader.open(f"{site}/harbour.html")
    reader.evaluate(
        "void document.body.append(Object.assign(document.createElement('p'),"
        " { hidden: true, textContent: 'word '.repeat(3.5e6) }))"
    )
    reader.press_and_wait("/problem.html")
    assert reader.heading() == "This page is too large"
    assert recorder.captures == []


def test_the_options_say_whether_the_service_answers(reader: Reader, service: str) -> None:
    """The test button says in words whether a service is at the address, and what to do when none is."""
    reader.use_service(service)
    assert "Saved" in _status(reader)
    reader.click("#test")
    reader.wait_until("document.getElementById('status').textContent.includes('answers')")
    closed = f"http://127.0.0.1:{free_port()}"
    reader.evaluate(f"void (document.getElementById('address').value = {closed!r})")
    reader.click("#test")
    reader.wait_until("document.getElementById('status').textContent.includes('not running')")


def test_an_address_that_is_none_is_refused_beside_its_field(reader: Reader, recorder: Recorder) -> None:
    """A wrong address is marked, named, and given the focus; the one that was set stays."""
    reader.use_service(recorder.address)
    reader.use_service("ftp://example.org")
    assert _status(reader).startswith("That is not an address.")
    field = "document.activeElement.id + document.activeElement.getAttribute('aria-invalid')"
    assert reader.evaluate(field) == "addresstrue"
    reader.open(reader.extension_page("options.html"))
    reader.wait_until(f"document.getElementById('address').value === {recorder.address!r}")


@pytest.mark.parametrize("path", ["options.html", "problem.html?kind=pdf", "problem.html?kind=service-not-running"])
def test_the_extensions_own_pages_are_accessible(chromium_reader: ChromiumReader, tmp_path: Path, path: str) -> None:
    """Neither axe nor the HTML checker finds anything on the extension's pages, in light and in dark."""
    chromium_reader.open(chromium_reader.extension_page(path))
    chromium_reader.wait_until("document.querySelector('h1').textContent !== ''")
    page = chromium_reader.page
    assert html_errors({"page": page.content()}, tmp_path) == []
    assert run_axe(page).violations == ()
    page.emulate_media(color_scheme="dark")
    assert run_axe(page).violations == ()
    page.emulate_media(color_scheme="null")


def _status(reader: Reader) -> str:
    return str(reader.evaluate("document.getElementById('status').textContent"))
