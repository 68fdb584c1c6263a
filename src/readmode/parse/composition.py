"""The page as a reader's browser puts it together: streamed segments in their places, shadow trees in their hosts.

What scripts would have fetched stays absent: a tree has only what came with the page.
"""

import re

from lxml import etree
from lxml.html import HtmlComment, HtmlElement

from readmode.dom import remove

PENDING = b"<!--$?-->"
"""The comment before a marker whose segment was not ready when the page began to stream; it ends at "<!--/$-->"."""

SEGMENTS_AT_MOST = 256
"""Segments that are moved to their places; the most on 1,497 real article pages is 59. The rest is shown where it is.
Moving costs up to the size of the page each, so that the number must have a bound."""

_SEGMENT = re.compile(r"(.*)S:([0-9a-f]+)")
"""A segment's id: the prefix that an application may set, and a number that its marker shares."""


def gather(root: HtmlElement) -> None:
    """Bring what stands behind the body's or the page's end back into the body, as the standard does.

    libxml2 (2.14) puts what follows "</body>" beside the body, and what follows "</html>" into further html elements
    beside the first, where nothing that walks down from the root finds them.

    Source: HTML Standard, §13.2.6.4.19 "after body" and §13.2.6.4.22 "after after body".
    """
    body = root.find("body")
    if body is None:
        body = root
    else:
        _append_text(body, body.tail)
        body.tail = None
        for stray in list(body.itersiblings()):
            _append(body, stray)
    for other in list(root.itersiblings()):
        _append_text(body, other.text)
        for stray in list(other):
            _append(body, stray)


def _append(body: HtmlElement, stray: HtmlElement) -> None:
    """Move one element, or the content of a second body, with the text behind it, to the end of the body."""
    if stray.tag != "body":
        body.append(stray)
        return
    _append_text(body, stray.text)
    body.extend(list(stray))
    _append_text(body, stray.tail)
    stray.tail = None
    remove(stray)


def _append_text(body: HtmlElement, text: str | None) -> None:
    if text and len(body):
        body[-1].tail = (body[-1].tail or "") + text
    elif text:
        body.text = (body.text or "") + text


def is_streamed(root: HtmlElement) -> bool:
    """Tell whether a segment of the page came after the place where it belongs."""
    return any(_SEGMENT.fullmatch(name) for name in root.xpath("//div[@hidden]/@id"))


def place_segments(root: HtmlElement) -> None:
    """Move the segments of a page that React streamed, "<div hidden id=S:0>", to their markers, "<template id=B:0>".

    A browser does it by the page's script. What stands between the marker and the end of its boundary is what was
    shown while waiting, and goes where the comments that bound it are still there. A segment without marker is shown
    where it is. 33 of 1,497 real article pages are streamed, and most of these have the article in a segment.
    """
    hidden = [(element, _SEGMENT.fullmatch(element.get("id", ""))) for element in root.xpath("//div[@hidden and @id]")]
    segments = [(element, name) for element, name in hidden if name]
    markers = {marker.get("id", ""): marker for marker in root.iter("template")} if segments else {}
    for segment, _ in segments:
        del segment.attrib["hidden"]
    for segment, name in segments[:SEGMENTS_AT_MOST]:
        marker = markers.get(f"{name[1]}B:{name[2]}", markers.get(f"{name[1]}P:{name[2]}"))
        if marker is not None and segment not in marker.iterancestors():
            _remove_fallback(marker)
            remove(segment)
            segment.tail = None
            marker.addprevious(segment)
            remove(marker)


def _remove_fallback(marker: HtmlElement) -> None:
    """Remove what follows the marker up to the end of its boundary, if the page's comments tell where that is."""
    before = marker.getprevious()
    if not isinstance(before, HtmlComment) or before.text != "$?":
        return
    fallback, depth = [], 0
    for sibling in marker.itersiblings():
        if isinstance(sibling, HtmlComment):
            depth += {"$": 1, "$?": 1, "$!": 1, "/$": -1}.get(sibling.text or "", 0)
            if depth < 0:
                break
        fallback.append(sibling)
    else:
        return  # the boundary never ends
    marker.tail = None
    for sibling in fallback:
        sibling.tail = None
        remove(sibling)


def compose(templates: list[HtmlElement]) -> bool:
    """Put declared shadow trees into their hosts, take every other template away, and tell whether there was a tree.

    Args:
        templates: all template elements of the page, in document order.

    Source: HTML Standard, the template element's shadowrootmode; DOM Standard, "find flattened slottables".
    """
    composed = False
    for template in reversed(templates):  # inner first: a slot that is still there then belongs to the outer tree
        host = template.getparent()
        if host is not None and _is_shadow_root(template):
            composed = True
            _fill_slots(template, host)
        else:
            remove(template)
    return composed


def _is_shadow_root(template: HtmlElement) -> bool:
    """Tell whether the template declares its host's shadow tree; only a host's first one does."""
    if not (template.get("shadowrootmode") or template.get("shadowroot")):
        return False
    earlier = template.itersiblings("template", preceding=True)
    return not any(sibling.get("shadowrootmode") or sibling.get("shadowroot") for sibling in earlier)


def _fill_slots(template: HtmlElement, host: HtmlElement) -> None:
    """Make the shadow tree the host's content, with the host's own content in its slots.

    Content for which there is no slot is not shown, and goes.
    """
    slots: dict[str, HtmlElement] = {}
    for slot in template.iter("slot"):
        slots.setdefault(slot.get("name", ""), slot)
    filled: set[str] = set()

    def put(name: str, content: str | HtmlElement) -> None:
        slot = slots.get(name)
        if slot is None or (isinstance(content, str) and not content.strip() and name not in filled):
            return
        if name not in filled:
            filled.add(name)
            del slot[:]
            slot.text = None
        if not isinstance(content, str):
            slot.append(content)
        elif len(slot):
            slot[-1].tail = (slot[-1].tail or "") + content
        else:
            slot.text = (slot.text or "") + content

    text = host.text
    children = list(host)
    host.text = None
    put("", text or "")
    for child in children:
        tail, child.tail = child.tail, None
        if child is not template:
            put(child.get("slot", ""), child)
        put("", tail or "")
    host[:] = list(template)
    host.text = template.text
    etree.strip_tags(host, "slot")
