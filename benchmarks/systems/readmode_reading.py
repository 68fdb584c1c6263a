"""readmode itself: the reading of the page's bytes."""

import readmode
from benchmarks.systems.extraction import Extraction


def extract(page: bytes) -> Extraction:
    """Read the page; that there is no article is an answer, and what the page says of itself still holds."""
    try:
        reading = readmode.read(page)
    except readmode.NoArticle as error:
        if error.guess is None:
            return Extraction(text="")
        return Extraction(text="", title=error.guess.title, author=error.guess.byline, date=error.guess.published)
    return Extraction(text=reading.text, title=reading.title, author=reading.byline, date=reading.published)
