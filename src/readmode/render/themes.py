"""The colours of every theme: one table for the style sheet, for the tests of contrast, and for colour controls."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Literal

from readmode.preferences import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as sRGB hexadecimal.

    Every text colour has a contrast of at least 7:1 on every ground it may stand on (WCAG 2.2, 1.4.6), every
    control's edge and the focus ring at least 3:1 (1.4.11, 2.4.13). Links differ too little from text to be
    known by colour, so they are underlined.

    Attributes:
        scheme: what the browser's own controls and scroll bars should look like.
        background: the page's ground.
        text: running text.
        muted: captions, dates and other secondary text.
        link: links.
        visited: links that were followed.
        edge: borders of controls and of table cells.
        focus: the ring round what the keyboard is on.
        mark: the ground of highlighted text.
        surface: the ground of code, table heads and controls.
    """

    scheme: Literal["light", "dark"]
    background: str
    text: str
    muted: str
    link: str
    visited: str
    edge: str
    focus: str
    mark: str
    surface: str

    def declarations(self) -> str:
        """Give the palette as CSS declarations of custom properties."""
        colours = [f"--{field.name}: {getattr(self, field.name)};" for field in fields(self)[1:]]
        return " ".join([f"color-scheme: {self.scheme};", *colours])


_CONTRAST_DARK = Palette(
    "dark", "#000000", "#FFFFFF", "#E0E0E0", "#FFFF00", "#FFC0FF", "#FFFFFF", "#00FFFF", "#003A5C", "#1A1A1A"
)
_CONTRAST_LIGHT = Palette(
    "light", "#FFFFFF", "#000000", "#000000", "#00008B", "#4B0082", "#000000", "#00008B", "#FFFF99", "#F2F2F2"
)

PALETTES: Mapping[Theme, Palette] = MappingProxyType(
    {
        "light": Palette(
            "light", "#FFFFFF", "#1A1A1A", "#4A4A4A", "#0B4A99", "#5B2A86", "#595959", "#0B4A99", "#FFF3B0", "#F3F3F3"
        ),
        "cream": Palette(
            "light", "#FFFDF5", "#1F1B16", "#4D473F", "#0B4A99", "#5B2A86", "#575757", "#0B4A99", "#FFE9A8", "#F6F1E4"
        ),
        "sepia": Palette(
            "light", "#F4ECD8", "#33261A", "#51412F", "#0A3D80", "#56246F", "#574B39", "#0A3D80", "#FBDD8C", "#EADFC5"
        ),
        "dark": Palette(
            "dark", "#1B1B1F", "#E4E2DD", "#C4C1BB", "#9EC5FF", "#D3B3F5", "#A9A9A9", "#FFD54A", "#3D3100", "#27272C"
        ),
        "contrast-dark": _CONTRAST_DARK,
        "contrast-light": _CONTRAST_LIGHT,
        "yellow-on-black": Palette(
            "dark", "#000000", "#FFFF00", "#FFEE58", "#7FDBFF", "#FFB3FF", "#FFFF00", "#FFFFFF", "#333300", "#141400"
        ),
    }
)
"""Every theme with colours of its own; "system" is chosen from them by the reader's system."""

SYSTEM: tuple[tuple[str, Theme], ...] = (
    ("", "light"),
    ("(prefers-color-scheme: dark)", "dark"),
    ("(prefers-contrast: more)", "contrast-light"),
    ("(prefers-contrast: more) and (prefers-color-scheme: dark)", "contrast-dark"),
)
"""What the reader's system asks for (a media condition) and the theme that answers; the last that holds wins."""
