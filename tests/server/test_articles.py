"""POST /v1/articles."""

import json

import pytest
from starlette.testclient import TestClient

import readmode
from readmode_server.service import Service
from tests.server.other_site import OtherSite
from tests.server.source_pages import article_page

HTML = {"Content-Type": "text/html; charset=utf-8"}
URL = "https://example.org/ferries/winter"


def test_json_in_json_out(client: TestClient) -> None:
    """The answer is the library's own JSON of the same page."""
    answer = client.post("/v1/articles", json={"html": article_page(), "url": URL})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == json.loads(readmode.to_json(readmode.read(article_page(), url=URL)))


def test_source_in_json_out(client: TestClient) -> None:
    """The page itself may be the body; its address stands in the query."""
    answer = client.post("/v1/articles", params={"url": URL}, content=article_page().encode(), headers=HTML)
    assert answer.status_code == 200
    assert answer.json()["title"] == "A ferry in winter"
    assert 'href="https://example.org/more"' in answer.json()["html"]


def test_the_content_type_says_how_to_decode(client: TestClient) -> None:
    """Bytes that came with a charset are decoded with it."""
    page = article_page(title="Паром зимой", words="Паром уходит из маленькой гавани в семь часов утра. " * 5)
    answer = client.post(
        "/v1/articles",
        content=page.replace('<meta charset="utf-8">', "").encode("windows-1251"),
        headers={"Content-Type": "text/html; charset=windows-1251"},
    )
    assert answer.json()["title"] == "Паром зимой"
    assert answer.json()["encoding"]["name"] == "windows-1251"


@pytest.mark.parametrize(
    ("name", "media_type", "begins"),
    [
        ("html", "text/html", "<!doctype html>"),
        ("markdown", "text/markdown", "#"),
        ("text", "text/plain", ""),
        ("json", "application/json", "{"),
    ],
)
def test_the_format_is_asked_for_by_query_or_by_accept(
    client: TestClient, name: str, media_type: str, begins: str
) -> None:
    """Both ways give the same answer, in UTF-8."""
    body = {"html": article_page(), "url": URL}
    by_query = client.post("/v1/articles", params={"format": name}, json=body)
    by_accept = client.post("/v1/articles", json=body, headers={"Accept": media_type})
    assert by_query.status_code == 200
    assert by_query.headers["content-type"] == by_accept.headers["content-type"] == f"{media_type}; charset=utf-8"
    assert by_query.text == by_accept.text
    assert by_query.text.lower().startswith(begins)
    assert "flour, paraffin and letters" in by_query.text
    assert "Accept" in by_query.headers["vary"]


def test_a_page_of_its_own_needs_no_other_file(client: TestClient) -> None:
    """HTML for a program is one file, in the reader's preferences."""
    body = {"html": article_page(), "url": URL}
    answer = client.post("/v1/articles", params={"format": "html", "font_scale": "150"}, json=body)
    assert "<style" in answer.text
    assert "150" in answer.text
    assert '<link rel="stylesheet"' not in answer.text


def test_a_format_that_there_is_not(client: TestClient) -> None:
    """406, before anything is cleaned."""
    answer = client.post("/v1/articles", json={"html": ""}, headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert client.post("/v1/articles", params={"format": "pdf"}, json={"html": ""}).status_code == 406


def test_the_readers_pace_is_an_option(client: TestClient) -> None:
    """Half the pace takes at least as long."""
    page = article_page(paragraphs=40)
    slow = client.post("/v1/articles", json={"html": page, "options": {"words_per_minute": 100}}).json()
    fast = client.post("/v1/articles", json={"html": page, "options": {"words_per_minute": 400}}).json()
    assert slow["reading_time"]["minutes"] > fast["reading_time"]["minutes"]
    by_query = client.post("/v1/articles?words_per_minute=100", content=page.encode(), headers=HTML).json()
    assert by_query["reading_time"] == slow["reading_time"]


@pytest.mark.parametrize(
    "body",
    [
        {"html": "<p>x</p>", "options": {"words_per_minute": 1}},
        {"html": "<p>x</p>", "options": {"words_per_minute": "200"}},
        {"html": "<p>x</p>", "options": {"limits": {"page_bytes": 1}}},
        {"html": "<p>x</p>", "unknown": 1},
        {"html": 5},
        {"html": ["<p>x</p>"]},
        {"html": "<p>x</p>", "url": "ftp://example.org/"},
        {"html": "<p>x</p>", "url": "not an address"},
        {"html": "<p>x</p>", "url": "http://[broken/"},
        {"html": "<p>x</p>", "url": "javascript:alert(1)"},
        [],
        "text",
        None,
        5,
    ],
    ids=repr,
)
def test_a_body_of_another_shape_is_refused(client: TestClient, body: object) -> None:
    """400, with a sentence, and never what the body holds."""
    answer = client.post("/v1/articles", json=body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert "<p>x" not in answer.text


def test_a_refused_body_says_where_it_is_wrong(client: TestClient) -> None:
    """Each place has a JSON pointer."""
    answer = client.post("/v1/articles", json={"html": 5, "options": {"words_per_minute": "fast"}})
    assert [fault["pointer"] for fault in answer.json()["errors"]] == ["/html", "/options/words_per_minute"]


@pytest.mark.parametrize(
    "body", [b"{", b"nothing", b"\xff\xfe\x00", b"[" * 100_000, b'{"html": ' + b"9" * 5000 + b"}", b'{"a": NaN']
)
def test_what_is_no_json_is_refused(client: TestClient, body: bytes) -> None:
    """400, however deep or broken."""
    answer = client.post("/v1/articles", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["kind"] == "bad-request"


@pytest.mark.parametrize(
    "media_type", ["", "application/x-www-form-urlencoded", "multipart/form-data", "image/png", "application/pdf"]
)
def test_other_types_of_body_are_refused(client: TestClient, media_type: str) -> None:
    """415 names the types that are read."""
    headers = {"Content-Type": media_type} if media_type else {}
    answer = client.post("/v1/articles", content=b"something", headers=headers)
    assert answer.status_code == 415
    assert "text/html" in answer.json()["detail"]


def test_half_characters_do_no_harm(client: TestClient) -> None:
    """A page's script may cut a pair of surrogates in two; the rest of the page is read."""
    page = article_page(title="A ferry \\ud83d in winter").replace('"', '\\"').replace("\n", "\\n")
    body = f'{{"html": "{page}", "url": "{URL}"}}'
    answer = client.post("/v1/articles", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200
    assert answer.json()["title"].startswith("A ferry")


def test_an_address_alone_is_fetched(client: TestClient, other_site: OtherSite) -> None:
    """By JSON, or by the query with an empty body; the address is the one after redirects."""
    by_json = client.post("/v1/articles", json={"url": f"{other_site.url}/story"})
    by_query = client.post("/v1/articles", params={"url": f"{other_site.url}/story"})
    assert by_json.status_code == by_query.status_code == 200
    assert by_json.json() == by_query.json()
    assert by_json.json()["title"] == "A story elsewhere"
    assert by_json.json()["url"] == f"{other_site.url}/story"


@pytest.mark.parametrize(("path", "status"), [("/paper", 502), ("/missing", 502)])
def test_what_another_site_does_wrong_is_told_in_our_words(
    client: TestClient, other_site: OtherSite, path: str, status: int
) -> None:
    """Its own words are not passed on."""
    answer = client.post("/v1/articles", json={"url": other_site.url + path})
    assert answer.status_code == status
    assert "secret words" not in answer.text


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]:8765/"])
def test_private_addresses_are_not_fetched(client: TestClient, url: str) -> None:
    """403 for what is not public and not allowed by the operator."""
    answer = client.post("/v1/articles", json={"url": url})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "address-refused"


def test_a_service_that_fetches_nothing_says_so(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch, other_site: OtherSite
) -> None:
    """READMODE_FETCH=off: 403, and no connection."""
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"fetch": "off"}))
    answer = client.post("/v1/articles", json={"url": f"{other_site.url}/story"})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "fetch-off"
    assert not other_site.hits


def test_fetches_are_bounded(client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as allowed are under way: 503, and when to come back."""
    monkeypatch.setattr(service, "fetches", service.settings.fetches)
    answer = client.post("/v1/articles", json={"url": "https://example.org/"})
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
