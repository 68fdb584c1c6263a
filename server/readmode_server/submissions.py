"""What a request holds or names: a page in JSON, a page as the body, or an address to fetch."""

from starlette.requests import Request

from readmode_server.bodies import HTML_TYPES, ArticleRequest, json_body, media_type_of, web_address
from readmode_server.cleaning import SubmittedPage
from readmode_server.errors import EmptyPage, UnsupportedType
from readmode_server.service import Service


async def submitted_page(request: Request, service: Service, words_per_minute: int | None) -> SubmittedPage:
    """Give the page that the request holds or names.

    Args:
        request: JSON as `ArticleRequest` describes it, or the page itself with `?url=`.
        service: fetches a page that is only named.
        words_per_minute: the reader's pace, where the request's body says none.

    Raises:
        ServiceError: the request holds no page, or not one that can be taken; what `Service.fetch` raises.
    """
    if media_type_of(request) == "application/json":
        return await _page_of_json(request, service, words_per_minute)
    return await _page_of_source(request, service, words_per_minute)


async def _page_of_json(request: Request, service: Service, words_per_minute: int | None) -> SubmittedPage:
    body = await json_body(request, ArticleRequest)
    url = None if body.url is None else web_address(body.url)
    pace = body.options.words_per_minute or words_per_minute
    if body.html is None and url is not None:
        return await fetched_page(service, url, pace)
    if body.html is None or not body.html.strip():
        raise EmptyPage
    return SubmittedPage(html=body.html, url=url, content_type=body.content_type, options=service.options(pace))


async def _page_of_source(request: Request, service: Service, words_per_minute: int | None) -> SubmittedPage:
    """Take the body as the page's bytes; an empty body with ?url= is a page to fetch."""
    url = web_address(request.query_params["url"]) if "url" in request.query_params else None
    body = await request.body()
    if not body.strip():
        if url is None:
            raise EmptyPage
        return await fetched_page(service, url, words_per_minute)
    if media_type_of(request) not in HTML_TYPES:
        raise UnsupportedType("application/json", "text/html")
    content_type = request.headers["content-type"]
    return SubmittedPage(html=body, url=url, content_type=content_type, options=service.options(words_per_minute))


async def fetched_page(service: Service, url: str, words_per_minute: int | None) -> SubmittedPage:
    """Fetch a page; raises what `Service.fetch` raises."""
    options = service.options(words_per_minute)
    fetched = await service.fetch(url)
    return SubmittedPage(html=fetched.body, url=fetched.url, content_type=fetched.content_type, options=options)
