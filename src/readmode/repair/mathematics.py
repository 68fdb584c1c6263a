"""Formulae: one native `math` element, named by the author's own source text where there is one."""

from lxml.html import HtmlElement

from readmode.dom import closest, collapse, elements, opening_tag, remove
from readmode.repair.account import Account, Context, Rule, source_of

FORMULA_NAME = Rule("formula-name", "1.1.1", "serious")
FORMULA_TWICE = Rule("formula-twice", "1.3.1", "serious")

TEX = "application/x-tex"


def repair_mathematics(root: HtmlElement, context: Context) -> Account:
    """Keep one `math` element a formula, with its TeX source as alternative text."""
    for annotation in elements(root, "annotation", "annotation-xml"):
        formula = closest(annotation, "math")
        tex = collapse(annotation.text or "")
        if formula is not None and annotation.get("encoding") == TEX and tex and not formula.get("alttext"):
            before = opening_tag(formula)
            formula.set("alttext", tex)
            yield context.repaired(FORMULA_NAME, formula, before, opening_tag(formula))
        remove(annotation)  # its text would be read as part of the formula
    for formula in elements(root, "math"):
        yield from _drop_drawing(formula, context)


def _drop_drawing(formula: HtmlElement, context: Context) -> Account:
    """Take away the copy that a script draws for eyes only, beside the formula and hidden from screen readers."""
    holder = formula.getparent()
    while holder is not None and _inline(holder) and holder.getnext() is None and holder.getprevious() is None:
        holder = holder.getparent()
    if holder is None or not _inline(holder):
        return
    for drawing in (holder.getnext(), holder.getprevious()):
        if drawing is not None and drawing.get("aria-hidden") == "true":
            yield context.repaired(FORMULA_TWICE, drawing, source_of(drawing), "")
            remove(drawing)


def _inline(holder: HtmlElement) -> bool:
    """Say whether the element only holds a formula in a line of text (also the custom elements of typesetters)."""
    return holder.tag == "span" or "-" in str(holder.tag)
