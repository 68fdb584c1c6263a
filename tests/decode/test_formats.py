"""Nothing but HTML gets through, and whoever gives something else learns what it is."""

import gzip
import struct
import zlib
from hashlib import shake_256
from io import BytesIO
from zipfile import ZipFile

import pytest

from readmode.errors import NotHtml
from tests.decode.texts import page, read

OTHER_FORMATS = [
    (b"", "an empty file"),
    (b" \r\n\t ", "an empty file"),
    (b"\x00\x00\x00", "an empty file"),
    ("\u3000\u00a0\ufeff".encode(), "an empty file"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
    (b"GIF89a\x01\x00\x01\x00", "a GIF image"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"),
    (b"RIFF\x24\x00\x00\x00WAVEfmt ", "a WAV recording"),
    (b"\x00\x00\x00\x20ftypavif\x00\x00", "an AVIF image"),
    (b"\x00\x00\x00\x20ftypisom\x00\x00", "an MPEG-4 video"),
    (b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"PK\x03\x04" + b"\x00" * 26 + b"[Content_Types].xml" + b"\x00" * 300 + b"word/document.xml", "a Word document"),
    (b"PK\x03\x04" + b"\x00" * 40, "a ZIP archive"),
    (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "compressed data"),
    (b"\x1aE\xdf\xa3\x01\x00", "a WebM or Matroska video"),
    (b"OggS\x00\x02", "an Ogg recording or video"),
    (b"wOF2\x00\x01", "a font"),
    (b"{\\rtf1\\ansi", "an RTF document"),
    (b"\x7fELF\x02\x01", "a program"),
    (b"WARC/1.0\r\nWARC-Type: response\r\n", "a web archive (WARC)"),
    (b"From: <Saved by a browser>\r\nSubject: x\r\n\r\n<html>", "a web archive (MHTML)"),
    (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>", "a web archive (MHTML)"),
    (b'{"html": "<p>text</p>"}', "JSON data"),
    (b' [ {"a": 1}, 2 ] \n', "JSON data"),
    (b"[]", "JSON data"),
    (b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'><channel/></rss>", "a feed (RSS)"),
    (b"<rdf:RDF xmlns='http://purl.org/rss/1.0/'></rdf:RDF>", "a feed (RSS)"),
    (b"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", "a feed (Atom)"),
    (b"<?xml version='1.0'?><urlset><url/></urlset>", "a sitemap"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>", "an SVG image"),
    (b"<?xml version='1.0'?><catalog><book/></catalog>", "an XML document"),
    (b"Just some words.\nAnd <john@example.org> more, a < b > c.", "plain text"),
    (b"https://example.org/story?page=2\n", "the address of a page, not its source"),
    (b"/home/jane/saved pages.html", "plain text"),
    (b"saved/story.html", "the name of a file, not what is in it"),
    (b"STORY.XHTML", "the name of a file, not what is in it"),
    (b"https://example.org/story is worth reading.", "plain text"),
    (b"<!-- only a comment -->", "markup without any element of HTML"),
    (bytes(range(256)) * 16, "binary data"),
]


@pytest.mark.parametrize(("data", "found"), OTHER_FORMATS, ids=lambda value: value if isinstance(value, str) else "")
def test_another_format_is_refused_by_its_name(data: bytes, found: str) -> None:
    """Whoever gives a wrong file learns what it is, in words for people; text that holds it is no better."""
    with pytest.raises(NotHtml) as caught:
        read(data)
    assert caught.value.found == found
    with pytest.raises(NotHtml):
        read(data.decode("latin-1"))


def noise(length: int) -> bytes:
    """The same bytes each time, without any order."""
    return shake_256(b"noise").digest(length)


def picture() -> bytes:
    """A PNG of 64 × 64 pixels that no compression makes small."""

    def piece(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = piece(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0))
    pixels = piece(b"IDAT", zlib.compress(noise(64 * 193)))
    return b"\x89PNG\r\n\x1a\n" + header + pixels + piece(b"IEND", b"")


def archive(*names: str) -> bytes:
    """A ZIP archive with files of these names."""
    packed = BytesIO()
    with ZipFile(packed, "w") as files:
        for name in names:
            files.writestr(name, noise(2000))
    return packed.getvalue()


NOISE = noise(3000)

DAMAGED = [
    ("a PNG image", picture()[4:]),
    ("a PNG image", picture().replace(b"\r\n", b"\n")),
    ("a PNG image", picture()[:6]),
    ("a PNG image", picture()[len(picture()) // 2 :]),
    ("a PNG image", bytes(16) + picture()[16:]),
    ("a JPEG image", b"\xff\xe0\x00\x10JFIF\x00\x01" + NOISE),
    ("a GIF image", b"\x40\x00\x40\x00\xf7\x00\x00!\xff\x0bNETSCAPE2.0\x03\x01" + NOISE),
    ("a WebP image", b"\x24\x00\x00\x00WEBPVP8 " + NOISE),
    ("an MPEG-4 video", b"\x20ftypisom\x00\x00\x02\x00" + NOISE),
    ("an MPEG-4 video", NOISE + b"\x00\x00\x10\x00moov\x00\x00\x00\x6cmvhd" + NOISE),
    ("an Ogg recording or video", NOISE + b"OggS\x00\x00" + NOISE),
    ("a ZIP archive", archive("a.bin", "b.bin")[2:]),
    ("a ZIP archive", archive("a.bin", "b.bin")[2500:]),
    ("an Office document", archive("[Content_Types].xml", "word/document.xml")[2500:]),
    ("an EPUB book", archive("mimetype", "META-INF/container.xml")[40:]),
    ("an old Office document", NOISE + "Root Entry".encode("utf-16-le") + NOISE),
    ("a font", NOISE[:8] + b"head" + NOISE[:12] + b"hhea" + NOISE[:12] + b"hmtx" + NOISE),
    ("a PDF document", b"\n\n%PDF-1.4\n1 0 obj\n<</Length 3000>>stream\n" + NOISE),
    ("a PDF document", b"DF-1.4\n1 0 obj\n<</Pages 2 0 R>>\nendobj\nxref\n0 2\n"),
    ("binary data", gzip.compress(NOISE, mtime=0)[4:]),
    ("binary data", b"Words, and what no text has: \x00\x00" + b"more of them. " * 100),
    ("binary data", b"Words. \x01" * 30),
]


@pytest.mark.parametrize(
    ("found", "data"), DAMAGED, ids=[f"{place} {found}" for place, (found, _) in enumerate(DAMAGED)]
)
def test_a_damaged_file_is_known_by_what_is_left_of_it(found: str, data: bytes) -> None:
    """A file that lost its beginning, or most of itself, is no plain text; its format's other marks still name it."""
    for source in (data, data.decode("latin-1")):
        with pytest.raises(NotHtml) as caught:
            read(source)
        assert caught.value.found == found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_page_may_speak_of_other_formats(encoding: str) -> None:
    """Nothing that a page says of files, or holds of them, makes it one; not even a stray control character."""
    marks = "%PDF-1.7 IHDR IEND JFIF NETSCAPE2.0 ftypisom PK [Content_Types].xml Root Entry OggS\nendobj\n \x01 \x00"
    html = page(marks)
    assert "Root Entry" in read(html.encode(encoding)).text


@pytest.mark.parametrize(
    ("media_type", "found"),
    [
        ("application/json", "JSON data"),
        ("application/ld+json; charset=utf-8", "JSON data"),
        ("text/css", "a style sheet"),
        ("application/javascript", "a script"),
        ("text/markdown", "Markdown"),
        ("image/x-unknown", "an image"),
        ("Text/Plain;charset=utf-8", "plain text"),
    ],
)
def test_the_header_decides_where_the_text_does_not_begin_as_html_does(media_type: str, found: str) -> None:
    """Scripts and style sheets may have elements in them; pages are served under every type there is."""
    with pytest.raises(NotHtml) as caught:
        read(b"const a = '<p>text</p>';", media_type)
    assert caught.value.found == found
    assert read(page("x").encode(), media_type).text == page("x")


@pytest.mark.parametrize(
    "fragment",
    [
        "<p>A paragraph",
        "Words before <em>emphasis</em> and after.",
        "[Update] <p>text</p>",
        "{{ title }} <h1>x</h1>",
        "<?php echo 1 ?><p>x",
        "<?xml version='1.0'?><!DOCTYPE html><html><p>x</html>",
        "<!DOCTYPE html>",
        "<my-article>x</my-article>",
        "<svg><path/></svg><p>text</p>",
        "%PDF- is how it begins <p>x</p>"[1:],
    ],
)
def test_a_fragment_of_html_is_html(fragment: str) -> None:
    """A part of a page is given as often as a page."""
    assert read(fragment).text == fragment
    assert read(fragment.encode()).text == fragment
