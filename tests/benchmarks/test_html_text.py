"""One rule makes text of every system's HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.html_text import html_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p>two<p>three</p>", "one\ntwo\nthree"),
        ("<p>in<b>line</b>d</p>", "inlined"),
        ("a<br>b", "a\n\nb"),
        ("<p>a<!-- no -->b<script>no</script>c<style>no</style></p>", "abc"),
        ("<head><title>no</title></head><body>yes", "yes"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"),
        ('<?xml version="1.0" encoding="latin-1"?><p>é</p>', "é"),
        ("", ""),
        ("<!-- only -->", ""),
    ],
)
def test_blocks_part_words_and_nothing_else_changes(markup: str, text: str) -> None:
    """Inline elements join, blocks part, and what no reader sees is left out."""
    assert html_text(markup) == text


@given(st.text(max_size=80))
def test_any_string_has_a_text(markup: str) -> None:
    """What a system gives is never refused: its score says what it is worth."""
    assert isinstance(html_text(markup), str)


@given(st.binary(max_size=80))
def test_any_bytes_have_a_text(markup: bytes) -> None:
    """The same for bytes, which are taken as UTF-8."""
    assert isinstance(html_text(markup), str)
