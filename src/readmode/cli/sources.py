"""Where a page comes from: a file, standard input, or an address."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import typer

import readmode
from readmode.cli.outcome import NOT_TRIED, stop, wrong_usage

if TYPE_CHECKING:
    from readmode.fetch import FetchPolicy

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


def load_pictures(reading: readmode.Reading, reach: Reach) -> dict[str, bytes]:
    """Give the pictures of the reading that can be had, by their addresses."""
    try:
        from readmode.fetch import fetch_pictures  # an extra: files are read without it
    except ImportError as error:
        raise wrong_usage("--pictures", error.msg) from error
    with _progress("Fetching the pictures"):
        return fetch_pictures(reading, _policy(reach))


def _fetch(url: str, reach: Reach) -> SourcePage:
    try:
        from readmode.fetch import fetch  # an extra: files are read without it
    except ImportError as error:
        raise wrong_usage("FILE|URL|-", error.msg) from error
    with _progress("Fetching the page"):
        page = fetch(url, _policy(reach))
    return SourcePage(page.body, page.url, page.content_type)


def _policy(reach: Reach) -> "FetchPolicy":
    from readmode.fetch import DEFAULT_POLICY, FetchPolicy  # after the callers have looked for the extra

    return FetchPolicy(allowed_networks=reach.networks, ports=(*DEFAULT_POLICY.ports, *reach.ports))


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """Show on a terminal that something is under way."""
    if not is_terminal():
        yield
        return
    from rich.console import Console  # here, for it costs a tenth of a second that files do not need

    with Console(stderr=True).status(what):
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
    except FileNotFoundError as error:
        stop(NOT_TRIED, f"{source} cannot be read: {error.strerror}. An address begins with https:// or http://.")
    except OSError as error:
        stop(NOT_TRIED, f"{source} cannot be read: {error.strerror or error}.")


def _open(source: str) -> nullcontext[BinaryIO] | BinaryIO:
    return nullcontext(typer.get_binary_stream("stdin")) if source == STDIN else Path(source).open("rb")
