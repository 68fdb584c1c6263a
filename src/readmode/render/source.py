"""The link back to where an article came from."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Source:
    """An address that a page may link to, and the host that names it."""

    href: str
    host: str


def source_of(*addresses: str | None) -> Source | None:
    """Give the first of the addresses that is a web page's.

    Escaping cannot make `javascript:` and its like harmless, so only http and https become links.
    """
    for address in addresses:
        if address and (host := _host(address)):
            return Source(address, host)
    return None


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # an address that is no address, such as an open bracket
        return ""
    return host.removeprefix("www.") if parts.scheme in {"http", "https"} else ""
