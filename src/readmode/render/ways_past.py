"""The ways past tables: a link at the start of each table's box, and the place behind the box that it leads to.

Keys reach a box that scrolls only by something in it that takes the focus. The box itself is no control, and where the
table fits it is no stop either; a link past the table is of use in both cases.
"""

from dataclasses import dataclass

from readmode.render.notes import TAG

TABLE_BOX = ' class="table-scroll"'
"""What tells the box in which a wide table scrolls from other divisions."""


@dataclass(frozen=True, slots=True)
class WayPast:
    """A link past a table.

    Attributes:
        number: which table of the article it is, from 1.
        target: the id of the place behind the table.
    """

    number: int
    target: str


Ways = tuple[list[tuple[int, WayPast]], list[tuple[int, str]]]


def ways_past(html: str) -> Ways:
    """Give the links and the names of the places that they lead to, each with its position in the HTML.

    Args:
        html: what the sanitiser wrote.
    """
    links: list[tuple[int, WayPast]] = []
    places: list[tuple[int, str]] = []
    open_divisions: list[str] = []  # of each, the name of the place behind it, if it is a table's box
    for tag in TAG.finditer(html) if TABLE_BOX in html else ():
        closing, name, attributes = tag.groups()
        if name != "div":
            continue
        if not closing:
            is_box = TABLE_BOX in attributes
            target = f"readmode-past-table-{len(links) + 1}" if is_box else ""
            open_divisions.append(target)
            if is_box:
                links.append((tag.end(), WayPast(len(links) + 1, target)))
        elif open_divisions and (target := open_divisions.pop()):
            places.append((tag.end(), target))
    return links, places
