"""The values that each setting takes: the names, the steps, and why these."""

from typing import Literal, get_args

Theme = Literal[
    "system", "light", "cream", "sepia", "dark", "contrast-dark", "contrast-light", "yellow-on-black", "own"
]
Font = Literal["sans", "serif", "atkinson", "lexend", "andika", "opendyslexic", "naskh", "vazirmatn"]
Images = Literal["shown", "described", "descriptions", "none"]
Links = Literal["underlined", "plain"]
Emphasis = Literal["italic", "bold"]
LineFocus = Literal["off", "underline", "1", "3", "5"]

THEMES: tuple[Theme, ...] = get_args(Theme)
"""In the order in which a control offers them, as all names here are."""

FONTS: tuple[Font, ...] = get_args(Font)
IMAGES: tuple[Images, ...] = get_args(Images)
LINKS: tuple[Links, ...] = get_args(Links)
EMPHASES: tuple[Emphasis, ...] = get_args(Emphasis)
LINE_FOCUSES: tuple[LineFocus, ...] = get_args(LineFocus)

FONT_SCALE_BOUNDS = (50, 400)
"""Percent of the page's normal text size. WCAG 2.2, 1.4.4 asks for 200; readers with low vision use three to six
times normal print, and 400 is what reflow (1.4.10) is judged at."""

FONT_SCALE_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400)
"""Percent: what a control offers; each step is a change of about a tenth to a quarter, large enough to see."""

LINE_HEIGHTS = (150, 160, 180, 200, 225, 250)
"""Percent of the text size. WCAG 1.4.8 asks for 150 at least; tall scripts get their extra height on top."""

PARAGRAPH_GAPS = (100, 125, 150, 200, 250)
"""Percent of a line. WCAG 1.4.8 asks for 150, the default; less is a reader's own wish."""

LETTER_SPACINGS = (0, 2, 5, 8, 12, 16, 20)
"""Percent of the text size. WCAG 1.4.12 names 12; wide spacing helped dyslexic children at 18 (Zorzi et al. 2012)."""

WORD_SPACINGS = (0, 8, 16, 25, 35, 50)
"""Percent of the text size, added to each space. WCAG 1.4.12 names 16."""

MEASURES = (40, 50, 60, 70, 80)
"""Characters that the longest line may hold: 80 at most by WCAG 1.4.8. East Asian scripts count half of it."""
