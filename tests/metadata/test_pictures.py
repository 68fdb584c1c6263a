"""What a page says of its pictures in its head: each by its address, and nothing that is only a headline."""

import json

import pytest

from readmode.metadata import describe
from readmode.model import Picture
from tests.metadata.build import page_of

LEAD = '<meta property="og:image" content="https://example.org/lead.jpg">'
ALT = '<meta property="og:image:alt" content="The quay under water.">'
QUAY = ("https://example.org/lead.jpg", "The quay under water.")


def known(head: str, body: str = "<h1>The tide turns again</h1>") -> list[tuple[str, str]]:
    page = page_of(f"<title>The tide turns again</title>{head}", body)
    return [(picture.address, picture.description) for picture in describe(page).pictures]


@pytest.mark.parametrize(
    "head",
    [
        LEAD + ALT,
        LEAD.replace("og:image", "og:image:url").replace("property", "name") + ALT,
        LEAD + '<meta property="og:image:width" content="1200">' + ALT,
        (LEAD + ALT).replace("og:", "twitter:").replace("property", "name"),
        LEAD.replace("https:", "") + ALT,
    ],
)
def test_a_description_is_that_of_the_picture_before_it(head: str) -> None:
    """Open Graph writes a picture's own properties after it; addresses become absolute."""
    assert known(head) == [QUAY]


def test_each_picture_has_its_own_description() -> None:
    """A new address begins a new picture; one without a description has none."""
    head = (
        LEAD + ALT + LEAD.replace("lead", "second")
        + '<meta property="og:image" content="https://example.org/third.jpg">'
        + '<meta property="og:image:secure_url" content="https://cdn.example.org/third.jpg">'
    )  # fmt: skip
    assert known(head) == [QUAY]


@pytest.mark.parametrize(
    "words", ["The Tide Turns Again!", "The tide turns again | Coast News", "Coast News", "", " – "]
)
def test_the_headline_and_the_site_say_nothing_of_a_picture(words: str) -> None:
    """Systems fill the field with what is at hand."""
    head = '<meta property="og:site_name" content="Coast News">' + LEAD + ALT.replace("The quay under water.", words)
    assert known(head) == []


@pytest.mark.parametrize(
    ("node", "pictures"),
    [
        ({"url": QUAY[0], "caption": QUAY[1]}, [QUAY]),
        ({"contentUrl": QUAY[0], "caption": "The quay.", "description": QUAY[1]}, [QUAY]),
        ({"url": QUAY[0]}, []),
        ({"caption": QUAY[1]}, []),
        ({"url": 5, "caption": {"a": []}}, []),
    ],
)
def test_picture_objects_are_read_wherever_they_stand(node: dict[str, object], pictures: list[object]) -> None:
    """As an article's image, or in the graph by itself."""
    image = {"@type": "ImageObject", **node}
    for value in ({"@type": "Article", "headline": "x", "image": [image]}, {"@graph": [image]}):
        assert known(f'<script type="application/ld+json">{json.dumps(value)}</script>') == pictures


def test_a_hostile_head_costs_no_more_than_a_large_one() -> None:
    """A bound on what is remembered."""
    assert len(known("".join(LEAD.replace("lead", f"p{number}") + ALT for number in range(500)))) <= 60


def test_a_picture_is_a_value() -> None:
    """Two of the same words and address are one."""
    assert Picture(*QUAY) == Picture(*QUAY)
