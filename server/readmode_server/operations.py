"""What watches over the service asks: is it alive, and can it do its work."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from readmode_server.cleaning import SubmittedPage
from readmode_server.sample import sample_source
from readmode_server.service import service_of


async def get_healthz(request: Request) -> Response:  # noqa: ARG001 - the shape of an endpoint
    """Say that the process answers."""
    return JSONResponse({"status": "ok"})


async def get_readyz(request: Request) -> Response:
    """Clean the sample article in a worker; whatever is wrong answers for itself, as 503 or 504."""
    service = service_of(request)
    await service.clean(SubmittedPage(html=sample_source(), url=None, options=service.options(None)))
    return JSONResponse({"status": "ready"})
