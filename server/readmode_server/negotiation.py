"""What an answer is like: its format, by `?format=`, then the Accept header (RFC 9110 §12.5.1); its dates' language.

What a page shows comes by `?show=`.
"""

from enum import StrEnum

from starlette.requests import Request

from readmode import BadOption, View, known_locale
from readmode_server.errors import NotAcceptable

RANGES_AT_MOST = 50
"""Media ranges of an Accept header, and languages, that are read; browsers send up to ten."""


class Format(StrEnum):
    """What a reading can be given as."""

    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    EPUB = "epub"


MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.HTML: "text/html",
    Format.MARKDOWN: "text/markdown",
    Format.TEXT: "text/plain",
    Format.EPUB: "application/epub+zip",
}


def choose(request: Request, default: Format) -> Format:
    """Give the format that the request asks for, or `default` when it takes everything alike.

    Raises:
        NotAcceptable: it asks for a format that there is not.
    """
    asked = request.query_params.get("format")
    if asked is not None:
        try:
            return Format(asked.strip().lower())
        except ValueError as error:
            raise NotAcceptable from error
    accept = ",".join(request.headers.getlist("accept"))
    ranked = [default, *(each for each in Format if each is not default)]
    best = max(ranked, key=lambda each: quality(accept, MEDIA_TYPES[each]))  # the first of equals
    if quality(accept, MEDIA_TYPES[best]) == 0:
        raise NotAcceptable
    return best


def view_of(request: Request) -> View:
    """Give what a page is to show.

    Raises:
        BadOption: there is no such view.
    """
    asked = request.query_params.get("show", View.ARTICLE)
    try:
        return View(asked)
    except ValueError as error:
        raise BadOption("show", asked, " or ".join(f"“{view}”" for view in View)) from error


def prefers_html(accept: str) -> bool:
    """Say whether a page is wanted rather than JSON: by name, for programs take "*/*"."""
    named = any(media_range == MEDIA_TYPES[Format.HTML] for media_range, _ in _ranges(accept))
    return named and quality(accept, "text/html") >= quality(accept, "application/json")


def quality(accept: str, media_type: str) -> float:
    """Give how much an Accept header wants a media type, 0 to 1; the most exact range decides."""
    if not accept.strip():
        return 1.0
    kind = media_type.partition("/")[0]
    wanted = dict(_ranges(accept))
    return next((wanted[name] for name in (media_type, f"{kind}/*", "*/*") if name in wanted), 0.0)


def locale_of(request: Request) -> str:
    """Give the language that the reader wants most, of those that dates can be written in; empty when none is named."""
    ranges = _ranges(",".join(request.headers.getlist("accept-language")))
    wanted = sorted(((tag, weight) for tag, weight in ranges if weight > 0), key=lambda each: -each[1])
    return known_locale(tag for tag, _ in wanted)


def _ranges(accept: str) -> list[tuple[str, float]]:
    """Split an Accept header, or one like it; a weight that is no number counts as 0, as it cannot be meant."""
    ranges = []
    for part in accept.split(",", RANGES_AT_MOST)[:RANGES_AT_MOST]:
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
        try:
            ranges.append((media_range, min(max(float(weight), 0.0), 1.0)))
        except ValueError:
            ranges.append((media_range, 0.0))
    return ranges
