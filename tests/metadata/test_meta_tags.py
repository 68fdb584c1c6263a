"""Meta and link elements: every common vocabulary, however its names are spelled."""

import pytest

from readmode.metadata.elements import find_elements
from readmode.metadata.found import Field
from readmode.metadata.meta_tags import read_meta_tags
from tests.metadata.build import page_of


def found(head: str) -> list[tuple[Field, str, str]]:
    return [
        (item.field, item.text, item.source) for item in read_meta_tags(find_elements(page_of(head).root).data).found
    ]


@pytest.mark.parametrize(
    ("element", "field", "source"),
    [
        ('<meta property="og:title" content="x">', "title", "meta:og:title"),
        ('<meta name="og:title" content="x">', "title", "meta:og:title"),
        ('<meta name="Twitter:Title" content="x">', "title", "meta:twitter:title"),
        ('<meta name="DC.creator" content="x">', "author", "meta:dc.creator"),
        ('<meta name="citation_author" content="x">', "author", "meta:citation_author"),
        ('<meta name="publish-date" content="x">', "published", "meta:publish_date"),
        ('<meta name="publishDate" content="x">', "published", "meta:publish_date"),
        ('<meta property="article:published_time" content="x">', "published", "meta:article:published_time"),
        ('<meta itemprop="datePublished" content="x">', "published", "microdata:head"),
        ('<meta http-equiv="Content-Language" content="x">', "language", "meta:content-language"),
        ('<link rel="shortlink canonical" href="x">', "canonical_url", "link:canonical"),
    ],
)
def test_a_value_is_read_under_any_spelling_of_its_name(element: str, field: Field, source: str) -> None:
    """Property or name, capitals, points, dashes and underlines make no difference."""
    assert found(element) == [(field, "x", source)]


def test_a_label_says_that_its_data_is_the_author() -> None:
    """The reading time that stands in the same pair of elements is not."""
    label = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">'
    time = '<meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="3 minutes">'
    assert found(label + time) == [("author", "Jane Doe", "meta:twitter:data")]


def test_an_element_without_content_says_nothing() -> None:
    """Nor does one that is empty, or has no name."""
    assert found('<meta property="og:title"><meta property="og:title" content=""><meta content="x"><link rel>') == []


def test_text_is_plain_however_often_it_was_escaped() -> None:
    """Entities once more than the parser decodes, tags, white space."""
    given = '<meta property="og:title" content="  Bread &amp;amp; &amp;lt;b&amp;gt;Butter&amp;lt;/b&amp;gt;&nbsp; ">'
    assert found(given) == [("title", "Bread & Butter", "meta:og:title")]


def test_a_property_within_an_item_is_the_items_own() -> None:
    """Of whichever item: the page's microdata are read elsewhere."""
    page = page_of(body='<div itemscope><meta itemprop="datePublished" content="2020-01-01"></div>')
    assert read_meta_tags(find_elements(page.root).data).found == ()
