"""All sources together: the more trusted one wins, each value is checked, and no page can make it fail or change."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readmode.metadata import TRUST, describe
from readmode.model import Metadata, Sourced
from tests.cost import seconds
from tests.metadata.build import ADDRESS, PROSE, article, json_ld, page_of, source_of

HEAD = "<title>How the tides turn</title>"
STORY = {"@type": "Article", "headline": "How the tides turn"}


def of(head: str = "", body: str = "", url: str | None = ADDRESS) -> Metadata:
    return describe(page_of(HEAD + head, body or article(), url=url))


def value(sourced: Sourced | None) -> str | None:
    return sourced.value if sourced else None


def test_each_value_remembers_where_it_came_from() -> None:
    """By the name of the source, as the answer's `sources` give it."""
    head = '<meta property="og:site_name" content="The Quay"><meta name="description" content="On tides.">'
    metadata = of(json_ld({**STORY, "author": "Jane Doe"}) + head, article(meta="<p>5 May 2024</p>"))
    assert metadata.sources() == {
        "byline": "json-ld",
        "direction": "text",
        "excerpt": "meta:description",
        "language": "html:lang",
        "published": "markup:dateline",
        "site_name": "meta:og:site_name",
        "title": "markup:h1",
    }


def test_the_order_of_trust_decides_between_authors() -> None:
    """What was written for catalogues, then what readers see, then what systems fill in by themselves."""
    data = json_ld({**STORY, "author": "Jane Doe"})
    meta = '<meta name="author" content="Ann Li"><meta property="article:published_time" content="2024-05-05">'
    byline = article(meta="<p>By John Smith</p>")
    assert [author.value for author in of(data + meta, byline).authors] == ["Jane Doe"]
    assert [author.value for author in of(meta, byline).authors] == ["John Smith"]
    assert [author.value for author in of(meta).authors] == ["Ann Li"]


def test_the_site_is_an_author_only_where_nobody_else_is() -> None:
    """A form that demands an author gets the site's name; a byline below says who wrote."""
    site = '<meta property="og:site_name" content="The Quay">'
    data = json_ld({**STORY, "author": {"@type": "Person", "name": "The Quay"}})
    assert [author.value for author in of(site + data).authors] == ["The Quay"]
    assert [author.value for author in of(site + data, article(meta="<p>By Jane Doe</p>")).authors] == ["Jane Doe"]
    office = json_ld({**STORY, "author": {"@type": "Organization", "name": "The Quay"}})
    assert of(site + office).authors == ()


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (json_ld({"@type": "Product", "name": "Tide clock"}), ADDRESS),
        ('<meta property="og:type" content="product">', ADDRESS),
        ("", "https://news.example.org/"),
    ],
)
def test_what_is_no_article_has_no_author_and_no_date(head: str, url: str) -> None:
    """Names and dates on a product's page or a front page are of something else."""
    metadata = of(
        head + '<meta name="author" content="Jane Doe">', article(meta="<p>By Ann Li</p><p>5 May 2024</p>"), url
    )
    assert (metadata.authors, metadata.published, metadata.modified) == ((), None, None)


def test_a_template_that_dates_every_page_dates_none() -> None:
    """The page's own node in JSON-LD has dates on shops and front pages too."""
    assert of(json_ld({"@type": "WebPage", "datePublished": "2024-05-05"})).published is None


@pytest.mark.parametrize(
    ("kind", "author", "day"),
    [
        ("website", {"@type": "Organization", "name": "The Quay"}, None),
        ("website", {"@type": "Organization", "name": "Society of the Tides"}, "2024-05-05"),
        ("website", {"@type": "Person", "name": "Jane Doe"}, "2024-05-05"),
        ("article", {"@type": "Organization", "name": "The Quay"}, "2024-05-05"),
    ],
)
def test_a_date_that_only_the_site_signs_and_nobody_sees_is_the_systems(
    kind: str, author: dict[str, str], day: str | None
) -> None:
    """Manuals and shops get one for each page; a story has an author, a dateline or says what it is."""
    head = f'<meta property="og:site_name" content="The Quay"><meta property="og:type" content="{kind}">'
    data = json_ld({**STORY, "author": author, "datePublished": "2024-05-05"})
    assert value(of(head + data).published) == day
    assert of(head + data, article(meta="<p>5 May 2024</p>")).published is not None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example.org/2024/05/04/tides", "2024-05-04"),
        ("https://news.example.org/2024-05-04-tides", "2024-05-04"),
        ("https://news.example.org/2024/may/04/tides", "2024-05-04"),
        ("https://news.example.org/2024/cars/12/2024/May/04/tides", "2024-05-04"),
        ("https://news.example.org/tides?day=2024-05-04", None),
        ("https://news.example.org/2024/13/04/tides", None),
        ("https://news.example.org/2024/cars/04/tides", None),
        ("https://news.example.org/2024/tides", None),
    ],
)
def test_a_day_in_the_address_is_believed_last(address: str, day: str | None) -> None:
    """News and blogs put it there; a dateline of the same day is more exact."""
    assert value(of(url=address).published) == day
    shown = of("", article(meta="<time datetime='2024-05-04T10:00Z'>today</time>"), address)
    assert value(shown.published) == "2024-05-04T10:00:00+00:00"


def test_an_address_may_spell_its_authors_name() -> None:
    """Whoever writes at an address of his own name is no site."""
    head = '<link rel="canonical" href="https://jane-doe.example/tides"><meta name="author" content="Jane Doe">'
    assert [author.value for author in of(head, article(meta="<p>5 May 2024</p>"), None).authors] == ["Jane Doe"]
    head = '<link rel="canonical" href="https://tidewatch.example/tides"><meta name="author" content="tidewatch">'
    assert of(head, f"<h1>How the tides turn</h1><p>{PROSE}</p>", None).authors == ()


def test_of_several_dates_of_publication_the_first_counts() -> None:
    """Later ones are of new versions, whatever their name."""
    head = json_ld({**STORY, "datePublished": "2024-06-01"})
    metadata = of(head, article(meta="<p>Published 5 May 2024</p>"))
    assert value(metadata.published) == "2024-05-05"


def test_a_time_zone_is_kept_and_none_is_invented() -> None:
    """The offset of the page, or none."""
    with_zone = of(json_ld({**STORY, "datePublished": "2024-05-05T23:30:00-07:00"}))
    without = of(json_ld({**STORY, "datePublished": "2024-05-05T23:30"}))
    assert value(with_zone.published) == "2024-05-05T23:30:00-07:00"
    assert value(without.published) == "2024-05-05T23:30:00"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("/tides", "https://news.example.org/tides"),
        ("https://other.example.com/tides", "https://other.example.com/tides"),
        ("//cdn.example.com/tides", "https://cdn.example.com/tides"),
        ("https://news.example.org/", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("http://[::1", None),
        ("", None),
    ],
)
def test_the_canonical_address_is_absolute_and_of_this_page(written: str, read: str | None) -> None:
    """A front page is not the address of every page, and a script is none."""
    assert value(of(f'<link rel="canonical" href="{written}">').canonical_url) == read


def test_addresses_of_a_page_without_one_stay_unresolved() -> None:
    """There is nothing to resolve them against."""
    head = '<link rel="canonical" href="/tides"><meta property="og:image" content="https://example.org/a.jpg">'
    metadata = of(head, url=None)
    assert metadata.canonical_url is None
    assert value(metadata.lead_image) == "https://example.org/a.jpg"


def test_the_lead_image_is_the_first_that_can_be_shown() -> None:
    """A data address is passed over."""
    head = '<meta property="og:image" content="data:image/gif;base64,x"><meta name="twitter:image" content="/a.jpg">'
    assert value(of(head).lead_image) == "https://news.example.org/a.jpg"


def test_every_trusted_source_is_one_that_a_reader_gives() -> None:
    """A name that is misspelled in the table would never be believed."""
    givers = ("json-ld", "microdata", "meta:", "markup:", "link:")
    assert all(source.startswith(givers) for order in TRUST.values() for source in order)
    assert all(len(set(order)) == len(order) for order in TRUST.values())


HOSTILE = {
    "nested headings": "<h1>" * 3_000 + "x",
    "many headings": "<h1>How the tides turn</h1>" * 20_000,
    "deep JSON": '<script type="application/ld+json">' + "[" * 400_000 + "</script>",
    "wide JSON": '<script type="application/ld+json">['
    + '{"@type":"Article","headline":"x y z"},' * 15_000
    + "1]</script>",
    "many scripts": '<script type="application/ld+json">{"@type":"Article"}</script>' * 8_000,
    "many metas": '<meta property="og:title" content="How the tides turn">' * 12_000,
    "many times": "<h1>How the tides turn</h1>" + "<time>5 May 2024</time>" * 20_000,
    "many items": "<div itemscope itemtype='https://schema.org/Article'>" * 120 + "<p itemprop=author>x</p>" * 20_000,
    "many bylines": "<h1>How the tides turn</h1>" + "<p class=author>By</p>" * 20_000,
    "empty elements": "<h1>How the tides turn</h1>" + "<p></p>" * 100_000,
    "one long text": "<h1>How the tides turn</h1><p>" + "By Jane " * 100_000,
    "long separators": "<title>" + " | ".join(["x"] * 60_000) + "</title>",
    "long spaces": "<title>" + " " * 700_000 + "|" + " " * 100_000 + "</title>",
    "long class": f"<h1>How the tides turn</h1><p class='{'author-' * 100_000}'>Jane Doe</p>",
    "long names": f"<meta name=author content='{'Jane Doe and ' * 60_000}'>",
    "long dates": f"<meta property='article:published_time' content='{'5 May ' * 100_000}'>",
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_a_hostile_page_costs_no_more_than_a_large_one(shape: str) -> None:
    """Eight hundred kilobytes of it are read in a second; real pages of that size take a twentieth."""
    page = page_of(HEAD, HOSTILE[shape])
    assert seconds(lambda: describe(page)) < 1


WORDS = st.sampled_from(
    "How the tides turn|By Jane Doe|by|5 May 2024|Updated|2024-05-05T10:00:00Z|admin|The Quay|\x85|&amp;amp;|"
    "http://[|#|{}|[]|-|x|بقلم|文＝|①②|٢٠٢٤|😀|<b>|and|,".split("|")
)
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=4).map(" ".join)
NAMES = st.sampled_from(
    "class id rel itemprop itemtype itemscope property name content datetime href lang dir type http-equiv".split()
)
VALUES = TEXTS | st.sampled_from(
    "author byline updated canonical date datePublished og:title og:type article article:published_time "
    "https://schema.org/Article rtl iw application/ld+json comments og:image dc:date".split()
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = st.sampled_from(
        "h1 h2 p div span time a article main footer meta link script title address td svg nav".split()
    )
    attributes = st.dictionaries(NAMES, VALUES, max_size=3).map(
        lambda given_names: "".join(f' {name}="{text.replace(chr(34), "")}"' for name, text in given_names.items())
    )
    return st.builds(
        lambda tag, given_attributes, text: f"<{tag}{given_attributes}>{text}</{tag}>",
        tags,
        attributes,
        st.lists(inner, max_size=4).map("".join),
    )


MARKUP = st.recursive(TEXTS, element, max_leaves=25)


@settings(max_examples=300, deadline=None)
@given(MARKUP, MARKUP, st.sampled_from([None, ADDRESS, "https://example.org/", "not an address", "http://[::"]))
def test_any_page_is_described_and_left_as_it_is(head: str, body: str, url: str | None) -> None:
    """No error, the same answer twice, plain values, whole addresses, and not one change to the tree."""
    page = page_of(head, body, url=url)
    before = source_of(page)
    metadata = describe(page)
    assert source_of(page) == before
    assert describe(page) == metadata
    for sourced in (metadata.title, metadata.site_name, metadata.excerpt, *metadata.authors):
        assert sourced is None or (sourced.value and sourced.value == sourced.value.strip() and sourced.source)
    for sourced in (metadata.canonical_url, metadata.lead_image):
        assert sourced is None or urlsplit(sourced.value).scheme in {"http", "https"}
    assert metadata.direction.value in {"ltr", "rtl"}


def test_a_headline_of_the_page_is_among_the_known_titles() -> None:
    """The chosen one first."""
    metadata = of()
    assert metadata.titles[0] == value(metadata.title) == "How the tides turn"


def test_an_empty_page_says_nothing() -> None:
    """Not even which language it is not in."""
    metadata = describe(page_of(html="<html>", body="<p></p>", url=None))
    assert (metadata.title, metadata.authors, metadata.language, metadata.titles) == (None, (), None, ())
    assert metadata.direction == Sourced("ltr", "default")
