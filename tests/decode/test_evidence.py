"""Where bytes speak against what is declared, or nothing is declared, the bytes decide."""

import pytest

from tests.decode.texts import (
    ARABIC,
    CHINESE,
    CZECH,
    FRENCH,
    GREEK,
    HEBREW,
    ICELANDIC,
    JAPANESE,
    KOREAN,
    LITHUANIAN,
    POLISH,
    RUSSIAN,
    TAIWANESE,
    THAI,
    TURKISH,
    UKRAINIAN,
    page,
    read,
)


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "gbk", "shift_jis", "hz-gb-2312"])
def test_valid_utf_8_is_utf_8_whatever_is_declared(label: str) -> None:
    """Saved and re-served pages keep the declaration of the bytes that they were."""
    source = page(FRENCH + JAPANESE, f"<meta charset={label}>")
    for content_type in (None, f"text/html; charset={label}"):
        decoded = read(source.encode(), content_type)
        assert (decoded.text, decoded.encoding.name, decoded.encoding.decided_by) == (source, "utf-8", "utf-8-valid")


def test_utf_8_in_the_meta_element_is_named_when_only_the_header_is_wrong() -> None:
    """What decided is told as it was."""
    decoded = read(page(FRENCH, "<meta charset=utf-8>").encode(), "text/html; charset=iso-8859-1")
    assert (decoded.text, decoded.encoding.decided_by) == (page(FRENCH, "<meta charset=utf-8>"), "meta")


def test_one_or_two_characters_do_not_overrule_a_declaration() -> None:
    """Two letters of an old encoding can look like one of UTF-8."""
    assert "её" in read(page("её", "<meta charset=koi8-r>").encode("koi8-r")).text


def test_a_declaration_that_the_bytes_refute_is_passed_over() -> None:
    """A header that says UTF-8 over a page in windows-1251 would give a page of question marks."""
    decoded = read(page(RUSSIAN, "<meta charset=windows-1251>").encode("cp1251"), "text/html; charset=utf-8")
    assert (RUSSIAN in decoded.text, decoded.encoding.name, decoded.encoding.decided_by) == (
        True,
        "windows-1251",
        "meta",
    )
    decoded = read(page("It’s “so”").encode("cp1252"), "text/html; charset=utf-8")
    assert "It’s “so”" in decoded.text
    decoded = read(page("plain").encode(), "text/html; charset=utf-16")
    assert decoded.text == page("plain")


def test_a_damaged_page_keeps_its_declared_encoding() -> None:
    """A few broken bytes cost a few characters, counted, and not the page."""
    data = page(RUSSIAN, "<meta charset=utf-8>").encode().replace("р".encode(), b"\xd1", 2)
    decoded = read(data)
    assert (decoded.encoding.name, decoded.encoding.decided_by, decoded.encoding.replaced) == ("utf-8", "meta", 2)
    assert decoded.text.count("\ufffd") == 2


def test_a_replacement_character_of_the_page_is_not_counted() -> None:
    """Only what was lost here counts."""
    decoded = read(page("a\ufffdb" + RUSSIAN, "<meta charset=utf-8>").encode() + b"\xff")
    assert decoded.encoding.replaced == 1


UNDECLARED = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "iso8859-5"),
    (UKRAINIAN, "cp1251"),
    (UKRAINIAN, "koi8-u"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5"),
    (KOREAN, "euc_kr"),
    (GREEK, "cp1253"),
    (GREEK, "iso8859-7"),
    (ARABIC, "cp1256"),
    (HEBREW, "cp1255"),
    (THAI, "cp874"),
    (POLISH, "cp1250"),
    (POLISH, "iso8859-2"),
    (CZECH, "cp1250"),
    (TURKISH, "cp1254"),
    (LITHUANIAN, "cp1257"),
    (FRENCH, "cp1252"),
]


@pytest.mark.parametrize(("text", "codec"), UNDECLARED)
def test_an_undeclared_page_is_read_by_its_bytes(text: str, codec: str) -> None:
    """Two sentences are enough to tell script and code page."""
    decoded = read(page(text).encode(codec))
    assert decoded.text == page(text)
    assert decoded.encoding.decided_by == "detection"


def test_the_language_of_the_page_decides_between_latin_code_pages() -> None:
    """The same bytes are other letters in each; the page says which language it is in."""
    source = page(ICELANDIC).replace("<html>", '<html lang="is">')
    assert read(source.encode("cp1252")).text == source


def test_bytes_without_any_evidence_are_windows_1252() -> None:
    """It gives every byte that pages use a character."""
    decoded = read(b"<p>caf\xe9 \x80 5</p>")
    assert "caf" in decoded.text
    assert decoded.encoding.decided_by in ("detection", "fallback")
