"""Title, author and date, compared by what they say rather than how they are written."""

import re
import unicodedata
from typing import Literal

FIELDS = ("title", "author", "date")

FieldVerdict = Literal["equal", "different", "missing", "spurious", "absent"]
"""Of a field: the same, another value, none where the truth has one, one where the truth has none, none in both."""

NOT_NAMES = frozenset(("by", "and"))
"""Words of a byline that belong to no name."""

NEITHER_WORD_NOR_SPACE = re.compile(r"[^\w\s]")

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DAY_LENGTH = len("2026-01-31")


def judge(field: str, truth: str | None, value: str | None) -> FieldVerdict:
    """Compare a field's value with the truth; a value without a letter or digit is none.

    Titles are equal after NFKC, case folding and dropping punctuation; authors as sets of name words without "by" and
    "and"; dates to the day as written, whatever the hour and the offset.
    """
    normalise = {"title": _title, "author": _names, "date": _day}[field]
    expected, given = normalise(truth or ""), normalise(value or "")
    if not expected:
        return "spurious" if given else "absent"
    if not given:
        return "missing"
    return "equal" if given == expected else "different"


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _title(text: str) -> str:
    return " ".join(NEITHER_WORD_NOR_SPACE.sub("", _folded(text)).split())


def _names(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _folded(text))) - NOT_NAMES


def _day(text: str) -> str:
    text = text.strip()
    return text[:DAY_LENGTH] if DAY.match(text) else text
