"""The one place where a connection is opened: to an address that has just been judged, by its number.

A check before the request is no check, for the client would resolve the name again and could get another answer.
Here the name is resolved once, every answer is judged, and the connection goes to one of those answers. The name
stays in the Host header, in TLS server name indication and in the certificate's check.
"""

import socket
from collections.abc import Iterable
from ipaddress import ip_address

import anyio
import anyio.to_thread
import httpcore2

from readmode.errors import AddressRefused, FetchError
from readmode.fetch.addresses import may_reach
from readmode.fetch.policy import Address, FetchPolicy

ATTEMPTS = 3
"""Addresses of a host that are tried, each with its share of the time: a broken IPv6 route, IPv4, and one more."""

NOT_PUBLIC = "it leads to a network that is not public"
"""One sentence for every range: which one it was would map the network for a stranger."""


class CheckedBackend(httpcore2.AnyIOBackend):
    """A network backend that connects only to what the policy allows.

    Args:
        asked: the address that the caller asked for, which errors name.
        policy: the networks that are allowed and denied.
    """

    def __init__(self, asked: str, policy: FetchPolicy) -> None:
        self._asked = asked
        self._policy = policy

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface of httpcore2
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the host by one of its addresses, if all of them may be reached.

        Raises:
            AddressRefused: one of the host's addresses may not be reached. One is enough: which answer a resolver
                gives first is for the stranger who owns the name to say.
            FetchError: the name is not known.
            TimeoutError: the name could not be resolved in time.
        """
        with anyio.fail_after(timeout):
            addresses = await self._resolve(host, port)
        if not all(may_reach(address, self._policy) for address in addresses):
            raise AddressRefused(self._asked, NOT_PUBLIC)
        candidates = addresses[:ATTEMPTS]
        share = timeout / len(candidates) if timeout is not None else None
        for address in candidates[:-1]:
            try:
                return await super().connect_tcp(str(address), port, share, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
        return await super().connect_tcp(str(candidates[-1]), port, share, local_address, socket_options)

    async def connect_unix_socket(
        self,
        path: str,  # noqa: ARG002 - the interface of httpcore2
        timeout: float | None = None,  # noqa: ARG002, ASYNC109 - the interface of httpcore2
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,  # noqa: ARG002 - the interface of httpcore2
    ) -> httpcore2.AsyncNetworkStream:
        """Refuse: no page lives in a local socket.

        Raises:
            AddressRefused: always.
        """
        raise AddressRefused(self._asked, NOT_PUBLIC)

    async def _resolve(self, host: str, port: int) -> tuple[Address, ...]:
        """Give every address of the host, in the resolver's order; at least one."""
        try:
            return (ip_address(host),)
        except ValueError:
            pass  # a name, or one of the odd spellings of an address that only the resolver understands
        try:
            # A thread of its own that may be left behind: a resolver can hang for longer than the whole fetch may take.
            answers = await anyio.to_thread.run_sync(_look_up, host, port, abandon_on_cancel=True)
        except OSError as error:
            raise FetchError(self._asked, "its host name is not known") from error
        if not answers:
            raise FetchError(self._asked, "its host name has no address")
        return answers


def _look_up(host: str, port: int) -> tuple[Address, ...]:
    # As bytes, for Python would encode text by an older version of IDNA than the one the name was judged by.
    found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(answer[4][0]) for answer in found))
