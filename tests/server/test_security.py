"""Hosts, origins and headers."""

import json

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from readmode_server.app import ROUTES
from readmode_server.security import CONTENT_SECURITY_POLICY, HEADERS
from tests.server.source_pages import article_page

JSON = {"Content-Type": "application/json"}
CAPTURE = json.dumps({"html": article_page(), "url": "https://example.org/story"})
FORM = {"Content-Type": "application/x-www-form-urlencoded"}

PATHS = [
    route.path_format.format(identifier="AAAAAAAAAAAAAAAAAAAAAA", kind="no-article", name="sample.css")
    for route in ROUTES
    if isinstance(route, Route)
]


@pytest.mark.parametrize("path", [*PATHS, "/nothing/here", "/read/"])
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD", "OPTIONS", "DELETE"])
def test_every_answer_carries_the_headers(client: TestClient, method: str, path: str) -> None:
    """Whatever is asked and whatever the answer, a browser is told what it may not do with it."""
    answer = client.request(method, path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert answer.headers["cache-control"]
    assert answer.headers["x-request-id"]
    assert "server" not in answer.headers
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_the_policy_allows_our_own_script_and_nothing_inline() -> None:
    """The policy is the one that DESIGN promises; images of http pages are left out with it, links are not."""
    rules = CONTENT_SECURITY_POLICY.split("; ")
    assert {"script-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"} <= set(rules)
    assert "connect" not in CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'; ")


def test_refusals_carry_the_headers_too(client: TestClient) -> None:
    """A request for another host is answered, and the answer is as safe as any."""
    answer = client.get("/", headers={"Host": "attacker.example.com"})
    assert answer.status_code == 421
    assert answer.headers["content-security-policy"] == CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8765", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8765"])
def test_the_services_own_names_are_answered(client: TestClient, host: str) -> None:
    """With or without a port, in any case."""
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "example.com",
        "localhost.example.com",
        "localhost@example.com",
        "127.0.0.1.example.com",
        "127.0.0.2",
        "localhost.",
        "[::2]",
        "::1",
        "localhost:port",
        "localhost, example.com",
        "",
        " ",
        "0.0.0.0",  # noqa: S104 - a host name that is refused
    ],
)
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    """A page whose name was pointed at this machine learns nothing."""
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.json()["kind"] == "host-refused"
    assert client.post("/v1/captures", content=CAPTURE, headers={**JSON, "Host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.com"},
        {"Origin": "https://example.com", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost:3000", "Sec-Fetch-Site": "same-site"},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "file://"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://chrome-extension.example.com"},
    ],
)
@pytest.mark.parametrize("path", ["/v1/captures", "/v1/articles", "/read/paste"])
def test_pages_of_other_sites_cannot_post(client: TestClient, path: str, headers: dict[str, str]) -> None:
    """Another site can send requests in its visitor's name; none of them does anything."""
    body = "html=x" if path == "/read/paste" else CAPTURE
    answer = client.post(path, content=body, headers={**(FORM if path == "/read/paste" else JSON), **headers})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "origin-refused"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://127.0.0.1:8765"},
        {"Origin": "http://127.0.0.1:8765", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop", "Sec-Fetch-Site": "none"},
        {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "moz-extension://0f1e2d3c-aaaa-bbbb-cccc-0123456789ab", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_own_pages_extensions_and_programs_can_post(client: TestClient, headers: dict[str, str]) -> None:
    """What browsers send for our own forms and for extensions, and what a program sends."""
    assert client.post("/v1/captures", content=CAPTURE, headers={**JSON, **headers}).status_code == 201
