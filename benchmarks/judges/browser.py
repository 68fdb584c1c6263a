"""axe-core and IBM's engine, in a Chromium that reaches no network and runs no script of the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, Playwright, Route

from benchmarks.judges.complaint import EXCERPT, NOT_JUDGED, Complaint, not_judged
from e2e.checkers import axe_source, checker
from e2e.chromium import launch

ADDRESS = "http://page.example/"
"""Where every document is served from; nobody can own this name (RFC 2606)."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""Nothing is asked for, so that nobody waits for an answer. Scripts are off, as for the pages of the corpus, which were
stored without them; what a debugger evaluates runs."""

BLANK = b"<!doctype html><title>Bench</title>"

SECONDS = 90
"""For one judge and one page: the largest pages of a public corpus take axe half of that on a busy machine."""

VIEWPORT = {"width": 1280, "height": 800}

WRITE = "(source) => { document.open(); document.write(source); document.close(); }"
"""Lays a document into the page without leaving it: the judges are read and compiled once, not for every document,
which is a third of the work."""

OPEN = "for (const part of document.querySelectorAll('details')) part.open = true"
"""What is closed is judged as a reader sees it: axe passes over it, IBM's engine asks its controls for their labels and
does not see those."""

AXE = """(seconds) => Promise.race([
  axe.run(document, {
    rules: Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }])),
    resultTypes: ["violations"],
  }).then(({ violations }) => violations.flatMap((rule) => rule.nodes.map((node) => [
    rule.id, node.html, node.failureSummary ?? rule.help,
  ]))),
  new Promise((_, fail) => setTimeout(fail, seconds * 1000, new Error("axe did not end"))),
])"""
"""Every rule there is, also those for AAA, the experimental and the deprecated ones."""

IBM = """(seconds) => Promise.race([
  new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]).then(({ results }) => results
    .filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL")
    .map((result) => [result.ruleId, result.snippet, result.message])),
  new Promise((_, fail) => setTimeout(fail, seconds * 1000, new Error("the engine did not end"))),
])"""
"""What the engine is sure of; what it leaves to a person ("potential") and its recommendations are no violations."""


class Bench:
    """A page of the browser on which one document after the other is laid."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._document = BLANK
        self._ready = False
        page.context.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url == ADDRESS:
            headers = {"Content-Security-Policy": POLICY}
            route.fulfill(body=self._document, content_type="text/html", headers=headers)
        else:
            route.abort()

    def judge(self, document: bytes) -> list[Complaint]:
        """Let both engines look at a document, loaded as a browser loads it, in the encoding that it declares."""
        self._ready = False
        try:
            self._load(document)
            self._page.evaluate(OPEN)
        except Error as error:
            return [not_judged(name, str(error)) for name in ("axe", "ibm")]
        return self._run()

    def judge_reading(self, document: str) -> list[Complaint]:
        """Let both engines look at a document of ours, which brings neither scripts nor a policy that would stay."""
        try:
            if not self._ready:
                self._load(BLANK)
                self._ready = True
            self._page.evaluate(WRITE, document)
            self._page.evaluate(OPEN)
        except Error as error:
            self._ready = False
            return [not_judged(name, str(error)) for name in ("axe", "ibm")]
        complaints = self._run()
        self._ready = all(complaint.rule != NOT_JUDGED for complaint in complaints)  # one that hangs may hang on
        return complaints

    def _load(self, document: bytes) -> None:
        self._document = document
        self._page.goto(ADDRESS, wait_until="load", timeout=SECONDS * 1000)
        for source in (axe_source(), ibm_source()):
            self._page.evaluate(source)

    def _run(self) -> list[Complaint]:
        return [*self._ask("axe", AXE), *self._ask("ibm", IBM)]

    def _ask(self, judge: str, expression: str) -> list[Complaint]:
        try:
            found: list[Any] = self._page.evaluate(expression, SECONDS)
        except Error as error:
            return [not_judged(judge, str(error))]
        return [Complaint(judge, rule, str(html)[:EXCERPT], str(said)[:EXCERPT]) for rule, html, said in found]


@cache
def ibm_source() -> str:
    """Give IBM's engine, to be evaluated in a page."""
    source = checker("accessibility-checker-engine/ace.js").read_text(encoding="utf-8")
    return f"{source};globalThis.ace = ace;"


@contextmanager
def open_bench(playwright: Playwright, profile: Path) -> Iterator[Bench]:
    """Run Chromium until the block ends."""
    with launch(playwright, profile) as context:
        page = context.new_page()
        page.set_viewport_size({"width": VIEWPORT["width"], "height": VIEWPORT["height"]})
        yield Bench(page)
