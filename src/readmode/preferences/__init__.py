"""What a reader may set, checked when made, and how a web address and a cookie carry it."""

from readmode.preferences.colours import SUFFICIENT_CONTRAST, contrast, nearest_passing
from readmode.preferences.preferences import Preferences
from readmode.preferences.presets import PRESETS, Preset
from readmode.preferences.query import CHANGE, PARAMETERS, PRESET
from readmode.preferences.values import (
    EMPHASES,
    FONT_SCALE_BOUNDS,
    FONT_SCALE_STEPS,
    FONTS,
    IMAGES,
    LETTER_SPACINGS,
    LINE_FOCUSES,
    LINE_HEIGHTS,
    LINKS,
    MEASURES,
    PARAGRAPH_GAPS,
    THEMES,
    WORD_SPACINGS,
    Font,
    Theme,
)

__all__ = [
    "CHANGE",
    "EMPHASES",
    "FONTS",
    "FONT_SCALE_BOUNDS",
    "FONT_SCALE_STEPS",
    "IMAGES",
    "LETTER_SPACINGS",
    "LINE_FOCUSES",
    "LINE_HEIGHTS",
    "LINKS",
    "MEASURES",
    "PARAGRAPH_GAPS",
    "PARAMETERS",
    "PRESET",
    "PRESETS",
    "SUFFICIENT_CONTRAST",
    "THEMES",
    "WORD_SPACINGS",
    "Font",
    "Preferences",
    "Preset",
    "Theme",
    "contrast",
    "nearest_passing",
]
