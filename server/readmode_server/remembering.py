"""A reader's settings from one page to the next: the address first, then the cookie."""

from starlette.requests import Request
from starlette.responses import Response

from readmode import BadPreference, Preferences
from readmode_server.security import is_own_visitor

COOKIE = "readmode"
"""The one cookie: this service's own, holding the settings by name and nothing about the reader or the reading."""

KEEP = "keep"
"""The parameter of the settings form: what it sends is to be remembered. A link carries none, and changes nothing."""

COOKIE_SECONDS = 365 * 24 * 3600
"""A year from the last change, as long as browsers keep a cookie (RFC 6265bis caps it at 400 days)."""

DEFAULT = Preferences()


def wanted(request: Request, capture: Preferences = DEFAULT) -> Preferences:
    """Give the settings of this page.

    An address that names settings shows those and no others, so that a link looks the same to everyone. Then come
    those that were sent with the capture, then the cookie; a damaged cookie counts as none.

    Raises:
        BadPreference: the address names a value that is not allowed.
    """
    if Preferences.are_named_in(request.query_params):
        return Preferences.from_query(request.query_params)
    if capture != DEFAULT:
        return capture
    return Preferences.from_cookie(request.cookies.get(COOKIE, ""))


def wanted_if_possible(request: Request) -> Preferences:
    """Give the settings of a page that has to be shown even when the address names a value that is not allowed."""
    try:
        return wanted(request)
    except BadPreference:
        return Preferences.from_cookie(request.cookies.get(COOKIE, ""))


def remember(request: Request, answer: Response, preferences: Preferences) -> Response:
    """Put the settings into the cookie when the reader has sent the form; a link on another site sends no form.

    The script of the page writes the same cookie, so it is not hidden from scripts.
    """
    if request.query_params.get(KEEP) and is_own_visitor(request.headers):
        kept = preferences.cookie()
        lifetime = COOKIE_SECONDS if kept else 0
        secure = "; Secure" if request.url.scheme == "https" else ""
        answer.headers.append("Set-Cookie", f"{COOKIE}={kept}; Path=/; Max-Age={lifetime}; SameSite=Lax{secure}")
    return answer
