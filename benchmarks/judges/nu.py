"""The Nu HTML checker as a server of this machine: starting it costs a second, a document then some milliseconds."""

import json
import re
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.judges.complaint import EXCERPT, Complaint, not_judged
from e2e.checkers import checker
from e2e.service import free_port

START_SECONDS = 180
"""The first answer compiles the schemas; a machine that does much else takes a minute for it."""

DOCUMENT_SECONDS = 60

QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""What makes Java spend its time on documents: its second compiler takes longer than it saves in some thousand of them.
Without that compiler the schemas want a deeper stack."""

_QUOTED = re.compile(r"“[^”]*”")


class Nu:
    """A running checker."""

    def __init__(self, port: int) -> None:
        self._address = f"http://127.0.0.1:{port}/?out=json"

    def judge(self, document: bytes) -> list[Complaint]:
        """Give the errors that the checker finds in a document."""
        headers = {"Content-Type": "text/html; charset=utf-8"}
        request = urllib.request.Request(self._address, document, headers)  # noqa: S310 - our own server
        try:
            with urllib.request.urlopen(request, timeout=DOCUMENT_SECONDS) as answer:  # noqa: S310 - as above
                messages = json.load(answer)["messages"]
        except (OSError, ValueError) as error:
            return [not_judged("nu", str(error))]
        return [
            Complaint(
                "nu", _QUOTED.sub("“…”", message["message"]), message.get("extract", "")[:EXCERPT], message["message"]
            )
            for message in messages
            if message["type"] != "info"
        ]


@contextmanager
def run_nu() -> Iterator[Nu]:
    """Run the checker until the block ends.

    Raises:
        RuntimeError: it did not start.
    """
    port = free_port()
    jar = checker("vnu-jar/build/dist/vnu.jar")
    command = ["java", *QUICK, "-Dnu.validator.servlet.bind-address=127.0.0.1", "-cp", str(jar)]
    process = subprocess.Popen(  # noqa: S603 - our own command
        [*command, "nu.validator.servlet.Main", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(port, process)
        yield Nu(port)
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if not any(each.rule == "not judged" for each in Nu(port).judge(b"<!doctype html><title>x</title>")):
            return
        time.sleep(0.2)
    message = "the Nu checker did not start"
    raise RuntimeError(message)
