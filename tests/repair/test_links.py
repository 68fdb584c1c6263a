"""Links: absolute, still landing where they point, each with a name."""

import pytest

from tests.repair.articles import BASE, repaired, repaired_source, rules


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("other", "https://example.org/news/other"),
        ("/root?a=b#c", "https://example.org/root?a=b#c"),
        ("//example.com/x", "https://example.com/x"),
        ("HTTP://example.com", "HTTP://example.com"),
        (" \n https://example.com/a b|c[1]\t", "https://example.com/a%20b%7Cc%5B1%5D"),
        ("https://example.com/ü?q=é", "https://example.com/ü?q=é"),
        ("https://example.com/100%", "https://example.com/100%25"),
        ("https:\\\\example.com\\a", "https://example.com/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel: +1 (918) 205-44", "tel:+1(918)205-44"),
        ("TEL:0190%204", "tel:01904"),
        ("?page=2", "https://example.org/news/story?page=2"),
    ],
)
def test_an_address_is_made_absolute_and_valid(written: str, address: str) -> None:
    """A reading stands on another address than its page, so that relative ones would lead astray."""
    root = repaired(f'<p><a href="{written}">x</a></p>').root
    assert [link.get("href") for link in root.iter("a")] == [address]


@pytest.mark.parametrize(
    "written",
    [
        "javascript:void(0)",
        "JAVA\tSCRIPT:x",
        "data:text/html,x",
        "#",
        "#gone",
        "",
        "http://",
        "https://[x",
        "mailto:",
        "tel:",
        "tel:alert(1)",
        "tel:1,2",
    ],
)
def test_a_link_that_leads_nowhere_becomes_its_words(written: str) -> None:
    """A link that does nothing is a promise to those who press it."""
    result = repaired(f'<p>a <a href="{written}">word</a> b</p>')
    assert result.root.text_content() == "a word b"
    assert next(result.root.iter("a"), None) is None
    assert rules(result.repairs) == ["dead-link"]


def test_without_an_address_of_the_page_relative_links_are_words() -> None:
    """Where the page was found is not known, so nobody can say where they lead."""
    result = repaired("<p><a href='/x'>a</a> <a href='https://example.org/'>b</a></p>", base_url=None)
    assert [link.text for link in result.root.iter("a")] == ["b"]


@pytest.mark.parametrize(
    "written",
    [
        "#note",
        f"{BASE}#note",
        "story#note",
        "http://example.org/news/story#note",
        "https://example.org/canonical#note",
        "#n%6Fte",
    ],
)
def test_a_link_to_a_place_in_the_article_stays_in_it(written: str) -> None:
    """Notes and tables of contents work, also where the page writes its whole address before the fragment."""
    root = repaired(f'<p><a href="{written}">1</a></p><p id=note>Note.</p>').root
    assert [link.get("href") for link in root.iter("a")] == ["#note"]


def test_a_link_to_another_part_of_the_page_that_was_not_taken_leads_there() -> None:
    """The whole address still works; only the place is not in the article."""
    assert f'href="{BASE}#comments"' in repaired_source(f"<p><a href='{BASE}#comments'>Comments</a></p>")


def test_an_old_anchor_is_a_place() -> None:
    """Pages of all ages mark their notes by named anchors."""
    source = repaired_source("<p><a href='#n'>1</a></p><p><a name=n>Note</a>.</p>")
    assert source == '<p><a href="#n">1</a></p><p><span id="n">Note</span>.</p>'


@pytest.mark.parametrize("content", ["", " ", "\u00a0", "<span></span>", "<i class=icon></i>", "<svg></svg>", "\u200b"])
def test_an_empty_link_goes(content: str) -> None:
    """A keyboard stops at it, and nobody knows why."""
    result = repaired(f"<p>a<a href='/x'>{content}</a> b</p>")
    assert next(result.root.iter("a"), None) is None
    assert "empty-link" in rules(result.repairs)


def test_an_empty_link_between_words_keeps_them_apart() -> None:
    """Two words do not become one."""
    assert repaired("<p>one<a href='/x'> </a>two</p>").root.text_content().split() == ["one", "two"]


def test_an_icon_names_its_link_by_its_own_title() -> None:
    """Drawings do not go out; the name that their author gave does."""
    source = repaired_source("<p><a href='https://example.org/f'><svg><title>Follow us</title></svg></a></p>")
    assert source == '<p><a href="https://example.org/f">Follow us</a></p>'


def test_a_new_window_is_not_opened() -> None:
    """Where a link opens is the reader's choice (WCAG 3.2.5)."""
    result = repaired("<p><a href='/x' target=_blank>a</a></p>")
    assert 'target="_blank"' in result.repairs[0].before
    assert "target" not in result.repairs[0].after
    assert rules(result.repairs) == ["new-window"]


def test_a_link_around_an_undescribed_image_to_the_same_image_is_unwrapped() -> None:
    """It only opens the picture that is already there."""
    result = repaired("<p><a href='/big.jpg'><img src='/small.jpg' alt=''></a></p>")
    assert next(result.root.iter("a"), None) is None
    assert "link-to-image" in rules(result.repairs)


def test_a_nameless_link_is_reported_and_named_by_its_address() -> None:
    """Its author must name it; until then its address is all that is known."""
    result = repaired("<p><a href='/stories/fen'><img src='/a.jpg' alt=''></a></p>")
    assert rules(result.remaining) == ["link-name"]
    assert 'aria-label="example.org/stories/fen"' in repaired_source(
        "<p><a href='/stories/fen'><img src='/a.jpg' alt=''></a></p>"
    )


def test_a_link_that_was_never_closed_ends_where_the_next_begins() -> None:
    """A link in a link is none to browsers."""
    source = repaired_source("<div><a href='/outer'><div>a <span><b><a href='/in'>b</a></b></span></div></a></div>")
    assert source.count("<a ") == 1
    assert "/in" in source


def test_a_dead_link_that_others_point_to_leaves_a_place() -> None:
    """The back-link of a note lands, though the reference leads nowhere."""
    source = repaired_source("<p><a href='#gone' id=r>1</a></p><p id=n>Note <a href='#r'>back</a></p>")
    assert '<span id="r">1</span>' in source
    assert 'href="#r"' in source


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ('<a href="/a" aria-label="Go there">Tides</a>', {"title": "Go there"}),
        ('<a href="/a" aria-label="Go there" title="Now">Tides</a>', {"title": "Now"}),
        ('<a href="/a" aria-labelledby="head">Tides</a><h2 id="head">Boats</h2>', {"aria-describedby": "head"}),
        ('<a href="/a" aria-label="Tides, today">tides</a>', {"aria-label": "Tides, today"}),
        ('<a href="/a" aria-label="Close">x</a>', {"aria-label": "Close"}),
    ],
    ids=["a label", "a label and a title", "a reference", "a name with the words", "a sign"],
)
def test_a_links_name_has_the_words_that_show(source: str, after: dict[str, str]) -> None:
    """Who speaks what they see reaches the link (WCAG 2.5.3); the author's other words stay, as its description."""
    (link,) = repaired(f"<p>See {source}.</p>").root.iter("a")
    assert {name: value for name, value in link.attrib.items() if name in after or name.startswith("aria-")} == after


@pytest.mark.parametrize(
    ("source", "redundant"),
    [
        ('<a href="/a"><img src="/a.png" alt="Tides">Tides</a>', True),
        ('<a href="/a"><img src="/a.png" alt="tides"></a> <a href="/b">Tides</a>', True),
        ('<a href="/a"><img src="/a.png" alt="The quay"></a> <a href="/b">Tides</a>', False),
    ],
    ids=["in the link", "before it", "other words"],
)
def test_a_description_that_repeats_a_link_is_reported(source: str, redundant: bool) -> None:  # noqa: FBT001 - a row
    """It is said twice; only the author knows whether the picture shows more than that."""
    assert ("image-redundant-alt" in rules(repaired(f"<p>{source}</p>").remaining)) is redundant


def test_a_long_address_may_break_behind_its_signs() -> None:
    """On a narrow screen with large text, and nowhere inside a word; its letters stay what they are."""
    address = "https://example.org/tides/of_2025?x=a-b&y"
    result = repaired(f'<p>See <a href="{address}">{address}</a></p>')
    (link,) = result.root.iter("a")
    pieces = [link.text, *(pause.tail for pause in link)]
    assert pieces == ["https://", "example.", "org/", "tides/", "of_", "2025?", "x=", "a-", "b&", "y"]
    assert {pause.tag for pause in link} == {"wbr"}
    assert result.root.text_content() == f"See {address}"
    assert rules(result.repairs) == ["address-breaks"]


@pytest.mark.parametrize(
    "words", ["https://example.org/a", "The tides of the year, day by day", "<b>https://example.org/tides/of</b>"]
)
def test_other_words_get_no_places_to_break(words: str) -> None:
    """Short ones fit, words break between them, and what is in elements of its own is left as it is."""
    assert "wbr" not in repaired_source(f'<p><a href="/x">{words}</a></p>')


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("Tides of the year", "Tides of the year"),
        ("Read more", "example.org/tides"),
        ("https://example.org/tides", "example.org/tides"),
        ("Word " * 60, "example.org/tides"),
    ],
)
def test_another_link_to_the_same_place_names_a_picture(other: str, name: str) -> None:
    """Two links in boxes of their own stay two; words that say nothing, or are a whole card, name nothing."""
    source = f'<div><p><a href="/tides"><img src="/a.jpg" alt=""></a></p><h2><a href="/tides">{other}</a></h2></div>'
    result = repaired(source)
    assert next(result.root.iter("a")).get("aria-label") == name
    assert ("link-name" in rules(result.remaining)) == (name == "example.org/tides")
