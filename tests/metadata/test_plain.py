"""A value is one line of plain text, whichever way it was made so."""

from hypothesis import given
from hypothesis import strategies as st

from readmode.metadata.found import CONTROLS, WHITESPACE, plain

LETTERS = "ab ’é\u3000\xa0\t\n\x0b\x1f\x85\u2028\u200b\xad\x07"


@given(st.text(LETTERS))
def test_a_text_without_markup_only_loses_controls_and_runs_of_white_space(text: str) -> None:
    """The quick way, which most texts go, gives what the patterns give."""
    assert plain(text) == WHITESPACE.sub(" ", CONTROLS.sub("", text)).strip(" \u3000")


def test_markup_and_entities_that_were_escaped_twice_are_read() -> None:
    """As systems write them that escape what is escaped already."""
    assert plain("Tides &amp;amp; <b>storms</b>\n&#8211; a report") == "Tides & storms – a report"
