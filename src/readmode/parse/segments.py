"""The segments of a page that React streamed, in the places where a browser's script would have put them.

Such a page has "<template id=B:0>" where a part was not ready yet, and the part itself further down, in
"<div hidden id=S:0>". 33 of 1,497 real article pages are so, and most of these have the article in a segment.
"""

import re

from lxml import etree
from lxml.html import HtmlElement

from readmode.dom import remove

PENDING = b"<!--$?-->"
"""The comment before a marker; what follows the marker up to "<!--/$-->" was shown while waiting for the segment."""

SEGMENTS_AT_MOST = 256
"""Segments that are moved to their places; the most on 1,497 real article pages is 59. The rest is shown where it is.
Moving costs up to the size of the page each, so that the number must have a bound."""

_SEGMENT = re.compile(r"(.*)S:([0-9a-f]+)", re.DOTALL)
"""A segment's id: the prefix that an application may set, and a number that its marker shares."""

_HIDDEN = etree.XPath("/descendant::div/@hidden")
"""The attributes, which takes a third of the time of asking each division for it; also behind the root. Their elements
are asked for one by one, for libxml2's own step up to them takes quadratic time."""


def is_streamed(root: HtmlElement) -> bool:
    """Tell whether a segment of the page stands apart from the place where it belongs."""
    return any(_SEGMENT.fullmatch(attribute.getparent().get("id", "")) for attribute in _HIDDEN(root))


def place_segments(root: HtmlElement) -> None:
    """Show every segment, at its marker if it has one.

    What was shown while waiting goes, where the page's comments still tell what that was.
    """
    hidden = [(element, _SEGMENT.fullmatch(element.get("id", ""))) for element in root.xpath("//div[@hidden and @id]")]
    segments = [(element, name) for element, name in hidden if name]
    markers = {marker.get("id", ""): marker for marker in root.iter("template")}
    for segment, _ in segments:
        del segment.attrib["hidden"]
    for segment, name in segments[:SEGMENTS_AT_MOST]:
        marker = markers.pop(f"{name[1]}B:{name[2]}", markers.pop(f"{name[1]}P:{name[2]}", None))
        around = set() if marker is None else set(marker.iterancestors())
        if marker is not None and root in around and segment not in around:  # else it went, or is in the segment itself
            _remove_substitute(marker)
            remove(segment)
            segment.tail = None
            marker.addprevious(segment)
            remove(marker)


def _remove_substitute(marker: HtmlElement) -> None:
    """Remove what stands between the marker and the end of its boundary; nothing where no comments bound it."""
    if _comment(marker.getprevious()) != "$?":
        return
    substitute, depth = [], 0
    for sibling in marker.itersiblings():
        depth += {"$": 1, "$?": 1, "$!": 1, "/$": -1}.get(_comment(sibling), 0)
        if depth < 0:
            break
        substitute.append(sibling)
    else:
        return  # the boundary never ends
    marker.tail = None
    boundary = marker.getparent()
    for sibling in substitute:
        sibling.tail = None
        if boundary is not None:
            boundary.remove(sibling)


def _comment(node: HtmlElement | None) -> str:
    """Give the text of a node that is no element, which here is a comment."""
    return node.text or "" if node is not None and not isinstance(node.tag, str) else ""
