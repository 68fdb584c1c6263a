"""The pages that people see."""

import re

import pytest
from starlette.testclient import TestClient

from readmode import stylesheet, stylesheet_name
from readmode.render.static_files import module_names, script_name
from readmode_server.service import Service
from tests.server.other_site import OtherSite
from tests.server.source_pages import LOGIN_PAGE, article_page

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
OWN = {**BROWSER, "Sec-Fetch-Site": "same-origin", "Origin": "null"}


def test_the_first_page_has_the_forms(client: TestClient) -> None:
    """An address, a source, the sample; and the forms lead where the routes are."""
    page = client.get("/", headers=BROWSER)
    assert page.status_code == 200
    assert 'action="/read"' in page.text
    assert 'action="/read/paste"' in page.text
    assert 'href="/read/sample"' in page.text
    assert "<script" not in page.text


def test_the_first_page_offers_no_fetching_when_it_is_off(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form that cannot work is not shown."""
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"fetch": "off"}))
    page = client.get("/", headers=BROWSER)
    assert 'action="/read"' not in page.text
    assert 'action="/read/paste"' in page.text


def test_a_pasted_source_becomes_a_reading_page(client: TestClient) -> None:
    """The form's answer leads to the reading, so that reloading sends nothing again."""
    data = {"html": article_page(title="Fähre & Güter 渡し船"), "url": "https://example.org/story"}
    answer = client.post("/read/paste", data=data, headers=OWN)
    assert answer.status_code == 303
    page = client.get(answer.headers["location"], headers=BROWSER)
    assert "Fähre &amp; Güter 渡し船" in page.text
    assert 'href="https://example.org/more"' in page.text


@pytest.mark.parametrize("url", ["", "   "])
def test_the_address_of_a_pasted_source_is_optional(client: TestClient, url: str) -> None:
    """An empty field is sent by every form."""
    assert client.post("/read/paste", data={"html": article_page(), "url": url}, headers=OWN).status_code == 303


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"html": "", "url": ""}, 400),
        ({"url": "https://example.org/"}, 400),
        ({"html": article_page(), "url": "javascript:alert(1)"}, 400),
        ({"html": LOGIN_PAGE}, 422),
        ({f"field{number}": "" for number in range(50)}, 400),
    ],
)
def test_a_wrong_paste_is_told_on_a_page(client: TestClient, data: dict[str, str], status: int) -> None:
    """A reader gets a page in words, with a way on."""
    page = client.post("/read/paste", data=data, headers=OWN)
    assert page.status_code == status
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert 'href="/"' in page.text


def test_a_paste_must_be_a_form(client: TestClient) -> None:
    """Files are not taken."""
    answer = client.post("/read/paste", files={"html": b"x"}, headers=OWN)
    assert answer.status_code == 415


def test_an_address_is_fetched_and_shown(client: TestClient, other_site: OtherSite) -> None:
    """From our own form, and from the address bar."""
    for headers in (OWN, {**BROWSER, "Sec-Fetch-Site": "none"}, BROWSER):
        page = client.get("/read", params={"url": f"{other_site.url}/story"}, headers=headers)
        assert page.status_code == 200
        assert "A story elsewhere" in page.text


def test_changing_the_size_fetches_nothing_again(client: TestClient, other_site: OtherSite) -> None:
    """The settings form leads back to the same address with the settings; the other site sees one request."""
    address = f"{other_site.url}/story-of-sizes"
    first = client.get("/read", params={"url": address}, headers=OWN)
    assert f'name="url" value="{address}"' in first.text
    larger = client.get("/read", params={"url": address, "font_scale": "200", "theme": "dark"}, headers=OWN)
    assert "200% Font Size" in larger.text
    markdown = client.get("/read", params={"url": address, "format": "markdown"}, headers=OWN)
    assert markdown.text.startswith("#")
    assert other_site.hits["/story-of-sizes"] == 1


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_on_another_site_fetches_nothing(client: TestClient, other_site: OtherSite, site: str) -> None:
    """The reader is asked first; the way on is a link of our own."""
    address = f"{other_site.url}/story-behind-a-link"
    page = client.get("/read", params={"url": address}, headers={**BROWSER, "Sec-Fetch-Site": site})
    assert page.status_code == 403
    assert not other_site.hits
    way_on = re.search(r'href="(/read\?url=[^"]+)"', page.text)
    assert way_on
    assert client.get(way_on[1].replace("&amp;", "&"), headers=OWN).status_code == 200


def test_fetching_for_everyone_asks_nobody(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch, other_site: OtherSite
) -> None:
    """READMODE_FETCH=on."""
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"fetch": "on"}))
    headers = {**BROWSER, "Sec-Fetch-Site": "cross-site"}
    assert client.get("/read", params={"url": f"{other_site.url}/story-for-all"}, headers=headers).status_code == 200


def test_a_service_that_fetches_nothing_says_so(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """READMODE_FETCH=off."""
    monkeypatch.setattr(service, "settings", service.settings.model_copy(update={"fetch": "off"}))
    assert client.get("/read", params={"url": "https://example.org/"}, headers=OWN).status_code == 403


@pytest.mark.parametrize(
    "query", ["", "?url=", "?url=%20", "?url=ftp://example.org/", "?url=http://[", "?url=file:///etc"]
)
def test_what_is_no_address_is_told(client: TestClient, query: str) -> None:
    """400, on a page."""
    page = client.get(f"/read{query}", headers=OWN)
    assert page.status_code == 400
    assert page.headers["content-type"] == "text/html; charset=utf-8"


def test_a_host_name_alone_is_an_address(client: TestClient) -> None:
    """People type addresses without their scheme; here it is one that may not be reached, as the answer shows."""
    answer = client.get("/read", params={"url": "10.0.0.1/story"})
    assert answer.status_code == 403
    assert answer.json()["kind"] == "address-refused"


def test_the_sample_shows_what_read_mode_does(client: TestClient) -> None:
    """The article is whole, what surrounds it is gone, and the bar says three minutes."""
    page = client.get("/read/sample", headers=BROWSER)
    assert page.status_code == 200
    assert "Read Mode" in page.text
    assert "100% Font Size" in page.text
    assert "3 min read" in page.text
    reading = client.get("/read/sample", params={"format": "json"}).json()
    assert reading["title"] == "The mill that asks the moon"
    assert reading["authors"] == ["Ines Marlowe"]
    assert reading["published"] == "2026-09-14T07:30:00+01:00"
    assert "opens the door of the mill" in reading["text"]
    assert "sets the second clock for four in the afternoon" in reading["text"]
    for rest in ("partners", "Stairlifts", "Gull steals", "Sign up", "Subscribe"):
        assert rest not in reading["text"]
    assert [image["description"][:12] for image in reading["images"]] == ["A white mill"]


@pytest.mark.parametrize("query", [{}, {"format": "html"}], ids=["page", "file"])
@pytest.mark.parametrize(
    ("languages", "date"), [("de-AT,de;q=0.9,en;q=0.5", "14. September 2026"), ("", "14 September 2026")]
)
def test_dates_are_in_the_readers_language(
    client: TestClient, query: dict[str, str], languages: str, date: str
) -> None:
    """As the browser says it, on the page and in the file to keep; in the article's when it says nothing."""
    page = client.get("/read/sample", params=query, headers={**BROWSER, "Accept-Language": languages})
    assert f">{date}</time>" in page.text
    assert "Accept-Language" in page.headers["vary"]


def test_the_sample_can_be_seen_as_it_was(client: TestClient) -> None:
    """The original has its menus and its own style, and is where the reading says that it is."""
    url = client.get("/read/sample", params={"format": "json"}).json()["url"]
    assert url == "http://127.0.0.1:8765/sample"
    page = client.get("/sample", headers=BROWSER)
    assert "Stairlifts" in page.text
    assert client.get("/static/sample.css").headers["content-type"].startswith("text/css")


@pytest.mark.parametrize("name", [script_name(), *module_names(), "colours.FFFFFF-000000.css"])
def test_static_files_are_kept_for_ever_and_run_nothing_else(client: TestClient, name: str) -> None:
    """Their names change with their content; a media type is never guessed."""
    answer = client.get(f"/static/{name}")
    assert answer.headers["content-type"].startswith(("text/javascript", "text/css"))
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["colours.FFF-000.css", "colours.ffffff-000000.css", "script.0/reading.js", "fonts/x"])
def test_no_other_static_file_is_there(client: TestClient, name: str) -> None:
    """One name a content: other spellings would fill caches with the same."""
    assert client.get(f"/static/{name}").status_code == 404


def test_the_style_sheet_is_kept_for_ever_under_its_own_name(client: TestClient) -> None:
    """Its name changes with its content; any other name is not there."""
    answer = client.get(f"/static/{stylesheet_name()}")
    assert answer.text == stylesheet()
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]
    for name in ("reading.css", "..%2Fapp.py", "nothing"):
        assert client.get(f"/static/{name}").status_code == 404


def test_robots_are_asked_to_stay_away(client: TestClient) -> None:
    """Each fetch is another site's cost."""
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_there_is_nothing_elsewhere(client: TestClient) -> None:
    """404 and 405 are problems like any other, on a page or as a document."""
    assert client.get("/nothing", headers=BROWSER).headers["content-type"] == "text/html; charset=utf-8"
    assert client.get("/nothing").json()["kind"] == "not-found"
    assert "method" not in client.get("/nothing").json()["detail"]
    answer = client.get("/v1/articles")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json()["kind"] == "method-not-allowed"
    assert "method" in answer.json()["detail"]


def test_the_service_says_how_it_is(client: TestClient) -> None:
    """Alive, and able to clean a page."""
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ready"}


def test_a_reading_page_shows_what_was_left_out_when_asked(client: TestClient) -> None:
    """The link on the page leads there, with the settings that an address names and no others; a file can hold it."""
    source = article_page().replace("<body>", "<body><nav><ul><li>Timetables of all lines</li></ul></nav>")
    paste = client.post("/read/paste", data={"html": source, "url": ""}, headers=OWN)
    address = paste.headers["location"]
    page = client.get(address, headers=BROWSER)
    assert "Timetables of all lines" not in page.text
    assert f'href="{address}?show=removed#readmode-left-out"' in page.text
    assert "show=removed" in client.get(f"{address}?theme=dark", headers=BROWSER).text
    assert "theme=dark&amp;show=removed#" in client.get(f"{address}?theme=dark", headers=BROWSER).text
    for asked in ("?show=removed", "?show=removed&format=html"):
        assert "Timetables of all lines" in client.get(address + asked, headers=BROWSER).text


def test_a_page_has_no_other_views(client: TestClient) -> None:
    """A view that there is not is told, with those that there are."""
    answer = client.get("/read/sample?show=everything", headers=BROWSER)
    assert answer.status_code == 400
    assert "“removed”" in answer.text
