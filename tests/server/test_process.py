"""The command itself: a real process, real sockets, real signals."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from tests.server.source_pages import article_page

CANARY = "QuetzalcoatlusNorthropi"


@dataclass
class Running:
    """A service that was started as an operator would."""

    process: subprocess.Popen[str]
    port: int
    log: Path

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def members(self) -> list[int]:
        """Give the processes of its session that are alive."""
        found = []
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                _, _, rest = status.read_text(encoding="utf-8", errors="replace").rpartition(")")
            except (FileNotFoundError, ProcessLookupError):
                continue
            state, _, _, session = rest.split()[:4]
            if int(session) == self.process.pid and state != "Z":
                found.append(int(status.parent.name))
        return found

    def workers(self) -> list[int]:
        """Give the processes that clean, which are those without children of the ones that multiprocessing forks."""
        forked = [pid for pid in self.members() if "forkserver" in Path(f"/proc/{pid}/cmdline").read_text("utf-8")]
        parents = {Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1] for pid in forked}
        return [pid for pid in forked if str(pid) not in parents]


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Running]:
    environment = {**os.environ, "READMODE_WORKERS": "2", "READMODE_LOG": "json"}
    environment |= {f"READMODE_{name.upper()}": value for name, value in settings.items()}
    log = folder / "log"
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "readmode_server", "--port", "0"],
            env=environment,
            stdout=stream,
            stderr=stream,
            text=True,
            start_new_session=True,
        )
    try:
        yield Running(process, _port(process, log), log)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def _port(process: subprocess.Popen[str], log: Path) -> int:
    """Wait until the service says where it is, and say what it said when it does not."""
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        said = re.search(r"running on http://127\.0\.0\.1:(\d+)", log.read_text(encoding="utf-8"))
        if said:
            return int(said[1])
        time.sleep(0.05)
    pytest.fail(f"the service did not start:\n{log.read_text(encoding='utf-8')}")


def gone(service: Running) -> bool:
    """Say whether all its processes end within seconds; those of multiprocessing itself see the end a moment later."""
    until = time.monotonic() + 10
    while service.members() and time.monotonic() < until:
        time.sleep(0.1)
    return service.members() == []


def post(service: Running, html: str) -> int:
    return httpx2.post(f"{service.url}/v1/articles", json={"html": html}, timeout=30).status_code


def test_the_command_serves_and_ends_without_a_trace(tmp_path: Path) -> None:
    """It serves, Ctrl-C ends it with code 0, and no process of it is left."""
    with running(tmp_path) as service:
        assert httpx2.get(f"{service.url}/healthz").status_code == 200
        assert post(service, article_page()) == 200
        assert len(service.members()) >= 4
        os.killpg(service.process.pid, signal.SIGINT)  # as a terminal does: every process gets it
        assert service.process.wait(timeout=20) == 0
        assert gone(service)
    assert "Traceback" not in service.log.read_text(encoding="utf-8")


def test_a_killed_service_leaves_no_process(tmp_path: Path) -> None:
    """Without any chance to clean up, its workers end by themselves."""
    with running(tmp_path) as service:
        assert post(service, article_page()) == 200
        service.process.kill()
        service.process.wait()
        assert gone(service)


def test_killed_workers_cost_no_page(tmp_path: Path) -> None:
    """Every worker is killed, again and again; every page is read."""
    with running(tmp_path) as service:
        for _ in range(3):
            workers = service.workers()
            assert workers
            for worker in workers:
                os.kill(worker, signal.SIGKILL)
            assert [post(service, article_page()) for _ in range(3)] == [200, 200, 200]


def test_a_large_upload_is_answered_while_it_comes(tmp_path: Path) -> None:
    """60 MB: the client gets the answer, and the service does not take the memory."""
    with running(tmp_path) as service:
        before = _memory(service.process.pid)
        answer = httpx2.post(
            f"{service.url}/v1/articles", content=b"x" * 60_000_000, headers={"Content-Type": "text/html"}, timeout=30
        )
        assert answer.status_code == 413
        assert _memory(service.process.pid) - before < 30_000_000
        assert post(service, article_page()) == 200


def _memory(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def test_a_dripping_client_is_cut_off(tmp_path: Path) -> None:
    """A body that does not come is answered 408 at its deadline, and the connection is closed."""
    with running(tmp_path, body_seconds="1") as service, socket.create_connection(("127.0.0.1", service.port)) as line:
        head = f"POST /v1/articles HTTP/1.1\r\nHost: 127.0.0.1:{service.port}\r\n"
        line.sendall(f"{head}Content-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>".encode())
        line.settimeout(10)
        started = time.monotonic()
        answer = b""
        while part := line.recv(65_536):
            answer += part
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert time.monotonic() - started < 5


def test_no_word_of_a_page_reaches_the_log(tmp_path: Path) -> None:
    """Nor an address, through the whole process: server, workers and libraries."""
    with running(tmp_path) as service:
        assert post(service, article_page(title=CANARY)) == 200
        assert post(service, f"<title>{CANARY}</title>") == 422
        httpx2.get(f"{service.url}/read", params={"url": f"http://10.0.0.1/{CANARY}"})
        httpx2.get(f"{service.url}/read/{CANARY}")
    written = service.log.read_text(encoding="utf-8")
    assert written.count('"event": "request"') == 4
    assert CANARY not in written


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    """One line says which address is taken; the exit code is not 0."""
    with running(tmp_path) as service:
        ended = subprocess.run(
            [sys.executable, "-m", "readmode_server", "--port", str(service.port)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ended.returncode != 0
        assert f"port {service.port} of 127.0.0.1 is taken" in ended.stderr
        assert "Traceback" not in ended.stderr
