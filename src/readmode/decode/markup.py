"""Start tags in bytes, before their encoding is known, in one linear pass.

This is the scanner of the HTML standard's "prescan a byte stream", with one addition that browsers make too: the text
of scripts, styles and the like is no markup. No pattern here can backtrack (`*+` gives nothing back), and a comment,
tag or quotation that never ends also ends the scan, so that no byte is looked at twice.

Source: HTML Standard, §13.2.3.2, https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKUP = re.compile(rb"<(?:(?P<comment>!--)|(?P<end>/)?(?P<name>[A-Za-z][^\t\n\f\r />]*+)|(?P<other>[!/?]))")

_ATTRIBUTE = re.compile(
    rb"[\t\n\f\r /]*+(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*+)[\t\n\f\r ]*+"
    rb"(?:=[\t\n\f\r ]*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>(?![\"'])[^\t\n\f\r >]*+)))?"
)

_TEXT_ONLY = {
    name: re.compile(rb"</" + name + rb"(?=[\t\n\f\r />])", re.IGNORECASE)
    for name in (b"iframe", b"noembed", b"noframes", b"script", b"style", b"textarea", b"title", b"xmp")
}
"""Elements whose content is text, whatever it looks like, with the end tag that ends it."""


class Tag(NamedTuple):
    """A start tag: its lower-case name, its attributes (the first of each name), and where it ends."""

    name: bytes
    attributes: dict[bytes, bytes]
    end: int


def start_tags(data: bytes) -> Iterator[Tag]:
    """Give every start tag in order, until the end or the first construct that never ends."""
    position = 0
    while match := _MARKUP.search(data, position):
        if match["comment"]:
            position = data.find(b"-->", match.start() + 2) + 3  # "<!-->" is a whole comment
            if position < 3:  # noqa: PLR2004 - find's -1, plus the 3 bytes of "-->"
                return
            continue
        if match["other"]:
            position = data.find(b">", match.end())
            if position < 0:
                return
            continue
        tag = _tag(data, match)
        if tag is None:
            return
        position = tag.end
        if match["end"]:
            continue
        yield tag
        if closing := _TEXT_ONLY.get(tag.name):
            end = closing.search(data, position)
            if end is None:
                return
            position = end.start()


def _tag(data: bytes, match: re.Match[bytes]) -> Tag | None:
    """Read the attributes up to the tag's end; None when the tag or a quotation in it never ends."""
    attributes: dict[bytes, bytes] = {}
    position = match.end()
    while attribute := _ATTRIBUTE.match(data, position):
        position = attribute.end()
        if data[position : position + 1] == b"=":  # only an open quotation leaves its equals sign unread
            return None
        value = attribute["double"] or attribute["single"] or attribute["bare"] or b""
        attributes.setdefault(attribute["name"].lower(), value)
    position = data.find(b">", position)
    return None if position < 0 else Tag(match["name"].lower(), attributes, position + 1)
