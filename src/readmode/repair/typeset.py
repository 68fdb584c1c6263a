"""Formulae that a script typesets: MathML or TeX in a script element, or kept with the drawing that the script made.

Source: MathJax 2.7 and 3 documentation, "math/tex" scripts, `data-mathml`, assistive MathML.
"""

import re
from collections.abc import Iterator

from lxml.etree import LxmlError
from lxml.html import HtmlElement, fragment_fromstring

from readmode.dom import collapse, elements, new_element
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank
from readmode.repair.mathematics import LONGEST_SOURCE, SOURCES
from readmode.repair.rules.pictures import FORMULA_AS_SOURCE, FORMULA_LEFT, FORMULA_SOURCE
from readmode.repair.sweep import remove

SCRIPT_TYPE = re.compile(r"\s*math/(tex|mml|asciimath)", re.IGNORECASE)

DRAWN_CLASS = re.compile(r"(?:^|\s)(?:MathJax(?:_\w+)*|mjx-chtml|MJXc-display)(?:\s|$)")
"""Classes of what such a script draws, and of what it shows until then."""

DRAWN_TAG = "mjx-container"

LONGEST_MATHML = 50_000
"""Characters: the MathML of a page of a textbook takes a third of it."""


def read_typeset_formulae(root: HtmlElement, context: Context) -> Account:
    """Put a formula, or its source as code, in the place of each script that holds one and of each drawing of one."""
    for script in elements(root, "script"):
        kind = SCRIPT_TYPE.match(script.get("type", ""))
        source = collapse(script.text or "")
        if kind is None or not source:
            continue
        drawings = list(_drawn_before(script))
        formula = _formula_of(drawings) if kind[1].lower() != "mml" else _parsed(source)
        if formula is not None and kind[1].lower() == "tex" and not formula.get("alttext"):
            formula.set("alttext", source[:LONGEST_SOURCE])
        if "display" in script.get("type", "") and formula is not None:
            formula.set("display", "block")
        before = source_of(script)
        for drawing in drawings:
            remove(drawing)
        yield from _put(formula, source, script, before, context)
    if next(root.iter(DRAWN_TAG), None) is None and "mathjax" not in context.class_words:
        return
    gone: set[HtmlElement] = set()
    for drawing in elements(root, DRAWN_TAG, "span", "div"):
        if drawing in gone or not _is_drawn(drawing):
            continue
        formula, source = _formula_of([drawing]), _source_of([drawing])
        if formula is not None or source:
            gone.update(drawing.iter())
            yield from _put(formula, source, drawing, source_of(drawing), context)


def _put(formula: HtmlElement | None, source: str, place: HtmlElement, before: str, context: Context) -> Account:
    """Put the formula in this place; its source where there is none."""
    if formula is not None:
        made, rule = formula, FORMULA_SOURCE
        context.learn(formula)
    else:
        made, rule = new_element("code"), FORMULA_AS_SOURCE
        made.set("class", "language-tex")
        made.text = source
        yield context.found(FORMULA_LEFT, place, f"It reads: “{source}”")
    parent = place.getparent()
    if parent is None:
        return
    formula_tail = place.tail
    parent.replace(place, made)
    made.tail = formula_tail
    yield context.repaired(rule, place, before, source_of(made))  # which stood in the page, other than what was made


def _drawn_before(script: HtmlElement) -> Iterator[HtmlElement]:
    """Give what was drawn of the script's formula: it stands directly before the script."""
    before = script.getprevious()
    while before is not None and is_blank(before.tail) and _is_drawn(before):
        yield before
        before = before.getprevious()


def _is_drawn(element: HtmlElement) -> bool:
    return element.tag == DRAWN_TAG or (
        element.tag in ("span", "div") and DRAWN_CLASS.search(element.get("class", "")) is not None
    )


def _formula_of(drawings: list[HtmlElement]) -> HtmlElement | None:
    """Give the MathML that the drawings hold, for assistive technology or in an attribute."""
    for drawing in drawings:
        for element in drawing.iter():
            if element.tag == "math":
                return element
            if element.get("data-mathml"):
                return _parsed(element.get("data-mathml", ""))
    return None


def _source_of(drawings: list[HtmlElement]) -> str:
    """Give the TeX source that the drawings keep."""
    for drawing in drawings:
        for element in drawing.iter():
            source = next(filter(None, (collapse(element.get(name, "")) for name in SOURCES)), "")
            if source and len(source) <= LONGEST_SOURCE:
                return source
    return ""


def _parsed(source: str) -> HtmlElement | None:
    """Give the MathML that the text is, None for any other text."""
    if len(source) > LONGEST_MATHML or not source.lstrip().startswith("<math"):
        return None
    try:
        formula: HtmlElement = fragment_fromstring(source.strip())
    except LxmlError:
        return None
    return formula if formula.tag == "math" else None
