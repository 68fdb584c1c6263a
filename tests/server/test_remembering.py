"""Settings stick: by the address for a link, by one cookie for the next article, without scripts."""

import re

import pytest
from starlette.testclient import TestClient

from tests.server.source_pages import article_page

BROWSER = {"Accept": "text/html"}
OWN = {**BROWSER, "Sec-Fetch-Site": "same-origin"}
SAMPLE = "/read/sample"


@pytest.fixture(autouse=True)
def no_cookies(client: TestClient) -> None:
    """Every test begins as a new reader."""
    client.cookies.clear()


def test_the_form_sets_the_cookie_and_the_next_article_has_the_settings(client: TestClient) -> None:
    """One round trip: the next page is right before any script could run."""
    first = client.get(SAMPLE, params={"keep": "1", "font_scale": "150", "theme": "sepia"}, headers=OWN)
    assert "150% Font Size" in first.text
    cookie = first.headers["set-cookie"]
    assert cookie == "readmode=font_scale=150&theme=sepia; Path=/; Max-Age=31536000; SameSite=Lax"
    answer = client.post("/read/paste", data={"html": article_page()}, headers={**OWN, "Origin": "null"})
    page = client.get(answer.headers["location"], headers=BROWSER)
    assert 'data-font-scale="150"' in page.text
    assert 'data-theme="sepia"' in page.text
    assert 'data-theme="sepia"' in client.get("/", headers=BROWSER).text
    assert page.headers["vary"] == "Accept, Accept-Language, Cookie"


def test_a_link_shows_its_own_settings_and_changes_nothing_of_the_readers(client: TestClient) -> None:
    """Settings in an address are all that counts there; the reader's own come back on the next page."""
    client.get(SAMPLE, params={"keep": "1", "font_scale": "150", "theme": "sepia"}, headers=OWN)
    linked = client.get(SAMPLE, params={"font_scale": "90"}, headers=OWN)
    assert "set-cookie" not in linked.headers
    assert 'data-font-scale="90" data-theme="system"' in linked.text
    assert 'data-font-scale="150" data-theme="sepia"' in client.get(SAMPLE, headers=OWN).text


def test_another_site_cannot_set_a_readers_settings(client: TestClient) -> None:
    """A link with the form's parameters is still a link."""
    address = f"{SAMPLE}?keep=1&font_scale=400"
    assert "set-cookie" not in client.get(address, headers={**BROWSER, "Sec-Fetch-Site": "cross-site"}).headers


def test_reset_forgets_everything(client: TestClient) -> None:
    """Default settings need no cookie."""
    client.get(SAMPLE, params={"keep": "1", "theme": "dark"}, headers=OWN)
    reset = client.get(SAMPLE, params={"keep": "1", "theme": "dark", "change": "reset"}, headers=OWN)
    assert "Max-Age=0" in reset.headers["set-cookie"]
    assert 'data-theme="system"' in reset.text
    assert 'data-theme="system"' in client.get(SAMPLE, headers=OWN).text


@pytest.mark.parametrize("cookie", ["theme=blue", "font_scale=9999&theme=dark", "%%%", "=", "x" * 5000, '"theme=dark"'])
def test_a_damaged_cookie_never_breaks_a_page(client: TestClient, cookie: str) -> None:
    """What still holds is kept, the rest counts as not set."""
    page = client.get(SAMPLE, headers={**OWN, "Cookie": f"other=1; readmode={cookie}"})
    assert page.status_code == 200
    assert ('data-theme="dark"' in page.text) == ("theme=dark" in cookie)


@pytest.mark.parametrize(
    "path", ["/read/none", "/nothing", "/read?url=", "/read/sample?theme=blue", "/problems/no-article"]
)
def test_a_page_about_a_problem_is_in_the_readers_settings(client: TestClient, path: str) -> None:
    """Who cannot read small grey letters must be able to read what went wrong."""
    client.get(SAMPLE, params={"keep": "1", "theme": "yellow-on-black", "font_scale": "200"}, headers=OWN)
    page = client.get(path, headers=OWN)
    assert 'data-font-scale="200" data-theme="yellow-on-black"' in page.text
    assert "Cookie" in page.headers["vary"]


def test_a_page_about_a_problem_takes_the_settings_of_its_address_first(client: TestClient) -> None:
    """A link with settings shows them, whatever it leads to."""
    client.get(SAMPLE, params={"keep": "1", "theme": "sepia"}, headers=OWN)
    assert 'data-theme="dark"' in client.get("/read/none?theme=dark", headers=OWN).text


def test_a_wrong_setting_in_an_address_is_told(client: TestClient) -> None:
    """It is not passed over in silence, as in a cookie that nobody typed."""
    assert client.get(SAMPLE, params={"theme": "blue"}, headers=BROWSER).status_code == 400


def test_the_readers_own_pace_changes_the_label_of_a_kept_reading(client: TestClient) -> None:
    """The page is gone by then; the reading is enough to count anew."""
    data = {"html": article_page()}
    location = client.post("/read/paste", data=data, headers={**OWN, "Origin": "null"}).headers["location"]
    usual, slow = (
        int(re.findall(r'datetime="PT(\d+)M"', client.get(location, params=query, headers=OWN).text)[0])
        for query in ({}, {"words_per_minute": "40"})
    )
    assert slow > usual


def test_a_named_format_is_a_file_in_the_readers_settings(client: TestClient) -> None:
    """HTML to keep needs no service and runs nothing."""
    client.get(SAMPLE, params={"keep": "1", "theme": "dark"}, headers=OWN)
    answer = client.get(SAMPLE, params={"format": "html"}, headers=OWN)
    assert answer.headers["content-disposition"] == 'attachment; filename="article.html"'
    assert 'data-theme="dark"' in answer.text
    assert "<script" not in answer.text
