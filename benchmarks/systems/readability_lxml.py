"""readability-lxml, the engine alone, as its own README calls it: bytes in, `summary()` out."""

from readability import Document

from benchmarks.html_text import html_text
from benchmarks.systems.extraction import Extraction

NOTHING = frozenset(("[no-title]", "[no-author]"))
"""What it says in place of a value."""


def extract(page: bytes) -> Extraction:
    """Extract the summary, the short title and the author; it gives no date."""
    document = Document(page)
    summary: str = document.summary()
    title: str | None = document.short_title()
    author: str | None = document.author()
    return Extraction(
        text=html_text(summary),
        title=None if title in NOTHING else title,
        author=None if author in NOTHING else author,
    )
