"""What every endpoint works with: the settings, the workers, the store and the one way out to other sites."""

import asyncio
import hashlib
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request

from readmode import AuditReport, Options, Reading
from readmode.fetch import FetchedPage, FetchPolicy, fetch_async, fetch_pictures_async
from readmode_server.cleaning import CapturedPage, SubmittedPage, audit, clean, clean_capture
from readmode_server.errors import Busy, FetchOff
from readmode_server.settings import Settings
from readmode_server.store import CaptureStore, StoreBounds
from readmode_server.workers import WorkerBounds, Workers

SWEEP_SECONDS = 15.0
"""How often what is over its time is forgotten, also when nobody asks for anything."""

FETCH_RETRY_SECONDS = 5
"""When to come back to a service that fetches all it can; most fetches end well before."""


@dataclass(slots=True)
class Service:
    """The parts of one running service."""

    settings: Settings
    workers: Workers
    store: CaptureStore
    fetch_policy: FetchPolicy
    fetches: int = 0
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def options(self, words_per_minute: int | None) -> Options:
        """Give what `readmode.read` is asked: the reader's pace, within the operator's limits.

        Raises:
            BadOption: a pace outside its bounds.
        """
        return Options(words_per_minute=words_per_minute, limits=self.settings.limits())

    async def clean(self, page: SubmittedPage) -> Reading:
        """Clean a page in a worker; raises what `cleaning.clean` and `Workers.run` raise."""
        return await self.workers.run(clean, page)

    async def audit(self, page: SubmittedPage) -> AuditReport:
        """Audit a page in a worker; raises what `cleaning.audit` and `Workers.run` raise."""
        return await self.workers.run(audit, page)

    async def clean_capture(self, captured: CapturedPage) -> Reading:
        """Clean a captured page in a worker; raises what `cleaning.clean_capture` and `Workers.run` raise."""
        return await self.workers.run(clean_capture, captured)

    async def fetch(self, url: str) -> FetchedPage:
        """Fetch a page, as one of a bounded number at a time.

        Raises:
            FetchOff: the operator allows no fetching.
            Busy: as many fetches as allowed are under way.
            FetchError: the page could not be fetched.
        """
        with self._one_fetch():
            return await fetch_async(url, self.fetch_policy)

    async def fetch_pictures(self, reading: Reading) -> dict[str, bytes]:
        """Fetch the pictures of a reading, as one fetch; those that cannot be had are left out.

        Raises:
            FetchOff: the operator allows no fetching.
            Busy: as many fetches as allowed are under way.
        """
        with self._one_fetch():
            return await fetch_pictures_async(reading, self.fetch_policy, self.settings.picture_limits())

    @contextmanager
    def _one_fetch(self) -> Iterator[None]:
        if self.settings.fetch == "off":
            raise FetchOff
        if self.fetches >= self.settings.fetches:
            raise Busy(FETCH_RETRY_SECONDS)
        self.fetches += 1
        try:
            yield
        finally:
            self.fetches -= 1

    def identifier_of(self, url: str) -> str:
        """Give the identifier under which the reading of a fetched page is kept for a short while.

        Made with a secret of this process, so that nobody can ask for it by `/read/<identifier>`.
        """
        return hashlib.blake2b(url.encode("utf-8", "surrogatepass"), key=self.secret, digest_size=16).hexdigest()


def service_of(request: Request) -> Service:
    """Give the service that a request came to."""
    service: Service = request.app.state.service
    return service


def new_service(settings: Settings) -> Service:
    """Make the parts from the settings; nothing runs yet."""
    return Service(
        settings=settings,
        workers=Workers(
            WorkerBounds(
                count=settings.workers,
                queue=settings.queue,
                seconds=settings.clean_seconds,
                memory_bytes=settings.worker_bytes,
                pages=settings.worker_pages,
            )
        ),
        store=CaptureStore(
            StoreBounds(
                count=settings.captures,
                total_bytes=settings.capture_bytes,
                seconds=settings.capture_minutes * 60,
            )
        ),
        fetch_policy=settings.fetch_policy(),
    )


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """Start the workers before the first request, and leave no process behind."""
    service: Service = app.state.service
    await service.workers.start()
    sweeping = asyncio.create_task(_sweep(service.store))
    try:
        yield
    finally:
        sweeping.cancel()
        await service.workers.stop()


async def _sweep(store: CaptureStore) -> None:
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        store.sweep()
