"""JSON-LD: the main article is found in any arrangement, its values in any of their forms, and nothing else is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readmode.metadata.elements import find_elements
from readmode.metadata.found import Field
from readmode.metadata.json_ld import JsonLd, read_json_ld
from tests.metadata.build import ADDRESS, json_ld, page_of

HEADLINE = "How the tides turn"
STORY: dict[str, object] = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-08-05"}
OTHER: dict[str, object] = {"@type": "NewsArticle", "headline": "Another story", "datePublished": "2020-01-01"}


def read(*values: object, titles: tuple[str, ...] = (HEADLINE,), url: str | None = ADDRESS) -> JsonLd:
    page = page_of("".join(json_ld(value) for value in values))
    return read_json_ld(find_elements(page.root).scripts, titles, url)


def texts(given_data: JsonLd, field: Field) -> list[str]:
    return [item.text for item in given_data.found if item.field == field and item.source == "json-ld"]


@pytest.mark.parametrize(
    "value",
    [
        STORY,
        [STORY],
        {"@graph": [{"@type": "Organization", "name": "The Quay"}, STORY]},
        {"@type": "WebPage", "mainEntity": STORY},
        {"@graph": [{"@type": "WebPage", "mainEntity": {"@graph": [STORY]}}]},
        {**STORY, "@type": ["Thing", "BlogPosting"]},
        {**STORY, "@type": "https://schema.org/Article"},
        {**STORY, "@type": "schema:TechArticle"},
        {**STORY, "@type": "Recipe", "headline": None, "name": HEADLINE},
        [OTHER, STORY, OTHER],
    ],
)
def test_the_main_article_is_found_in_any_arrangement(value: object) -> None:
    """Alone, in a list, in a graph, as a page's main entity, among related ones."""
    data = read(value)
    assert data.kind == "story"
    assert texts(data, "title") == [HEADLINE]
    assert texts(data, "published") == ["2024-08-05"]


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "BreadcrumbList", "name": HEADLINE, "datePublished": "2024-08-05"},
        {"@type": "Organization", "name": HEADLINE},
        {"@type": "Product", "name": HEADLINE, "review": STORY},
        {"@type": "ItemList", "itemListElement": [{"item": STORY}]},
        {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": HEADLINE}]},
        {"@type": "WebPage", "name": HEADLINE, "relatedLink": STORY},
    ],
)
def test_what_is_no_article_is_taken_for_none(value: object) -> None:
    """Nor is an article that is a review, an item of a list or a link."""
    data = read(value)
    assert data.kind not in {"story", "thread"}
    assert texts(data, "title") == []


def test_several_articles_of_which_none_is_the_pages_own_say_nothing() -> None:
    """A front page describes every story on it."""
    assert read(OTHER, {**OTHER, "headline": "A third story"}).kind == ""


def test_a_story_is_published_when_it_says_so_and_not_when_its_writing_began() -> None:
    """The day of its making counts where it says no other."""
    assert texts(read({**STORY, "dateCreated": "2024-01-01", "datePublished": "2024-05-05"}), "published") == [
        "2024-05-05"
    ]
    assert texts(read({"@type": "Article", "headline": HEADLINE, "dateCreated": "2024-01-01"}), "published") == [
        "2024-01-01"
    ]


def test_the_page_address_tells_the_main_article_too() -> None:
    """When its headline was written anew for the page."""
    story = {**STORY, "headline": "Tides: what turns them", "mainEntityOfPage": {"@id": ADDRESS + "#main"}}
    assert texts(read(OTHER, story), "title") == ["Tides: what turns them"]


def test_the_post_that_opens_a_thread_is_the_main_one() -> None:
    """Its author and date are those of the page."""
    data = read({"@type": "QAPage", "mainEntity": {"@type": "Question", "name": HEADLINE, "author": {"name": "ann"}}})
    assert (data.kind, texts(data, "author")) == ("thread", ["ann"])


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Jane Doe", ["Jane Doe"]),
        (["Jane Doe", "John Smith"], ["Jane Doe", "John Smith"]),
        ({"@type": "Person", "name": "Jane Doe"}, ["Jane Doe"]),
        ([{"name": "Jane Doe"}, {"name": ["John Smith"]}], ["Jane Doe", "John Smith"]),
        ({"@id": "#jane"}, ["Jane Doe"]),
        ([{"@id": "#jane"}, {"@id": "#nobody"}], ["Jane Doe"]),
        ({"givenName": "Jane", "familyName": "Doe"}, ["Jane Doe"]),
        ({"name": {"@value": "Jane Doe", "@language": "en"}}, ["Jane Doe"]),
        ({"@type": "Organization", "name": "The Quay"}, []),
        (None, []),
        (7, []),
        ({}, []),
        ([[[]]], []),
    ],
)
def test_an_author_is_read_in_every_form(author: object, names: list[str]) -> None:
    """A text, a person, a list, a reference into the graph; an organisation is kept apart."""
    graph = {"@graph": [{**STORY, "author": author}, {"@id": "#jane", "@type": "Person", "name": "Jane Doe"}]}
    assert texts(read(graph), "author") == names


def test_images_are_read_in_every_form() -> None:
    """An address, an object, a list, a reference."""
    for image in ("https://example.org/a.jpg", {"url": "https://example.org/a.jpg"}, [{"@id": "#image"}]):
        graph = {"@graph": [{**STORY, "image": image}, {"@id": "#image", "contentUrl": "https://example.org/a.jpg"}]}
        assert texts(read(graph), "lead_image") == ["https://example.org/a.jpg"]


def test_a_broken_script_leaves_the_others_readable() -> None:
    """Each script is read by itself."""
    page = page_of('<script type="application/ld+json">{"a": </script>' + json_ld(STORY))
    assert read_json_ld(find_elements(page.root).scripts, (HEADLINE,), None).kind == "story"


def test_references_in_a_circle_end() -> None:
    """Two nodes that name each other as their author name nobody."""
    graph = {"@graph": [{**STORY, "author": {"@id": "#a"}}, {"@id": "#a", "url": [{"@id": "#a"}] * 3}]}
    graph["@graph"].append({**STORY, "image": [{"@id": "#a"}] * 3})
    assert texts(read(graph), "author") == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "@type @id @graph @value name headline author creator image url mainEntity mainEntityOfPage "
                "datePublished publisher inLanguage description givenName".split()
            )
            | st.text(max_size=5),
            inner | st.sampled_from(["Article", "WebPage", "Person", "#a", HEADLINE]),
            max_size=6,
        )
    ),
    max_leaves=30,
)


@settings(max_examples=200)
@given(st.lists(JSON, max_size=3))
def test_any_json_is_read_without_an_error(values: list[object]) -> None:
    """Whatever type stands where, each value found is a plain, bounded text that can be written as UTF-8."""
    for item in read(*values).found:
        assert item.text == item.text.strip()
        assert len(item.text.encode()) <= 8_100
