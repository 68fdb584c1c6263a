"""A site on this machine that says anything, for whatever fetches."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

from readmode.fetch import FetchPolicy

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 16\r\n\r\n<p>Good day.</p>"


def answer(body: bytes, *headers: str, status: str = "200 OK", kind: str | None = "text/html") -> bytes:
    """Write an answer of the server."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    if kind is not None:
        lines.append(f"Content-Type: {kind}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    return answer(b"", f"Location: {location}", status=status)


class Site(socketserver.ThreadingTCPServer):
    """A server whose answers are bytes, or an iterable of bytes that may take its time.

    Attributes:
        answers: the answer for each path.
        hits: connections that reached it.
        requests: the heads of the requests, as text.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Speak)
        self.answers: dict[str, bytes | Callable[[], Iterable[bytes]]] = {"/": PAGE}
        self.hits = 0
        self.requests: list[str] = []
        self.stopping = threading.Event()
        self.tls: ssl.SSLContext | None = None

    def speak_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self.tls = context

    def finish_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """Answer one connection; a client that does not trust the certificate leaves."""
        assert isinstance(request, socket.socket)
        if self.tls is None:
            super().finish_request(request, client_address)
            return
        with suppress(OSError), self.tls.wrap_socket(request, server_side=True) as secure:
            super().finish_request(secure, client_address)

    @property
    def port(self) -> int:
        """Give the port it listens on."""
        return int(self.server_address[1])

    def url(self, path: str = "/") -> str:
        """Give the address of one of its pages."""
        return f"http://127.0.0.1:{self.port}{path}"

    def policy(self, **limits: object) -> FetchPolicy:
        """Give the policy that lets a fetch come here."""
        allowed = {"allowed_networks": ("127.0.0.1/32",), "ports": (self.port,)}
        return FetchPolicy(**(allowed | limits))  # type: ignore[arg-type] # limits are named by the tests


class _Speak(socketserver.BaseRequestHandler):
    server: Site

    def handle(self) -> None:
        self.server.hits += 1
        head = b""
        while b"\r\n\r\n" not in head:
            part = self.request.recv(65_536)
            if not part:
                return
            head += part
        self.server.requests.append(head.decode("ascii"))
        answer = self.server.answers[head.split()[1].decode("ascii")]
        for part in (answer,) if isinstance(answer, bytes) else answer():
            try:
                self.request.sendall(part)
            except OSError:
                return  # the client has heard enough
            if self.server.stopping.is_set():
                return
