"""Formats: asked for by ?format=, or by Accept with its weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from readmode_server.errors import NotAcceptable
from readmode_server.negotiation import Format, choose, locale_of, prefers_html, quality

FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def asking(accept: str | None, query: str = "") -> Request:
    headers = [] if accept is None else [(b"accept", accept.encode("latin-1"))]
    return Request({"type": "http", "method": "GET", "query_string": query.encode(), "headers": headers})


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, Format.JSON),
        ("", Format.JSON),
        ("*/*", Format.JSON),
        ("application/*", Format.JSON),
        (FIREFOX, Format.HTML),
        ("text/html", Format.HTML),
        ("TEXT/HTML", Format.HTML),
        ("text/markdown", Format.MARKDOWN),
        ("text/plain", Format.TEXT),
        ("application/epub+zip", Format.EPUB),
        ("text/plain;q=0.5, text/markdown;q=0.7", Format.MARKDOWN),
        ("application/json;q=0, */*", Format.HTML),
        ("text/*;q=0.9, application/json;q=0.1", Format.HTML),
        ("text/html; charset=utf-8", Format.HTML),
    ],
)
def test_accept_decides(accept: str | None, expected: Format) -> None:
    """The format that is wanted most is given; among equals the default."""
    assert choose(asking(accept), Format.JSON) is expected


@pytest.mark.parametrize("accept", ["image/png", "application/pdf", "text/html;q=0", ";;;"])
def test_what_there_is_not_is_refused(accept: str) -> None:
    """A caller that takes none of the formats is told so."""
    with pytest.raises(NotAcceptable):
        choose(asking(accept), Format.JSON)


@pytest.mark.parametrize("form", list(Format))
def test_the_query_wins_over_accept(form: Format) -> None:
    """A link cannot set a header, so its ?format= is what counts."""
    assert choose(asking("image/png", f"format={form}"), Format.JSON) is form


@pytest.mark.parametrize("name", ["pdf", "", "json,html"])
def test_an_unknown_format_in_the_query_is_refused(name: str) -> None:
    """A wrong name is not silently the default."""
    with pytest.raises(NotAcceptable):
        choose(asking("*/*", f"format={name}"), Format.JSON)


def test_only_those_who_name_html_get_problem_pages() -> None:
    """Browsers name it; programs take anything, and get JSON."""
    assert prefers_html(FIREFOX)
    assert not prefers_html("*/*")
    assert not prefers_html("")
    assert not prefers_html("application/json, text/html;q=0.5")


@pytest.mark.parametrize(
    ("header", "locale"),
    [
        ("", ""),
        ("*", ""),
        ("de", "de"),
        ("de-CH, de;q=0.9, en;q=0.8", "de-CH"),
        ("en;q=0.5, fr;q=0.9", "fr"),
        ("tlh, en-GB;q=0.7", "en-GB"),
        ("fr;q=0, *;q=0.1", ""),
        ("fr;q=much, es;q=0.1", "es"),
    ],
)
def test_dates_are_in_the_language_that_is_wanted_most(header: str, locale: str) -> None:
    """By weight, of those that are known; a reader who names none gets the article's."""
    request = Request({"type": "http", "method": "GET", "headers": [(b"accept-language", header.encode())]})
    assert locale_of(request) == locale


@given(st.text(st.characters(codec="latin-1"), max_size=200))
def test_any_list_of_languages_is_read(header: str) -> None:
    """No header, however broken, is an error."""
    locale_of(Request({"type": "http", "method": "GET", "headers": [(b"accept-language", header.encode("latin-1"))]}))


@given(st.text(max_size=200))
def test_any_header_gives_a_weight(accept: str) -> None:
    """No header, however broken, is an error, and a weight is from 0 to 1."""
    assert 0.0 <= quality(accept, "text/html") <= 1.0
