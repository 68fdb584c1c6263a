"""Where a book's schema is stricter than browsers: captions, lists, disclosures, tables, the parts of formulae.

A reading system may refuse a whole chapter for one of these, where a browser shows it all the same.
"""

import re

from lxml.html import HtmlElement

from readmode.dom import collapse, elements, text_of

PARTS = {
    "mfrac": 2,
    "mover": 2,
    "mroot": 2,
    "msub": 2,
    "msubsup": 3,
    "msup": 2,
    "munder": 2,
    "munderover": 3,
}
"""Elements of MathML that have so many parts, no more and no fewer (MathML 3, 3.1.3)."""

LEAVES = frozenset("mi mn mo ms mspace mtext mprescripts".split())
"""Elements of MathML that hold text or nothing."""

SWITCHES = frozenset("accent accentunder fence largeop movablelimits separator stretchy".split())
"""Attributes of MathML that are true or false."""

LENGTHS = frozenset("depth height linethickness lspace maxsize minsize rspace voffset width".split())

_TERMS = re.compile(r"(?:(?:dt )+(?:dd ?)+)*")
_LENGTH = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[mx]|px|in|[cm]m|p[tc]|%)?")


def keep_strict(root: HtmlElement) -> None:
    """Make of the article what the schemas of EPUB take; no word is lost."""
    _settle_captions(root)
    for element in elements(root, "li", "th", "colgroup", "details", "dl"):
        _settle(element)
    for formula in elements(root, "math"):
        _settle_formula(formula)


def _settle(element: HtmlElement) -> None:
    holder = element.getparent()
    if element.tag == "li" and (holder is None or holder.tag != "ol"):
        element.attrib.pop("value", None)
    elif element.tag == "th":
        element.attrib.pop("abbr", None)
    elif element.tag == "colgroup" and len(element):
        element.attrib.pop("span", None)
    elif element.tag == "details" and (collapse(element.text or "") or _tags(element)[:1] != ["summary"]):
        element.tag = "div"
        element.attrib.pop("open", None)
    elif element.tag == "dl":
        _settle_terms(element)


def _settle_terms(terms: HtmlElement) -> None:
    """Keep a list in which each group has its terms first and then what is said of them; of another, its words."""
    groups = list(terms) if "div" in _tags(terms) else [terms]
    if all(group.tag in ("dl", "div") and _TERMS.fullmatch(" ".join(_tags(group))) for group in groups):
        return
    for group in {terms, *groups}:
        for part in group.iterchildren("dt", "dd"):
            part.tag = "div"
    terms.tag = "div"


def _tags(element: HtmlElement) -> list[str]:
    return [str(child.tag) for child in element]


def _settle_captions(root: HtmlElement) -> None:
    """Leave one caption to a figure, as its first part or its last; every other is a part of its text."""
    for caption in elements(root, "figcaption"):
        figure = caption.getparent()
        if figure is None or figure.tag != "figure" or not _is_at_an_end(caption, figure):
            caption.tag = "div"


def _is_at_an_end(caption: HtmlElement, figure: HtmlElement) -> bool:
    if caption.getprevious() is None and not collapse(figure.text or ""):
        return True
    others = sum(1 for other in figure.iterchildren("figcaption") if other is not caption)
    return caption.getnext() is None and not collapse(caption.tail or "") and not others


def _is_whole(part: HtmlElement) -> bool:
    """Say whether a part of a formula holds what its kind must."""
    tag, inner = str(part.tag), _tags(part)
    if tag in LEAVES:
        return not inner
    stray = collapse((part.text or "") + "".join(child.tail or "" for child in part))
    if tag == "mmultiscripts":  # a base and pairs of scripts, then pairs that stand before the base
        split = inner.index("mprescripts") if "mprescripts" in inner else len(inner)
        return not stray and split % 2 == 1 and len(inner[split + 1 :]) % 2 == 0
    return not stray and len(inner) == PARTS.get(tag, len(inner))


def _settle_formula(formula: HtmlElement) -> None:
    """Drop what is no value of its attribute; a formula without all its parts becomes the words that stand for it."""
    for part in formula.iter():
        for name, value in list(part.items()):
            is_broken_switch = name in SWITCHES and value not in ("true", "false")
            is_broken_length = name in LENGTHS and not _LENGTH.fullmatch(str(value).strip())
            if is_broken_switch or is_broken_length:
                del part.attrib[name]
    if not all(map(_is_whole, formula.iter())):
        words = collapse(formula.get("alttext", "")) or text_of(formula)
        kept = {name: formula.get(name, "") for name in ("id", "lang", "dir") if formula.get(name)}
        for part in list(formula):
            formula.remove(part)
        formula.attrib.clear()
        formula.tag = "span"
        formula.attrib.update(kept | {"role": "math", "aria-label": words})
        formula.text = words
