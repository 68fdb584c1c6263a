"""Words and characters of a text, counted by script.

Segmentation follows the word boundaries of Unicode Standard Annex #29, as CLDR tailors them (a colon joins nothing),
for scripts that put spaces between words; a segment counts when it holds a letter or a digit. Other scripts have
other units: `UNITS` says which.

A text is counted by its shape, in which a sign stands for each character. Signs are looked up and counted as arrays:
pages have tens of thousands of characters, and each would cost a Python call or a step of a pattern.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Unit = Literal["word", "character", "letter"]
"""What a script is counted in; letters stand for words in scripts that write without spaces."""

UNITS: dict[str, Unit] = {
    "Hani": "character",
    "Kana": "character",
    "Thai": "letter",
    "Laoo": "letter",
    "Khmr": "letter",
    "Mymr": "letter",
}
"""ISO 15924 code → unit; every script that is not named is counted in words. "Kana" is both syllabaries."""

LETTERS_PER_WORD = {"Thai": 3.0, "Laoo": 3.0, "Khmr": 2.5, "Mymr": 2.5}
"""Letters (without vowel signs and tone marks) a word. Measured with ICU's dictionaries on one sentence of each
language, so rough: 42 letters in 14 Thai words, 25 in 8 Lao, 20 in 8 Khmer, 12 in 7 Burmese (kept near Khmer's, for
ICU cuts Burmese into syllables)."""

COMMON = "Zyyy"
"""Words of no script that the counting tells apart: numbers, and every script that is not in `SHAPES`."""

SHAPES = {
    "Latn": "L",
    "Cyrl": "C",
    "Arab": "A",
    "Hebr": "R",
    "Hang": "G",
    COMMON: "Z",
    "Hani": "h",
    "Kana": "k",
    "Thai": "t",
    "Laoo": "o",
    "Khmr": "q",
    "Mymr": "y",
}
"""Script → the letter that stands for it in a text's shape; capitals are scripts that are counted in words."""

NAMES = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "HANGUL": "Hang",
    "CJK": "Hani",
    "IDEOGRAPHIC": "Hani",
    "BOPOMOFO": "Hani",
    "HIRAGANA": "Kana",
    "HENTAIGANA": "Kana",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "THAI": "Thai",
    "LAO": "Laoo",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
}
"""First word of a letter's Unicode name → script. Python has no script property, and the names never change."""

DIGIT, EXTEND, SPACE, OTHER = "0", "m", " ", "-"
"""The other signs of a shape: a digit; what belongs to the character before it; white space; what separates."""

JOINERS = {
    **dict.fromkeys(".'\u2018\u2019\u2024\ufe52\uff07\uff0e", "'"),  # within words and within numbers: don’t, 3.5
    **dict.fromkeys("\u00b7\u0387\u055f\u05f4\u2027", ":"),  # within words: Catalan col·lecció
    **dict.fromkeys(",;\u037e\u0589\u060c\u066b\u066c\u2044\ufe10\ufe14", ","),  # within numbers: 1,000 and ٣٫٥
    '"': '"',  # within Hebrew abbreviations
    "_": EXTEND,
    "\u200b": SPACE,  # the zero-width space is how Khmer, Lao and Thai mark words where they do
}
"""Characters that UAX #29 treats apart (MidNumLet, MidLetter, MidNum, Double_Quote, ExtendNumLet)."""

LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"})
CATEGORY_SHAPES = {"Nd": DIGIT, "Mn": EXTEND, "Mc": EXTEND, "Me": EXTEND, "Cf": EXTEND}
"""Unicode general categories: letters (and Roman numerals) have a shape by script, others by category."""

IDEOGRAPHIC_PLANES = range(0x20000, 0x3FFFE)
"""Planes 2 and 3 hold only ideographs, those too that this Python's Unicode tables are too old to name."""

_SCRIPTS = {SHAPES[script]: script for script in ("Latn", "Cyrl", "Arab", "Hebr", COMMON)} | {DIGIT: COMMON}
"""Signs of letters and digits, of which words are made → the script of a word that begins so."""


def _by_sign(values: Mapping[str, int]) -> NDArray[np.uint8]:
    """Make a table of signs; those that are not named have zero."""
    table = np.zeros(128, np.uint8)
    for sign, value in values.items():
        table[ord(sign)] = value
    return table


_LETTERS, _DIGITS, _HEBREW = 1, 2, 4
"""What a sign joins to one word: two letters, two digits, or two Hebrew letters."""

_AFTER = _by_sign({**dict.fromkeys("LCAZ", _LETTERS), "R": _LETTERS | _HEBREW, DIGIT: _DIGITS})
_BEFORE = _AFTER | _by_sign({EXTEND: _LETTERS | _DIGITS})
_JOINS = _by_sign({"'": _LETTERS | _DIGITS, ":": _LETTERS, ",": _DIGITS, '"': _HEBREW})
_MAY_JOIN = _JOINS != 0
"""Sign → what it is after a sign that joins, before one (a mark is what it belongs to, which it hides), what it joins,
and whether it joins anything."""

_EOJEOL = re.compile(rb"[^ hk]+")

_UNSPACED = tuple((script, SHAPES[script].encode()) for script in UNITS)
"""The scripts that are not counted in words, and their signs."""

_APART = (SHAPES["Hang"].encode(), *(sign for _, sign in _UNSPACED))
"""Signs of scripts that no other text may be counted together with."""

_EDGE = ord("\n")
"""Stands between two texts that are counted together; no character has this sign."""

_SIGNS: NDArray[np.uint8] = np.zeros(sys.maxunicode + 1, np.uint8)
"""Code point → its sign, found once; zero where it is not yet known. A megabyte, of which texts touch a few pages."""

PIECE = 100_000
"""Characters counted at once, up to the end of their line."""

_BEGINS: NDArray[np.bool_] = np.isin(np.arange(128), [ord(sign) for sign in _SCRIPTS])
"""Whether a sign is one of a letter or digit that can begin a word."""


def count_by_script(text: str) -> Counter[str]:
    """Count a text's words, characters and letters, each script in its own unit.

    Linear in the text's length. Punctuation, symbols, and marks count nothing.

    Args:
        text: any text; white space of any kind ends a word.

    Returns:
        ISO 15924 script code → how many of the unit that `UNITS` names. Korean words are eojeol: what stands between
        spaces and holds a Hangul letter.
    """
    counts: Counter[str] = Counter()
    for piece in _pieces(text):
        counts.update(_count_by_script(piece))
    return +counts


def _pieces(text: str) -> Iterator[str]:
    """Part a long text where a line ends, for counting takes many bytes a character."""
    start = 0
    while len(text) - start > PIECE and (end := text.find("\n", start + PIECE)) >= 0:
        yield text[start:end]
        start = end
    yield text[start:] if start else text


def _count_by_script(text: str) -> Counter[str]:
    shape = _shape(text)
    counts = Counter({script: shape.count(sign) for script, sign in _UNSPACED if sign in shape})
    hangul = SHAPES["Hang"].encode()
    if hangul in shape:
        tokens = _EOJEOL.findall(shape)
        others = [token for token in tokens if hangul not in token]
        counts["Hang"] = len(tokens) - len(others)
        shape = b" ".join(others)
    words = np.bincount(_first_signs(shape), minlength=len(_BEGINS)).tolist()
    for sign, script in _SCRIPTS.items():
        counts[script] += words[ord(sign)]
    return counts


def _first_signs(shape: bytes) -> NDArray[np.uint8]:
    """Give the first letter or digit of each word: one that no other precedes, once all that joins them is gone."""
    signs = np.frombuffer(_joined(shape), np.uint8)
    begins = _BEGINS.take(signs)
    return signs[1:].compress(begins[1:] > begins[:-1])


def _joined(shape: bytes) -> bytes:
    """Give a shape without what joins two letters or digits to one word, with a space before it and one behind it."""
    signs = np.frombuffer(b" %b " % shape, np.uint8).copy()
    (places,) = _MAY_JOIN.take(signs).nonzero()  # asked first, for they are few, and looking around is dear
    joins = _JOINS[signs[places]] & _BEFORE[signs[places - 1]] & _AFTER[signs[places + 1]]
    signs[places[joins != 0]] = ord(EXTEND)
    return signs.tobytes().translate(None, EXTEND.encode())


def count_words(text: str) -> int:
    """Count a text's words as one number, an ideograph or a syllable sign as a word of its own."""
    return round(sum(as_words(script, count) for script, count in count_by_script(text).items()))


def count_words_each(texts: Sequence[str]) -> list[int]:
    """Count the words of each text, as `count_words` does, many together where their scripts are written with spaces.

    Args:
        texts: any texts; none is read together with its neighbour.
    """
    return [count for batch in _batches(texts) for count in _count_together(batch)]


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Part the texts into runs of up to `PIECE` characters, or of one longer text."""
    start = size = 0
    for stop, text in enumerate(texts):
        if size and size + len(text) > PIECE:
            yield texts[start:stop]
            start, size = stop, 0
        size += len(text) + 1
    yield texts[start:]


def _count_together(texts: Sequence[str]) -> list[int]:
    joined = "\n".join(texts)
    shape = _shape(joined) if len(joined) <= PIECE else b""
    if not shape:
        return [count_words(text) for text in texts]
    if any(sign in shape for sign in _APART):
        return _count_mixed(texts, shape)
    edged = np.frombuffer(shape, np.uint8).copy()
    edged[np.cumsum([len(text) + 1 for text in texts[:-1]], dtype=np.int64) - 1] = _EDGE
    signs = np.frombuffer(_joined(edged.tobytes()), np.uint8)
    begins = _BEGINS.take(signs)
    begun = np.concatenate([[0], np.cumsum(begins[1:] > begins[:-1])])
    edges = [0, *begun[np.flatnonzero(signs[1:] == _EDGE)].tolist(), int(begun[-1])]
    return [stop - start for start, stop in pairwise(edges)]


def _count_mixed(texts: Sequence[str], shape: bytes) -> list[int]:
    """Count those texts apart that have signs of `_APART`: on a page in one script, a few name other languages."""
    stops = accumulate(len(text) + 1 for text in texts)
    shapes = [shape[stop - len(text) - 1 : stop] for text, stop in zip(texts, stops, strict=True)]
    is_apart = [any(sign in own for sign in _APART) for own in shapes]
    others = iter(_count_together([text for text, apart in zip(texts, is_apart, strict=True) if not apart]))
    return [count_words(text) if apart else next(others) for text, apart in zip(texts, is_apart, strict=True)]


def as_words(script: str, count: int) -> float:
    """Give how many words a count of `count_by_script` stands for; characters stay as they are."""
    return count / LETTERS_PER_WORD.get(script, 1.0)


def _shape(text: str) -> bytes:
    """Give the text's shape: the sign of each character."""
    code_points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    signs = _SIGNS.take(code_points)
    if not signs.all():
        for code_point in set(code_points[signs == 0].tolist()):
            _SIGNS[code_point] = ord(_sign(code_point))
        signs = _SIGNS.take(code_points)
    return signs.tobytes()


def _sign(code_point: int) -> str:
    """Find the sign of one character."""
    character = chr(code_point)
    if character in JOINERS:
        return JOINERS[character]
    if character.isspace():
        return SPACE
    if code_point in IDEOGRAPHIC_PLANES:
        return SHAPES["Hani"]
    category = unicodedata.category(character)
    if category in LETTERS:
        return _letter_sign(unicodedata.name(character, ""))
    return CATEGORY_SHAPES.get(category, OTHER)


def _letter_sign(name: str) -> str:
    """Give the sign of a letter by its Unicode name."""
    if name.startswith("MODIFIER LETTER"):
        return EXTEND  # apostrophes and tone letters of many scripts: part of a word, never a word
    first, _, rest = name.partition(" ")
    if first in {"FULLWIDTH", "HALFWIDTH"}:
        first = rest.partition(" ")[0]
    return SHAPES[NAMES.get(first, COMMON)]
