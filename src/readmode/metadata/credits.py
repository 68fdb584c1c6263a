"""The words of lines that say who wrote an article, and when, and nothing else."""

import re
from collections.abc import Iterable
from functools import lru_cache

from readmode.metadata.by_words import after_names, before_names
from readmode.metadata.calendars import month_names

WORD = re.compile(r"[^\W\d_]+")

EAST_ASIAN = ("年", "月", "日", "년", "월", "일")
"""What stands behind the numbers of a date instead of a month's name."""


def credit_words(authors: Iterable[str], language: str) -> frozenset[str]:
    """Give the words of such a line in small letters, but for its month: the authors' names, and the words around them.

    Args:
        authors: their names.
        language: a language subtag; "" when unknown.
    """
    return _standing(language).union(*(WORD.findall(author.casefold()) for author in authors))


def months_of(dates: Iterable[str], language: str) -> dict[str, int]:
    """Give the names of the dates' months in small letters, each with its number.

    Args:
        dates: in ISO 8601.
        language: a language subtag; "" when unknown.
    """
    numbers = {int(date[5:7]) for date in dates}
    return {name: number for name, number in month_names(language).items() if number in numbers}


@lru_cache(maxsize=32)
def _standing(language: str) -> frozenset[str]:
    """Give the words that do not depend on the article."""
    said = (*before_names(language), *after_names(language), *EAST_ASIAN)
    return frozenset(word for text in said for word in WORD.findall(text))
