"""POST /v1/articles: a page or its address in, its reading out."""

from starlette.requests import Request
from starlette.responses import Response

from readmode import BadOption, Preferences
from readmode_server.answers import NO_PICTURES, Look, reading_answer
from readmode_server.errors import FetchOff
from readmode_server.negotiation import Format, choose, locale_of, view_of
from readmode_server.service import Service, service_of
from readmode_server.submissions import submitted_page

FETCH = "fetch"
"""The value of ?pictures= by which the pictures of a book are fetched."""


async def post_article(request: Request) -> Response:
    """Clean the page that the request holds or names."""
    service = service_of(request)
    form = choose(request, Format.JSON)
    preferences = Preferences.from_query(request.query_params)
    look = Look(preferences=preferences, locale=locale_of(request), show=view_of(request))
    fetches_pictures = _asks_for_pictures(request, service, form)
    page = await submitted_page(request, service, preferences.words_per_minute)
    reading = await service.clean(page)
    pictures = await service.fetch_pictures(reading) if fetches_pictures else NO_PICTURES
    return reading_answer(reading, form, look, pictures)


def _asks_for_pictures(request: Request, service: Service, form: Format) -> bool:
    """Say whether ?pictures=fetch is asked for.

    Raises:
        BadOption: another value, or a format that holds no pictures.
        FetchOff: the operator allows no fetching.
    """
    asked = request.query_params.get("pictures")
    if asked is None:
        return False
    if asked != FETCH or form is not Format.EPUB:
        raise BadOption("pictures", asked, f"“{FETCH}”, with the format epub")
    if service.settings.fetch == "off":
        raise FetchOff
    return True
