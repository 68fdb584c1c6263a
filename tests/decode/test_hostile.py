"""Whatever comes in is decoded or refused, in linear time."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readmode.decode import decode
from readmode.errors import NotHtml, ReadmodeError, TooLarge
from readmode.options import Limits
from tests.decode.texts import FAMILIES, page, read


def test_the_size_limit_counts_bytes_of_utf_8() -> None:
    """Text counts as what it would be in UTF-8, so that both ways in have one limit."""
    limits = Limits(page_bytes=20)
    assert decode("<p>" + "я" * 8, None, limits).text.endswith("я")
    for source in ("<p>" + "я" * 9, ("<p>" + "я" * 9).encode(), "x" * 21, b"x" * 21, "<p>" + "\ud800" * 6):
        with pytest.raises(TooLarge) as caught:
            decode(source, None, limits)
        assert (caught.value.size, caught.value.limit) == (21, 20)


HOSTILE = {
    "meta tags that never end": b"<meta ",
    "less-than signs": b"<",
    "less-than signs and spaces": b" <",
    "comments that never end": b"<!--",
    "comments": b"<!-- - -->",
    "quotations that never end": b'<meta content="',
    "quotations of the other kind": b"<a '",
    "unknown labels": b"<meta charset=x>",
    "content without a label": b"<meta http-equiv=content-type content=charset>",
    "content with empty labels": b"<meta http-equiv=content-type content='charset=\"\"'>",
    "scripts that never end": b"<script>",
    "equals signs": b"<meta =",
    "bytes that are nothing": b"\xff\xfe\x80",
    "lead bytes": b"<p>\xe2\x80",
    "escape sequences": b"\x1b$B",
    "brackets": b"[{",
    "processing instructions": b"<?a ",
    "declarations": b"<!a>",
    "spaces": b" ",
    "numeric references": b"&#1;",
    "control characters in UTF-8": b"<p>\xc2\x92",
}


def seconds(data: bytes) -> float:
    began = time.process_time()
    with contextlib.suppress(ReadmodeError):
        read(data)
    return time.process_time() - began


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("start", [b"", b"<p>"])
def test_hostile_bytes_are_decoded_in_linear_time(start: bytes, unit: bytes) -> None:
    """120 KB take milliseconds, and eight times as much takes no more than about eight times as long."""
    small = min(seconds(start + unit * (120_000 // len(unit))) for _ in range(3))
    large = seconds(start + unit * (960_000 // len(unit)))
    assert small < 0.5
    assert large < 24 * small + 0.2


@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=60)))
def test_any_bytes_are_decoded_or_refused(data: bytes, content_type: str | None) -> None:
    """Nothing but our own errors comes out, and what comes out is text that a tree accepts; twice the same."""
    for source in (data, b"<p>" + data, b"<meta charset=" + data):
        try:
            decoded = read(source, content_type)
        except ReadmodeError:
            continue
        decoded.text.encode()
        assert not set(decoded.text) & set(map(chr, (*range(9), 11, 12, *range(14, 32), *range(128, 160))))
        assert read(source, content_type) == decoded


@given(st.sampled_from(FAMILIES), st.binary(max_size=40))
def test_broken_bytes_in_any_encoding_are_counted(family: tuple[str, str, str, str], broken: bytes) -> None:
    """Whatever stands in a page of any family, decoding it never raises."""
    label, _, codec, text = family
    try:
        decoded = read(page(text).encode(codec) + broken, f"text/html; charset={label}")
    except NotHtml:
        return
    assert decoded.encoding.replaced <= decoded.text.count("\ufffd")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1))
def test_text_survives_every_way_in(text: str) -> None:
    """Text, UTF-8 and UTF-16 give the same page."""
    source = page(text)
    decoded = {
        read(source).text,
        read(source.encode(), "text/html; charset=utf-8").text,
        read(source.encode("utf-16")).text,
    }
    assert decoded == {source}
