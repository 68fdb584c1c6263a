"""What counts as nothing: text that nobody sees or hears, and which elements are seen without text."""

import re

from lxml.html import HtmlElement

from readmode.dom import content_of

VISIBLE = ("img", "video", "audio", "math", "hr")
"""Elements of a reading that show something without holding text."""

_SEEN = re.compile(
    r"[^\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufe0f\ufeff]"
)
"""Anything but white space (no-break spaces too) and characters without a shape of their own."""


def is_blank(text: str | None) -> bool:
    """Say whether the text shows nothing; most answer before anybody looks for signs without a shape."""
    return not text or text.isspace() or (not text.isascii() and _SEEN.search(text) is None)


def is_wordless(element: HtmlElement) -> bool:
    """Say whether the element holds no text that is seen; most answer by their own first text."""
    return is_blank(element.text) and (not len(element) or is_blank(content_of(element)))


def shows_nothing(element: HtmlElement) -> bool:
    """Say whether the element holds neither text nor anything that is seen without."""
    return is_wordless(element) and next(element.iter(*VISIBLE), None) is None
