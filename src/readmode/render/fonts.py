"""The typefaces that a page offers: two of the reader's system, and those whose files lie beside the style sheet.

`make fonts` puts the files there, with their licences; without them a page offers the system's faces alone. Nothing
is ever loaded from anywhere but the service itself.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from readmode.preferences import FONTS, Font

LIST = "fonts.json"

LANGUAGES_KEPT = 64
"""Languages whose script is remembered: one service meets a few again and again."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface on offer.

    Attributes:
        stack: the CSS family names, most wanted first.
        glyph: the room that a line has for each of its letters, in widths of the face's zero. Found by counting on
            rendered lines (e2e/test_lines.py): the narrowest words reach the number that is set, common prose about
            three quarters of it.
        scripts: the scripts (ISO 15924) that it is drawn for; empty for all.
        arabic_glyph: the same room for Arabic letters, in text sizes, for a zero says nothing of them.
    """

    stack: str
    glyph: float
    scripts: frozenset[str] = frozenset()
    arabic_glyph: float = 0.375


_LATIN = frozenset({"Latn"})
_ARABIC = frozenset({"Arab"})

TYPEFACES: Mapping[Font, Typeface] = MappingProxyType(
    {
        "sans": Typeface("var(--sans)", 0.56),
        "serif": Typeface("var(--serif)", 0.6),
        "atkinson": Typeface('"Atkinson Hyperlegible Next", var(--sans)', 0.47, _LATIN),
        "lexend": Typeface("Lexend, var(--sans)", 0.54, _LATIN),
        "andika": Typeface("Andika, var(--sans)", 0.58, frozenset({"Latn", "Cyrl"})),
        "opendyslexic": Typeface("OpenDyslexic, var(--sans)", 0.78, _LATIN),
        "naskh": Typeface('"Noto Naskh Arabic", var(--serif)', 0.56, _ARABIC, 0.34),
        "vazirmatn": Typeface("Vazirmatn, var(--sans)", 0.56, _ARABIC),
    }
)

SYSTEM_FONTS: tuple[Font, ...] = ("sans", "serif")


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a typeface, as the list beside the files has it."""

    font: Font
    file: str
    weight: str
    style: str
    range: str
    version: str

    def rule(self) -> str:
        """Give the @font-face rule; text is shown in the system's face until the file is there."""
        family = TYPEFACES[self.font].stack.partition(",")[0]
        return (
            f"@font-face {{ font-family: {family}; font-style: {self.style}; font-weight: {self.weight}; "
            f'font-display: swap; src: url("fonts/{self.file}?v={self.version}") format("woff2"); '
            f"unicode-range: {self.range}; }}"
        )


@cache
def faces() -> tuple[Face, ...]:
    """Give the faces whose files are there."""
    folder = files("readmode").joinpath("static", "fonts")
    listed = folder.joinpath(LIST)
    if not listed.is_file():
        return ()
    found = (Face(**face) for face in json.loads(listed.read_text(encoding="utf-8")))
    return tuple(face for face in found if face.font in TYPEFACES and folder.joinpath(face.file).is_file())


@cache
def font_faces() -> str:
    """Give the @font-face rules of every face that is there."""
    return "\n".join(face.rule() for face in faces())


@lru_cache(maxsize=LANGUAGES_KEPT)
def offered(language: str) -> tuple[Font, ...]:
    """Give the typefaces that suit a language's script and are there, in the order of the control.

    Args:
        language: a BCP 47 tag.
    """
    there = {face.font for face in faces()}
    script = script_of(language)
    return tuple(
        font for font in FONTS if font in SYSTEM_FONTS or (font in there and script in TYPEFACES[font].scripts)
    )


def script_of(language: str) -> str:
    """Give the script that a language is usually written in (CLDR, likely subtags); Latin when nobody knows."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = None
    if locale is not None and locale.script:
        return str(locale.script)
    likely = get_global("likely_subtags").get(language.partition("-")[0].lower(), "")
    return next((part for part in likely.split("_") if len(part) == 4), "Latn")  # noqa: PLR2004 - a script's length
