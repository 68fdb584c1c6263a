"""A reading that looks cut, walled off, or taken from the wrong place says so, in a sentence."""

import numpy as np
import pytest

from readmode.extract.account import account
from readmode.extract.letters import LetterCounts
from readmode.extract.warn import LITTLE_KEPT, LONG_PAGE, SHORT_READING, WALLED_READING, warn
from readmode.model import Notice
from tests.extract.pages import outlined

KEEP = "keep"
LINE = "the keeper of the lock wrote down how high the water stood every morning and nobody has ever read it since"


def warned(markup: str) -> tuple[Notice, ...]:
    """Warn of a page in which the blocks that say so are kept."""
    outline, paths = outlined(markup)
    kept = np.array([KEEP in text.split() for text in outline.texts], bool)
    nobody = np.zeros(len(kept), bool)
    return warn(outline, LetterCounts(outline.texts), kept, account(outline, frozenset(), kept, nobody, paths))


def codes(markup: str) -> list[str]:
    return [notice.code for notice in warned(markup)]


def words(count: int) -> str:
    return " ".join([KEEP, *["word"] * (count - 1)])


@pytest.mark.parametrize(
    ("kept", "page", "expected"),
    [
        (SHORT_READING, SHORT_READING, []),
        (SHORT_READING - 1, SHORT_READING, ["short"]),
        (int(LONG_PAGE * LITTLE_KEPT) - 1, LONG_PAGE, ["short", "little-kept"]),
        (int(LONG_PAGE * LITTLE_KEPT) - 1, LONG_PAGE - 1, ["short"]),
        (199, 2000, ["little-kept"]),
        (200, 2000, []),
    ],
)
def test_counts_tell_of_short_readings_and_of_little_kept(kept: int, page: int, expected: list[str]) -> None:
    """Each with its own code and the numbers in the sentence."""
    notices = warned(f"<div>{words(kept)}</div><nav>{' '.join(['left'] * (page - kept))}</nav>")
    assert [notice.code for notice in notices] == expected
    assert all(f"{kept:,} word" in notice.message for notice in notices)


def test_one_word_is_singular() -> None:
    """A sentence that a reader sees is grammatical at its smallest number."""
    (notice,) = warned(f"<p>{KEEP}</p>")
    assert "only 1 word." in notice.message


LONG = f"<p>{words(120)}</p>"


def test_a_paragraph_left_at_an_edge_is_told() -> None:
    """Prose directly beside the article, of the same kind, may be its lost beginning or end."""
    assert codes(f"<div><p>{LINE}</p>{LONG}</div>") == ["start-cut"]
    assert codes(f"<div>{LONG}<p>{LINE}</p></div>") == ["end-cut"]
    assert codes(f"<div>{LONG}<p>too short a line</p></div>") == []
    assert codes(f"<div>{LONG}</div><div><p>{LINE}</p></div>") == []
    assert codes(f"<div>{LONG}<p class=teaser>{LINE}</p></div>") == []
    assert codes(f"<div>{LONG}<p><a href=/x>{LINE}</a></p></div>") == []


def test_walls_are_told_where_the_reading_is_short() -> None:
    """A layer that asks for money, or for consent in more words than there are to read, explains a short reading."""
    assert codes(f"{LONG}<div class=article-paywall>ask</div>") == ["paywall"]
    assert codes(f"{LONG}<div class=cookie-consent>{'accept ' * 130}</div>") == ["consent-wall"]
    whole = f"<p>{words(WALLED_READING)}</p>"
    assert codes(f"{whole}<div class=article-paywall>ask</div>") == []
    assert codes(f"{whole}<div class=cookie-consent>{'accept ' * 500}</div>") == []
