"""The encoding of a page that declares none: guessed from its bytes, corrected by what is known of the web.

The detector (uchardet's models, by `faust-cchardet`) is right about the script nearly always, and about the code page
less often: it also answers with code pages that no page was ever written in. So its answer is taken as a statement
about the script, and the page's own language decides between the code pages of the Latin script.

Measured on 1,695 pages built from real sentences in 37 languages and 22 encodings, with no declaration: exactly the
right text for 87 % by the detector's answer as it is, for 97 % after the corrections here, and for 99 % where the page
names its language.
"""

import re
from itertools import islice

import cchardet

from readmode.decode.encodings import REPLACEMENT, decode_as, find
from readmode.decode.markup import start_tags

DETECTION_BYTES = 256 * 1024
"""Bytes the detector sees, from the first that is not ASCII: 0.1 s at worst, and more change no answer."""

WRONG_AT_MOST = 200
"""Characters for each one that may be undecodable in an answer that is still believed: pages are cut and patched."""

TAGS_BEFORE_HTML = 16
"""Start tags that are looked at for the html element and its language; it is the first of nearly every page."""

WESTERN = "windows-1252"
"""What the standard reads undeclared pages in, in most places; it gives every byte a character."""

_NOT_ASCII = re.compile(rb"[\x80-\xff]")

_ON_THE_WEB = {
    "iso-8859-13": "windows-1257",
    "iso-8859-16": "windows-1250",
    "koi8-r": "koi8-u",
    "iso-8859-1": WESTERN,
    "iso-8859-3": "windows-1254",
    "iso-8859-4": "windows-1257",
    "iso-8859-15": WESTERN,
    "macintosh": WESTERN,
    "gbk": "gb18030",
    "UHC": "euc-kr",
    "MAC-CENTRALEUROPE": "windows-1250",
    "maccyrillic": "x-mac-cyrillic",
}
"""The detector's answer → the encoding in use on the web that has the same letters."""

_LATIN = {
    "iso-8859-2": "windows-1250",
    "iso-8859-10": WESTERN,
    "iso-8859-14": WESTERN,
    **{name: name for name in (WESTERN, "windows-1250", "windows-1254", "windows-1257", "windows-1258")},
}
"""Encodings of the Latin script → the code page with the same letters: here the page's language knows better."""

_BY_LANGUAGE = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "ru", "sr", "tg", "tt", "uk"), "windows-1251"),
    **dict.fromkeys(("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "windows-1250"),
    **dict.fromkeys(("az", "ku", "tr"), "windows-1254"),
    **dict.fromkeys(("et", "lt", "lv"), "windows-1257"),
    **dict.fromkeys(("ar", "fa", "ur"), "windows-1256"),
    **dict.fromkeys(("ca", "da", "de", "es", "fi", "fr", "ga", "gl", "is", "it", "nb", "nl", "nn", "no"), WESTERN),
    **dict.fromkeys(("pt", "sv"), WESTERN),
    "el": "windows-1253",
    "he": "windows-1255",
    "ja": "shift_jis",
    "ko": "euc-kr",
    "th": "windows-874",
    "vi": "windows-1258",
    "zh": "gb18030",
}
"""Language → the code page its pages were written in. English is not here: templates say "en" on pages in any language.

Source: HTML Standard, §13.2.3.2, the table of default encodings by locale, with the neighbours of each language.
"""


def detect(data: bytes) -> str | None:
    """Guess the encoding of bytes that are not UTF-8, or give None when nothing speaks for any."""
    first = _NOT_ASCII.search(data)
    sample = data[first.start() : first.start() + DETECTION_BYTES] if first else b""
    answer = cchardet.detect(sample)["encoding"] or ""
    encoding = find(_ON_THE_WEB.get(answer, answer)) or ""
    encoding = _ON_THE_WEB.get(encoding, encoding)
    usual = _BY_LANGUAGE.get(_language(data))
    if usual in _LATIN and _LATIN.get(encoding, usual) != usual:
        return usual
    return encoding if _is_possible(encoding, sample) else usual


def _is_possible(encoding: str, sample: bytes) -> bool:
    """Tell whether the bytes can be text in this encoding; UTF-8 cannot be the answer where it was ruled out."""
    if encoding in ("", "utf-8", "ibm866", REPLACEMENT):
        return False
    text = decode_as(encoding, sample)
    return text.count("\ufffd") * WRONG_AT_MOST <= len(text)


def _language(data: bytes) -> str:
    """Give the primary language that the html element declares, in lower case, or nothing."""
    for tag in islice(start_tags(data), TAGS_BEFORE_HTML):
        if tag.name == b"html":
            language = tag.attributes.get(b"lang") or tag.attributes.get(b"xml:lang") or b""
            return re.split("[-_]", language.decode("latin-1").strip().lower())[0]
    return ""
