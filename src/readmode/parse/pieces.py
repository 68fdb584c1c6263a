"""An element's content as a list of texts and elements, for moving much of it in linear time.

lxml keeps text in two places and copies it at every addition; a thousand additions to one text take a million steps.
"""

from collections.abc import Iterable
from itertools import groupby

from lxml.html import HtmlElement

Piece = str | HtmlElement


def pieces_of(parent: HtmlElement) -> list[Piece]:
    """List the element's own content: its text, then each child and the text behind it."""
    pieces: list[Piece] = [parent.text or ""]
    for child in parent:
        pieces += (child, child.tail or "")
    return pieces


def append(parent: HtmlElement, pieces: Iterable[Piece]) -> None:
    """Move the pieces to the end of the element's content; an element comes without the text behind it."""
    last = next(parent.iterchildren(reversed=True), None)  # len() would count all children
    for is_text, group in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        if not is_text:
            for piece in group:
                if not isinstance(piece, str):
                    last = piece
                    last.tail = None
                    parent.append(last)
            continue
        text = "".join(str(piece) for piece in group)
        if last is None:
            parent.text = (parent.text or "") + text
        else:
            last.tail = (last.tail or "") + text


def replace(parent: HtmlElement, pieces: Iterable[Piece]) -> None:
    """Make the pieces the element's whole content."""
    del parent[:]
    parent.text = None
    append(parent, pieces)
