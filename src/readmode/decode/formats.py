"""What is not HTML, by its first bytes, its media type or its shape, named in words for people.

Source: MIME Sniffing Standard, https://mimesniff.spec.whatwg.org/, and the formats' own specifications.
"""

import re

from lxml.html import defs

from readmode.decode.remains import known_remains
from readmode.errors import NotHtml

HEAD_BYTES = 4096
"""Bytes at the start that are looked at; every signature stands within them."""

CONTROL_SHARE = 0.05
"""Share of control characters from which the start is no text. Pages have none; random bytes have 0.1."""

CONTROL_SHARE_OF_TEXT = 0.01
"""The same for what has no element of HTML and is no page in any case: it is only to be called by its right name."""

_SIGNATURES = (
    (re.compile(rb"%PDF-"), "a PDF document"),
    (re.compile(rb"\x89PNG"), "a PNG image"),
    (re.compile(rb"\xff\xd8\xff"), "a JPEG image"),
    (re.compile(rb"GIF8[79]a"), "a GIF image"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "a WebP image"),
    (re.compile(rb"RIFF.{4}WAVE", re.DOTALL), "a WAV recording"),
    (re.compile(rb"RIFF.{4}AVI ", re.DOTALL), "an AVI video"),
    (re.compile(rb".{4}ftyp(?:avif|avis)", re.DOTALL), "an AVIF image"),
    (re.compile(rb".{4}ftyp(?:heic|heix|mif1)", re.DOTALL), "a HEIF image"),
    (re.compile(rb".{4}ftypM4A", re.DOTALL), "an MPEG-4 recording"),
    (re.compile(rb".{4}ftyp", re.DOTALL), "an MPEG-4 video"),
    (re.compile(rb"(?:II\*\x00|MM\x00\*)"), "a TIFF image"),
    (re.compile(rb"\x00\x00\x01\x00"), "an icon"),
    (re.compile(rb"8BPS"), "a Photoshop image"),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), "an EPUB book"),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", re.DOTALL), "an OpenDocument file"),
    (re.compile(rb"PK\x03\x04.{0,2000}?word/", re.DOTALL), "a Word document"),
    (re.compile(rb"PK\x03\x04.{0,2000}?xl/", re.DOTALL), "an Excel workbook"),
    (re.compile(rb"PK\x03\x04.{0,2000}?ppt/", re.DOTALL), "a PowerPoint presentation"),
    (re.compile(rb"PK\x03\x04"), "a ZIP archive"),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old Office document"),
    (re.compile(rb"\{\\rtf"), "an RTF document"),
    (re.compile(rb"%!PS"), "a PostScript document"),
    (re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|BZh[1-9]1AY|\xfd7zXZ\x00"), "compressed data"),
    (re.compile(rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07"), "a compressed archive"),
    (re.compile(rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2][\x00-\xef]"), "an MP3 recording"),
    (re.compile(rb"OggS\x00"), "an Ogg recording or video"),
    (re.compile(rb"fLaC\x00"), "a FLAC recording"),
    (re.compile(rb"\x1aE\xdf\xa3"), "a WebM or Matroska video"),
    (re.compile(rb"wOF[F2]|\x00\x01\x00\x00\x00|OTTO\x00"), "a font"),
    (re.compile(rb"\x7fELF|MZ.\x00", re.DOTALL), "a program"),
    (re.compile(rb"\x00asm"), "a WebAssembly module"),
    (re.compile(rb"SQLite format 3\x00"), "a SQLite database"),
    (re.compile(rb"WARC/1\.[01]\r\n"), "a web archive (WARC)"),
    (re.compile(rb"From: <Saved by |(?=[A-Z][\w-]*: )[^<]{0,1000}?\nContent-Type: multipart/related", re.IGNORECASE),
     "a web archive (MHTML)"),
)  # fmt: skip
"""Pattern at the very start → what it is; the first that fits."""

_BY_MEDIA_TYPE = (
    (re.compile(r".*[/+]json"), "JSON data"),
    (re.compile(r"text/css"), "a style sheet"),
    (re.compile(r".*/(?:x-)?(?:java|ecma)script"), "a script"),
    (re.compile(r"text/(?:x-)?markdown"), "Markdown"),
    (re.compile(r"text/csv"), "a table of values (CSV)"),
    (re.compile(r"text/calendar"), "a calendar"),
    (re.compile(r"application/pdf"), "a PDF document"),
    (re.compile(r"image/"), "an image"),
    (re.compile(r"audio/"), "a recording"),
    (re.compile(r"video/"), "a video"),
    (re.compile(r"font/"), "a font"),
    (re.compile(r"text/plain"), "plain text"),
)

_XML_ROOTS = {
    "rss": "a feed (RSS)",
    "rdf:rdf": "a feed (RSS)",
    "feed": "a feed (Atom)",
    "urlset": "a sitemap",
    "sitemapindex": "a sitemap",
    "opml": "a list of feeds (OPML)",
}

_NOTHING = " \t\n\r\f\v\x00\x85\xa0\u200b\u2028\u2029\u3000\ufeff"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_JSON_START = re.compile(r"\s*+[\[{]\s*+(?:[\[{\]}\"]|true\b|false\b|null\b|-?[0-9][0-9.eE+-]*+\s*+,)")
_JSON_END = re.compile(r"[\]}]\s*+\Z")
_PROLOGUE = re.compile(r"\s*+(?:<\?xml[^>]*+>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!(?!--)[^>]*+>)")
_ROOT = re.compile(r"\s*+<([A-Za-z][\w:-]*+)")
_TAG = re.compile(r"<(?:!doctype\s+html|([A-Za-z][A-Za-z0-9-]*+)(?:[\s/][^<>]*+)?>)", re.IGNORECASE)

_TAGS = defs.tags | set("bdi data dialog frame main noembed noframes picture rb rtc search slot template xmp".split())
"""Names of HTML's elements; a name with a hyphen in it is a custom element."""


_IN_PLACE_OF_A_PAGE = (
    (re.compile(r"https?://\S+", re.IGNORECASE), "the address of a page, not its source"),
    (re.compile(r"[^\s<>]+\.x?html?", re.IGNORECASE), "the name of a file, not what is in it"),
)
"""All of a text → what it is: what a program or a form was given where the page itself was wanted."""


def refuse_signature(head: bytes) -> None:
    """Refuse bytes that begin as another format does.

    Raises:
        NotHtml: with the format's name.
    """
    for pattern, found in _SIGNATURES:
        if pattern.match(head):
            raise NotHtml(found)


def refuse_other_text(text: str, content_type: str | None, source: bytes | str) -> None:
    """Refuse text that is empty, binary, in another format, or without any element of HTML.

    The media type in the header decides only where the text does not begin with markup: servers send pages under every
    type there is.

    Args:
        text: the text.
        content_type: the header that came with it, or None.
        source: the same as it came; what is binary is named by it.

    Raises:
        NotHtml: with what it looks like.
    """
    start = text[:HEAD_BYTES].lstrip(_NOTHING)
    if not (start or text.strip(_NOTHING)):
        raise NotHtml("an empty file")
    if _control_share(text) > CONTROL_SHARE:
        raise NotHtml(_named(source, "binary data"))
    if _JSON_START.match(start) and _JSON_END.search(text, max(0, len(text) - HEAD_BYTES)):
        raise NotHtml("JSON data")
    if not start.startswith("<"):
        _refuse_media_type((content_type or "").partition(";")[0].strip().lower())
    _refuse_xml(text)
    if not any(not tag[1] or tag[1].lower() in _TAGS or "-" in tag[1] for tag in _TAG.finditer(text)):
        raise NotHtml(_without_elements(text, start, source))


def _control_share(text: str) -> float:
    """Give the share of control characters at the start of a text that is not empty."""
    return len(_CONTROL.findall(text, 0, HEAD_BYTES)) / min(len(text), HEAD_BYTES)


def _without_elements(text: str, start: str, source: bytes | str) -> str:
    """Say what text without any element of HTML is; a character without meaning (NUL) stands in none."""
    if "\x00" in text or _control_share(text) > CONTROL_SHARE_OF_TEXT:
        return _named(source, "binary data")
    if start.startswith("<"):
        return "markup without any element of HTML"
    named = (found for pattern, found in _IN_PLACE_OF_A_PAGE if pattern.fullmatch(start.rstrip()))
    return next(named, "") or _named(source, "plain text")


def _named(source: bytes | str, otherwise: str) -> str:
    """Name what is refused by what is left in it of its format, or as it is called otherwise."""
    data = source if isinstance(source, bytes) else source.encode("latin-1", "replace")
    return known_remains(data) or otherwise


def _refuse_media_type(media_type: str) -> None:
    for pattern, found in _BY_MEDIA_TYPE:
        if pattern.match(media_type):
            raise NotHtml(found)


def _refuse_xml(text: str) -> None:
    position = 0
    while prologue := _PROLOGUE.match(text, position):
        position = prologue.end()
    root = _ROOT.match(text, position)
    name = root[1].lower() if root else ""
    if name in _XML_ROOTS:
        raise NotHtml(_XML_ROOTS[name])
    if name == "svg" and text.rstrip().endswith("</svg>"):
        raise NotHtml("an SVG image")
    if text.startswith("<?xml") and name.rpartition(":")[2] not in _TAGS:
        raise NotHtml("an XML document")
