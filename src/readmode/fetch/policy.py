"""What may be fetched, from where, and at what cost."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network

from readmode.errors import BadOption

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

HIGHEST_PORT = 65_535

EXAMPLE_NETWORK = "the first address of a network and its length in bits, such as 10.1.0.0/16"
"""What a setting of networks takes, for its error."""


@lru_cache(maxsize=256)
def parse_network(text: str) -> Network:
    """Read a network in CIDR notation, such as "10.1.0.0/16" or "fd00:1::/32".

    Raises:
        BadOption: it is not one, or it has bits set beyond its prefix.
    """
    try:
        network = ip_network(text)
    except ValueError as error:
        raise BadOption("network", text, EXAMPLE_NETWORK) from error
    if "%" in text:  # a zone id names one of this machine's links, not a network
        raise BadOption("network", text, EXAMPLE_NETWORK)
    return network


@dataclass(frozen=True, kw_only=True)
class FetchPolicy:
    """What a fetch may reach and what it may cost, checked when made.

    Attributes:
        allowed_networks: networks in CIDR notation that may be reached although they are not public, such as
            an intranet's. Nothing by default.
        denied_networks: networks that may not be reached although they are public, such as the operator's own.
            They win over `allowed_networks`.
        ports: TCP ports that may be reached. Pages live on 80 and 443; other ports belong to other services.
        redirects: redirects that are followed. Real chains (scheme, www, language, slug) end within five.
        url_characters: length of an address. Longer ones carry data, and many servers refuse them too.
        connect_seconds: seconds for each step of a connection: the name, TCP, TLS.
        total_seconds: seconds from the first name lookup to the last byte, redirects included. A person waits.
        header_bytes: bytes of an answer's headers. Common servers send and take at most 8 to 32 KiB.
        compressed_bytes: bytes of the body as sent. The largest of 1,497 real article pages has under 6 MB
            before compression, and markup shrinks to a fifth.
        decoded_bytes: bytes of the body after decompression; the default page limit of `readmode.read`.
        media_types: what may come back, the most wanted first; a missing Content-Type passes, for what reads the
            bytes looks at them.
        wanted: what that is called, for errors.
    """

    allowed_networks: tuple[str, ...] = ()
    denied_networks: tuple[str, ...] = ()
    ports: tuple[int, ...] = (80, 443)
    redirects: int = 5
    url_characters: int = 2_048
    connect_seconds: float = 5.0
    total_seconds: float = 15.0
    header_bytes: int = 64 * 1024
    compressed_bytes: int = 5 * 1024 * 1024
    decoded_bytes: int = 10 * 1024 * 1024
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml", "text/plain")
    wanted: str = "an HTML page"

    def __post_init__(self) -> None:
        """Refuse networks, ports and limits that cannot be meant."""
        for network in (*self.allowed_networks, *self.denied_networks):
            parse_network(network)
        for port in self.ports:
            if not 1 <= port <= HIGHEST_PORT:
                raise BadOption("port", str(port), f"a whole number from 1 to {HIGHEST_PORT}")
        if self.redirects < 0:
            raise BadOption("redirects", str(self.redirects), "a whole number from 0")
        for name in ("url_characters", "header_bytes", "compressed_bytes", "decoded_bytes"):
            if getattr(self, name) < 1:
                raise BadOption(name, str(getattr(self, name)), "a whole number from 1")
        for name in ("connect_seconds", "total_seconds"):
            if not getattr(self, name) > 0:
                raise BadOption(name, str(getattr(self, name)), "a number of seconds above 0")

    @cached_property
    def allowed(self) -> tuple[Network, ...]:
        """The allowed networks, parsed."""
        return tuple(map(parse_network, self.allowed_networks))

    @cached_property
    def denied(self) -> tuple[Network, ...]:
        """The denied networks, parsed."""
        return tuple(map(parse_network, self.denied_networks))
