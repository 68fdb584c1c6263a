"""POST /v1/articles: a page or its address in, its reading out."""

from starlette.requests import Request
from starlette.responses import Response

from readmode import Preferences
from readmode_server.answers import reading_answer
from readmode_server.bodies import HTML_TYPES, ArticleRequest, json_body, media_type_of, web_address
from readmode_server.cleaning import SubmittedPage
from readmode_server.errors import EmptyPage, UnsupportedType
from readmode_server.negotiation import Format, choose
from readmode_server.service import Service, service_of


async def post_article(request: Request) -> Response:
    """Clean the page that the request holds or names."""
    service = service_of(request)
    form = choose(request, Format.JSON)
    preferences = Preferences.from_query(request.query_params)
    if media_type_of(request) == "application/json":
        page = await _page_of_json(request, service, preferences)
    else:
        page = await _page_of_source(request, service, preferences)
    return reading_answer(await service.clean(page), form, preferences)


async def _page_of_json(request: Request, service: Service, preferences: Preferences) -> SubmittedPage:
    body = await json_body(request, ArticleRequest)
    url = None if body.url is None else web_address(body.url)
    pace = body.options.words_per_minute or preferences.words_per_minute
    if body.html is None and url is not None:
        return await fetched_page(service, url, pace)
    if body.html is None or not body.html.strip():
        raise EmptyPage
    return SubmittedPage(html=body.html, url=url, content_type=body.content_type, options=service.options(pace))


async def _page_of_source(request: Request, service: Service, preferences: Preferences) -> SubmittedPage:
    """Take the body as the page's bytes; an empty body with ?url= is a page to fetch."""
    url = web_address(request.query_params["url"]) if "url" in request.query_params else None
    pace = preferences.words_per_minute
    body = await request.body()
    if not body.strip():
        if url is None:
            raise EmptyPage
        return await fetched_page(service, url, pace)
    if media_type_of(request) not in HTML_TYPES:
        raise UnsupportedType("application/json", "text/html")
    content_type = request.headers["content-type"]
    return SubmittedPage(html=body, url=url, content_type=content_type, options=service.options(pace))


async def fetched_page(service: Service, url: str, words_per_minute: int | None) -> SubmittedPage:
    """Fetch a page; raises what `Service.fetch` raises."""
    options = service.options(words_per_minute)
    fetched = await service.fetch(url)
    return SubmittedPage(html=fetched.body, url=fetched.url, content_type=fetched.content_type, options=options)
