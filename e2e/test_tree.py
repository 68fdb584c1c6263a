"""What assistive technology is given: the page's accessibility tree, pinned as text that a person can read."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

TREES = Path(__file__).parent / "trees"

SHOW_PICTURES = "document.querySelectorAll('[data-lost]').forEach((picture) => picture.removeAttribute('data-lost'))"
"""The service loads pictures by https alone, and the site of these pages has none."""

LAY_OPEN = "document.querySelectorAll('.panel, .aside:has(.contents)').forEach((details) => { details.open = true; })"
"""The account of the reading stays closed: it changes with every better repair."""


@pytest.mark.parametrize("article", ["workshop", "arabic"])
def test_the_accessibility_tree_is_the_pinned_one(
    page: Page, own_readings: dict[str, str], article: str, request: pytest.FixtureRequest
) -> None:
    """Roles, names and states in reading order.

    Whoever changes them looks at the difference, and accepts it by `pytest e2e/test_tree.py --accept`.
    """
    page.goto(own_readings[article])
    page.evaluate(SHOW_PICTURES)
    page.evaluate(LAY_OPEN)
    tree = page.locator("body").aria_snapshot() + "\n"
    tree = re.sub(r"localhost:\d+", "localhost", tree.replace(own_readings[article].rpartition("/")[2], "ID"))
    pinned = TREES / f"{article}.yaml"
    if request.config.getoption("--accept"):
        pinned.write_text(tree)
    assert tree == pinned.read_text()
