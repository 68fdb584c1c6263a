"""The title is the headline without the site's name, and keeps what is its own."""

import pytest

from readmode.metadata import describe
from readmode.metadata.candidates import gather
from readmode.metadata.likeness import fold, likeness, pieces, same_title
from readmode.metadata.page_data import read_data
from readmode.metadata.site_names import bare_title, heading_title, without_site
from readmode.metadata.title_marks import MARKS
from readmode.metadata.titles import weights
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
        (
            "<title>Tides explained for all | Q</title>",
            article("How tides turn, explained"),
            "How tides turn, explained",
        ),
        ("<title>x</title>", "<nav><h1>Menu of the tides</h1></nav><h1>How they turn</h1>", "How they turn"),
        ("<title>x</title>", "<dialog><h1>We use cookies</h1></dialog><h1>How they turn</h1>", "How they turn"),
        ("<title>How the tides turn</title>", "<h1>How the tides<br>turn</h1>", "How the tides turn"),
        ("<title>How the tides turn</title>", "<h1>Menu</h1><h2>How the tides turn</h2>", "How the tides turn"),
        ("<title>How the tides turn</title>", "<div>How the tides turn</div>", "How the tides turn"),
        ("<title>x</title>", article("How the tides turn <a href='#a'>¶</a>"), "How the tides turn"),
        ('<meta property="og:title" content="Tom &amp;amp; the tides">', "<p>x</p>", "Tom & the tides"),
        ("", article(), "How the tides turn"),
        ("", f"<p>{PROSE}</p>", None),
    ],
)
def test_the_headline_that_readers_see_is_the_title(head: str, body: str, title: str | None) -> None:
    """If it says what the page calls itself; else what the page calls itself."""
    metadata = describe(page_of(head, body, url="https://thequay.example.org/tides"))
    assert (metadata.title and metadata.title.value) == title


def test_a_heading_with_a_date_in_it_gives_the_title_alone() -> None:
    """As in "How the tides turn Posted on 5 May by Jane"."""
    body = "<h1><span>How the tides turn</span> <small>Posted on 5 May 2024 by Jane</small></h1>" + f"<p>{PROSE}</p>"
    metadata = describe(page_of("<title>How the tides turn | The Quay</title>", body))
    assert metadata.title is not None
    assert metadata.title.value == "How the tides turn"


def test_markup_in_a_title_is_no_part_of_it() -> None:
    """A title element holds text, whatever it looks like; tags in it, also halves of them, confuse nothing."""
    for script in ("<script>alert(1)</script>", "</t<script>alert(1)</script>itle>", "&lt;b&gt;", "<b"):
        metadata = describe(page_of(f"<title>How {script} the tides turn. {script}</title>", PROSE))
        assert metadata.title is not None
        assert "tides turn" in metadata.title.value


def test_what_an_icon_is_called_is_no_part_of_a_headline() -> None:
    """Drawing programs write a title into each."""
    icon = "<svg><title>Artboard 1</title><desc>Drawn by a program</desc></svg>"
    metadata = describe(page_of("<title>How the tides turn</title>", f"<h1>{icon} How the tides<br>turn</h1>"))
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


def test_likeness_is_the_share_of_common_words() -> None:
    """Where a script puts no spaces between words, of common pairs of letters."""
    assert likeness(pieces("tides of the north"), pieces("tides of the south")) == 0.75
    assert likeness(pieces("潮の話"), pieces("潮の本")) == 0.5
    assert likeness(pieces(""), pieces("")) == 0


def test_vowel_signs_and_joiners_are_letters() -> None:
    """Words of Indic and Persian scripts stay whole when titles are compared."""
    assert fold("हिन्दी!") == "हिन्दी"
    assert fold("می‌شود؟") == "می‌شود"


OTHER = '<meta property="og:title" content="Tides explained for all">'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("", f"<h1>Mind the water</h1><p>{PROSE}</p>", "Tides explained for all"),
        ("", f"<h1>Tides explained at last</h1><p>{PROSE}</p>", "Tides explained at last"),
        ("", f"<article><h1>Tides at last</h1><p>{PROSE}</p></article>", "Tides at last"),
        ("", f"<dialog><h1>Tides at last</h1></dialog><p>{PROSE}</p>", "Tides explained for all"),
        (
            '<meta property="og:type" content="website">',
            f"<h1>Tides at last!</h1><p>{PROSE}</p>",
            "Tides explained for all",
        ),
    ],
)
def test_a_heading_that_says_something_else_needs_something_that_speaks_for_it(
    head: str, body: str, title: str
) -> None:
    """Its likeness to what is declared, or the article around it; a slogan or a dialog's heading has neither."""
    metadata = describe(page_of(OTHER + head, body))
    assert metadata.title is not None
    assert metadata.title.value == title


def test_of_two_declared_titles_the_one_that_more_of_the_page_says_is_the_headline() -> None:
    """Another source, word for word, or a heading below the first level."""
    seen = '<meta name="twitter:title" content="Tides explained for all"><title>How the tides turn</title>'
    agreed = describe(page_of(f'<meta name="dc.title" content="How the tides turn">{seen}', f"<p>{PROSE}</p>")).title
    shown = describe(page_of(seen, f"<h2>How the tides turn</h2><p>{PROSE}</p>")).title
    neither = describe(page_of(seen, f"<p>{PROSE}</p>")).title
    assert [title and title.value for title in (agreed, shown, neither)] == [
        "How the tides turn",
        "How the tides turn",
        "Tides explained for all",
    ]


@pytest.mark.parametrize(
    ("canonical", "title"),
    [
        ("https://tidewatch.example/", "Tidewatch - All about tides"),
        ("https://tidewatch.example/all", "All about tides"),
    ],
)
def test_a_front_page_keeps_its_sites_name_in_front(canonical: str, title: str) -> None:
    """It is the page's own name there; on any other page it is the site's."""
    head = f'<title>Tidewatch - All about tides</title><link rel="canonical" href="{canonical}">'
    metadata = describe(page_of(head, f"<p>{PROSE}</p>", url=None))
    assert metadata.title is not None
    assert metadata.title.value == title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("How the tides turn - Tidewatch", "How the tides turn"),
        ("How the tides turn – Tides – Tidewatch", "How the tides turn"),
        ("How the tides turn - Tidewatch Official Site", "How the tides turn"),
        ("潮の満ち引きの話｜Tidewatch", "潮の満ち引きの話"),
        ("How the tides turn: Tidewatch in a day", "How the tides turn: Tidewatch in a day"),
    ],
)
def test_the_canonical_address_spells_the_sites_name(title: str, bare: str) -> None:
    """Where nothing else on the page names the site, and nobody told where the page was found."""
    head = f'<title>{title}</title><link rel="canonical" href="https://www.tidewatch.co.uk/a">'
    metadata = describe(page_of(head, f"<p>{PROSE}</p>", url=None))
    assert metadata.title is not None
    assert metadata.title.value == bare


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("How the tides turn | Opinion", "How the tides turn"),
        ("How the tides turn | Nature | Coasts and seas", "How the tides turn"),
        ("How the tides turn | A guide for swimmers", "How the tides turn | A guide for swimmers"),
        ("Tide | Time", "Tide | Time"),
    ],
)
def test_a_rubric_behind_a_bar_is_no_part_of_a_heading(heading: str, title: str) -> None:
    """One word, or more than one part; several words behind the only bar are a second line."""
    assert heading_title(heading, SITE) == title


def test_the_headline_is_the_part_that_the_data_name() -> None:
    """A label before it, as forums put there, is none of it."""
    head = '<meta property="og:title" content="How the tides turn"><title>News - How the tides turn</title>'
    metadata = describe(page_of(head, "<h1><span>News</span> How the tides turn</h1><p>x</p>"))
    assert metadata.title is not None
    assert metadata.title.value == "How the tides turn"


def test_every_weight_is_of_a_mark_that_a_candidate_may_bear() -> None:
    """A mark without a weight, or a weight without its mark, is a table of another version."""
    assert set(weights()) == set(MARKS)


def test_a_pages_words_outside_headings_show_its_title() -> None:
    """Its source is the element that readers see; what links elsewhere is another page's title."""
    head = "<title>How the tides turn</title>"
    shown = describe(page_of(head, "<div>How the tides turn</div>")).title
    linked = describe(page_of(head, "<div><a href='/a'><b>How the tides turn</b></a></div>")).title
    assert (shown and shown.source, linked and linked.source) == ("markup:div", "markup:title")


def test_titles_of_a_hostile_page_are_bounded() -> None:
    """Hundreds of declared titles and headings cost no more than a dozen."""
    head = "".join(f'<meta property="og:title" content="Tide {place} | a | b | c | d | e">' for place in range(900))
    body = "".join(f"<h1>Tide {place} - a - b <b>c d</b></h1>" for place in range(900))
    data = read_data(page_of(head, body))
    assert len(gather(data.names, data.headings)) < 200
