"""What a reading does not carry: programs, styles, drawings in code, and controls that only work on the source page."""

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, closest, collapse, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.identifiers import identifiers
from readmode.repair.rules.leftovers import LOST_CONTROL
from readmode.repair.rules.pictures import DRAWING_AS_TEXT, LOST_DRAWING
from readmode.repair.sweep import remove, sweep, unwrap

PROGRAMS = "script style template link meta base title head datalist".split()
"""Never shown, so nobody misses them."""

CONTROLS = "button select textarea input progress meter optgroup option".split()
DRAWINGS = ("svg", "canvas")

VOIDS = ("wbr", "embed", "source", "track", "bgsound", "keygen", "command")
"""Elements that end where they begin, which libxml2 does not know: it puts all that follows into them."""

NAMING = (*HEADINGS, "summary", "dt", "th")
"""Elements whose button is their text: pages fold answers away behind a button in the question."""


def drop_foreign(root: HtmlElement, context: Context) -> Account:
    """Take away what cannot go out, and keep the words that name something."""
    _close_voids(root, context)
    _drop_programs(root, context)
    drawings = list(context.elements(root, *DRAWINGS))
    for drawing in drawings:
        if drawing.getparent() is None:  # it went with the drawing around it
            continue
        yield from _drop_drawing(drawing, context)
    controls = list(context.elements(root, *CONTROLS))
    yield from _drop_controls(controls, identifiers(root) if "button" in context.tags else set(), context)
    if drawings or controls:  # most of those go without a word
        sweep(root)


def _close_voids(root: HtmlElement, context: Context) -> None:
    voids = list(context.elements(root, *VOIDS))
    for void in voids:
        _empty(void)
    if voids:
        sweep(root)


def _drop_programs(root: HtmlElement, context: Context) -> None:
    programs = list(context.elements(root, *PROGRAMS))
    for program in programs:
        if closest(program, "svg") is None:  # a drawing's title is its name
            remove(program)
    if programs:
        sweep(root)


def _drop_controls(controls: list[HtmlElement], targets: set[str], context: Context) -> Account:
    """Take away controls; those that are words of the text, or name a part of it, become elements of it."""
    gone: set[HtmlElement] = set()
    sentences: dict[HtmlElement, bool] = {}
    for control in controls:
        if control in gone:
            continue
        if control.tag == "button" and _is_in_sentence(control, sentences):
            unwrap(control)
        elif control.tag == "button" and _names_content(control, targets):
            rename(control, "div")
        else:
            if not is_wordless(control):
                yield context.repaired(LOST_CONTROL, control, source_of(control), "")
            gone.update(control.iterdescendants())
            remove(control)


def _empty(void: HtmlElement) -> None:
    """Put the content of an element that cannot have any behind it."""
    if void.text or len(void):
        emptied = new_element(str(void.tag))
        emptied.attrib.update(void.attrib)
        void.addprevious(emptied)
        unwrap(void)


def _is_in_sentence(control: HtmlElement, sentences: dict[HtmlElement, bool]) -> bool:
    """Say whether the control's words are part of a heading, a term or a sentence."""
    if closest(control, *NAMING) is not None:
        return True
    parent = control.getparent()
    if parent is None or parent.tag not in ("p", "li", "dd", "td"):
        return False
    if parent not in sentences:
        sentences[parent] = not is_blank(parent.text) or any(not is_blank(child.tail) for child in parent)
    return sentences[parent]


def _names_content(control: HtmlElement, targets: set[str]) -> bool:
    """Say whether the button opens a part of the article, so that its words are that part's heading."""
    names = (control.get("aria-controls", ""), control.get("data-bs-target", ""), control.get("data-target", ""))
    return any(name.removeprefix("#") in targets for name in names)


def _drop_drawing(drawing: HtmlElement, context: Context) -> Account:
    """Take away a drawing; where it is all that a link or a button shows, its name takes its place."""
    before, holder = opening_tag(drawing), closest(drawing, "a", "button")
    title = next(drawing.iter("title"), None)
    name = collapse(drawing.get("aria-label") or (title.text if title is not None and title.text else ""))
    hidden = drawing.get("aria-hidden") == "true"
    if not name or hidden:
        remove(drawing)
    elif holder is not None and _is_alone(drawing, holder) and not holder.get("aria-label"):
        drawing.clear(keep_tail=True)
        drawing.text = name
        unwrap(drawing)
        yield context.repaired(DRAWING_AS_TEXT, holder, before, name)
    else:
        yield context.repaired(LOST_DRAWING, drawing, before, "")
        remove(drawing)


def _is_alone(drawing: HtmlElement, holder: HtmlElement) -> bool:
    """Say whether the drawing is all that its holder shows; what it holds itself is no text of the page."""
    drawing.clear(keep_tail=True)
    return is_wordless(holder)
