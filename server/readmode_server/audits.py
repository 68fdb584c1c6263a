"""POST /v1/audits: a page or its address in, what it and its reading do to readers out."""

from starlette.requests import Request
from starlette.responses import Response

from readmode_server.answers import audit_answer
from readmode_server.errors import NotAcceptable
from readmode_server.negotiation import Format, choose
from readmode_server.service import service_of
from readmode_server.submissions import submitted_page


async def post_audit(request: Request) -> Response:
    """Audit the page that the request holds or names."""
    if choose(request, Format.JSON) is not Format.JSON:
        raise NotAcceptable
    service = service_of(request)
    return audit_answer(await service.audit(await submitted_page(request, service, None)))
