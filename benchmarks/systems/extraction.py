"""What a system makes of a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """The text and the metadata that a system found; None for what it did not find, empty text for "no article"."""

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
