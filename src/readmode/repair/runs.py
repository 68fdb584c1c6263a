"""Words in a row: what stands between two blocks, or between breaks, and may become an element of its own."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, content_of
from readmode.repair.blank import VISIBLE, is_blank, is_wordless

TRANSPARENT = frozenset(("a", "ins", "del", "map"))
"""Elements of a line that may hold blocks, and are blocks then."""


@dataclass(slots=True)
class Run:
    """Words in a row, with what stands between them: a paragraph to be."""

    text: str | None = None
    children: list[HtmlElement] = field(default_factory=list)

    def is_idle(self) -> bool:
        """Say whether the run shows nothing and no link can lead to it."""
        return is_blank(self.text) and all(
            child.tag == "br" and is_blank(child.tail) and not child.get("id") for child in self.children
        )

    def says_something(self) -> bool:
        """Say whether the run holds words, not only pictures or places."""
        return not is_blank(self.text) or any(
            not is_blank(child.tail) or (child.tag not in VISIBLE and not is_wordless(child)) for child in self.children
        )

    def words(self) -> str:
        """Give the run's text."""
        return (self.text or "") + "".join(content_of(child) + (child.tail or "") for child in self.children)

    def trim(self) -> None:
        """Drop the breaks at both ends, which only make room."""
        while self.children and self.children[-1].tag == "br" and is_blank(self.children[-1].tail):
            self.children.pop()
        while self.children and self.children[0].tag == "br" and is_blank(self.text):
            self.text = self.children.pop(0).tail

    def put_into(self, holder: HtmlElement) -> None:
        """Make the run the content of an empty element."""
        holder.text = self.text
        holder.extend(self.children)


def is_block(element: HtmlElement) -> bool:
    """Say whether the element begins a line of its own: a block, or what holds one, such as a link around blocks."""
    if element.tag not in TRANSPARENT:
        return element.tag in BLOCKS
    return any(inner.tag in BLOCKS for inner in element.iterdescendants())


def clear(holder: HtmlElement) -> None:
    """Take all content out of the element; each child keeps the text that follows it."""
    holder.text = None
    for child in list(holder):
        holder.remove(child)


def lines_of(holder: HtmlElement) -> list[Run]:
    """Give the lines that breaks make of the element's content; the breaks are in none of them."""
    lines = [Run(holder.text)]
    for child in holder:
        if child.tag == "br":
            lines.append(Run(child.tail))
        else:
            lines[-1].children.append(child)
    return lines
