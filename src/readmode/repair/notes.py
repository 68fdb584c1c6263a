"""Notes: the way to them and back, and the words that a style would have moved to the margin (WCAG 1.3.1, 2.4.4).

Source: Digital Publishing WAI-ARIA Module 1.1, doc-noteref and doc-backlink.
"""

import re

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, bearers, closest, elements, holds_blocks, opening_tag, rename, text_of
from readmode.repair.account import Account, Context
from readmode.repair.phrases import phrases
from readmode.repair.rules.texts import NOTE_REFERENCE, NOTE_RETURN, SIDE_NOTE

REFERENCE = re.compile(r"[\[(（【]?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[ivx]{1,5}|[*†‡§¶#]{1,3})[\])）】]?")
"""A number, a letter or a sign, as notes are referred to by."""

RETURN_SIGN = re.compile(r"[\W_]*[↩↑⤴⏎⮐^↵←⇧▲][\W_]*")

SIDE_NOTE_CLASS = re.compile(
    r"(?:^|\s)(?:side-?note|margin-?note|footnote-inline|foot-?note-content)(?:\s|$)", re.IGNORECASE
)

PARTS_OF_SIDE_NOTES = ("sidenote", "side-note", "marginnote", "margin-note", "footnote", "foot-note")


def mark_notes(root: HtmlElement, context: Context) -> Account:
    """Mark references to notes and the ways back, where both ends are in the article."""
    links = [link for link in elements(root, "a") if link.get("href", "").startswith("#")]
    targets: dict[str, HtmlElement] = {}
    ranks: dict[HtmlElement, int] = {}
    if links:
        targets = {element.get("id", ""): element for element in bearers(root, "id")}
        ranks = {element: rank for rank, element in enumerate(root.iter())}
    for link in links:
        target = targets.get(link.get("href", "")[1:])
        text = text_of(link)
        if target is None or not text:
            continue
        leads_on = ranks[target] > ranks[link]
        if leads_on and REFERENCE.fullmatch(text) and _is_reference(link):
            yield from _mark(link, "doc-noteref", "", context)
        elif not leads_on and RETURN_SIGN.fullmatch(text):
            yield from _mark(link, "doc-backlink", phrases(context.language).back, context)
    for note in (
        elements(root, "span", "small", "label") if context.names_classes(SIDE_NOTE_CLASS, PARTS_OF_SIDE_NOTES) else ()
    ):
        if SIDE_NOTE_CLASS.search(note.get("class", "")) and text_of(note) and _is_in_words(note):
            before = opening_tag(note)
            rename(note, "span")
            if note.get("role") != "note":
                note.set("role", "note")
                yield context.repaired(SIDE_NOTE, note, before, opening_tag(note))


def _mark(link: HtmlElement, role: str, name: str, context: Context) -> Account:
    before = opening_tag(link)
    named = bool(link.get("aria-label") or link.get("title")) or not name
    if link.get("role") == role and named:
        return
    link.set("role", role)
    if not named:
        link.set("aria-label", name)
    rule = NOTE_RETURN if role == "doc-backlink" else NOTE_REFERENCE
    yield context.repaired(rule, link, before, opening_tag(link))


def _is_reference(link: HtmlElement) -> bool:
    """Say whether the link stands in words, raised or in brackets; numbers in a table of contents are none."""
    text = text_of(link)
    raised = closest(link, "sup") is not None or next(link.iter("sup"), None) is not None
    return raised or text[0] in "[(（【*†‡"


def _is_in_words(note: HtmlElement) -> bool:
    parent = note.getparent()
    return parent is not None and parent.tag in BLOCKS and not holds_blocks(note)
