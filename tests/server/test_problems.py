"""Problems: every error has a status, a sentence and advice, as JSON and as a page."""

import inspect

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.testclient import TestClient

import readmode
from readmode_server import errors
from readmode_server.problems import LIBRARY_ERRORS, kinds, problem_of, respond

EXAMPLES: list[Exception] = [
    readmode.NotHtml("a PDF document"),
    readmode.TooLarge(60_000_000, 10_000_000),
    readmode.TooComplex("depth", 128),
    readmode.Undecodable("x-unknown"),
    readmode.NoArticle("the page has too few words", 12),
    readmode.BadPreference("theme", "pink", "one of light, dark"),
    readmode.BadOption("words_per_minute", "1", "a whole number from 40 to 1000"),
    readmode.FetchError("https://example.org/", "there is no connection to the site"),
    readmode.AddressRefused("http://10.0.0.1/", "it is not public"),
    readmode.FetchTimeout("https://example.org/", "the site did not answer in time"),
    readmode.UpstreamError("https://example.org/", "the site answered 404"),
    errors.BadRequest("The body is not valid JSON."),
    errors.EmptyPage(),
    errors.OriginRefused(),
    errors.FetchRefused("https://example.org/"),
    errors.FetchOff(),
    errors.CaptureUnknown(),
    errors.NotAcceptable(),
    errors.BodyTooSlow(10.0),
    errors.CaptureGone("https://example.org/"),
    errors.BodyTooLarge(1000),
    errors.AddressTooLong(1000),
    errors.HeadersTooLarge(1000),
    errors.UnsupportedType("application/json", "text/html"),
    errors.HostRefused(),
    errors.CleaningFailed("ValueError", ()),
    errors.Busy(5),
    errors.WorkerLost(5),
    errors.DeadlinePassed(5.0),
    HTTPException(404),
    ValueError("a fault"),
]


def request(accept: str) -> Request:
    return Request({"type": "http", "method": "GET", "query_string": b"", "headers": [(b"accept", accept.encode())]})


def test_every_error_has_an_example_here() -> None:
    """The list above names every class of the two trees, so that the tests below see all of them."""
    library = {error for _, error in inspect.getmembers(readmode, inspect.isclass) if issubclass(error, Exception)}
    service = {
        error for _, error in inspect.getmembers(errors, inspect.isclass) if issubclass(error, errors.ServiceError)
    }
    bases = {readmode.ReadmodeError, errors.ServiceError, errors.OverLimit}
    assert (library | service) - bases == {type(error) for error in EXAMPLES} - {HTTPException, ValueError}


def test_every_error_of_the_library_has_a_status() -> None:
    """None falls to its parent's status by accident."""
    library = {error for _, error in inspect.getmembers(readmode, inspect.isclass) if issubclass(error, Exception)}
    assert library - {readmode.ReadmodeError} == set(LIBRARY_ERRORS)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_every_error_is_a_whole_problem(error: Exception) -> None:
    """A status of 4xx or 5xx, a title, a sentence that ends, and something to try."""
    problem = problem_of(error)
    assert 400 <= problem.status < 600
    assert problem.kind
    assert problem.title
    assert not problem.title.endswith(".")
    assert problem.detail.endswith(".")
    assert "{" not in problem.detail
    assert problem.advice.endswith(".")


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_every_kind_has_a_page_about_it(error: Exception, client: TestClient) -> None:
    """What a problem document names as its type can be opened."""
    kind = problem_of(error).kind
    assert kind in kinds()
    answer = client.get(f"/problems/{kind}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_an_unknown_kind_has_no_page(client: TestClient) -> None:
    """Only kinds that exist are explained."""
    assert client.get("/problems/no-such-kind").status_code == 404


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_every_problem_is_told_in_both_forms(error: Exception) -> None:
    """A page to those who ask for pages, RFC 9457 to the others, with the same status."""
    page = respond(request("text/html"), error)
    document = respond(request("*/*"), error)
    assert page.status_code == document.status_code
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert document.headers["content-type"] == "application/problem+json"
    assert page.headers["cache-control"] == document.headers["cache-control"] == "no-store"


def test_an_unforeseen_error_says_nothing_of_itself() -> None:
    """Its message may quote the page."""
    answer = respond(request("*/*"), ValueError("a secret word"))
    assert answer.status_code == 500
    assert b"secret" not in bytes(answer.body)
    assert b"ValueError" not in bytes(answer.body)


def test_text_from_outside_is_text_on_the_page() -> None:
    """An address with markup in it stays an address."""
    answer = respond(request("text/html"), errors.FetchRefused('https://example.org/"><script>alert(1)</script>'))
    assert b"<script" not in bytes(answer.body)
