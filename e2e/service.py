"""The readmode service, started as a user would start it."""

import os
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

START_SECONDS = 60
"""A first start compiles every module, and a busy machine with two cores shares them."""

STOP_SECONDS = 15


class ServiceDidNotStart(Exception):
    """The service never answered; `said` is what it wrote."""

    def __init__(self, state: str, said: str) -> None:
        super().__init__(state, said)
        self.state = state
        self.said = said

    def __str__(self) -> str:
        """Show what the service said, which says why."""
        return f"the service {self.state}; it said:\n{self.said}"


@contextmanager
def run_service(folder: Path) -> Iterator[str]:
    """Run the service on a free port until the block ends, and give its address.

    Args:
        folder: where its log is written.

    Raises:
        ServiceDidNotStart: it ended, or did not answer in time.
    """
    port = free_port()
    log = folder / "service.log"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("READMODE_")}
    command = [sys.executable, "-m", "readmode_server", "--host", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            source_of(f"{address}/healthz")
        except OSError:  # not there yet
            time.sleep(0.1)
        else:
            return
    state = "did not answer" if process.poll() is None else f"ended with {process.returncode}"
    raise ServiceDidNotStart(state, log.read_text(errors="replace"))


def free_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def reading_address(service: str, html: str, url: str) -> str:
    """Have the service read a page's source, and give the address of the reading page."""
    fields = urllib.parse.urlencode({"html": html, "url": url})
    connection = HTTPConnection(service.removeprefix("http://"), timeout=30)
    try:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/read/paste", fields, form)
        answer = connection.getresponse()
        location = answer.getheader("Location")
        assert answer.status == 303, f"the service answered {answer.status}: {answer.read().decode()[:2000]}"
        assert location, "the service named no reading page"
    finally:
        connection.close()
    return service + location


def source_of(url: str) -> str:
    """Give the page's source as it is served."""
    with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310 - the caller's own http address
        return str(answer.read().decode())


def with_settings(url: str, **settings: str) -> str:
    """Give the address of a reading page with a reader's settings in it."""
    return f"{url}{'&' if '?' in url else '?'}{urllib.parse.urlencode(settings)}"
