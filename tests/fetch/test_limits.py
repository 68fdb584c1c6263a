"""What a fetch does with a site that is slow, endless, broken or a bomb: it ends, in time and within its bytes."""

import gzip
import socket
import time
import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli  # type: ignore[import-untyped] # it ships no types
import pytest

from readmode import FetchTimeout, UpstreamError
from readmode.fetch import FetchPolicy, fetch
from tests.site import Site, answer, redirect

MIB = 1024 * 1024


def compressed(coding: str, body: bytes) -> bytes:
    if coding == "gzip":
        return gzip.compress(body)
    if coding == "deflate":
        return zlib.compress(body)
    return bytes(brotli.compress(body, quality=1))


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_compressed_pages_are_unpacked(site: Site, coding: str) -> None:
    """Every coding that the request offers."""
    site.answers["/"] = answer(compressed(coding, b"<p>Hello</p>" * 99), f"Content-Encoding: {coding}")
    assert fetch(site.url(), site.policy()).body == b"<p>Hello</p>" * 99


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_bomb_is_stopped(site: Site, coding: str) -> None:
    """Fifty million zeros in a few bytes never stand in memory: the count runs while unpacking."""
    bomb = compressed(coding, bytes(50 * MIB))
    assert len(bomb) < MIB
    site.answers["/"] = answer(bomb, f"Content-Encoding: {coding}")
    with pytest.raises(UpstreamError, match="larger than 1,048,576 bytes"):
        fetch(site.url(), site.policy(decoded_bytes=MIB))


def test_a_bomb_in_a_bomb_is_stopped(site: Site) -> None:
    """Codings on top of each other are counted at their end."""
    bomb = gzip.compress(gzip.compress(bytes(50 * MIB)))
    site.answers["/"] = answer(bomb, "Content-Encoding: gzip, gzip")
    with pytest.raises(UpstreamError, match="larger than"):
        fetch(site.url(), site.policy(decoded_bytes=MIB))


def test_an_announced_size_is_believed_when_it_is_too_large(site: Site) -> None:
    """No byte of such a body is waited for."""
    site.answers["/"] = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n"
    with pytest.raises(UpstreamError, match="larger than"):
        fetch(site.url(), site.policy())


def endless(site: Site, head: bytes, part: bytes, pause: float = 0.0) -> Callable[[], Iterable[bytes]]:
    """Make an answer that does not end while the test runs."""

    def parts() -> Iterator[bytes]:
        yield head
        while not site.stopping.wait(pause):
            yield part

    return parts


HTML_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_an_endless_body_is_stopped(site: Site) -> None:
    """A body without a size ends where the limit is."""
    site.answers["/"] = endless(site, HTML_HEAD + b"\r\n", bytes(65_536))
    with pytest.raises(UpstreamError, match="larger than 1,048,576 bytes"):
        fetch(site.url(), site.policy(compressed_bytes=MIB))


def test_an_endless_stream_that_holds_nothing_is_stopped(site: Site) -> None:
    """Empty deflate blocks give no output for ever: what is sent is counted too."""
    packer = zlib.compressobj(wbits=31)
    head = packer.compress(b"") + packer.flush(zlib.Z_SYNC_FLUSH)
    empty_block = b"\x00\x00\x00\xff\xff"
    site.answers["/"] = endless(site, HTML_HEAD + b"Content-Encoding: gzip\r\n\r\n" + head, empty_block * 9_999)
    with pytest.raises(UpstreamError, match="larger than 1,048,576 bytes"):
        fetch(site.url(), site.policy(compressed_bytes=MIB))


@pytest.mark.parametrize("head", [HTML_HEAD + b"X: ", HTML_HEAD + b"\r\n"], ids=["headers", "body"])
def test_a_slow_drip_ends_with_the_total_time(site: Site, head: bytes) -> None:
    """A byte now and then keeps no reader waiting: the clock runs over the whole fetch."""
    site.answers["/"] = endless(site, head, b"x", pause=0.02)
    begun = time.monotonic()
    with pytest.raises(FetchTimeout):
        fetch(site.url(), site.policy(total_seconds=0.3))
    assert time.monotonic() - begun < 3


def test_a_silent_site_ends_with_the_total_time(site: Site) -> None:
    """One that takes the request and says nothing."""
    site.answers["/"] = endless(site, b"", b"", pause=0.02)
    with pytest.raises(FetchTimeout):
        fetch(site.url(), site.policy(total_seconds=0.2))


def test_redirects_share_one_clock(site: Site) -> None:
    """Five slow hops do not take five times as long as one."""

    def slow() -> Iterator[bytes]:
        site.stopping.wait(0.2)
        yield redirect("/")

    site.answers["/"] = slow
    with pytest.raises(FetchTimeout):
        fetch(site.url(), site.policy(total_seconds=0.3))
    assert site.hits <= 2


def test_a_resolver_that_hangs_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread that waits for it does not hold the fetch."""

    def hang(*_: object, **__: object) -> list[object]:
        time.sleep(1.5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    begun = time.monotonic()
    with pytest.raises(FetchTimeout):
        fetch("http://slow.example.org/", FetchPolicy(total_seconds=0.2))
    assert time.monotonic() - begun < 1.2


@pytest.mark.parametrize("headers", [["X: " + "a" * 70_000], [f"X-{n}: {'a' * 50}" for n in range(1_500)]])
def test_a_flood_of_headers_is_refused(site: Site, headers: list[str]) -> None:
    """One long header or many short ones."""
    site.answers["/"] = answer(b"x", *headers)
    with pytest.raises(UpstreamError, match="too many headers"):
        fetch(site.url(), site.policy())


def test_headers_without_end_are_refused(site: Site) -> None:
    """They never stand in memory as a whole."""
    site.answers["/"] = endless(site, HTML_HEAD, b"X-More: " + b"a" * 8_000 + b"\r\n")
    with pytest.raises(UpstreamError):
        fetch(site.url(), site.policy())


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"hello\r\n\r\n",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n",
        HTML_HEAD + b"Content-Length: 500\r\n\r\nshort",
        HTML_HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HTML_HEAD + b"Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip.",
        HTML_HEAD + b"Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\nContent-Length: 1\r\n\r\nx",
        HTML_HEAD + b"Content-Encoding: compress\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
    ],
)
def test_a_broken_answer_is_an_error_of_the_site(site: Site, said: bytes) -> None:
    """Whatever is said, it becomes one of our errors."""
    site.answers["/"] = said
    with pytest.raises(UpstreamError):
        fetch(site.url(), site.policy(total_seconds=3))
