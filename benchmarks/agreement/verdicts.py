"""What axe-core says about each page, as Chromium builds it from its source alone.

The page comes from this machine with a policy that lets no script run and nothing else load, so that the tree is the
source's; whatever would still leave the machine is stopped.
"""

import json
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, Route, sync_playwright

from benchmarks.corpora import CorpusPage
from benchmarks.progress import track
from e2e import chromium
from e2e.checkers import axe_source


class View(StrEnum):
    """What axe is shown of a page.

    `MARKUP`: the page as it was sent; style attributes apply, style sheets do not, for the audit sees none.
    `STYLED`: the same with the style sheets that stand in the page itself.
    `PARSED`: the tree that readmode makes of the page, so that only the rules can disagree, and not the parsers.
    """

    MARKUP = "markup"
    STYLED = "styled"
    PARSED = "parsed"


POLICIES = {
    View.MARKUP: "default-src 'none'; style-src-attr 'unsafe-inline'; img-src data:",
    View.STYLED: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    View.PARSED: "default-src 'none'; style-src-attr 'unsafe-inline'; img-src data:",
}
"""No scripts, no frames, no network."""

Source = Callable[[CorpusPage], bytes]
"""Gives what Chromium is sent for a page."""

SECONDS = 60
"""For one page: axe takes about a second, a page of ten thousand elements a few."""

OPTIONS = {
    "iframes": False,
    "resultTypes": ["violations", "incomplete"],
    "rules": {
        **{name: {"enabled": True} for name in ("meta-refresh-no-exceptions", "td-has-header", "table-fake-caption")},
        **{name: {"enabled": False} for name in ("color-contrast", "target-size", "link-in-text-block")},
    },
}
"""Frames do not load; three rules that axe leaves off are ours too; three that look at pixels cost most of the time."""

NODES = 20
"""Elements that are kept of each rule, for looking at a disagreement."""

RUN = """Promise.race([
  axe.run(document, %s).then((results) => Object.fromEntries(
    ["violations", "incomplete", "passes", "inapplicable"].map((kind) => [kind, Object.fromEntries(
      results[kind].map((rule) => [rule.id, rule.nodes.slice(0, %d).map((node) => node.html.slice(0, 300))]),
    )]),
  )),
  new Promise((_, fail) => setTimeout(fail, %d, new Error("axe did not end"))),
])"""

Elements = dict[str, list[str]]
"""Rule → the elements it is about, shortened."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What axe says about one page.

    Attributes:
        page: the page's name in its corpus.
        violations: what is wrong.
        incomplete: what axe leaves to a person.
        rules: the rules that had an element to look at.
    """

    page: str
    violations: Elements
    incomplete: Elements
    rules: tuple[str, ...]


def collect(pages: Sequence[CorpusPage], view: View, source: Source, kept: Path) -> dict[str, Verdict]:
    """Let axe judge the pages, and keep each verdict as a line of `kept`; pages that are in it are not judged again.

    A page that axe cannot judge in its time is left out, and said so.

    Args:
        pages: what is judged.
        view: whether style sheets apply.
        source: gives what Chromium is sent.
        kept: a file of JSON lines; it may exist.
    """
    known = read_verdicts(kept)
    todo = [page for page in pages if page.name not in known]
    if todo:
        with kept.open("a", encoding="utf-8") as file, _tab() as tab, _serve(todo, view, source) as address:
            for page in track(todo, "axe", len(todo)):
                try:
                    verdict = _judge(tab, f"{address}/{page.name}", page.name)
                except Error as error:
                    print(f"{page.name}: not judged: {error.message.splitlines()[0]}")
                    continue
                known[page.name] = verdict
                line = {"page": page.name, "violations": verdict.violations, "incomplete": verdict.incomplete}
                file.write(json.dumps({**line, "rules": verdict.rules}, ensure_ascii=False) + "\n")
                file.flush()
    wanted = {page.name for page in pages}
    return {name: verdict for name, verdict in known.items() if name in wanted}


def read_verdicts(kept: Path) -> dict[str, Verdict]:
    """Give the verdicts that a file holds, by page; none where there is no file."""
    if not kept.exists():
        return {}
    lines = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    return {line["page"]: Verdict(**{**line, "rules": tuple(line["rules"])}) for line in lines}


def _judge(tab: Page, address: str, name: str) -> Verdict:
    tab.goto(address, wait_until="domcontentloaded", timeout=SECONDS * 1000)
    tab.evaluate(axe_source())
    found: dict[str, Elements] = tab.evaluate(RUN % (json.dumps(OPTIONS), NODES, SECONDS * 1000))
    looked = sorted({*found["violations"], *found["incomplete"], *found["passes"]})
    return Verdict(name, found["violations"], found["incomplete"], tuple(looked))


@contextmanager
def _tab() -> Iterator[Page]:
    with (
        tempfile.TemporaryDirectory() as profile,
        sync_playwright() as playwright,
        chromium.launch(playwright, Path(profile)) as context,
    ):
        tab = context.new_page()
        tab.set_viewport_size({"width": 1280, "height": 800})
        tab.route("**/*", _stay)
        yield tab


def _stay(route: Route) -> None:
    """Let this machine's own pages through and stop everything else, a page's refresh to another address included."""
    if route.request.url.startswith("http://127.0.0.1:"):
        route.continue_()
    else:
        route.abort("aborted")


@contextmanager
def _serve(pages: Sequence[CorpusPage], view: View, source: Source) -> Iterator[str]:
    """Serve the pages by their names until the block ends."""
    by_path = {f"/{page.name}": page for page in pages}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = by_path.get(self.path)
            body = source(page) if page else b""
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Security-Policy", POLICIES[view])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the base class's signature
            """Say nothing: the bar has the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
