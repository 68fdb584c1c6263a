"""A date for people and for machines: ISO 8601 in, the words of the article's language out."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

LOCALES_KEPT = 64
"""Locales: one service meets a few languages again and again; each kept costs a few kilobytes."""

DATE_LENGTH = len("2024-05-03")

ZERO_DIGITS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀"}
"""The zero of each numbering system that some locale writes dates in by default (CLDR); Babel leaves ASCII digits."""


@dataclass(frozen=True, slots=True)
class Day:
    """One date: `machine` for the datetime attribute (empty when the source is no ISO 8601 date), `text` to read."""

    machine: str
    text: str
    language: str


def day(value: str, language: str, other_language: str) -> Day:
    """Write an ISO 8601 date out in a language, such as "3 May 2024".

    The day is the one in the source's own offset, as its readers saw it printed. A value that is not a whole
    date is given back as it is.

    Args:
        value: the date, with or without a time.
        language: a BCP 47 tag, empty when unknown.
        other_language: the tag to use when no words are known for `language`.
    """
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return Day("", value, "")
    spoken, locale = _locale(language, other_language)
    text = _own_digits(format_date(moment.date(), "long", locale=locale), locale)
    return Day(_machine(moment, value), text, spoken)


def _machine(moment: datetime, value: str) -> str:
    """Write the moment as HTML wants it: no week dates, no fractions longer than it reads."""
    return moment.date().isoformat() if len(value) <= DATE_LENGTH else moment.isoformat(timespec="seconds")


@lru_cache(maxsize=LOCALES_KEPT)
def _locale(language: str, other_language: str) -> tuple[str, Locale]:
    """Find the locale of a tag, or of its primary language, or of the other language."""
    for tag in (language, language.partition("-")[0]):
        try:
            return language, Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return other_language, Locale.parse(other_language, sep="-")


def _own_digits(text: str, locale: Locale) -> str:
    zero = ZERO_DIGITS.get(locale.default_numbering_system)
    return text.translate({ord("0") + digit: ord(zero) + digit for digit in range(10)}) if zero else text
