"""What a page looks like: the measures of layout.js, which run in either browser, as values."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

MEASURES = (Path(__file__).parent / "layout.js").read_text().rstrip().removesuffix(";")

TEXT_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
"""
"""The spacing that a reader may set without losing anything (WCAG 1.4.12)."""

MOST_STOPS = 200
"""Presses of Tab after which a page is a trap: ours have some dozens of stops."""

LAY_OPEN = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"

ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""


@dataclass(frozen=True, slots=True)
class Line:
    """A rendered line, and how many glyphs it has."""

    glyphs: int
    text: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Where Tab leads.

    Attributes:
        source: the start of the element's source.
        outline: the width of its outline, in CSS pixels.
        seen: its middle is in view, with nothing over it.
    """

    source: str
    outline: float
    width: float
    height: float
    seen: bool


def measure(name: str, argument: object = None) -> str:
    """Give the expression that comes to a measure of layout.js, or takes a step of it, for either browser."""
    return f"({MEASURES}).{name}({'' if argument is None else json.dumps(argument)})"


def sideways(page: Page) -> list[str]:
    """Give what makes the page scroll sideways."""
    return _strings(page.evaluate(measure("sideways")))


def clipped(page: Page) -> list[str]:
    """Give the elements that cut off their text."""
    return _strings(page.evaluate(measure("clipped")))


def overlapping(page: Page) -> list[str]:
    """Give the blocks of text that lie over another."""
    return _strings(page.evaluate(measure("overlapping")))


def longest_line(page: Page) -> Line:
    """Give the line of text with the most glyphs."""
    return Line(**page.evaluate(measure("longestLine")))


def focusable(page: Page) -> list[str]:
    """Give the start of every element that the keyboard must reach, in the document's order."""
    return _strings(page.evaluate(measure("focusable")))


def tab_stops(page: Page, key: str = "Tab") -> list[Stop]:
    """Press Tab until it leaves the page, and give every stop on the way."""
    stops: list[Stop] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        stop = focused(page)
        if stop is None:
            return stops
        stops.append(stop)
    message = f"{key} did not leave the page in {MOST_STOPS} presses"
    raise AssertionError(message)


def focused(page: Page) -> Stop | None:
    """Give the element that has the focus."""
    found = page.evaluate(measure("focused"))
    return Stop(**found) if found else None


def small_controls(page: Page, pixels: int) -> list[str]:
    """Give the buttons, fields and menus that are smaller than this, either way."""
    controls = page.evaluate(measure("controls"))
    return [
        f"{control['source']}: {control['width']} by {control['height']}"
        for control in controls
        if min(control["width"], control["height"]) < pixels
    ]


def open_everything(page: Page) -> None:
    """Lay open what folds away: the settings, the contents, the account of the reading."""
    page.evaluate(LAY_OPEN)


def faint(page: Page) -> list[str]:
    """Give text with a contrast under 7:1, and controls whose edge has one under 3:1, as the page is now."""
    return _strings(page.evaluate(measure("faint")))


def hover_over_everything(page: Page) -> None:
    """Make every link and control look as it does under the pointer."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    query = {"nodeId": root, "selector": "a, button, select, summary, input, label"}
    for node in session.send("DOM.querySelectorAll", query)["nodeIds"]:
        session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": ["hover"]})


def add_style(page: Page, css: str) -> None:
    """Add a reader's own style, which no policy of the page forbids."""
    page.evaluate(ADD_STYLE, css)


def _strings(value: Any) -> list[str]:  # noqa: ANN401 - what a browser sends
    return [str(each) for each in value]
