"""A running service for the tests, with one worker."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from readmode_server.app import create_app
from readmode_server.service import Service
from readmode_server.settings import Settings
from tests.server.other_site import OtherSite, serve_other_site

BASE_URL = "http://127.0.0.1:8765"


@pytest.fixture(scope="session")
def settings() -> Settings:
    """Small bounds, and the tests' own web server may be fetched from."""
    return Settings(
        workers=1,
        clean_seconds=5.0,
        body_bytes=12 * 1024 * 1024,
        body_seconds=2.0,
        captures=50,
        fetch_networks=("127.0.0.0/8",),
        fetch_ports=tuple(range(1024, 65_536)),
        fetch_seconds=5.0,
    )


@pytest.fixture(scope="session")
def client(settings: Settings) -> Iterator[TestClient]:
    """A client of one service that all tests share, so what one does to it the next one would notice."""
    with TestClient(create_app(settings), base_url=BASE_URL, follow_redirects=False) as client:
        yield client


@pytest.fixture
def service(client: TestClient) -> Service:
    """The parts of the running service."""
    found: Service = client.app.state.service  # type: ignore[attr-defined] # the client types it as any ASGI callable
    return found


@pytest.fixture
def other_site() -> Iterator[OtherSite]:
    """A site to fetch from."""
    with serve_other_site() as site:
        yield site
