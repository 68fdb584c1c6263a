"""Figures: a picture and its caption, tied together as the page shows them (WCAG 1.3.1).

Only what the page itself calls a caption, by element or by class, is taken for one; small text near a picture is not.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from readmode.dom import closest, content_of, elements, holds_blocks, new_element, opening_tag, rename
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import is_blank, is_wordless
from readmode.repair.rules.pictures import FIGURE_CAPTION, FIGURE_CONTENT, STRAY_CAPTION
from readmode.repair.sweep import LASTING, sweep, unwrap

CAPTION_WORD = re.compile(
    r"(?:^|[\s_-])(?:\w*caption|cutline|bildunterschrift|bildtext|legende|légende|leyenda|legenda|didascalia)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in class names by which pages call the text of a picture."""

PARTS_OF_CAPTIONS = (
    *("caption", "cutline", "bildunterschrift", "bildtext"),
    *("legend", "légende", "leyenda", "didascalia"),
)

CAPTION_TAGS = ("p", "div", "span", "small", "em", "figcaption", "dd")
PICTURE_TAGS = ("img", "video", "audio")
HOLDERS = frozenset(("div", "p", "span", "a", "picture", "section", "dt"))

LONGEST = 1_000
"""Characters: a longer text is a passage that a style happens to call a caption."""


def tie_captions(root: HtmlElement, context: Context) -> Account:
    """Make figures of pictures with captions; make captions of no figure paragraphs."""
    named = context.names_classes(CAPTION_WORD, PARTS_OF_CAPTIONS)
    lifted = False
    for caption in elements(root, *(CAPTION_TAGS if named else ("figcaption",))):
        if caption.tag == "figcaption":
            figure = closest(caption, "figure")
            if figure is None:
                yield from _tie(caption, context)
            elif caption.getparent() is not figure:
                _lift(caption, figure)
                lifted = True
        elif _is_called_caption(caption.get("class", "")) and closest(caption, "figure", "table") is None:
            yield from _tie(caption, context)
    if lifted:
        sweep(root)
    captioned: set[HtmlElement | None] = set()
    for caption in elements(root, "figcaption"):
        parent = caption.getparent()
        if parent is None or parent.tag != "figure" or parent in captioned:
            before = opening_tag(caption)
            rename(caption, "div" if holds_blocks(caption) else "p")
            yield context.repaired(STRAY_CAPTION, caption, before, opening_tag(caption))
        elif not _is_at_edge(caption, parent):
            before = source_of(parent)
            if _is_wordless(caption.itersiblings()) and is_blank(caption.tail):
                parent.append(caption)
                yield context.repaired(FIGURE_CAPTION, caption, before, source_of(parent))
            else:
                _part(caption, parent)
                yield context.repaired(FIGURE_CONTENT, parent, before, source_of(parent))
        captioned.add(parent)


@lru_cache(maxsize=1_000)
def _is_called_caption(names: str) -> bool:
    """Say whether the class names a caption; pages write the same classes again and again."""
    return CAPTION_WORD.search(names) is not None


def _is_at_edge(caption: HtmlElement, figure: HtmlElement) -> bool:
    """Whether the caption is the figure's first or last part, as HTML wants it."""
    first = caption.getprevious() is None and is_blank(figure.text)
    return first or (caption.getnext() is None and is_blank(caption.tail))


def _part(caption: HtmlElement, figure: HtmlElement) -> None:
    """Put what stands before the caption before the figure, if all pictures are behind it, else what stands behind."""
    leaving: HtmlElement = new_element("div")
    before = list(caption.itersiblings(preceding=True))[::-1]
    if any(next(part.iter(*PICTURE_TAGS), None) is not None for part in before):
        leaving.text, caption.tail = caption.tail, None
        leaving.extend(list(caption.itersiblings()))
        figure.addnext(leaving)
        leaving.tail, figure.tail = figure.tail, None
    else:
        leaving.text, figure.text = figure.text, None
        leaving.extend(before)
        figure.addprevious(leaving)


def _is_wordless(parts: Iterator[HtmlElement]) -> bool:
    return all(is_wordless(part) and is_blank(part.tail) for part in parts)


def _tie(caption: HtmlElement, context: Context) -> Account:
    """Put the caption and the picture directly before or behind it into a figure."""
    parent = caption.getparent()
    text = content_of(caption)
    if parent is None or is_blank(text) or len(text) > LONGEST or next(caption.iter(*PICTURE_TAGS), None) is not None:
        return
    pair = _pair(caption, parent)
    if not pair:
        return
    first, last = pair
    before = source_of(parent)
    if parent.tag == "div" and first.getprevious() is None and last.getnext() is None and _holds_only(parent):
        figure = parent
        rename(figure, "figure")
    elif parent.tag not in ("div", "section", "article", "main", "blockquote", "li", "td"):
        return
    else:
        figure = new_element("figure")
        first.addprevious(figure)
        figure.tail, last.tail = last.tail, None
        figure.extend([first, last])
    rename(caption, "figcaption")
    yield context.repaired(FIGURE_CAPTION, caption, before, source_of(figure))


def _pair(caption: HtmlElement, parent: HtmlElement) -> tuple[HtmlElement, ...]:
    """Give the picture before the caption, or behind it where they stand alone, with the caption, in their order."""
    before, behind = caption.getprevious(), caption.getnext()
    if before is not None and is_blank(before.tail) and _is_picture(before):
        return before, caption
    alone = behind is not None and behind.getnext() is None and before is None and is_blank(parent.text)
    if behind is not None and alone and is_blank(caption.tail) and _is_picture(behind):
        return caption, behind
    return ()


def _is_picture(element: HtmlElement) -> bool:
    """Say whether the element is a picture, or shows one and no words."""
    if element.tag in PICTURE_TAGS:
        return True
    return (
        element.tag in HOLDERS
        and is_wordless(element)
        and next(element.iterdescendants(*PICTURE_TAGS), None) is not None
    )


def _holds_only(parent: HtmlElement) -> bool:
    return is_blank(parent.text) and all(is_blank(child.tail) for child in parent)


def _lift(caption: HtmlElement, figure: HtmlElement) -> None:
    """Take away what stands between the caption and its figure; what has to last stays, and the caption with it."""
    between = []
    for above in caption.iterancestors():
        if above is figure:
            break
        between.append(above)
    if all(above.tag in HOLDERS and not any(above.get(name) for name in LASTING) for above in between):
        for above in between:
            unwrap(above)
