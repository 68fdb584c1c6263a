"""White space and signs without a shape that stand for something else: room, direction, letters apart (WCAG 1.3.2)."""

import re
from dataclasses import dataclass
from typing import Literal

from lxml.etree import Element
from lxml.html import HtmlElement

from readmode.dom import HEADINGS, closest, collapse, content_of, elements
from readmode.repair.account import Account, Context, structure_of
from readmode.repair.rules.headings import ALL_CAPITALS
from readmode.repair.rules.languages import BIDI_CONTROLS
from readmode.repair.rules.texts import BREAKS_AS_SPACE, DROP_CAP, SPACED_LETTERS, SPACED_LETTERS_LEFT
from readmode.repair.sweep import LASTING, sweep, unwrap

MANY_CAPITALS = 30
"""Letters in a row of words in capitals from which reading is slowed down: shorter ones are names and abbreviations."""

SPACED_WORD = re.compile(r"(?<![\w.])(?:[^\W\d_][ \u00a0]){3,}[^\W\d_](?![\w'’])")
"""Four letters or more, each set apart; three may be initials. Only capitals are taken for a word."""

DROP_CLASS = re.compile(r"drop-?_?cap|first-?_?letter|initial", re.IGNORECASE)
"""Class names of large first letters."""

_ROOM = re.compile(r"\u00a0[ \t\n]*(?:\u00a0[ \t\n]*)+")
_APART = re.compile(r" (?=. . )[^\W\d_] [^\W\d_] ")  # most words have more letters, which is quickest to see
_CONTROLS = re.compile(r"[\u202a-\u202e]")
_SPACES = re.compile(r"[ \u00a0]")
_WORD = re.compile(r"[^\W\d_]{4,}")

EMBED = {"\u202a": "\u2066", "\u202b": "\u2067", "\u202d": "\u2066", "\u202e": "\u2067"}
"""Embeddings and overrides → isolates of the same direction (Unicode Standard Annex #9, 2.7 recommends those)."""

END_OF_EMBED, END_OF_ISOLATE = "\u202c", "\u2069"

VERBATIM = ("pre", "code", "samp", "kbd", "textarea", "math")


def mend_spacing(root: HtmlElement, context: Context) -> Account:
    """Mend runs of no-break spaces, invisible signs of direction, and letters set apart; report long capitals."""
    text = content_of(root)
    if "\u00a0" in text and _ROOM.search(text):
        yield from _collapse_room(root, context)
    if not text.isascii() and any(sign in text for sign in (*EMBED, END_OF_EMBED)):
        yield from _isolate(root, context)
    if _APART.search(text):
        yield from _join_letters(root, context)
    yield from _join_drop_caps(root, context)
    yield from _report_capitals(root, context)


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the tree: the element it is in, the element that keeps it, and as what."""

    holder: HtmlElement
    keeper: HtmlElement
    part: Literal["text", "tail"]

    def read(self) -> str:
        return getattr(self.keeper, self.part) or ""

    def write(self, text: str) -> None:
        setattr(self.keeper, self.part, text)


def _texts(root: HtmlElement, holding: re.Pattern[str]) -> list[_Text]:
    """Give each text outside of code and formulae that holds something, in order."""
    found = []
    skipped: set[HtmlElement | None] = set()
    for element in root.iter():
        parent = element.getparent()
        if element.tag in VERBATIM or parent in skipped:
            skipped.add(element)
        elif element.text and holding.search(element.text):
            found.append(_Text(element, element, "text"))
        if parent is None or parent in skipped or element is root:
            continue
        if element.tail and holding.search(element.tail):
            found.append(_Text(parent, element, "tail"))
    return found


def _collapse_room(root: HtmlElement, context: Context) -> Account:
    for text in _texts(root, _ROOM):
        written = text.read()
        mended = _ROOM.sub(" ", written)
        text.write(mended)
        yield context.repaired(BREAKS_AS_SPACE, text.holder, written, mended)


def _isolate(root: HtmlElement, context: Context) -> Account:
    """Turn embeddings into isolates within each text; those without a partner in it go."""
    for text in _texts(root, _CONTROLS):
        written = text.read()
        signs = list(written)
        open_places: list[int] = []
        for place, sign in enumerate(written):
            if sign in EMBED:
                open_places.append(place)
                signs[place] = ""
            elif sign == END_OF_EMBED:
                signs[place] = ""
                if open_places:
                    start = open_places.pop()
                    signs[start], signs[place] = EMBED[written[start]], END_OF_ISOLATE
        text.write("".join(signs))
        yield context.repaired(BIDI_CONTROLS, text.holder, written, "".join(signs))


def _join_letters(root: HtmlElement, context: Context) -> Account:
    """Join letters to a word that the article writes elsewhere; report those that nothing proves to be one."""
    spaced = [text for text in _texts(root, _APART) if any(map(_is_capital, SPACED_WORD.findall(text.read())))]
    known = _words_of(root) if spaced else set()
    for text in spaced:
        written = text.read()
        for found in SPACED_WORD.finditer(written):
            word = _SPACES.sub("", found[0])
            if not _is_capital(found[0]):
                continue
            if word.casefold() in known:
                yield context.repaired(SPACED_LETTERS, text.holder, found[0], word)
            else:
                yield context.found(SPACED_LETTERS_LEFT, text.holder, f"It reads: “{found[0]}”")
        mended = SPACED_WORD.sub(lambda found: _joined(found[0], known), written)
        if mended != written:
            text.write(mended)


def _is_capital(letters: str) -> bool:
    """Say whether all are capitals, unlike those of measures: L x W x H."""
    return letters.isupper()


def _words_of(root: HtmlElement) -> set[str]:
    """Give the article's words in small letters; words of two blocks are two."""
    return {word.casefold() for word in _WORD.findall("\n".join(root.itertext()))}


def _joined(letters: str, known: set[str]) -> str:
    word = _SPACES.sub("", letters)
    return word if word.isupper() and word.casefold() in known else letters


def _join_drop_caps(root: HtmlElement, context: Context) -> Account:
    """Join a first letter that stands in an element of its own with the rest of its word."""
    joined = False
    for paragraph in elements(root, "p", "div"):
        first = paragraph[0] if len(paragraph) else None
        if first is None or len(first) or not _may_be_large(first):
            continue
        letter = (first.text or "").strip("“„«\"'‘ ")
        rest = first.tail or ""
        alone = len(letter) == 1 and letter.isupper() and not (paragraph.text or "").strip()
        if alone and rest[:1].isalpha() and not any(first.get(name) for name in LASTING):
            before = structure_of(paragraph)
            unwrap(first)
            joined = True
            yield context.repaired(DROP_CAP, paragraph, before, structure_of(paragraph))
    if joined:
        sweep(root)


def _may_be_large(first: HtmlElement) -> bool:
    """Say whether the element may hold a large first letter: it only styles, or says so by its class."""
    return first.tag in ("span", "font", "big") or (
        first.tag in ("b", "strong", "em", "i") and DROP_CLASS.search(first.get("class", "")) is not None
    )


def _has_small_letters(block: HtmlElement) -> bool:
    """Say whether what the block, or its first element, begins with is not all in capitals: the quick look."""
    inner = next(block.iterchildren(Element), None) if len(block) and not block.text else None
    first = ((block if inner is None else inner).text or "")[:MANY_CAPITALS]
    return first != first.upper()


def _report_capitals(root: HtmlElement, context: Context) -> Account:
    """Report blocks with many words in capitals; they stay, for names and abbreviations may be among them."""
    for block in elements(root, "p", "li", "td", "th", "figcaption", "blockquote", *HEADINGS):
        if (len(block) and block.tag in ("li", "td", "blockquote")) or _has_small_letters(block):
            continue  # blocks inside are looked at by themselves
        text = content_of(block)
        if text.isupper() and sum(map(str.isupper, text)) >= MANY_CAPITALS and closest(block, *VERBATIM) is None:
            yield context.found(ALL_CAPITALS, block, f"It reads: “{collapse(text)}”")
