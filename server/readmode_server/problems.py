"""Every failure as an answer: an error's class → a status and a problem document (RFC 9457), or a page for readers."""

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from readmode import (
    AddressRefused,
    BadOption,
    BadPreference,
    FetchError,
    FetchTimeout,
    NoArticle,
    NotHtml,
    PageLink,
    Preferences,
    ProblemPage,
    ReadmodeError,
    TooComplex,
    TooLarge,
    Undecodable,
    UpstreamError,
    render_problem,
)
from readmode_server import errors
from readmode_server.negotiation import prefers_html
from readmode_server.paths import HOME, READ_ADDRESS, STATIC
from readmode_server.remembering import wanted_if_possible

LIBRARY_ERRORS: dict[type[ReadmodeError], tuple[int, str]] = {
    NotHtml: (415, "Not an HTML page"),
    TooLarge: (413, "The page is too large"),
    TooComplex: (422, "The page is too complex"),
    Undecodable: (422, "The page's text cannot be decoded"),
    NoArticle: (422, "No article on this page"),
    BadPreference: (400, "A setting is not possible"),
    BadOption: (400, "An option is not possible"),
    AddressRefused: (403, "Not an address to fetch"),
    FetchTimeout: (504, "The other site took too long"),
    UpstreamError: (502, "The other site sent no page"),
    FetchError: (502, "The page could not be fetched"),
}
"""The library's errors in the words of HTTP; a test holds it to the library's tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A failure in the words of RFC 9457, and what its reader can do.

    Attributes:
        kind: the stable name; the document's `type` is the page about it.
        original_url: where the page in question came from, if it is known.
        links: ways on.
        fields: (JSON pointer, sentence) for each place of the request's body that is at fault.
    """

    kind: str
    status: int
    title: str
    detail: str
    advice: str
    headers: dict[str, str]
    original_url: str | None = None
    links: tuple[PageLink, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()


def problem_of(error: Exception) -> Problem:
    """Give the problem that an error is; one that nobody foresaw is a fault of ours, and says no more."""
    if isinstance(error, ReadmodeError):
        return _library_problem(error)
    if isinstance(error, errors.ServiceError):
        return _service_problem(error)
    if isinstance(error, HTTPException):
        return _routing_problem(error)
    return _service_problem(errors.CleaningFailed(type(error).__name__, ()))


def _library_problem(error: ReadmodeError) -> Problem:
    status, title = next(LIBRARY_ERRORS[each] for each in type(error).__mro__ if each in LIBRARY_ERRORS)
    return Problem(
        kind=error.kind,
        status=status,
        title=title,
        detail=str(error),
        advice=error.advice,
        headers={},
        original_url=error.url if isinstance(error, FetchError) else None,
    )


def _service_problem(error: errors.ServiceError) -> Problem:
    url = error.url if isinstance(error, errors.CaptureGone | errors.FetchRefused) else None
    return Problem(
        kind=error.kind,
        status=int(error.status),
        title=error.title,
        detail=str(error),
        advice=error.advice,
        headers=error.headers(),
        original_url=url,
        links=() if url is None else (PageLink(text="Read it here", href=f"{READ_ADDRESS}?{urlencode({'url': url})}"),),
        fields=error.fields if isinstance(error, errors.BadRequest) else (),
    )


def _routing_problem(error: HTTPException) -> Problem:
    phrase = HTTPStatus(error.status_code).phrase
    return Problem(
        kind=phrase.lower().replace(" ", "-"),
        status=error.status_code,
        title=phrase,
        detail="There is nothing at this address."
        if error.status_code == HTTPStatus.NOT_FOUND
        else "What is at this address cannot be asked for with this method.",
        advice="Start at the service's first page.",
        headers=dict(error.headers or {}),
    )


def respond(request: Request, error: Exception) -> Response:
    """Answer with the problem that the error is, as a page to those who read pages and as JSON to all others."""
    problem = problem_of(error)
    request.scope["readmode.problem"] = problem.kind  # for the log
    headers = {**problem.headers, "Cache-Control": "no-store", "Vary": "Accept, Cookie"}
    if prefers_html(Headers(scope=request.scope).get("accept", "")):
        return HTMLResponse(page_of(problem, wanted_if_possible(request)), problem.status, headers)
    document: dict[str, object] = {
        "type": f"/problems/{problem.kind}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "advice": problem.advice,
        "kind": problem.kind,
        "instance": f"urn:uuid:{request.scope.get('readmode.request_id', '')}",
    }
    if problem.fields:
        document["errors"] = [{"pointer": pointer, "detail": sentence} for pointer, sentence in problem.fields]
    return JSONResponse(document, problem.status, headers, media_type="application/problem+json")


def page_of(problem: Problem, preferences: Preferences) -> str:
    """Give the problem as a page, in its reader's size and colours."""
    return render_problem(
        ProblemPage(
            status=problem.status,
            title=problem.title,
            detail=problem.detail,
            advice=problem.advice,
            static=STATIC,
            home=HOME,
            original_url=problem.original_url,
            links=problem.links,
        ),
        preferences,
    )


def kinds() -> dict[str, Problem]:
    """Give every kind of problem that there is, by its name, in general words."""
    library = [_kind(error.kind, status, title, error.advice) for error, (status, title) in LIBRARY_ERRORS.items()]
    service = [
        _kind(error.kind, int(error.status), error.title, error.advice) for error in _descendants(errors.ServiceError)
    ]
    routing = [_routing_problem(HTTPException(status)) for status in (404, 405)]
    return {problem.kind: problem for problem in (*library, *service, *routing)}


def _kind(kind: str, status: int, title: str, advice: str) -> Problem:
    detail = f"An answer of this kind has the status {status}; its detail says what happened."
    return Problem(kind=kind, status=status, title=title, detail=detail, advice=advice, headers={})


def _descendants(error: type[errors.ServiceError]) -> list[type[errors.ServiceError]]:
    below = error.__subclasses__()
    return [*below, *(each for child in below for each in _descendants(child))]
