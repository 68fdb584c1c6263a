"""Addresses that pages give of themselves and of their images, absolute or not at all."""

import re
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from readmode.metadata.calendars import ENGLISH, iso_day

ADDRESS_LENGTH = 2_000
"""Characters: browsers and caches refuse longer ones."""

SHORT_LABEL = 3
"""Letters of a label that may be a name, such as "abc", or belong to the last one, such as "com" in "com.br"."""

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(\d\d|[a-z]{3,9})\2(\d\d)(?!\d)", re.IGNORECASE)
"""A day in an address: "/2024/05/12/", "/2024-05-12-tides", "/2024/may/12/"."""


def absolute(address: str, base: str | None) -> str:
    """Give the address as an absolute one; "" when it is none that leads to a page or an image on the web.

    Args:
        address: what the page writes.
        base: what relative addresses resolve against.
    """
    flat = "".join(address.split())
    if not flat or len(flat) > ADDRESS_LENGTH:
        return ""
    try:
        given = urlsplit(flat)
        joined = urljoin(base or "", flat)
        parts = urlsplit(joined)
        host = parts.hostname if given.netloc or not given.scheme else ""  # "https:" alone is no address
    except ValueError:
        return ""
    return joined if parts.scheme in {"http", "https"} and host else ""


def is_front_page(address: str | None) -> bool:
    """Whether the address is that of a site and not of one of its pages."""
    parts = _split(address)
    host = (parts.hostname or "") if parts else ""
    return parts is not None and bool(host) and "%" not in host and parts.path.strip("/") == "" and not parts.query


def speaks_of(canonical: str, url: str | None) -> bool:
    """Whether a canonical address can be that of the page at `url`: not the site's front page for every page."""
    return url is None or not is_front_page(canonical) or is_front_page(url)


def day_in(address: str) -> str:
    """Give the day in the address, in ISO 8601, as news and blogs put it there; "" without one."""
    path = unquote(address[:ADDRESS_LENGTH]).partition("?")[0]
    days = (iso_day(year, ENGLISH.get(month.lower(), month), day) for year, _, month, day in DAY.findall(path))
    return next(filter(None, days), "")


def host_names(address: str | None) -> tuple[str, ...]:
    """Give the host's name and those of its labels that may be the site's own name: not "co" before "uk"."""
    parts = _split(address)
    host = ((parts.hostname or "") if parts else "").removeprefix("www.")
    labels = host.split(".")[:-1]
    if len(labels) > 1 and len(labels[-1]) <= SHORT_LABEL:
        labels = labels[:-1]
    return (host, *(label for label in labels if len(label) >= SHORT_LABEL)) if host else ()


def _split(address: str | None) -> SplitResult | None:
    try:
        parts = urlsplit(address or "")
        _ = parts.hostname  # raises where the address is broken
    except ValueError:
        return None
    return parts
