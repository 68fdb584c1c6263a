"""A date for people and for machines: ISO 8601 in, the words of a reader's locale or of the article's language out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

LOCALES_KEPT = 64
"""Locales: one service meets a few languages again and again; each kept costs a few kilobytes."""

SUBTAGS = 4
"""Of a tag that are looked at: language, script, region, variant. CLDR has no locale with more."""

DATE_LENGTH = len("2024-05-03")

ZERO_DIGITS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀"}
"""The zero of each numbering system that some locale writes dates in by default (CLDR); Babel leaves ASCII digits."""


@dataclass(frozen=True, slots=True)
class Day:
    """One date: `machine` for the datetime attribute (empty when the source is no ISO 8601 date), `text` to read."""

    machine: str
    text: str
    language: str


def day(value: str, *languages: str) -> Day:
    """Write an ISO 8601 date out in a language, such as "3 May 2024".

    The day is the one in the source's own offset, as its readers saw it printed. A value that is not a whole
    date is given back as it is.

    Args:
        value: the date, with or without a time.
        languages: BCP 47 tags, most wanted first. The first whose words are known serves; the last is one of ours.
    """
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return Day("", value, "")
    spoken, locale = next(_known(languages))
    text = _own_digits(format_date(moment.date(), "long", locale=locale), locale)
    return Day(_machine(moment, value), text, spoken)


def _machine(moment: datetime, value: str) -> str:
    """Write the moment as HTML wants it: no week dates, no fractions longer than it reads."""
    return moment.date().isoformat() if len(value) <= DATE_LENGTH else moment.isoformat(timespec="seconds")


def known_locale(languages: Iterable[str]) -> str:
    """Give the first language that dates can be written in, as a BCP 47 tag; empty when there is none.

    Args:
        languages: what a reader asks for, most wanted first: BCP 47 tags, or anything else, which is passed over.
    """
    return next((str(locale).replace("_", "-") for _, locale in _known(languages)), "")


def _known(languages: Iterable[str]) -> Iterator[tuple[str, Locale]]:
    for tag in languages:
        for locale in _locales(tag):
            yield tag, locale


@lru_cache(maxsize=LOCALES_KEPT)
def _locales(tag: str) -> tuple[Locale, ...]:
    """Find the locale of a tag, cut from its end until one is known (RFC 4647, lookup): one, or none."""
    subtags = tag.split("-", SUBTAGS)[:SUBTAGS]
    for length in range(len(subtags), 0, -1):
        try:
            return (Locale.parse("-".join(subtags[:length]), sep="-"),)
        except (ValueError, UnknownLocaleError):
            continue
    return ()


def _own_digits(text: str, locale: Locale) -> str:
    zero = ZERO_DIGITS.get(locale.default_numbering_system)
    return text.translate({ord("0") + digit: ord(zero) + digit for digit in range(10)}) if zero else text
