"""The words of a line: emphasis, links, images, code."""

import re

from lxml.html import HtmlElement

from readmode.dom import BLOCKS, WHITESPACE, collapse
from readmode.export.markdown.escaping import bare_link, destination, escape_words, longest_run

MARKS = {"em": "*", "i": "*", "strong": "**", "b": "**", "del": "~~", "s": "~~"}
"""Elements that Markdown has marks for."""

KEPT_TAGS = frozenset(("sub", "sup"))
"""Elements without a mark in Markdown whose loss would change what is said: 10² is not 102."""

CODE = frozenset(("code", "kbd", "samp"))
SILENT = frozenset(("wbr", "source", "track", "rp"))

LINKABLE = ("http://", "https://", "mailto:", "tel:", "#")
"""What a link may begin with. The sanitiser has seen to it; converters that relied on that let scripts back in."""

SHOWABLE = ("http://", "https://", "data:image/")

DEEPEST = 100
"""Levels of emphasis below which only the words are kept: real pages nest under 10, and each level costs stack."""

BREAK = "\x00"
"""Stands for a line break until white space is settled; no tree holds this character."""

SEAM = "\x01"
"""Stands before code, whose backticks would join those of code that ends there; no tree holds this character either."""

_BREAKS = re.compile(r" ?\x00 ?")


def line_of(pieces: list[str]) -> str:
    """Join pieces into a line: each run of white space one space, breaks only between words."""
    line = WHITESPACE.sub(" ", "".join(pieces)).strip(" " + BREAK)
    line = line.replace("`" + SEAM, "`<!-- -->").replace(SEAM, "")
    return _BREAKS.sub("\\\\\n", line)


def inside(element: HtmlElement, targets: frozenset[str], depth: int = 0) -> list[str]:
    """Give the pieces of an element's content."""
    pieces = [escape_words(element.text or "")]
    for child in element:
        add(pieces, child, targets, depth)
        pieces.append(escape_words(child.tail or ""))
    return pieces


def add(pieces: list[str], element: HtmlElement, targets: frozenset[str], depth: int = 0) -> None:
    """Add an element, without the text that follows it, to the pieces of a line."""
    tag = str(element.tag)
    pieces.append(anchor(element, targets))
    if tag == "br":
        pieces.append(BREAK)
    elif tag == "img":
        pieces.append(_image(element))
    elif tag in CODE:
        pieces.append(code_span(element.text_content()))
    elif tag == "math":
        pieces.append(_formula(element))
    elif tag in ("audio", "video"):
        pieces.append(_player(element))
    elif depth > DEEPEST:
        pieces.append(escape_words(element.text_content()))
    elif tag not in SILENT:
        content = "".join(inside(element, targets, depth + 1))
        while pieces and not pieces[-1]:  # once each: elements without words may be many
            pieces.pop()
        last = pieces[-1][-1] if pieces else ""
        pieces.append(_wrapped(element, tag, content, last))


def _wrapped(element: HtmlElement, tag: str, content: str, last: str) -> str:
    """Give the content with the marks of its element; white space at its ends stands outside of them."""
    blank = content.replace(BREAK, " ")
    start, end = len(blank) - len(blank.lstrip()), len(blank.rstrip())
    before, words, after = content[:start], content[start:end], content[end:]
    if not words:
        return content
    if tag == "a":
        words = linked(words, element.get("href", ""))
    elif tag == "q":
        words = f"“{words}”"
    elif tag == "rt":
        words = f"({words})"
    elif tag in KEPT_TAGS:
        words = f"<{tag}>{words}</{tag}>"
    elif tag in MARKS:
        words = _marked(tag, words, before, last)
    elif tag in BLOCKS:
        words = f" {words} "  # a block in a heading, which is one line
    return f"{before}{words}{after}"


def _marked(tag: str, words: str, before: str, last: str) -> str:
    """Emphasise by marks where they are sure to be read as such, else by tags.

    Marks beside punctuation or other marks may be taken for text (CommonMark §6.2, "flanking"); Chinese and Japanese
    with their quotation marks meet this all the time.
    """
    mark = MARKS[tag]
    sure = words[0].isalnum() and words[-1].isalnum() and (bool(before) or last != mark[0])
    return f"{mark}{words}{mark}" if sure else f"<{tag}>{words}</{tag}>"


def linked(words: str, address: str) -> str:
    """Give the words as a link, or as they are when the address is none that a reader may follow."""
    return f"[{words}]({destination(address)})" if address.lower().startswith(LINKABLE) else words


def anchor(element: HtmlElement, targets: frozenset[str]) -> str:
    """Mark the place of an element that a link of the article points to."""
    identifier = element.get("id")
    return f'<a id="{identifier}"></a>' if identifier in targets else ""


def code_span(text: str) -> str:
    """Give the text as code, fenced by more backticks than it holds."""
    code = collapse(text)
    if not code:
        return ""
    fence = "`" * (longest_run(code) + 1)
    padding = " " if code.startswith("`") or code.endswith("`") else ""
    return f"{SEAM}{fence}{padding}{code}{padding}{fence}"


def _image(element: HtmlElement) -> str:
    address = element.get("src", "")
    if not address.lower().startswith(SHOWABLE):
        return ""
    return f"![{escape_words(collapse(element.get('alt') or ''))}]({destination(address)})"


def _formula(element: HtmlElement) -> str:
    """Give a formula as its author's source text where there is one, else as its letters and signs."""
    source = element.get("alttext")
    return code_span(source) if source else escape_words(collapse(element.text_content()))


def _player(element: HtmlElement) -> str:
    addresses = (element.get("src"), *(source.get("src") for source in element.iterchildren("source")))
    address = next((address for address in addresses if address and address.startswith(LINKABLE)), "")
    return bare_link(address) if address else ""
