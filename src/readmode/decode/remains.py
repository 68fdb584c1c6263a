"""What a file is whose beginning is lost or damaged, by what its format writes further on.

Asked only of what is refused anyway: a page may well speak of these marks, or hold them in a script.
"""

import re

REMAINS_BYTES = 64 * 1024
"""Bytes that are looked at from the start, and as many at the end, where archives keep their directory. All of
a large file would take long, and the name is only a help to whoever gave it."""

_MARKS = (
    (re.compile(rb"%PDF-\d|\nendobj\s|\nendstream\s"), "a PDF document"),
    (re.compile(rb"\x00IHDR\x00|IDAT[\x08\x18\x28\x38\x48\x58\x68\x78]|IEND\xaeB`\x82"), "a PNG image"),
    (re.compile(rb"JFIF\x00|Exif\x00\x00"), "a JPEG image"),
    (re.compile(rb"GIF8[79]a|!\xff\x0bNETSCAPE2\.0"), "a GIF image"),
    (re.compile(rb"WEBPVP8[ LX]"), "a WebP image"),
    (re.compile(rb"WAVEfmt "), "a WAV recording"),
    (re.compile(rb"ftypavi[fs]"), "an AVIF image"),
    (re.compile(rb"ftyp(?:iso|mp4|avc|M4V|qt)|moov....mvhd|moof....mfhd", re.DOTALL), "an MPEG-4 video"),
    (re.compile(rb"\x42\x82.(?:webm|matroska)", re.DOTALL), "a WebM or Matroska video"),
    (re.compile(rb"OggS\x00[\x00-\x07]"), "an Ogg recording or video"),
    (re.compile(rb"\[Content_Types\]\.xml|_rels/\.rels"), "an Office document"),
    (re.compile(rb"META-INF/container\.xml"), "an EPUB book"),
    (re.compile(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)"), "a ZIP archive"),
    (re.compile(rb"R\x00o\x00o\x00t\x00 \x00E\x00n\x00t\x00r\x00y\x00"), "an old Office document"),
    (re.compile(rb"head.{12}hhea.{12}hmtx", re.DOTALL), "a font"),
    (re.compile(rb"SQLite format 3\x00"), "a SQLite database"),
)  # fmt: skip
"""Marks that stand anywhere in the file → what it is; the first that is found. Each is too long to come by chance."""


def known_remains(data: bytes) -> str:
    """Name the format that has left its marks in the bytes; "" where none has.

    Args:
        data: what was refused.
    """
    seen = data if len(data) <= 2 * REMAINS_BYTES else data[:REMAINS_BYTES] + data[-REMAINS_BYTES:]
    return next((found for mark, found in _MARKS if mark.search(seen)), "")
