"""What tests of several parts share."""

import gc
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.site import Site

settings.register_profile("readmode", deadline=None)
settings.load_profile("readmode")
# By default, an example that takes 200 ms of a busy machine's time fails its test. What may take how long is measured
# in processor time, by the tests that are about it (see `cost`).


@pytest.fixture(scope="module", autouse=True)
def _set_aside() -> None:
    """Put what earlier modules left out of the collector's sight: one pass through all of it takes tenths of a second.

    No module has to bear in its own bounds of time what others keep.
    """
    gc.collect()
    gc.freeze()


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
