"""POST /v1/articles: a page or its address in, its reading out."""

from starlette.requests import Request
from starlette.responses import Response

from readmode import Preferences
from readmode_server.answers import reading_answer
from readmode_server.negotiation import Format, choose
from readmode_server.service import service_of
from readmode_server.submissions import submitted_page


async def post_article(request: Request) -> Response:
    """Clean the page that the request holds or names."""
    service = service_of(request)
    form = choose(request, Format.JSON)
    preferences = Preferences.from_query(request.query_params)
    page = await submitted_page(request, service, preferences.words_per_minute)
    return reading_answer(await service.clean(page), form, preferences)
