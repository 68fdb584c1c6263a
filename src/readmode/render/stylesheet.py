"""The one style sheet of every page: the written rules, after those generated from the themes and font scales.

The pages are served under a policy that allows no inline style, so what a reader sets reaches the style sheet
through the names that this file gives to the html element, and through the settings' own form controls: a
select's chosen option speaks to the whole page (`:has()`), which changes it at once and without a script.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from readmode.preferences import FONT_SCALE_STEPS, THEMES, Preferences, Theme
from readmode.render.themes import PALETTES, SYSTEM

NAME_DIGITS = 12
"""Hexadecimal digits of the content's hash in the file's name: 48 bits, enough to tell two versions apart."""

PLACES = ("hundreds", "tens", "units")
"""A font scale is written by its digits, so that 25 rules serve all 351 whole numbers from 50 to 400."""


class UnsafeStyle(ValueError):
    """A style sheet of ours holds a `<` at `position`, and so could end its style element."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position

    def __str__(self) -> str:
        return f"The style sheet holds “<” at character {self.position}; write the rule without it."


class EmbeddedStyle(str):
    """CSS for a style element, which templates insert unescaped because it cannot end that element."""

    __slots__ = ()

    def __html__(self) -> str:
        """Say to an autoescaping template that this needs no escaping, which holds while it has no `<`."""
        position = self.find("<")
        if position >= 0:
            raise UnsafeStyle(position)
        return str(self)


@cache
def stylesheet() -> str:
    """Give the style sheet of every page; the same text at every call, for serving as `text/css`."""
    written = files("readmode").joinpath("static", "reading.css").read_text(encoding="utf-8")
    return f"{_theme_rules()}\n{_scale_rules()}\n{written}".strip()


@cache
def stylesheet_name() -> str:
    """Give a file name that changes with the content, so that a browser may keep the file for ever."""
    return f"reading.{sha256(stylesheet().encode()).hexdigest()[:NAME_DIGITS]}.css"


@cache
def style_source() -> str:
    """Give the style sheet's hash as a Content-Security-Policy source (CSP level 3, hash sources)."""
    return f"'sha256-{b64encode(sha256(stylesheet().encode()).digest()).decode()}'"


def page_attributes(preferences: Preferences) -> dict[str, str]:
    """Give the html element's attributes that carry the settings to the style sheet."""
    digits = f"{preferences.font_scale:03d}"
    return {
        "class": " ".join(_digit_class(place, digit) for place, digit in zip(PLACES, digits, strict=True)),
        "data-font-scale": str(preferences.font_scale),
        "data-theme": preferences.theme,
    }


def _digit_class(place: str, digit: str) -> str:
    return f"scale-{place}-{digit}"


def _chosen(name: str, value: str) -> str:
    """Select the page while the reader has chosen, in its own control, another value than it came with."""
    return f':root:has(.settings [name="{name}"] [value="{value}"]:checked:not([selected]))'


def _theme_rules() -> str:
    rules = []
    for theme in THEMES:
        for selector in (_rendered(theme), _chosen("theme", theme)):
            looks = SYSTEM if theme == "system" else (("", theme),)
            rules += [_on_screen(condition, selector, PALETTES[look].declarations()) for condition, look in looks]
    return "\n".join([*rules, f"@media print {{ :root {{ {PALETTES['contrast-light'].declarations()} }} }}"])


def _rendered(theme: Theme) -> str:
    return ":root" if theme == "system" else f':root[data-theme="{theme}"]'


def _on_screen(condition: str, selector: str, declarations: str) -> str:
    media = f"screen and {condition}" if condition else "screen"
    return f"@media {media} {{ {selector} {{ {declarations} }} }}"


def _scale_rules() -> str:
    rules = [
        f".{_digit_class(place, str(digit))} {{ --scale-{place}: {digit}; }}"
        for place in PLACES
        for digit in range(5 if place == "hundreds" else 10)
    ]
    for step in FONT_SCALE_STEPS:
        declarations = f'--font-scale: {step / 100:g}; --chosen-scale: "{step}";'
        rules.append(f"{_chosen('font_scale', str(step))} {{ {declarations} }}")
    return "\n".join(rules)
