"""The title is the headline without the site's name, and keeps what is its own."""

import pytest

from readmode.metadata import describe
from readmode.metadata.likeness import alike, fold, same_title
from readmode.metadata.site_names import bare_title, without_site
from tests.metadata.build import PROSE, article, page_of

SITE = frozenset({"thequay", "quay"})
SITE_META = '<meta property="og:site_name" content="The Quay">'


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("How the tides turn | The Quay", "How the tides turn"),
        ("How the tides turn - The Quay", "How the tides turn"),
        ("How the tides turn – The Quay", "How the tides turn"),
        ("How the tides turn — News — The Quay", "How the tides turn — News"),
        ("How the tides turn · The Quay", "How the tides turn"),
        ("The Quay: How the tides turn", "How the tides turn"),
        ("The Quay » How the tides turn", "How the tides turn"),
        ("潮の満ち引きの話｜The Quay", "潮の満ち引きの話"),
        ("حكاية المد والجزر - The Quay", "حكاية المد والجزر"),
        ("Tides - a history", "Tides - a history"),
        ("Tides: what turns them?", "Tides: what turns them?"),
        ("The Quay", "The Quay"),
        ("", ""),
    ],
)
def test_only_the_sites_own_name_is_taken_off(title: str, bare: str) -> None:
    """Whatever separates it, before or behind; a dash or a colon of the headline stays."""
    assert without_site(title, SITE) == bare


def test_what_stands_behind_a_bar_is_no_part_of_a_declared_headline() -> None:
    """Unless a single word stands before it, which may be a rubric."""
    assert bare_title("How the tides turn | Stories of the sea", SITE) == "How the tides turn"
    assert bare_title("Tides | How the moon pulls", SITE) == "Tides | How the moon pulls"
    assert bare_title("| The Quay", SITE) == "The Quay"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>How the tides turn | The Quay</title>", article(), "How the tides turn"),
        ("<title>How the tides turn - The Quay</title>", "<h1>The Quay</h1><p>x</p>", "How the tides turn"),
        (f"{SITE_META}<title>The Quay</title>", article("Tide | Time"), "Tide | Time"),
        ("<title>Tides explained for all | Q</title>", article("How the tides turn: explained for all"), None),
        ("<title>How the tides turn</title>", "<h1>Menu</h1><h2>How the tides turn</h2>", "How the tides turn"),
        ("<title>How the tides turn</title>", "<div>How the tides turn</div>", "How the tides turn"),
        ("<title>x</title>", article("How the tides turn <a href='#a'>¶</a>"), "x"),
        ('<meta property="og:title" content="Tom &amp;amp; the tides">', "<p>x</p>", "Tom & the tides"),
        ("", article(), "How the tides turn"),
        ("", f"<p>{PROSE}</p>", None),
    ],
)
def test_the_headline_that_readers_see_is_the_title(head: str, body: str, title: str | None) -> None:
    """If it says what the page calls itself; else what the page calls itself."""
    metadata = describe(page_of(head, body, url="https://thequay.example.org/tides"))
    if title is None and "<h1>" in body:
        title = "Tides explained for all"  # no data say that this page is an article
    assert (metadata.title and metadata.title.value) == title


def test_a_heading_with_a_date_in_it_gives_the_title_alone() -> None:
    """As in "How the tides turn Posted on 5 May by Jane"."""
    body = "<h1><span>How the tides turn</span> <small>Posted on 5 May 2024 by Jane</small></h1>" + f"<p>{PROSE}</p>"
    metadata = describe(page_of("<title>How the tides turn | The Quay</title>", body))
    assert metadata.title is not None
    assert metadata.title.value == "How the tides turn"


def test_every_text_that_is_the_headline_is_known() -> None:
    """So that its copies in the article can be found: in full, bare, as declared, as shown."""
    head = "<title>How the tides turn | The Quay</title><meta property='og:title' content='How the tides turn'>"
    metadata = describe(page_of(head, article("HOW THE TIDES TURN")))
    assert metadata.titles == ("HOW THE TIDES TURN", "How the tides turn")


def test_two_texts_are_the_same_headline_when_one_is_cut_short() -> None:
    """But not when one is a word of the other."""
    assert same_title("How the tides turn", "HOW THE TIDES TURN!")
    assert same_title("How the tides turn in the nor", "How the tides turn in the north")
    assert not same_title("How", "How the tides turn")
    assert not same_title("", "")
    assert alike("The tides of the north", "Tides in the north, explained")
    assert not alike("News", "News of the north")


def test_vowel_signs_and_joiners_are_letters() -> None:
    """Words of Indic and Persian scripts stay whole when titles are compared."""
    assert fold("हिन्दी!") == "हिन्दी"
    assert fold("می‌شود؟") == "می‌شود"
