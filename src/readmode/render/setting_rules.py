"""What each value of a setting does to the style: custom properties on the html element, by name and value.

Every value has two rules: for the page that came with it, and for the moment when its reader chooses it in the
control, which changes the page at once and without a script (`:has()`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from readmode.preferences import (
    EMPHASES,
    FONT_SCALE_STEPS,
    IMAGES,
    LETTER_SPACINGS,
    LINE_HEIGHTS,
    LINKS,
    MEASURES,
    PARAGRAPH_GAPS,
    WORD_SPACINGS,
    Preferences,
)
from readmode.render.fonts import TYPEFACES, Typeface

DEFAULT = Preferences()

PLACES = ("hundreds", "tens", "units")
"""A font scale is written by its digits, so that 25 rules serve all 351 whole numbers from 50 to 400."""

IMAGE_RULES = {
    "shown": "--picture: inline; --picture-block: block; --description: none; --lost: block;",
    "described": "--picture: inline; --picture-block: block; --description: block; --lost: block;",
    "descriptions": "--picture: none; --picture-block: none; --description: block; --lost: block;",
    "none": "--picture: none; --picture-block: none; --description: none; --lost: none;",
}
LINK_RULES = {
    "underlined": "--link-line: underline; --link-text: var(--link); --visited-text: var(--visited);",
    "plain": "--link-line: none; --link-text: var(--text); --visited-text: var(--text);",
}
EMPHASIS_RULES = {
    "italic": "--emphasis-style: italic; --emphasis-weight: inherit;",
    "bold": "--emphasis-style: normal; --emphasis-weight: 700;",
}


def _face(face: Typeface) -> str:
    glyphs = f"--face-glyph: {face.glyph:g}ch; --face-arabic-glyph: {face.arabic_glyph:g}em;"
    return f"--reading-font: {face.stack}; {glyphs}"


DECLARATIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "font": {font: _face(face) for font, face in TYPEFACES.items()},
        "line_height": {str(step): f"--leading: {step / 100:g};" for step in LINE_HEIGHTS},
        "paragraph_gap": {str(step): f"--gap-lines: {step / 100:g};" for step in PARAGRAPH_GAPS},
        "letter_spacing": {str(step): f"--letter: {step / 100:g}em;" for step in LETTER_SPACINGS},
        "word_spacing": {str(step): f"--word: {step / 100:g}em;" for step in WORD_SPACINGS},
        "measure": {str(step): f"--characters: {step};" for step in MEASURES},
        "images": {name: IMAGE_RULES[name] for name in IMAGES},
        "links": {name: LINK_RULES[name] for name in LINKS},
        "emphasis": {name: EMPHASIS_RULES[name] for name in EMPHASES},
    }
)
"""Setting → value → what the style takes from it."""


def attributes(preferences: Preferences) -> dict[str, str]:
    """Give the html element's attributes that carry the settings: those that differ from the default."""
    digits = f"{preferences.font_scale:03d}"
    given = {
        attribute(name): str(getattr(preferences, name))
        for name in (*DECLARATIONS, "line_focus")
        if getattr(preferences, name) != getattr(DEFAULT, name)
    }
    return {
        "class": " ".join(_digit_class(place, digit) for place, digit in zip(PLACES, digits, strict=True)),
        "data-font-scale": str(preferences.font_scale),
        "data-theme": preferences.theme,
        **given,
    }


def attribute(name: str) -> str:
    """Give the name of the html element's attribute for a setting."""
    return f"data-{name.replace('_', '-')}"


def chosen(name: str, value: str) -> str:
    """Select the page while its reader has chosen, in the control, another value than the page came with."""
    return f':root:has(.settings [name="{name}"] [value="{value}"]:checked:not([selected]))'


def setting_rules() -> str:
    """Give the rules of every value of every setting but the theme."""
    rules = []
    for name, values in DECLARATIONS.items():
        usual = str(getattr(DEFAULT, name))
        rules.append(f":root {{ {values[usual]} }}")
        for value, declarations in values.items():
            if value != usual:
                rules.append(f':root[{attribute(name)}="{value}"] {{ {declarations} }}')
        for value, declarations in values.items():
            rules.append(f"{chosen(name, value)} {{ {declarations} }}")
    return "\n".join([*rules, *_scale_rules()])


def _scale_rules() -> list[str]:
    rules = [
        f".{_digit_class(place, str(digit))} {{ --scale-{place}: {digit}; }}"
        for place in PLACES
        for digit in range(5 if place == "hundreds" else 10)
    ]
    for step in FONT_SCALE_STEPS:
        declarations = f'--font-scale: {step / 100:g}; --chosen-scale: "{step}";'
        rules.append(f"{chosen('font_scale', str(step))} {{ {declarations} }}")
    return rules


def _digit_class(place: str, digit: str) -> str:
    return f"scale-{place}-{digit}"
