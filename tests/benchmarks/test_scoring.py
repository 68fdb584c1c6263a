"""The measures, on texts so short that their values are computed by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import count_snippets, count_words, judge, shingle_overlap, word_overlap

TEXTS = st.text(alphabet="aAbB éß漢 \n.,-_", max_size=60)


def test_word_f1_counts_common_words_with_their_repetitions() -> None:
    """Truth a a b c (4 words), output A b b d e (5): a and b are common, so P = 2/5, R = 2/4, F1 = 4/9."""
    overlap = word_overlap("a a b c", "A b b d e")
    assert overlap.precision == pytest.approx(2 / 5)
    assert overlap.recall == pytest.approx(2 / 4)
    assert overlap.f1 == pytest.approx(4 / 9)


def test_words_are_runs_of_letters_digits_and_underscores_without_case() -> None:
    """Punctuation parts words: "Don't" is two of them, "snake_case" is one."""
    assert word_overlap("Don't use snake_case, EVER!", "don t use snake_case ever").f1 == 1
    assert count_words("Don't use snake_case, 2 times!") == 6


@pytest.mark.parametrize(
    ("truth", "text", "expected"),
    [("", "", 1), ("", " –\n", 1), ("", "word", 0), ("word", "", 0), ("word", "other", 0)],
)
def test_a_page_without_an_article_wants_an_empty_output(truth: str, text: str, expected: int) -> None:
    """An empty truth scores 1 for an output without words, and 0 for any other."""
    overlap = word_overlap(truth, text)
    assert (overlap.precision, overlap.recall, overlap.f1) == (expected, expected, expected)


@given(TEXTS, TEXTS)
def test_precision_and_recall_change_places_with_the_texts(one: str, other: str) -> None:
    """What is precision one way is recall the other way, and nothing leaves 0 to 1."""
    there, back = word_overlap(one, other), word_overlap(other, one)
    assert (there.precision, there.recall) == (back.recall, back.precision)
    assert 0 <= there.f1 <= 1
    assert there.f1 == pytest.approx(back.f1)


@given(TEXTS)
def test_a_text_is_all_of_itself(text: str) -> None:
    """Every measure is at its best for the truth itself."""
    assert word_overlap(text, text).f1 == 1
    shingles = shingle_overlap(text, text)
    assert shingles.exact
    assert {shingles.precision, shingles.recall} <= {1.0, None}


def test_shingles_are_phrases_of_four_words_in_order() -> None:
    """Truth a b c d e has abcd and bcde; output x a b c d has xabc and abcd: one of two is common on both sides."""
    overlap = shingle_overlap("a b c d e", "x a b c d")
    assert (overlap.precision, overlap.recall, overlap.exact) == (0.5, 0.5, False)


def test_shingles_see_case_and_order_which_bags_of_words_do_not() -> None:
    """The same words in another order, or in capitals, are no common phrase."""
    assert shingle_overlap("a b c d", "d c b a").recall == 0
    assert shingle_overlap("a b c d", "A b c d").recall == 0
    assert word_overlap("a b c d", "D C B A").f1 == 1


def test_repeated_phrases_count_as_often_as_they_occur() -> None:
    """Truth a a a a a a has aaaa three times; an output with it once has a third of them."""
    overlap = shingle_overlap("a a a a a a", "a a a a")
    assert overlap.precision == 1
    assert overlap.recall == pytest.approx(1 / 3)


def test_a_text_of_fewer_than_four_words_is_one_phrase() -> None:
    """Two words match only the same two words."""
    assert shingle_overlap("a b", "a, b").exact
    assert shingle_overlap("a b", "a b c").precision == 0


def test_shares_of_nothing_are_not_defined() -> None:
    """An empty output has no precision, an empty truth no recall; both then count in no mean."""
    assert shingle_overlap("a b", "").precision is None
    assert shingle_overlap("a b", "").recall == 0
    assert shingle_overlap("", "a").recall is None
    assert shingle_overlap("", "").exact


def test_snippets_are_found_as_sequences_of_words() -> None:
    """Layout, punctuation and case do not count; a gap, or a part of a word, does."""
    text = "The quick\n\nbrown (fox) jumps over 12 dogs."
    count = count_snippets(["Quick brown fox", "quick fox", "jump", "12 DOGS!"], text)
    assert (count.found, count.of, count.share) == (2, 4, 0.5)


def test_snippets_without_words_do_not_count() -> None:
    """A page of such snippets only has no share."""
    assert count_snippets(["…", " "], "text").share is None


def test_snippets_of_scripts_without_spaces_are_found_inside_a_clause() -> None:
    """Ideographs, kana and Thai are compared letter by letter, Hangul and Latin by words."""
    count = count_snippets(["神道", "ภาษา", "한국"], "日本の神道について。เรียนภาษาไทย 한국어")
    assert (count.found, count.of) == (2, 3)


@pytest.mark.parametrize(
    ("truth", "value", "verdict"),
    [
        ("A Title: Part 2", "a title part 2", "equal"),
        ("Ｆｕｌｌ width", "full width", "equal"),
        ("Straße", "STRASSE", "equal"),
        ("Its | here", "Its here", "equal"),
        ("One two", "Two one", "different"),
        ("One two", None, "missing"),
        ("One two", "…", "missing"),
        (None, "One", "spurious"),
        ("–", None, "absent"),
    ],
)
def test_titles_are_equal_without_case_width_and_punctuation(
    truth: str | None, value: str | None, verdict: str
) -> None:
    """What a title says counts, not how it is typed; its words keep their order."""
    assert judge("title", truth, value) == verdict


@pytest.mark.parametrize(
    ("truth", "value", "verdict"),
    [
        ("Ada Lovelace and Alan Turing", "By Alan Turing, Ada Lovelace", "equal"),
        ("Ada Lovelace", "Lovelace, ADA", "equal"),
        ("Ada Lovelace", "Ada King Lovelace", "different"),
        ("Ada Lovelace", "By", "missing"),
        ("", "Admin", "spurious"),
    ],
)
def test_authors_are_equal_as_sets_of_name_words(truth: str, value: str, verdict: str) -> None:
    """Order, case and the words of a byline do not count."""
    assert judge("author", truth, value) == verdict


@pytest.mark.parametrize(
    ("truth", "value", "verdict"),
    [
        ("2026-01-31", "2026-01-31T23:30:00-08:00", "equal"),
        ("2026-01-31", "2026-02-01T07:30:00Z", "different"),
        ("2026-01", "2026-01-31", "different"),
        ("2026-01-31", None, "missing"),
        (None, "2026-01-31", "spurious"),
        (None, "", "absent"),
    ],
)
def test_dates_are_equal_to_the_day_as_written(truth: str | None, value: str | None, verdict: str) -> None:
    """The hour and the offset do not count, and no time zone is converted."""
    assert judge("date", truth, value) == verdict
