"""What a request may weigh and how slowly it may come, as plain ASGI; servers bound neither (uvicorn 0.54)."""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from readmode_server.errors import AddressTooLong, BodyTooLarge, BodyTooSlow, HeadersTooLarge, UnsupportedType

HEADER_BYTES = 32 * 1024
"""Bytes of all headers together; browsers send 1 to 4 KiB, and 200 KiB passes uvicorn."""

ADDRESS_BYTES = 16 * 1024
"""Bytes of path and query: room for an address of 2,048 characters, each as nine bytes of percent escapes."""


class HeadBounds:
    """Refuses requests with too long an address or too many headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] == "http":
            if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > ADDRESS_BYTES:
                raise AddressTooLong(ADDRESS_BYTES)
            if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADER_BYTES:
                raise HeadersTooLarge(HEADER_BYTES)
        await self._app(scope, receive, send)


class BodyBounds:
    """Refuses a body that is too large, too slow or compressed, without reading more of it than allowed.

    Compressed bodies are refused, for a small one can unpack to a very large one; no browser sends any.
    """

    def __init__(self, app: ASGIApp, limit: int, seconds: float) -> None:
        self._app = app
        self._limit = limit
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if headers.get("content-encoding", "identity").strip().lower() not in {"identity", ""}:
            raise UnsupportedType("application/json", "text/html")
        length = headers.get("content-length", "0")  # the server has checked that it is a number
        if int(length) > self._limit:
            raise BodyTooLarge(self._limit)
        await self._app(scope, self._bounded(receive), send)

    def _bounded(self, receive: Receive) -> Receive:
        received = 0
        complete = False
        deadline = asyncio.get_running_loop().time() + self._seconds

        async def receive_within_bounds() -> Message:
            nonlocal received, complete
            if complete:  # what comes now is the end of the connection, whenever that is
                return await receive()
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError:
                raise BodyTooSlow(self._seconds) from None
            received += len(message.get("body", b""))
            complete = not message.get("more_body", False)
            if received > self._limit:
                raise BodyTooLarge(self._limit)
            return message

        return receive_within_bounds
