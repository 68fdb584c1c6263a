"""A small web site on this machine: the pages in `pages/`, and a stand-in that only keeps what it is sent."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PAGES = Path(__file__).parent / "pages"


class _Pages(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: Any) -> None:  # noqa: ANN401 - the base class's signature
        """Say nothing: a test's output is for its own words."""


class Recorder:
    """What a service would have been sent.

    Attributes:
        address: what to set in the extension's options.
        captures: the bodies, oldest first.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.captures: list[dict[str, str]] = []


@contextmanager
def serve_pages() -> Iterator[str]:
    """Serve `pages/` until the block ends, and give the address.

    The host is `localhost`, while the service is on 127.0.0.1: another site to every browser.
    """
    with _running(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(PAGES)))) as port:
        yield f"http://localhost:{port}"


@contextmanager
def serve_recorder() -> Iterator[Recorder]:
    """Run a stand-in for the service that keeps every capture, and answers as the service would."""
    recorder = Recorder("")

    class Handler(_Pages):
        def do_POST(self) -> None:
            recorder.captures.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self._answer(201, "application/json", '{"location": "/read/kept"}')

        def do_GET(self) -> None:
            self._answer(200, "text/html", "<!doctype html><html lang=en><title>Kept</title><h1>Kept</h1>")

        def _answer(self, status: int, media_type: str, body: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

    with _running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        recorder.address = f"http://127.0.0.1:{port}"
        yield recorder


@contextmanager
def _running(server: ThreadingHTTPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
