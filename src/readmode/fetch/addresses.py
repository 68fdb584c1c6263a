"""Which addresses may be reached: pure, so that every range can be tested without a network.

The table is explicit. `ipaddress.is_global` is not enough: on Python 3.11.7 it calls NAT64, 6to4, IPv4-compatible,
site-local and multicast addresses global, and it changes with the version of Python.

Sources: the IANA IPv4 and IPv6 special-purpose address registries (RFC 6890 and its updates), RFC 4291 (mapped),
RFC 6052 and RFC 8215 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo), RFC 2765 (SIIT).
"""

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_network

import httpx2

from readmode.errors import AddressRefused
from readmode.fetch.policy import Address, FetchPolicy, Network

SCHEME_PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, with the port of each."""

HOST_LENGTH = 253
"""Bytes of a host name in DNS (RFC 1035)."""

HOST_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?")
"""A host name after IDNA. No percent sign: a zone id or an escape is never part of a public name."""

NOT_PUBLIC_V4: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by carriers; some clouds keep their metadata here
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # one cloud's virtual host, in public space
        "169.254.0.0/16",  # link-local; most clouds' metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments; one cloud's metadata
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays, deprecated
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)

PUBLIC_V6 = ip_network("2000::/3")
"""The only IPv6 space that is handed out for public use; all else is refused without being listed."""

NOT_PUBLIC_V6: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)

IPV4_IN_THE_LAST_BITS: tuple[IPv6Network, ...] = tuple(
    IPv6Network(network)
    for network in (
        "::ffff:0:0/96",  # mapped
        "::ffff:0:0:0/96",  # SIIT
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64 of local use, in its layout of 96 bits
    )
)
"""IPv6 networks whose addresses stand for the IPv4 address in their last 32 bits."""


def may_reach(address: Address, policy: FetchPolicy) -> bool:
    """Tell whether this address may be connected to.

    An IPv6 address that stands for an IPv4 address is judged by both: where an operator allows the translator's
    network, the address behind it must be allowed too.
    """
    return all(_passes(each, policy) for each in (address, *embedded(address)))


def embedded(address: Address) -> Iterator[IPv4Address]:
    """Give the IPv4 addresses that an IPv6 address stands for, or tunnels to."""
    if isinstance(address, IPv4Address):
        return
    if any(address in network for network in IPV4_IN_THE_LAST_BITS):
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo


def _passes(address: Address, policy: FetchPolicy) -> bool:
    if _within(address, policy.denied):
        return False
    return _within(address, policy.allowed) or _is_public(address)


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        return address.scope_id is None and address in PUBLIC_V6 and not _within(address, NOT_PUBLIC_V6)
    return not _within(address, NOT_PUBLIC_V4)


def _within(address: Address, networks: tuple[Network, ...]) -> bool:
    return any(address in network for network in networks)


def check_url(url: str, asked: str, policy: FetchPolicy) -> httpx2.URL:
    """Parse an address and judge everything of it but the network it leads to.

    The one parser serves for judging and for connecting: two parsers that disagree are a way through.

    Args:
        url: the address to judge.
        asked: the address that the caller asked for, which a refusal names; differs from `url` after a redirect.
        policy: the ports and the length that are allowed.

    Raises:
        AddressRefused: with the reason.
    """
    if len(url) > policy.url_characters:
        raise AddressRefused(asked, f"it is longer than {policy.url_characters:,} characters")
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL as error:
        raise AddressRefused(asked, "it is not a valid address") from error
    if parsed.scheme not in SCHEME_PORTS:
        raise AddressRefused(asked, "it does not begin with http:// or https://")
    if parsed.userinfo:
        raise AddressRefused(asked, "it holds a user name or a password")
    if not _is_host(parsed.raw_host.decode("ascii")):
        raise AddressRefused(asked, "its host name is not a valid one")
    if port_of(parsed) not in policy.ports:
        raise AddressRefused(asked, f"port {port_of(parsed)} is not one that pages are read from")
    return parsed


def port_of(url: httpx2.URL) -> int:
    """Give the TCP port that an http or https address leads to."""
    return url.port if url.port is not None else SCHEME_PORTS[url.scheme]


def _is_host(host: str) -> bool:
    if ":" in host:
        return "%" not in host  # the parser has checked that it is an IPv6 address; a zone id is this machine's own
    return len(host) <= HOST_LENGTH and HOST_NAME.fullmatch(host) is not None
