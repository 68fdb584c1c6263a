"""What was kept is counted against what the page shows, both in the same way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring, fragment_fromstring

from readmode.measure.coverage import LITTLE_KEPT, LONG_PAGE, SHORT_READING, cover, visible_text, warn
from readmode.model import Coverage


def covered(article: str, page: str) -> Coverage:
    return cover(fragment_fromstring(article, create_parent="div"), document_fromstring(page))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<head><title>no</title></head><body>yes</body>", "yes"),
        ("yes<script>no</script> and<style>no</style> on", "yes and on"),
        ("<noscript>no</noscript><template>no</template>yes", "yes"),
        ("<div hidden>no</div><div hidden=until-found>no</div>yes", "yes"),
        ("<div style='color:red; DISPLAY : none'>no<b>no</b></div>yes", "yes"),
        ("<div style='display:block'>yes</div>", "yes"),
        ("<div aria-hidden=true>yes</div>", "yes"),
        ("<body style='display:none' hidden>yes</body>", "yes"),
        ("<dialog>no</dialog><dialog open>yes</dialog>", "yes"),
        ("<details><summary>yes</summary>and</details>", "yes and"),
        ("<select><option>no</select><button>yes</button>", "yes"),
        ("<svg><title>no</title><text>yes</text></svg>", "yes"),
        ("<video>no</video><iframe>no</iframe>yes", "yes"),
        ("<p>one<p>two<br>three<td>four", "one two three four"),
        ("o<b>n</b>e<!-- no --> two", "one two"),
        ("<img alt='no'>yes", "yes"),
    ],
)
def test_the_visible_text_is_what_a_browser_shows(markup: str, text: str) -> None:
    """Without scripts and style sheets; text that only screen readers miss is shown."""
    assert " ".join(visible_text(document_fromstring(markup)).split()) == text


def test_the_share_is_of_the_words_that_the_page_shows() -> None:
    """Three of four words are 0.75; characters count as words on both sides."""
    assert covered("<p>one two three</p>", "<nav>menu</nav><p>one two three</p>") == Coverage(4, 3, 0.75)
    assert covered("<p>漢字です</p>", "<nav>記事</nav><p>漢字です</p>") == Coverage(6, 4, 0.667)


def test_a_reading_never_has_more_than_all() -> None:
    """An article that the page hides until a script runs is all of it; so is nothing of nothing."""
    assert covered("<p>one two</p>", "<div hidden>one two</div>menu") == Coverage(1, 2, 1.0)
    assert covered("", "<body></body>") == Coverage(0, 0, 1.0)


@pytest.mark.parametrize(
    ("kept", "page", "codes"),
    [
        (SHORT_READING, SHORT_READING, []),
        (SHORT_READING - 1, SHORT_READING, ["short"]),
        (0, 0, ["short"]),
        (int(LONG_PAGE * LITTLE_KEPT) - 1, LONG_PAGE, ["short", "little-kept"]),
        (int(LONG_PAGE * LITTLE_KEPT) - 1, LONG_PAGE - 1, ["short"]),
        (199, 2000, ["little-kept"]),
        (200, 2000, []),
    ],
)
def test_a_reading_that_looks_cut_says_so(kept: int, page: int, codes: list[str]) -> None:
    """Short readings, and small parts of long pages, each with its own code and the numbers in the sentence."""
    notices = warn(Coverage(page, kept, round(kept / page, 3) if page else 1.0))
    assert [notice.code for notice in notices] == codes
    assert all(f"{kept:,} word" in notice.message for notice in notices)


def test_one_word_is_singular() -> None:
    """A sentence that a reader sees is grammatical at its smallest number."""
    (notice,) = warn(Coverage(1, 1, 1.0))
    assert "only 1 word." in notice.message


WORDS = st.lists(st.sampled_from(["quay", "don't", "語", "كتاب", "낱말", "3.5"]), max_size=12)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_share_stays_between_nothing_and_all(kept: list[str], left: list[str]) -> None:
    """Keeping everything is 1, and what is left on the page only lowers the share."""
    article = f"<p>{' '.join(kept)}</p>"
    coverage = covered(article, f"<body>{article}<p>{' '.join(left)}</p></body>")
    assert coverage.page_words >= coverage.kept_words
    assert 0 <= coverage.kept_share <= 1
    assert (coverage.kept_share == 1) == (not left)
