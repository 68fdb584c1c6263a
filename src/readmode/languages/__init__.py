"""Which language and script a text is in, as far as its letters and small words prove it."""

from readmode.languages.function_words import SmallWords, count_small_words, has_small_words, may_speak_against
from readmode.languages.scripts import (
    BEYOND_ASCII,
    RIGHT_TO_LEFT,
    SHARED,
    WRITTEN_IN,
    language_of_letters,
    may_be_written_in,
    script_of,
)

__all__ = [
    "BEYOND_ASCII",
    "RIGHT_TO_LEFT",
    "SHARED",
    "WRITTEN_IN",
    "SmallWords",
    "count_small_words",
    "has_small_words",
    "language_of_letters",
    "may_be_written_in",
    "may_speak_against",
    "script_of",
]
