"""What the extension sends: the page as its reader sees it, and nothing that is the reader's own."""

import re

import pytest

from e2e.reader import Reader
from e2e.site import Recorder

SECRETS = ("secret", "typed", "dropped", "missing-look", "nonce")


@pytest.fixture
def captured(reader: Reader, recorder: Recorder, site: str) -> dict[str, str]:
    """What is sent for a page with every oddity, after its reader has typed into it."""
    reader.use_service(recorder.address)
    reader.open(f"{site}/capture.html")
    reader.evaluate("void (document.querySelector('input').value = document.querySelector('textarea').value = 'typed')")
    reader.press_and_wait("/read/kept")
    [capture] = recorder.captures
    return capture


def test_a_capture_is_the_page_as_it_shows(captured: dict[str, str], site: str) -> None:
    """One press sends everything that shows, in the order in which it shows, and marks what does not."""
    html = captured.pop("html")
    assert captured == {"url": f"{site}/capture.html", "title": "Odds & ends", "language": "en-GB", "selection": ""}

    kept = re.findall(r"\bkept-[\w-]+", html)
    wanted = {"description", "canonical", "ld", "noscript", "option", "odd-name", "drawing"}
    assert wanted <= {word.removeprefix("kept-") for word in kept}
    order = re.findall(r"\b(?:(?:first|second|never)-slotted|inner-before|inner-after|fallback-shown)", html)
    in_slots = ["first-slotted", "inner-before", "second-slotted", "inner-after", "fallback-shown"]
    assert order == [*in_slots, "never-slotted"]
    for shown in (
        "a &lt; b &amp; c",
        "the-deepest-text",
        "the-last-of-many",
        "half \ufffd a letter",
        "<linearGradient",
    ):
        assert shown in html
    assert "<pre>kept &lt;xmp-like&gt; text" in html, "text that was no markup stays none"
    assert f'src="{site}/picture.png"' in html, "the picture that the browser chose"
    assert 'data-src="late.jpg"' in html
    assert f'<div data-readmode-frame="{site}/letter.html">' in html, "a frame's page stands in its place"
    assert f'href="{site}/letters/page-2.html"' in html, "and its links still lead where they led"
    assert '<iframe src="letter.html" sandbox="" title="kept frame"></iframe>' in html, "a closed one stays a frame"
    marked = re.findall(r'<[^>]* data-readmode-hidden="">([\w-]+)', html)
    assert marked == ["not-shown", "never-slotted"], "what waits to be unfolded is a part of the page"


def test_a_capture_holds_no_secret(captured: dict[str, str]) -> None:
    """What was typed, tokens, nonces, programs and styles stay in the browser."""
    found = [secret for secret in SECRETS if secret in captured["html"]]
    assert found == []


def test_capturing_does_not_touch_the_page(reader: Reader, captured: dict[str, str], site: str) -> None:
    """A page that watches itself sees nothing happen when it is read."""
    assert captured
    reader.open(f"{site}/letter.html")  # the same site, so that its notes can be read
    assert reader.evaluate("sessionStorage.mutations") == "watched"


def test_a_selection_is_sent_as_its_own_copy(reader: Reader, recorder: Recorder, site: str) -> None:
    """A reader who has selected a part gets that part: from the first selected letter to the last."""
    reader.use_service(recorder.address)
    reader.open(f"{site}/harbour.html")
    reader.evaluate(
        "getSelection().setBaseAndExtent(document.querySelector('h2').firstChild, 2,"
        " document.querySelector('blockquote p').firstChild, 9)"
    )
    reader.press_and_wait("/read/kept")
    selection = recorder.captures[0]["selection"]
    assert selection.startswith("<article><h2>vote nobody expected</h2>")
    assert selection.endswith("<blockquote><p>A harbour</p></blockquote></article>")
    assert "a closed shadow tree" in selection
    assert "grain ship" not in selection
