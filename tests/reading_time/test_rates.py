"""Rates are the published means; a pace is a share of the English mean, and the same share of every other."""

import pytest

from readmode.reading_time.languages import language_of, scripts_of
from readmode.reading_time.rates import FAST_PACE, LABEL_PACE, MEAN_PACE, RATES, SLOW_PACE, UNKNOWN, rate_of


def test_english_paces_are_exact() -> None:
    """The label's pace is 200 words a minute, within the range of most adults, below their mean."""
    assert [rate_of("en").at(pace) for pace in (LABEL_PACE, FAST_PACE, SLOW_PACE)] == [200, 300, 175]
    assert SLOW_PACE < LABEL_PACE < MEAN_PACE < FAST_PACE


def test_every_rate_names_its_source() -> None:
    """No number without who measured it, or that nobody did."""
    assert all(rate.source for rate in [*RATES.values(), UNKNOWN])


@pytest.mark.parametrize(
    ("language", "mean", "unit"),
    [
        ("de-AT", 260, "word"),
        ("ZH-hant", 440, "character"),
        ("yue", 440, "character"),
        ("zh-Latn", 200, "word"),
        ("ja", 500, "character"),
        ("sl", 215, "word"),
        ("sk", 200, "word"),
        ("jv", 200, "word"),
        ("und", 200, "word"),
        ("und-Arab", 181, "word"),
    ],
)
def test_a_tag_finds_its_language(language: str, mean: int, unit: str) -> None:
    """Countries and scripts do not hide the language; what is written in ideographs is counted in them."""
    assert (rate_of(language).mean, rate_of(language).unit) == (mean, unit)


@pytest.mark.parametrize(
    ("language", "scripts"),
    [
        ("ja", {"Hani", "Kana"}),
        ("zh-TW", {"Hani"}),
        ("ko", {"Hang"}),
        ("ru", {"Cyrl"}),
        ("sr-Latn", {"Latn"}),
        ("sr", {"Latn", "Cyrl", "Arab"}),
        ("und", set()),
        ("xx", set()),
    ],
)
def test_a_language_is_written_in_its_scripts(language: str, scripts: set[str]) -> None:
    """The tag's own script comes first, then the likely one; unknown languages have none."""
    assert scripts_of(language) == scripts


@pytest.mark.parametrize(
    ("script", "declared", "others", "language"),
    [
        ("Latn", "de", ("ja",), "de"),
        ("Latn", "ja", ("ja",), "en"),
        ("Latn", "ja", ("fr",), "fr"),
        ("Latn", "und", ("und",), "und"),
        ("Latn", "uz", ("uz",), "uz"),
        ("Arab", "en", ("fa",), "fa"),
        ("Arab", "en", ("en",), "und-Arab"),
        ("Hani", "ko", ("ko", "ja"), "ja"),
        ("Hani", "ko", ("ko",), "zh"),
        ("Zyyy", "ja", ("ja",), "en"),
        ("Zyyy", "el", ("en",), "el"),
        ("Thai", "en", ("en",), "th"),
    ],
)
def test_a_run_is_in_a_language_of_its_script(
    script: str, declared: str, others: tuple[str, ...], language: str
) -> None:
    """The nearest declared language that uses the script, else the page's, else the script's own."""
    assert language_of(script, declared, others) == language
