"""Vast tables and lists of terms are weighed by their beginning, and lose nothing by it."""

import pytest
from lxml.html import HtmlElement, fragment_fromstring, tostring

import readmode
from readmode.extract.blocks import outline_of
from readmode.extract.vast import VAST, WEIGHED, set_apart

ROWS = VAST // 2 + 1

SHAPES = {
    "rows": "<table>" + "".join(f"<tr><td>a{row}<td>b" for row in range(ROWS)) + "</table>",
    "groups": "<table>" + "".join(f"<tbody><tr><td>a{row}<td>b</tbody>" for row in range(ROWS)) + "</table>",
    "columns": "<table><tr>" + "".join(f"<td>a{cell}" for cell in range(VAST + 1)) + "<tr><td>foot</table>",
    "terms": "<dl>" + "".join(f"<dt>a{term}<dd>b" for term in range(ROWS)) + "</dl>",
}


def body(markup: str) -> HtmlElement:
    return fragment_fromstring(f"<p>before</p>{markup}<p>after</p>", create_parent="body")


@pytest.mark.parametrize("markup", SHAPES.values(), ids=SHAPES)
def test_the_tree_is_as_it_was(markup: str) -> None:
    """What is set apart while the page is walked is put back in its place."""
    root = body(markup)
    before = tostring(root)
    outline_of(root)
    assert tostring(root) == before


@pytest.mark.parametrize("markup", SHAPES.values(), ids=SHAPES)
def test_every_word_is_in_a_block(markup: str) -> None:
    """The blocks of a vast table hold the words of all of its cells, in order."""
    root = body(markup)
    words = " ".join(root.itertext()).split()
    outline = outline_of(root)
    assert " ".join(outline.texts).split() == words
    assert len(outline.rests) == 1
    assert len(outline.texts) == 1 + WEIGHED + 1 + 1


def test_links_and_images_of_the_rest_are_counted() -> None:
    """A list of links does not pass for a text because it is vast."""
    cells = "<td><a href=/x>four</a><img src=/i.png>" * (VAST + 10)
    outline = outline_of(body(f"<table><tr>{cells}</table>"))
    (rest,) = outline.rests
    beyond = VAST + 10 - WEIGHED
    assert (outline.linked[rest], outline.links[rest], outline.images[rest]) == (4 * beyond, beyond, beyond)


def test_smaller_tables_and_tables_of_tables_are_weighed_whole() -> None:
    """Only one table's own cells make it vast."""
    small = "<table><tr>" + "<td>a" * (VAST // 2) + "</table>"
    assert not set_apart(body(small * 3))
    assert not set_apart(body(f"<table><tr><td>{small}<td>{small}<td>{small}</table>"))


@pytest.mark.parametrize("blank", ["", "<td>" * 3])
def test_no_cell_of_a_vast_table_is_lost(blank: str) -> None:
    """The reading has every cell, and the account every word, also where the cut leaves only blank cells in a row."""
    sentence = "The tide turned at noon, and the boats in the harbour swung round on their chains, one by one. "
    table = "<table>" + "".join(f"<tr>{blank}<td>harbour {row}<td>{row} metres" for row in range(ROWS)) + "</table>"
    prose = "".join(f"<p>{sentence} {number} {sentence}</p>" for number in range(20))
    reading = readmode.read(f"<article>{prose}{table}</article>")
    assert reading.html.count("<td") == (2 + blank.count("<td")) * ROWS
    assert reading.tables[0].rows == ROWS
    assert reading.coverage.kept_words == reading.coverage.page_words
