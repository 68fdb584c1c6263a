"""A reading → the answer, in the format that was chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode

from starlette.responses import Response

from readmode import (
    AuditReport,
    PageLink,
    Preferences,
    Reading,
    SelfContained,
    Served,
    View,
    render,
    to_epub,
    to_json,
    to_markdown,
    to_text,
)
from readmode_server.negotiation import MEDIA_TYPES, Format
from readmode_server.paths import HOME, STATIC

DOWNLOADS = (
    (Format.HTML, "HTML", "article.html"),
    (Format.MARKDOWN, "Markdown", "article.md"),
    (Format.TEXT, "plain text", "article.txt"),
    (Format.EPUB, "EPUB", "article.epub"),
    (Format.JSON, "JSON", "article.json"),
)
"""What a reading page offers to keep: the format, its name for readers, the name of the file."""

NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})

FILE_NAMES = {form: name for form, _, name in DOWNLOADS}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPage:
    """Where a reading page is: its path, and the parameters that belong to its address besides the settings."""

    path: str
    query: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a page is wanted: the reader's settings; the language of dates, empty for the article's; what it shows."""

    preferences: Preferences
    locale: str
    show: View = View.ARTICLE


def reading_answer(reading: Reading, form: Format, look: Look, pictures: Mapping[str, bytes] = NO_PICTURES) -> Response:
    """Give the reading to a program: HTML is one file that needs no other, a book holds the pictures."""
    if form is Format.HTML:
        page = render(reading, look.preferences, SelfContained(locale=look.locale, show=look.show))
        return _answer(page, form, "Accept, Accept-Language")
    return _answer(_export(reading, form, pictures), form)


def page_answer(reading: Reading, look: Look, page: ReadingPage) -> Response:
    """Give the reading to a reader as a page of this service."""
    return _answer(
        render(reading, look.preferences, _frame(page, look)), Format.HTML, "Accept, Accept-Language, Cookie"
    )


def saved_answer(reading: Reading, form: Format, look: Look) -> Response:
    """Give the reading to a reader as a file to keep."""
    answer = reading_answer(reading, form, look)
    answer.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAMES[form]}"'
    return answer


def audit_answer(report: AuditReport) -> Response:
    """Give the report of an audit, which is JSON always."""
    return _answer(to_json(report), Format.JSON)


def _export(reading: Reading, form: Format, pictures: Mapping[str, bytes] = NO_PICTURES) -> str | bytes:
    if form is Format.EPUB:
        return to_epub(reading, pictures)
    return {Format.JSON: to_json, Format.MARKDOWN: to_markdown, Format.TEXT: to_text}[form](reading)


def _frame(page: ReadingPage, look: Look) -> Served:
    """Say where the page is and what it offers; a page to keep looks as this one does."""
    downloads = []
    for form, text, _ in DOWNLOADS:
        settings = look.preferences.query() if form is Format.HTML else {}
        query = urlencode({**page.query, **settings, "format": form.value})
        downloads.append(PageLink(text=text, href=f"{page.path}?{query}"))
    return Served(
        action=page.path,
        query=page.query,
        static=STATIC,
        home=HOME,
        downloads=tuple(downloads),
        locale=look.locale,
        show=look.show,
    )


def _answer(content: str | bytes, form: Format, vary: str = "Accept") -> Response:
    if isinstance(content, bytes):
        return Response(content, headers={"Content-Type": MEDIA_TYPES[form], "Vary": vary})
    media_type = f"{MEDIA_TYPES[form]}; charset=utf-8"
    return Response(content.encode("utf-8", "replace"), headers={"Content-Type": media_type, "Vary": vary})
