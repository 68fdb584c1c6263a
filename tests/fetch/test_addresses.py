"""Which addresses may be reached: the table, in both families, by every way that leads to an address."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address

import anyio
import httpcore2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readmode import AddressRefused
from readmode.fetch import FetchPolicy, fetch
from readmode.fetch.addresses import check_url, may_reach
from readmode.fetch.connect import CheckedBackend
from tests.fetch.conftest import Connections, Resolver

PUBLIC = FetchPolicy()

REFUSED_V4 = """
    0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.255
    168.63.129.16 169.254.0.0 169.254.169.254 169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.8
    192.0.0.192 192.0.0.255 192.0.2.0 192.0.2.255 192.31.196.1 192.52.193.1 192.88.99.0 192.88.99.255 192.168.0.0
    192.168.255.255 192.175.48.1 198.18.0.0 198.19.255.255 198.51.100.0 198.51.100.255 203.0.113.0 203.0.113.255
    224.0.0.0 224.0.0.251 239.255.255.255 240.0.0.0 255.255.255.254 255.255.255.255
""".split()

REFUSED_V6 = """
    :: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 ::ffff:0:8.8.8.8 64:ff9b::a9fe:a9fe
    64:ff9b::8.8.8.8 64:ff9b:1::a9fe:a9fe 64:ff9b:1:ffff:ffff:ffff:ffff:ffff 100:: 100:0:0:1::1 400::1 800::1 1fff::1
    2001:: 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:1::1 2001:2::1 2001:3::1 2001:4:112::1 2001:20::1 2001:1ff:ffff::1
    2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2002:: 2002:7f00:1::1 2002:808:808::1
    2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2620:4f:8000::1 3fff:: 3fff:fff:ffff::1 4000::1 5f00::1 8000::1 fc00::1
    fd00:ec2::254 fdff:ffff::1 fe00::1 fe80:: fe80::1 febf:ffff::1 fec0::1 feff::1 ff00::1 ff02::1 ff0e::1
    ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
""".split()

REACHED = """
    1.0.0.0 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 168.63.129.15
    168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 191.255.255.255 192.0.1.0 192.0.3.0
    192.88.98.255 192.88.100.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 198.51.99.255 198.51.101.0
    203.0.112.255 203.0.114.0 223.255.255.255
    2000::1 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2003::1 2400::1 2606:4700::1111
    2620:4f:7fff::1 2a00:1450::1 3ffe::1 3fff:1000::1 3fff:ffff::1
""".split()


@pytest.mark.parametrize("address", REFUSED_V4 + REFUSED_V6)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    """Both ends of every range of the table are outside."""
    assert not may_reach(ip_address(address), PUBLIC)


@pytest.mark.parametrize("address", REACHED)
def test_the_neighbours_of_every_range_are_reached(address: str) -> None:
    """The table refuses what it lists and nothing beside it: a public site is not lost to a wrong prefix."""
    assert may_reach(ip_address(address), PUBLIC)


def as_host(address: str) -> str:
    return f"[{address}]" if ":" in address else address


@pytest.mark.parametrize("address", REFUSED_V4 + REFUSED_V6)
def test_a_literal_address_is_refused_before_a_connection(address: str, connections: Connections) -> None:
    """An address in the URL itself is judged like any other."""
    with pytest.raises(AddressRefused):
        fetch(f"http://{as_host(address)}/")
    assert connections.reached == []


@pytest.mark.parametrize("address", REFUSED_V4 + REFUSED_V6)
def test_a_name_that_leads_to_it_is_refused(address: str, connections: Connections, resolver: Resolver) -> None:
    """A harmless name does not make the address behind it harmless."""
    resolver.says("harmless.example.org", [address])
    with pytest.raises(AddressRefused):
        fetch("https://harmless.example.org/")
    assert connections.reached == []


@pytest.mark.parametrize("address", REFUSED_V4 + REFUSED_V6)
@pytest.mark.parametrize("named", ["literal", "name"])
def test_a_redirect_to_it_is_refused(address: str, named: str, connections: Connections, resolver: Resolver) -> None:
    """A public site cannot send a fetch where it may not go by itself."""
    resolver.says("public.example.org", ["8.8.8.8"])
    resolver.says("harmless.example.org", [address])
    target = as_host(address) if named == "literal" else "harmless.example.org"
    connections.answers = [f"HTTP/1.1 302 Found\r\nLocation: http://{target}/\r\n\r\n".encode()]
    with pytest.raises(AddressRefused):
        fetch("http://public.example.org/")
    assert connections.reached == [("8.8.8.8", 80)]


@pytest.mark.parametrize("spelling", ["2130706433", "0x7f.1", "127.1", "127。0。0。1", "localhost", "0"])
def test_odd_spellings_of_this_machine_are_refused(spelling: str, connections: Connections) -> None:
    """What the resolver makes of a host is judged, not how the host is spelt."""
    with pytest.raises(AddressRefused):
        fetch(f"http://{spelling}/")
    assert connections.reached == []


def test_one_bad_answer_among_good_ones_refuses_all(connections: Connections, resolver: Resolver) -> None:
    """A name that leads to a public and a private address is not fetched from the public one either."""
    resolver.says("mixed.example.org", ["8.8.8.8", "2606:4700::1111", "10.0.0.1"])
    with pytest.raises(AddressRefused):
        fetch("http://mixed.example.org/")
    assert connections.reached == []


def test_a_name_is_resolved_once_and_connected_by_its_number(connections: Connections, resolver: Resolver) -> None:
    """A resolver that changes its answer after the check has no second question to answer."""
    resolver.says("flips.example.org", ["8.8.8.8"], ["127.0.0.1"])
    assert fetch("http://flips.example.org/").body == b"<p>Good day.</p>"
    assert resolver.lookups == ["flips.example.org"]
    assert connections.reached == [("8.8.8.8", 80)]


def test_a_name_that_flips_at_the_redirect_is_judged_again(connections: Connections, resolver: Resolver) -> None:
    """Every hop is judged anew, also one to the name that has just been allowed."""
    resolver.says("flips.example.org", ["8.8.8.8"], ["127.0.0.1"])
    connections.answers = [b"HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n"]
    with pytest.raises(AddressRefused):
        fetch("http://flips.example.org/")
    assert connections.reached == [("8.8.8.8", 80)]


def test_the_next_address_is_tried_when_one_is_dead(connections: Connections, resolver: Resolver) -> None:
    """A site with a broken IPv6 route is still read, over IPv4."""
    resolver.says("both.example.org", ["2606:4700::1111", "8.8.8.8"])
    connections.refusing = {"2606:4700::1111"}
    assert fetch("http://both.example.org/").body == b"<p>Good day.</p>"
    assert connections.reached == [("2606:4700::1111", 80), ("8.8.8.8", 80)]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/hostname",
        "javascript:alert(1)",
        "data:text/html,hello",
        "unix:///run/socket",
        "http://",
        "http:///path",
        "http://.example.org/",
        "http://exa..mple.org/",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://:secret@example.org/",
        "https://example.com\\@127.0.0.1/",
        "http://127.0.0.1\\.example.org/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[::1/",
        "http://[example.org]/",
        "http://example.org%00.example.com/",
        "http://exam%70le.org/",
        "http://0177.0.0.1/",
        "http://①②⑦.0.0.1/",
        "http://exa\tmple.org/",
        "http://example.org\r\nHost: other/",
        "http://example.org:22/",
        "http://example.org:8080/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:https/",
        "http://" + "a" * 64 + ".org/",
        "http://" + "a." * 127 + "org/",
        "http://example.org/" + "a" * 2_048,
        "http://*.example.org/",
    ],
)
def test_what_is_not_a_plain_web_address_is_refused(url: str, connections: Connections, resolver: Resolver) -> None:
    """Scheme, user name, host, port and length are judged before anything is looked up."""
    with pytest.raises(AddressRefused):
        fetch(url)
    assert (resolver.lookups, connections.reached) == ([], [])


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("HTTP://EXAMPLE.ORG/", "example.org"),
        ("http://example.org.:80/", "example.org."),
        ("https://bücher.example.org:443/", "xn--bcher-kva.example.org"),
        ("https://例え。example.org/", "xn--r8jz45g.example.org"),
        ("https://under_score.example.org/", "under_score.example.org"),
        ("http://[2606:4700::1111]/", "2606:4700::1111"),
    ],
)
def test_names_are_read_as_browsers_read_them(url: str, host: str) -> None:
    """Case, default port, and international names lead to the host that they mean."""
    assert check_url(url, url, PUBLIC).raw_host == host.encode("ascii")


v4 = st.integers(0, 2**32 - 1).map(IPv4Address)
v6 = st.integers(0, 2**128 - 1).map(IPv6Address)
carriers = [
    "::",
    "::ffff:0:0",
    "::ffff:0:0:0",
    "64:ff9b::",
    "64:ff9b:1::",
    "2001::",
    "2002::",
    "2001:db8::",
    "fe80::",
    "2a00::",
]
carrying = st.builds(
    lambda carrier, inner, shift: IPv6Address(int(IPv6Address(carrier)) | int(inner) << shift),
    st.sampled_from(carriers),
    st.one_of(v4, st.sampled_from([IPv4Address(each) for each in REFUSED_V4])),
    st.sampled_from([0, 64, 80]),
)
listed = st.sampled_from([ip_address(each) for each in REFUSED_V4 + REFUSED_V6 + REACHED])
addresses = st.one_of(v4, v6, carrying, listed)


def is_certainly_public(address: IPv4Address | IPv6Address) -> bool:
    """Judge by the standard library's own table, which is another table than ours, and by the ranges it misses."""
    if isinstance(address, IPv4Address):
        missed = address in IPv4Network("192.88.99.0/24") or address == IPv4Address("168.63.129.16")
        return address.is_global and not address.is_multicast and not missed
    handed_out = int(address) >> 125 == 1
    return address.is_global and handed_out and address.sixtofour is None and int(address) >> 108 != 0x3FFF0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(answers=st.lists(addresses, min_size=1, max_size=4), literal=st.booleans())
def test_no_address_outside_the_table_is_ever_connected_to(
    answers: list[IPv4Address | IPv6Address], *, literal: bool, connections: Connections, resolver: Resolver
) -> None:
    """Whatever a resolver answers, the network below sees only addresses that another table calls public too."""
    connections.reached.clear()
    resolver.says("any.example.org", [str(each) for each in answers])
    host = as_host(str(answers[0])) if literal else "any.example.org"
    try:
        fetch(f"http://{host}/")
    except AddressRefused:
        assert connections.reached == []
    for reached, _ in connections.reached:
        assert is_certainly_public(ip_address(reached))


def test_a_unix_socket_is_refused() -> None:
    """The backend has no second door."""
    backend: httpcore2.AsyncNetworkBackend = CheckedBackend("http://example.org/", PUBLIC)
    with pytest.raises(AddressRefused):
        anyio.run(backend.connect_unix_socket, "/run/socket")
