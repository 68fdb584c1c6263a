"""The ways back from notes: for each mark that leads to a note, a link at the note's end that leads to the mark.

Where an article has its own way back, it stays the only one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import takewhile

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)([^>"]*(?:"[^"]*"[^>"]*)*)>')
"""A tag of sanitised HTML, its name, and its attributes: values stand in double quotes, and text has no "<"."""

ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')

NOTE_MARK = 'role="doc-noteref"'
"""What `repair` gives to a mark that leads to a note in the article."""

VOID = frozenset({"area", "br", "col", "hr", "img", "source", "track", "wbr"})

HOLDERS = frozenset({"aside", "blockquote", "dd", "div", "dt", "figcaption", "li", "p", "section", "td", "th"})
"""What a note stands in, and what a way back may end."""

LAST_LINES = frozenset({"div", "p"})
"""Where a note ends with one of these, the way back stands at the end of its words, not on a line of its own."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """A link from a note to a mark.

    Attributes:
        id: the mark's place.
        text: what the mark says, such as "1" or "[a]".
        place: which of the marks that lead to this note it is, from 1.
        places: how many there are.
    """

    id: str
    text: str
    place: int
    places: int


@dataclass(slots=True)
class _Element:
    """An element of the article: where its tags stand, and what it stands in."""

    name: str
    attributes: Mapping[str, str]
    start: int
    content: int
    end: int
    ancestors: tuple["_Element", ...]
    last_child: "_Element | None" = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class _Reference:
    """A mark, what it leads to, and the part of the article that holds that."""

    mark: _Element
    target: _Element
    note: _Element


Ways = tuple[list[tuple[int, str]], list[tuple[int, tuple[WayBack, ...]]]]


def ways_back(html: str) -> Ways:
    """Give the names that marks need and the links that notes need, each with its position in the HTML.

    Args:
        html: what the sanitiser wrote.
    """
    if NOTE_MARK not in html:
        return [], []
    elements = _elements(html)
    references = list(_references(elements))
    led_back_to = _led_back_to(elements, {reference.note.start for reference in references})
    targets = {(reference.note.start, reference.target.start) for reference in references}
    targets_in = Counter(note for note, _ in targets)
    places = Counter(reference.target.start for reference in references)
    names: list[tuple[int, str]] = []
    links: dict[int, list[WayBack]] = {}
    passed = Counter[int]()
    for number, reference in enumerate(references, 1):
        mark, target, note = reference.mark, reference.target, reference.note
        passed[target.start] += 1
        ids = _ids_at(mark)
        if any((note.start, each) in led_back_to for each in ids):
            continue
        if not ids:
            ids = [f"readmode-mark-{number}"]
            names.append((mark.start, ids[0]))
        text = unescape(TAG.sub("", html[mark.content : mark.end])).strip()
        end = _end_of_words(note, html) if targets_in[note.start] == 1 else _after_name(target)
        way = WayBack(ids[0], text, passed[target.start], places[target.start])
        links.setdefault(end, []).append(way)
    return names, [(end, tuple(ways)) for end, ways in links.items()]


def _references(elements: list[_Element]) -> Iterator[_Reference]:
    """Give the marks that lead to a note elsewhere in the article."""
    named = {element.attributes["id"]: element for element in elements if element.attributes.get("id")}
    for mark in elements:
        target = named.get(mark.attributes.get("href", "")[1:])
        if mark.attributes.get("role") != "doc-noteref" or target is None:
            continue
        holders = (element for element in (target, *reversed(target.ancestors)) if element.name in HOLDERS)
        note = next(holders, target)
        if not note.start <= mark.start < note.end:
            yield _Reference(mark, target, note)


def _led_back_to(elements: list[_Element], notes: set[int]) -> set[tuple[int, str]]:
    """Give (note, name) for every link of the article itself that leads out of a note."""
    return {
        (holder.start, element.attributes.get("href", "")[1:])
        for element in elements
        if element.name == "a"
        for holder in element.ancestors
        if holder.start in notes
    }


def _elements(html: str) -> list[_Element]:
    """Give every element in the document's order."""
    open_elements: list[_Element] = []
    found: list[_Element] = []
    for tag in TAG.finditer(html):
        closing, name, rest = tag.groups()
        if closing:
            while open_elements and (element := open_elements.pop()):
                element.end = tag.start()
                if element.name == name:
                    break
            continue
        attributes = {key: unescape(value) for key, value in ATTRIBUTE.findall(rest)}
        element = _Element(name, attributes, tag.start(), tag.end(), len(html), tuple(open_elements))
        if open_elements:
            open_elements[-1].last_child = element
        found.append(element)
        if name not in VOID:
            open_elements.append(element)
    return found


def _ids_at(mark: _Element) -> list[str]:
    """Give the names of a mark and of the raised or marked words that hold it."""
    around = takewhile(lambda element: element.name not in HOLDERS, reversed(mark.ancestors))
    return [element.attributes["id"] for element in (mark, *around) if element.attributes.get("id")]


def _end_of_words(note: _Element, html: str) -> int:
    """Give where the last line of a note ends."""
    last = note.last_child
    if last is None or last.name not in LAST_LINES or html[_after(last) : note.end].strip():
        return note.end
    return _end_of_words(last, html)


def _after_name(target: _Element) -> int:
    """Give where a name ends: behind the link, if it stands in one, for links hold no links."""
    return _after(next((element for element in target.ancestors if element.name == "a"), target))


def _after(element: _Element) -> int:
    return element.content if element.name in VOID else element.end + len(f"</{element.name}>")
