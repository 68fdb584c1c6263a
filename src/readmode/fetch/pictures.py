"""Fetch the pictures of a reading through the same guard as pages, and never more of them than a book should hold."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import anyio

from readmode.arguments import require
from readmode.errors import BadOption, FetchError
from readmode.fetch.client import DEFAULT_POLICY, fetch_async
from readmode.fetch.policy import FetchPolicy
from readmode.model import Reading

MEDIA_TYPES = ("image/webp", "image/png", "image/jpeg", "image/gif")
"""The raster pictures that every EPUB reading system shows (EPUB 3.3, core media types). SVG may hold scripts.
A server that can choose sends WebP, the smallest."""

AT_ONCE = 4
"""Pictures under way at a time: browsers open six connections to a site, and a reader's book may wait a little."""

SCHEMES = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLimits:
    """What the pictures of one reading may cost together, checked when made.

    Attributes:
        count: pictures that are asked for, the first ones of the article.
        picture_bytes: bytes of one picture. Photographs for screens have 0.1 to 1 MB.
        total_bytes: bytes of all pictures; books of more than some 20 MB are hard to send.
        seconds: seconds for all pictures; what has come by then is kept. A person waits.
    """

    count: int = 40
    picture_bytes: int = 4 * 1024 * 1024
    total_bytes: int = 20 * 1024 * 1024
    seconds: float = 20.0

    def __post_init__(self) -> None:
        """Refuse a limit that cannot be meant."""
        for name in ("count", "picture_bytes", "total_bytes"):
            if getattr(self, name) < 1:
                raise BadOption(name, str(getattr(self, name)), "a whole number from 1")
        if not self.seconds > 0:
            raise BadOption("seconds", str(self.seconds), "a number of seconds above 0")


DEFAULT_LIMITS = PictureLimits()


def fetch_pictures(
    reading: Reading, policy: FetchPolicy = DEFAULT_POLICY, limits: PictureLimits = DEFAULT_LIMITS
) -> dict[str, bytes]:
    """Fetch the reading's pictures; see `fetch_pictures_async`, which is for callers that run an event loop."""
    return anyio.run(fetch_pictures_async, reading, policy, limits)


async def fetch_pictures_async(
    reading: Reading, policy: FetchPolicy = DEFAULT_POLICY, limits: PictureLimits = DEFAULT_LIMITS
) -> dict[str, bytes]:
    """Fetch the pictures of a reading, for `readmode.to_epub`.

    A picture that does not come, is too large or of another type is left out, and so is what is over the limits: a
    book without it says so.

    Args:
        reading: what `readmode.read` gave; its addresses may be in the hands of a stranger, as the page was.
        policy: what may be reached; its limits on bytes and seconds hold too.
        limits: what the pictures may cost together.

    Returns:
        The files by their addresses, in the order of the article.

    Raises:
        TypeError: an argument has another type.
    """
    require("reading", reading, Reading)
    require("policy", policy, FetchPolicy)
    require("limits", limits, PictureLimits)
    each = replace(
        policy,
        media_types=MEDIA_TYPES,
        wanted="a picture",
        total_seconds=min(policy.total_seconds, limits.seconds),
        compressed_bytes=min(policy.compressed_bytes, limits.picture_bytes),
        decoded_bytes=min(policy.decoded_bytes, limits.picture_bytes),
    )
    addresses = _addresses((image.src for image in reading.images), limits.count)
    arrived: dict[str, bytes] = {}
    lines = anyio.CapacityLimiter(AT_ONCE)

    with anyio.move_on_after(limits.seconds) as scope:

        async def get(address: str) -> None:
            async with lines:
                try:
                    body = (await fetch_async(address, each)).body
                except FetchError:
                    return
            if sum(map(len, arrived.values())) + len(body) > limits.total_bytes:
                scope.cancel()
            else:
                arrived[address] = body

        async with anyio.create_task_group() as under_way:
            for address in addresses:
                under_way.start_soon(get, address)
    return {address: arrived[address] for address in addresses if address in arrived}


def _addresses(sources: Iterable[str], count: int) -> list[str]:
    """Give the first addresses of the web, each once."""
    return [address for address in dict.fromkeys(sources) if address.lower().startswith(SCHEMES)][:count]
