"""Articles to time, and the shortest way to time them."""

from itertools import cycle, islice

from lxml.html import HtmlElement, fragment_fromstring

from readmode.model import ReadingTime, Sourced
from readmode.options import Options
from readmode.reading_time import time_reading

VOCABULARY = (
    "the ferry leaves its quay at seven and carries bread letters two goats or nobody over a grey strait".split()
)

PHOTOGRAPH = '<img src="https://example.org/quay.jpg" alt="A quay at dawn" width="800" height="600">'


def article(markup: str) -> HtmlElement:
    return fragment_fromstring(markup, create_parent="div")


def timed(markup: str, language: str | None = "en", words_per_minute: int | None = None) -> ReadingTime:
    declared = Sourced(language, "markup:lang") if language else None
    return time_reading(article(markup), declared, Options(words_per_minute=words_per_minute))


def prose(words: int, vocabulary: list[str] = VOCABULARY) -> str:
    return f"<p>{' '.join(islice(cycle(vocabulary), words))}</p>"
