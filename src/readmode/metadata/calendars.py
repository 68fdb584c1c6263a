"""Month names by language, and years and months of other calendars, for dates that pages show to their readers."""

import re
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError

ENGLISH = {
    name: month
    for month, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
"""Known without locale data: loading that of one language takes longer than reading the whole page."""

VARIANTS = {"ar": ("ar", "ar_LB", "ar_DZ", "ar_MA"), "zh": (), "ja": (), "ko": ()}
"""Arabic names the months in four ways; East Asian languages number them (see `dates`)."""

SOLAR_HIJRI = {
    name: month
    for month, name in enumerate("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), start=1)
}
"""The months of the calendar of Iran, from 21 March."""

YEARS = range(1800, 2100)
"""Years that a page may have been published in; old newspapers are put on the web with their own dates."""

SOLAR_HIJRI_YEARS = range(1300, 1500)
BUDDHIST_YEARS = range(2443, 2643)
"""Years that in Thai and Persian dates are not Gregorian: 1900 to 2100 in their own count."""

BUDDHIST_OFFSET = 543
"""Years from the Gregorian to the Thai count."""

NOWRUZ = date(1921, 3, 21)
"""The first day of the year 1300 of the calendar of Iran."""

LEAP_REMAINDERS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Leap years within a cycle of 33 years: exact for the years 1343 to 1472 (1964 to 2094)."""


@lru_cache(maxsize=32)
def month_names(language: str) -> dict[str, int]:
    """Give the months' names in small letters, full and short, of the language and of English.

    Args:
        language: a language subtag, such as "de"; "" for English alone.
    """
    names: dict[str, int] = {}
    for tag in VARIANTS.get(language, (language,) if language not in {"", "en"} else ()):
        try:
            months = Locale.parse(tag).months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in months[context][width].items():
                    if re.search(r"[^\W\d]", name) and not re.search(r"[\d\u4e00-\u9fff]", name):
                        names.setdefault(name.casefold().rstrip("."), month)
    if language == "fa":
        names |= SOLAR_HIJRI
    return ENGLISH | names


def iso_day(year: str | int, month: str | int, day: str | int, language: str = "") -> str:
    """Give the day in ISO 8601, or "" when there is no such day or no page was published then.

    Args:
        year: in the count of the language's calendar.
        month: from 1 to 12.
        day: from 1.
        language: a language subtag; "" when unknown.
    """
    try:
        value = gregorian(int(year), int(month), int(day), language)
    except ValueError:
        return ""
    return value.isoformat() if value.year in YEARS else ""


def gregorian(year: int, month: int, day: int, language: str) -> date:
    """Give the day in the Gregorian calendar, whichever calendar of the language its year belongs to.

    Raises:
        ValueError: there is no such day.
    """
    if language == "th" and year in BUDDHIST_YEARS:
        return date(year - BUDDHIST_OFFSET, month, day)
    if language == "fa" and year in SOLAR_HIJRI_YEARS:
        return _from_solar_hijri(year, month, day)
    return date(year, month, day)


def _from_solar_hijri(year: int, month: int, day: int) -> date:
    """Count the days: six months of 31, five of 30, then 29 or 30."""
    length = 31 if month <= 6 else 30 if month < 12 or year % 33 in LEAP_REMAINDERS else 29  # noqa: PLR2004 the months
    if not (1 <= month <= 12 and 1 <= day <= length):  # noqa: PLR2004 the months of a year
        message = "no such day"
        raise ValueError(message)
    leaps = sum(1 for earlier in range(SOLAR_HIJRI_YEARS.start, year) if earlier % 33 in LEAP_REMAINDERS)
    days = (year - SOLAR_HIJRI_YEARS.start) * 365 + leaps + (month - 1) * 30 + min(month - 1, 6) + day - 1
    return date.fromordinal(NOWRUZ.toordinal() + days)
