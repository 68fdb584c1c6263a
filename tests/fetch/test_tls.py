"""TLS over a connection that goes to a number: the name is still what the certificate must show."""

import ssl
from dataclasses import dataclass

import pytest
import trustme

from readmode import FetchError
from readmode.fetch import client, fetch
from tests.fetch.conftest import Resolver
from tests.site import Site


@dataclass
class SecureSite:
    """A site that speaks TLS as example.org, and the server names that its clients indicated."""

    site: Site
    names: list[str]

    def url(self, host: str = "example.org") -> str:
        """Give the address of its page under this name."""
        return f"https://{host}:{self.site.port}/"


@pytest.fixture
def secure(site: Site, resolver: Resolver, monkeypatch: pytest.MonkeyPatch) -> SecureSite:
    """Put TLS in front of the site, by an authority that the client trusts as it does the system's."""
    names: list[str] = []
    authority = trustme.CA()
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("example.org").configure_cert(server_side)
    server_side.sni_callback = lambda _socket, name, _context: names.append(name)
    client_side = ssl.create_default_context()
    authority.configure_trust(client_side)
    monkeypatch.setattr(client, "tls_context", lambda: client_side)
    site.speak_tls(server_side)
    resolver.says("example.org", ["127.0.0.1"])
    resolver.says("other.example.org", ["127.0.0.1"])
    return SecureSite(site, names)


def test_the_name_is_in_tls_and_in_the_host_header(secure: SecureSite, resolver: Resolver) -> None:
    """The connection goes to the checked number; server name and Host are those of the address."""
    page = fetch(secure.url(), secure.site.policy())
    assert page.body == b"<p>Good day.</p>"
    assert secure.names == ["example.org"]
    assert f"Host: example.org:{secure.site.port}" in secure.site.requests[0]
    assert resolver.lookups == ["example.org"]


def test_a_certificate_for_another_name_is_refused(secure: SecureSite) -> None:
    """Trusting the number would trust whoever sits on it."""
    with pytest.raises(FetchError, match="secure connection"):
        fetch(secure.url("other.example.org"), secure.site.policy())
    assert secure.site.requests == []


def test_a_certificate_of_an_unknown_authority_is_refused(secure: SecureSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """The authorities are the system's, and no setting turns the check off."""
    monkeypatch.undo()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", secure.site.port))])
    with pytest.raises(FetchError, match="secure connection"):
        fetch(secure.url(), secure.site.policy())
    assert secure.site.requests == []


def test_a_redirect_from_https_to_http_is_refused(secure: SecureSite) -> None:
    """What was asked for under lock is not fetched in the open."""
    plain = secure.url().replace("https", "http")
    secure.site.answers["/"] = f"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: {plain}\r\n\r\n".encode()
    with pytest.raises(FetchError, match="from https to http"):
        fetch(secure.url(), secure.site.policy())
    assert len(secure.site.requests) == 1
