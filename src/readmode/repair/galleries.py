"""Pictures in a row: a list that says how many there are, and lets its reader pass them by (WCAG 1.3.1)."""

from itertools import groupby, islice

from lxml.html import HtmlElement

from readmode.dom import content_of, elements, is_alone, new_element, opening_tag
from readmode.repair.account import Account, Context
from readmode.repair.blank import is_blank
from readmode.repair.rules.pictures import GALLERY

FEWEST = 4
"""Pictures: two or three stand side by side for their looks; from four on, a reader wants to know how many follow."""

SMALLEST = 48
"""CSS pixels: what is declared smaller is an icon or a star, which belongs to the words beside it."""

LONGEST_CAPTION = 300
"""Characters: longer captions are the text of a photo essay, which reads from one to the next and is no list."""

PLACES = frozenset("div section article main aside figure".split())
"""Elements in which rows of pictures are looked for; in a list or a table they are already in one."""

HOLDERS = frozenset("p div span a".split())

OTHERS = ("video", "audio", "math", "hr", "ul", "ol", "table")


def list_pictures(root: HtmlElement, context: Context) -> Account:
    """Make a list of figures of each long row of pictures between which nothing stands."""
    images = list(elements(root, "img"))
    if len(images) < FEWEST:
        return
    parents = dict.fromkeys(_outermost(image, root).getparent() for image in images)
    for parent in parents:
        if parent is None or not (parent is root or parent.tag in PLACES):
            continue
        for is_picture, run in groupby(list(parent), _stands_alone):
            row = list(run)
            if is_picture and len(row) >= FEWEST and _differ(row):
                yield context.repaired(GALLERY, row[0], opening_tag(row[0]), f"<ul> of {len(row)}")
                _list(row)


def _outermost(image: HtmlElement, root: HtmlElement) -> HtmlElement:
    """Give the largest element of which the image, with its caption, is all."""
    element = image
    for above in image.iterancestors():
        alone = above.tag in HOLDERS and is_alone(element)
        if above is root or not (alone or (above.tag == "figure" and len(list(islice(above.iter("img"), 2))) == 1)):
            break
        element = above
    return element


def _stands_alone(element: HtmlElement) -> bool:
    """Say whether the element shows one picture, and nothing else but its caption, and nothing follows it."""
    if element.tag != "img" and (not len(element) or element.tag not in (*HOLDERS, "figure")):
        return False
    if not is_blank(element.tail):
        return False
    pictures = list(element.iter("img"))
    if len(pictures) != 1 or next(element.iter(*OTHERS), None) is not None:
        return False
    caption = next(element.iter("figcaption"), None)
    said = content_of(caption) if caption is not None else ""
    return len(said) <= LONGEST_CAPTION and len(content_of(element).strip()) <= len(said.strip())


def _differ(row: list[HtmlElement]) -> bool:
    """Say whether the pictures are different ones, and not only signs."""
    images = [next(element.iter("img")) for element in row]
    small = [side for image in images for side in ("width", "height") if int(image.get(side) or SMALLEST) < SMALLEST]
    return not small and len({image.get("src") for image in images}) == len(images)


def _list(row: list[HtmlElement]) -> None:
    """Put the pictures into a list, each in a figure in an item."""
    holder = new_element("ul")
    row[0].addprevious(holder)
    for element in row:
        element.tail = None
        item = new_element("li")
        holder.append(item)
        if next(element.iter("figure"), None) is not None:
            item.append(element)
            continue
        figure = new_element("figure")
        item.append(figure)
        figure.append(element)
