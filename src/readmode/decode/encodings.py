"""The encodings that browsers know: from a label to a name, and from bytes to text.

Labels go only through `webencodings`, never through Python's codec names: a page must not be able to name "zlib" or
"unicode_escape". Python's decoders were compared with a browser's for every byte and every pair of bytes; where they
differ in characters that pages use, the differences are mended here.

Source: Encoding Standard, https://encoding.spec.whatwg.org/
"""

import codecs
from collections.abc import Callable
from functools import partial

import webencodings

REPLACEMENT = "replacement"
"""The standard's name for encodings that browsers refuse to read (hz-gb-2312, iso-2022-kr …)."""

MENDED_AT_MOST = 10_000
"""Characters: a page with more that Python cannot decode is not in that encoding, and mending it would take seconds."""

_CODECS = {"gbk": "gb18030", "iso-2022-jp": "iso2022_jp_ext"}
"""Encoding → the Python codec to use instead of the one that its name suggests.

The standard gives gbk the decoder of gb18030. The larger ISO-2022-JP knows half-width katakana, as browsers do.
"""

_TRANSLATED = {
    "koi8-u": {0x255D: "ў", 0x256C: "Ў"},
    "shift_jis": dict.fromkeys((0xF8F0, 0xF8F1, 0xF8F2, 0xF8F3), "\ufffd"),
}
"""Encoding → characters for which Python gives others than the standard."""


def find(label: str) -> str | None:
    """Give the WHATWG name for a label such as "latin1" or "GB2312", or None for a label that no browser knows."""
    try:
        encoding = webencodings.lookup(label)
    except UnicodeEncodeError:  # a lone surrogate in the label
        return None
    return encoding.name if encoding else None


def decode_as(name: str, data: bytes) -> str:
    """Decode the bytes as a browser would in the encoding of this WHATWG name; what cannot be decoded is U+FFFD.

    The control characters that browsers give for the bytes a code page leaves undefined are U+FFFD too: none is text.
    """
    codec = _codec(name)
    text = codec.decode(data, "replace")[0]
    if name in _MENDERS and 0 < text.count("\ufffd") <= MENDED_AT_MOST:
        text = codec.decode(data, _MENDERS[name])[0]
    return text.translate(_TRANSLATED[name]) if name in _TRANSLATED else text


def _codec(name: str) -> codecs.CodecInfo:
    encoding = webencodings.lookup(name)
    if encoding is None:
        raise LookupError(name)
    return codecs.lookup(_CODECS[name]) if name in _CODECS else encoding.codec_info


def _mend(mended: Callable[[bytes], tuple[str, int]], error: UnicodeError) -> tuple[str, int]:
    """Decode by `mended`, which gives text and length for the next two bytes, what a codec could not."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    text, length = mended(error.object[error.start : error.start + 2])
    return (text, error.start + length) if text else ("\ufffd", error.end)


def _one_byte(byte: bytes, character: str, pair: bytes) -> tuple[str, int]:
    return (character, 1) if pair[:1] == byte else ("", 1)


def _eten(pair: bytes) -> tuple[str, int]:
    """Decode Big5's euro sign and ETEN characters, which code page 950 has and Python's HKSCS lacks."""
    text = pair.decode("cp950", "ignore")
    return (text, 2) if len(text) == 1 and len(pair) == 2 else ("", 1)  # noqa: PLR2004 - a pair


def _jis(pair: bytes) -> tuple[str, int]:
    """Decode the NEC and IBM characters (①, ㈱, Ⅳ, 髙 …) by code page 932, where the same rows lie elsewhere."""
    row, cell = (pair[0] & 0x7F) - 0x21, (pair[-1] & 0x7F) - 0x21
    if len(pair) < 2 or (pair[0] ^ pair[1]) & 0x80 or not (0 <= row < 94 and 0 <= cell < 94):  # noqa: PLR2004 - JIS rows
        return "", 1
    lead, trail = divmod(row * 94 + cell, 188)
    shifted = bytes((lead + (0x81 if lead < 0x1F else 0xC1), trail + (0x40 if trail < 0x3F else 0x41)))  # noqa: PLR2004 - as the standard has it
    return shifted.decode("cp932", "ignore"), 2


_MENDED: dict[str, Callable[[bytes], tuple[str, int]]] = {
    "big5": _eten,
    "euc-jp": _jis,
    "gb18030": partial(_one_byte, b"\x80", "€"),
    "gbk": partial(_one_byte, b"\x80", "€"),
    "iso-2022-jp": _jis,
    "windows-1255": partial(_one_byte, b"\xca", "\u05ba"),
}
_MENDERS = {name: f"readmode-{name}" for name in _MENDED}
for _name, _mended in _MENDED.items():
    codecs.register_error(_MENDERS[_name], partial(_mend, _mended))
