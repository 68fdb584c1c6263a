"""POST /v1/captures: the extension hands over the page that its reader is on."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from readmode import Preferences
from readmode_server.bodies import CaptureRequest, is_web_address, json_body
from readmode_server.cleaning import CapturedPage, SubmittedPage
from readmode_server.errors import EmptyPage
from readmode_server.paths import capture_address
from readmode_server.service import service_of
from readmode_server.store import Capture


async def post_capture(request: Request) -> Response:
    """Clean the page at once, so that the extension can say what is wrong with it, and keep only the reading."""
    service = service_of(request)
    body = await json_body(request, CaptureRequest)
    if not body.html.strip():
        raise EmptyPage
    preferences = Preferences.from_query(
        {name: str(value) for name, value in body.preferences.items() if value is not None}
    )
    page = SubmittedPage(
        html=body.html,
        url=body.url.strip() if is_web_address(body.url.strip()) else None,  # a saved file's address leads nowhere
        options=service.options(preferences.words_per_minute),
    )
    reading = await service.clean_capture(
        CapturedPage(page=page, title=body.title, language=body.language, selection=body.selection)
    )
    location = capture_address(service.store.keep(Capture(reading, preferences)))
    return JSONResponse({"location": location}, 201, {"Location": location})
