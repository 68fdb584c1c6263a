"""Pictures of a book: its own files, or the words that stand for them; and what the book says of its accessibility."""

import base64
import struct

import pytest

from readmode.export.epub.formats import Broken, recognise
from tests.export.books import Book, book_of, gif, png

BOAT = "https://example.org/boat.png"
QUAY = "https://example.org/quay.png"

DESCRIBED = f'<img src="{BOAT}" alt="A boat" srcset="{BOAT} 1x" loading="lazy" width="4" height="3">'
DECORATIVE = f'<img src="{QUAY}" alt="">'
UNDESCRIBED = f'<img src="{QUAY}" alt="Image without description" data-description="missing">'
CAPTIONED = (
    f'<figure><img src="{QUAY}" data-description="missing" aria-labelledby="c">'
    '<figcaption id="c">Dawn</figcaption></figure>'
)


def webp(flags: int) -> bytes:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes([flags]) + bytes(9)
    return b"RIFF" + struct.pack("<I", len(body)) + body


JPEG = b"\xff\xd8\xff\xe0\0\4ab\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0\0\xff\xd9"


def test_a_given_picture_is_a_file_of_the_book() -> None:
    """Named by its content, described as in the article, with nothing that asks the network."""
    book = book_of(f"<p>{DESCRIBED}", {BOAT: png()})
    (source,) = book.found("//h:img/@src")
    assert book.archive.read(f"EPUB/{source}") == png()
    assert book.found("//h:img/@alt") == ["A boat"]
    assert book.found("//h:img/@srcset | //h:img/@loading") == []
    assert book.package.xpath(f"//*[@href='{source}']/@media-type") == ["image/png"]


def test_equal_pictures_are_one_file() -> None:
    """Also when their addresses differ."""
    book = book_of(f"<p>{DESCRIBED}{UNDESCRIBED}", {BOAT: png(), QUAY: png()})
    assert len(set(book.found("//h:img/@src"))) == 1
    assert sum(name.startswith("EPUB/images/") for name in book.archive.namelist()) == 1


def test_a_missing_picture_is_its_description() -> None:
    """Known as an image to those who hear it; what only decorates goes, and with it an empty frame or link."""
    book = book_of(
        f"<p>{DESCRIBED}</p><figure>{DECORATIVE}</figure><p>a <a href='https://example.org/'>{DECORATIVE}</a></p>"
    )
    assert book.found("//h:span[@role='img']/text()") == ["A boat"]
    assert book.found("//h:span[@role='img']/@aria-label") == ["A boat"]
    assert book.found("//h:figure | //h:img | //h:div[@class='article']//h:a") == []


def test_nothing_is_invented_for_a_picture_that_nobody_described() -> None:
    """The article's own phrase stays; where only a caption speaks of it, our words say that it is missing."""
    book = book_of(f"<p>{UNDESCRIBED}</p>{CAPTIONED}")
    assert book.found("//h:span[@role='img']/text()") == ["Image without description"] * 2
    assert book.found("//h:span[@aria-labelledby]/@lang") == ["en"]
    assert book.found("//h:figcaption/text()") == ["Dawn"]


def test_pictures_inside_the_article_need_no_fetching() -> None:
    """A data address is a file already; one that is none of a picture is replaced like a missing one."""
    good = f"data:image/gif;base64,{base64.b64encode(gif()).decode()}"
    book = book_of(f'<p><img src="{good}" alt="One"><img src="data:image/png;base64,AAAA" alt="Two">')
    assert book.archive.read(f"EPUB/{book.found('//h:img/@src')[0]}") == gif()
    assert book.found("//h:span[@role='img']/text()") == ["Two"]


@pytest.mark.parametrize(
    ("body", "media_type", "moves"),
    [
        (png(), "image/png", False),
        (png(b"acTL"), "image/png", True),
        (gif(1), "image/gif", False),
        (gif(2), "image/gif", True),
        (JPEG, "image/jpeg", False),
        (webp(0), "image/webp", False),
        (webp(2), "image/webp", True),
    ],
)
def test_pictures_are_known_by_their_bytes(body: bytes, media_type: str, moves: bool) -> None:  # noqa: FBT001 - a row
    """Each format of EPUB, and whether it moves; no word of a server is needed."""
    found, is_moving = recognise(body)
    assert (found.media_type, is_moving) == (media_type, moves)


@pytest.mark.parametrize("body", [png(), gif(), JPEG, webp(0)], ids=["png", "gif", "jpeg", "webp"])
def test_half_a_picture_is_none(body: bytes) -> None:
    """Wherever it breaks off."""
    for length in range(len(body)):
        with pytest.raises(Broken):
            recognise(body[:length])


@pytest.mark.parametrize(
    "body", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"BM", png(width=0), b"GIF89a" + bytes(40)]
)
def test_other_files_are_no_pictures(body: bytes) -> None:
    """No drawing that may hold a script, no picture without a size."""
    assert book_of(f"<p>{DESCRIBED}", {BOAT: body}).found("//h:img") == []


def access(book: Book) -> dict[str, list[str]]:
    names = "accessMode accessModeSufficient accessibilityFeature accessibilityHazard accessibilitySummary".split()
    return {name: book.properties(f"schema:{name}") for name in names}


def test_a_book_of_words_is_for_everyone_who_reads_words() -> None:
    """Nothing to see is claimed where nothing is shown."""
    said = access(book_of("<p>x"))
    assert said["accessMode"] == said["accessModeSufficient"] == ["textual"]
    assert said["accessibilityHazard"] == ["none"]
    assert said["accessibilityFeature"] == ["displayTransformability", "readingOrder", "unlocked"]


def test_descriptions_are_claimed_only_where_all_pictures_have_them() -> None:
    """One that nobody described must be seen, and the book says so."""
    all_described = access(book_of(f"<h2>a</h2><p>{DESCRIBED}{DECORATIVE}", {BOAT: png(), QUAY: gif()}))
    assert all_described["accessMode"] == ["textual", "visual"]
    assert all_described["accessModeSufficient"] == ["textual"]
    assert "alternativeText" in all_described["accessibilityFeature"]
    assert {"structuralNavigation", "tableOfContents"} <= set(all_described["accessibilityFeature"])
    one_missing = access(book_of(f"<p>{DESCRIBED}{UNDESCRIBED}", {BOAT: png(), QUAY: gif()}))
    assert one_missing["accessModeSufficient"] == ["textual,visual"]
    assert "alternativeText" not in one_missing["accessibilityFeature"]
    assert "1 has no description" in one_missing["accessibilitySummary"][0]


def test_a_picture_that_only_decorates_is_nothing_to_see() -> None:
    """AccessMode leaves decoration out, as its definition says."""
    assert access(book_of(f"<p>{DECORATIVE}", {QUAY: gif()}))["accessMode"] == ["textual"]


def test_what_is_not_in_the_book_is_said() -> None:
    """A reader learns that there were pictures, and what stands for them."""
    (summary,) = access(book_of(f"<p>{DESCRIBED}{UNDESCRIBED}<video src='{BOAT}'></video>"))["accessibilitySummary"]
    assert (
        "2 pictures are not included; the author's descriptions stand in their place; 1 has no description." in summary
    )
    assert "1 sound or film is a link to the web." in summary


def test_what_moves_may_flash() -> None:
    """Nobody has looked at its frames, so the hazard is unknown rather than none."""
    said = access(book_of(f"<p>{DESCRIBED}", {BOAT: gif(2)}))
    assert said["accessibilityHazard"] == ["unknownFlashingHazard", "unknownMotionSimulationHazard", "noSoundHazard"]


def test_formulae_are_called_described_only_when_each_is() -> None:
    """By its own text alternative."""
    named, unnamed = "<math alttext='x'><mi>x</mi></math>", "<math><mi>y</mi></math>"
    assert "describedMath" in access(book_of(f"<p>{named}"))["accessibilityFeature"]
    both = access(book_of(f"<p>{named}{unnamed}"))["accessibilityFeature"]
    assert "MathML" in both
    assert "describedMath" not in both
