"""When two texts are the same headline, or two wordings of one."""

import re
import unicodedata
from functools import lru_cache

from readmode.languages import BEYOND_ASCII

PREFIX_SHARE = 0.6
"""Share of the longer text: a headline cut short or with the site's name behind it still begins alike for this much."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

LETTERS_A_WORD = 3
"""Such letters that count as one more word; only "one" and "several" are told apart by it."""

NOT_ALPHANUMERIC = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=2_048)
def fold(text: str) -> str:
    """Give the letters and digits of the text, one case, words parted by one space: what makes two titles the same."""
    if text.isascii():
        return NOT_ALPHANUMERIC.sub(" ", text.lower()).strip(" ")
    flat = unicodedata.normalize("NFKC", text).casefold()
    if not any(map(_counts, set(BEYOND_ASCII.findall(flat)))):  # but dashes and quotation marks
        return NOT_ALPHANUMERIC.sub(" ", flat).strip(" ")
    return " ".join("".join([char if _counts(char) else " " for char in flat]).split())


def _counts(char: str) -> bool:
    """Whether the character is a part of a word: a letter, a digit, a vowel sign, a joiner."""
    return char.isalnum() or char in "\u200c\u200d" or unicodedata.category(char)[0] == "M"


def letters(text: str) -> str:
    """Give the letters and digits of the text, one case, without spaces: what makes two names of a site the same."""
    return fold(text).replace(" ", "")


def same_title(one: str, other: str) -> bool:
    """Whether two texts are the same headline, when one may be cut short or carry the site's name behind it."""
    short, long = fold(one), fold(other)
    if len(short) > len(long):
        short, long = long, short
    if not short:
        return False
    return short == long or (long.startswith(short) and len(short) >= PREFIX_SHARE * len(long))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the share of two texts' pieces that both have, 0 to 1 (Dice's coefficient)."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def words_in(text: str) -> int:
    """Give how many words the text has, as good as one can tell in scripts that put no spaces between them."""
    return len(text.split()) + len(UNSPACED.findall(text)) // LETTERS_A_WORD


def pieces(flat: str) -> frozenset[str]:
    """Give a folded text's words; of a script without spaces, each two letters that stand together."""
    if flat.isascii() or not UNSPACED.search(flat):
        return frozenset(flat.split())
    letters_only = flat.replace(" ", "")
    return frozenset(letters_only[place : place + 2] for place in range(len(letters_only) - 1))
