"""The article that comes with the service: a page with the usual faults, to try everything on."""

from functools import cache
from importlib import resources


@cache
def sample_source() -> bytes:
    """Give the page as its publisher would send it."""
    return (resources.files("readmode_server") / "sample.html").read_bytes()


@cache
def sample_stylesheet() -> bytes:
    """Give the page's own style: small, pale and crowded."""
    return (resources.files("readmode_server") / "sample.css").read_bytes()
