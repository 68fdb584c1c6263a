"""Reading aloud goes on to the end of the article, in order, whatever the browser's speech gets wrong."""

import pytest
from playwright.sync_api import Page, expect

from e2e.checkers import run_axe
from e2e.ferry import WHOLE, press
from e2e.speech import GERMAN, NETWORK, STEP, Faults, heard, listen, listen_to_the_end, open_with_speech, texts


@pytest.mark.parametrize(
    "faults",
    [
        Faults(),
        Faults(words=True),
        Faults(voicesAfter=1500),
        Faults(lostAfterCancel=50),
        Faults(refused=2),
        Faults(endLost=3),
        Faults(endLost=1),
        Faults(mute=True),
        Faults(cancelEnds=True, endLost=2),
        Faults(voicesAfter=2500, lostAfterCancel=50, endLost=2, cancelEnds=True),
    ],
    ids=lambda faults: str(faults).removeprefix("Faults"),
)
def test_every_sentence_is_read_in_order_to_the_end(page: Page, aloud_reading: str, faults: Faults) -> None:
    """Late voices, lost words, lost ends: nothing is left out, nothing is said twice, and it ends."""
    open_with_speech(page, aloud_reading, faults)
    press(page, "Read aloud")
    listen_to_the_end(page)
    assert texts(page) == WHOLE
    assert all(each.whole for each in heard(page))
    expect(page.get_by_role("group", name="Read aloud").get_by_role("button", name="Read aloud")).to_be_visible()


def test_the_browser_may_forget_what_nobody_holds(page: Page, aloud_reading: str) -> None:
    """`end` comes though memory is cleared at every step: the page holds the utterance that it waits for."""
    open_with_speech(page, aloud_reading, Faults(forgets=True))
    session = page.context.new_cdp_session(page)
    press(page, "Read aloud")
    for _ in range(60):
        listen(page, STEP)
        session.send("HeapProfiler.collectGarbage")
    assert all(each.whole for each in heard(page)[:-1])
    listen_to_the_end(page)
    assert texts(page) == WHOLE


def test_a_network_voice_is_never_given_more_than_it_can_say(page: Page, aloud_reading: str) -> None:
    """Chrome's fall silent after 15 seconds: at half the speed the texts are half as long, and every one is whole."""
    open_with_speech(page, aloud_reading, Faults(voices=(NETWORK,), silentAfter=15_000))
    press(page, "Read aloud")
    expect(page.locator(".aloud-problem")).to_contain_text("work over the network")
    assert heard(page) == [], "nothing is sent before the reader agrees"
    page.get_by_label("Voice", exact=True).select_option("Cloud")
    page.get_by_label("Speed", exact=True).select_option("0.5")
    press(page, "Read aloud")
    listen_to_the_end(page)
    assert " ".join(texts(page)) == " ".join(WHOLE)
    assert all(each.whole and each.rate == 0.5 for each in heard(page))


@pytest.mark.parametrize(
    ("faults", "said"),
    [
        (Faults(voicesAfter=-1), "This browser has no voice to read with."),
        (Faults(voices=(GERMAN,)), "This browser has no voice for English."),
    ],
)
def test_a_missing_voice_is_told_in_words(page: Page, aloud_reading: str, faults: Faults, said: str) -> None:
    """The offer does not vanish without a reason, and can be tried again."""
    open_with_speech(page, aloud_reading, faults)
    press(page, "Read aloud")
    listen(page, 4000)
    expect(page.locator(".aloud-problem")).to_contain_text(said)
    expect(page.get_by_role("status")).to_contain_text(said)
    expect(page.get_by_role("button", name="Read aloud")).to_be_visible()
    page.clock.resume()
    assert run_axe(page).violations == ()


def test_nothing_is_offered_where_the_browser_cannot_speak(page: Page, aloud_reading: str) -> None:
    """A button that can do nothing is not shown, nor its room kept."""
    page.add_init_script("delete window.speechSynthesis; delete window.SpeechSynthesisUtterance;")
    page.goto(aloud_reading)
    expect(page.locator("html[data-scripted]")).to_be_visible()
    expect(page.locator(".aloud-place")).to_have_count(0)


def test_a_voice_that_never_answers_is_given_up_with_a_reason(page: Page, aloud_reading: str) -> None:
    """After three tries the reading stops, says so, and keeps its place."""
    open_with_speech(page, aloud_reading, Faults(refused=1000))
    press(page, "Read aloud")
    listen(page, 10_000)
    expect(page.locator(".aloud-problem")).to_have_text("The voice does not answer. Choose another, or try again.")
    expect(page.get_by_role("button", name="Read aloud")).to_be_visible()


@pytest.mark.parametrize("faults", [Faults(lostAfterCancel=50), Faults(cancelEnds=True, mute=True)])
def test_pause_keeps_the_sentence(page: Page, aloud_reading: str, faults: Faults) -> None:
    """A pause is silence; reading on begins with the sentence that was cut off, and no other is lost or doubled."""
    open_with_speech(page, aloud_reading, faults)
    press(page, "Read aloud")
    listen(page, 6000)
    press(page, "Pause")
    expect(page.get_by_role("status")).to_have_text("Paused")
    before = texts(page)
    listen(page, 60_000)
    assert texts(page) == before, "silence"
    press(page, "Read on")
    expect(page.get_by_role("status")).to_have_text("Reading aloud")
    listen_to_the_end(page)
    assert texts(page) == [*before, *WHOLE[len(before) - 1 :]]
