"""POST /v1/captures and GET /read/<id>."""

import re

import pytest
from starlette.testclient import TestClient

from readmode_server.service import Service
from readmode_server.store import CaptureStore, StoreBounds
from tests.server.source_pages import LOGIN_PAGE, WORDS, article_page

URL = "https://example.org/ferries/winter"


def capture(client: TestClient, **fields: object) -> str:
    answer = client.post("/v1/captures", json={"html": article_page(), "url": URL, **fields})
    assert answer.status_code == 201, answer.text
    location: str = answer.json()["location"]
    assert answer.headers["location"] == location
    return location


def test_a_capture_becomes_a_reading_page(client: TestClient) -> None:
    """The location is on this service, has 128 random bits, and shows the article and nothing else of the page."""
    location = capture(client)
    assert re.fullmatch(r"/read/[\w-]{22}", location)
    page = client.get(location)
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert page.text.count("<h1") == 1
    assert "A ferry in winter" in page.text
    assert ">News</a>" not in page.text
    assert client.get(location).text == page.text


def test_preferences_come_from_the_capture_and_then_from_the_query(client: TestClient) -> None:
    """What the extension sends is the start; what the reader changes on the page wins."""
    location = capture(client, preferences={"font_scale": 150, "theme": "dark", "words_per_minute": None})
    assert "150% Font Size" in client.get(location).text
    assert "200% Font Size" in client.get(location, params={"font_scale": "200"}).text
    assert "175% Font Size" in client.get(location, params={"change": "larger"}).text
    assert client.get(location, params={"font_scale": "9000"}).status_code == 400


@pytest.mark.parametrize("preferences", [{"font_scale": 9000}, {"theme": "pink"}, {"words_per_minute": "fast"}])
def test_preferences_are_checked(client: TestClient, preferences: dict[str, object]) -> None:
    """A wrong one is refused with its name."""
    answer = client.post("/v1/captures", json={"html": article_page(), "url": URL, "preferences": preferences})
    assert answer.status_code == 400
    assert next(iter(preferences)) in answer.json()["detail"]


def test_the_readers_pace_counts(client: TestClient) -> None:
    """Words a minute are a preference that cleaning needs."""
    page = article_page(paragraphs=40)
    slow = client.get(capture(client, html=page, preferences={"words_per_minute": 100}), params={"format": "json"})
    fast = client.get(capture(client, html=page, preferences={"words_per_minute": 400}), params={"format": "json"})
    assert slow.json()["reading_time"]["minutes"] > fast.json()["reading_time"]["minutes"]


def test_a_selection_is_read_alone(client: TestClient) -> None:
    """What is selected is the article, under the page's own title and in its language."""
    chosen = "".join(f"<p>Only this was selected, part {number}. {WORDS}</p>" for number in range(5))
    location = capture(client, html=article_page(words="The rest of the page is long as well. " * 8), selection=chosen)
    reading = client.get(location, params={"format": "json"}).json()
    assert "Only this was selected" in reading["text"]
    assert "The rest of the page" not in reading["text"]
    assert reading["title"] == "A ferry in winter"
    assert reading["language"] == "en"


@pytest.mark.parametrize("selection", ["", "  ", "ferry", "<p>A few words only.</p>"])
def test_a_stray_selection_is_not_an_article(client: TestClient, selection: str) -> None:
    """Then the page is read as if nothing was selected."""
    reading = client.get(capture(client, selection=selection), params={"format": "json"}).json()
    assert reading["text"].count("the crew counts every crate") == 6


def test_the_window_stands_in_for_what_the_page_does_not_say(client: TestClient) -> None:
    """Title and language of the browser are used where the source names none, and only there."""
    bare = article_page().replace(' lang="en"', "").replace("<title>A ferry in winter</title>", "")
    bare = bare.replace("<h1>A ferry in winter</h1>", "").replace("<nav>", "<p>").replace("</nav>", "</p>")
    named = client.get(capture(client, html=bare, title=" My  window "), params={"format": "json"}).json()
    assert named["title"] == "My window"
    kept = client.get(capture(client, title="My window", language="fr"), params={"format": "json"}).json()
    assert (kept["title"], kept["language"]) == ("A ferry in winter", "en")


@pytest.mark.parametrize("url", ["file:///home/reader/saved.html", "about:blank", "", "chrome://settings", "http://["])
def test_a_page_without_a_web_address_is_read_all_the_same(client: TestClient, url: str) -> None:
    """A saved page has no address that leads anywhere, and no link of the reading page leads there."""
    location = capture(client, url=url)
    assert client.get(location, params={"format": "json"}).json()["url"] is None
    assert "file:" not in client.get(location).text


def test_downloads_are_files(client: TestClient) -> None:
    """The reading page offers the other formats, as files with a name."""
    location = capture(client)
    for name in ("markdown", "text", "epub", "json"):
        address = f"{location}?format={name}"
        assert address in client.get(location).text
        assert client.get(address).headers["content-disposition"].startswith('attachment; filename="article.')
    assert client.get(f"{location}?format=pdf").status_code == 406


def test_a_page_without_an_article_is_told_at_once(client: TestClient) -> None:
    """The extension learns it from the answer to its POST, in words that it can show."""
    answer = client.post("/v1/captures", json={"html": LOGIN_PAGE, "url": URL})
    assert answer.status_code == 422
    assert answer.json()["kind"] == "no-article"
    assert answer.json()["detail"]
    assert answer.json()["advice"]


@pytest.mark.parametrize("body", [{}, {"html": article_page()}, {"url": URL}, {"html": "", "url": URL}])
def test_html_and_url_are_required(client: TestClient, body: dict[str, str]) -> None:
    """A capture without a page is no capture."""
    assert client.post("/v1/captures", json=body).status_code == 400


@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "application/x-www-form-urlencoded"])
def test_only_json_is_taken(client: TestClient, media_type: str) -> None:
    """A form of another site can send these types without asking; JSON it cannot."""
    answer = client.post("/v1/captures", content=b'{"html": "x", "url": ""}', headers={"Content-Type": media_type})
    assert answer.status_code == 415


def test_after_its_time_a_page_leads_back(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """410, with a link to the original and one that reads it again; a made-up address is 404."""
    now = [0.0]
    bounds = StoreBounds(count=5, total_bytes=10**8, seconds=60)
    monkeypatch.setattr(service, "store", CaptureStore(bounds, lambda: now[0]))
    location = capture(client, url=f"{URL}?a=1&b=2")
    now[0] = 60.0
    page = client.get(location, headers={"Accept": "text/html"})
    assert page.status_code == 410
    assert f'href="{URL}?a=1&amp;b=2"' in page.text
    assert 'href="/read?url=https%3A%2F%2Fexample.org%2Fferries%2Fwinter%3Fa%3D1%26b%3D2"' in page.text
    assert client.get(location).json()["kind"] == "capture-gone"
    assert client.get("/read/AAAAAAAAAAAAAAAAAAAAAA").status_code == 404


def test_a_gone_page_without_an_address_offers_no_link(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nowhere to lead back to."""
    now = [0.0]
    bounds = StoreBounds(count=5, total_bytes=10**8, seconds=60)
    monkeypatch.setattr(service, "store", CaptureStore(bounds, lambda: now[0]))
    location = capture(client, url="file:///saved.html")
    now[0] = 60.0
    page = client.get(location, headers={"Accept": "text/html"})
    assert page.status_code == 410
    assert "/read?url=" not in page.text
