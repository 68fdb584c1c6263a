"""What tests of several parts share."""

import threading
from collections.abc import Iterator

import pytest

from tests.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    """Run a site on this machine for one test."""
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.stopping.set()
    server.shutdown()
    thread.join()
    server.server_close()
