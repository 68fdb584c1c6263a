"""A reader's own two colours: how well they can be told apart, and the nearest that can be told apart well.

Luminance and contrast ratio are those of WCAG 2.2; lightness is Oklab's (CSS Color 4), in which equal steps look equal.
"""

import re
from functools import lru_cache

SUFFICIENT_CONTRAST = 7.0
"""The ratio of text to its ground that WCAG 1.4.6 asks for."""

HALVINGS = 16
"""Steps of the search for a colour; after 16 the lightness is finer than one of 256 levels."""

COLOURS_KEPT = 256
"""Pairs: one service meets those of its readers again at each page."""

LINEAR_BELOW, LINEAR_FROM = 0.04045, 0.0031308
"""Where sRGB's curve begins, encoded and linear (IEC 61966-2-1, as WCAG 2.2 quotes it)."""

HEX = re.compile(r"#?([0-9a-fA-F]{6})")

Channels = tuple[float, float, float]


def written(text: str) -> str | None:
    """Give a colour as "#RRGGBB" in capitals, or None when the text is not six hexadecimal digits."""
    match = HEX.fullmatch(text)
    return f"#{match[1].upper()}" if match else None


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours "#RRGGBB", from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=COLOURS_KEPT)
def nearest_passing(colour: str, ground: str, ratio: float = SUFFICIENT_CONTRAST) -> str | None:
    """Give the colour of the same hue that is nearest in lightness and has this contrast with the ground.

    Returns:
        The colour itself when it passes; None when no colour does, on a ground of middle lightness.
    """
    if contrast(colour, ground) >= ratio:
        return colour
    lightness, a, b = _oklab(colour)
    found = [_towards(end, (lightness, a, b), ground, ratio) for end in (0.0, 1.0)]
    near = [one for one in found if one is not None]
    return min(near, key=lambda one: abs(_oklab(one)[0] - lightness), default=None)


def mix(colour: str, ground: str, share: float) -> str:
    """Give a colour between two: `share` (0 to 1) of the first, as the eye would mix them (Oklab)."""
    one, other = _oklab(colour), _oklab(ground)
    lightness, a, b = (share * x + (1 - share) * y for x, y in zip(one, other, strict=True))
    return _from_oklab((lightness, a, b))


def is_dark(colour: str) -> bool:
    """Say whether light text stands out more on this ground than dark text."""
    return contrast(colour, "#FFFFFF") > contrast(colour, "#000000")


def _towards(end: float, lab: Channels, ground: str, ratio: float) -> str | None:
    """Go from a colour towards black (0) or white (1), losing colour on the way, and stop where it passes."""
    lightness, a, b = lab

    def at(step: float) -> str:
        return _from_oklab((lightness + (end - lightness) * step, a * (1 - step), b * (1 - step)))

    if contrast(at(1.0), ground) < ratio:
        return None
    failing, passing = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (failing + passing) / 2
        if contrast(at(middle), ground) >= ratio:
            passing = middle
        else:
            failing = middle
    return at(passing)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Channels:
    red, green, blue = (_decoded(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return red, green, blue


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> int:
    channel = min(max(channel, 0.0), 1.0)
    return round(255 * (12.92 * channel if channel <= LINEAR_FROM else 1.055 * channel ** (1 / 2.4) - 0.055))


def _oklab(colour: str) -> Channels:
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lab: Channels) -> str:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{_encoded(channel):02X}" for channel in channels)
