"""Follows the paths that reports give, in a page as it was parsed, by a way of its own.

Rows that libxml2 leaves directly in a table stand in a body there, as in every browser.
"""

import re
from collections import Counter, defaultdict

from lxml.html import HtmlElement

from readmode.dom import new_element

_STEP = re.compile(r"(?P<name>(?:\\[0-9a-f]+ |\\.|[-\w])+)(?::nth-of-type\((?P<number>[1-9][0-9]*)\))?")
_ESCAPE = re.compile(r"\\(?:([0-9a-f]+) |(.))", re.DOTALL)


class Finder:
    """Finds elements by the paths that lead to them: tags that stand in each other, and which of its tag each is.

    The page is changed: rows get their bodies.
    """

    def __init__(self, root: HtmlElement) -> None:
        self._tagged: dict[str, list[HtmlElement]] = defaultdict(list)
        self._numbers: dict[HtmlElement, int] = {root: 1}
        for table in [table for table in root.iter("table") if table.find("tbody") is None]:
            rows = list(table.iterchildren("tr"))
            if rows:
                body = new_element("tbody")
                rows[0].addprevious(body)
                body.extend(rows)
        for element in root.iter():
            self._tagged[str(element.tag)].append(element)
            counted: Counter[str] = Counter()
            for child in element:
                counted[str(child.tag)] += 1
                self._numbers[child] = counted[str(child.tag)]

    def find(self, selector: str) -> list[HtmlElement]:
        """Give all elements that the path fits, wherever it begins."""
        steps = [self._read(step) for step in reversed(selector.split(" > "))]
        return [element for element in self._tagged[steps[0][0]] if self._fits(element, steps)]

    @staticmethod
    def _read(step: str) -> tuple[str, int]:
        found = _STEP.fullmatch(step)
        assert found, step
        tag = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], found["name"])
        return tag, int(found["number"] or 0)

    def _fits(self, element: HtmlElement, steps: list[tuple[str, int]]) -> bool:
        node: HtmlElement | None = element
        for tag, number in steps:
            if node is None or node.tag != tag or number not in (0, self._numbers[node]):
                return False
            node = node.getparent()
        return True
