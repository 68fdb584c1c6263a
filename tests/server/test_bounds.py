"""Bounds: requests that are too large or too slow are refused, without taking in more of them than allowed."""

import asyncio
import time

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from readmode_server.bounds import ADDRESS_BYTES, HEADER_BYTES, BodyBounds
from readmode_server.errors import BodyTooLarge, BodyTooSlow, ServiceError
from tests.server.source_pages import article_page

HTML = {"Content-Type": "text/html"}


def test_headers_are_bounded(client: TestClient) -> None:
    """Up to the limit they pass, over it they do not."""
    assert client.get("/healthz", headers={"X-Long": "x" * (HEADER_BYTES - 500)}).status_code == 200
    answer = client.get("/healthz", headers={"X-Long": "x" * HEADER_BYTES})
    assert answer.status_code == 431
    assert answer.json()["kind"] == "headers-too-large"


def test_many_small_headers_are_bounded(client: TestClient) -> None:
    """What counts is all of them together."""
    assert client.get("/healthz", headers={f"X-{number}": "y" for number in range(10_000)}).status_code == 431


def test_addresses_are_bounded(client: TestClient) -> None:
    """Path and query together."""
    assert client.get("/healthz?" + "q" * (ADDRESS_BYTES - 50)).status_code == 200
    assert client.get("/healthz?" + "q" * ADDRESS_BYTES).status_code == 414
    assert client.get("/" + "p" * ADDRESS_BYTES).status_code == 414


def test_a_large_body_is_refused_with_its_limit(client: TestClient) -> None:
    """60 MB are answered with 413, whether the request says so beforehand or not."""
    body = b"<p>" + b"x" * 60_000_000
    told = client.post("/v1/articles", content=body, headers=HTML)
    untold = client.post("/v1/articles", content=iter([body[:30_000_000], body[30_000_000:]]), headers=HTML)
    for answer in (told, untold):
        assert answer.status_code == 413
        assert answer.json()["kind"] == "body-too-large"


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "gzip, identity"])
def test_compressed_bodies_are_refused(client: TestClient, coding: str) -> None:
    """A small one can unpack to a very large one."""
    answer = client.post("/v1/articles", content=b"\x1f\x8b", headers={**HTML, "Content-Encoding": coding})
    assert answer.status_code == 415
    assert answer.json()["kind"] == "unsupported-type"


def test_a_body_without_coding_passes(client: TestClient) -> None:
    """The word identity says that there is none."""
    headers = {**HTML, "Content-Encoding": "identity"}
    assert client.post("/v1/articles", content=article_page().encode(), headers=headers).status_code == 200


class Sender:
    """A client that sends a body piece by piece, and counts how many were taken."""

    def __init__(self, pieces: int, size: int, pause: float, length: int | None = None) -> None:
        self.taken = 0
        self._pieces = pieces
        self._size = size
        self._pause = pause
        headers = [] if length is None else [(b"content-length", str(length).encode())]
        self.scope: Scope = {"type": "http", "method": "POST", "headers": headers}

    async def receive(self) -> Message:
        """Give the next piece, after a pause."""
        await asyncio.sleep(self._pause)
        self.taken += 1
        return {"type": "http.request", "body": b"x" * self._size, "more_body": self.taken < self._pieces}


async def read_all(scope: Scope, receive: Receive, send: Send) -> None:
    del scope, send
    while (await receive()).get("more_body"):
        pass


async def _unused(message: Message) -> None:
    del message


def refusal_of(sender: Sender) -> ServiceError | None:
    bounded = BodyBounds(read_all, limit=1000, seconds=0.3)
    try:
        asyncio.run(bounded(sender.scope, sender.receive, _unused))
    except ServiceError as error:
        return error
    return None


def test_no_more_than_the_limit_is_taken_in() -> None:
    """Of a thousand pieces only those up to the limit, and one, are read."""
    sender = Sender(pieces=1000, size=100, pause=0)
    assert isinstance(refusal_of(sender), BodyTooLarge)
    assert sender.taken == 11


def test_nothing_is_taken_in_when_the_length_says_enough() -> None:
    """A request that announces too much is refused before its body is read."""
    sender = Sender(pieces=1, size=100, pause=0, length=1001)
    assert isinstance(refusal_of(sender), BodyTooLarge)
    assert sender.taken == 0


def test_a_dripping_body_is_refused_at_its_deadline() -> None:
    """The time is for the whole body, not for each piece."""
    started = time.monotonic()
    error = refusal_of(Sender(pieces=1000, size=1, pause=0.05))
    assert isinstance(error, BodyTooSlow)
    assert error.headers() == {"Connection": "close"}
    assert 0.2 < time.monotonic() - started < 2.0


def test_a_body_within_its_bounds_passes() -> None:
    """Exactly the limit is not over it."""
    assert refusal_of(Sender(pieces=10, size=100, pause=0, length=1000)) is None
