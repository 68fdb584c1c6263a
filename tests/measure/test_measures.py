"""Outline, images, links and tables are told as the reading has them, in order."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.html import fragment_fromstring

from readmode.measure import measure
from readmode.measure.names import NAME_LENGTH
from readmode.model import Heading, Image, Link, Measures


def measured(markup: str) -> Measures:
    return measure(fragment_fromstring(markup, create_parent="div"))


def test_the_outline_lists_headings_that_say_something() -> None:
    """Levels 2 to 6 with text and id; empty headings are left out; an image speaks by its description."""
    outline = measured(
        '<h1>Title</h1><h2 id="a">One <em>two</em>\n three</h2><h3></h3><h3>\u00a0</h3>'
        '<h4><img src="x" alt="A map"> of it</h4><h6 aria-label="Last">—</h6>'
    ).outline
    assert outline == (Heading(2, "One two three", "a"), Heading(4, "A map of it", ""), Heading(6, "Last", ""))


@pytest.mark.parametrize(
    ("attributes", "description", "status"),
    [
        ('alt="A heron on\n a post"', "A heron on a post", "described"),
        ('alt="A heron" title="Bird"', "A heron", "described"),
        ('alt=""', "", "decorative"),
        ('alt="  "', "", "decorative"),
        ('role="presentation"', "", "decorative"),
        ('role="none"', "", "decorative"),
        ('aria-hidden="true"', "", "decorative"),
        ("", "", "undescribed"),
        ('title="Bird"', "", "undescribed"),
        ('alt="Image without description"', "", "undescribed"),
        ('alt="Bild ohne Beschreibung" data-description="missing"', "", "undescribed"),
        ('aria-labelledby="caption"', "", "undescribed"),
        ('aria-labelledby="caption" data-description="missing"', "", "undescribed"),
        ('aria-labelledby="nowhere"', "", "undescribed"),
        ('aria-labelledby="beside"', "Told beside it", "described"),
        ('aria-label="A heron"', "A heron", "described"),
    ],
)
def test_only_the_author_describes_an_image(attributes: str, description: str, status: str) -> None:
    """Our own phrase is no description, and a caption is context, not an alternative."""
    images = measured(
        f'<figure><img src="https://example.org/heron.jpg" {attributes}>'
        '<figcaption id="caption">By the <b>weir</b>.</figcaption></figure><p id="beside">Told beside it</p>'
    ).images
    assert [(image.src, image.description, image.status, image.caption) for image in images] == [
        ("https://example.org/heron.jpg", description, status, "By the weir.")
    ]


def test_a_caption_belongs_to_the_images_of_its_figure() -> None:
    """All images of a figure share its caption; those outside, and those of an inner figure, have none."""
    images = measured(
        '<img src="a" alt="a"><figure><div><img src="b" alt="b"><img src="c" alt="c"></div>'
        '<figure><img src="d" alt="d"></figure><div><figcaption>Both</figcaption></div></figure>'
        '<figcaption>Stray</figcaption><img alt="no source">'
    ).images
    assert images == (
        Image("a", "a", "described", ""),
        Image("b", "b", "described", "Both"),
        Image("c", "c", "described", "Both"),
        Image("d", "d", "described", ""),
    )


def test_links_have_their_accessible_names() -> None:
    """Label before text, descriptions of images inside, blocks kept apart; a link without a name has none."""
    links = measured(
        '<a href="https://example.org/a">One <b>two</b></a><a href="#note" aria-label="Note 1">1</a>'
        '<a href="mailto:mail@example.org"><img src="x" alt="Write to us"></a>'
        '<a href="HTTP://example.org/card"><h3>Title</h3><p>Text</p></a><a href="https://example.org/empty"></a>'
        '<a href="data:text/html,x">no</a><a href="javascript:x">no</a><a name="here">no</a>'
    ).links
    assert links == (
        Link("https://example.org/a", "One two"),
        Link("#note", "Note 1"),
        Link("mailto:mail@example.org", "Write to us"),
        Link("HTTP://example.org/card", "Title Text"),
        Link("https://example.org/empty", ""),
    )


def test_tables_are_counted_with_their_spans_and_without_their_inner_tables() -> None:
    """Rows and columns are the table's own; a presentational table is no data table."""
    tables = measured(
        "<table><caption>Tides</caption><thead><tr><th>Day</th><th colspan=2>Height</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td><td><table><tr><td>x</td></tr></table></td></tr></tbody></table>"
        "<table role=presentation><tr><td>no</td></tr></table><table></table>"
        "<table><tr><td colspan=99999999></td><td colspan=x></td></tr></table>"
    ).tables
    assert [(table.caption, table.rows, table.columns, table.has_headers) for table in tables] == [
        ("Tides", 2, 3, True),
        ("", 1, 1, False),
        ("", 0, 0, False),
        ("", 1, 1001, False),
    ]


def test_a_name_has_an_end() -> None:
    """A whole article inside one link does not become the link's name."""
    (link,) = measured(f'<a href="#x"><b>{"word " * 1000}</b></a>').links
    assert len(link.text) == NAME_LENGTH
    assert link.text.endswith("…")


def test_nested_elements_are_measured_in_linear_time() -> None:
    """Captions, headings and tables inside each other, as deep as a page may be, are not read again and again."""
    deep = "".join("<figure><figcaption><h2><div>" for _ in range(30)) + "word <a href=#x>y</a>" * 40_000
    root = fragment_fromstring(deep, create_parent="div")
    start = time.process_time()
    measure(root)
    assert time.process_time() - start < 3


PARTS = st.sampled_from(
    ["<h2 id=a>One</h2>", "<img src=a>", "<img src=b alt=x>", "<a href=#a>to a</a>", "<table><tr><th>x</table>", "text"]
)


@settings(deadline=None)
@given(st.lists(PARTS, max_size=20))
def test_measuring_changes_nothing_and_misses_nothing(parts: list[str]) -> None:
    """The tree is the same afterwards, each part is told once, and a second look tells the same."""
    root = fragment_fromstring("".join(parts), create_parent="div")
    before = etree.tostring(root)
    measures = measure(root)
    assert etree.tostring(root) == before
    assert measure(root) == measures
    told = (len(measures.outline), len(measures.images), len(measures.links), len(measures.tables))
    assert told == tuple(sum(part.startswith(tag) for part in parts) for tag in ("<h2", "<img", "<a", "<table"))
