"""Every character of the text is kept, and what is no text is told."""

import pytest

from tests.decode.texts import FRENCH, HEBREW, JAPANESE, page, read


def test_text_is_taken_as_it_is_and_so_named() -> None:
    """A caller who decoded knows best; a mark at the start is no text."""
    decoded = read("\ufeff" + page(HEBREW, "<meta charset=big5>"))
    assert decoded.text == page(HEBREW, "<meta charset=big5>")
    assert (decoded.encoding.name, decoded.encoding.decided_by) == ("utf-8", "text")


KEPT = "a\u200db \u200c ك\u0640 e\u0301 \u3000 \u00ad \u00a0 \u2028 \ufe0f 👩\u200d👩\u200d👧 𠮷 \x7f\t\r\n"


def test_every_character_of_text_is_kept() -> None:
    """Joiners, combining marks, wide spaces, soft hyphens and characters of every plane stay."""
    assert read(page(KEPT)).text == page(KEPT)
    assert read(page(KEPT).encode()).text == page(KEPT)


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x1b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_no_tree_accepts_becomes_the_replacement_character(character: str) -> None:
    """Control characters and half surrogates are no text; how many there were is told."""
    decoded = read(page(f"a{character}b{character}c"))
    assert decoded.text == page("a\ufffdb\ufffdc")
    assert decoded.encoding.replaced == 2


def test_a_form_feed_is_white_space() -> None:
    """HTML says so; trees refuse it."""
    assert read("<p>a\fb</p>").text == "<p>a b</p>"


def test_c1_controls_are_what_windows_1252_has_in_their_places() -> None:
    """As the HTML standard reads "&#146;"; the five places that are empty there are lost."""
    decoded = read(page("It\x92s \x93ж\x94 \x81"))
    assert decoded.text == page("It’s “ж” \ufffd")
    assert decoded.encoding.replaced == 1
    latin_2 = read(page("\x84Ľ\x93", "<meta charset=iso-8859-2>").encode("iso8859-2"))
    assert "„Ľ“" in latin_2.text


def test_a_page_that_was_read_as_latin_1_before_is_read_again() -> None:
    """What HTTP libraries make of UTF-8 when the header names no charset."""
    twice = page(FRENCH + JAPANESE).encode().decode("latin-1")
    assert read(twice).text == page(FRENCH + JAPANESE)
    assert read(twice.encode()).text == page(FRENCH + JAPANESE)


def test_punctuation_read_as_latin_1_is_mended_in_a_page_that_is_not() -> None:
    """A field that was decoded wrongly long ago; letters stay, for they could be meant."""
    assert read(page("Ж don\xe2\x80\x99t \xe2\x80\x94 Ã©")).text == page("Ж don’t — Ã©")


def test_a_page_about_wrong_decoding_stays_as_it_is() -> None:
    """Without control characters there is no proof."""
    assert read(page("“Ã©” is what é becomes, and â€™ is ’")).text == page("“Ã©” is what é becomes, and â€™ is ’")
