"""What a page says by style alone: emphasis becomes an element, the rest goes with the style (WCAG 1.3.1, 1.4.8)."""

import re

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, holds_blocks, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_wordless
from readmode.repair.rules.texts import EMPHASIS_BY_STYLE, OBSOLETE_ELEMENT, TEXT_STYLE
from readmode.repair.sweep import unwrap

SUCCESSORS = {"strike": "s", "acronym": "abbr", "tt": "code", "listing": "pre", "xmp": "pre", "plaintext": "pre"}
"""Elements that HTML gave up → those that say the same."""

WITHOUT_SUCCESSOR = ("marquee", "blink", "nobr", "big", "basefont")
"""Elements that only say how words look or move."""

EMPHASIS = (
    ("strong", re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)),
    ("em", re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)),
    ("s", re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)),
    ("sup", re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)),
    ("sub", re.compile(r"vertical-align\s*:\s*sub\b", re.IGNORECASE)),
)
"""Elements → the styles that stand for them."""

_HARMFUL = re.compile(
    r"text-align\s*:\s*justify|text-transform\s*:\s*uppercase|font-variant[^;:]*:[^;]*caps", re.IGNORECASE
)


def settle_styling(root: HtmlElement, context: Context) -> Account:
    """Keep what style says of words as elements, and take all style away."""
    for element in context.elements(root, *SUCCESSORS):
        before = opening_tag(element)
        rename(element, SUCCESSORS[str(element.tag)])
        yield context.repaired(OBSOLETE_ELEMENT, element, before, opening_tag(element))
    for element in context.elements(root, *WITHOUT_SUCCESSOR):
        yield context.repaired(OBSOLETE_ELEMENT, element, source_of(element), "its words")
        if next(element.iterchildren(*BLOCKS), None) is not None or element.tag == "marquee":
            rename(element, "div" if next(element.iterchildren(*BLOCKS), None) is not None else "span")
        else:
            unwrap(element)
    for element in context.bearers(root, "style", "align"):
        style = element.attrib.pop("style", "")
        justified = element.get("align") == "justify" and element.attrib.pop("align")
        if element.tag == "span":
            yield from _keep_emphasis(element, style, context)
        if justified or _HARMFUL.search(style):
            before = f'<{element.tag!s} style="{style}">' if style else f'<{element.tag!s} align="justify">'
            yield context.repaired(TEXT_STYLE, element, before, opening_tag(element))


def _keep_emphasis(words: HtmlElement, style: str, context: Context) -> Account:
    """Put words into the elements that their style stands for."""
    meant = [tag for tag, pattern in EMPHASIS if pattern.search(style)]
    if not meant or is_wordless(words) or holds_blocks(words):
        return
    before = f'<span style="{style}">'
    rename(words, meant[0])
    for tag in meant[1:]:
        inner = new_element(tag)
        inner.text, words.text = words.text, None
        inner.extend(list(words))
        words.append(inner)
    yield context.repaired(EMPHASIS_BY_STYLE, words, before, source_of(words))
