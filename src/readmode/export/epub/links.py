"""Ids and addresses: XML's names for places, and addresses that every validator can read."""

import re
from urllib.parse import quote, unquote, urlsplit

from lxml.html import HtmlElement

from readmode.dom import HEADINGS, elements

REFERENCES = ("aria-labelledby", "aria-describedby", "headers")
"""Attributes that name other elements by id, separated by spaces."""

CITED = "cite"

ADDRESS_CHARACTERS = "!#$%&'()*+,/:;=?@-._~"
"""What may stand in an address as it is, besides letters and digits (RFC 3986, without the brackets of hosts)."""

_XML_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[a-z0-9_~.-]+")


def settle_places(root: HtmlElement) -> None:
    """Give every place a name that XML takes, and every heading one; what refers to a place follows it.

    A link to a place that is not in the article becomes plain words: validators call it an error, and readers too.
    """
    names: dict[str, str] = {}
    for element in [each for each in root.iter() if each.get("id")]:
        old = element.attrib.pop("id")
        if old not in names:
            names[old] = old if _XML_NAME.fullmatch(old) else f"place-{len(names) + 1}"
            element.set("id", names[old])
    for number, heading in enumerate(elements(root, *HEADINGS), 1):
        if not heading.get("id"):
            heading.set("id", f"heading-{number}")
    for element in root.iter():
        for attribute in REFERENCES:
            _follow(element, attribute, names)
    for link in elements(root, "a"):
        if link.get("href", "").startswith("#"):
            _lead(link, names)


def _follow(element: HtmlElement, attribute: str, names: dict[str, str]) -> None:
    if element.get(attribute) is None:
        return
    found = [names[name] for name in element.attrib.pop(attribute).split() if name in names]
    if found:
        element.set(attribute, " ".join(found))


def _lead(link: HtmlElement, names: dict[str, str]) -> None:
    fragment = link.get("href", "")[1:]
    place = names.get(fragment) or names.get(unquote(fragment))
    if place:
        link.set("href", f"#{place}")
    else:
        _make_words(link)


def settle_links(root: HtmlElement) -> None:
    """Write every address as standards have it; a link whose address no standard knows becomes plain words."""
    for link in elements(root, "a"):
        address = link.get("href", "")
        if address.startswith("#"):
            continue
        standard = standard_address(address)
        if standard:
            link.set("href", standard)
        else:
            _make_words(link)
    for element in root.xpath(f"descendant::*[@{CITED}]"):
        standard = standard_address(element.attrib.pop(CITED))
        if standard:
            element.set(CITED, standard)


def _make_words(link: HtmlElement) -> None:
    kept = {name: link.get(name, "") for name in ("id", "lang", "dir") if link.get(name)}
    link.tag = "span"
    link.attrib.clear()
    link.attrib.update(kept)


def standard_address(address: str) -> str:
    """Give the address with everything escaped that must be; empty when it leads to no page, mailbox or telephone."""
    escaped = quote(_LONE_PERCENT.sub("%25", address), safe=ADDRESS_CHARACTERS)
    head, hash_mark, fragment = escaped.partition("#")
    escaped = head + hash_mark + fragment.replace("#", "%23")
    try:
        parts = urlsplit(escaped)
        host = unquote(parts.hostname or "").encode("idna").decode()
        port = parts.port
    except ValueError:  # no port, or a label of a host that is empty, too long or of no letters
        return ""
    if parts.scheme == "mailto":
        return escaped if "@" in parts.path or parts.query else ""
    if parts.scheme == "tel":
        return escaped
    usable = parts.scheme in ("http", "https") and _HOST.fullmatch(host) and port != 0
    return escaped if usable else ""
