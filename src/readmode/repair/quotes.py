"""Pull quotes: words of the article that are printed a second time to catch the eye (WCAG 1.3.2)."""

import re
from unicodedata import normalize

from lxml.html import HtmlElement

from readmode.dom import closest, content_of, elements
from readmode.repair.account import Account, Context, source_of
from readmode.repair.identifiers import give_up_place
from readmode.repair.rules.texts import PULL_QUOTE_TWICE
from readmode.repair.sweep import remove_block

FEWEST_WORDS = 5
"""Words of a pull quote: fewer are found by chance."""

MOST_PLACES = 8
"""Places of a quote's first words that are compared with the rest of it: a bound on repetitive pages."""

QUOTE_CLASS = re.compile(r"pull-?_?quote|quote-?_?pull|blockquote-?_?pull|pulled-?_?quote", re.IGNORECASE)
"""Class names by which pages call a pull quote. A quote without such a name may answer what it quotes, as in forums."""

PART_OF_QUOTES = ("pull",)

_WORD = re.compile(r"\w+")


def drop_pull_quotes(root: HtmlElement, context: Context) -> Account:
    """Take away pull quotes whose words stand in a paragraph as they are; one that adds a word stays."""
    if not context.names_classes(QUOTE_CLASS, PART_OF_QUOTES):
        return
    pulled = [quote for quote in elements(root, "aside", "blockquote", "figure", "div", "p", "q") if _is_pulled(quote)]
    known = set(pulled)
    quotes = [quote for quote in pulled if not any(above in known for above in quote.iterancestors())]
    if not quotes:
        return
    inside = {element for quote in quotes for element in quote.iter()}
    words: list[str] = []
    for paragraph in elements(root, "p", "li", "td", "dd"):
        if paragraph not in inside:
            words += [*_words(paragraph), ""]
    places: dict[tuple[str, ...], list[int]] = {}
    for start in range(len(words) - FEWEST_WORDS + 1):
        places.setdefault(tuple(words[start : start + FEWEST_WORDS]), []).append(start)
    for quote in quotes:
        said = _words(quote)
        starts = places.get(tuple(said[:FEWEST_WORDS]), []) if len(said) >= FEWEST_WORDS else []
        if not any(words[start : start + len(said)] == said for start in starts[:MOST_PLACES]):
            continue
        before = source_of(quote)
        if give_up_place(quote, (quote.getnext(), quote.getprevious(), quote.getparent()), root):
            remove_block(quote)
            yield context.repaired(PULL_QUOTE_TWICE, quote, before, "")


def _is_pulled(element: HtmlElement) -> bool:
    pulled = QUOTE_CLASS.search(element.get("class", "")) is not None
    return (
        pulled
        and next(element.iter("img", "video", "audio", "iframe"), None) is None
        and closest(element, "pre") is None
    )


def _words(element: HtmlElement) -> list[str]:
    return _WORD.findall(normalize("NFKC", content_of(element)).casefold())
