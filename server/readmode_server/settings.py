"""The service's settings: `READMODE_*` in the environment → one frozen, checked value."""

import os
import re
from ipaddress import ip_address
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from readmode import BadOption, Limits
from readmode.fetch import FetchPolicy, PictureLimits

MEBIBYTE = 1024 * 1024

HOST_NAME = re.compile(r"\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]]+")
"""A name or an address as a Host header has it, without a port; no other would ever match one."""

WORKERS_AT_MOST = 4
"""Processes by default: one person's reading never needs more, and each takes about 60 MiB."""


def _default_workers() -> int:
    return min(os.cpu_count() or 1, WORKERS_AT_MOST)


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _check_networks(networks: tuple[str, ...]) -> tuple[str, ...]:
    try:
        FetchPolicy(allowed_networks=networks)
    except BadOption as error:
        raise ValueError(str(error)) from error
    return networks


def _check_ports(ports: tuple[int, ...]) -> tuple[int, ...]:
    try:
        FetchPolicy(ports=ports)
    except BadOption as error:
        raise ValueError(str(error)) from error
    return ports


def _check_hosts(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if not HOST_NAME.fullmatch(name):
            message = f"“{name}” is no host name: give it without scheme, port and path, such as readmode.example.org"
            raise ValueError(message)
    return names


CommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
HostNames = Annotated[CommaSeparated, AfterValidator(_check_hosts)]
Networks = Annotated[CommaSeparated, AfterValidator(_check_networks)]
Ports = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_split), AfterValidator(_check_ports)]


class Settings(BaseSettings):
    """Everything an operator may set. docs/operator.md describes each one, and a test holds it to that."""

    model_config = SettingsConfigDict(env_prefix="READMODE_", frozen=True, extra="forbid", env_ignore_empty=True)

    host: str = Field(default="127.0.0.1", description="The address to listen on.")
    port: int = Field(default=8765, ge=0, le=65_535, description="The port to listen on; 0 takes a free one.")
    allowed_hosts: HostNames = Field(
        default=("localhost", "127.0.0.1", "[::1]"), description="The host names that the service answers to."
    )
    connections: int = Field(default=200, ge=1, description="Connections at once; more are turned away with 503.")
    log: Literal["auto", "text", "json"] = Field(
        default="auto", description="How log lines look; auto is text on a terminal and json elsewhere."
    )

    fetch: Literal["off", "same-origin", "on"] = Field(
        default="same-origin",
        description="Who may have an address fetched: nobody, the service's own pages, or everyone.",
    )
    fetch_seconds: float = Field(default=15.0, gt=0, le=120, description="Seconds for one fetch, redirects included.")
    fetch_ports: Ports = Field(default=(80, 443), description="The ports that are fetched from.")
    fetch_networks: Networks = Field(
        default=(), description="Networks that are fetched from although they are not public (CIDR)."
    )
    fetch_denied_networks: Networks = Field(
        default=(), description="Networks that are never fetched from although they are public (CIDR)."
    )
    pictures: int = Field(default=40, ge=1, description="Pictures that are fetched for one book.")
    picture_bytes: int = Field(default=4 * MEBIBYTE, ge=1024, description="Bytes of one picture.")
    picture_total_bytes: int = Field(default=20 * MEBIBYTE, ge=1024, description="Bytes of all pictures of one book.")
    picture_seconds: float = Field(default=20.0, gt=0, le=120, description="Seconds for all pictures of one book.")
    fetches: int = Field(default=16, ge=1, description="Fetches at once.")

    body_bytes: int = Field(default=20 * MEBIBYTE, ge=1024, description="Bytes of a request's body.")
    body_seconds: float = Field(default=10.0, gt=0, description="Seconds for a request's body to arrive.")
    page_bytes: int = Field(default=10 * MEBIBYTE, ge=1024, description="Bytes of a page.")
    page_elements: int = Field(default=200_000, ge=100, description="Elements of a page.")
    page_depth: int = Field(default=128, ge=16, description="Levels of nesting that are kept.")

    workers: int = Field(default_factory=_default_workers, ge=1, le=256, description="Processes that clean pages.")
    queue: int = Field(default=3, ge=0, description="Pages that may wait, for each worker.")
    clean_seconds: float = Field(default=5.0, gt=0, le=300, description="Seconds for cleaning one page.")
    worker_bytes: int = Field(default=1024 * MEBIBYTE, ge=256 * MEBIBYTE, description="Bytes of memory for one worker.")
    worker_pages: int = Field(default=500, ge=1, description="Pages after which a worker is replaced.")

    captures: int = Field(default=200, ge=1, description="Readings that are kept.")
    capture_bytes: int = Field(default=256 * MEBIBYTE, ge=MEBIBYTE, description="Bytes of all readings that are kept.")
    capture_minutes: float = Field(default=60.0, gt=0, description="Minutes that a reading is kept.")

    def limits(self) -> Limits:
        """Give what a page may cost."""
        return Limits(page_bytes=self.page_bytes, elements=self.page_elements, depth=self.page_depth)

    def picture_limits(self) -> PictureLimits:
        """Give what the pictures of one book may cost."""
        return PictureLimits(
            count=self.pictures,
            picture_bytes=self.picture_bytes,
            total_bytes=self.picture_total_bytes,
            seconds=self.picture_seconds,
        )

    def fetch_policy(self) -> FetchPolicy:
        """Give what may be fetched, and at what cost."""
        return FetchPolicy(
            allowed_networks=self.fetch_networks,
            denied_networks=self.fetch_denied_networks,
            ports=self.fetch_ports,
            total_seconds=self.fetch_seconds,
            connect_seconds=min(self.fetch_seconds, FetchPolicy().connect_seconds),
            compressed_bytes=min(self.page_bytes, FetchPolicy().compressed_bytes),
            decoded_bytes=self.page_bytes,
        )

    def hosts(self) -> frozenset[str]:
        """Give the host names that the service answers to, without ports, in lower case.

        An address that the operator binds is one of them: no name can be rebound to a literal address. Binding
        every address (0.0.0.0 or ::) adds nothing.
        """
        names = {name.lower() for name in self.allowed_hosts}
        try:
            bound = ip_address(self.host)
        except ValueError:
            return frozenset({*names, self.host.lower()})
        if bound.is_unspecified:
            return frozenset(names)
        return frozenset({*names, f"[{bound}]" if bound.version == 6 else str(bound)})  # noqa: PLR2004
