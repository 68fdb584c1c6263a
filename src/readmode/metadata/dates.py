"""Dates as pages write them for machines, as ISO 8601 with nothing added.

A date without a time stays one; a time without an offset gets none; a date that can be read in two ways is read by
the page's own custom.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from readmode.metadata.calendars import iso_day, month_names
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.shown_dates import TEXT_LENGTH, dates_in

EPOCH = "1970-01-01"
"""What an empty time stamp turns into; no page was published then."""

DAY = len("2024-01-01")

SECONDS = re.compile(r"[0-9]{10}(?:[0-9]{3})?")
"""A count of seconds or milliseconds since 1970, which some pages give as a machine's date."""

ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?|(?P<m2>\d\d)(?P<d2>\d\d))(?!\d)"
    r"(?:[T\s,]{1,3}(?P<h>\d{1,2}):?(?P<min>\d\d)(?::?(?P<s>\d\d)(?:[.,]\d{1,9})?)?(?!\d)"
    r"\s?(?P<zone>Z\b|UTC\b|GMT\b|[+-]\d\d:?(?:\d\d)?)?)?",
    re.IGNORECASE | re.ASCII,
)

JAVASCRIPT = re.compile(
    r"[A-Z][a-z]{2} (?P<m>[A-Z][a-z]{2}) (?P<d>\d\d) (?P<y>\d{4}) (?P<t>\d\d:\d\d:\d\d) (?:GMT|UTC)?"
    r"(?P<zone>[+-]\d{4})",
    re.ASCII,
)

MAIL = re.compile(r"[A-Z][a-z]{2,8}, \d")
"""How a date in the format of e-mail begins (RFC 5322)."""


def read_date(text: str, custom: DateCustom) -> str:
    """Read a date that was written for machines, or any date when there is nothing but it.

    Args:
        text: the value of an attribute, of a meta element or of JSON-LD.
        custom: how the page writes its dates, for months and for the order of 3/4/2025.

    Returns:
        The date or time in ISO 8601 as exact as it was given; "" when it is none.
    """
    short = text.strip()[:TEXT_LENGTH]
    value = _machine(short)
    if not value:
        shown = sorted(dates_in(short, custom), key=lambda item: item.start)
        value = shown[0].value if shown else ""
    return "" if value.startswith(EPOCH) else value


def is_first(value: str, others: Sequence[str]) -> bool:
    """Whether none of the other dates is earlier, but for the day that lies between two time zones.

    Args:
        value: a date in ISO 8601, as `read_date` gives it.
        others: dates of the same kind.
    """
    try:
        day = date.fromisoformat(value[:DAY])
        return all((day - date.fromisoformat(other[:DAY])).days <= 1 for other in others)
    except ValueError:  # one of them is a month
        return True


def _machine(text: str) -> str:
    """Read the formats that are the same in every language, the commonest first."""
    match = ISO.match(text)
    if match:
        return _iso(match)
    if SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    match = JAVASCRIPT.match(text)
    if match:
        day = iso_day(match["y"], month_names("").get(match["m"].lower(), 0), match["d"])
        return _checked(day, f"T{match['t']}{match['zone'][:3]}:{match['zone'][3:]}")
    if MAIL.match(text):
        try:
            stamp = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return ""
        return _checked(iso_day(stamp.year, stamp.month, stamp.day), stamp.isoformat()[DAY:])
    return ""


def _iso(match: re.Match[str]) -> str:
    """Write an ISO-like date in full, as exact as it was."""
    year, month, day = match["y"], match["m"] or match["m2"], match["d"] or match["d2"]
    if day is None:
        return f"{year}-{int(month):02}" if iso_day(year, month, 1) else ""
    zone = (match["zone"] or "").upper()
    if zone in {"Z", "UTC", "GMT"}:
        zone = "+00:00"
    elif zone:
        zone = f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    time = f"T{int(match['h']):02}:{match['min']}:{match['s'] or '00'}{zone}" if match["h"] else ""
    return _checked(iso_day(year, month, day), time)


def _checked(day: str, time: str) -> str:
    """Give day and time in ISO 8601, the day alone when there is no such time."""
    try:
        return datetime.fromisoformat(day + time).isoformat() if day and time else day
    except ValueError:
        return day
