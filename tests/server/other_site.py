"""A small web site on this machine, for the service to fetch from; it counts who comes."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.server.source_pages import PDF, article_page


class OtherSite:
    """The site's address, and how often each path was asked for."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.hits: Counter[str] = Counter()


@contextmanager
def serve_other_site() -> Iterator[OtherSite]:
    """Serve an article at any path that begins with /story, a PDF at /paper, nothing elsewhere."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.hits[self.path] += 1
            if self.path.startswith("/story"):
                self._answer(200, "text/html; charset=utf-8", article_page("A story elsewhere").encode())
            elif self.path == "/paper":
                self._answer(200, "application/pdf", PDF)
            else:
                self._answer(404, "text/html", b"<h1>secret words of the other site</h1>")

        def _answer(self, status: int, media_type: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Write nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = OtherSite(server.server_port)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
