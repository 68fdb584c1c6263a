"""Settings that go together, named for the need that they answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Preset:
    """What a preset sets; every other setting stays as it is. A page says it in words beside the button."""

    settings: Mapping[str, object]


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        # Twice the size and short lines: size and spacing decide the speed of readers with low vision. Colours are
        # left alone, for some need a dark ground and some a light one.
        "low-vision": Preset(
            {"font_scale": 200, "line_height": 180, "letter_spacing": 5, "measure": 60, "emphasis": "bold"}
        ),
        # The spacing of WCAG 1.4.12 and above. No typeface: spacing helps, and trials of special faces found nothing.
        "dyslexia": Preset(
            {
                "font_scale": 110,
                "line_height": 180,
                "paragraph_gap": 200,
                "letter_spacing": 12,
                "word_spacing": 35,
                "measure": 60,
                "emphasis": "bold",
            }
        ),
        # Less that calls the eye away.
        "focus": Preset({"measure": 60, "links": "plain", "images": "none", "line_focus": "3"}),
    }
)
