"""What an operator may allow and deny, and what a policy refuses to be."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import pytest

from readmode import AddressRefused, BadOption
from readmode.fetch import FetchPolicy, fetch
from readmode.fetch.addresses import may_reach
from tests.fetch.conftest import Connections


def test_an_operator_may_allow_a_network() -> None:
    """An intranet is read where its network is named, and its neighbours are not."""
    policy = FetchPolicy(allowed_networks=("10.1.0.0/16", "fd00:1::/32"))
    assert may_reach(IPv4Address("10.1.2.3"), policy)
    assert may_reach(IPv6Address("fd00:1::9"), policy)
    assert not may_reach(IPv4Address("10.2.0.1"), policy)
    assert not may_reach(IPv6Address("fd00:2::9"), policy)


def test_an_operator_may_deny_a_network() -> None:
    """What is denied stays denied, be it public or allowed elsewhere."""
    policy = FetchPolicy(allowed_networks=("10.0.0.0/8",), denied_networks=("8.8.8.0/24", "10.9.0.0/16"))
    assert not may_reach(IPv4Address("8.8.8.8"), policy)
    assert not may_reach(IPv4Address("10.9.0.1"), policy)
    assert may_reach(IPv4Address("10.8.0.1"), policy)


@pytest.mark.parametrize(
    ("network", "public", "private"),
    [
        ("64:ff9b::/96", "64:ff9b::8.8.8.8", "64:ff9b::10.0.0.1"),
        ("64:ff9b:1::/48", "64:ff9b:1::8.8.8.8", "64:ff9b:1::10.0.0.1"),
        ("2002::/16", "2002:808:808::1", "2002:a00:1::1"),
        ("2001::/32", "2001:0:808:808::f7f7:f7f7", "2001:0:808:808::f5ff:fffe"),
        ("::ffff:0:0/96", "::ffff:8.8.8.8", "::ffff:10.0.0.1"),
        ("::ffff:0:0:0/96", "::ffff:0:8.8.8.8", "::ffff:0:10.0.0.1"),
    ],
)
def test_an_allowed_translator_does_not_open_what_is_behind_it(network: str, public: str, private: str) -> None:
    """Where an operator must allow NAT64 or a tunnel, the IPv4 address inside is still judged."""
    policy = FetchPolicy(allowed_networks=(network,))
    assert may_reach(ip_address(public), policy)
    assert not may_reach(ip_address(private), policy)


@pytest.mark.parametrize("network", ["", "10.0.0.0/33", "10.0.0.1/8", "example.org", "::1%lo", "10.0.0.0/-1"])
def test_a_network_that_cannot_be_meant_is_refused(network: str) -> None:
    """A mistake in a policy is an error when the policy is made, not a hole when it is used."""
    with pytest.raises(BadOption):
        FetchPolicy(allowed_networks=(network,))
    with pytest.raises(BadOption):
        FetchPolicy(denied_networks=(network,))


@pytest.mark.parametrize("host", ["[fe80::1%25lo]", "[fe80::1%lo]"])
def test_a_zone_id_is_refused_even_in_an_allowed_network(host: str, connections: Connections) -> None:
    """It names one of this machine's own links, which no address from outside can mean."""
    with pytest.raises(AddressRefused):
        fetch(f"http://{host}/", FetchPolicy(allowed_networks=("fe80::/10",)))
    assert connections.reached == []


@pytest.mark.parametrize(
    "limit",
    [
        {"ports": (0,)},
        {"ports": (80, 65_536)},
        {"redirects": -1},
        {"url_characters": 0},
        {"header_bytes": 0},
        {"compressed_bytes": -5},
        {"decoded_bytes": 0},
        {"connect_seconds": 0.0},
        {"total_seconds": -1.0},
        {"total_seconds": float("nan")},
    ],
    ids=str,
)
def test_a_limit_that_no_page_can_meet_is_refused(limit: dict[str, Any]) -> None:
    """The error names the limit and what it takes."""
    with pytest.raises(BadOption) as caught:
        FetchPolicy(**limit)
    assert caught.value.name in {*limit, "port"}
