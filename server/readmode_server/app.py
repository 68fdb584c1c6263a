"""The service as one ASGI application: its routes and its middleware, as two lists."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from readmode_server import articles, audits, captures, operations, pages, paths
from readmode_server.bounds import BodyBounds, HeadBounds
from readmode_server.logs import RequestLog
from readmode_server.problems import respond
from readmode_server.security import AnswerHeaders, HostGuard, OriginGuard
from readmode_server.service import lifespan, new_service
from readmode_server.settings import Settings

ROUTES = [
    Route(paths.HOME, pages.get_home),
    Route("/v1/articles", articles.post_article, methods=["POST"]),
    Route("/v1/audits", audits.post_audit, methods=["POST"]),
    Route("/v1/captures", captures.post_capture, methods=["POST"]),
    Route(paths.READ_ADDRESS, pages.get_reading_of_address),
    Route(paths.PASTE, pages.post_paste, methods=["POST"]),
    Route(paths.SAMPLE, pages.get_sample),
    Route(paths.SAMPLE_ORIGINAL, pages.get_sample_original),
    Route(paths.capture_address("{identifier}"), pages.get_reading),
    Route("/problems/{kind}", pages.get_problem),
    Route(paths.STATIC + "/{name:path}", pages.get_static),
    Route("/robots.txt", pages.get_robots),
    Route("/healthz", operations.get_healthz),
    Route("/readyz", operations.get_readyz),
]


def create_app(settings: Settings) -> Starlette:
    """Make the application; its processes start with its lifespan."""
    middleware = [
        Middleware(AnswerHeaders),  # first, so that refusals carry the headers too
        Middleware(RequestLog),  # turns whatever is raised below into an answer
        Middleware(HeadBounds),
        Middleware(HostGuard, allowed=settings.hosts()),
        Middleware(OriginGuard),
        Middleware(BodyBounds, limit=settings.body_bytes, seconds=settings.body_seconds),
    ]
    app = Starlette(
        routes=ROUTES, middleware=middleware, exception_handlers={HTTPException: _no_route}, lifespan=lifespan
    )
    app.state.service = new_service(settings)
    return app


async def _no_route(request: Request, error: Exception) -> Response:
    return respond(request, error)
