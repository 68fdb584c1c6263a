"""POST /v1/audits."""

import json

import pytest
from starlette.testclient import TestClient

import readmode
from tests.audit.pages import FAULTY
from tests.server.other_site import OtherSite

HTML = {"Content-Type": "text/html; charset=utf-8"}
URL = "https://example.org/clay"


def test_json_in_json_out(client: TestClient) -> None:
    """The answer is the library's own JSON of the same audit."""
    answer = client.post("/v1/audits", json={"html": FAULTY, "url": URL})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == json.loads(readmode.to_json(readmode.audit_page(FAULTY, url=URL)))


def test_source_in_json_out(client: TestClient) -> None:
    """The page itself may be the body; its address stands in the query."""
    answer = client.post("/v1/audits", params={"url": URL}, content=FAULTY.encode(), headers=HTML)
    assert answer.status_code == 200
    assert answer.json()["url"] == URL
    assert "image-alt" in {rule["id"] for rule in answer.json()["rules"]}


def test_an_address_is_fetched(client: TestClient, other_site: OtherSite) -> None:
    """A page may be named instead of sent."""
    answer = client.post("/v1/audits", json={"url": f"{other_site.url}/story"})
    assert answer.status_code == 200
    assert answer.json()["url"] == f"{other_site.url}/story"
    assert not answer.json()["no_reading"]


def test_a_page_without_an_article_is_audited(client: TestClient) -> None:
    """Where /v1/articles has a problem to tell, this has an answer: the page can still be judged."""
    body = {"html": "<!doctype html><title>Log in</title><form><input name=user></form>"}
    answer = client.post("/v1/audits", json=body)
    assert answer.status_code == 200
    assert answer.json()["no_reading"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"html": ""}}, 400),
        ({"json": {"html": 3}}, 400),
        ({"content": b"%PDF-1.7 " + bytes(200), "headers": HTML}, 415),
        ({"content": b"<p>Clay</p>", "headers": {"Content-Type": "text/css"}}, 415),
        ({"json": {"html": FAULTY}, "params": {"format": "markdown"}}, 406),
        ({"json": {"html": FAULTY}, "headers": {"Accept": "text/markdown"}}, 406),
    ],
)
def test_what_cannot_be_audited_is_a_problem(client: TestClient, sent: dict[str, object], status: int) -> None:
    """The same problem documents as elsewhere."""
    answer = client.post("/v1/audits", **sent)  # type: ignore[arg-type] # the cases hold what the client takes
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_only_posts_are_taken(client: TestClient) -> None:
    """An audit of a page has no address of its own."""
    assert client.get("/v1/audits").status_code == 405
