"""Where a page comes from: a file, standard input, or an address."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import typer

import readmode
from readmode.cli.outcome import NOT_TRIED, stop, wrong_usage

STDIN = "-"

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
"""What makes a source an address; two letters at least, for one letter and a colon is a drive."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page as it was found."""

    body: bytes
    url: str | None = None
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Networks (CIDR) and ports that may be fetched from besides the public web."""

    networks: tuple[str, ...]
    ports: tuple[int, ...]


def load(source: str, reach: Reach) -> SourcePage:
    """Give the page that the user named."""
    return _fetch(source, reach) if ADDRESS.match(source) else SourcePage(_read(source))


def _fetch(url: str, reach: Reach) -> SourcePage:
    try:
        from readmode.fetch import DEFAULT_POLICY, FetchPolicy, fetch  # an extra: files are read without it
    except ImportError as error:
        raise wrong_usage("FILE|URL|-", error.msg) from error
    policy = FetchPolicy(allowed_networks=reach.networks, ports=(*DEFAULT_POLICY.ports, *reach.ports))
    with _progress():
        page = fetch(url, policy)
    return SourcePage(page.body, page.url, page.content_type)


@contextmanager
def _progress() -> Iterator[None]:
    """Show on a terminal that something is under way."""
    if not is_terminal():
        yield
        return
    from rich.console import Console  # here, for it costs a tenth of a second that files do not need

    with Console(stderr=True).status("Fetching the page"):
        yield


def is_terminal() -> bool:
    """Tell whether a person may be looking at standard error."""
    return sys.stderr.isatty()


def _read(source: str) -> bytes:
    """Read a file or standard input, never more than one byte over the limit."""
    limit = readmode.Limits().page_bytes
    try:
        with _open(source) as file:
            size = 0 if source == STDIN else os.fstat(file.fileno()).st_size
            if size > limit:
                raise readmode.TooLarge(size, limit)
            return file.read(limit + 1)
    except OSError as error:
        stop(NOT_TRIED, f"{source} cannot be read: {error.strerror or error}.")


def _open(source: str) -> nullcontext[BinaryIO] | BinaryIO:
    return nullcontext(typer.get_binary_stream("stdin")) if source == STDIN else Path(source).open("rb")
