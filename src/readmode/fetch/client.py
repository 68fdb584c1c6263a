"""Fetch one page: every hop judged anew, everything bounded, nothing of the other side's words in an error.

The pool of httpcore2 is used without httpx2's client, which writes every address into the log.
"""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from ssl import SSLContext, SSLError

import anyio
import httpcore2
import httpx2

from readmode.arguments import require
from readmode.errors import AddressRefused, FetchError, FetchTimeout, UpstreamError
from readmode.fetch.addresses import check_url
from readmode.fetch.connect import CheckedBackend
from readmode.fetch.policy import FetchPolicy
from readmode.version import __version__

DEFAULT_POLICY = FetchPolicy()

USER_AGENT = f"Mozilla/5.0 (compatible; readmode/{__version__})"
"""Who asks, under our own name; the customary form, for some sites send others a page without its article."""

CONTENT_CODINGS = ("gzip", "deflate", "br", "zstd")
"""What httpx2 unpacks in bounded steps, with the packages of readmode[fetch]."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})

WAIT_DIGITS = 6
"""Digits of a Retry-After that is passed on: 11 days; a longer one is a joke."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as it came.

    Attributes:
        body: the bytes, decompressed, at most `FetchPolicy.decoded_bytes`.
        url: the address that the page has after all redirects, without fragment.
        content_type: the Content-Type header, or None.
    """

    body: bytes
    url: str
    content_type: str | None


def fetch(url: str, policy: FetchPolicy = DEFAULT_POLICY) -> FetchedPage:
    """Fetch the page at `url`; see `fetch_async`, which is for callers that run an event loop."""
    return anyio.run(fetch_async, url, policy)


async def fetch_async(url: str, policy: FetchPolicy = DEFAULT_POLICY) -> FetchedPage:
    """Fetch the page at `url`, which may be in the hands of a stranger.

    No cookies, no credentials, no proxy and nothing else from the environment. Redirects are followed by hand, each
    judged like the first address.

    Args:
        url: an http or https address.
        policy: what may be reached and what it may cost.

    Raises:
        AddressRefused: the address, or one it redirects to, is not one that may be reached.
        FetchTimeout: the page did not come in time.
        UpstreamError: the site answered with an error status, another type, too much, or something broken.
        FetchError: the name is not known, or there is no connection.
        TypeError: an argument has another type.
    """
    require("url", url, str)
    require("policy", policy, FetchPolicy)
    try:
        with anyio.fail_after(policy.total_seconds):
            return await _follow(url.strip(), policy)
    except (TimeoutError, httpcore2.TimeoutException) as error:
        raise FetchTimeout(url, "the site did not answer in time") from error
    except (httpcore2.NetworkError, OSError) as error:
        if _comes_from_tls(error):
            raise FetchError(url, "the site gives no secure connection that can be trusted") from error
        raise FetchError(url, "there is no connection to the site") from error
    except httpcore2.ProtocolError as error:
        raise UpstreamError(url, "the site's answer is not valid HTTP") from error
    except httpx2.DecodingError as error:
        raise UpstreamError(url, "the site's answer is compressed in a broken way") from error


def _comes_from_tls(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, SSLError):
        error = error.__context__  # not __cause__, which the pool takes away
    return error is not None


async def _follow(asked: str, policy: FetchPolicy) -> FetchedPage:
    here = check_url(asked, asked, policy)
    for _ in range(policy.redirects + 1):
        answer = await _visit(here, asked, policy)
        if isinstance(answer, FetchedPage):
            return answer
        here = answer
    raise UpstreamError(asked, f"the site redirects more than {policy.redirects} times")


async def _visit(here: httpx2.URL, asked: str, policy: FetchPolicy) -> FetchedPage | httpx2.URL:
    """Give the page at this address, or the address that it redirects to.

    A pool for each hop, so that no connection outlives the judgement it was opened by.
    """
    backend = CheckedBackend(asked, policy)
    pool = httpcore2.AsyncConnectionPool(ssl_context=tls_context(), network_backend=backend)
    target = httpcore2.URL(scheme=here.raw_scheme, host=here.raw_host, port=here.port, target=here.raw_path)
    timeouts = {"timeout": {"connect": policy.connect_seconds}}
    async with (
        pool,
        pool.stream("GET", target, headers=_request_headers(here, policy), extensions=timeouts) as answer,
    ):
        if sum(len(name) + len(value) for name, value in answer.headers) > policy.header_bytes:
            raise UpstreamError(asked, "the site's answer has too many headers")
        headers = httpx2.Headers(answer.headers)
        if answer.status in REDIRECTS and "location" in headers:
            return _redirected(here, headers["location"], asked, policy)
        _check_status(answer.status, headers, asked)
        content_type = _content_type(headers, asked, policy)
        body = await _read(answer, headers, asked, policy)
    return FetchedPage(body, str(here.copy_with(fragment=None)), content_type)


@cache
def tls_context() -> SSLContext:
    """Give the one TLS context: the system's certificates, whatever the environment says."""
    return httpx2.create_ssl_context(trust_env=False)


def _request_headers(here: httpx2.URL, policy: FetchPolicy) -> list[tuple[bytes, bytes]]:
    return [
        (b"Host", here.netloc),
        (b"User-Agent", USER_AGENT.encode("ascii")),
        (b"Accept", _accepted(policy.media_types).encode("ascii")),
        (b"Accept-Encoding", ", ".join(CONTENT_CODINGS).encode("ascii")),
    ]


def _accepted(media_types: tuple[str, ...]) -> str:
    """Write an Accept header: each type is wanted a tenth less than the one before it."""
    return ",".join(f"{name};q={1 - place / 10:.1f}" if place else name for place, name in enumerate(media_types))


def _redirected(here: httpx2.URL, location: str, asked: str, policy: FetchPolicy) -> httpx2.URL:
    try:
        target = here.join(location)
    except httpx2.InvalidURL as error:
        raise UpstreamError(asked, "the site redirects to something that is no address") from error
    there = check_url(str(target), asked, policy)
    if here.scheme == "https" and there.scheme == "http":
        raise AddressRefused(asked, "it redirects from https to http")
    return there


def _check_status(status: int, headers: httpx2.Headers, asked: str) -> None:
    """Let only success through; the phrase is the standard's, not the site's."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return
    known = {each.value: each.phrase for each in HTTPStatus}
    reason = f"the site answered {status} {known.get(status, '')}".rstrip()
    wait = headers.get("retry-after", "")
    if wait.isascii() and wait.isdigit() and len(wait) <= WAIT_DIGITS:
        reason += f" and asks to wait {int(wait)} seconds"
    raise UpstreamError(asked, reason)


def _content_type(headers: httpx2.Headers, asked: str, policy: FetchPolicy) -> str | None:
    """Give the Content-Type, the last one as browsers do, if it is one that can be read."""
    given = headers.get_list("content-type")
    codings = headers.get_list("content-encoding", split_commas=True)
    if any(coding.strip().lower() not in {*CONTENT_CODINGS, "identity", ""} for coding in codings):
        raise UpstreamError(asked, "the site's answer is compressed in a way that is not known")
    if not given:
        return None
    if given[-1].partition(";")[0].strip().lower() not in policy.media_types:
        raise UpstreamError(asked, f"the site answered with something that is not {policy.wanted}")
    return given[-1]


class _Counted(httpx2.AsyncByteStream):
    """The body as sent, which breaks off where it passes the limit.

    Counted here and not after decompression, for a compressed stream can go on for ever and hold nothing.
    """

    def __init__(self, answer: httpcore2.Response, limit: int, asked: str) -> None:
        self._answer = answer
        self._limit = limit
        self._asked = asked

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async with aclosing(self._answer.aiter_stream()) as parts:
            async for part in parts:
                size += len(part)
                if size > self._limit:
                    raise _too_much(self._asked, self._limit)
                yield part


async def _read(answer: httpcore2.Response, headers: httpx2.Headers, asked: str, policy: FetchPolicy) -> bytes:
    if int(headers.get("content-length", "0")) > policy.compressed_bytes:  # h11 has checked that it is a number
        raise _too_much(asked, policy.compressed_bytes)
    sent = _Counted(answer, policy.compressed_bytes, asked)
    body = bytearray()
    async with aclosing(httpx2.Response(answer.status, headers=headers, stream=sent).aiter_bytes()) as chunks:
        async for chunk in chunks:
            body += chunk
            if len(body) > policy.decoded_bytes:
                raise _too_much(asked, policy.decoded_bytes)
    return bytes(body)


def _too_much(asked: str, limit: int) -> UpstreamError:
    return UpstreamError(asked, f"the answer is larger than {limit:,} bytes")
