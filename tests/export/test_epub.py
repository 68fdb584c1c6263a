"""The book: its container, its names, its one chapter and its contents."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import readmode
from readmode.dom import sanitised_tree
from readmode.export.epub.book import style
from readmode.export.epub.links import standard_address
from tests.export.books import BASE, NAMES, Book, book_of, reading_of
from tests.page_folders import FRAGMENT, folders, read_folder

READ = [folder for folder in folders() if (folder / FRAGMENT).is_file()]


@pytest.mark.parametrize("folder", READ, ids=lambda folder: folder.name)
def test_no_word_of_an_article_is_lost_or_added(folder: Path) -> None:
    """Apart from what stands for pictures and players, the chapter says what the reading says, in order."""
    reading = read_folder(folder)
    book = Book(readmode.to_epub(reading))
    ours = "ancestor-or-self::h:span[@class='picture'] or ancestor::h:a[@class='media']"
    written = "".join(book.found(f"//h:div[@class='article']//text()[not({ours})]"))
    plain = sanitised_tree(re.sub(r"<(?:audio|video)\b.*?</(?:audio|video)>", "", reading.html, flags=re.DOTALL))
    assert "".join(written.split()) == "".join("".join(plain.itertext()).split())


@pytest.mark.parametrize("folder", READ, ids=lambda folder: folder.name)
def test_every_link_inside_a_book_leads_somewhere(folder: Path) -> None:
    """Ids are there once, and contents, footnotes and references name only such ids."""
    book = Book(readmode.to_epub(read_folder(folder)))
    places = book.found("//@id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in book.found("//h:a/@href[starts-with(., '#')]")} <= set(places)
    named = " ".join(book.found("//@aria-labelledby | //@aria-describedby | //@headers")).split()
    assert set(named) <= set(places)
    contents = [str(each.get("href")) for each in book.navigation.iterfind(".//h:a", NAMES)]
    assert {link.removeprefix("article.xhtml#") for link in contents} <= set(places)


def test_a_book_is_known_by_its_first_bytes() -> None:
    """The media type comes first and as it is (OCF 3.3, 4.2.2), so that files of this kind can be told by it."""
    content = readmode.to_epub(BASE)
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    assert Book(content).archive.testzip() is None


def test_the_same_reading_gives_the_same_bytes() -> None:
    """No clock and no chance: times are those of the zip epoch, the identifier is the content's own."""
    first, again = readmode.to_epub(BASE), readmode.to_epub(replace(BASE))
    assert first == again
    assert {entry.date_time for entry in Book(first).archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    other = Book(readmode.to_epub(replace(BASE, title="Ships")))
    assert other.terms("identifier") != Book(first).terms("identifier")


def test_the_package_says_what_the_reading_says() -> None:
    """Title, authors, dates, language, direction, site and source; unknown things are left out."""
    reading = reading_of(
        "<p>x",
        title="A <b> & c",
        authors=("Ann Lee", "Bo & Co"),
        published="2024-05-03T10:00:00+02:00",
        modified="2024-05-04T00:30:00+02:00",
        language="ar",
        direction="rtl",
        site_name="Harbour News",
        excerpt="Short.",
        canonical_url="https://example.org/a b",
    )
    book = Book(readmode.to_epub(reading))
    assert book.terms("title") == ["A <b> & c"]
    assert book.terms("creator") == ["Ann Lee", "Bo & Co"]
    assert book.terms("date") == ["2024-05-03T10:00:00+02:00"]
    assert book.properties("dcterms:modified") == ["2024-05-03T22:30:00Z"]
    assert book.terms("language") == ["ar"]
    assert book.terms("publisher") == ["Harbour News"]
    assert book.terms("description") == ["Short."]
    assert book.terms("source") == ["https://example.org/a%20b"]
    assert book.package.xpath("//opf:spine/@page-progression-direction", namespaces=NAMES) == ["rtl"]
    assert (book.article.get("dir"), book.article.get("lang")) == ("rtl", "ar")
    bare = Book(readmode.to_epub(reading_of("<p>x", published=None, site_name=None, excerpt=None, authors=())))
    assert [bare.terms(name) for name in ("creator", "date", "publisher", "description")] == [[], [], [], []]


@pytest.mark.parametrize(
    ("published", "date", "modified"),
    [
        ("2024-05-03", "2024-05-03", "2024-05-03T00:00:00Z"),
        ("2024-05-03T10:00:00", "2024-05-03", "2024-05-03T10:00:00Z"),
        ("2024-05", "2024-05", "1980-01-01T00:00:00Z"),
        ("2024-W18-5", "", "2024-05-03T00:00:00Z"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00", "1980-01-01T00:00:00Z"),
        ("in spring", "", "1980-01-01T00:00:00Z"),
    ],
)
def test_dates_get_no_invented_zone(published: str, date: str, modified: str) -> None:
    """A moment without a zone is given as its day; only the moment that every package must name is taken as UTC."""
    book = book_of("<p>x", published=published, modified=None)
    assert book.terms("date") == ([date] if date else [])
    assert book.properties("dcterms:modified") == [modified]


def test_a_language_that_nobody_knows_is_called_so() -> None:
    """A publication must name one; "und" is the tag for that (BCP 47)."""
    book = book_of("<p>x", language=None)
    assert (book.terms("language"), book.article.get("lang")) == (["und"], "und")


def test_contents_are_the_outline_by_levels() -> None:
    """Headings below headings, each in its own language, and each leads to its place, also those without an id."""
    book = book_of("<h2 id=a>One</h2><h3 lang=fr>Deux</h3><h2></h2><h2>Three</h2><h4>Four</h4><p>x")
    links = [(each.text, str(each.get("href")), each.get("lang")) for each in book.navigation.iterfind(".//h:a", NAMES)]
    assert links == [
        ("Boats", "article.xhtml#title", None),
        ("One", "article.xhtml#from-page-a", None),
        ("Deux", "article.xhtml#heading-2", "fr"),
        ("Three", "article.xhtml#heading-4", None),
        ("Four", "article.xhtml#heading-5", None),
    ]
    depths = [
        sum(1 for _ in each.iterancestors(f"{{{NAMES['h']}}}ol")) for each in book.navigation.iterfind(".//h:a", NAMES)
    ]
    assert depths == [1, 2, 3, 2, 3]


def test_formulae_and_ruby_stay_what_they_are() -> None:
    """MathML in its own namespace, and said so in the manifest; pronunciations beside their characters."""
    book = book_of("<p><math alttext='x^2'><msup><mi>x</mi><mn>2</mn></msup></math> <ruby>漢<rt>kan</rt></ruby>")
    assert book.found("//m:math/m:msup/m:mi/text()") == ["x"]
    assert book.found("//h:ruby/h:rt/text()") == ["kan"]
    assert book.package.xpath("//opf:item[@id='article']/@properties", namespaces=NAMES) == ["mathml"]
    assert book_of("<p>x").package.xpath("//opf:item[@id='article']/@properties", namespaces=NAMES) == []


def test_languages_are_said_in_xml_too() -> None:
    """Reading systems look at xml:lang, and some at nothing else."""
    assert book_of("<p>One <span lang=fr>deux</span>").found("//h:span/@xml:lang") == ["fr"]


def test_keys_reach_a_table_that_scrolls() -> None:
    """A book's style makes a wide table scroll, and a book has no page around it that could give keys a way in."""
    book = book_of("<div class=table-scroll><table><tr><td>Monday</td><td>3 m</td></tr></table></div>")
    assert book.found("//h:div/@tabindex") == ["0"]


def test_notes_open_over_the_text() -> None:
    """Roles of footnotes are said in EPUB's own words beside them."""
    book = book_of("<p>a<a role=doc-noteref href='#n'>1</a></p><aside role=doc-footnote id=n><p>b</p></aside>")
    assert book.found("//@epub:type") == ["noteref", "footnote"]


def test_players_become_links() -> None:
    """A book plays nothing from the network; what would play is a link, named as the player was."""
    book = book_of(
        "<p>a</p><video controls src='https://example.org/a.mp4'></video>"
        "<audio controls aria-label='The harbour at six'><source src='https://example.org/a.mp3'></audio>"
    )
    assert book.found("//h:a[@class='media']/text()") == ["Video", "The harbour at six"]
    assert book.found("//h:a[@class='media']/@href") == ["https://example.org/a.mp4", "https://example.org/a.mp3"]
    assert book.found("//h:video | //h:audio") == []


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/[a]|{b}%zz%20", "https://example.org/%5Ba%5D%7Cb%7D%25zz%20".replace("%7Cb", "%7C%7Bb")),
        ("https://example.org/é#a#b", "https://example.org/%C3%A9#a%23b"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("http://a..b/", ""),
        ("http://[::1]/", ""),
        ("https://", ""),
        ("https://example.org:99999/", ""),
        ("mailto:nobody", ""),
        ("tel:+441904", "tel:+441904"),
        ("ftp://example.org/", ""),
    ],
)
def test_addresses_are_written_as_standards_have_them(address: str, written: str) -> None:
    """What must be escaped is; an address that no standard knows is no link, for a validator refuses the whole book."""
    assert standard_address(address) == written


@given(st.text(max_size=40))
def test_writing_an_address_twice_changes_nothing(text: str) -> None:
    """What is escaped stays as it is."""
    once = standard_address(f"https://example.org/{text}")
    assert standard_address(once) == once


@settings(deadline=None)
@given(title=st.text(max_size=30), byline=st.text(max_size=30), description=st.text(max_size=30))
def test_any_text_makes_a_well_formed_book(title: str, byline: str, description: str) -> None:
    """Control codes, noncharacters, half characters and markup are what pages hold, and no XML breaks by them."""
    reading = replace(BASE, title=title, byline=byline, authors=(byline,), excerpt=description, site_name=byline)
    book = Book(readmode.to_epub(reading))
    assert all((term or "x").strip() for term in book.terms("title"))


def test_the_style_has_no_fixed_size_and_no_colour() -> None:
    """Ems and shares only: what a reader sets in the reading system holds."""
    written = re.sub(r"/\*.*?\*/", "", style().decode(), flags=re.DOTALL)
    assert not re.search(r"\d(?:px|pt|rem|cm|mm|vw|vh)\b", written)
    assert not re.search(r"color|background|#[0-9a-f]{3}|rgb|hsl|font-family: (?!monospace)", written)
