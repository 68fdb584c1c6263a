"""What a fetch asks for, follows, takes and refuses: over real connections to this machine."""

import logging
import os
import socket
import subprocess
import sys

import anyio
import pytest

from readmode import AddressRefused, FetchError, UpstreamError, __version__
from readmode.fetch import FetchPolicy, fetch, fetch_async
from tests.fetch.conftest import Resolver
from tests.site import PAGE, Site, answer, redirect


def test_a_page_comes_with_its_address_and_type(site: Site) -> None:
    """The bytes, where they came from, and what the site says they are: all that `read` asks for."""
    page = fetch(site.url(), site.policy())
    assert page.body == b"<p>Good day.</p>"
    assert page.url == site.url("/")
    assert page.content_type == "text/html; charset=utf-8"


def test_the_fragment_stays_at_home(site: Site) -> None:
    """A fragment is neither sent nor part of where the page was found; the rest is escaped as browsers do."""
    site.answers["/a%20b?q=%C3%A4"] = PAGE
    page = fetch(f" {site.url('/a b?q=ä#part')}\n", site.policy())
    assert page.url == site.url("/a%20b?q=%C3%A4")


def test_the_request_says_who_asks_and_nothing_else(site: Site) -> None:
    """Our own name, no cookie, no credential, no referrer."""
    fetch(site.url(), site.policy())
    first, *lines = site.requests[0].rstrip("\r\n").split("\r\n")
    assert first == "GET / HTTP/1.1"
    headers = dict(line.split(": ", 1) for line in lines)
    assert sorted(headers) == ["Accept", "Accept-Encoding", "Host", "User-Agent"]
    assert headers["Host"] == f"127.0.0.1:{site.port}"
    assert f"readmode/{__version__}" in headers["User-Agent"]


def test_the_address_is_never_logged(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """A reader's pages are nobody's business: at the level that services log, nothing names them."""
    caplog.set_level(logging.INFO)
    fetch(site.url(), site.policy())
    assert caplog.records == []


def test_this_machine_is_refused_by_default(site: Site) -> None:
    """The server's counter is the judge: no connection arrives."""
    with pytest.raises(AddressRefused):
        fetch(site.url(), FetchPolicy(ports=(site.port,)))
    with pytest.raises(AddressRefused):
        fetch(f"http://localhost:{site.port}/", FetchPolicy(ports=(site.port,)))
    assert site.hits == 0


def test_a_port_that_is_not_allowed_is_refused(site: Site) -> None:
    """Allowing a network does not allow every service on it."""
    with pytest.raises(AddressRefused, match="port"):
        fetch(site.url(), FetchPolicy(allowed_networks=("127.0.0.0/8",)))
    assert site.hits == 0


def test_nothing_in_the_environment_sends_the_fetch_elsewhere(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would resolve names itself, behind the check."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setitem(os.environ, name, "http://127.0.0.1:9/")
    assert fetch(site.url(), site.policy()).body == b"<p>Good day.</p>"


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize("location", ["/there", "there", "//127.0.0.1:{port}/there", "http://127.0.0.1:{port}/there#x"])
def test_redirects_are_followed(site: Site, status: str, location: str) -> None:
    """By every status, and by every kind of reference; the page's address is the last one."""
    site.answers["/"] = redirect(location.format(port=site.port), status)
    site.answers["/there"] = PAGE
    assert fetch(site.url(), site.policy()).url == site.url("/there")


def test_five_redirects_are_followed_and_six_are_not(site: Site) -> None:
    """The limit is what it says."""
    for step in range(6):
        site.answers[f"/{step}"] = redirect(f"/{step + 1}")
    site.answers["/5"] = PAGE
    assert fetch(site.url("/0"), site.policy()).url == site.url("/5")
    site.answers["/5"], site.answers["/6"] = redirect("/6"), PAGE
    with pytest.raises(UpstreamError, match="more than 5 times"):
        fetch(site.url("/0"), site.policy())


def test_a_redirect_loop_ends(site: Site) -> None:
    """After the limit, not after the patience of whoever waits."""
    site.answers["/"] = redirect("/")
    with pytest.raises(UpstreamError, match="redirects"):
        fetch(site.url(), site.policy())
    assert site.hits == 6


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.2:{port}/",
        "http://localhost.:{port}/",
        "http://[::1]:{port}/",
        "file:///etc/hostname",
        "http://user@127.0.0.1:{port}/",
        "http://127.0.0.1:22/",
        "gopher://127.0.0.1:{port}/",
        "http://127.0.0.1:{port}/{long}",
    ],
)
def test_a_redirect_is_judged_like_the_first_address(site: Site, resolver: Resolver, location: str) -> None:
    """Another network, scheme, port, user name or length is refused, and the error names what was asked for."""
    resolver.says("localhost.", ["127.0.0.3"])
    site.answers["/"] = redirect(location.format(port=site.port, long="a" * 3_000))
    with pytest.raises(AddressRefused) as caught:
        fetch(site.url(), site.policy())
    assert caught.value.url == site.url()
    assert site.hits == 1


def test_a_redirect_to_no_address_is_an_error_of_the_site(site: Site) -> None:
    """The reader did nothing wrong."""
    site.answers["/"] = redirect("http://[not-an-address]/")
    with pytest.raises(UpstreamError):
        fetch(site.url(), site.policy())


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("404 Nope", "the site answered 404 Not Found"),
        ("410 Gone", "the site answered 410 Gone"),
        ("500 secret details", "the site answered 500 Internal Server Error"),
        ("302 Found", "the site answered 302 Found"),
        ("304 Not Modified", "the site answered 304 Not Modified"),
        ("799 Own", "the site answered 799"),
    ],
)
def test_a_status_that_is_no_success_is_named(site: Site, status: str, reason: str) -> None:
    """By the standard's words; neither the site's phrase nor its page is repeated."""
    site.answers["/"] = answer(b"<p>secret details</p>", status=status)
    with pytest.raises(UpstreamError) as caught:
        fetch(site.url(), site.policy())
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("wait", "reason"),
    [
        ("120", "the site answered 429 Too Many Requests and asks to wait 120 seconds"),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "the site answered 429 Too Many Requests"),
        ("9" * 5_000, "the site answered 429 Too Many Requests"),
        ("-1", "the site answered 429 Too Many Requests"),
    ],
)
def test_a_site_that_asks_to_wait_is_heard(site: Site, wait: str, reason: str) -> None:
    """Nothing is tried again behind the reader's back; the wait is passed on where it is a number."""
    site.answers["/"] = answer(b"", f"Retry-After: {wait}", status="429 Slow Down")
    with pytest.raises(UpstreamError) as caught:
        fetch(site.url(), site.policy())
    assert caught.value.reason == reason
    assert site.hits == 1


@pytest.mark.parametrize("kind", ["text/html", "TEXT/HTML;charset=x", "application/xhtml+xml", "text/plain", None])
def test_pages_are_taken(site: Site, kind: str | None) -> None:
    """HTML, XHTML, plain text, and what comes without a type, for `read` looks at the bytes."""
    site.answers["/"] = answer(b"<p>Hello</p>", kind=kind)
    page = fetch(site.url(), site.policy())
    assert (page.body, page.content_type) == (b"<p>Hello</p>", kind)


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", "text/html2", "", "text/css"])
def test_what_is_no_page_is_refused(site: Site, kind: str) -> None:
    """Before its body is read."""
    site.answers["/"] = answer(b"x", kind=kind)
    with pytest.raises(UpstreamError, match="not an HTML page"):
        fetch(site.url(), site.policy())


def test_of_several_types_the_last_counts(site: Site) -> None:
    """As in browsers."""
    site.answers["/"] = answer(b"x", "Content-Type: application/pdf", kind="text/html")
    assert fetch(site.url(), site.policy()).content_type == "text/html"


def test_a_site_that_is_not_there_is_an_error() -> None:
    """No connection, and a name that nobody knows."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="no connection"):
        fetch(f"http://127.0.0.1:{port}/", FetchPolicy(allowed_networks=("127.0.0.1/32",), ports=(port,)))


def test_a_name_that_nobody_knows_is_an_error(resolver: Resolver) -> None:
    """And not a traceback of the resolver."""
    with pytest.raises(FetchError, match="not known"):
        fetch("http://nowhere.example.org/")
    resolver.says("empty.example.org", [])
    with pytest.raises(FetchError, match="no address"):
        fetch("http://empty.example.org/")


def test_many_pages_are_fetched_at_once(site: Site) -> None:
    """A service that runs an event loop awaits the same fetch."""

    async def both() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(fetch_async, site.url(), site.policy())

    anyio.run(both)
    assert site.hits == 5


def test_without_the_extra_the_import_says_what_to_install() -> None:
    """The library itself needs no HTTP client; who asks for one is told its name."""
    script = "import sys; sys.modules['httpx2'] = None\ntry:\n import readmode.fetch\nexcept ImportError as e: print(e)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert 'pip install "readmode[fetch]"' in done.stdout
