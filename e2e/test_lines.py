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


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_no_line_is_longer_than_a_reader_can_follow(page: Page, reading_page: str, scale: int) -> None:
    """At most 80 glyphs a line, 40 ideographs, in a window that would have room for more, at every size of text."""
    page.set_viewport_size({"width": 1920, "height": 1000})
    page.goto(with_settings(reading_page, font_scale=str(scale)))
    line = longest_line(page)
    language = str(page.evaluate("document.documentElement.lang")).partition("-")[0]
    limit = IDEOGRAPHS if language in IDEOGRAPHIC else GLYPHS
    assert NOT_A_COLUMN < line.glyphs <= limit, line.text
