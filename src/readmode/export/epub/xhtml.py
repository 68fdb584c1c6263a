"""From the tree of HTML to XHTML: namespaces, XML's own language attribute, and no word that a book has no use for."""

import re

from lxml import etree
from lxml.html import HtmlElement

from readmode.export.epub.names import STYLE

XHTML = "http://www.w3.org/1999/xhtml"
MATHML = "http://www.w3.org/1998/Math/MathML"
EPUB = "http://www.idpf.org/2007/ops"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
EPUB_TYPE = f"{{{EPUB}}}type"

UNKNOWN_LANGUAGE = "und"
"""The BCP 47 tag of a language that is not known; a publication must name one."""

UNUSED = frozenset("srcset sizes loading rel data-description".split())
"""Attributes that speak of loading over a network, or to the reading page's own style."""

SEMANTICS = {"doc-noteref": "noteref", "doc-footnote": "footnote", "doc-backlink": "backlink"}
"""Roles → EPUB's own words for them, by which reading systems open a note over the text."""

SCROLLING = "table-scroll"
"""The class of the box around a table."""

VOID = frozenset("br col hr img wbr".split())

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Give a text in one line, without what XML cannot hold."""
    return " ".join(_NOT_XML.sub(" ", text).split())


def language_of(tag: str | None) -> str:
    """Give a language tag that a book may carry."""
    return tag if tag and _TAG.fullmatch(tag) else UNKNOWN_LANGUAGE


def page(title: str, language: str, direction: str) -> tuple[etree._Element, etree._Element]:
    """Give a new XHTML document with our style sheet: its root and its body."""
    root = etree.Element(_name("html"), nsmap={None: XHTML, "epub": EPUB})
    root.set("lang", language)
    root.set(XML_LANGUAGE, language)
    root.set("dir", direction)
    head = add(root, "head")
    add(head, "title", title)
    add(head, "link", rel="stylesheet", type="text/css", href=STYLE)
    return root, add(root, "body")


def add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """Add an element of XHTML."""
    child = etree.SubElement(parent, _name(tag), attributes)
    child.text = text or None
    return child


def add_copy(parent: etree._Element, source: HtmlElement) -> None:
    """Add what a sanitised tree holds, text and all."""
    _add_text(parent, source.text)
    for node in source:
        _copy(parent, node, XHTML)
        _add_text(parent, node.tail)


def _copy(parent: etree._Element, node: HtmlElement, space: str) -> None:
    tag = str(node.tag)
    if tag == "math":
        child = etree.SubElement(parent, f"{{{MATHML}}}math", nsmap={None: MATHML})
        space = MATHML
    else:
        child = etree.SubElement(parent, f"{{{space}}}{tag}")
    for name, value in node.items():
        _set(child, str(name), str(value), space)
    child.text = node.text or ("" if tag not in VOID else None)  # `<span/>` is an open tag to readers of plain HTML
    for inner in node:
        _copy(child, inner, space)
        _add_text(child, inner.tail)


def _set(child: etree._Element, name: str, value: str, space: str) -> None:
    if name in UNUSED or (name == "lang" and space == MATHML):
        return
    child.set(name, value)
    if name == "class" and value == SCROLLING:
        child.set("tabindex", "0")  # the book's style makes it scroll, and keys must reach what scrolls
    if name == "lang":
        child.set(XML_LANGUAGE, value)
    if name == "role" and value in SEMANTICS:
        child.set(EPUB_TYPE, SEMANTICS[value])


def _add_text(parent: etree._Element, text: str | None) -> None:
    """Add text behind what the element holds."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def document(root: etree._Element) -> bytes:
    """Write an XHTML document."""
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>")


def _name(tag: str) -> str:
    return f"{{{XHTML}}}{tag}"
