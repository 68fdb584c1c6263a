"""Turn an article page into an accessible read-mode document, with a report of every repair."""

from readmode.errors import (
    AddressRefused,
    BadOption,
    BadPreference,
    FetchError,
    FetchTimeout,
    NoArticle,
    NotHtml,
    ReadmodeError,
    TooComplex,
    TooLarge,
    Undecodable,
    UpstreamError,
)
from readmode.export import to_json, to_markdown, to_text
from readmode.model import (
    Coverage,
    Encoding,
    Finding,
    Heading,
    Image,
    Limits,
    Link,
    Notice,
    Options,
    Reading,
    ReadingTime,
    Repair,
    SafeHtml,
    Table,
)
from readmode.pipeline import read
from readmode.preferences import Preferences
from readmode.render import render
from readmode.version import __version__

__all__ = [
    "AddressRefused",
    "BadOption",
    "BadPreference",
    "Coverage",
    "Encoding",
    "FetchError",
    "FetchTimeout",
    "Finding",
    "Heading",
    "Image",
    "Limits",
    "Link",
    "NoArticle",
    "NotHtml",
    "Notice",
    "Options",
    "Preferences",
    "Reading",
    "ReadingTime",
    "ReadmodeError",
    "Repair",
    "SafeHtml",
    "Table",
    "TooComplex",
    "TooLarge",
    "Undecodable",
    "UpstreamError",
    "__version__",
    "read",
    "render",
    "to_json",
    "to_markdown",
    "to_text",
]
