"""Who listens moves, chooses and sees what is read, by keyboard too, and nothing of the page is lost to them."""

import pytest
from playwright.sync_api import Page, expect

from e2e.checkers import run_axe
from e2e.ferry import AFTER_CODE, BEFORE_CODE, BEFORE_PICTURE, CODE, LONG, TITLE, WHOLE, open_choices, press
from e2e.layout import faint, sideways, small_controls, tab_stops
from e2e.service import with_settings
from e2e.speech import GERMAN, LOCAL, STEP, Faults, heard, listen, listen_to_the_end, open_with_speech, texts

LOW = 480
"""CSS pixels of a window's height in which the controls stay in the page, where they can cover nothing."""

LIT = "name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString().replace(/\\s+/g, ' '))"

PUT_AT_THE_TOP = """selector => {
  const header = document.querySelector(".page-header").getBoundingClientRect();
  const top = document.querySelector(`.article-body ${selector}`).getBoundingClientRect().top;
  scrollBy({ top: top - Math.max(0, header.bottom), behavior: "instant" });
}"""

SELECT = "selector => getSelection().selectAllChildren(document.querySelector(`.article-body ${selector}`))"

BOX = """() => {
  const lit = [...CSS.highlights.get("readmode-sentence")][0].getBoundingClientRect();
  const box = lit.height > 0 ? lit : document.querySelector(".article-body img").getBoundingClientRect();
  const bar = document.querySelector(".aloud").getBoundingClientRect();
  const header = document.querySelector(".page-header").getBoundingClientRect();
  return { top: box.top - Math.max(0, header.bottom), room: bar.top - box.bottom };
}"""


def test_the_reader_moves_by_sentence_and_paragraph(page: Page, aloud_reading: str) -> None:
    """On and back, while it reads and while it pauses; the status tells the place when no voice does."""
    open_with_speech(page, aloud_reading, Faults())
    press(page, "Read aloud")
    for name, begins in [
        ("Next sentence", "Dr. Amsel"),
        ("Next paragraph", "The bell had hung"),
        ("Next sentence", "The toll"),
        ("Previous paragraph", "The bell had hung"),
        ("Previous paragraph", "Dr. Amsel"),
        ("Previous sentence", TITLE),
        ("Previous sentence", TITLE),
    ]:
        press(page, name)
        listen(page, STEP)
        assert texts(page)[-1].startswith(begins), name
    press(page, "Pause")
    count = len(heard(page))
    press(page, "Next sentence")
    press(page, "Next sentence")
    expect(page.get_by_role("status")).to_have_text("Sentence 3 of 25")
    assert page.evaluate(LIT, "readmode-sentence") == [WHOLE[2]]
    listen(page, 5000)
    assert len(heard(page)) == count, "a move does not end a pause"
    press(page, "Read on")
    listen(page, STEP)
    assert texts(page)[-1] == WHOLE[2]


def test_the_reader_begins_where_the_eye_is(page: Page, aloud_reading: str) -> None:
    """From the first sentence that begins in sight, or from the one that is selected, whether it reads or pauses."""
    open_with_speech(page, aloud_reading, Faults())
    press(page, "Read aloud")
    page.evaluate(PUT_AT_THE_TOP, "figcaption")
    press(page, "From here")
    listen(page, STEP)
    assert texts(page)[-1] == "The bell in spring."
    press(page, "Pause")
    page.evaluate(SELECT, "em")
    press(page, "From here")
    listen(page, STEP)
    assert texts(page)[-1].startswith("The toll is x for a walker")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    press(page, "Stop")
    page.evaluate("getSelection().removeAllRanges(); scrollTo(0, document.body.scrollHeight)")
    press(page, "Read aloud")
    listen(page, STEP)
    assert texts(page)[-1] == TITLE, "without a selection an article begins at its beginning"
    press(page, "Stop")
    page.evaluate(SELECT, "em")
    press(page, "Read aloud")
    listen(page, STEP)
    assert texts(page)[-1].startswith("The toll is x for a walker")
    page.set_viewport_size({"width": 1280, "height": LOW + 10})
    page.evaluate("getSelection().removeAllRanges(); scrollTo(0, document.body.scrollHeight)")
    press(page, "From here")
    listen(page, STEP)
    assert texts(page)[-1] == WHOLE[-1], "at the end there is the last sentence"


def test_speed_and_voice_act_at_once_and_are_kept(page: Page, aloud_reading: str) -> None:
    """The sentence begins again in the new voice; the next article is read by it, and reset forgets it."""
    quick = ("Quinn", "en-GB", True)
    open_with_speech(page, aloud_reading, Faults(voices=(LOCAL, quick, GERMAN)))
    press(page, "Read aloud")
    listen(page, 3000)
    open_choices(page)
    page.get_by_label("Speed", exact=True).select_option("3")
    expect(page.get_by_role("status")).to_have_text("Speed: 3×")
    page.get_by_label("Voice", exact=True).select_option("Quinn")
    listen(page, STEP)
    last = heard(page)[-1]
    assert (last.text, last.voice, last.rate) == (WHOLE[1], "Quinn", 3)
    page.get_by_label("Skip code").check()
    expect(page.get_by_role("status")).to_have_text("Skip code: on")
    listen_to_the_end(page)
    assert not set(CODE) & set(texts(page))
    assert {each.voice for each in heard(page) if each.text == WHOLE[8]} == {"Grete"}, "German by a German voice"

    page.goto(aloud_reading)
    press(page, "Read aloud")
    listen(page, STEP)
    assert (heard(page)[0].voice, heard(page)[0].rate) == ("Quinn", 3)
    press(page, "Stop")
    page.locator(".panel > summary").click()
    page.get_by_role("button", name="Reset all").click()
    assert page.evaluate("localStorage.length") == 0


def test_pictures_are_said_as_they_are_shown(page: Page, aloud_reading: str) -> None:
    """A reader who wants no pictures hears of none."""
    open_with_speech(page, with_settings(aloud_reading, images="none"), Faults())
    press(page, "Read aloud")
    listen_to_the_end(page)
    assert texts(page) == [*BEFORE_PICTURE, *BEFORE_CODE, *CODE, *AFTER_CODE]


def test_what_is_read_is_lit_without_a_change_to_the_document(page: Page, aloud_reading: str) -> None:
    """The sentence, and the word where the voice tells of words; screen readers and the selection notice nothing."""
    open_with_speech(page, aloud_reading, Faults(words=True))
    before = page.locator(".article-body").inner_html()
    press(page, "Read aloud")
    words = set()
    while len(heard(page)) < len(BEFORE_PICTURE):
        listen(page, 250)
        sentence = page.evaluate(LIT, "readmode-sentence")[0]
        for word in page.evaluate(LIT, "readmode-word"):
            assert word in sentence
            words.add(word)
        if texts(page)[-1] not in LONG and "squared" not in texts(page)[-1]:
            assert sentence == texts(page)[-1]
    assert {"ferry", "counted", "drawings,", "hört"} <= words
    assert page.locator(".article-body").inner_html() == before
    press(page, "Stop")
    assert page.evaluate(LIT, "readmode-sentence") == []


def test_without_highlights_it_reads_all_the_same(page: Page, aloud_reading: str) -> None:
    """An older browser shows nothing, and says everything."""
    page.add_init_script("delete CSS.__proto__.highlights; delete CSS.highlights; delete window.Highlight;")
    open_with_speech(page, aloud_reading, Faults(words=True))
    assert page.evaluate("'highlights' in CSS") is False
    press(page, "Read aloud")
    listen_to_the_end(page)
    assert texts(page) == WHOLE


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (320, 640)])
def test_the_sentence_stays_in_sight(page: Page, aloud_reading: str, width: int, height: int) -> None:
    """Above the controls and below the header, after a change of the text's size too, at once and without motion."""
    page.set_viewport_size({"width": width, "height": height})
    open_with_speech(page, aloud_reading, Faults())
    press(page, "Read aloud")
    while len(heard(page)) < len(WHOLE) - 4:
        listen(page, 1000)
        box = page.evaluate(BOX)
        assert box["top"] >= -1
        assert box["room"] >= -1 or box["top"] < 1, "a sentence taller than the room begins at its top"
    place = texts(page)[-1]
    page.get_by_label("Font size").select_option("150")
    assert page.evaluate(BOX)["top"] >= -1
    listen(page, STEP)
    listen_to_the_end(page)
    assert texts(page) == WHOLE
    assert place in WHOLE


def test_who_has_scrolled_away_is_left_there(page: Page, aloud_reading: str) -> None:
    """The page follows the voice only while the reader does; a move brings both together."""
    open_with_speech(page, aloud_reading, Faults())
    press(page, "Read aloud")
    listen(page, STEP)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    at = page.evaluate("scrollY")
    assert at > 0
    listen(page, 10_000)
    assert page.evaluate("scrollY") == at
    press(page, "Next sentence")
    assert page.evaluate("scrollY") < at


def test_the_keyboard_does_it_all_and_no_letter_does_anything(page: Page, aloud_reading: str) -> None:
    """Native buttons: Enter and Space; the focus stays; a letter is left to screen readers (WCAG 2.1.1, 2.1.4)."""
    open_with_speech(page, aloud_reading, Faults())
    page.get_by_role("button", name="Read aloud").focus()
    for key in "krpjnm":
        page.keyboard.press(key)
    listen(page, 5000)
    assert heard(page) == [], "nothing is said before it is asked for"
    page.keyboard.press("Enter")
    listen(page, STEP)
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Reading aloud")
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("Paused")
    expect(page.locator(".aloud-play")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".aloud-play")).to_be_focused()
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()


@pytest.mark.parametrize(
    ("theme", "width", "height", "scale"),
    [("light", 1280, 800, 100), ("contrast-dark", 320, 640, 200), ("sepia", 320, 256, 400), ("dark", 768, 1024, 150)],
)
def test_the_page_is_accessible_while_it_reads(
    page: Page, aloud_reading: str, theme: str, width: int, height: int, scale: int
) -> None:
    """No violation, targets of 44 pixels, nothing faint or sideways, and no stop covered by the controls."""
    page.set_viewport_size({"width": width, "height": height})
    open_with_speech(page, with_settings(aloud_reading, theme=theme, font_scale=str(scale)), Faults(words=True))
    press(page, "Read aloud")
    open_choices(page)
    listen(page, 6000)
    page.clock.resume()
    assert run_axe(page).violations == ()
    assert sideways(page) == []
    assert small_controls(page, 44) == []
    assert faint(page) == []
    if height > LOW:
        assert [stop.source for stop in tab_stops(page) + tab_stops(page, "Shift+Tab") if not stop.seen] == []
    else:
        assert page.evaluate("getComputedStyle(document.querySelector('.aloud')).position") == "static"
