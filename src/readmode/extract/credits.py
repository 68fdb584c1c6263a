"""Lines at an article's top that say who wrote it, and when: the reading's head says so too."""

import re

import numpy as np

from readmode.dom import HEADINGS
from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept
from readmode.extract.ends import paragraphs_of
from readmode.extract.letters import LetterCounts
from readmode.model import Metadata

CREDIT_LENGTH = 120
"""Characters of such a line; a longer one says more."""

CREDIT_LINES = 60
"""Lines before the text begins that are looked at, the nearest to it."""

STANDFIRST = 1
"""Paragraphs that may stand above such a line: the one that sums up what follows."""

DAY_LENGTH = len("2026-01-31")

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


def credit_lines(outline: Outline, letters: LetterCounts, kept: Kept, metadata: Metadata) -> Kept:
    """Tell for each block whether it is such a line: made of what the metadata hold, and of the words around it.

    Args:
        outline: the page.
        letters: what its texts are made of.
        kept: for each block whether it belongs to the article.
        metadata: what the page says about its article.
    """
    found = np.zeros(len(kept), bool)
    paragraphs = np.flatnonzero(kept & paragraphs_of(outline, letters))
    first = int(paragraphs[: STANDFIRST + 1][-1]) if len(paragraphs) else 0
    names = [name for author in metadata.authors if (name := " ".join(_words(author.value)))]
    days = [day for dated in (metadata.published, metadata.modified) if dated and (day := _day(dated.value))]
    telling = [*(name.partition(" ")[0] for name in names), *(str(year) for year, _, _ in days)]
    for block in range(max(0, first - CREDIT_LINES), first) if telling else ():
        text = outline.texts[block]
        if len(text) > CREDIT_LENGTH or not _may_tell(text, telling):
            continue
        if outline.tags[outline.owners[block]] in HEADINGS:
            continue
        said = _words(text)
        if metadata.credit_words.issuperset(set(said).difference(metadata.months)):
            numbers = set(map(int, _NUMBER.findall(text)))
            is_dated = any(
                {year, day} <= numbers and (month in numbers or month in map(metadata.months.get, said))
                for year, month, day in days
            )
            found[block] = is_dated if numbers else any(name in " ".join(said) for name in names)
    return found


def _may_tell(text: str, telling: list[str]) -> bool:
    """Say whether a name or a year is in the line: the quick look. Beyond ASCII, years have other digits too."""
    return not text.isascii() or any(map(text.casefold().__contains__, telling))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _day(value: str) -> tuple[int, ...]:
    """Give the year, the month and the day of a date in ISO 8601; nothing of one that is only a month."""
    return tuple(map(int, value[:DAY_LENGTH].split("-"))) if len(value) >= DAY_LENGTH else ()
