"""What goes out: the reading and its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from readmode.model.article import Finding, Repair, SafeHtml
from readmode.model.audit import Audit
from readmode.model.coverage import Coverage
from readmode.model.page import Encoding, Notice

SCHEMA_VERSION = "1.0"
"""The version of the JSON answer; the first number changes when a key goes or changes its meaning."""

Direction = Literal["ltr", "rtl"]
ReadingUnit = Literal["word", "character"]


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of the outline; `id` is empty when the article gives none."""

    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Image:
    """One image of the article.

    Attributes:
        description: the author's alternative text; empty when decorative or missing.
        status: "described", "decorative" (the author said so) or "undescribed".
        caption: the text of its figure's caption, if any.
    """

    src: str
    description: str
    status: Literal["described", "decorative", "undescribed"]
    caption: str


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the article, with its accessible name."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """One data table of the article."""

    caption: str
    rows: int
    columns: int
    has_headers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingTime:
    """How long the article takes most readers, and how that was counted.

    Attributes:
        minutes: the label's number: at the pace that about four adults in five reach, rounded up, at least 1.
        minutes_fast: at the pace of the fastest tenth (300 English words a minute, scaled).
        minutes_slow: at the pace of the slowest tenth (175 English words a minute, scaled).
        seconds: the time behind `minutes`, in seconds, images included, rounded.
        words: word segments that hold a letter or digit, in the scripts that are counted by words.
        characters: letters and ideographs in the scripts that are counted by characters.
        images: content images counted.
        unit: what most of the text was counted in.
        rate: units a minute behind `minutes`, for the language with most of the text.
        rate_source: where the rate comes from.
        language: the BCP 47 tag that the rate and the label follow.
        label: what a page prints, such as "3 min read".
    """

    minutes: int
    minutes_fast: int
    minutes_slow: int
    seconds: int
    words: int
    characters: int
    images: int
    unit: ReadingUnit
    rate: int
    rate_source: str
    language: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What was counted on the sanitised article."""

    outline: tuple[Heading, ...]
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The article as it goes out; the JSON answer has these names as keys.

    Attributes:
        title: the headline; the address's last part, or the first words, when the page names none.
        byline: the authors' names joined for display, or None.
        published: ISO 8601 with the offset where the page gives one, or None.
        language: a BCP 47 tag, or None when the page does not say and the text does not tell.
        html: the article's sanitised fragment; its headings start at h2, the title is the h1.
        text: plain text, paragraphs separated by a blank line.
        audit: what the page does to its readers, and what the reading does, by success criterion; None when
            `Options.audit_places` did not ask.
        repairs: what was repaired, in the order of the article as it was.
        remaining: what only the author can mend, in the same order.
        sources: attribute name → where its value was found.
        notices: what a reader should know (cut, capped, suspiciously short …).
    """

    schema_version: str = SCHEMA_VERSION
    generator: str
    url: str | None
    canonical_url: str | None
    title: str
    byline: str | None
    authors: tuple[str, ...]
    site_name: str | None
    published: str | None
    modified: str | None
    language: str | None
    direction: Direction
    excerpt: str | None
    lead_image: str | None
    html: SafeHtml
    text: str
    reading_time: ReadingTime
    outline: tuple[Heading, ...]
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    tables: tuple[Table, ...]
    repairs: tuple[Repair, ...]
    remaining: tuple[Finding, ...]
    coverage: Coverage
    audit: Audit | None
    sources: Mapping[str, str]
    encoding: Encoding
    notices: tuple[Notice, ...]
