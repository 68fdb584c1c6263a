"""What came in: the page as text, as a tree, and what it says about its article."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Literal

from lxml.html import HtmlElement


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
    """The page as text, not yet parsed.

    Attributes:
        text: the text.
        utf_8: the same in UTF-8, which most pages come in and the parser reads: making it costs more than decoding.
        encoding: what the page was decoded with.
    """

    text: str
    utf_8: bytes
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


@dataclass(frozen=True, slots=True)
class Picture:
    """What the page says, away from a picture, of what it shows.

    Attributes:
        address: the picture's absolute address.
        description: the page's words.
    """

    address: str
    description: str


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
        credit_words: the words of lines that say who wrote the article, and when, in small letters, without the months.
        months: the names of the months in which it was published and changed, in small letters → their numbers.
        pictures: what is said of pictures elsewhere than beside them.
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
    credit_words: frozenset[str] = frozenset()
    months: Mapping[str, int] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()

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
