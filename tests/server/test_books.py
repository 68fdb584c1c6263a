"""EPUB from the service: by query, by Accept, with pictures only when they are asked for."""

import pytest
from starlette.testclient import TestClient

from readmode_server.service import Service
from readmode_server.settings import Settings
from tests.export.books import Book, gif
from tests.server.source_pages import article_page
from tests.site import Site, answer

URL = "https://example.org/story"


def page_with(address: str) -> dict[str, str]:
    picture = f'<p><img src="{address}" alt="The ferry at the quay"></p>'
    return {"html": article_page().replace("</h1>", f"</h1>{picture}"), "url": URL}


@pytest.fixture
def gallery(site: Site) -> Site:
    site.answers["/ferry.gif"] = answer(gif(), kind="image/gif")
    return site


def test_a_book_is_asked_for_by_query_or_by_accept(client: TestClient) -> None:
    """Both ways give the same bytes, under the media type of books."""
    body = {"html": article_page(), "url": URL}
    by_query = client.post("/v1/articles?format=epub", json=body)
    by_accept = client.post("/v1/articles", json=body, headers={"Accept": "application/epub+zip"})
    assert by_query.status_code == 200
    assert by_query.headers["content-type"] == by_accept.headers["content-type"] == "application/epub+zip"
    assert by_query.content == by_accept.content
    assert Book(by_query.content).terms("title") == ["A ferry in winter"]


def test_pictures_are_fetched_only_when_asked(client: TestClient, gallery: Site) -> None:
    """Without ?pictures=fetch no site is asked for anything, and the description stands in."""
    body = page_with(gallery.url("/ferry.gif"))
    without = Book(client.post("/v1/articles?format=epub", json=body).content)
    assert gallery.hits == 0
    assert without.found("//h:span[@role='img']/text()") == ["The ferry at the quay"]
    fetched = Book(client.post("/v1/articles?format=epub&pictures=fetch", json=body).content)
    assert gallery.hits == 1
    assert fetched.found("//h:img/@alt") == ["The ferry at the quay"]


@pytest.mark.parametrize("query", ["format=epub&pictures=all", "format=json&pictures=fetch", "pictures=fetch"])
def test_pictures_of_what_holds_none_are_refused(client: TestClient, query: str) -> None:
    """400 with the option's name, before anything is cleaned."""
    refused = client.post(f"/v1/articles?{query}", json={"html": article_page()})
    assert (refused.status_code, refused.json()["kind"]) == (400, "bad-option")
    assert "pictures" in refused.json()["detail"]


def test_a_service_that_fetches_nothing_fetches_no_pictures(
    client: TestClient, service: Service, gallery: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """READMODE_FETCH=off: 403, and no connection."""
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"fetch": "off"}))
    refused = client.post("/v1/articles?format=epub&pictures=fetch", json=page_with(gallery.url("/ferry.gif")))
    assert (refused.status_code, refused.json()["kind"]) == (403, "fetch-off")
    assert gallery.hits == 0


def test_pictures_count_among_the_fetches(
    client: TestClient, service: Service, gallery: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as allowed under way: 503, and come back later."""
    monkeypatch.setattr(service, "fetches", service.settings.fetches)
    refused = client.post("/v1/articles?format=epub&pictures=fetch", json=page_with(gallery.url("/ferry.gif")))
    assert refused.status_code == 503
    assert "retry-after" in refused.headers


def test_the_operator_s_limits_hold(
    client: TestClient, service: Service, gallery: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """READMODE_PICTURE_BYTES: a larger picture is left out of the book."""
    gallery.answers["/ferry.gif"] = answer(gif() + bytes(2_000), kind="image/gif")
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"picture_bytes": 1024}))
    answered = client.post("/v1/articles?format=epub&pictures=fetch", json=page_with(gallery.url("/ferry.gif")))
    assert Book(answered.content).found("//h:img") == []
    assert gallery.hits == 1


def test_settings_are_the_limits_of_the_pictures() -> None:
    """Each one of them."""
    settings = Settings(pictures=7, picture_bytes=2048, picture_total_bytes=4096, picture_seconds=3)
    limits = settings.picture_limits()
    assert (limits.count, limits.picture_bytes, limits.total_bytes, limits.seconds) == (7, 2048, 4096, 3)
