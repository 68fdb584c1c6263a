"""What a reader may set, checked when made, and how a web address carries it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, Self, get_args

from readmode.errors import BadPreference
from readmode.options import WORDS_PER_MINUTE_BOUNDS

Theme = Literal["system", "light", "cream", "sepia", "dark", "contrast-dark", "contrast-light", "yellow-on-black"]

THEMES: tuple[Theme, ...] = get_args(Theme)
"""In the order in which a control offers them."""

FONT_SCALE_BOUNDS = (50, 400)
"""Percent of the page's normal text size. WCAG 2.2, 1.4.4 asks for 200; readers with low vision use three to six
times normal print, and 400 is what reflow (1.4.10) is judged at."""

FONT_SCALE_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400)
"""Percent: what a control offers; each step is a change of about a tenth to a quarter, large enough to see."""

NUMBER_LENGTH = 4
"""Digits: no setting takes a longer number, and a very long one is costly to convert."""

DEFAULT_FONT_SCALE = 100
CHANGE = "change"
CHANGES = ("smaller", "larger")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """A reader's settings for the reading page, checked when made.

    Attributes:
        font_scale: the size of the article's text in percent of normal, any whole number from 50 to 400.
        theme: the colours; "system" follows the reader's system, its wish for more contrast included.
        words_per_minute: the reader's own pace in English words a minute, for the reading time;
            None for the default pace of the text's language.
    """

    font_scale: int = DEFAULT_FONT_SCALE
    theme: Theme = "system"
    words_per_minute: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no control offers.

        Raises:
            BadPreference: a value outside its bounds; the message names the allowed ones.
        """
        _check_number("font_scale", self.font_scale, FONT_SCALE_BOUNDS)
        if self.theme not in THEMES:
            raise BadPreference("theme", str(self.theme), _one_of(THEMES))
        if self.words_per_minute is not None:
            _check_number("words_per_minute", self.words_per_minute, WORDS_PER_MINUTE_BOUNDS)

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Self:
        """Read the settings from the parameters of an address or a form.

        Unknown names are left alone, and an empty value counts as not given (an empty form field sends one).

        Args:
            query: parameters by name. `change`, with "smaller" or "larger", moves the font scale by one step:
                it is what the two buttons of the settings form send.

        Raises:
            BadPreference: a value outside its bounds, or not a number.
        """
        given = {name: value.strip() for name, value in query.items() if value.strip()}
        pace = given.get("words_per_minute")
        preferences = cls(
            font_scale=_number("font_scale", given.get("font_scale", str(DEFAULT_FONT_SCALE)), FONT_SCALE_BOUNDS),
            theme=_theme(given.get("theme", "system")),
            words_per_minute=None if pace is None else _number("words_per_minute", pace, WORDS_PER_MINUTE_BOUNDS),
        )
        match given.get(CHANGE):
            case None:
                return preferences
            case "smaller":
                return replace(preferences, font_scale=_step_below(preferences.font_scale))
            case "larger":
                return replace(preferences, font_scale=_step_above(preferences.font_scale))
            case other:
                raise BadPreference(CHANGE, other, _one_of(CHANGES))

    def query(self) -> dict[str, str]:
        """Give the parameters that lead back to these settings: only those that differ from the default."""
        parameters = {
            "font_scale": "" if self.font_scale == DEFAULT_FONT_SCALE else str(self.font_scale),
            "theme": "" if self.theme == "system" else self.theme,
            "words_per_minute": "" if self.words_per_minute is None else str(self.words_per_minute),
        }
        return {name: value for name, value in parameters.items() if value}


PARAMETERS = ("font_scale", "theme", "words_per_minute", CHANGE)
"""Every parameter name that `Preferences.from_query` reads."""


def _step_above(font_scale: int) -> int:
    return next((step for step in FONT_SCALE_STEPS if step > font_scale), font_scale)


def _step_below(font_scale: int) -> int:
    return next((step for step in reversed(FONT_SCALE_STEPS) if step < font_scale), font_scale)


def _theme(value: str) -> Theme:
    for theme in THEMES:
        if theme == value:
            return theme
    raise BadPreference("theme", value, _one_of(THEMES))


def _number(name: str, value: str, bounds: tuple[int, int]) -> int:
    if not value.isdecimal() or len(value) > NUMBER_LENGTH:
        raise BadPreference(name, value, _range(bounds))
    return int(value)


def _check_number(name: str, value: object, bounds: tuple[int, int]) -> None:
    low, high = bounds
    if not isinstance(value, int) or not low <= value <= high:
        raise BadPreference(name, str(value), _range(bounds))


def _range(bounds: tuple[int, int]) -> str:
    return f"a whole number from {bounds[0]} to {bounds[1]}"


def _one_of(names: tuple[str, ...]) -> str:
    return "one of " + ", ".join(names)
