"""The reading page: what its markup promises to readers, browsers and assistive technology."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode import (
    Preferences,
    SelfContained,
    Served,
    known_locale,
    render,
    stylesheet_name,
)
from readmode.dom import text_of
from readmode.model import Notice
from readmode.render.dates import day
from readmode.render.english import ENGLISH
from readmode.render.source import source_of
from readmode.render.static_files import script_name
from tests.reading_pages import FRAMES, SERVED, only, page
from tests.readings import READINGS, arabic, bare, english, japanese

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1)


@pytest.mark.parametrize("frame", FRAMES, ids=["self-contained", "served"])
@pytest.mark.parametrize("name", READINGS)
def test_the_page_has_one_of_each_landmark_and_one_title(name: str, frame: SelfContained | Served) -> None:
    """A screen reader's lists of headings and landmarks are the page's plan: none missing, none twice."""
    reading = READINGS[name]()
    root = page(reading, frame=frame)
    assert text_of(only(root, "//h1")) == reading.title
    only(root, "/html/body/header")
    only(root, "/html/body/main/article[.//h1]")
    only(root, "/html/body/footer")
    assert only(root, "//form[@class='settings']").get("aria-label")
    assert text_of(only(root, "/html/head/title")).startswith(reading.title)


def test_the_first_stop_of_the_keyboard_leads_to_the_article() -> None:
    """Who uses a keyboard passes the settings with one press."""
    root = page(english())
    first = next(element for element in root.iter("a", "button", "select", "input") if element.get("type") != "hidden")
    assert first.get("class") == "skip-link"
    assert only(root, f"//*[@id='{first.get('href', '')[1:]}']").tag == "main"


@pytest.mark.parametrize("name", READINGS)
def test_the_page_is_in_the_language_and_direction_of_the_article(name: str) -> None:
    """A voice reads the page in the language that the root names; an unknown language is not claimed."""
    reading = READINGS[name]()
    root = page(reading)
    assert root.get("lang") == (reading.language or "en")
    assert root.get("dir") == reading.direction
    assert only(root, "//article").get("lang") == (None if reading.language else "")


def test_words_of_the_interface_say_their_language_in_a_page_of_another() -> None:
    """An Arabic voice must not read English labels, and their brackets must not turn round."""
    root = page(replace(arabic(), notices=(Notice("short", "A part may be missing."),)))
    words = [ENGLISH.skip_to_article, ENGLISH.read_mode, ENGLISH.home, ENGLISH.apply, "A part may be missing."]
    for phrase in words:
        element = next(element for element in root.iter() if (element.text or "").strip() == phrase)
        speaking = next(node for node in [element, *element.iterancestors()] if node.get("lang"))
        assert (speaking.get("lang"), speaking.get("dir")) == ("en", "ltr"), phrase


@pytest.mark.parametrize("language", ["en", "en-GB", "en-US"])
def test_words_of_the_interface_need_no_language_in_a_page_of_their_own(language: str) -> None:
    """Markup that says nothing new is left out."""
    assert not page(replace(english(), language=language)).xpath("//*[@dir='ltr'][not(self::html)]")


@pytest.mark.parametrize("font_scale", [50, 100, 137, 400])
def test_the_bar_names_the_mode_the_size_and_the_time(font_scale: int) -> None:
    """It reads as publishers print it."""
    root = page(english(), Preferences(font_scale=font_scale))
    bar = only(root, "//p[@class='reading-bar']")
    assert text_of(bar) == f"Read Mode · {font_scale}% Font Size · 3 min read"
    assert only(bar, ".//time").get("datetime") == "PT3M"


def test_dates_are_for_people_and_machines() -> None:
    """The machine's value keeps the offset; the words are the article's language."""
    root = page(japanese())
    times = root.xpath("//p[@class='dates']//time")
    assert [time.get("datetime") for time in times] == ["2024-05-03T06:30:00+01:00", "2024-05-06T09:00:00+01:00"]
    assert [(text_of(time), time.get("lang")) for time in times] == [("2024年5月3日", "ja"), ("2024年5月6日", "ja")]


@pytest.mark.parametrize("frame", [SelfContained(locale="de-AT"), replace(SERVED, locale="de-AT")])
def test_a_readers_own_language_is_the_language_of_dates(frame: SelfContained | Served) -> None:
    """Whoever reads a Japanese article reads its date as at home; the article stays as it is."""
    root = page(japanese(), frame=frame)
    times = root.xpath("//p[@class='dates']//time")
    assert [time.get("datetime") for time in times] == ["2024-05-03T06:30:00+01:00", "2024-05-06T09:00:00+01:00"]
    assert [(text_of(time), time.get("lang")) for time in times] == [("3. Mai 2024", "de-AT"), ("6. Mai 2024", "de-AT")]
    assert root.get("lang") == "ja"


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        (["de-AT", "en"], "de-AT"),
        (["tlh", "en-GB"], "en-GB"),
        (["fr-x-private"], "fr"),
        (["zh-TW"], "zh-Hant-TW"),
        (["*", "", "no such", "../..", "<b>"], ""),
        ([], ""),
    ],
)
def test_the_first_language_that_dates_are_known_in_is_taken(asked: list[str], known: str) -> None:
    """What a browser sends may be anything; what cannot be written is passed over."""
    assert known_locale(asked) == known


def test_an_endless_language_costs_nothing() -> None:
    """A header of thousands of subtags is cut to what a language can have."""
    assert known_locale(["x-" * 100_000 + "x"]) == ""


def test_a_change_on_the_first_day_is_not_news() -> None:
    """Publishers touch an article minutes after it appeared; a second date would only confuse."""
    root = page(replace(english(), modified="2024-05-03T07:00:00+01:00"))
    assert text_of(only(root, "//p[@class='dates']")) == "Published May 3, 2024"


@pytest.mark.parametrize(
    ("value", "language", "machine", "text", "spoken"),
    [
        ("2024-05-03", "en-GB", "2024-05-03", "3 May 2024", "en-GB"),
        ("2024-05-03", "fa", "2024-05-03", "۳ مهٔ ۲۰۲۴", "fa"),
        ("2024-05-03T23:30:00-05:00", "de", "2024-05-03T23:30:00-05:00", "3. Mai 2024", "de"),
        ("2024-05-03T10:00:00.123456Z", "fr", "2024-05-03T10:00:00+00:00", "3 mai 2024", "fr"),
        ("2024-05-03", "tlh", "2024-05-03", "May 3, 2024", "en"),
        ("2024-05-03", "", "2024-05-03", "May 3, 2024", "en"),
        ("2024-05-03", "zh-Hant-TW-x-private", "2024-05-03", "2024年5月3日", "zh-Hant-TW-x-private"),
        ("spring", "en", "", "spring", ""),
        ("2024-13-45", "en", "", "2024-13-45", ""),
    ],
)
def test_a_date_is_written_out_or_left_as_it_is(
    value: str, language: str, machine: str, text: str, spoken: str
) -> None:
    """Nothing is guessed: a date that cannot be read is shown in the source's own words."""
    written = day(value, language, "en")
    assert (written.machine, written.text, written.language) == (machine, text, spoken)


@given(title=TEXT, name=TEXT, site=TEXT)
def test_text_from_the_page_stays_text(title: str, name: str, site: str) -> None:
    """Whatever a headline holds, it is shown, never obeyed."""
    reading = replace(bare(), title=title, byline=name, site_name=site)
    root = page(reading)
    assert only(root, "//h1").text_content() == title
    assert only(root, "//p[@class='byline']//bdi").text_content() == name
    assert only(root, "//p[@class='site']/bdi").text_content() == site


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "http://[", ""]
)
def test_only_web_addresses_become_links(address: str) -> None:
    """An address with another scheme is not a way back to an article."""
    assert source_of(address, None) is None
    assert not page(replace(bare(), url=address)).xpath("//a[@class='source'] | //link[@rel='canonical']")


def test_the_source_link_names_its_host() -> None:
    """A reader knows where a link leads before following it."""
    link = only(page(english()), "//a[@class='source']")
    assert link.get("href") == english().url
    assert text_of(link) == "Read the original on example.org"


@pytest.mark.parametrize("frame", FRAMES, ids=["self-contained", "served"])
def test_nothing_runs_or_is_styled_in_place(frame: SelfContained | Served) -> None:
    """The strictest policy fits the page: no handler, no style attribute, and no script but a service's own file."""
    root = page(english(), Preferences(font_scale=137, theme="dark"), frame)
    assert not root.xpath("//@style | //@*[starts-with(name(), 'on')] | //script[node()]")
    scripts = [script.get("src", "") for script in root.iter("script")]
    assert scripts == ([] if isinstance(frame, SelfContained) else [f"/static/{script_name()}"])


def test_a_served_page_takes_its_style_from_an_address() -> None:
    """`style-src 'self'` is enough."""
    root = page(english())
    assert only(root, "//link[@rel='stylesheet']").get("href") == f"/static/{stylesheet_name()}"
    assert not root.xpath("//style | //meta[@http-equiv]")


def test_every_notice_is_shown() -> None:
    """A reader is told when a part may be missing."""
    root = page(replace(english(), notices=(Notice("a", "First."), Notice("b", "Second <b>."))))
    assert [text_of(item) for item in root.xpath("//section[@class='notices']//li")] == ["First.", "Second <b>."]
    assert not page(english()).xpath("//section[@class='notices']")


def test_no_empty_part_is_left_where_nothing_is_known() -> None:
    """A byline without a name is noise."""
    html = render(bare(), frame=SERVED)
    assert not re.search(r'class="(?:site|byline|dates|source)"', html)
    assert "None" not in html


@pytest.mark.parametrize("name", READINGS)
def test_the_same_reading_gives_the_same_page(name: str) -> None:
    """Byte for byte, so that pages can be cached and compared."""
    assert render(READINGS[name]()) == render(READINGS[name]())
