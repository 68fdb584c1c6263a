"""Addresses of links and media: absolute, of a scheme that may go out, and written as the standard wants."""

import re
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
"""What a reading may point to; others run code, open other programs or exist only inside the source page."""

KNOWN = SCHEMES | {""}
"""The same, and what relative addresses begin with."""

_PLAIN = r"[^\x00-\x20\"<>\\^`{|}\x7f%\[\]]*"
_FINISHED = re.compile(rf"https?://[A-Za-z0-9.\-]+(?::[0-9]{{1,5}})?(?:[/?#]{_PLAIN}(?:%[0-9A-Fa-f]{{2}}{_PLAIN})*)?")
"""Absolute addresses as most pages write them: nothing in them is left to resolve or to encode."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_IGNORED = re.compile(r"[\t\n\r]")
_SPACES = re.compile(r"\s")
_SPACE = "".join(map(chr, range(0x21)))
_FORBIDDEN = re.compile(r"[\x00-\x20\"<>\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})")
_TELEPHONE = re.compile(r"\+?[0-9*][0-9*().\-]{1,40}")
_BRACKETS = re.compile(r"[\[\]]")


def absolute(address: str, base_url: str | None) -> str:
    """Give the address as an absolute http, https, mailto or tel address; empty when it cannot be one.

    Args:
        address: as the page writes it.
        base_url: what a relative address resolves against.

    Source: WHATWG URL Standard, basic URL parser (white space, tabs, back slashes); RFC 3966 for telephones.
    """
    if _FINISHED.fullmatch(address):
        return address
    if _scheme(address) not in KNOWN:  # before all that takes time, for the data of a picture can be long
        return ""
    address = _IGNORED.sub("", address).strip(_SPACE)
    scheme = _scheme(address)
    if scheme == "mailto":
        return _written(address) if "@" in address else ""
    if scheme == "tel":
        number = _SPACES.sub("", unquote(address.partition(":")[2]))
        return f"tel:{number}" if _TELEPHONE.fullmatch(number) else ""
    return _resolved(address, scheme, base_url) if scheme in KNOWN else ""


def _resolved(address: str, scheme: str, base_url: str | None) -> str:
    """Give the address, resolved and written; empty when it names no host."""
    path, mark, query = address.partition("?")
    address = path.replace("\\", "/") + mark + query
    if not scheme and not base_url:
        if not address.startswith("//"):
            return ""
        scheme, address = "https", "https:" + address
    try:
        is_whole = scheme and address[len(scheme) + 1 :].startswith("//")
        joined = address if is_whole else urljoin(base_url or "", address)
        parts = urlsplit(joined)
    except ValueError:  # such as an unclosed IPv6 host
        return ""
    if parts.scheme.lower() not in SCHEMES or not parts.hostname:
        return ""
    return _written(joined)


def _scheme(address: str) -> str:
    """Give the scheme that the address begins with, in small letters; empty for a relative one."""
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def _written(address: str) -> str:
    """Percent-encode what the standard does not allow to stand in an address."""
    address = _FORBIDDEN.sub(lambda found: quote(found[0], safe=""), address)
    if "[" not in address and "]" not in address:
        return address
    host_end = re.search(r"(?<=[^/:])[/?#]", address)
    start = host_end.start() if host_end else len(address)
    return address[:start] + _BRACKETS.sub(lambda found: quote(found[0]), address[start:])


def same_page(address: str, pages: frozenset[str]) -> str:
    """Give the fragment (without "#") when the absolute address is a place on one of these pages, else ""."""
    if "#" not in address:
        return ""
    page, fragment = urldefrag(address)
    return fragment if fragment and without_scheme(page) in pages else ""


def without_scheme(address: str) -> str:
    """Give the address without scheme and fragment: http and https name the same page."""
    return urldefrag(address)[0].partition(":")[2].rstrip("/")


def set_or_drop(element: HtmlElement, name: str, value: str) -> None:
    """Give the attribute this value, or take it away when there is none."""
    if value:
        element.set(name, value)
    else:
        element.attrib.pop(name, None)
