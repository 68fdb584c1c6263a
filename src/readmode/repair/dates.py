"""Dates that were true when the page was made: "2 hours ago". The words stay, and their author is told."""

import re

from lxml.html import HtmlElement

from readmode.dom import text_of
from readmode.repair.account import Account, Context
from readmode.repair.rules.texts import RELATIVE_DATE

LONGEST = 40
"""Characters: a longer text is a sentence, which may say more than a date."""

FIRST_YEAR = 1_000
"""Years of the calendars in use have four digits."""

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def judge_dates(root: HtmlElement, context: Context) -> Account:
    """Report times whose words name neither the day nor the year that the element gives."""
    for moment in context.elements(root, "time"):
        date = _DATE.match(moment.get("datetime", ""))
        text = text_of(moment)
        if not date or not text or len(text) > LONGEST:
            continue
        numbers = {int(number) for number in re.findall(r"\d+", text)}  # digits of every script
        year, _, day = (int(part) for part in date.groups())
        if ":" not in text and not numbers & {year, year % 100, day} and year not in _other_calendars(numbers, year):
            yield context.found(RELATIVE_DATE, moment, f"It reads “{text}” and means {date[0]}.")


def _other_calendars(numbers: set[int], year: int) -> set[int]:
    """Give the year where the words name one in another calendar, such as the Buddhist or the Persian."""
    return {year} if any(number > FIRST_YEAR for number in numbers) else set()
