"""The pages that people see."""

from dataclasses import replace

from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from readmode import HomePage, Preferences, Reading, render_home, retime, static_file
from readmode_server import paths
from readmode_server.answers import Look, ReadingPage, page_answer, saved_answer
from readmode_server.bodies import form_body, web_address
from readmode_server.cleaning import SubmittedPage
from readmode_server.errors import EmptyPage, FetchRefused
from readmode_server.negotiation import Format, choose, locale_of, view_of
from readmode_server.problems import kinds, page_of
from readmode_server.remembering import remember, wanted, wanted_if_possible
from readmode_server.sample import sample_source, sample_stylesheet
from readmode_server.security import is_own_visitor
from readmode_server.service import Service, service_of
from readmode_server.store import Capture
from readmode_server.submissions import fetched_page

FRESH_SECONDS = 300.0
"""How long a fetched page is shown again without fetching it anew: a reader who tries sizes and colours asks often."""

FOREVER = "public, max-age=31536000, immutable"
"""A year: a static file's name changes with its content."""


async def get_home(request: Request) -> Response:
    """Show the forms."""
    read_action = None if service_of(request).settings.fetch == "off" else paths.READ_ADDRESS
    page = HomePage(
        static=paths.STATIC,
        read_action=read_action,
        paste_action=paths.PASTE,
        sample_action=paths.SAMPLE,
    )
    return HTMLResponse(render_home(page, wanted(request)), headers={"Vary": "Cookie"})


async def get_reading_of_address(request: Request) -> Response:
    """Fetch the page at ?url= and show its reading; a page of another site may not ask for it in a reader's name."""
    service = service_of(request)
    url = _typed_address(request.query_params.get("url", ""))
    if service.settings.fetch == "same-origin" and not is_own_visitor(Headers(scope=request.scope)):
        raise FetchRefused(url)
    preferences = wanted(request)  # before the other site is asked for anything
    reading = await _reading_of_address(service, url)
    return await _shown(
        request, Capture(reading, preferences), ReadingPage(path=paths.READ_ADDRESS, query={"url": url})
    )


async def _reading_of_address(service: Service, url: str) -> Reading:
    identifier = service.identifier_of(url)
    recent = service.store.recent(identifier, FRESH_SECONDS)
    if recent is not None:
        return recent.reading
    reading = await service.clean(await fetched_page(service, url, None))
    service.store.keep_as(identifier, Capture(reading, Preferences()))
    return reading


async def _shown(request: Request, capture: Capture, page: ReadingPage) -> Response:
    """Show a reading as its reader wants it: a page, or a file to keep when the address names a format."""
    service, preferences = service_of(request), capture.preferences
    form = choose(request, Format.HTML)
    reading = capture.reading
    if preferences.words_per_minute is not None:
        reading = await run_sync(retime, reading, service.options(preferences.words_per_minute))
    look = Look(preferences=preferences, locale=locale_of(request), show=view_of(request))
    if Preferences.are_named_in(request.query_params):  # its links lead on with the settings that the address names
        page = replace(page, query={**page.query, **preferences.link()})
    if form is Format.HTML and "format" not in request.query_params:
        return remember(request, page_answer(reading, look, page), preferences)
    return saved_answer(reading, form, look)


def _typed_address(text: str) -> str:
    """Read an address as people type it, without its scheme.

    Raises:
        EmptyPage: there is none.
        BadOption: it is not an address of the web.
    """
    typed = text.strip()
    if not typed:
        raise EmptyPage
    return web_address(typed if "://" in typed else f"https://{typed}")


async def get_reading(request: Request) -> Response:
    """Show the reading of a capture, as its reader wants it now."""
    identifier = request.path_params["identifier"]
    capture = service_of(request).store.get(identifier)
    page = ReadingPage(path=paths.capture_address(identifier), query={})
    return await _shown(request, Capture(capture.reading, wanted(request, capture.preferences)), page)


async def post_paste(request: Request) -> Response:
    """Clean the source that was pasted, keep the reading, and lead there, so that reloading sends nothing again."""
    service = service_of(request)
    fields = await form_body(request)
    html = fields.get("html", "")
    if not html.strip():
        raise EmptyPage
    url = web_address(fields["url"]) if fields.get("url", "").strip() else None
    reading = await service.clean(SubmittedPage(html=html, url=url, options=service.options(None)))
    identifier = service.store.keep(Capture(reading, Preferences()))
    return RedirectResponse(paths.capture_address(identifier), 303)


async def get_sample(request: Request) -> Response:
    """Show the reading of the sample article."""
    service = service_of(request)
    preferences = wanted(request)
    page = SubmittedPage(
        html=sample_source(),
        url=str(request.url.replace(path=paths.SAMPLE_ORIGINAL, query="")),
        options=service.options(None),
    )
    reading = await service.clean(page)
    return await _shown(request, Capture(reading, preferences), ReadingPage(path=paths.SAMPLE, query={}))


async def get_sample_original(request: Request) -> Response:  # noqa: ARG001 - the shape of an endpoint
    """Show the sample article as its publisher would, for the extension to be tried on."""
    return HTMLResponse(sample_source())


async def get_problem(request: Request) -> Response:
    """Explain a kind of problem; every problem document names this address as its type.

    Raises:
        HTTPException: there is no such kind.
    """
    problem = kinds().get(request.path_params["kind"])
    if problem is None:
        raise HTTPException(404)
    return HTMLResponse(page_of(problem, wanted_if_possible(request)), headers={"Vary": "Cookie"})


async def get_static(request: Request) -> Response:
    """Give a style sheet, a module of the script, or a typeface.

    Raises:
        HTTPException: there is no such file.
    """
    name = request.path_params["name"]
    if name == "sample.css":
        return Response(sample_stylesheet(), media_type="text/css")
    try:
        file = static_file(name)
    except KeyError as error:
        raise HTTPException(404) from error
    return Response(file.content, media_type=file.media_type, headers={"Cache-Control": FOREVER})


async def get_robots(request: Request) -> Response:  # noqa: ARG001 - the shape of an endpoint
    """Ask every robot to stay away: readings are for one reader, and each fetch is another site's cost."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
