"""Everything that can go wrong, as one tree.

    ReadmodeError
    ├── NotHtml            the bytes are a PDF, an image, JSON …, or nothing at all
    ├── TooLarge           more bytes than the limit
    ├── TooComplex         more elements, or deeper nesting, than the limit
    ├── Undecodable        the bytes are in no text encoding that browsers read
    ├── NoArticle          a page, but no article on it
    ├── BadPreference      a reader's setting outside its bounds
    │   └── BadOption      a caller's option outside its bounds
    └── FetchError         the page could not be fetched
        ├── AddressRefused     the address is private, or not one that may be reached
        ├── FetchTimeout       the other side took too long
        └── UpstreamError      the other side answered with an error, or with something unusable

Each error carries its data as attributes, makes its own sentence, and says in `advice` what to try.
`kind` is the stable name that the HTTP and JSON answers use.
"""

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from readmode.model import Metadata, Reading


class ReadmodeError(Exception):
    """The base of every error that readmode raises on purpose.

    Attributes:
        kind: a stable, kebab-case name of the class of error.
        advice: one sentence that says what to try.
    """

    kind: ClassVar[str] = "error"
    advice: ClassVar[str] = "Try another page."

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes with the data, not with the sentence made from it."""
        return (_rebuild, (type(self), self.__dict__.copy()))


def _rebuild(error_class: type[ReadmodeError], data: dict[str, object]) -> ReadmodeError:
    error = error_class.__new__(error_class)
    error.__dict__.update(data)
    return error


class NotHtml(ReadmodeError):
    """The input is not an HTML page; `found` names what it looks like."""

    kind = "not-html"
    advice = "Give the address or the source of an HTML page."

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        return f"This is not an HTML page: it looks like {self.found}."


class TooLarge(ReadmodeError):
    """The page has `size` bytes, and at most `limit` are read."""

    kind = "too-large"
    advice = "Give a smaller page, such as its print version, or raise page_bytes (READMODE_PAGE_BYTES in the service)."

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(size, limit)
        self.size = size
        self.limit = limit

    def __str__(self) -> str:
        return f"The page is too large: {self.size:,} bytes, and the limit is {self.limit:,}."


class TooComplex(ReadmodeError):
    """The page's tree breaks a limit; `measure` names which, `limit` gives it."""

    kind = "too-complex"
    advice = "The page may be broken or hostile; try the page's print or mobile version."

    def __init__(self, measure: str, limit: int) -> None:
        super().__init__(measure, limit)
        self.measure = measure
        self.limit = limit

    def __str__(self) -> str:
        return f"The page is too complex: its {self.measure} is over the limit of {self.limit:,}."


class Undecodable(ReadmodeError):
    """The bytes cannot be read as text; `label` is the encoding that the page names, if any."""

    kind = "undecodable"
    advice = "Give the page as text, or name its encoding in content_type."

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label = label

    def __str__(self) -> str:
        return f"The page's text cannot be decoded: its encoding “{self.label}” is not one that browsers read."


class NoArticle(ReadmodeError):
    """The page was read, and no article was found on it.

    Attributes:
        reason: why, in one clause.
        words: how many words the best guess has.
        guess: the reading that the best guess makes, for a caller who wants to read it anyway; None without text.
        metadata: what the page says of itself, which holds also where nothing of it can be read.
    """

    kind = "no-article"
    advice = "Open one story of the page, or select the part to read."

    def __init__(
        self, reason: str, words: int = 0, guess: "Reading | None" = None, metadata: "Metadata | None" = None
    ) -> None:
        super().__init__(reason, words, guess, metadata)
        self.reason = reason
        self.words = words
        self.guess = guess
        self.metadata = metadata

    def __str__(self) -> str:
        return f"There is no article on this page: {self.reason}."


class BadPreference(ReadmodeError):
    """A reader's setting is unknown or outside its bounds."""

    kind = "bad-preference"
    advice = "Use one of the values that the message names."

    def __init__(self, name: str, value: str, allowed: str) -> None:
        super().__init__(name, value, allowed)
        self.name = name
        self.value = value
        self.allowed = allowed

    def __str__(self) -> str:
        return f"The setting {self.name} cannot be “{self.value}”: it takes {self.allowed}."


class BadOption(BadPreference):
    """A caller's option is unknown or outside its bounds."""

    kind = "bad-option"

    def __str__(self) -> str:
        return f"The option {self.name} cannot be “{self.value}”: it takes {self.allowed}."


class FetchError(ReadmodeError):
    """The page at `url` could not be fetched."""

    kind = "fetch-error"
    advice = "Check the address, or save the page and give its source."

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(url, reason)
        self.url = url
        self.reason = reason

    def __str__(self) -> str:
        return f"The page could not be fetched: {self.reason}."


class AddressRefused(FetchError):
    """The address is not one that may be reached (scheme, port, or a network that is not public)."""

    kind = "address-refused"
    advice = "Only public http and https addresses are fetched; save the page and give its source instead."

    def __str__(self) -> str:
        return f"This address is not fetched: {self.reason}."


class FetchTimeout(FetchError):
    """The other side did not answer within the time limit."""

    kind = "fetch-timeout"
    advice = "Try again later, or save the page and give its source."


class UpstreamError(FetchError):
    """The other side answered with an error status, a wrong type or too much."""

    kind = "upstream-error"
