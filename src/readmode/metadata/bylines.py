"""Who wrote, as the page shows it to its readers near the headline."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lxml.html import HtmlElement

from readmode.dom import closest
from readmode.metadata.around import Piece
from readmode.metadata.by_words import before_names
from readmode.metadata.class_words import AUTHOR, AUTHOR_PATH, BIOGRAPHY, class_words, is_elsewhere
from readmode.metadata.found import Found, text_within
from readmode.metadata.language_tags import base_language
from readmode.metadata.likeness import letters
from readmode.metadata.name_forms import has_capitals, is_label, is_title, looks_like_person
from readmode.metadata.names import begins_with_by, read_names

BYLINE_LENGTH = 120
"""Characters of a text that is a byline and nothing more."""

LINE_LENGTH = 80
"""Characters of a text that begins with "by" and is a byline; a longer one is a sentence."""

LABEL_LENGTH = 40
"""Characters of a text before a "by" that says who did what."""

OTHER_ROLES = re.compile(
    r"review|edit|check|photo|illustrat|image|video|produc|present|sponsor|power|translat|design|develop|last post",
    re.IGNORECASE,
)
"""What other people than the author did."""

CLIMB = 4
"""Levels from a text to the element whose class says that it names the author."""

PIECES = 30
"""Texts near the headline among which a "by" without any markup is a byline; later ones belong to other articles."""

NAME_WORDS = 5
"""Words of a name for which only a "by" speaks."""

FOOTNOTE = 2
"""Digits of a mark behind a name that leads to the author's institute."""

CONNECTORS = frozenset(", and & und et y e och og en и و 、 ， ;".split())
"""Texts that stand between two names."""

ENDINGS = (",", ";", "、", "，", "&")
"""How a text ends that is followed by one more name."""

LISTED = 40
"""Texts of a list of names: a scholarly article has a dozen authors, each with a mark and a comma."""

MARKS = " :：-–—|·•,;"


def read_byline(
    pieces: Sequence[Piece], language: str, trunk: frozenset[HtmlElement], sites: frozenset[str]
) -> list[Found]:
    """Read the authors from the texts near the headline.

    Args:
        pieces: the texts, in document order.
        language: the page's BCP 47 tag; "" when unknown.
        trunk: the elements that hold the headline.
        sites: the site's names, as `titles.letters` gives them; it is an author only where nobody else is.
    """
    site: list[Found] = []
    base = base_language(language)
    for place, piece in enumerate(pieces):
        if len(piece.text) > BYLINE_LENGTH:
            continue
        names, source = _read(pieces, place, language, base)
        if not names or is_elsewhere(piece.element, trunk):
            continue
        found = [Found("author", name, source) for name in names]
        if any(letters(name) not in sites for name in names):
            return found
        site = site or found
    return site


def author_element(element: HtmlElement) -> HtmlElement | None:
    """Give the nearest element, at or above this one, whose markup says that it names the author."""
    node: HtmlElement | None = element
    for _ in range(CLIMB):
        if node is None:
            return None
        told = tells_author(node)
        if told is not None:
            return node if told else None
        node = node.getparent()
    return None


@lru_cache(maxsize=1_024)
def tells_author(element: HtmlElement) -> bool | None:
    """Whether the element names the author; None where its markup does not say, and one around it may.

    The texts near the headline stand in few elements, and each is asked about the same ones.
    """
    tag = element.tag
    if tag in {"body", "article", "main", "section"}:
        return False
    words = class_words(element)
    relation = element.get("rel")
    if (
        (relation and "author" in relation.lower().split())
        or element.get("itemprop") in {"author", "creator"}
        or not AUTHOR.isdisjoint(words)
    ):
        return BIOGRAPHY.isdisjoint(words)
    if (
        tag == "a"
        and AUTHOR_PATH.search(element.get("href") or "")
        and looks_like_person(text_within(element, BYLINE_LENGTH))
    ):
        return True
    return None


def _read(pieces: Sequence[Piece], place: int, language: str, base: str) -> tuple[tuple[str, ...], str]:
    """Read one text as a byline, by its words, or by the markup around it."""
    piece = pieces[place]
    if len(piece.text) <= LINE_LENGTH and _is_by(piece.text, base):
        if place and len(pieces[place - 1].text) <= LABEL_LENGTH and OTHER_ROLES.search(pieces[place - 1].text):
            return (), ""
        linked = place + 1 < len(pieces) and _is_linked(pieces[place + 1].element)
        names = _listed(pieces, place + 1, language)
        return tuple(name for name in names if linked or _stands_alone(name)), "markup:byline"
    if place < PIECES and len(piece.text) <= LINE_LENGTH and begins_with_by(piece.text, base):
        linked = _is_linked(piece.element)
        names = _listed(pieces, place, language)
        return tuple(name for name in names if _stands_alone(name) or (linked and " " not in name)), "markup:byline"
    if author_element(piece.element) is not None and not _by_follows(pieces, place, base):
        names = _listed(pieces, place, language)
        return tuple(name for name in names if not is_title(name)), "markup:author"
    return (), ""


def _is_by(text: str, base: str) -> bool:
    return text.casefold().strip(MARKS) in before_names(base)


def _by_follows(pieces: Sequence[Piece], place: int, base: str) -> bool:
    """Whether the same byline says "by" a little later: what stands before is a date or a rubric."""
    return any(_is_by(piece.text, base) or begins_with_by(piece.text, base) for piece in pieces[place + 1 : place + 3])


def _is_linked(element: HtmlElement) -> bool:
    """Whether the text is a link, or marked as the author's name: then it is a name in any spelling."""
    return element.tag == "a" or closest(element, "a") is not None or author_element(element) is not None


def _stands_alone(name: str) -> bool:
    """Whether the text is a name even where only the word before it says so."""
    words = name.split()
    return len(words) <= NAME_WORDS and has_capitals(words)


def _listed(pieces: Sequence[Piece], place: int, language: str) -> tuple[str, ...]:
    """Read the name at this place, and those that commas and "and" join to it."""
    names: list[str] = []
    joined = True
    for piece in pieces[place : place + LISTED]:
        bare = piece.text.casefold().strip()
        if bare in CONNECTORS:
            joined = True
            continue
        if bare.isdigit() and len(bare) <= FOOTNOTE:
            continue
        if not joined or is_label(bare):
            break
        names += [name for name in read_names(piece.text, language) if not (names and is_title(name))]
        joined = bare.endswith(ENDINGS) or bare.split()[-1] in CONNECTORS
    return tuple(dict.fromkeys(names))
