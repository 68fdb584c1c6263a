"""Reading aloud in Firefox, whose pages have no clock that a test could turn: the stand-in speaks as fast as it can."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from e2e.ferry import WHOLE
from e2e.firefox import Firefox, wait_for
from e2e.reader import FirefoxReader
from e2e.speech import GERMAN, Faults, stand_in

LETTER = 2
"""Milliseconds a letter: an article takes some seconds."""

SLOW_LETTER = 20
"""Milliseconds a letter where something is pressed while a sentence is spoken: each takes about a second."""

ALOUD_SECONDS = 90
"""Seconds for the article on a busy machine, with lost ends waited for."""

STATUS = "document.querySelector('[role=status]').textContent"
HEARD = "window.heard.map(({ text }) => text.replace(/\\s+/g, ' ').trim())"
LIT = "[...(CSS.highlights.get('readmode-sentence') ?? [])].map((range) => range.toString().replace(/\\s+/g, ' '))"


@contextmanager
def speaking(reader: FirefoxReader, url: str, faults: Faults) -> Iterator[Firefox]:
    """Show a page to a new listener."""
    firefox = reader.firefox
    with firefox.running_first(stand_in(faults)):
        firefox.open(url)
        firefox.evaluate("localStorage.clear()")
        firefox.open(url)
        yield firefox


def wait_until(firefox: Firefox, expression: str) -> None:
    """Wait until something holds on the page."""
    assert wait_for(lambda: firefox.evaluate(expression), ALOUD_SECONDS), firefox.evaluate(f"[{STATUS}, {HEARD}]")


@pytest.mark.parametrize(
    "faults",
    [
        Faults(letter=LETTER, words=True),
        Faults(letter=LETTER, voicesAfter=500, lostAfterCancel=50, refused=1),
        Faults(letter=LETTER, endLost=8, cancelEnds=True),
    ],
    ids=lambda faults: str(faults).removeprefix("Faults"),
)
def test_every_sentence_is_read_in_order_to_the_end(
    firefox_reader: FirefoxReader, aloud_reading: str, faults: Faults
) -> None:
    """The same sentences as in Chromium, and nothing twice."""
    with speaking(firefox_reader, aloud_reading, faults) as firefox:
        firefox.click(".aloud-play")
        wait_until(firefox, f"{STATUS} === 'The end of the article'")
        assert firefox.evaluate(HEARD) == WHOLE
        assert firefox.evaluate("window.heard.every(({ whole }) => whole)")


def test_it_pauses_moves_and_begins_anywhere(firefox_reader: FirefoxReader, aloud_reading: str) -> None:
    """A pause is silence and keeps the sentence; what is read is lit; a selection is where it begins."""
    with speaking(firefox_reader, aloud_reading, Faults(letter=SLOW_LETTER)) as firefox:
        firefox.click(".aloud-play")
        wait_until(firefox, "window.heard.length > 2")
        firefox.click(".aloud-play")
        assert firefox.evaluate(STATUS) == "Paused"
        before = firefox.evaluate(HEARD)
        assert firefox.evaluate(LIT) == [before[-1]]
        firefox.click(".aloud-next-sentence")
        assert firefox.evaluate(HEARD) == before, "a move does not end a pause"
        firefox.click(".aloud-previous-sentence")
        firefox.click(".aloud-play")
        wait_until(firefox, f"window.heard.length > {len(before)}")
        assert firefox.evaluate(HEARD)[: len(before) + 1] == [*before, before[-1]]
        firefox.evaluate("void getSelection().selectAllChildren(document.querySelector('.article-body figcaption'))")
        firefox.click(".aloud-here")
        wait_until(firefox, f"{HEARD}.includes('The bell in spring.')")
        heard = firefox.evaluate(HEARD)
        begun = heard.index("The bell in spring.")
        assert heard[begun - 1] != WHOLE[WHOLE.index("The bell in spring.") - 1], "it went on to there by itself"
        firefox.click(".aloud-stop")
        assert firefox.evaluate(LIT) == []


def test_a_missing_voice_is_told_in_words(firefox_reader: FirefoxReader, aloud_reading: str) -> None:
    """As Firefox on a system without speech has it."""
    with speaking(firefox_reader, aloud_reading, Faults(voices=(GERMAN,))) as firefox:
        firefox.click(".aloud-play")
        wait_until(firefox, "document.querySelector('.aloud-problem').textContent.includes('no voice for English')")
