"""The settings panel: it shows what is set, sends all of it, and offers what the page can do."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from readmode import Preferences, SelfContained, Served, render, static_file, stylesheet_name
from readmode.dom import text_of
from readmode.preferences import FONT_SCALE_STEPS, THEMES
from readmode.preferences.rules import RULES
from tests.reading_pages import FRAMES, SERVED, only, page
from tests.readings import arabic, english


def test_own_colours_are_a_style_sheet_of_their_own() -> None:
    """The address says the colours, so that it may be kept for ever; the file holds what any page of them needs."""
    preferences = Preferences(theme="own", own_background="#FFF8E7", own_text="#222222")
    sheets = [link.get("href", "") for link in page(english(), preferences).xpath("//link[@rel='stylesheet']")]
    assert sheets == [f"/static/{stylesheet_name()}", "/static/colours.FFF8E7-222222.css"]
    assert "--text: #222222;" in static_file("colours.FFF8E7-222222.css").content.decode()
    assert "--text: #222222;" in render(english(), preferences)


@pytest.mark.parametrize("images", ["descriptions", "none"])
@pytest.mark.parametrize("frame", FRAMES, ids=["self-contained", "served"])
def test_pictures_that_are_not_wanted_are_not_loaded(frame: SelfContained | Served, images: str) -> None:
    """Hiding is not enough: who serves a picture would learn that the article is being read."""
    wanted = Preferences.from_query({"images": images})
    policy = only(page(english(), wanted, frame), "//meta[@http-equiv='Content-Security-Policy']").get("content", "")
    assert "img-src data:" in policy
    assert "img-src https:" not in policy


def test_the_form_keeps_the_rest_of_the_address_and_carries_the_settings() -> None:
    """Changing the size must not lose the page that is being read, nor send a setting twice."""
    frame = replace(SERVED, query={**SERVED.query, "theme": "light", "change": "larger", "font_scale": "50"})
    form = only(page(english(), Preferences(words_per_minute=180), frame), "//form")
    hidden = {field.get("name"): field.get("value") for field in form.xpath(".//input[@type='hidden']")}
    assert hidden == {"url": 'https://example.org/?a=1&b="2"', "keep": "1"}
    assert form.get("action") == "/read"
    assert only(form, ".//input[@name='words_per_minute']").get("value") == "180"
    buttons = [(button.get("name"), button.get("value")) for button in form.xpath(".//button")]
    assert buttons[0] == (None, None), "Enter in a field presses the first button, which must change nothing more"
    assert {("change", "reset"), ("change", "smaller"), ("change", "larger"), ("preset", "focus")} <= set(buttons)


def test_the_form_sends_every_setting_once() -> None:
    """What the form sends is the whole of the settings: what it left out would be lost."""
    for reading in (english(), arabic()):
        form = only(page(reading), "//form")
        named = form.xpath(".//select[not(@disabled)]/@name | .//input[not(@type='radio')]/@name")
        assert sorted([*named, "theme"]) == sorted([*RULES, "url", "keep"])


def test_letters_that_join_are_not_set_apart() -> None:
    """The control says why it is off, and what is set for other articles is kept."""
    root = page(arabic(), Preferences(letter_spacing=12))
    control = only(root, "//select[@name='letter_spacing']")
    assert control.get("disabled") is not None
    assert "joins its letters" in text_of(only(root, f"//*[@id='{control.get('aria-describedby')}']"))
    assert only(root, "//input[@type='hidden'][@name='letter_spacing']").get("value") == "12"


def test_the_link_with_the_settings_carries_all_of_them_and_the_page() -> None:
    """Who opens it sees the page as its sender does, and keeps settings of their own."""
    link = only(page(english(), Preferences(theme="dark")), "//p[@class='settings-link']/a").get("href", "")
    query = dict(parse_qsl(urlsplit(link).query))
    assert query == {"url": 'https://example.org/?a=1&b="2"', "font_scale": "100", "theme": "dark"}


@pytest.mark.parametrize("font_scale", [100, 137])
def test_the_controls_show_what_is_set(font_scale: int) -> None:
    """The chosen option is the setting, also when it is none of the steps."""
    root = page(english(), Preferences(font_scale=font_scale, theme="sepia"))
    scales = only(root, "//select[@name='font_scale']")
    assert [option.get("value") for option in scales.xpath("option[@selected]")] == [str(font_scale)]
    assert text_of(scales.xpath("option[@selected]")[0]) == f"{font_scale}% Font Size"
    assert {int(option.get("value", "")) for option in scales} == {*FONT_SCALE_STEPS, font_scale}
    themes = root.xpath("//input[@name='theme']")
    assert [theme.get("value") for theme in themes if theme.get("checked") is not None] == ["sepia"]
    assert [theme.get("value") for theme in themes] == list(THEMES)


def test_every_value_that_is_set_is_shown_by_its_control() -> None:
    """A control that shows another value than the page has would set it at the next change."""
    values = {"line_height": 200, "paragraph_gap": 250, "measure": 40, "letter_spacing": 8, "word_spacing": 50}
    names = {"font": "serif", "images": "described", "links": "plain", "emphasis": "bold", "line_focus": "5"}
    wanted = {name: str(value) for name, value in {**values, **names}.items()}
    root = page(english(), Preferences.from_query(wanted))
    for name, value in wanted.items():
        assert root.xpath(f"//select[@name='{name}']/option[@selected]/@value") == [value]


@pytest.mark.parametrize("frame", FRAMES, ids=["self-contained", "served"])
def test_every_control_has_a_name(frame: SelfContained | Served) -> None:
    """A label by its `for`, a button by its words: no control is known by its looks alone."""
    root = page(english(), frame=frame)
    for control in root.xpath("//select | //textarea | //input[not(@type='hidden')]"):
        labels = control.xpath("ancestor::label") or root.xpath(f"//label[@for='{control.get('id')}']")
        assert text_of(labels[0])
    for button in root.xpath("//button"):
        assert "".join(button.xpath(".//text()[not(ancestor::*[@aria-hidden])]")).strip()


def test_a_file_has_no_form_to_send() -> None:
    """There is no server behind a file: no button that would do nothing, no link home."""
    root = page(english(), frame=SelfContained())
    assert not root.xpath("//button | //form/@action | //p[@class='home'] | //nav")
