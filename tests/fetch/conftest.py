"""A resolver that says anything, and a record of every connection."""

import socket
from dataclasses import dataclass, field

import httpcore2
import pytest

from tests.site import PAGE


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
