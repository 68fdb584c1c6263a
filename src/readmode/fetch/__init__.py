"""Fetch pages from the public web, and from nowhere else; comes with `pip install "readmode[fetch]"`.

`addresses` says which addresses may be reached (pure), `connect` opens connections to those only, `client` asks for
the page, `pictures` for the pictures of a reading, `policy` holds every limit.
"""

try:
    import anyio  # noqa: F401 - looked for here, so that the advice below is what a missing extra says
    import httpcore2  # noqa: F401
    import httpx2  # noqa: F401
    import idna  # noqa: F401
except ImportError as error:
    raise ImportError('Fetching pages needs more packages: pip install "readmode[fetch]"', name=error.name) from error

from readmode.fetch.client import DEFAULT_POLICY, FetchedPage, fetch, fetch_async
from readmode.fetch.pictures import PictureLimits, fetch_pictures, fetch_pictures_async
from readmode.fetch.policy import FetchPolicy

__all__ = [
    "DEFAULT_POLICY",
    "FetchPolicy",
    "FetchedPage",
    "PictureLimits",
    "fetch",
    "fetch_async",
    "fetch_pictures",
    "fetch_pictures_async",
]
