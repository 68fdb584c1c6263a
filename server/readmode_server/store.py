"""Readings that are kept for a while, in memory only, under addresses that cannot be guessed."""

import secrets
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass

from readmode import Preferences, Reading, TooLarge
from readmode_server.errors import CaptureGone, CaptureUnknown

IDENTIFIER_BYTES = 16
"""128 random bits: at a million guesses a second, one of 200 readings is found in ten thousand times the age of
the universe."""

ADDRESS_HOURS = 24
"""Hours that the original address of a reading outlives it, so that a tab restored the next morning leads back."""

ADDRESSES = 1_000
"""Original addresses that are remembered: at most 2 MB of them."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A reading that is kept, and how its reader wants it shown."""

    reading: Reading
    preferences: Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreBounds:
    """How much is kept, and for how long."""

    count: int
    total_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class _Kept:
    capture: Capture
    size: int
    since: float


class CaptureStore:
    """The readings that are kept; the oldest go when a bound is reached, and all go after their time.

    Args:
        bounds: how much is kept, and for how long.
        clock: seconds that only ever go up.
    """

    def __init__(self, bounds: StoreBounds, clock: Callable[[], float] = time.monotonic) -> None:
        self._bounds = bounds
        self._clock = clock
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._gone: OrderedDict[str, tuple[str | None, float]] = OrderedDict()
        self._total_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def total_bytes(self) -> int:
        """Bytes of memory that the kept readings take."""
        return self._total_bytes

    def keep(self, capture: Capture) -> str:
        """Keep the capture and give its identifier, which is new and random.

        Raises:
            TooLarge: the reading alone is over the bound of all of them.
        """
        identifier = secrets.token_urlsafe(IDENTIFIER_BYTES)
        self.keep_as(identifier, capture)
        return identifier

    def keep_as(self, identifier: str, capture: Capture) -> None:
        """Keep the capture under an identifier of the caller's, in the place of what was there.

        Raises:
            TooLarge: the reading alone is over the bound of all of them.
        """
        size = memory_of(capture)
        if size > self._bounds.total_bytes:
            raise TooLarge(size, self._bounds.total_bytes)
        self._drop(identifier)
        self._gone.pop(identifier, None)
        self._kept[identifier] = _Kept(capture, size, self._clock())
        self._total_bytes += size
        self.sweep()

    def get(self, identifier: str) -> Capture:
        """Give the capture of this identifier.

        Raises:
            CaptureGone: it was here, and is gone.
            CaptureUnknown: there is no trace of it.
        """
        self.sweep()
        kept = self._kept.get(identifier)
        if kept is not None:
            return kept.capture
        if identifier in self._gone:
            raise CaptureGone(self._gone[identifier][0])
        raise CaptureUnknown

    def recent(self, identifier: str, seconds: float) -> Capture | None:
        """Give the capture of this identifier when it is younger than `seconds`; None when there is no such one."""
        self.sweep()
        kept = self._kept.get(identifier)
        return kept.capture if kept is not None and self._clock() - kept.since < seconds else None

    def sweep(self) -> None:
        """Forget what is over its time or over the bounds, oldest first."""
        now = self._clock()
        while self._kept and (self._over_the_bounds() or self._oldest_since() + self._bounds.seconds <= now):
            self._drop(next(iter(self._kept)))
        while self._gone and (len(self._gone) > ADDRESSES or self._gone_until() <= now):
            self._gone.popitem(last=False)

    def _over_the_bounds(self) -> bool:
        return len(self._kept) > self._bounds.count or self._total_bytes > self._bounds.total_bytes

    def _oldest_since(self) -> float:
        return next(iter(self._kept.values())).since

    def _gone_until(self) -> float:
        return next(iter(self._gone.values()))[1]

    def _drop(self, identifier: str) -> None:
        kept = self._kept.pop(identifier, None)
        if kept is None:
            return
        self._total_bytes -= kept.size
        self._gone[identifier] = (kept.capture.reading.url, self._clock() + ADDRESS_HOURS * 3600)


def memory_of(value: object) -> int:
    """Count the bytes of memory that a value of dataclasses, mappings, tuples and strings takes."""
    size = sys.getsizeof(value)
    if is_dataclass(value):
        return size + sum(memory_of(getattr(value, item.name)) for item in fields(value))
    if isinstance(value, Mapping):
        return size + sum(memory_of(key) + memory_of(item) for key, item in value.items())
    if isinstance(value, tuple | list):
        return size + sum(map(memory_of, value))
    return size
