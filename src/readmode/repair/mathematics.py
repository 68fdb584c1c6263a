"""Formulae: one native `math` element, named by the author's own source text where there is one."""

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, closest, collapse, opening_tag, remove, rename
from readmode.repair import sweep
from readmode.repair.account import Account, Context, source_of
from readmode.repair.rules.pictures import FORMULA_NAME, FORMULA_SOURCE, FORMULA_TWICE

NOT_MATHEMATICS = frozenset("main map mark marquee menu menuitem meta meter".split())
"""Elements of HTML that begin with an m, as most of those of MathML do."""

TEX = "application/x-tex"

SOURCES = ("data-latex", "data-tex", "data-formula", "data-expr")
"""Attributes in which editors keep the TeX source of what they draw."""

LONGEST_SOURCE = 2_000
"""Characters: a longer value is data of a program, no formula that could be read out."""


def settle_formulae(root: HtmlElement, context: Context) -> Account:
    """Name each formula by its TeX source, and take that source out of what is read as the formula."""
    gone = False
    for annotation in context.elements(root, "annotation", "annotation-xml"):
        formula = closest(annotation, "math")
        tex = collapse(annotation.text or "")
        if formula is not None and annotation.get("encoding") == TEX and tex and not formula.get("alttext"):
            before = opening_tag(formula)
            formula.set("alttext", tex)
            yield context.repaired(FORMULA_NAME, formula, before, opening_tag(formula))
        sweep.remove(annotation)
        gone = True
    if gone:
        sweep.sweep(root)
    for formula in context.elements(root, "math"):
        if any(not _is_mathematics(str(part.tag)) for part in formula.iterdescendants()):
            rename(formula, "span")  # no formula: browsers end it where HTML begins


def drop_drawn_formulae(root: HtmlElement, context: Context) -> Account:
    """Take away the copy of a formula that a script draws for eyes only, beside it and hidden from screen readers."""
    for formula in context.elements(root, "math"):
        holder = formula.getparent()
        while holder is not None and _is_inline(holder):
            beside = [other for other in (holder.getprevious(), holder.getnext()) if other is not None]
            drawings = [other for other in beside if other.get("aria-hidden") == "true" or _draws(other, formula)]
            for drawing in drawings:
                yield context.repaired(FORMULA_TWICE, drawing, source_of(drawing), "")
                remove(drawing)
            if len(beside) > len(drawings):
                break
            holder = holder.getparent()


def name_drawn_formulae(root: HtmlElement, context: Context) -> Account:
    """Name pictures and drawings of formulae by the TeX source that the page keeps with them."""
    for drawing in context.bearers(root, *SOURCES):
        tex = next(filter(None, (collapse(drawing.attrib.pop(name, "")) for name in SOURCES)), "")
        if not tex or len(tex) > LONGEST_SOURCE or next(drawing.iter("math"), None) is not None:
            continue
        before = opening_tag(drawing)
        if drawing.tag == "img" and not drawing.get("alt"):
            drawing.set("alt", tex)
        elif drawing.tag in ("span", "div") and next(drawing.iterdescendants("img", "a", *BLOCKS), None) is None:
            drawing.set("role", "math")
            drawing.set("aria-label", tex)
        else:
            continue
        yield context.repaired(FORMULA_SOURCE, drawing, before, opening_tag(drawing))


def _draws(image: HtmlElement, formula: HtmlElement) -> bool:
    """Say whether the element is a picture that has the formula's own source for a description."""
    return image.tag == "img" and bool(image.get("alt")) and image.get("alt") == formula.get("alttext")


def _is_inline(holder: HtmlElement) -> bool:
    """Say whether the element only holds a formula in a line of text (also the custom elements of typesetters)."""
    return holder.tag == "span" or "-" in str(holder.tag)


def _is_mathematics(tag: str) -> bool:
    return (tag.startswith("m") and tag not in NOT_MATHEMATICS) or tag in ("semantics", "none")
