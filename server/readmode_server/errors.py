"""What the service itself can refuse or fail at, as one tree; the library's own errors are in `readmode`.

    ServiceError
    ├── BadRequest            400  the request cannot be read
    │   └── EmptyPage         400  there is no page in it
    ├── OriginRefused         403  another web page sent this request
    ├── FetchRefused          403  another web page asked for an address to be fetched
    ├── FetchOff              403  this service fetches nothing
    ├── CaptureUnknown        404  nothing was ever kept under this address
    ├── NotAcceptable         406  no format that the caller takes
    ├── BodyTooSlow           408  the body did not arrive in time
    ├── CaptureGone           410  what was kept is gone; its original address is known
    ├── OverLimit
    │   ├── BodyTooLarge      413  the request's body
    │   ├── AddressTooLong    414  the request's own address
    │   └── HeadersTooLarge   431  the request's headers
    ├── UnsupportedType       415  a body that is neither JSON nor HTML
    ├── HostRefused           421  a name that this service does not answer to
    ├── CleaningFailed        500  a fault of ours
    ├── Busy                  503  every place in the queue is taken
    │   └── WorkerLost        503  the process that cleaned the page ended
    └── DeadlinePassed        504  cleaning took too long

Each carries its data, makes its own sentence from it and never from the page, and says in `advice` what to try.
"""

from http import HTTPStatus
from typing import ClassVar


class ServiceError(Exception):
    """The base of what the service refuses.

    Attributes:
        kind: a stable, kebab-case name.
        status: the HTTP status that says it.
        title: the same in a few words, always the same for one kind.
        sentence: what happened; a format string over `error`.
        advice: one sentence that says what to try.
    """

    kind: ClassVar[str] = "error"
    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR
    title: ClassVar[str] = "Something went wrong"
    advice: ClassVar[str] = "Try again."
    sentence: ClassVar[str] = ""

    def __str__(self) -> str:
        return self.sentence.format(error=self)

    def headers(self) -> dict[str, str]:
        """Give the headers that belong to this answer."""
        return {}


class BadRequest(ServiceError):
    """The request cannot be read; `reason` says why in one sentence, `fields` where in its body."""

    kind = "bad-request"
    status = HTTPStatus.BAD_REQUEST
    title = "The request cannot be read"
    advice = "Compare the request with the description of the API, docs/developer.md."

    def __init__(self, reason: str, fields: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(reason, fields)
        self.reason = reason
        self.fields = fields

    def __str__(self) -> str:
        return self.reason


class EmptyPage(BadRequest):
    """There is nothing in the request to read."""

    kind = "empty-page"
    title = "There is nothing to read"
    advice = "Give the source of a page, or its address."

    def __init__(self) -> None:
        super().__init__("The request holds no page: its body, or its html, is empty.")


class OriginRefused(ServiceError):
    """Another web page sent this request in its visitor's name."""

    kind = "origin-refused"
    status = HTTPStatus.FORBIDDEN
    title = "Sent by another site"
    advice = "Send it from the service's own page, from the extension, or from a program."
    sentence = "This request was sent by a page of another site, which may not use this service."


class FetchRefused(ServiceError):
    """A link on another site asked the service to fetch `url`."""

    kind = "fetch-refused"
    status = HTTPStatus.FORBIDDEN
    title = "Another site asks to open this page"
    advice = "If you want to read it, follow the link below; nothing has been fetched yet."
    sentence = "A page of another site asks this service to fetch an address for you."

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


class FetchOff(ServiceError):
    """The operator has switched fetching off."""

    kind = "fetch-off"
    status = HTTPStatus.FORBIDDEN
    title = "Addresses are not fetched here"
    advice = "Give the source of the page, or use the extension on the open page."
    sentence = "This service does not fetch addresses."


class CaptureUnknown(ServiceError):
    """Nothing is kept under this address."""

    kind = "capture-unknown"
    status = HTTPStatus.NOT_FOUND
    title = "Nothing is kept here"
    advice = "Open the original page again, and read it from there."
    sentence = "There is no reading at this address: it was never here, or it is long gone."


class NotAcceptable(ServiceError):
    """The caller takes none of the formats that there are."""

    kind = "not-acceptable"
    status = HTTPStatus.NOT_ACCEPTABLE
    title = "No such format"
    advice = "Ask for json, html, markdown, text or epub, by ?format= or by the Accept header."
    sentence = "The answer cannot be given in a format that the request accepts."


class BodyTooSlow(ServiceError):
    """The body did not arrive within `seconds`."""

    kind = "body-too-slow"
    status = HTTPStatus.REQUEST_TIMEOUT
    title = "The request took too long to arrive"
    advice = "Try again over a faster connection."
    sentence = "The body of the request did not arrive within {error.seconds:g} seconds."

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def headers(self) -> dict[str, str]:
        """Close the connection, which would otherwise drip on."""
        return {"Connection": "close"}


class CaptureGone(ServiceError):
    """The reading was kept for its time and is gone; `url` is where the page came from, if that is known."""

    kind = "capture-gone"
    status = HTTPStatus.GONE
    title = "This reading is no longer kept"
    advice = "Open the original page and read it from there, or have it fetched again."
    sentence = "Readings are kept for a short time only, in memory, and the time of this one is over."

    def __init__(self, url: str | None) -> None:
        super().__init__(url)
        self.url = url


class OverLimit(ServiceError):
    """Something of the request has more bytes than `limit`; `what` names it."""

    what: ClassVar[str]
    sentence = "The {error.what} of the request is over the limit of {error.limit:,} bytes."

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class BodyTooLarge(OverLimit):
    """The body has more than `limit` bytes."""

    kind = "body-too-large"
    status = HTTPStatus(413)
    title = "The request is too large"
    advice = "Send a smaller page, or only the part to read."
    what = "body"


class AddressTooLong(OverLimit):
    """The address of the request has more than `limit` bytes."""

    kind = "address-too-long"
    status = HTTPStatus(414)
    title = "The address is too long"
    advice = "Send the page with POST instead."
    what = "address"


class UnsupportedType(ServiceError):
    """The body is of a type that is not read here; `taken` names those that are."""

    kind = "unsupported-type"
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    title = "This type of body is not read"
    advice = "Name the type in the Content-Type header, and send the body uncompressed."

    def __init__(self, *taken: str) -> None:
        super().__init__(*taken)
        self.taken = taken

    def __str__(self) -> str:
        return f"The body must be {' or '.join(self.taken)}, without a content encoding."


class HostRefused(ServiceError):
    """The request names a host that this service does not answer to."""

    kind = "host-refused"
    status = HTTPStatus.MISDIRECTED_REQUEST
    title = "Not the name of this service"
    advice = "Use the service's own address; its operator can add a name to READMODE_ALLOWED_HOSTS."
    sentence = "This service does not answer to the host name of the request."


class HeadersTooLarge(OverLimit):
    """The headers have more than `limit` bytes."""

    kind = "headers-too-large"
    status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
    title = "The request's headers are too large"
    advice = "Send fewer or shorter headers."
    what = "head"


class CleaningFailed(ServiceError):
    """A fault of ours: `error` is the class of what was raised, `where` the frames, without a word of the page."""

    kind = "internal-error"
    title = "A fault of this service"
    advice = "Please report it with the request's number; other pages can still be read."
    sentence = "The service made a mistake while it answered."

    def __init__(self, error: str, where: tuple[str, ...]) -> None:
        super().__init__(error, where)
        self.error = error
        self.where = where


class Busy(ServiceError):
    """Every worker is taken and the queue is full; room is likely after `seconds`."""

    kind = "busy"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    title = "Too busy"
    advice = "Try again in a few seconds."
    sentence = "The service is reading as many pages as it can."

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def headers(self) -> dict[str, str]:
        """Say when to come back."""
        return {"Retry-After": str(self.seconds)}


class WorkerLost(Busy):
    """The process that cleaned this page ended before it was done."""

    kind = "worker-lost"
    title = "Cleaning broke off"
    advice = "Try once more; if it happens again, this page takes more memory than the service gives it."
    sentence = "The process that was cleaning this page ended before it was done."


class DeadlinePassed(ServiceError):
    """Cleaning took longer than `seconds`."""

    kind = "deadline-passed"
    status = HTTPStatus.GATEWAY_TIMEOUT
    title = "Cleaning took too long"
    advice = "The page may be broken or hostile; select the part to read, or try its print version."
    sentence = "The page could not be cleaned within {error.seconds:g} seconds."

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds
