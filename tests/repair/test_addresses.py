"""Addresses: what is finished stays, what is not is resolved and written as the standard wants, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.repair.addresses import absolute

BASE = "https://example.org/news/story?page=2#top"

PIECES = ("http:", "https:", "HTTPS:", "mailto:", "tel:", "data:", "//", "/", "\\", "?", "#", "%", "%41", "[", "]", "@")
OTHERS = (":80", "example.org", "a b", "é", "\t", "\n", " ", "..", '"', "<", "|", "+1", "()")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org:8080/a/b.html?q=1&r=2#part",
        "https://example.org/%41?x=%20",
        "https://example.org/straße/日本",
        "https://192.0.2.1/",
    ],
)
@pytest.mark.parametrize("base", [None, BASE])
def test_a_finished_address_stays_as_it_is(address: str, base: str | None) -> None:
    """Nothing is left to resolve or to encode, whatever the page's own address is."""
    assert absolute(address, base) == address


@pytest.mark.parametrize("address", ["https://example.org/100%", "https://example.org/[1]", "https://example.org/a b"])
def test_what_may_not_stand_in_an_address_is_encoded(address: str) -> None:
    """A lone percent sign, brackets in a path, and spaces are written with their codes."""
    written = absolute(address, None)
    assert written != address
    assert absolute(written, None) == written


@given(st.lists(st.sampled_from(PIECES + OTHERS), max_size=7).map("".join), st.sampled_from([None, "", BASE]))
def test_an_absolute_address_is_absolute(address: str, base: str | None) -> None:
    """What comes out is finished: it comes out again, with or without a base."""
    written = absolute(address, base)
    assert absolute(written, None) == written or not written
    assert absolute(written, BASE) == written or not written


def test_relative_addresses_need_a_base() -> None:
    """Without one they lead nowhere; those that lack the scheme alone get the safe one."""
    assert absolute("/a", None) == ""
    assert absolute("//example.org/a", None) == "https://example.org/a"
    assert absolute("/a", BASE) == "https://example.org/a"
