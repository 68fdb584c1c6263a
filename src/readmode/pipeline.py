"""The stages, in order."""

from dataclasses import replace

from readmode.arguments import require
from readmode.audit import audit_article, audit_source, report, side_by_side
from readmode.decode import decode
from readmode.dom import sanitised_tree
from readmode.errors import NoArticle
from readmode.extract import extract
from readmode.measure import measure
from readmode.metadata import describe
from readmode.model import (
    NO_PAGE,
    Article,
    Audit,
    AuditReport,
    Encoding,
    Measures,
    Metadata,
    Page,
    Reading,
    ReadingTime,
    RepairedArticle,
    SafeHtml,
    Sourced,
)
from readmode.options import Options
from readmode.parse import parse
from readmode.reading_time import time_reading
from readmode.repair import repair
from readmode.sanitise import sanitise
from readmode.text import write_text
from readmode.version import __version__

DEFAULT_OPTIONS = Options()

REPORT_PLACES = 20
"""Elements that a report tells of each finding: a screen or two of it."""

TITLE_WORDS = 10
"""Words of the article that stand for a title when the page names none: about one line of a heading."""

Known = tuple[str, str, Measures, ReadingTime, Audit | None]
"""What is known of the sanitised article: its title, its text, its parts, its time, its audit."""


def read(
    html: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    options: Options = DEFAULT_OPTIONS,
) -> Reading:
    """Turn a page into a reading: the whole article, repaired, sanitised and measured.

    The same input gives the same reading, byte for byte.

    Args:
        html: the page's source, as bytes (decoded by the WHATWG rules) or as text.
        url: where the page was found; relative addresses resolve against it.
        content_type: the HTTP Content-Type header that came with the bytes.
        options: what the caller asks for.

    Raises:
        NotHtml: the input is empty, binary or another format.
        TooLarge: more bytes than `options.limits.page_bytes`.
        TooComplex: more elements or deeper nesting than the limits.
        Undecodable: the page names an encoding that no browser reads.
        NoArticle: there is no article on the page; the error carries the reading of the best guess.
        TypeError: an argument has a type that is not named here.
    """
    _require_page(html, url, content_type, options)
    places = options.audit_places
    decoded = decode(html, content_type, options.limits)  # first: nothing below ever guesses an encoding
    page = parse(decoded.utf_8, url, options.limits)  # our limits, before any engine sees the tree
    encoding = decoded.encoding
    del decoded  # its text is as large as the page, and nothing below reads it
    metadata = describe(page)  # before extraction, for it knows the headline to look for
    faults = audit_source(page, places) if places else ()  # while the page is whole, as its author wrote it
    article = extract(page, metadata)  # takes the page's tree apart; nothing below looks at it again
    repaired = repair(article, metadata, page.base_url)  # before sanitising, while data-* and classes still speak
    article = replace(article, origin=NO_PAGE)  # it holds on to elements, and sanitising lets the tree go
    sanitised = sanitise(repaired.root)  # uses that tree up, and makes the last one
    text = write_text(sanitised.root)  # from here on: looks at what goes out, changes nothing
    measures = measure(sanitised.root)
    time = time_reading(sanitised.root, metadata.language, options)
    title = _title(metadata, measures, text)
    left = audit_article(sanitised.root, title, _value(metadata.language), places) if places else ()
    known = (title, text, measures, time, side_by_side(faults, left) if places else None)
    reading = _reading(encoding, page, metadata, (article, repaired), sanitised.html, known)
    if article.objection:
        raise NoArticle(article.objection, reading.coverage.kept_words, reading, metadata)
    return reading


def retime(reading: Reading, options: Options) -> Reading:
    """Give the reading with its time counted anew, for a reader with a pace of their own.

    Args:
        reading: what `read` gave; its page is not needed again.
        options: `words_per_minute` is the pace.

    Raises:
        TypeError: an argument has another type.
    """
    require("reading", reading, Reading)
    require("options", options, Options)
    language = Sourced(reading.language, "reading") if reading.language else None
    return replace(reading, reading_time=time_reading(sanitised_tree(reading.html), language, options))


def _require_page(html: object, url: object, content_type: object, options: object) -> None:
    """Refuse what is no page, no address, no header or no options."""
    require("html", html, bytes, str)
    require("url", url, str, type(None))
    require("content_type", content_type, str, type(None))
    require("options", options, Options)


def _reading(
    encoding: Encoding,
    page: Page,
    metadata: Metadata,
    found: tuple[Article, RepairedArticle],
    html: SafeHtml,
    known: Known,
) -> Reading:
    """Join what the stages found into the value that goes out."""
    article, repaired = found
    title, text, measures, reading_time, audited = known
    return Reading(
        generator=f"readmode {__version__}",
        url=page.url,
        canonical_url=_value(metadata.canonical_url),
        title=title,
        byline=", ".join(author.value for author in metadata.authors) or None,
        authors=tuple(author.value for author in metadata.authors),
        site_name=_value(metadata.site_name),
        published=_value(metadata.published),
        modified=_value(metadata.modified),
        language=_value(metadata.language),
        direction="rtl" if metadata.direction.value == "rtl" else "ltr",
        excerpt=_value(metadata.excerpt),
        lead_image=_value(metadata.lead_image),
        html=html,
        text=text,
        reading_time=reading_time,
        outline=measures.outline,
        images=measures.images,
        links=measures.links,
        tables=measures.tables,
        repairs=repaired.repairs,
        remaining=repaired.remaining,
        coverage=article.coverage,
        audit=audited,
        sources=metadata.sources(),
        encoding=encoding,
        notices=page.notices + article.notices,
    )


def audit_page(
    html: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    options: Options = DEFAULT_OPTIONS,
) -> AuditReport:
    """Judge a page and its reading by the same rules, and set what was found side by side.

    A page without an article is judged alone; the report says why. Arguments and errors are those of `read`, but for
    NoArticle, which is not raised; `options.audit_places` is 20 where it is None.
    """
    _require_page(html, url, content_type, options)
    asked = replace(options, audit_places=options.audit_places or REPORT_PLACES)
    try:
        reading = read(html, url=url, content_type=content_type, options=asked)
    except NoArticle as error:
        guess = error.guess.audit if error.guess else None
        return report(guess or _audit_alone(html, url, content_type, asked), url, str(error))
    return report(reading.audit or Audit(()), reading.url)


def _audit_alone(html: bytes | str, url: str | None, content_type: str | None, options: Options) -> Audit:
    """Judge a page of which nothing can be read."""
    page = parse(decode(html, content_type, options.limits).utf_8, url, options.limits)
    return side_by_side(audit_source(page, options.audit_places or REPORT_PLACES), ())


def _title(metadata: Metadata, measures: Measures, text: str) -> str:
    """Give the page's headline, or the first words of the article where it names none."""
    return _value(metadata.title) or _first_words(measures.outline[0].text if measures.outline else text)


def _value(sourced: Sourced | None) -> str | None:
    return sourced.value if sourced else None


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:TITLE_WORDS]) + ("…" if len(words) > TITLE_WORDS else "")
