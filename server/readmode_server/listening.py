"""Whether the service can listen where it is told to: found out before anything is started, and said in one line."""

import errno
import os
import socket

FREE_PORTS_FROM = 1024
"""Ports below belong to the system's administrator."""

LAST_PORT = 65_535


class CannotListen(Exception):
    """There is no listening at `host` and `port`; the sentence says why, and what to try."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(host, port, reason)
        self.host = host
        self.port = port
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


def check_listening(host: str, port: int) -> None:
    """Take every address that the host stands for, and let it go again.

    Args:
        host: a name or an address.
        port: its port; 0 is any that is free.

    Raises:
        CannotListen: one of them cannot be taken.
    """
    try:
        for family, kind, protocol, _, address in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        ):
            with socket.socket(family, kind, protocol) as taken:
                if os.name == "posix":  # as the event loop does; elsewhere it would take what another program has
                    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                if family == socket.AF_INET6:
                    taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                taken.bind(address)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that no host can have
        raise CannotListen(host, port, _reason(host, port, error)) from error


def _reason(host: str, port: int, error: Exception) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.EADDRINUSE:
        other = port + 1 if port < LAST_PORT else FREE_PORTS_FROM
        return (
            f"port {port} of {host} is taken by another program, perhaps by a readmode that is still running. "
            f"End that one, or take another port: READMODE_PORT={other} make run, or readmode-server --port {other}."
        )
    if code in {errno.EACCES, errno.EPERM}:
        return f"port {port} may not be opened by this user. Take one from {FREE_PORTS_FROM} on: --port 8765."
    if code == errno.EADDRNOTAVAIL or isinstance(error, (socket.gaierror, UnicodeError)):
        return f"“{host}” is no address of this machine. Take one of its own, or 127.0.0.1 for this machine alone."
    return f"it cannot listen at port {port} of {host}: {getattr(error, 'strerror', None) or error}."
