"""Bad input: each its own clear error, none over the deadline, and the service goes on serving."""

import time

import pytest
from starlette.testclient import TestClient

from readmode_server.service import Service
from tests.server import jobs
from tests.server.source_pages import DEEP_PAGE, JSON_DOCUMENT, LOGIN_PAGE, PAGE_OF_LINKS, PDF, PNG, article_page

HTML = {"Content-Type": "text/html"}

BAD: dict[str, tuple[bytes, int, str]] = {
    "nothing": (b"", 400, "empty-page"),
    "white space": (b" \r\n\t ", 400, "empty-page"),
    "60 MB": (b"<p>" + b"many words " * 5_500_000, 413, "body-too-large"),
    "11 MB": (b"<p>" + b"many words " * 1_000_000, 413, "too-large"),
    "50,000 nested elements": (DEEP_PAGE.encode(), 422, "too-complex"),
    "a PDF": (PDF, 415, "not-html"),
    "an image": (PNG, 415, "not-html"),
    "JSON": (JSON_DOCUMENT, 415, "not-html"),
    "a login page": (LOGIN_PAGE.encode(), 422, "no-article"),
    "a page of links": (PAGE_OF_LINKS.encode(), 422, "no-article"),
    "too many elements": (b"<p>" + b"<b>x</b>" * 250_000, 422, "too-complex"),
}


@pytest.mark.parametrize("name", BAD)
def test_each_has_its_own_clear_error(client: TestClient, service: Service, name: str) -> None:
    """A status, a kind, a sentence and advice, within the deadline; the next page is read."""
    body, status, kind = BAD[name]
    started = time.monotonic()
    answer = client.post("/v1/articles", content=body, headers=HTML)
    assert time.monotonic() - started < service.settings.clean_seconds + 1
    problem = answer.json()
    assert (answer.status_code, problem["kind"]) == (status, kind), problem["detail"]
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"] == f"/problems/{kind}"
    assert problem["instance"] == f"urn:uuid:{answer.headers['x-request-id']}"
    assert problem["detail"].endswith(".")
    assert problem["advice"].endswith(".")
    assert client.post("/v1/articles", json={"html": article_page()}).status_code == 200


def test_a_page_that_hangs_is_stopped(client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """504 at the deadline; the next page is read."""
    with monkeypatch.context() as patched:
        patched.setattr("readmode_server.service.clean", jobs.hang_on)
        started = time.monotonic()
        answer = client.post("/v1/articles", json={"html": article_page()})
        assert time.monotonic() - started < service.settings.clean_seconds + 1
    assert answer.status_code == 504
    assert answer.json()["kind"] == "deadline-passed"
    assert client.post("/v1/articles", json={"html": article_page()}).status_code == 200


def test_a_page_that_kills_its_worker_kills_nothing_else(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """503, for it may have been the machine's fault; the next page is read."""
    with monkeypatch.context() as patched:
        patched.setattr("readmode_server.service.clean", jobs.die_of)
        answer = client.post("/v1/articles", json={"html": article_page()})
    assert answer.status_code == 503
    assert answer.json()["kind"] == "worker-lost"
    assert answer.headers["retry-after"]
    assert client.post("/v1/articles", json={"html": article_page()}).status_code == 200
