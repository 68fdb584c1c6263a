"""Text for the eye alone, for the ear alone, or for nobody yet: shown where it carries meaning (WCAG 1.3.1).

Extraction has judged that hidden text which is here belongs to the article. A reading shows all of it, for its style
hides nothing: so what only decorates has to go, and so has one of two copies.
"""

import re

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, bearers, closest, content_of, elements, opening_tag, text_of
from readmode.repair.account import Account, Context, source_of
from readmode.repair.blank import VISIBLE, is_wordless
from readmode.repair.identifiers import places_in
from readmode.repair.rules.headings import HEADING_LINK
from readmode.repair.rules.leftovers import HIDDEN_CONTENT, HIDDEN_COPY, HIDDEN_SIGN
from readmode.repair.sweep import GONE, remove, unwrap_to

FOR_SCREEN_READERS = re.compile(
    r"(?:^|\s)(?:sr-only|sr-text|screen-reader(?:-text|-only)?|visually-?hidden|u-visually-hidden|visuallyhidden|"
    r"offscreen|a11y-hidden|assistive-text|element-invisible|hidden-visually)(?:\s|$)",
    re.IGNORECASE,
)
"""Class names of text that a style moves out of sight and screen readers read."""

PARTS_FOR_SCREEN_READERS = (
    *("sr-only", "sr-text", "screen-reader", "visually", "offscreen"),
    *("a11y-hidden", "assistive-text", "element-invisible"),
)

ICON_FONTS = re.compile(r"(?:^|\s)(?:material-icons|material-symbols)(?:-\w+)?(?:\s|$)")
"""Class names of fonts that draw an icon in place of its name."""

PARTS_OF_ICON_FONTS = ("material-",)

ICON_NAME = re.compile(r"\s*[a-z0-9]+(?:_[a-z0-9]+)*\s*")

HEADING_SIGNS = frozenset("#¶§🔗∞⚓")
LINK_CLASS = re.compile(r"anchor|permalink|header-?link|heading-?link|hash-?link", re.IGNORECASE)
"""Class names of links that a heading has to itself."""

MOST_WORDS = 5
"""Words: longer link texts in a heading are part of it, whatever their class is called."""

WORDS = ("span", "abbr", "s", "strong", "b", "em", "i")
"""Elements whose words a text for screen readers repeats."""

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_LETTER = re.compile(r"[^\W_]")
_PRIVATE = re.compile(r"[\s\ue000-\uf8ff\U000f0000-\U0010fffd]+")


def show_hidden(root: HtmlElement, context: Context) -> Account:
    """Drop signs and copies that were for one sense, show what was hidden and carries meaning."""
    yield from _drop_heading_links(root, context)
    named = context.names_classes(ICON_FONTS, PARTS_OF_ICON_FONTS)
    for icon in elements(root, "i", "span", "em", "b"):
        if named or not (icon.text or "").isascii():  # no sign of a font is in ASCII
            yield from _drop_icon(icon, context)
    gone: set[HtmlElement] = set()
    for element in context.bearers(root, "aria-hidden", "hidden", "style"):
        if element in gone or not _is_hidden(element) or not _is_text(element):
            continue
        if _is_sign(element):
            yield context.repaired(HIDDEN_SIGN, element, source_of(element), "")
            gone.update(element.iterdescendants())
            remove(element)
        else:
            yield from _show(element, context)


def drop_hidden_copies(root: HtmlElement, context: Context) -> Account:
    """Where a text for screen readers stands beside the same words for the eye, keep one."""
    for spoken in bearers(root, "class") if context.names_classes(FOR_SCREEN_READERS, PARTS_FOR_SCREEN_READERS) else ():
        if spoken.getparent() is None or not FOR_SCREEN_READERS.search(spoken.get("class", "")):
            continue
        words = _plain(spoken)
        for beside in (spoken.getprevious(), spoken.getnext()):
            if words and beside is not None and _plain(beside) == words and beside.tag in WORDS:
                yield context.repaired(HIDDEN_COPY, spoken, source_of(spoken), "")
                remove(spoken)
                break


def _plain(element: HtmlElement) -> str:
    return text_of(element).casefold()


def _drop_heading_links(root: HtmlElement, context: Context) -> Account:
    """Take away links of headings to themselves, and what their tool tips say."""
    for link in elements(root, "a"):
        heading = closest(link, *HEADINGS) if link.get("href", "").startswith("#") else None
        if heading is not None:
            text = text_of(link)
            sign = bool(text) and not _LETTER.search(text) and not HEADING_SIGNS.isdisjoint(text)
            tool = LINK_CLASS.search(link.get("class", "")) is not None and len(text.split()) <= MOST_WORDS
            whole = text == text_of(heading)
            if not (sign or (tool and not whole)) or next(link.iter("img"), None) is not None:
                continue
            yield context.repaired(HEADING_LINK, link, source_of(link), "")
            own = link.get("id")
            if own and not heading.get("id"):
                heading.set("id", own)
                link.attrib.pop("id")
            if link.get("id"):
                link.text = None
                del link[:]
                unwrap_to(link, "span")
            else:
                remove(link)


def _drop_icon(icon: HtmlElement, context: Context) -> Account:
    """Take away the name or the sign of an icon that only its font would have drawn."""
    text = icon.text or ""
    if len(icon) or not text or icon.get("id"):
        return
    named = ICON_FONTS.search(icon.get("class", "")) is not None and ICON_NAME.fullmatch(text)
    if named or (_PRIVATE.fullmatch(text) and not text.isspace()):
        yield context.repaired(HIDDEN_SIGN, icon, source_of(icon), "")
        remove(icon)


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("aria-hidden") == "true"
        or element.get("hidden") is not None
        or HIDING.search(element.get("style", "")) is not None
    )


def _is_text(element: HtmlElement) -> bool:
    """Say whether the element is a text; pictures, players and formulae are judged by themselves."""
    if element.tag in (*VISIBLE, "iframe", GONE) or closest(element, "math") is not None:
        return False
    return not is_wordless(element)


def _is_sign(element: HtmlElement) -> bool:
    """Say whether the element holds nothing but signs without a letter or digit."""
    alone = next(element.iter(*VISIBLE, "a"), None) is None and not places_in(element)
    return alone and not _LETTER.search(content_of(element))


def _show(element: HtmlElement, context: Context) -> Account:
    """Take away what hides the element; from screen readers alone it is hidden by an attribute that goes later."""
    if element.get("hidden") is None and not HIDING.search(element.get("style", "")):
        return
    before = source_of(element)
    for name in ("hidden", "style"):
        element.attrib.pop(name, None)
    yield context.repaired(HIDDEN_CONTENT, element, before, opening_tag(element))
