"""The frozen values that go from stage to stage, and the one that goes out.

The tree inside `Page` is shared: `metadata` only looks at it, `extract` takes what it needs by copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Literal

from lxml.html import HtmlElement

from readmode.errors import BadOption

SCHEMA_VERSION = "1.0"
"""The version of the JSON answer; the first number changes when a key goes or changes its meaning."""

Direction = Literal["ltr", "rtl"]
Severity = Literal["minor", "moderate", "serious", "critical"]
ReadingUnit = Literal["word", "character"]

WORDS_PER_MINUTE_BOUNDS = (40, 1000)
"""Words a minute a reader may set: below is slower than finger-spelling, above is faster than skimming."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a page may cost before it is refused with an error that names the limit.

    Attributes:
        page_bytes: bytes of the page. The largest of 1,497 real article pages has under 6 MB.
        elements: elements in the tree.
        depth: levels of nesting that are kept; deeper elements are unwrapped, no text is lost.
            Engines and sanitisers grow quadratic with depth; real pages stay under 60.
    """

    page_bytes: int = 10 * 1024 * 1024
    elements: int = 200_000
    depth: int = 128

    def __post_init__(self) -> None:
        """Refuse a limit that no page could meet."""
        for name in ("page_bytes", "elements", "depth"):
            if getattr(self, name) < 1:
                raise BadOption(name, str(getattr(self, name)), "a whole number from 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a caller may ask of `read`, checked when made.

    Attributes:
        words_per_minute: the reader's own pace in English words a minute, scaled for other languages;
            None for the default pace of the text's language.
        limits: what a page may cost.
    """

    words_per_minute: int | None = None
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Refuse a pace outside its bounds."""
        low, high = WORDS_PER_MINUTE_BOUNDS
        if self.words_per_minute is not None and not low <= self.words_per_minute <= high:
            raise BadOption("words_per_minute", str(self.words_per_minute), f"a whole number from {low} to {high}")


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding that a page was decoded with, and what decided it.

    Attributes:
        name: the WHATWG name, such as "utf-8" or "windows-1251".
        decided_by: "text" when the caller gave text.
        replaced: characters that could not be decoded and became U+FFFD.
    """

    name: str
    decided_by: Literal["text", "bom", "http", "meta", "late-meta", "utf-8-valid", "detection", "fallback"]
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class DecodedPage:
    """The page as text, not yet parsed."""

    text: str
    encoding: Encoding


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a reader of this reading should know: a stable code and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Page:
    """The page as a tree.

    Attributes:
        root: the html element. Comments and processing instructions are gone.
        url: where the page was found, or None.
        base_url: what relative addresses resolve against: the page's base element, then `url`.
        notices: what parsing had to do to the page (such as unwrapping too deep elements).
    """

    root: HtmlElement
    url: str | None
    base_url: str | None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Sourced:
    """One value of the metadata, and where it was found (such as "json-ld", "meta:og:title", "markup:h1")."""

    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the page says about its article; each value remembers its source.

    Attributes:
        title: the headline without the site's name.
        authors: people's (or organisations') names, in order, without "by".
        published: ISO 8601, with the offset where the page gives one.
        modified: the same for the last change.
        language: a BCP 47 tag.
        direction: the direction of the text.
        titles: every text that is known to be the headline, for finding its copies in the article.
    """

    title: Sourced | None
    authors: tuple[Sourced, ...]
    site_name: Sourced | None
    published: Sourced | None
    modified: Sourced | None
    language: Sourced | None
    direction: Sourced
    canonical_url: Sourced | None
    excerpt: Sourced | None
    lead_image: Sourced | None
    titles: tuple[str, ...] = ()

    def sources(self) -> dict[str, str]:
        """Give, by the name of the reading's attribute, where each value was found."""
        found = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if isinstance(getattr(self, item.name), Sourced)
        }
        sources = {name: sourced.source for name, sourced in found.items()}
        if self.authors:
            sources["byline"] = self.authors[0].source
        return dict(sorted(sources.items()))


@dataclass(frozen=True, slots=True)
class Article:
    """The chosen subtree: a copy, free to change, whose root is one element that holds the article's blocks."""

    root: HtmlElement


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that made the article's semantics better.

    Attributes:
        rule: the stable name of the rule, such as "heading-order".
        wcag: the success criterion it serves, such as "1.3.1".
        selector: a CSS path from the article's root to the element, as it was before any repair.
        before: the element as it was, shortened.
        after: the element as it is, shortened; empty when it was removed.
    """

    rule: str
    wcag: str
    severity: Severity
    selector: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect that only the author can mend.

    Attributes:
        why: what it does to a reader.
        advice: what the author should do.
    """

    rule: str
    wcag: str
    severity: Severity
    selector: str
    why: str
    advice: str


@dataclass(frozen=True, slots=True)
class RepairedArticle:
    """The article after every repair step, with the account of what was done and what is left."""

    root: HtmlElement
    repairs: tuple[Repair, ...]
    remaining: tuple[Finding, ...]


class SafeHtml(str):
    """HTML that has passed the sanitiser; only `sanitise` makes it.

    Templates insert it unescaped (`__html__` is what autoescaping asks for); every other text is escaped.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Say to an autoescaping template that this needs no escaping."""
        return str(self)


@dataclass(frozen=True, slots=True)
class SanitisedArticle:
    """The article as it goes out, as a string for templates and as the tree that the string says, for measuring."""

    html: SafeHtml
    root: HtmlElement


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


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the page's visible text was kept.

    Attributes:
        page_words: words that the page shows.
        kept_words: those that are in the reading.
        kept_share: kept / page, 0 to 1, three decimals.
    """

    page_words: int
    kept_words: int
    kept_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What was counted on the sanitised article."""

    outline: tuple[Heading, ...]
    images: tuple[Image, ...]
    links: tuple[Link, ...]
    tables: tuple[Table, ...]
    coverage: Coverage
    notices: tuple[Notice, ...]


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
    sources: Mapping[str, str]
    encoding: Encoding
    notices: tuple[Notice, ...]
