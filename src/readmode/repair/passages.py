"""Passages in another language than the article (WCAG 3.1.2), and a page that does not say its own (3.1.1, 1.3.2).

Only whole blocks of some length are judged: names and phrases in another script are left alone, as 3.1.2 allows.
"""

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, HEADINGS, closest, content_of, elements, opening_tag
from readmode.languages import (
    SHARED,
    count_small_words,
    has_small_words,
    language_of_letters,
    may_be_written_in,
    may_speak_against,
    script_of,
)
from readmode.repair.account import Account, Context
from readmode.repair.language import direction_of, is_plausible
from readmode.repair.rules.languages import PAGE_DIRECTION, PAGE_LANGUAGE, PASSAGE_LANGUAGE

FEWEST_LETTERS = 40
"""Letters of another script that are a passage: about seven words, more than a name or a title has."""

FEWEST_CHARACTERS = 100
"""Characters of the same script from which small words can speak against the article's language."""

LAST_LATIN = "\u024f"
"""The last letter of the Latin blocks that languages of Europe use."""

FIRST_LOOK = 240
"""Characters in which a passage of the article's own language shows its small words."""

SAMPLE = 400
"""Characters of a block that are looked at."""

PASSAGES = ("p", "li", "dt", "dd", "td", "th", "figcaption", "blockquote", "summary", *HEADINGS)


def mark_passages(root: HtmlElement, context: Context) -> Account:
    """Say the language of blocks that are clearly in another, and which way they run."""
    yield from _report_page(root, context)
    if not context.language:
        return
    own = _base(context.language)
    for block in elements(root, *PASSAGES):
        first = block.text or ""
        if (len(first) >= FEWEST_LETTERS and has_small_words(first[:FIRST_LOOK], own)) or _holds_blocks(block):
            continue
        text = content_of(block)[:SAMPLE]
        if len(text) < FEWEST_LETTERS or (len(block) and has_small_words(text[:FIRST_LOOK], own)):
            continue
        if text.isascii() and len(text) < FEWEST_CHARACTERS:
            continue  # Latin letters, too few for small words to speak
        language = _other_language(text, _base(_language_around(block, context)))
        if not language or not is_plausible(language, block) or closest(block, "pre", "code") is not None:
            continue
        before = opening_tag(block)
        block.set("lang", language)
        direction = direction_of(language)
        if direction and direction != _direction_around(block, context):
            block.set("dir", direction)
        yield context.repaired(PASSAGE_LANGUAGE, block, before, opening_tag(block))


def _report_page(root: HtmlElement, context: Context) -> Account:
    language, direction = context.metadata.language, context.metadata.direction
    if language is None or language.source == "text":
        yield context.found(PAGE_LANGUAGE, root)
    if direction.source == "text" and direction.value == "rtl":
        yield context.found(PAGE_DIRECTION, root)


def _other_language(text: str, language: str) -> str:
    """Give the language that the text is in, when it is not the one that is said; else nothing."""
    script = script_of(text)
    if not script or (may_be_written_in(language, script) and script not in SHARED):
        return ""
    if script not in SHARED:
        letters = [sign for sign in text if sign.isalpha()]
        most = sum(sign > LAST_LATIN for sign in letters) * 2 > len(letters) >= FEWEST_LETTERS
        return language_of_letters(text, script) if most else ""
    is_possible = may_be_written_in(language, script)
    if len(text) < FEWEST_CHARACTERS or (is_possible and not may_speak_against(text, language)):
        return ""
    words = count_small_words(text)
    if is_possible and not words.speak_against(language):
        return ""
    said = words.language()
    return said if said != language else ""


def _holds_blocks(block: HtmlElement) -> bool:
    return len(block) > 0 and not BLOCKS.isdisjoint([child.tag for child in block])


def _language_around(block: HtmlElement, context: Context) -> str:
    if block.get("lang"):
        return block.get("lang", "")
    declared = (above.get("lang") for above in block.iterancestors())
    return next((language for language in declared if language is not None), context.language)


def _direction_around(block: HtmlElement, context: Context) -> str:
    declared = (holder.get("dir") for holder in (block, *block.iterancestors()))
    return next((value for value in declared if value in ("ltr", "rtl")), context.metadata.direction.value)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
