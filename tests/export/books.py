"""What the tests of books share: readings to make them of, and books taken apart."""

import struct
import zlib
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from lxml.html import document_fromstring

import readmode
from readmode.sanitise import sanitise

NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "m": "http://www.w3.org/1998/Math/MathML",
    "epub": "http://www.idpf.org/2007/ops",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}

WORDS = "The boats lay in the harbour all morning, and nobody on the quay spoke of the weather. "

BASE = readmode.read(
    "<html lang=en><head><title>Boats</title></head><body><article><h1>Boats</h1>" + f"<p>{WORDS}</p>" * 9,
    url="https://example.org/boats",
)


def reading_of(fragment: str, **changes: object) -> readmode.Reading:
    """Make a reading whose article is this fragment, as the sanitiser leaves it."""
    root = document_fromstring(f"<body><div>{fragment}</div></body>").find(".//div")
    assert root is not None
    safe = sanitise(root)
    outline = tuple(
        readmode.Heading(int(str(each.tag)[1]), "".join(each.itertext()).strip(), each.get("id") or "")
        for each in safe.root.iter("h2", "h3", "h4", "h5", "h6")
        if "".join(each.itertext()).strip()
    )
    return replace(BASE, **{"html": safe.html, "outline": outline, **changes})  # type: ignore[arg-type] # named by tests


class Book:
    """A book, taken apart."""

    def __init__(self, content: bytes) -> None:
        self.archive = ZipFile(BytesIO(content))
        self.article = self.tree("EPUB/article.xhtml")
        self.navigation = self.tree("EPUB/nav.xhtml")
        self.package = self.tree("EPUB/package.opf")

    def tree(self, name: str) -> etree._Element:
        """Parse one of its files."""
        return etree.fromstring(self.archive.read(name))

    def found(self, path: str) -> list[str]:
        """Give the strings that an XPath finds in the article."""
        result = self.article.xpath(path, namespaces=NAMES)
        return [str(each) for each in result] if isinstance(result, list) else [str(result)]

    def properties(self, name: str) -> list[str]:
        """Give the values of a property of the package."""
        return [str(each.text) for each in self.package.iterfind(f".//opf:meta[@property='{name}']", NAMES)]

    def terms(self, name: str) -> list[str]:
        """Give the values of a Dublin Core term."""
        return [str(each.text) for each in self.package.iterfind(f".//dc:{name}", NAMES)]


def book_of(fragment: str, pictures: dict[str, bytes] | None = None, **changes: object) -> Book:
    return Book(readmode.to_epub(reading_of(fragment, **changes), pictures or {}))


def png(*kinds: bytes, width: int = 1) -> bytes:
    """Write a PNG of one grey pixel, with empty chunks of these kinds before its end."""
    pixel = zlib.compress(b"\0\0")
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, 1, 8, 0, 0, 0, 0)), (b"IDAT", pixel), *((k, b"") for k in kinds)]
    chunks = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in [*parts, END])
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


END = (b"IEND", b"")

GIF_FRAME = b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"


def gif(frames: int = 1) -> bytes:
    """Write a GIF of one pixel with so many frames."""
    return b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + GIF_FRAME * frames + b";"
