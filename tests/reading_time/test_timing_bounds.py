"""Whatever is timed: time never runs backwards, and work grows with the text and no faster."""

from itertools import cycle, islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readmode.model import Sourced
from readmode.options import Options
from readmode.reading_time import time_reading
from readmode.words import count_words
from tests.cost import seconds
from tests.reading_time.articles import PHOTOGRAPH, article, prose, timed

MARKUP = st.sampled_from(
    [
        "<p>word</p>",
        "<p>don't stop 3.5</p>",
        "<p>漢字とかな</p>",
        "<p>کتاب ٣</p>",
        "<p>책을 읽다</p>",
        "<p>แม่อ่านหนังสือ</p>",
        "<pre>code = 1</pre>",
        "<p lang=de>Buch</p>",
        "<math display=block></math>",
        PHOTOGRAPH,
        "<p>…</p>",
    ]
)


@settings(deadline=None)
@given(st.lists(MARKUP, max_size=30), MARKUP, st.sampled_from(["en", "ja", "ar", "th", "xx"]), st.integers(40, 1000))
def test_more_to_read_never_takes_less_time(parts: list[str], added: str, language: str, pace: int) -> None:
    """Minutes, seconds and counts only grow as the article grows, and never fall below nothing."""
    before = timed("".join(parts), language, pace)
    after = timed("".join([*parts, added]), language, pace)
    for name in ("minutes", "minutes_fast", "minutes_slow", "seconds", "words", "characters", "images"):
        assert 0 <= getattr(before, name) <= getattr(after, name), name
    assert 1 <= before.minutes_fast <= before.minutes_slow


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=8), st.none() | st.text(max_size=8))
def test_any_text_in_any_language_has_a_time(texts: list[str], language: str | None) -> None:
    """Nothing that a tree can hold breaks the count, and the same tree gives the same answer and stays as it was."""
    root = article("<p>first</p>")
    for text in texts:
        paragraph = root.makeelement("p")
        paragraph.text = text
        root.append(paragraph)
    declared = Sourced(language, "test") if language is not None else None
    first, second = (time_reading(root, declared, Options()) for _ in range(2))
    assert first == second
    assert first.minutes >= 1
    assert [paragraph.text for paragraph in root][1:] == texts
    assert first.words <= count_words(" ".join(texts)) + sum(map(len, texts)) + 1


PARAGRAPHS = {
    "words": prose(40),
    "inline": f"<p>{'<b>don’t</b> stop the ferry now, ' * 10}</p>",
    "japanese": "漢字かな",
    "thai": "แม่อ่านหนังสือที่บ้าน",
    "languages": f"<p lang=fr>{'aujourd’hui ' * 20}</p>",
    "code": f"<pre>{'return 0; ' * 20}</pre>",
}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_megabyte_is_timed_in_linear_time(kind: str) -> None:
    """A million characters take less than a second of work."""
    root = article(PARAGRAPHS[kind] * (1_000_000 // len(PARAGRAPHS[kind])))
    assert seconds(lambda: time_reading(root, Sourced("en", "test"), Options())) < 1


def test_the_largest_tree_is_timed_in_linear_time() -> None:
    """As many elements as a page may have, as deep as it may be, cost microseconds each."""
    nested = "".join(f'<i lang="{language}"><code>a<br>' for language in islice(cycle(["de", "ja", "", "xx"]), 60))
    root = article(nested + "x<br>" * 199_000)
    assert seconds(lambda: time_reading(root, Sourced("en", "test"), Options())) < 3


def test_a_language_for_every_word_is_timed_in_linear_time() -> None:
    """Declared languages past the two hundredth are read as the text round them, and no word is lost."""
    tags = islice(map("".join, product("abcdefghijklmnopqrstuvwxyz", repeat=4)), 100_000)
    root = article("".join(f"<i lang={tag}>a</i> " for tag in tags))
    assert seconds(lambda: time_reading(root, Sourced("en", "test"), Options())) < 2
    reading_time = time_reading(root, Sourced("en", "test"), Options())
    assert (reading_time.words, reading_time.language) == (100_000, "en")
