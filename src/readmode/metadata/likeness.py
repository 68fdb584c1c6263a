"""When two texts are the same headline, or two wordings of one."""

import re
import unicodedata
from functools import lru_cache

PREFIX_SHARE = 0.6
"""Share of the longer text: a headline cut short or with the site's name behind it still begins alike for this much."""

LIKENESS = 0.3
"""Share of common words from which a heading and a declared title may be two wordings of one headline."""

COMMON_WORDS = 2
"""Words that they must share: one alone is a site's or a section's name."""

NOT_ALPHANUMERIC = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=2_048)
def fold(text: str) -> str:
    """Give the letters and digits of the text, one case, words parted by one space: what makes two titles the same."""
    if text.isascii():
        return NOT_ALPHANUMERIC.sub(" ", text.lower()).strip(" ")
    flat = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join([char if _counts(char) else " " for char in flat]).split())


def _counts(char: str) -> bool:
    """Whether the character is a part of a word: a letter, a digit, a vowel sign, a joiner."""
    return char.isalnum() or char in "\u200c\u200d" or unicodedata.category(char)[0] == "M"


def letters(text: str) -> str:
    """Give the letters and digits of the text, one case, without spaces: what makes two names of a site the same."""
    return fold(text).replace(" ", "")


def same_title(one: str, other: str) -> bool:
    """Whether two texts are the same headline, when one may be cut short or carry the site's name behind it."""
    short, long = sorted((fold(one), fold(other)), key=len)
    if not short:
        return False
    return short == long or (long.startswith(short) and len(short) >= PREFIX_SHARE * len(long))


def alike(one: str, other: str) -> bool:
    """Whether two texts may be two wordings of one headline: they share more than one word, and enough of them."""
    first, second = set(fold(one).split()), set(fold(other).split())
    common, shorter = len(first & second), min(len(first), len(second))
    return common > 0 and common >= min(COMMON_WORDS, shorter) and common >= LIKENESS * shorter
