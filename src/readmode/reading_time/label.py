"""The label that a page prints, such as "3 min read", in the language of its article."""

import re
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.units import format_unit

from readmode.reading_time.languages import TAGS_REMEMBERED, UNDETERMINED, primary

PHRASES = {
    "ar": "مدة القراءة",
    "bn": "পড়ার সময়",
    "cs": "Čas čtení",
    "da": "Læsetid",
    "de": "Lesezeit",
    "el": "Χρόνος ανάγνωσης",
    "es": "Tiempo de lectura",
    "fa": "زمان مطالعه",
    "fi": "Lukuaika",
    "fr": "Temps de lecture",
    "he": "זמן קריאה",
    "hi": "पढ़ने का समय",
    "hu": "Olvasási idő",
    "id": "Waktu baca",
    "it": "Tempo di lettura",
    "ja": "読了目安",
    "ko": "읽는 시간",
    "nb": "Lesetid",
    "nl": "Leestijd",
    "no": "Lesetid",
    "pl": "Czas czytania",
    "pt": "Tempo de leitura",
    "ro": "Timp de citire",
    "ru": "Время чтения",
    "sv": "Lästid",
    "th": "เวลาอ่าน",
    "tr": "Okuma süresi",
    "uk": "Час читання",
    "ur": "پڑھنے کا وقت",
    "vi": "Thời gian đọc",
    "yue": "閱讀時間",
    "zh": "阅读时间",
    "zh_Hant": "閱讀時間",
}
"""Language, with the script where it matters → "reading time". A colon and the unit follow, so that no language has to
inflect the phrase with the number."""

ZEROS = {
    "adlm": "\U0001e950",
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "cakm": "\U00011136",
    "deva": "\u0966",
    "hmnp": "\U0001e140",
    "mtei": "\uabf0",
    "mymr": "\u1040",
    "nkoo": "\u07c0",
    "olck": "\u1c50",
    "tibt": "\u0f20",
}
"""CLDR numbering system → its digit zero; the other nine follow it. Every system that is some locale's default."""

ASCII_DIGITS = re.compile("[0-9]")
ARABIC_DIGITS = re.compile("[\u0660-\u0669]")
ASCII_LETTERS = re.compile("[A-Za-z]")


def write_label(minutes: int, language: str, texts: Iterable[str]) -> str:
    """Write how many minutes the article takes.

    Args:
        minutes: at least 1.
        language: the article's BCP 47 tag.
        texts: the article's own text. Arabic is written with either kind of digits, by country and by publisher: the
            label follows the article's own.

    Returns:
        "3 min read" in English; elsewhere "phrase: short unit"; the unit alone where no phrase is known.
        Source of units and digits: CLDR.
    """
    if primary(language) == "en":
        return f"{minutes} min read"
    locale = _locale(language)
    if locale is None:
        return f"{minutes} min"
    # The short unit is the only one whose every form Babel has: "long" and "narrow" come out as the unit's own name in
    # many languages. A country's own form can lack the singular (pt-PT), so the language's form is used.
    unit = format_unit(minutes, "duration-minute", length="short", locale=Locale(locale.language, script=locale.script))
    if not ASCII_LETTERS.search(unit):  # CLDR has no unit in this language; its digits would not fit "min"
        unit = _localise_digits(unit, _numbering_system(locale, texts))
    phrase = PHRASES.get(f"{locale.language}_{locale.script}") or PHRASES.get(locale.language)
    return f"{phrase}: {unit}" if phrase else unit


@lru_cache(maxsize=TAGS_REMEMBERED)
def _locale(language: str) -> Locale | None:
    """Give CLDR's data for a tag, else for its language alone, if there is any."""
    if primary(language) == UNDETERMINED:
        return None
    for tag in (language, primary(language)):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _numbering_system(locale: Locale, texts: Iterable[str]) -> str:
    """Give the name of the digits that the article's readers expect."""
    if locale.language == "ar":
        counted = [(len(ARABIC_DIGITS.findall(text)), len(ASCII_DIGITS.findall(text))) for text in texts]
        arabic, ascii_ = (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0)
        if arabic != ascii_:
            return "arab" if arabic > ascii_ else "latn"
    return locale.default_numbering_system


def _localise_digits(text: str, numbering_system: str) -> str:
    """Write the text's digits in another numbering system; Babel leaves them in ASCII."""
    zero = ord(ZEROS.get(numbering_system, "0"))
    return ASCII_DIGITS.sub(lambda digit: chr(zero + int(digit.group())), text)
