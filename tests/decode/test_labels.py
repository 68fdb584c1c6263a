"""Every family of encodings is read as a browser reads it."""

import pytest

from tests.decode.texts import FAMILIES, page, read


@pytest.mark.parametrize(("label", "name", "codec", "text"), FAMILIES)
def test_a_label_names_the_encoding_that_browsers_know_it_as(label: str, name: str, codec: str, text: str) -> None:
    """Declared in a meta element or in the header, each family is read without losing a character."""
    source = page(text, f'<meta charset="{label}">')
    decoded = read(source.encode(codec))
    assert decoded.text == source
    assert (decoded.encoding.name, decoded.encoding.decided_by, decoded.encoding.replaced) == (name, "meta", 0)
    by_header = read(page(text).encode(codec), f"text/html; charset={label.upper()}")
    assert by_header.text == page(text)
    assert (by_header.encoding.name, by_header.encoding.decided_by) == (name, "http")


BROWSER_BYTES = [
    ("gbk", b"\x80 12", "€ 12"),
    ("euc-jp", b"\xad\xa1\xad\xea\xf9\xa1", "①㈱纊"),
    ("iso-2022-jp", b'\x1b$B-!$"\x1b(B.', "①あ."),
    ("big5", b"\xa3\xe1 12", "€ 12"),
    ("koi8-u", b"\xae\xbe", "ўЎ"),
    ("windows-1255", b"\xca", "\u05ba"),
    ("shift_jis", b"\x82\xa0\xa0", "あ\ufffd"),
    ("x-mac-cyrillic", b"\xa2\xb6\xff", "Ґґ€"),
    ("windows-1252", b"\x80\x93", "€“"),
]
"""Where Python's codecs and a browser's differ, or could: the bytes, and what the Encoding Standard makes of them."""


@pytest.mark.parametrize(("label", "data", "text"), BROWSER_BYTES)
def test_bytes_become_what_a_browser_makes_of_them(label: str, data: bytes, text: str) -> None:
    """Python's codecs are mended where they are not those of the standard."""
    decoded = read(b"<p>" + data + b"</p>", f"text/html; charset={label}")
    assert decoded.text == f"<p>{text}</p>"
    assert decoded.encoding.replaced == text.count("\ufffd")
