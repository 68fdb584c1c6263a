"""The package document: what the book is called, what it says of itself, what it is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from readmode.export.epub.chapter import source_of, title_of
from readmode.export.epub.names import ARTICLE, NAVIGATION, STYLE
from readmode.export.epub.pictures import PictureFile
from readmode.export.epub.xhtml import XML_LANGUAGE, language_of, plain
from readmode.model import Reading

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"

IDENTIFIER = "publication-id"

XHTML_TYPE = "application/xhtml+xml"

UNDATED = "1980-01-01T00:00:00Z"
"""When a book was last changed whose article names no date: one must be named, and no clock is read; the first moment
that the book's zip file can name."""

OURS = "en"
"""The language of the accessibility summary."""

DATE_LENGTH = len("2024-05-03")

_W3C_DATE = re.compile(
    r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2}))?)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a package document needs to know beside the reading.

    Attributes:
        identifier: the name that is this content's alone.
        accessibility: properties and their values.
        has_formulae: whether the chapter holds MathML.
        pictures: the files of its pictures.
    """

    identifier: str
    accessibility: tuple[tuple[str, str], ...]
    has_formulae: bool
    pictures: tuple[PictureFile, ...]


def package(reading: Reading, edition: Edition) -> bytes:
    """Give the package document."""
    language = language_of(reading.language)
    root = etree.Element(_opf("package"), {"version": "3.0", "unique-identifier": IDENTIFIER}, nsmap={None: OPF})
    root.set(XML_LANGUAGE, language)
    root.set("dir", reading.direction)
    metadata = etree.SubElement(root, _opf("metadata"), nsmap={"dc": DC})
    _describe(metadata, reading, edition.identifier)
    for name, value in edition.accessibility:
        _property(metadata, name, value)
    metadata[-1].set(XML_LANGUAGE, OURS)  # the summary, which is last and the only sentence
    manifest = etree.SubElement(root, _opf("manifest"))
    for attributes in _items(edition):
        etree.SubElement(manifest, _opf("item"), attributes)
    spine = etree.SubElement(root, _opf("spine"), {"page-progression-direction": reading.direction})
    etree.SubElement(spine, _opf("itemref"), idref="article")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _describe(metadata: etree._Element, reading: Reading, identifier: str) -> None:
    _term(metadata, "identifier", identifier).set("id", IDENTIFIER)
    _term(metadata, "title", title_of(reading))
    _term(metadata, "language", language_of(reading.language))
    for number, author in enumerate(filter(None, map(plain, reading.authors)), 1):
        _term(metadata, "creator", author).set("id", f"author-{number}")
        role = _property(metadata, "role", "aut")
        role.set("refines", f"#author-{number}")
        role.set("scheme", "marc:relators")
    for name, value in (
        ("date", date_of(reading.published or "")),
        ("publisher", plain(reading.site_name or "")),
        ("description", plain(reading.excerpt or "")),
        ("source", source_of(reading)),
    ):
        if value:
            _term(metadata, name, value)
    _property(metadata, "dcterms:modified", moment_of(reading.modified or reading.published or ""))
    etree.SubElement(metadata, _opf("meta"), name="generator", content=plain(reading.generator))


def date_of(value: str) -> str:
    """Give an ISO 8601 date as packages write it: a moment without a zone is cut to its day, none is invented."""
    return next((date for date in (value, value[:DATE_LENGTH]) if _W3C_DATE.fullmatch(date)), "")


def moment_of(value: str) -> str:
    """Give the moment of an ISO 8601 date in UTC, as packages must; one without a zone is taken as UTC."""
    try:
        moment = datetime.fromisoformat(value)
        in_utc = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):  # no date, or one at the end of time
        return UNDATED
    return in_utc.strftime(f"{in_utc.year:04d}-%m-%dT%H:%M:%SZ")


def _items(edition: Edition) -> Iterator[dict[str, str]]:
    yield {"id": "nav", "href": NAVIGATION, "media-type": XHTML_TYPE, "properties": "nav"}
    article = {"id": "article", "href": ARTICLE, "media-type": XHTML_TYPE}
    yield article | ({"properties": "mathml"} if edition.has_formulae else {})
    yield {"id": "style", "href": STYLE, "media-type": "text/css"}
    for number, picture in enumerate(edition.pictures, 1):
        yield {"id": f"picture-{number}", "href": picture.name, "media-type": picture.media_type}


def _term(metadata: etree._Element, name: str, text: str) -> etree._Element:
    term = etree.SubElement(metadata, f"{{{DC}}}{name}")
    term.text = text
    return term


def _property(metadata: etree._Element, name: str, text: str) -> etree._Element:
    described = etree.SubElement(metadata, _opf("meta"), property=name)
    described.text = text
    return described


def _opf(tag: str) -> str:
    return f"{{{OPF}}}{tag}"
