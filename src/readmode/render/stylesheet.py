"""The one style sheet of every page: the written rules, after those generated from the themes and the settings.

The pages are served under a policy that allows no inline style, so what a reader sets reaches the style sheet
through the names that the html element carries, and through the settings' own form controls: a chosen option
speaks to the whole page (`:has()`), which changes it at once and without a script.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from readmode.preferences import THEMES, Preferences, Theme
from readmode.render.fonts import font_faces
from readmode.render.own_colours import interface_colours, judge, own_palette
from readmode.render.setting_rules import setting_rules
from readmode.render.themes import PALETTES, SYSTEM, Palette

WRITTEN = ("page", "controls", "article", "fitting", "aloud", "service", "print")
"""The written rules' files, in the order of the cascade."""

SERVED_ONLY = frozenset({"fitting", "aloud"})
"""Those for what only the script brings, which a page that is one file has none of; and container queries, which the
HTML checker does not know yet, for a file is to be valid wherever it goes."""

NAME_DIGITS = 12
"""Hexadecimal digits of the content's hash in a file's name: 48 bits, enough to tell two versions apart."""


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

    def source(self) -> str:
        """Give the style's hash as a Content-Security-Policy source (CSP level 3, hash sources)."""
        return f"'sha256-{b64encode(sha256(self.encode()).digest()).decode()}'"


@cache
def stylesheet() -> str:
    """Give the style sheet of every page; the same text at every call, for serving as `text/css`."""
    return f"{font_faces()}\n{_rules(WRITTEN)}".strip()


@cache
def stylesheet_name() -> str:
    """Give a file name that changes with the content, so that a browser may keep the file for ever."""
    return f"reading.{sha256(stylesheet().encode()).hexdigest()[:NAME_DIGITS]}.css"


def embedded_style(preferences: Preferences) -> EmbeddedStyle:
    """Give the style of a page that is one file: no font files, and the reader's own colours when they are chosen."""
    own = own_stylesheet(preferences.own_background, preferences.own_text) if preferences.theme == "own" else ""
    written = tuple(name for name in WRITTEN if name not in SERVED_ONLY)
    return EmbeddedStyle(f"{own}\n{_rules(written)}".strip())


def own_stylesheet(background: str, text: str) -> str:
    """Give the rules of theme "own", for serving as `text/css` or for a style element.

    Args:
        background: the ground, as "#RRGGBB".
        text: the text.
    """
    declarations = f"{own_palette(background, text).declarations()} {_judged(background, text)}"
    controls = interface_colours(background, text)
    rules = [
        _on_screen("", selector, declarations) + _on_screen("", f"{selector} .page-header", controls)
        for selector in _selectors("own")
    ]
    return "\n".join(rules)


def _judged(background: str, text: str) -> str:
    """Say for the script what the colours come to, so that it need not know how."""
    judged = judge(background, text)
    good = f" --own-is-good: {judged.ratio};" if judged.is_good else ""
    offer = f" --own-suggestion: {judged.suggestion};" if judged.suggestion else ""
    return f"--own-contrast: {judged.ratio};{good}{offer}"


@cache
def _rules(names: tuple[str, ...]) -> str:
    folder = files("readmode").joinpath("static", "style")
    written = [folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in names]
    return "\n".join([_theme_rules(), setting_rules(), *written]).strip()


def _theme_rules() -> str:
    rules = []
    for theme in THEMES:
        if theme == "own":
            continue
        looks: tuple[tuple[str, Theme], ...] = SYSTEM if theme == "system" else (("", theme),)
        for selector in _selectors(theme):
            rules += [_on_screen(condition, selector, PALETTES[look].declarations()) for condition, look in looks]
    rules += [f".swatch-{theme} {{ {_swatch(palette)} }}" for theme, palette in PALETTES.items()]
    return "\n".join([*rules, f"@media print {{ :root {{ {PALETTES['contrast-light'].declarations()} }} }}"])


def _selectors(theme: Theme) -> tuple[str, str]:
    """Select the page that came with the theme, and the page on which its reader has just chosen it."""
    came = ":root" if theme == "system" else f':root[data-theme="{theme}"]'
    return came, f':root:has(.settings [name="theme"][value="{theme}"]:checked:not([checked]))'


def _swatch(palette: Palette) -> str:
    return f"background: {palette.background}; color: {palette.text};"


def _on_screen(condition: str, selector: str, declarations: str) -> str:
    media = f"screen and {condition}" if condition else "screen"
    return f"@media {media} {{ {selector} {{ {declarations} }} }}"
