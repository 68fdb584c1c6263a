"""A passage that stands on the page twice is read once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

import readmode
from readmode.extract.blocks import Outline, outline_of
from readmode.extract.copies import COPY_WORDS, keep_once
from tests.cost import seconds

PARAGRAPHS = [
    f"<p>Paragraph {number} of the story goes on for a while, {'and on ' * 12}until it ends.</p>" for number in range(8)
]
STORY = "".join(PARAGRAPHS)


def read(body: str) -> readmode.Reading:
    """Read a page with this content."""
    return readmode.read(f"<!doctype html><html lang=en><title>The story</title><body>{body}</body></html>")


def test_an_article_for_two_widths_of_screen_is_read_once() -> None:
    """The second copy goes, and the account says why."""
    once = read(f"<main><h1>The story</h1>{STORY}</main>")
    twice = read(f"<main><h1>The story</h1><div class=wide>{STORY}</div><div class=narrow>{STORY}</div></main>")
    assert twice.text == once.text
    assert [block.reason for block in twice.coverage.removed] == ["duplicate"]


def test_a_refrain_is_no_copy() -> None:
    """Lines that come again in a song or a plan are its words."""
    song = "".join(
        f"<p>Verse {number}, {'la ' * 30}.</p><p>Row, row, row the boat, {'oh ' * 20}.</p>" for number in range(4)
    )
    assert read(f"<article><h1>The song</h1>{song}</article>").text.count("Row, row") == 4


def test_rows_that_say_the_same_are_rows() -> None:
    """A table is one part of a passage; its equal rows are no copies of each other."""
    table = f"<table><tr><th>Day<th>Tide{'<tr><td>each day<td>high' * 80}</table>"
    text = read(
        f"<main><h1>The story</h1>{STORY}{table}<p>So it went on, as the table says, day after day.</p></main>"
    ).text
    assert text.count("high") == 80


def test_a_table_for_two_widths_of_screen_is_read_once() -> None:
    """A table that stands in both copies goes with the second."""
    table = f"<table><tr><th>Day<th>Tide{'<tr><td>each day<td>high' * 8}</table>"
    once = read(f"<main><h1>The story</h1>{STORY}{table}</main>")
    twice = read(
        f"<main><h1>The story</h1><div class=wide>{STORY}{table}</div><div class=narrow>{STORY}{table}</div></main>"
    )
    assert twice.text == once.text


WORD = st.sampled_from(["one", "two", "three", " ".join(["four"] * COPY_WORDS)])


def lines(texts: list[str]) -> Outline:
    """Outline a page of these lines."""
    return outline_of(fragment_fromstring("".join(f"<p>{text}</p>" for text in texts), create_parent="body"))


@settings(deadline=None)
@given(st.lists(WORD, min_size=1), st.data())
def test_nothing_goes_but_what_stays_elsewhere(texts: list[str], data: st.DataObject) -> None:
    """Every text that was kept is kept still, at its first place, and none is added."""
    kept = np.array(data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))))
    once = keep_once(lines(texts), kept)
    assert not (once & ~kept).any()
    assert {texts[block] for block in np.flatnonzero(once)} == {texts[block] for block in np.flatnonzero(kept)}


@pytest.mark.parametrize(
    "texts", [["a b"] * 100_000, ["-"] * 100_000, ["a", "b"] * 50_000, [str(n % 149) for n in range(100_000)]]
)
def test_many_copies_take_linear_time(texts: list[str]) -> None:
    """No run is followed again and again."""
    outline = lines(texts)
    assert seconds(lambda: keep_once(outline, np.ones(len(texts), bool))) < 3
