"""Words are counted as Unicode's word boundaries say, each script in its own unit, in linear time."""

import time
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readmode.words import as_words, count_by_script, count_words, count_words_each


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n\t ", 0),
        ("— … ! 👍🏽 ½ →", 0),
        ("one two  three\nfour", 4),
        ("don't don’t", 2),
        ("'quoted' ‘quoted’", 2),
        ("3.5 1,000 12:30", 4),
        ("e-mail", 2),
        ("and/or", 2),
        ("U.S.A. e.g. a.m.", 3),
        ("The end.Another", 2),
        ("end. Another", 2),
        ("3D A4 x2 m²", 4),
        ("2.a b.3", 4),
        ("snake_case __init__", 2),
        ("col·lecció", 1),
        ("co\u00adop\u00aderative", 1),
        ("zero\u200bwidth", 2),
        ("joined\u2060word\ufeff", 1),
        ("cafe\u0301 cafe\u0301's", 2),
        ("https://example.org/a/b", 4),
        ("Ⅳ µ ①", 2),
    ],
)
def test_a_word_is_a_segment_with_a_letter_or_digit(text: str, words: int) -> None:
    """Apostrophes and decimal points join; hyphens and slashes separate; signs alone are no words."""
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("слово м'ята", {"Cyrl": 2}),
        ("مَدْرَسَةٌ كبيرة ٣٫٥ ١٬٠٠٠", {"Arab": 2, "Zyyy": 2}),
        ('צה"ל אמר "שלום" רמב״ם', {"Hebr": 4}),
        ("हिन्दी में लिखा", {"Zyyy": 3}),
        ("λόγος και λέξη", {"Zyyy": 3}),
        ("漢字、かな。カタカナー々〇", {"Hani": 4, "Kana": 7}),
        ("ｶﾅ ＡＢＣ １２", {"Kana": 2, "Latn": 1, "Zyyy": 1}),
        ("𠀀𠮷\U00031350", {"Hani": 3}),
        ("iPhoneを2024年に", {"Latn": 1, "Kana": 2, "Zyyy": 1, "Hani": 1}),
        ("“안녕”이라고 AI는 3.5%를 test", {"Hang": 3, "Latn": 1}),
        ("서울-부산 각", {"Hang": 2}),
        ("漢字가 있다", {"Hani": 2, "Hang": 2}),
        ("วันนี้", {"Thai": 3}),
        ("ລາວ ខ្មែរ မြန်မာ", {"Laoo": 3, "Khmr": 3, "Mymr": 3}),
        ("ʻIolani", {"Latn": 1}),
    ],
)
def test_each_script_is_counted_in_its_own_unit(text: str, counts: dict[str, int]) -> None:
    """Characters for Han and kana, space words for Korean, letters for scripts without spaces, else words."""
    assert dict(count_by_script(text)) == counts


def test_letters_of_scripts_without_spaces_stand_for_words() -> None:
    """Three Thai letters, or two and a half Khmer ones, are about one word; an ideograph stays one."""
    assert [as_words("Thai", 6), as_words("Khmr", 5), as_words("Hani", 7), as_words("Latn", 7)] == [2, 2, 7, 7]


SCRIPTS = st.sampled_from(["word", "слово", "كلمة", "מילה", "語", "かな", "낱말", "คำ", "3.5", "don't", "λέξη", "𠮷"])


@settings(deadline=None)
@given(st.lists(SCRIPTS), st.lists(SCRIPTS))
def test_texts_that_are_kept_apart_add_up(first: list[str], second: list[str]) -> None:
    """White space ends every unit, so the count of two texts is the sum of their counts."""
    left, right = " ".join(first), " ".join(second)
    assert count_by_script(f"{left} {right}") == count_by_script(left) + count_by_script(right)


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_the_count(text: str) -> None:
    """Any text gives the same whole numbers each time, and never more units than characters."""
    counts = count_by_script(text)
    assert counts == count_by_script(text)
    assert all(count > 0 for count in counts.values())
    assert sum(counts.values()) <= len(text)


@pytest.mark.parametrize("unit", ["a", "a'", "'", "0,", "a.", "가", "가a ", "漢a", 'א"', "\u0301", "word ", "คำ", "𠮷"])
def test_a_megabyte_is_counted_in_linear_time(unit: str) -> None:
    """No text of a million characters takes a second of work, whatever its signs join."""
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    count_by_script(text)
    assert time.process_time() - start < 1


SPACED = "abz09 .,'_-\n\u0301\u00e9\u0628\u05d0\"\u0430"
SIGNS = st.sampled_from([SPACED, SPACED + "\ub0b1\ub9d0\u6f22"])


@settings(deadline=None)
@given(SIGNS.flatmap(lambda signs: st.lists(st.text(signs), min_size=1)))
def test_texts_are_counted_together_as_apart(texts: list[str]) -> None:
    """Nothing joins the last word of a text to the first of the next, whatever stands there."""
    assert count_words_each(texts) == [count_words(text) for text in texts]


@settings(deadline=None)
@given(st.lists(SIGNS.flatmap(st.text)), st.integers(1, 30))
def test_many_texts_are_counted_in_batches(texts: list[str], characters: int) -> None:
    """Where a batch ends changes no count, be a text longer than a batch or empty."""
    counts = [count_words(text) for text in texts]
    with patch("readmode.words.PIECE", characters):
        assert count_words_each(texts) == counts
