"""A reading is timed anew without its page: a service keeps readings, and readers change their pace."""

from pathlib import Path

import pytest

from readmode import Options, read, retime

PAGES = Path(__file__).parents[2] / "e2e" / "pages"


@pytest.mark.parametrize("name", ["workshop", "arabic", "japanese", "thai"])
@pytest.mark.parametrize("pace", [None, 60, 400])
def test_timing_anew_gives_what_timing_first_would_have_given(name: str, pace: int | None) -> None:
    """In every script, at the usual pace and at the reader's own; nothing else of the reading changes."""
    page = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    options = Options(words_per_minute=pace)
    usual, own = read(page, url="https://example.org/"), read(page, url="https://example.org/", options=options)
    assert retime(usual, options) == own
