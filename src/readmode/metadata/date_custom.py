"""How a page writes its dates: in which language, and whether 3/4/2025 is a day of March or of April.

The language's custom decides the second only where the page itself does not prove an order: many a page calls itself
English, or American, because its publishing system does. An order is proved by a date that the page writes in two ways,
once for machines or in its address, or by one with a number that no month has (25/4/2025).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from lxml.html import HtmlElement

from readmode.metadata.language_tags import base_language

MONTHS = 12

YEAR_LAST = re.compile(r"(?<![\d./-])(\d{1,2})(\s?[./-]\s?)(\d{1,2})\2(\d{4})(?!\d)")
"""Two numbers and a year; with dots between them, the first is the day."""

MONTH_FIRST_REGIONS = frozenset({"", "us", "ph"})
"""Regions in which English 3/4/2025 is the fourth of March; an English page without a region is most often one."""

ISO_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")

ZONES = timedelta(days=1)
"""How far two ways to write one moment may be apart: that for machines often gives the day in another time zone."""

SILENT = frozenset({"script", "style", "template", "textarea"})
"""Elements whose texts nobody reads."""

Numbers = tuple[int, int, int]
"""Two numbers and the year behind them."""


@dataclass(frozen=True)
class DateCustom:
    """How a page writes its dates.

    Attributes:
        language: its BCP 47 tag; "" when unknown.
        root: the page that may prove the order of two numbers; without one the language decides.
        days: what the page gives for machines, such as the day in its address; what begins with no ISO day is nothing.
    """

    language: str = ""
    root: HtmlElement | None = None
    days: tuple[str, ...] = ()

    @cached_property
    def month_first(self) -> bool:
        """Whether the first of two numbers is the month where each may be; the page is read when a date first asks."""
        written, marked = set[Numbers](), [*self.days]
        if self.root is not None:
            for element in self.root.iter():
                if element.tag == "time":
                    marked.append(element.get("datetime") or "")
                written.update(number for text in _texts(element) for number in _numbers(text))
        for proved in (_written_twice(written, marked), _beyond_months(written)):
            if len(proved) == 1:
                return proved.pop()
        region = self.language.lower().partition("-")[2]
        return base_language(self.language) == "en" and region in MONTH_FIRST_REGIONS


def _texts(element: HtmlElement) -> Iterator[str]:
    """Give the element's own text and the one behind it, where somebody reads them."""
    if element.text and isinstance(element.tag, str) and element.tag not in SILENT:
        yield element.text
    if element.tail:
        yield element.tail


def _numbers(text: str) -> Iterator[Numbers]:
    for match in YEAR_LAST.finditer(text):
        if "." not in match[2]:
            yield int(match[1]), int(match[3]), int(match[4])


def _written_twice(written: Iterable[Numbers], marked: Iterable[str]) -> set[bool]:
    """Give the orders, month first or not, in which a date is one that is also written for machines."""
    days = {day for text in marked if (iso := ISO_DAY.match(text)) for day in _day(*map(int, iso[1].split("-")))}
    orders = set()
    for first, second, year in written:
        if first != second:
            for month_first, month, day in ((True, first, second), (False, second, first)):
                if any(abs(each - other) <= ZONES for each in _day(year, month, day) for other in days):
                    orders.add(month_first)
    return orders


def _day(year: int, month: int, day: int) -> Iterator[date]:
    """Give the day, or nothing where there is none."""
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _beyond_months(written: Iterable[Numbers]) -> set[bool]:
    """Give the orders in which dates are written with a number that no month has."""
    return {first <= MONTHS for first, second, _ in written if (first <= MONTHS) is not (second <= MONTHS)}
