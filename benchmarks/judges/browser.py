"""axe-core and IBM's engine, in a Chromium that reaches no network and runs no script of the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, Playwright, Route

from benchmarks.judges.complaint import EXCERPT, Complaint, not_judged
from e2e.checkers import axe_source, checker
from e2e.chromium import launch

ADDRESS = "http://page.example/"
"""Where every document is served from; nobody can own this name (RFC 2606)."""

POLICY = "script-src 'none'; frame-src 'none'; object-src 'none'"
"""Scripts are off, as for the pages of the corpus, which were stored without them; what a debugger evaluates runs."""

SECONDS = 90
"""For one judge and one page: the largest pages of a public corpus take axe half of that on a busy machine."""

VIEWPORT = {"width": 1280, "height": 800}

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
        self._document: bytes = b""
        page.context.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url == ADDRESS:
            headers = {"Content-Security-Policy": POLICY}
            route.fulfill(body=self._document, content_type="text/html", headers=headers)
        else:
            route.abort()

    def judge(self, document: bytes) -> list[Complaint]:
        """Let both engines look at a document."""
        self._document = document
        try:
            self._page.goto(ADDRESS, wait_until="load", timeout=SECONDS * 1000)
            self._page.evaluate(OPEN)
        except Error as error:
            return [not_judged(name, str(error)) for name in ("axe", "ibm")]
        ibm_source = checker("accessibility-checker-engine/ace.js").read_text(encoding="utf-8")
        return [
            *self._run("axe", axe_source(), AXE),
            *self._run("ibm", f"{ibm_source};globalThis.ace = ace;", IBM),
        ]

    def _run(self, judge: str, source: str, expression: str) -> list[Complaint]:
        try:
            self._page.evaluate(source)
            found: list[Any] = self._page.evaluate(expression, SECONDS)
        except Error as error:
            return [not_judged(judge, str(error))]
        return [Complaint(judge, rule, str(html)[:EXCERPT], str(said)[:EXCERPT]) for rule, html, said in found]


@contextmanager
def open_bench(playwright: Playwright, profile: Path) -> Iterator[Bench]:
    """Run Chromium until the block ends."""
    with launch(playwright, profile) as context:
        page = context.new_page()
        page.set_viewport_size({"width": VIEWPORT["width"], "height": VIEWPORT["height"]})
        yield Bench(page)
