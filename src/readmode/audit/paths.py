"""The paths to the elements of one page. Places lie in few containers, so that each step is counted once."""

from lxml.html import HtmlElement

from readmode.dom import SELECTOR_DEPTH


class Paths:
    """Makes CSS paths from one root, such as "body > div:nth-of-type(2) > img"."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._steps: dict[HtmlElement, str] = {}

    def to(self, element: HtmlElement) -> str:
        """Give the path from the root to the element; of one that lies deep, its end."""
        steps: list[str] = []
        node: HtmlElement | None = element
        while node is not None and node is not self._root and len(steps) < SELECTOR_DEPTH:
            if node not in self._steps:
                self._steps[node] = _step(node)
            steps.append(self._steps[node])
            node = node.getparent()
        return " > ".join(reversed(steps)) or str(element.tag)


def _step(element: HtmlElement) -> str:
    tag = str(element.tag)
    before = sum(1 for _ in element.itersiblings(tag, preceding=True))
    after = next(iter(element.itersiblings(tag)), None) is not None
    return f"{tag}:nth-of-type({before + 1})" if before or after else tag
