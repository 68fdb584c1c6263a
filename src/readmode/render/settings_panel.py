"""What the settings panel shows: the controls, their values, and what the reader's own colours come to."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from urllib.parse import urlencode

from readmode.preferences import (
    EMPHASES,
    FONT_SCALE_STEPS,
    IMAGES,
    LETTER_SPACINGS,
    LINE_FOCUSES,
    LINE_HEIGHTS,
    LINKS,
    MEASURES,
    PARAGRAPH_GAPS,
    PRESETS,
    THEMES,
    WORD_SPACINGS,
    Font,
    Preferences,
    Theme,
)
from readmode.render.fonts import SYSTEM_FONTS, offered
from readmode.render.own_colours import OwnColours, judge
from readmode.render.phrases import Phrases

JOINED = frozenset({"ar", "fa", "ur", "ps", "sd", "ug", "ckb", "ks", "pnb", "syr", "mn-mong", "nqo"})
"""Languages whose letters join: space between them would break words apart."""

TEXT_STEPS: Mapping[str, tuple[int, ...]] = {
    "line_height": LINE_HEIGHTS,
    "paragraph_gap": PARAGRAPH_GAPS,
    "measure": MEASURES,
    "letter_spacing": LETTER_SPACINGS,
    "word_spacing": WORD_SPACINGS,
}

PRESET_SETTINGS = {name: urlencode(preset.settings) for name, preset in PRESETS.items()}

USUAL = urlencode({field.name: "" if field.default is None else field.default for field in fields(Preferences)})
"""What the script takes a setting back to."""

PANELS_KEPT = 64
"""Panels: most readers of one service see a few again and again."""

SHOWN_NAMES: Mapping[str, tuple[str, ...]] = {"images": IMAGES, "links": LINKS, "emphasis": EMPHASES}


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a control offers."""

    value: str
    text: str
    selected: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A control with a few values; a disabled one says why, and its value is kept all the same."""

    name: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    disabled: bool = False

    @property
    def value(self) -> str:
        """The value that is set."""
        return next(option.value for option in self.options if option.selected)


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything that the panel offers, in its order."""

    font_scales: tuple[int, ...]
    themes: tuple[Theme, ...]
    text: tuple[Choice, ...]
    show: tuple[Choice, ...]
    line_focus: Choice
    own: OwnColours
    presets: Mapping[str, str]
    usual: str


@lru_cache(maxsize=PANELS_KEPT)
def panel_of(preferences: Preferences, phrases: Phrases, language: str, *, served: bool) -> Panel:
    """Give the panel of a page.

    Args:
        preferences: what is set.
        phrases: the words.
        language: the page's language, for what its script allows.
        served: a service stands behind the page, with files of typefaces and a way to take own colours.
    """
    joined = language.lower().partition("-")[0] in JOINED or language.lower().startswith("mn-mong")
    fonts: tuple[Font, ...] = offered(language) if served else SYSTEM_FONTS
    if preferences.font not in fonts:
        fonts += (preferences.font,)
    text = [_choice("font", fonts, preferences, phrases)]
    for name, steps in TEXT_STEPS.items():
        choice = _choice(name, tuple(map(str, steps)), preferences, phrases)
        if joined and name in {"letter_spacing", "word_spacing"}:
            choice = Choice(name, choice.label, choice.options, phrases.joined_letters, disabled=True)
        text.append(choice)
    return Panel(
        font_scales=tuple(sorted({*FONT_SCALE_STEPS, preferences.font_scale})),
        themes=tuple(theme for theme in THEMES if served or theme != "own" or preferences.theme == "own"),
        text=tuple(text),
        show=tuple(_choice(name, names, preferences, phrases) for name, names in SHOWN_NAMES.items()),
        line_focus=_choice("line_focus", LINE_FOCUSES, preferences, phrases),
        own=judge(preferences.own_background, preferences.own_text),
        presets=PRESET_SETTINGS,
        usual=USUAL,
    )


def _choice(name: str, values: tuple[str, ...], preferences: Preferences, phrases: Phrases) -> Choice:
    words = phrases.setting[name]
    chosen = str(getattr(preferences, name))
    options = (Option(value, words.options[value], value == chosen) for value in values)
    return Choice(name, words.label, tuple(options), words.hint)
