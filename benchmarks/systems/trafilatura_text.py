"""trafilatura with its defaults (comments included), and without comments, whose text is closer to an article's."""

from collections.abc import Callable
from importlib import import_module

from benchmarks.systems.extraction import Extraction

trafilatura = import_module("trafilatura")  # by name: this package need not be installed to check the types

Extract = Callable[[bytes], Extraction]


def extract(page: bytes) -> Extraction:
    """Extract with the defaults."""
    return _extraction(page, trafilatura.extract(page))


def extract_without_comments(page: bytes) -> Extraction:
    """Extract without the comments that readers left."""
    return _extraction(page, trafilatura.extract(page, include_comments=False))


def _extraction(page: bytes, text: str | None) -> Extraction:
    metadata = trafilatura.extract_metadata(page)
    if metadata is None:
        return Extraction(text=text or "")
    return Extraction(text=text or "", title=metadata.title, author=metadata.author, date=metadata.date)
