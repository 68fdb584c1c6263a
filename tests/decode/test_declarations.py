"""What a page declares is found where it stands, and believed in the right order."""

import pytest

from readmode.errors import Undecodable
from tests.decode.texts import FRENCH, GREEK, JAPANESE, KOREAN, RUSSIAN, page, read


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed_before_everything_else(codec: str) -> None:
    """The mark decides against header and meta, and is no part of the text."""
    source = page(GREEK, "<meta charset=koi8-r>")
    decoded = read(source.encode(codec), "text/html; charset=windows-1251")
    assert decoded.text == source
    assert decoded.encoding.decided_by == "bom"


@pytest.mark.parametrize(("codec", "name"), [("utf-16-le", "utf-16le"), ("utf-16-be", "utf-16be")])
def test_utf_16_is_read_with_and_without_a_declaration(codec: str, name: str) -> None:
    """The header may say so; without it, the zeros around the first "<" do."""
    by_header = read(page(KOREAN).encode(codec), f"text/html; charset={name}")
    assert (by_header.text, by_header.encoding.decided_by) == (page(KOREAN), "http")
    by_shape = read(page(KOREAN).encode(codec))
    assert (by_shape.text, by_shape.encoding.name, by_shape.encoding.decided_by) == (page(KOREAN), name, "detection")


def test_the_header_is_believed_before_the_meta_element() -> None:
    """As in a browser: the server knows what it converted."""
    decoded = read(page(RUSSIAN, "<meta charset=windows-1251>").encode("koi8-r"), 'text/html; charset="koi8-r"')
    assert RUSSIAN in decoded.text
    assert decoded.encoding.decided_by == "http"


DECLARATIONS = [
    "<meta charset=koi8-r>",
    "<META CHARSET='KOI8-R'/>",
    '<meta name=x charset = "  koi8-r " >',
    '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
    '<meta content="text/html;charset = \'koi8-r\'" data-x="a>b" HTTP-EQUIV=content-type>',
    "<meta content='charset; charset=koi8-r' http-equiv='content-type'>",
    "<meta/charset=koi8-r />",
    "<!-- <meta charset=big5> --><meta charset=koi8-r>",
    "<!--><meta charset=koi8-r>",
    "<a title='><meta charset=big5>'></a><meta charset=koi8-r>",
    "<script>'<meta charset=big5>'</script><meta charset=koi8-r>",
    "<style><meta charset=big5></style><meta charset=koi8-r>",
    "<title><meta charset=big5></title><meta charset=koi8-r>",
    "</meta charset=big5><meta charset=koi8-r>",
    "<? <meta charset=big5?><meta charset=koi8-r>",
    "<metaphor charset=big5><meta charset=koi8-r>",
    "<meta content='text/html; charset=big5'><meta charset=koi8-r>",
    "<meta http-equiv=refresh content='0; charset=big5'><meta charset=koi8-r>",
    "<meta charset=utf-7><meta charset=koi8-r>",
    "<meta charset=unicode_escape><meta charset=foo><meta charset=><meta charset=koi8-r>",
    "<meta charset=koi8-r><meta charset=big5>",
    "<meta charset=koi8-r charset=big5>",
]


@pytest.mark.parametrize("head", DECLARATIONS)
def test_the_meta_element_is_found_as_the_standard_finds_it(head: str) -> None:
    """Comments, other elements, quoted values, scripts and unknown labels do not lead astray."""
    source = page(RUSSIAN, head)
    decoded = read(source.encode("koi8-r"))
    assert decoded.text == source
    assert (decoded.encoding.name, decoded.encoding.decided_by) == ("koi8-r", "meta")


def test_a_meta_element_behind_the_prescan_still_counts() -> None:
    """Styles and scripts before it are common; so is nothing but its being late."""
    source = page(JAPANESE, f"<style>{'a{b:c}' * 1000}</style><script>{'1;' * 1000}</script><meta charset=euc-jp>")
    decoded = read(source.encode("euc_jp"))
    assert decoded.text == source
    assert decoded.encoding.decided_by == "late-meta"


def test_an_xml_declaration_counts_where_no_meta_element_does() -> None:
    """Pages of the XHTML years have only that."""
    source = (
        '<?xml version="1.0" encoding="iso-8859-7"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Άνοιξη</p></html>'
    )
    decoded = read(source.encode("iso8859-7"))
    assert (decoded.text, decoded.encoding.name) == (source, "iso-8859-7")


def test_utf_16_and_x_user_defined_in_a_meta_element_cannot_be_true() -> None:
    """They are read as UTF-8 and as windows-1252, for the element was read as ASCII."""
    for label in ("utf-16", "utf-16le", "utf-16be"):
        assert read(page(GREEK, f"<meta charset={label}>").encode()).encoding.name == "utf-8"
    decoded = read(page(FRENCH, "<meta charset=x-user-defined>").encode("cp1252"))
    assert (decoded.text, decoded.encoding.name) == (page(FRENCH, "<meta charset=x-user-defined>"), "windows-1252")


def test_x_user_defined_in_the_header_is_obeyed() -> None:
    """The bytes from 0x80 become private characters, as in a browser."""
    assert read(b"<p>a\x80\xff", "text/html; charset=x-user-defined").text == "<p>a\uf780\uf7ff"


@pytest.mark.parametrize("label", ["hz-gb-2312", "iso-2022-kr", "iso-2022-cn", "replacement"])
def test_encodings_that_browsers_refuse_are_refused_by_name(label: str) -> None:
    """Nobody could check what such bytes would become."""
    with pytest.raises(Undecodable) as caught:
        read(b"<p>~{VPND~}", f"text/html; charset={label}")
    assert caught.value.label == label


def test_a_utf_32_mark_is_refused() -> None:
    """Browsers stopped reading it, and as UTF-16 it is noise."""
    with pytest.raises(Undecodable):
        read(page("x").encode("utf-32"))


@pytest.mark.parametrize(
    "label", ["utf-7", "unicode_escape", "raw_unicode_escape", "zlib", "punycode", "foo", "", "\udcff"]
)
def test_a_label_that_no_browser_knows_is_passed_over(label: str) -> None:
    """No name of a Python codec is ever obeyed; the next source decides."""
    decoded = read(page(r"\u0041 +ADw- é—").encode(), f"text/html; charset={label}")
    assert r"\u0041 +ADw- é—" in decoded.text
    assert (decoded.encoding.name, decoded.encoding.decided_by) == ("utf-8", "utf-8-valid")
