"""The article as the sanitiser left it, byte for byte, with the page's own marks set between its tags.

Headings get a place that the table of contents leads to; pictures get their description, which the style shows when
a reader asks for it; notes get ways back to the marks that lead to them,
and tables ways past them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readmode.model import Heading, Image, Reading, SafeHtml
from readmode.render.notes import WayBack, ways_back
from readmode.render.ways_past import WayPast, ways_past

TAG = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')
"""Every tag of sanitised HTML, its attributes included: values stand in double quotes, and text has no "<"."""

MARKED = re.compile(r'<(?:h[2-6][ >]|img (?:[^">]*"[^"]*")*[^">]*>)')
"""The start of a heading, and a whole picture."""

TAG_IN_VALUE = re.compile(r'="[^"<]*<')
"""Perhaps a value that looks like a tag; without one, whatever looks like a tag is one."""

SOURCE = re.compile(r' src="[^"]')


@dataclass(frozen=True, slots=True)
class Place:
    """The place before a heading, or before the mark of a note, without an id of its own; or behind a table."""

    id: str
    kind: Literal["place", "note-mark"] = "place"


@dataclass(frozen=True, slots=True)
class Return:
    """The ways back at the end of a note."""

    ways: tuple[WayBack, ...]


Mark = Place | Return | WayPast | Image | None


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the article, and the mark that follows it; None after the last."""

    html: SafeHtml
    mark: Mark


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents."""

    text: str
    level: int
    id: str


def parts_of(reading: Reading) -> Iterator[Part]:
    """Give the pieces of the article and the marks between them."""
    marks = _marks(reading)
    pieces = reading.html.pieces(place for place, _ in marks)
    for piece, (_, mark) in zip(pieces, [*marks, (len(reading.html), None)], strict=True):
        yield Part(piece, mark)


def contents_of(reading: Reading) -> tuple[Entry, ...]:
    """Give the lines of the table of contents: every heading, in order."""
    return tuple(
        Entry(heading.text, heading.level, _place_of(heading, number)) for number, heading in enumerate(reading.outline)
    )


def _marks(reading: Reading) -> list[tuple[int, Mark]]:
    """Find where marks go: before headings, after pictures that are to be described, at notes and around tables.

    A reading made by hand may list other headings and pictures than its HTML has: then nothing is marked.
    """
    html = reading.html
    found = list(MARKED.finditer(html))
    if TAG_IN_VALUE.search(html):
        tags = {match.start() for match in TAG.finditer(html)}
        found = [match for match in found if match.start() in tags]
    headings = [match.start() for match in found if match[0][1] == "h"]
    pictures = [match.end() for match in found if match[0][1] == "i" and SOURCE.search(match[0])]
    marks: list[tuple[int, Mark]] = []
    if len(headings) == len(reading.outline):
        marks += [
            (start, Place(_place_of(heading, number)))
            for number, (start, heading) in enumerate(zip(headings, reading.outline, strict=True))
            if not heading.id
        ]
    if len(pictures) == len(reading.images):
        marks += [
            (end, image) for end, image in zip(pictures, reading.images, strict=True) if image.status != "decorative"
        ]
    places, returns = ways_back(html)
    marks += [(start, Place(name, "note-mark")) for start, name in places]
    marks += [(end, Return(ways)) for end, ways in returns]
    links, behind = ways_past(html)
    marks += links
    marks += [(end, Place(name)) for end, name in behind]
    return sorted(marks, key=lambda mark: mark[0])


def _place_of(heading: Heading, number: int) -> str:
    return heading.id or f"readmode-part-{number + 1}"
