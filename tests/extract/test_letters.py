"""Counts of kinds of characters hold in every script."""

import pytest

from readmode.extract.letters import LetterCounts


@pytest.mark.parametrize(
    ("text", "words", "sentences", "commas", "ends"),
    [
        ("One, two. Three", 3, 1, 1, False),
        ("قال الرجل: نعم، لا؟", 4, 1, 1, True),
        ("猫が好きです。", 4, 1, 0, True),
        ("你好，世界！", 3, 1, 1, True),
        ("क्या हुआ।", 2, 1, 0, True),
        ("word", 1, 0, 0, False),
    ],
)
def test_words_and_sentences_are_counted(text: str, words: int, sentences: int, commas: int, *, ends: bool) -> None:
    """Words are what spaces part, and every two letters of scripts without spaces; sentences end as in their script."""
    counts = LetterCounts([text])
    found = (counts.words[0], counts.sentences[0], counts.commas[0], bool(counts.ends[0]))
    assert found == (words, sentences, commas, ends)


def test_texts_are_counted_apart() -> None:
    """Counting many texts at once gives what counting each gives."""
    texts = ["Ab 1", "ж", "東京 2024", "x" * 50]
    together = LetterCounts(texts)
    for number, text in enumerate(texts):
        alone = LetterCounts([text])
        for name in ("length", "words", "digits", "capitals", "commas", "sentences", "unspaced", "ends"):
            assert getattr(together, name)[number] == getattr(alone, name)[0]
