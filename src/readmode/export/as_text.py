"""The reading as a text file: its title, who wrote it and when, the article, where it was found."""

from readmode.arguments import require
from readmode.model import Reading

SEPARATOR = " · "


def credits_of(reading: Reading) -> tuple[str, ...]:
    """Give what stands under a title: authors, site, day of publication and reading time, as far as they are known."""
    published = (reading.published or "")[: len("2026-01-31")]
    parts = (reading.byline, reading.site_name, published, reading.reading_time.label)
    return tuple(part for part in parts if part)


def credit_line(reading: Reading) -> str:
    """Give the line under a title."""
    return SEPARATOR.join(credits_of(reading))


def to_text(reading: Reading) -> str:
    """Give the reading as plain text that stands for itself when it is saved or sent on.

    Raises:
        TypeError: it is no reading.
    """
    require("reading", reading, Reading)
    head = f"{reading.title}\n{credit_line(reading)}".strip()
    source = reading.canonical_url or reading.url
    parts = (head, reading.text, source)
    return "\n\n".join(part for part in parts if part) + "\n"
