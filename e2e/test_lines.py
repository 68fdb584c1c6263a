"""Lines are short enough to come back from (WCAG 1.4.8): counted on the rendered page, glyph by glyph."""

import pytest
from playwright.sync_api import Page

from e2e.layout import longest_line
from e2e.service import with_settings

GLYPHS = 80

IDEOGRAPHS = 40
"""WCAG's number where one glyph is a syllable or a word: Chinese, Japanese, Korean."""

NOT_A_COLUMN = 13
"""Fewer glyphs a line than this slow every reader down."""

IDEOGRAPHIC = ("zh", "ja", "ko", "yue")

NARROW = "till it lifted, little Lilli still filled it, lit it, tilted it; if it fit, I'll"
"""A sentence of the narrowest letters: no prose has more of them on a line."""

ONLY_THIS = """text => {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  document.querySelector(".article-body").replaceChildren(paragraph);
  return document.fonts.ready.then(() => [...document.fonts].filter((face) => face.status === "loaded").length);
}"""


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_no_line_is_longer_than_a_reader_can_follow(page: Page, reading_page: str, scale: int) -> None:
    """At most 80 glyphs a line, 40 ideographs, in a window that would have room for more, at every size of text."""
    page.set_viewport_size({"width": 1920, "height": 1000})
    page.goto(with_settings(reading_page, font_scale=str(scale)))
    line = longest_line(page)
    language = str(page.evaluate("document.documentElement.lang")).partition("-")[0]
    limit = IDEOGRAPHS if language in IDEOGRAPHIC else GLYPHS
    assert NOT_A_COLUMN < line.glyphs <= limit, line.text


@pytest.mark.parametrize("font", ["sans", "serif", "atkinson", "lexend", "andika", "opendyslexic"])
def test_every_face_keeps_to_the_number_that_is_set(page: Page, workshop_reading: str, font: str) -> None:
    """Zeros and letters differ from face to face; the longest line of the narrowest words does not (WCAG 1.4.8)."""
    page.set_viewport_size({"width": 1920, "height": 1000})
    for measure, scale, letters in ((80, 100, 0), (80, 150, 0), (80, 100, 20), (40, 100, 0)):
        settings = {"font": font, "measure": measure, "font_scale": scale, "letter_spacing": letters}
        page.goto(with_settings(workshop_reading, **{name: str(value) for name, value in settings.items()}))
        loaded = page.evaluate(ONLY_THIS, f"{NARROW} " * 12)
        assert (loaded > 0) == (font not in {"sans", "serif"}), "the page shows the face that is set"
        line = longest_line(page)
        assert 0.6 * measure < line.glyphs <= measure, (settings, line.text)


@pytest.mark.parametrize(
    ("article", "settings", "limit"),
    [
        ("arabic", {"font": "naskh"}, GLYPHS),
        ("arabic", {"font": "vazirmatn", "letter_spacing": "20"}, GLYPHS),
        ("arabic", {"font": "sans", "measure": "50"}, 50),
        ("japanese", {"measure": "60", "font": "serif"}, 30),
        ("japanese", {"letter_spacing": "20", "font": "lexend"}, IDEOGRAPHS),
        ("thai", {"letter_spacing": "12", "measure": "70"}, 70),
    ],
)
def test_the_number_holds_in_other_scripts(
    page: Page, own_readings: dict[str, str], article: str, settings: dict[str, str], limit: int
) -> None:
    """Whatever face and spacing are set, also those that the script has no use for."""
    page.set_viewport_size({"width": 1920, "height": 1000})
    page.goto(with_settings(own_readings[article], **settings))
    page.evaluate("document.querySelector('.article-header').remove()")  # it has words of another script
    page.evaluate("document.fonts.ready.then(() => true)")
    line = longest_line(page)
    assert 0.5 * limit < line.glyphs <= limit, line.text
