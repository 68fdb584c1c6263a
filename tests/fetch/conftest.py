"""A site on this machine that says anything, a resolver that says anything, and a record of every connection."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import httpcore2
import pytest

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


@dataclass
class Resolver:
    """A stand-in for the system's resolver.

    Attributes:
        names: the answers for each name, used one after the other; the last one stays.
        lookups: the names that were looked up.
    """

    names: dict[str, list[list[str]]] = field(default_factory=dict)
    lookups: list[str] = field(default_factory=list)

    def says(self, name: str, *answers: list[str]) -> None:
        """Set what the name resolves to at each lookup."""
        self.names[name] = list(answers)

    def __call__(self, host: bytes | str | None, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        """Answer as `socket.getaddrinfo` does."""
        # The name reaches the resolver as bytes from some callers and as text from others: a stand-in that knows
        # only one of the two never answers, and the test that relies on it proves nothing.
        name = host.decode("ascii") if isinstance(host, bytes) else str(host)
        self.lookups.append(name)
        answers = self.names.get(name)
        if answers is None:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        kinds = [(socket.AF_INET6 if ":" in each else socket.AF_INET, each) for each in answer]
        return [(family, socket.SOCK_STREAM, 6, "", (each, port)) for family, each in kinds]


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> Resolver:
    """Replace the system's resolver."""
    stand_in = Resolver()
    monkeypatch.setattr(socket, "getaddrinfo", stand_in)
    return stand_in


@dataclass
class Connections:
    """A stand-in for the network: what was connected to, what is answered, and which addresses are dead."""

    reached: list[tuple[str, int]] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    refusing: set[str] = field(default_factory=set)

    def connect(self, host: str, port: int) -> httpcore2.AsyncNetworkStream:
        """Record the attempt, and give a connection that says the next answer."""
        self.reached.append((host, port))
        if host in self.refusing:
            raise httpcore2.ConnectError
        return httpcore2.AsyncMockStream([self.answers.pop(0) if self.answers else PAGE])


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Connections:
    """Replace the network below the check: nothing leaves this process, and every attempt is recorded."""
    stand_in = Connections()

    async def connect_tcp(_: object, host: str, port: int, *__: object) -> httpcore2.AsyncNetworkStream:
        return stand_in.connect(host, port)

    monkeypatch.setattr(httpcore2.AnyIOBackend, "connect_tcp", connect_tcp)
    return stand_in
