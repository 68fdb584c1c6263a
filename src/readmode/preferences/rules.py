"""What each setting takes: one rule a setting, which checks a value and reads one from text."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from readmode.errors import BadPreference
from readmode.options import WORDS_PER_MINUTE_BOUNDS
from readmode.preferences import values
from readmode.preferences.colours import written

NUMBER_LENGTH = 4
"""Digits: no setting takes a longer number, and a very long one is costly to convert."""


class Rule(Protocol):
    """What one setting takes."""

    def read(self, name: str, text: str) -> object:
        """Read a value from text.

        Raises:
            BadPreference: it is no value of this setting.
        """

    def check(self, name: str, value: object) -> None:
        """Refuse a value that is none of this setting.

        Raises:
            BadPreference: it is none; the message names the allowed ones.
        """


@dataclass(frozen=True, slots=True)
class Name:
    """One of a few names."""

    names: tuple[str, ...]

    def read(self, name: str, text: str) -> str:
        """Give the name itself."""
        self.check(name, text)
        return text

    def check(self, name: str, value: object) -> None:
        """Refuse any other name."""
        if value not in self.names:
            raise BadPreference(name, str(value), _one_of(self.names))


@dataclass(frozen=True, slots=True)
class Range:
    """A whole number between two bounds."""

    low: int
    high: int

    def read(self, name: str, text: str) -> int:
        """Give the number that the digits, of any script, are."""
        if not text.isdecimal() or len(text) > NUMBER_LENGTH:
            raise BadPreference(name, text, self._allowed())
        return int(text)

    def check(self, name: str, value: object) -> None:
        """Refuse a number outside the bounds."""
        if not isinstance(value, int) or not self.low <= value <= self.high:
            raise BadPreference(name, str(value), self._allowed())

    def _allowed(self) -> str:
        return f"a whole number from {self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class Step:
    """One of a few whole numbers, each of which has a rule in the style sheet."""

    steps: tuple[int, ...]

    def read(self, name: str, text: str) -> int:
        """Give the number that the digits are."""
        if not text.isdecimal() or len(text) > NUMBER_LENGTH:
            raise BadPreference(name, text, self._allowed())
        return int(text)

    def check(self, name: str, value: object) -> None:
        """Refuse any other number."""
        if not isinstance(value, int) or value not in self.steps:
            raise BadPreference(name, str(value), self._allowed())

    def _allowed(self) -> str:
        return _one_of(tuple(map(str, self.steps)))


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of six hexadecimal digits, with or without the "#" in front."""

    def read(self, name: str, text: str) -> str:
        """Give the colour as "#RRGGBB" in capitals."""
        colour = written(text)
        if colour is None:
            raise BadPreference(name, text, self._allowed())
        return colour

    def check(self, name: str, value: object) -> None:
        """Refuse any other way to write a colour."""
        if not isinstance(value, str) or written(value) != value:
            raise BadPreference(name, str(value), self._allowed())

    def _allowed(self) -> str:
        return "a colour such as #1A1A1A"


def _one_of(names: tuple[str, ...]) -> str:
    return "one of " + ", ".join(names)


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "font_scale": Range(*values.FONT_SCALE_BOUNDS),
        "font": Name(values.FONTS),
        "line_height": Step(values.LINE_HEIGHTS),
        "paragraph_gap": Step(values.PARAGRAPH_GAPS),
        "letter_spacing": Step(values.LETTER_SPACINGS),
        "word_spacing": Step(values.WORD_SPACINGS),
        "measure": Step(values.MEASURES),
        "theme": Name(values.THEMES),
        "own_background": Colour(),
        "own_text": Colour(),
        "images": Name(values.IMAGES),
        "links": Name(values.LINKS),
        "emphasis": Name(values.EMPHASES),
        "line_focus": Name(values.LINE_FOCUSES),
        "words_per_minute": Range(*WORDS_PER_MINUTE_BOUNDS),
    }
)
"""Setting → what it takes; the names of `Preferences`' attributes and of the parameters that carry them."""
