"""Authors' names out of what pages write for them: without "by", titles, dates and addresses, one name each."""

import unicodedata
from collections.abc import Iterable

from readmode.metadata.by_words import after_names, before_names
from readmode.metadata.date_custom import DateCustom
from readmode.metadata.language_tags import base_language
from readmode.metadata.name_forms import (
    ADDRESS,
    BRACKETS,
    COMMA,
    CUT,
    JOINED,
    LISTED,
    MARKS,
    PLACE,
    POST_NOMINAL,
    is_name,
    is_title,
    looks_like_person,
)
from readmode.metadata.shown_dates import find_date

AUTHORS = 40
"""Names that are kept: more is a list of staff."""

CATALOGUED = 2
"""Parts of a name in a catalogue's order: "Doe, Jane"."""

BY_MARKS = ":：＝=/／|-–—"
"""What may stand between "by" and the name."""


def read_names(text: str, language: str = "") -> tuple[str, ...]:
    """Read the names of a line that was written for readers, such as "By Jane Doe in Cairo, 5 May 2025".

    Args:
        text: what the page writes for its authors, in one line.
        language: the page's BCP 47 tag; "" when unknown.

    Returns:
        The names in the page's order, none twice; () when the text names nobody.
    """
    bare = BRACKETS.sub("", ADDRESS.sub(" ", text))
    date = find_date(bare, DateCustom(language))
    if date:
        bare = bare[: date.start] if bare[: date.start].strip(MARKS) else bare[date.end :]
    bare = without_by(bare, base_language(language))
    bare = PLACE.split(CUT.split(bare.strip(MARKS), maxsplit=1)[0], maxsplit=1)[0]
    return _kept(_parts(bare))


def read_given_names(text: str, language: str = "") -> tuple[str, ...]:
    """Read the names of a value that was written for machines: mostly one name, and nothing else.

    Args:
        text: the value.
        language: the page's BCP 47 tag; "" when unknown.

    Returns:
        As `read_names`.
    """
    bare = without_by(ADDRESS.sub(" ", text), base_language(language))
    return _kept(_parts(CUT.split(bare.strip(MARKS), maxsplit=1)[0]))


def turned(name: str) -> str:
    """Turn a catalogue's "Doe, Jane" round."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first and first.strip() else name


def _kept(parts: Iterable[str]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for part in parts:
        name = part.strip(MARKS + '*"“”')
        if is_name(name):
            names.setdefault(name.casefold(), name)
    people = [name for name in names.values() if not is_title(name)]
    return tuple(people or names.values())[:AUTHORS]


def without_by(text: str, language: str) -> str:
    """Take the words that stand before or behind a name away."""
    rest = text.strip(MARKS)
    words = before_names(language)
    for word in words if rest.casefold().startswith(words) else ():
        if rest[: len(word)].casefold() == word and _ends_word(rest, len(word)):
            rest = rest[len(word) :].lstrip(MARKS + BY_MARKS)
            break
    for word in after_names(language):
        if rest.endswith(word) and len(rest) > len(word):
            return rest[: -len(word)].rstrip()
    return rest


def begins_with_by(text: str, language: str) -> bool:
    """Whether the text begins with words that stand before a name."""
    small = text.lower()
    words = before_names(language)
    return small.startswith(words) and any(small.startswith(word) and _ends_word(text, len(word)) for word in words)


def _ends_word(text: str, place: int) -> bool:
    if place >= len(text):
        return True
    char = text[place]
    if char.isspace() or char in BY_MARKS:
        return True
    return unicodedata.east_asian_width(text[place - 1]) == "W" and not char.isalnum()


def _parts(text: str) -> Iterable[str]:
    """Part several names; "and" and commas part them only where both sides have the form of a person's name."""
    for part in LISTED.split(text):
        joined = JOINED.split(part)
        sides = (
            joined if len(joined) > 1 and all(looks_like_person(COMMA.split(side)[-1]) for side in joined) else [part]
        )
        for side in sides:
            yield from _without_titles(COMMA.split(side))


def _without_titles(pieces: list[str]) -> Iterable[str]:
    """Give each name of a list with commas; what stands behind a name and is none is a title or a place."""
    if len(pieces) == CATALOGUED and all(" " not in piece and piece.istitle() for piece in pieces):
        yield turned(", ".join(pieces))
        return
    name = ""
    for piece in pieces:
        if not name or _is_next(name, piece):
            if name:
                yield name
            name = piece
        elif POST_NOMINAL.fullmatch(piece):
            name = f"{name}, {piece}"
        elif is_title(piece):
            break  # what follows a profession is where the person works
    yield name


def _is_next(name: str, piece: str) -> bool:
    """Whether the piece behind a comma is one more person's name."""
    return looks_like_person(piece) and looks_like_person(name.split(",", maxsplit=1)[0]) and not is_title(piece)
