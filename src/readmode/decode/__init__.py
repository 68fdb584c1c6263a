"""Bytes → text, by the WHATWG rules and a little beyond them; says which encoding, and what decided it.

The order of belief: byte order mark, HTTP header, meta element (early or late), valid UTF-8, detection, windows-1252.
Two rules go beyond what browsers do, because captured and re-served pages come here too, and no reader wants to see
what a browser shows of them:

* Valid UTF-8 is UTF-8, whatever is declared. Of 274,018 real sentences in the old encodings of 37 languages, five are
  valid UTF-8 by chance; of 1,497 captured pages, all five that declare another encoding and hold more than ASCII are
  UTF-8 in fact.
* A declaration that the bytes refute is passed over, and the next source decides.

Source: HTML Standard, §13.2.3 "The input byte stream"; Encoding Standard.
"""

import codecs
from typing import Literal

from readmode.decode.characters import clean
from readmode.decode.charset import declarations
from readmode.decode.detection import WESTERN, detect
from readmode.decode.encodings import REPLACEMENT, decode_as
from readmode.decode.formats import HEAD_BYTES, refuse_other_text, refuse_signature
from readmode.errors import TooLarge, Undecodable
from readmode.model import DecodedPage, Encoding
from readmode.options import Limits

PROOF_OF_UTF_8 = 3
"""Characters outside ASCII from which valid UTF-8 overrules a declaration: fewer could be chance, or an example."""

REFUTED_SHARE = 0.5
"""Share of undecodable among the characters outside ASCII above which a declared encoding is not the page's."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # no browser reads it; before UTF-16, whose mark is the first half of this one
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_UNMARKED_UTF_16 = ((b"<\x00", "utf-16le"), (b"\x00<", "utf-16be"))
_ISO_2022_JP_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")


def decode(html: bytes | str, content_type: str | None, limits: Limits) -> DecodedPage:
    """Decode a page's bytes as its author meant them, and refuse what is not a page.

    Every character of the page is kept, except that control characters and half surrogates, which are no text, become
    U+FFFD, and that text which was decoded wrongly before it came here is decoded again.

    Args:
        html: the page's source; text is taken as decoded.
        content_type: the HTTP Content-Type header that came with it, or None.
        limits: `page_bytes` is held here; of text, its size in UTF-8 counts.

    Raises:
        TooLarge: more bytes than the limit.
        NotHtml: the input is empty, binary, plain text or another format.
        Undecodable: the page names an encoding that browsers refuse to read.
    """
    if isinstance(html, str):
        _refuse_too_large(_utf_8_size(html, limits.page_bytes), limits)
        refuse_signature(html[:HEAD_BYTES].encode("latin-1", "replace"))
        text, encoding = html.removeprefix("\ufeff"), Encoding("utf-8", "text")
        utf_8 = b""
    else:
        _refuse_too_large(len(html), limits)
        refuse_signature(html[:HEAD_BYTES])
        text, encoding = _decode_bytes(html, content_type)
        as_it_came = encoding.name == "utf-8" and not encoding.replaced
        utf_8 = html.removeprefix(codecs.BOM_UTF8) if as_it_came else b""
    refuse_other_text(text, content_type, html)
    cleaned = clean(text, utf_8)
    replaced = encoding.replaced + cleaned.replaced
    return DecodedPage(cleaned.text, cleaned.utf_8, Encoding(encoding.name, encoding.decided_by, replaced))


def _refuse_too_large(size: int, limits: Limits) -> None:
    if size > limits.page_bytes:
        raise TooLarge(size, limits.page_bytes)


def _utf_8_size(text: str, limit: int) -> int:
    """Count the bytes of the text in UTF-8; its characters alone where these already break the limit."""
    return len(text) if len(text) > limit or text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _decode_bytes(data: bytes, content_type: str | None) -> tuple[str, Encoding]:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            if name == "utf-32":
                raise Undecodable(name)
            return _decoded(data[len(mark) :], name, "bom")
    utf_8 = _as_utf_8(data)
    for declared in declarations(data, content_type):
        if utf_8 and declared.encoding == "utf-8":
            return utf_8, Encoding("utf-8", declared.source)
        if _beyond_ascii(utf_8) >= PROOF_OF_UTF_8:
            continue
        if declared.encoding == REPLACEMENT:
            raise Undecodable(declared.label)
        text, encoding = _decoded(data, declared.encoding, declared.source)
        if not _is_refuted(text, encoding, data):
            return text, encoding
    return _undeclared(data, utf_8)


def _undeclared(data: bytes, utf_8: str) -> tuple[str, Encoding]:
    """Decode bytes whose encoding nothing declares, or nothing credible; `utf_8` is empty where they are not UTF-8."""
    for start, name in _UNMARKED_UTF_16:
        if data.lstrip(b"\t\n\f\r ").startswith(start):
            return _decoded(data, name, "detection")
    if data.isascii() and any(escape in data for escape in _ISO_2022_JP_ESCAPES):
        return _decoded(data, "iso-2022-jp", "detection")
    if utf_8 or not data:
        return utf_8, Encoding("utf-8", "utf-8-valid")
    guessed = detect(data)
    return _decoded(data, guessed, "detection") if guessed else _decoded(data, WESTERN, "fallback")


def _decoded(
    data: bytes, name: str, decided_by: Literal["bom", "http", "meta", "late-meta", "detection", "fallback"]
) -> tuple[str, Encoding]:
    text = decode_as(name, data)
    own = data.count("\ufffd".encode()) if name == "utf-8" else 0  # the page's own, not ours
    return text, Encoding(name, decided_by, text.count("\ufffd") - own)


def _as_utf_8(data: bytes) -> str:
    """Give the text if the bytes are valid UTF-8, else nothing."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_refuted(text: str, encoding: Encoding, data: bytes) -> bool:
    """Tell whether the bytes speak against the encoding that is declared for them."""
    if encoding.name.startswith("utf-16") and b"\x00" not in data:
        return True  # markup is ASCII, and half of each such character is a zero
    return encoding.replaced > 0 and encoding.replaced > REFUTED_SHARE * _beyond_ascii(text)


def _beyond_ascii(text: str) -> int:
    return 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore"))
