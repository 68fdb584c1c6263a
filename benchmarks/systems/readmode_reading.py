"""readmode itself: the reading of the page's bytes."""

import readmode
from benchmarks.systems.extraction import Extraction


def extract(page: bytes) -> Extraction:
    """Read the page; that there is no article is an answer, not an error."""
    try:
        reading = readmode.read(page)
    except readmode.NoArticle:
        return Extraction(text="")
    return Extraction(text=reading.text, title=reading.title, author=reading.byline, date=reading.published)
