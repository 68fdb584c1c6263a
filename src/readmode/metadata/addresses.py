"""Addresses that pages give of themselves and of their images, absolute or not at all."""

from urllib.parse import SplitResult, urljoin, urlsplit

ADDRESS_LENGTH = 2_000
"""Characters: browsers and caches refuse longer ones."""


SHORT_LABEL = 3
"""Letters of a label that is no name, such as "com" and "org"."""


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
    return parts is not None and bool(parts.hostname) and parts.path.strip("/") == "" and not parts.query


def speaks_of(canonical: str, url: str | None) -> bool:
    """Whether a canonical address can be that of the page at `url`: not the site's front page for every page."""
    return url is None or not is_front_page(canonical) or is_front_page(url)


def host_names(address: str | None) -> tuple[str, ...]:
    """Give the host's name and its longer labels, of which one may be the site's own name."""
    parts = _split(address)
    host = ((parts.hostname or "") if parts else "").removeprefix("www.")
    labels = [label for label in host.split(".")[:-1] if len(label) > SHORT_LABEL]
    return (host, *labels) if host else ()


def _split(address: str | None) -> SplitResult | None:
    try:
        parts = urlsplit(address or "")
        _ = parts.hostname  # raises where the address is broken
    except ValueError:
        return None
    return parts
