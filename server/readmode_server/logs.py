"""What is written about a request: never its address, its query, its body, or a word of any page."""

import logging
import sys
import time
import uuid
from http import HTTPStatus
from typing import Literal

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from readmode_server.cleaning import frames_of
from readmode_server.errors import CleaningFailed
from readmode_server.problems import respond

MILLISECONDS = 1000

log = structlog.get_logger("readmode.requests")


def configure(style: Literal["auto", "text", "json"]) -> None:
    """Write one line for each event to standard error, as text for people or as JSON for programs."""
    as_text = style == "text" or (style == "auto" and sys.stderr.isatty())
    renderer = structlog.dev.ConsoleRenderer(colors=False) if as_text else structlog.processors.JSONRenderer()
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: structlog.WriteLogger(sys.stderr),  # asked each time, for it may be replaced
    )
    handler = logging.StreamHandler()
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("uvicorn").setLevel(logging.INFO)  # that it runs, and where; other libraries write addresses


class RequestLog:
    """Numbers each request, turns whatever goes wrong into an answer, and writes one line about it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        observed = _Observed(scope, receive, send)
        try:
            await self._app(scope, observed.receive, observed.send)
        except ClientDisconnect:
            pass  # nobody is left to be answered; the line below says how far it came
        except Exception as error:  # noqa: BLE001 - the last place that can answer; nothing is swallowed, all is logged
            _log_fault(error, observed.request_id)
            if observed.status is not None:
                observed.finish()
                raise ConnectionAbortedError from None  # half an answer is out: only breaking off tells the truth
            await _answer_to(Request(scope), error)(scope, receive, observed.send)
        observed.finish()


def _answer_to(request: Request, error: Exception) -> Response:
    """Answer with the problem; where even that fails, with a status alone, and no message of either error."""
    try:
        return respond(request, error)
    except Exception as second:  # noqa: BLE001 - as above
        _log_fault(second, request.scope["readmode.request_id"])
        return PlainTextResponse("Something went wrong twice.", HTTPStatus.INTERNAL_SERVER_ERROR)


def _log_fault(error: Exception, request_id: str) -> None:
    """Write where an unforeseen error came from; what it says may quote the page."""
    if isinstance(error, CleaningFailed):
        log.error("fault", request_id=request_id, error=error.error, where=error.where)
    elif not hasattr(error, "kind"):  # errors of ours have one, and are answers
        log.error("fault", request_id=request_id, error=type(error).__name__, where=frames_of(error))


class _Observed:
    """One request on its way: what came in, what went out, and how long it took."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._started = time.perf_counter()
        self._received = 0
        self._sent = 0
        self.status: int | None = None
        self.request_id = str(uuid.uuid4())
        scope["readmode.request_id"] = self.request_id

    async def receive(self) -> Message:
        message = await self._receive()
        self._received += len(message.get("body", b""))
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [*message.get("headers", []), (b"x-request-id", self.request_id.encode())]
        self._sent += len(message.get("body", b""))
        await self._send(message)

    def finish(self) -> None:
        log.info(
            "request",
            request_id=self.request_id,
            method=self._scope["method"],
            route=getattr(self._scope.get("route"), "path", None),  # the template, such as /read/{identifier}
            status=self.status,
            problem=self._scope.get("readmode.problem"),
            ms=round((time.perf_counter() - self._started) * MILLISECONDS, 1),
            received=self._received,
            sent=self._sent,
        )
