"""Logs: what is written about a request holds no word of a page and no address."""

import json
import logging
from collections.abc import AsyncIterator, Iterator

import pytest
import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from readmode_server.logs import RequestLog, configure
from readmode_server.service import Service
from tests.server import jobs
from tests.server.source_pages import article_page

CANARY = "QuetzalcoatlusNorthropi"


class Lines:
    """What has been written to standard output and error."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def read(self) -> str:
        """Give what was written since the last time."""
        captured = self._capsys.readouterr()
        return captured.out + captured.err


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Iterator[Lines]:
    """The service's log, as JSON."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    configure("json")
    try:
        yield Lines(capsys)
    finally:
        structlog.reset_defaults()
        root.handlers[:], level = before
        root.setLevel(level)


def requests_in(written: str) -> list[dict[str, object]]:
    return [line for line in map(json.loads, written.splitlines()) if line["event"] == "request"]


def test_one_line_for_each_request(client: TestClient, lines: Lines) -> None:
    """Method, route, status, problem, time, sizes, and the number that the answer carries."""
    body = json.dumps({"html": article_page()}).encode()
    answer = client.post("/v1/articles", content=body, headers={"Content-Type": "application/json"})
    (line,) = requests_in(lines.read())
    assert (line["method"], line["route"], line["status"], line["problem"]) == ("POST", "/v1/articles", 200, None)
    assert line["request_id"] == answer.headers["x-request-id"]
    assert (line["received"], line["sent"]) == (len(body), len(answer.content))
    assert isinstance(line["ms"], float)


def test_a_route_is_written_as_its_pattern(client: TestClient, lines: Lines) -> None:
    """A reading's address opens it, so it is in no log."""
    client.get(f"/read/{CANARY}")
    client.get(f"/{CANARY}")
    written = lines.read()
    assert [line["route"] for line in requests_in(written)] == ["/read/{identifier}", None]
    assert [line["problem"] for line in requests_in(written)] == ["capture-unknown", "not-found"]
    assert CANARY not in written


@pytest.mark.parametrize("job", ["", "hang_on", "die_of", "fail_with_its_words"])
def test_no_word_of_a_page_is_written(
    client: TestClient, service: Service, monkeypatch: pytest.MonkeyPatch, lines: Lines, job: str
) -> None:
    """In body, title, address, query, headers, a selection: whether it is read, refused, or ends in a fault."""
    if job:
        monkeypatch.setattr("readmode_server.service.clean", getattr(jobs, job))
    if job == "hang_on":
        monkeypatch.setattr(service.workers, "_capacity", 0)
    page = article_page(title=CANARY)
    url = f"https://example.org/{CANARY}"
    client.post(f"/v1/articles?url={url}", content=page, headers={"Content-Type": "text/html", "Cookie": CANARY})
    client.post("/v1/articles", json={"html": page, "url": url, CANARY: 1})
    client.post("/v1/articles", json={"html": CANARY, "url": CANARY})
    client.post("/v1/captures", json={"html": page, "url": url, "title": CANARY, "selection": f"<p>{CANARY}"})
    client.post("/read/paste", data={"html": page, "url": url})
    client.get("/read", params={"url": f"http://10.0.0.1/{CANARY}"})
    client.get("/", headers={"Host": CANARY, "Referer": url})
    written = lines.read()
    assert len(requests_in(written)) == 7
    assert CANARY.lower() not in written.lower()


def faulty_app() -> Starlette:
    """Make an application with two faults."""

    async def fail(request: Request) -> Response:
        raise ValueError(request.query_params["word"])

    async def fail_half_way(request: Request) -> Response:
        async def parts() -> AsyncIterator[bytes]:
            yield b"half"
            raise ValueError(request.query_params["word"])

        return StreamingResponse(parts())

    app = Starlette(routes=[Route("/fail", fail), Route("/half", fail_half_way)])
    app.add_middleware(RequestLog)
    return app


def test_a_fault_is_written_with_its_place_and_without_its_message(lines: Lines) -> None:
    """500 with a number; the log has the same number, the class of the error and where it came from."""
    client = TestClient(faulty_app())
    answer = client.get("/fail", params={"word": CANARY})
    assert answer.status_code == 500
    assert CANARY not in answer.text
    written = lines.read()
    assert CANARY not in written
    fault = json.loads(written.splitlines()[0])
    assert (fault["event"], fault["error"]) == ("fault", "ValueError")
    assert fault["request_id"] == answer.headers["x-request-id"]
    assert any("test_logs.py" in frame for frame in fault["where"])


def test_a_fault_in_the_middle_of_an_answer_breaks_it_off(lines: Lines) -> None:
    """Half an answer must not look whole."""
    client = TestClient(faulty_app())
    with pytest.raises(ConnectionAbortedError):
        client.get("/half", params={"word": CANARY})
    assert CANARY not in lines.read()
