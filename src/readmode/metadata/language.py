"""The page's language and direction: as declared, checked against the text, inferred where it is silent or wrong."""

import unicodedata
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from readmode.languages import (
    RIGHT_TO_LEFT,
    SHARED,
    WRITTEN_IN,
    count_small_words,
    language_of_letters,
    may_be_written_in,
    may_speak_against,
    script_of,
)
from readmode.metadata.found import Found, rank
from readmode.metadata.language_tags import base_language, language_tag
from readmode.model import Sourced

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

LETTERS = 50
"""Characters of text below which the page's own word is taken: a sentence, the least that tells."""

ELEMENTS = ("body", "article", "main")
"""Elements below html whose lang or dir speaks for the article, where there is only one of them."""

BLOCKS = 50
"""Such elements that are looked at: a page with several lists articles."""

MAJORITY = 2 / 3
"""Share of the blocks whose first letter must run the other way before the page's own direction is overruled."""

Speaking = tuple[HtmlElement, ...]

TRUST = (
    "meta:content-language",
    "json-ld",
    "meta:dc.language",
    "meta:dcterms.language",
    "meta:citation_language",
    "meta:og:locale",
    "microdata",
    "json-ld:page",
    "meta:language",
)
"""Sources of the language behind the lang attributes, the most trusted first."""


def elements_speaking(root: HtmlElement, holders: Sequence[HtmlElement]) -> Speaking:
    """Give the elements that speak for the article: html, body, and the article element when there is but one.

    Args:
        root: the html element.
        holders: its body, article and main elements.
    """
    found: dict[object, list[HtmlElement]] = {}
    for element in holders[:BLOCKS]:
        found.setdefault(element.tag, []).append(element)
    return (root, *(found[tag][0] for tag in ELEMENTS if len(found.get(tag, ())) == 1))


def read_language(speaking: Speaking, found: Sequence[Found], sample: tuple[str, ...]) -> Sourced | None:
    """Give the page's language as a BCP 47 tag.

    A declared language that the text's letters cannot be written in is dropped, and so is one whose small words are
    missing while another language's are everywhere.

    Args:
        speaking: the elements that speak for the article, as `elements_speaking` gives them.
        found: what else the page gives as its language.
        sample: blocks of its text.

    Returns:
        The tag and where it comes from ("text" when it was inferred), or None when neither page nor text tells.
    """
    text = "\n".join(sample)
    declared = [item for item in _declared(speaking, found) if item.value]
    if len(text) < LETTERS:
        return declared[0] if declared else None
    script = script_of(text)
    spoken = text if script in SHARED else ""
    plausible = [item for item in declared if may_be_written_in(base_language(item.value), script)]
    if plausible and not may_speak_against(spoken, base_language(plausible[0].value)):
        return plausible[0]  # as on most pages, whose small words need not be counted then
    words = count_small_words(spoken)
    for item in plausible:
        if not words.speak_against(base_language(item.value)):
            return item
    inferred = words.language() or language_of_letters(text, script)
    return Sourced(inferred, "text") if inferred else None


def read_direction(speaking: Speaking, language: str, sample: tuple[str, ...]) -> Sourced:
    """Give the direction of the page's text, "ltr" or "rtl".

    Args:
        speaking: the elements that speak for the article, as `elements_speaking` gives them.
        language: the page's BCP 47 tag; "" when unknown.
        sample: blocks of its text.
    """
    sides = [side for side in (_side(block) for block in sample) if side]
    right = sides.count("rtl")
    declared = _declared_direction(speaking)
    if declared:
        against = right if declared.value == "ltr" else len(sides) - right
        if not sides or against <= MAJORITY * len(sides):
            return declared
    if sides:
        return Sourced("rtl" if right * 2 > len(sides) else "ltr", "text")
    scripts = WRITTEN_IN.get(base_language(language), frozenset())
    return Sourced("rtl" if scripts and scripts <= RIGHT_TO_LEFT else "ltr", "language" if language else "default")


def _declared(speaking: Speaking, found: Sequence[Found]) -> Iterator[Sourced]:
    for element in speaking:
        for attribute in ("lang", XML_LANG, "xml:lang"):
            value = element.get(attribute)
            if value:
                yield Sourced(language_tag(value), f"{element.tag!s}:lang")
    for item in rank(found, "language", TRUST):
        yield Sourced(language_tag(item.text), item.source)


def _declared_direction(speaking: Speaking) -> Sourced | None:
    for element in speaking:
        value = (element.get("dir") or "").strip().lower()
        if value in {"ltr", "rtl"}:
            return Sourced(value, f"{element.tag!s}:dir")
    return None


def _side(block: str) -> str:
    """Give the direction of the block's first strong letter (Unicode Standard Annex #9, P2 and P3)."""
    for char in block:
        strong = unicodedata.bidirectional(char)
        if strong == "L":
            return "ltr"
        if strong in {"R", "AL"}:
            return "rtl"
    return ""
