"""readmode itself: the reading of the page's bytes."""

import readmode
from benchmarks.systems.extraction import Extraction
from readmode.model import Metadata, Reading, Sourced


def extract(page: bytes) -> Extraction:
    """Read the page; that there is no article is an answer, and what the page says of itself still holds."""
    try:
        reading = readmode.read(page)
    except readmode.NoArticle as error:
        if error.guess is not None:
            return _extraction("", error.guess)
        return _from_metadata(error.metadata) if error.metadata else Extraction(text="")
    return _extraction(reading.text, reading)


def _extraction(text: str, reading: Reading) -> Extraction:
    return Extraction(text=text, title=reading.title, author=reading.byline, date=reading.published)


def _from_metadata(metadata: Metadata) -> Extraction:
    return Extraction(
        text="",
        title=_value(metadata.title),
        author=", ".join(author.value for author in metadata.authors) or None,
        date=_value(metadata.published),
    )


def _value(sourced: Sourced | None) -> str | None:
    return sourced.value if sourced else None
