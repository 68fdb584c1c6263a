"""The label says the minutes in the article's language and digits, or the bare unit where we have no phrase."""

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from readmode.reading_time.label import PHRASES, ZEROS, write_label


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us", "en-Latn-IN"])
def test_english_reads_as_publishers_print_it(language: str) -> None:
    """One form for every number and every country."""
    assert [write_label(minutes, language, ()) for minutes in (1, 3, 1200)] == [
        "1 min read",
        "3 min read",
        "1200 min read",
    ]


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("he", "זמן קריאה: 3 דק׳"),
        ("ur", "پڑھنے کا وقت: 3 منٹ"),
        ("bn", "পড়ার সময়: ৩ মিনিট"),
        ("zh-Hant-HK", "閱讀時間: 3 分鐘"),
        ("zh-Hans", "阅读时间: 3分钟"),
        ("yue", "閱讀時間: 3 分鐘"),
        ("es-419", "Tiempo de lectura: 3 min"),
        ("nb-NO", "Lesetid: 3 min"),
        ("no", "Lesetid: 3 min"),
        ("uk", "Час читання: 3 хв"),
        ("de-1996", "Lesezeit: 3 Min."),
        ("de-u-co-phonebk", "Lesezeit: 3 Min."),
        ("my", "၃ မိနစ်"),
        ("mr", "३ मिनि"),
        ("ckb", "3 min"),
        ("und", "3 min"),
        ("und-Cyrl", "3 min"),
        ("xx-YY", "3 min"),
        ("i-klingon", "3 min"),
    ],
)
def test_other_languages_get_phrase_and_unit(language: str, label: str) -> None:
    """A tag's script and digits count; what cannot be read of a tag is left away."""
    assert write_label(3, language, ()) == label


def test_a_single_minute_is_singular_everywhere() -> None:
    """A country's missing singular is taken from its language."""
    assert write_label(1, "pt-PT", ()) == "Tempo de leitura: 1 min"


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("ar", "كتب ١٢ رسالة عام 7", "مدة القراءة: ٣ د"),
        ("ar", "كتب 12 رسالة عام ٧", "مدة القراءة: 3 د"),
        ("ar-EG", "كتب 12 رسالة", "مدة القراءة: 3 د"),
        ("ar-EG", "كتب رسالة", "مدة القراءة: ٣ د"),
        ("ar-EG", "١ 2", "مدة القراءة: ٣ د"),
        ("ar-MA", "كتب رسالة", "مدة القراءة: 3 د"),
        ("fa", "2024 2025", "زمان مطالعه: ۳ دقیقه"),
    ],
)
def test_arabic_follows_the_digits_of_its_article(language: str, text: str, label: str) -> None:
    """The digits that the article uses more; its country's where it has none or as many of each."""
    assert write_label(3, language, (text,)) == label


@pytest.mark.parametrize("minutes", [1, 2, 3, 11, 100])
def test_no_locale_gives_a_broken_unit(minutes: int) -> None:
    """Every language of CLDR gives a unit with its number, and none the unit's own name."""
    for identifier in sorted(locale_identifiers()):
        if "_" in identifier:
            continue
        label = write_label(minutes, identifier, ())
        assert "duration" not in label, identifier
        assert [int(sign) for sign in label if sign.isdigit()] == [int(sign) for sign in str(minutes)], identifier


def test_every_phrase_and_every_digit_is_reachable() -> None:
    """Each phrase belongs to a language that CLDR knows, and each default numbering system has its zero."""
    for key in PHRASES:
        assert Locale.parse(key).language == key.partition("_")[0]
    systems = {Locale.parse(identifier).default_numbering_system for identifier in locale_identifiers()}
    assert systems == {*ZEROS, "latn"}
