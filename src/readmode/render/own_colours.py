"""A whole palette from a reader's own two colours."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from readmode.preferences.colours import COLOURS_KEPT, SUFFICIENT_CONTRAST, contrast, is_dark, mix, nearest_passing
from readmode.render.themes import Palette

EDGE_CONTRAST = 3.0
"""The ratio that borders and the focus ring need (WCAG 1.4.11, 2.4.13)."""

LINK = {False: "#0B4A99", True: "#9EC5FF"}
VISITED = {False: "#5B2A86", True: "#D3B3F5"}
FOCUS = {False: "#0B4A99", True: "#FFD54A"}
"""The hues of the themes, on a light ground (False) and on a dark one; each is moved until it can be read."""

HIGHLIGHT = {False: "#FFE27A", True: "#6B5600"}
MUTED_SHARE = 0.85
EDGE_SHARE = 0.6
MARK_SHARE = 0.7
SURFACE_SHARE = 0.05
"""Shares of the first colour in a mixture: enough to be seen beside the ground, as in the themes."""


@dataclass(frozen=True, slots=True)
class OwnColours:
    """What a reader's own two colours come to.

    Attributes:
        ratio: their contrast, as people write it.
        suggestion: the nearest colour for the text that can be read well; empty when the text can, or none can.
    """

    ratio: str
    is_good: bool
    suggestion: str


@lru_cache(maxsize=COLOURS_KEPT)
def own_palette(background: str, text: str) -> Palette:
    """Give every colour of a page from its ground and its text.

    When text and ground have a contrast of 7:1, so has every other pair; when they have less, it is the reader's
    wish, and nothing else is made worse by it.

    Args:
        background: the ground, as "#RRGGBB".
        text: the text.
    """
    dark = is_dark(background)
    link, visited = (nearest_passing(hue, background) or text for hue in (LINK[dark], VISITED[dark]))
    muted = mix(text, background, MUTED_SHARE)
    if contrast(muted, background) < SUFFICIENT_CONTRAST:
        muted = text
    texts = (text, muted, link, visited)

    def ground(wanted: str) -> str:
        """Take a second ground only where all that stands on it stays as readable as it must be."""
        readable = all(contrast(*pair) >= SUFFICIENT_CONTRAST for pair in product(texts, (wanted,)))
        return wanted if readable else background

    edge, focus = (
        nearest_passing(colour, background, EDGE_CONTRAST + 0.5) or text
        for colour in (mix(text, background, EDGE_SHARE), FOCUS[dark])
    )
    return Palette(
        scheme="dark" if dark else "light",
        background=background,
        text=text,
        muted=muted,
        link=link,
        visited=visited,
        edge=edge,
        focus=focus,
        mark=ground(mix(HIGHLIGHT[dark], background, MARK_SHARE)),
        surface=ground(mix(text, background, SURFACE_SHARE)),
    )


def judge(background: str, text: str) -> OwnColours:
    """Judge two colours, and offer the nearest that can be read well."""
    ratio = contrast(text, background)
    is_good = ratio >= SUFFICIENT_CONTRAST
    suggestion = "" if is_good else nearest_passing(text, background) or ""
    return OwnColours(f"{int(ratio * 10) / 10:g}", is_good, suggestion)  # cut, not rounded: 6.96 is not 7


def interface_colours(background: str, text: str) -> str:
    """Give the colours of the controls as declarations: however faint the text is wished, the way back is seen."""
    ends = sorted(("#000000", "#FFFFFF"), key=lambda end: -contrast(end, background))
    readable = nearest_passing(text, background) or ends[0]
    edge = own_palette(background, readable).edge
    return f"--text: {readable}; --muted: {readable}; --edge: {edge}; color: {readable};"
