"""The pictures of a reading: through the guard, within limits, and a missing one stops nothing."""

import struct
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

import readmode
from readmode import BadOption
from readmode.fetch import FetchPolicy, PictureLimits, fetch_pictures
from tests.site import Site, answer, redirect

PAGE = "<html lang=en><body><article><h1>Boats</h1>" + "<p>The boats lay in the harbour and nobody spoke.</p>" * 20


def reading_with(*addresses: str) -> readmode.Reading:
    images = tuple(readmode.Image(address, "A boat", "described", "") for address in addresses)
    return replace(readmode.read(PAGE), images=images)


def picture(size: int = 0) -> bytes:
    """Write a PNG that has so many bytes more than it needs."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"tEXt", bytes(size)), (b"IEND", b"")]
    chunks = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.fixture
def gallery(site: Site) -> Site:
    for number in range(9):
        site.answers[f"/{number}.png"] = answer(picture(1_000), kind="image/png")
    return site


def addresses(site: Site, count: int) -> list[str]:
    return [site.url(f"/{number}.png") for number in range(count)]


def test_pictures_come_by_their_addresses_in_the_order_of_the_article(gallery: Site) -> None:
    """Each address once, whatever order they arrive in; what is asked for is pictures and nothing of the reader."""
    asked = addresses(gallery, 3)
    found = fetch_pictures(reading_with(*asked, asked[0]), gallery.policy())
    assert list(found) == asked
    assert set(found.values()) == {picture(1_000)}
    assert gallery.hits == 3
    assert "Accept: image/webp" in gallery.requests[0]
    assert "cookie" not in gallery.requests[0].lower()


def test_the_guard_stands_before_pictures_as_before_pages(gallery: Site) -> None:
    """This machine is not the public web; a redirect to it is judged again; no other scheme is tried."""
    reading = reading_with(*addresses(gallery, 1), "file:///etc/hosts", "data:image/png;base64,AAAA")
    assert fetch_pictures(reading) == {}
    assert gallery.hits == 0
    gallery.answers["/away"] = redirect("http://127.0.0.2/0.png")
    assert fetch_pictures(reading_with(gallery.url("/away")), gallery.policy()) == {}


@pytest.mark.parametrize(
    "said",
    [
        answer(b"gone", status="404 Not Found"),
        answer(b"<p>Hello"),
        answer(b"<svg/>", kind="image/svg+xml"),
        b"nonsense",
    ],
)
def test_a_picture_that_does_not_come_stops_no_other(gallery: Site, said: bytes) -> None:
    """An error, a page or a drawing in its place is left out."""
    gallery.answers["/0.png"] = said
    asked = addresses(gallery, 2)
    assert list(fetch_pictures(reading_with(*asked), gallery.policy())) == asked[1:]


def test_no_more_are_asked_for_than_the_limit(gallery: Site) -> None:
    """The first ones of the article."""
    asked = addresses(gallery, 5)
    assert list(fetch_pictures(reading_with(*asked), gallery.policy(), PictureLimits(count=2))) == asked[:2]
    assert gallery.hits == 2


def test_a_large_picture_is_left_out(gallery: Site) -> None:
    """The smaller ones around it are kept."""
    gallery.answers["/1.png"] = answer(picture(50_000), kind="image/png")
    asked = addresses(gallery, 3)
    found = fetch_pictures(reading_with(*asked), gallery.policy(), PictureLimits(picture_bytes=10_000))
    assert list(found) == [asked[0], asked[2]]


def test_all_pictures_together_stay_within_their_bytes(gallery: Site) -> None:
    """Fetching ends where the next one would be too much."""
    limits = PictureLimits(total_bytes=3 * len(picture(1_000)) + 1)
    found = fetch_pictures(reading_with(*addresses(gallery, 9)), gallery.policy(), limits)
    assert len(found) == 3


def test_what_has_come_in_time_is_kept(gallery: Site) -> None:
    """A picture that drips costs the reader no more than the limit of seconds."""

    def drip() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
        while not gallery.stopping.wait(0.02):
            yield b"x"

    gallery.answers["/0.png"] = drip
    asked = addresses(gallery, 2)
    begun = time.monotonic()
    found = fetch_pictures(reading_with(*asked), gallery.policy(), PictureLimits(seconds=1.0))
    assert list(found) == asked[1:]
    assert time.monotonic() - begun < 4


@pytest.mark.parametrize("limit", [{"count": 0}, {"picture_bytes": 0}, {"total_bytes": -1}, {"seconds": 0.0}])
def test_limits_that_cannot_be_meant_are_refused(limit: dict[str, float]) -> None:
    """By name, when they are made."""
    with pytest.raises(BadOption) as refused:
        PictureLimits(**limit)  # type: ignore[arg-type] # the table mixes whole numbers and seconds
    assert refused.value.name in limit


def test_the_policy_s_own_limits_hold_too(gallery: Site) -> None:
    """An operator's bound on a fetch is one on each picture."""
    policy: FetchPolicy = gallery.policy(decoded_bytes=500)
    assert fetch_pictures(reading_with(*addresses(gallery, 2)), policy) == {}
