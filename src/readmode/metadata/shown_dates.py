"""Dates within a line that is written for readers, in the languages and calendars that the page may use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readmode.metadata.calendars import iso_day, month_names
from readmode.metadata.date_custom import MONTHS, YEAR_LAST, DateCustom
from readmode.metadata.language_tags import base_language

TEXT_LENGTH = 160
"""Characters in which a date is looked for: a dateline is one short line."""

SHOWN_YEARS = range(1990, 2100)
"""Years of dates that are only shown: an older one near the headline is what the article is about."""

YEAR = re.compile(r"\d{4}")
YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
NUMBERED_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s{1,2}tháng\s{1,2}(\d{1,2})(?:,|\s{1,2}năm)?\s{1,2}(\d{4})(?!\d)")
"""Vietnamese names its months by number."""

GAP = r"[\s.,،/-]{0,4}(?:(?:de|del|of|di|den)\s{1,2})?"
"""What stands between the parts of a date in words."""

CLOSE = r"(?:[\s.,،/]{1,4}|-)(?:(?:de|del|of|di|den)\s{1,2})?"
"""The same behind a year, where a dash between spaces begins something else: "Meeting 2026 - April 29"."""

ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"

SPAN = re.compile(r"\s*[-–—~〜～]\s*")
"""What stands between the first and the last day of an event or a journey."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A date within a text: its ISO 8601 form, and where it begins and ends."""

    value: str
    start: int
    end: int


def find_date(text: str, custom: DateCustom) -> Shown | None:
    """Find the first date that a short text shows to its readers.

    Args:
        text: one line near the headline.
        custom: how the page writes its dates.

    Returns:
        The date and its place, or None when the text holds none that is certain.
    """
    shown = [item for item in dates_in(text, custom) if int(item.value[:4]) in SHOWN_YEARS]
    shown.sort(key=lambda item: item.start)
    if len(shown) > 1 and SPAN.fullmatch(text[shown[0].end : shown[1].start]):
        return None
    return shown[0] if shown else None


def dates_in(text: str, custom: DateCustom) -> list[Shown]:
    """Give every date of a short text, of any year; none of a text that is too long for a dateline.

    Args:
        text: one line.
        custom: how the page writes its dates.
    """
    if len(text) > TEXT_LENGTH or not YEAR.search(text):
        return []
    flat = text.casefold()
    if len(flat) != len(text):  # places in the one must be places in the other
        flat = text
    return [item for item in (*_numeric(flat, custom), *_in_words(flat, base_language(custom.language))) if item.value]


def _numeric(text: str, custom: DateCustom) -> Iterator[Shown]:
    base = base_language(custom.language)
    for match in YEAR_FIRST.finditer(text):
        yield Shown(iso_day(match[1], match[2], match[3], base), *match.span())
    for match in YEAR_LAST.finditer(text):
        day, month = int(match[1]), int(match[3])
        if _is_month_first(day, month, match[2], custom):
            day, month = month, day
        yield Shown(iso_day(match[4], month, day, base), *match.span())
    for match in NUMBERED_MONTH.finditer(text):
        yield Shown(iso_day(match[3], match[2], match[1]), *match.span())


def _is_month_first(first: int, second: int, mark: str, custom: DateCustom) -> bool:
    """Decide the order of two numbers: by their size, by the mark between them, by the page's custom."""
    if second > MONTHS or first > MONTHS or "." in mark:
        return second > MONTHS
    return first != second and custom.month_first


@lru_cache(maxsize=32)
def _words(language: str) -> re.Pattern[str]:
    """Give the pattern of dates with the month in a word of the language or of English."""
    names = "|".join(re.escape(name) for name in sorted(month_names(language), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}}){ORDINAL}{GAP}(?P<m>{names}){GAP}(?P<y>\d{{4}})(?!\d)"
        rf"|(?<!\w)(?P<m1>{names}){GAP}(?P<d1>\d{{1,2}}){ORDINAL}{GAP}(?P<y1>\d{{4}})(?!\d)"
        rf"|(?<!\d)(?P<y2>\d{{4}}){CLOSE}(?P<m2>{names}){GAP}(?P<d2>\d{{1,2}})(?!\d)"
    )


def _in_words(text: str, base: str) -> Iterator[Shown]:
    months = month_names(base)
    for match in _words(base).finditer(text):
        year, month, day = (next(match[key + n] for n in ("", "1", "2") if match[key + n]) for key in "ymd")
        yield Shown(iso_day(year, months[month], day, base), *match.span())
