"""What the worker processes do: one page in, one reading or one audit out."""

import re
import resource
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import TypeVar

from readmode import AuditReport, NoArticle, Options, Reading, ReadmodeError, TooComplex, audit_page, read
from readmode_server.errors import CleaningFailed

T = TypeVar("T")

BODY = re.compile(r"<body\b", re.IGNORECASE)

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""The shape of a BCP 47 tag; what a page's script has set may be anything."""

REPORTED_FRAMES = 8
"""Calls of a fault that the log shows, the innermost: the outer ones are the same for every request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedPage:
    """A page as it was sent or fetched.

    Attributes:
        html: its source, as bytes or as text.
        url: where it was found, or None.
        content_type: the Content-Type header that came with the bytes, or None.
        options: what the caller asks for.
    """

    html: bytes | str
    url: str | None
    content_type: str | None = None
    options: Options


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedPage:
    """A page as a browser showed it.

    Attributes:
        page: its source as the browser had it, scripts' work included.
        title: the window's title; stands in where the page's source names none.
        language: the language that the browser had for it; stands in where the source names none.
        selection: the source of what the reader had selected; empty for nothing.
    """

    page: SubmittedPage
    title: str
    language: str
    selection: str


def clean(page: SubmittedPage) -> Reading:
    """Turn the page into a reading.

    Raises:
        ReadmodeError: there is no reading in the page.
        CleaningFailed: a fault of ours.
    """
    return _guarded(_read, page)


def audit(page: SubmittedPage) -> AuditReport:
    """Judge the page and its reading; a page without an article is judged alone.

    Raises:
        ReadmodeError: the input is no page.
        CleaningFailed: a fault of ours.
    """
    return _guarded(_audit, page)


def clean_capture(captured: CapturedPage) -> Reading:
    """Turn what the reader selected, or else the page, into a reading.

    A selection counts when it has an article's worth of words by itself; a stray click or a selected word does not.

    Raises:
        ReadmodeError: there is no reading in the page.
        CleaningFailed: a fault of ours.
    """
    return _guarded(_read_capture, captured)


def _guarded(job: Callable[..., T], argument: object) -> T:
    """Let only errors out that say nothing of the page but what they were made to say."""
    try:
        return job(argument)
    except ReadmodeError:
        raise
    except MemoryError:
        raise TooComplex("need of memory", resource.getrlimit(resource.RLIMIT_AS)[0]) from None
    except Exception as error:  # noqa: BLE001 - whatever it is, it leaves as an error that quotes nothing
        raise CleaningFailed(type(error).__name__, frames_of(error)) from None


def frames_of(error: BaseException) -> tuple[str, ...]:
    """Give where the error came from, innermost last, without its message, which may quote the page."""
    frames = traceback.extract_tb(error.__traceback__)[-REPORTED_FRAMES:]
    return tuple(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)


def _read(page: SubmittedPage) -> Reading:
    return read(page.html, url=page.url, content_type=page.content_type, options=page.options)


def _audit(page: SubmittedPage) -> AuditReport:
    return audit_page(page.html, url=page.url, content_type=page.content_type, options=page.options)


def _read_capture(captured: CapturedPage) -> Reading:
    reading = _read_selection(captured) or _read(captured.page)
    if "title" not in reading.sources and captured.title.strip():
        reading = replace(reading, title=" ".join(captured.title.split()))
    if reading.language is None and LANGUAGE_TAG.fullmatch(captured.language):
        reading = replace(reading, language=captured.language)
    return reading


def _read_selection(captured: CapturedPage) -> Reading | None:
    """Read the selection under the page's own head, so that title, authors and dates stay; None without an article."""
    if not captured.selection.strip():
        return None
    source = captured.page.html if isinstance(captured.page.html, str) else ""
    body = BODY.search(source)
    head = (
        source[: body.start()] if body else f"<!doctype html><html><head><title>{escape(captured.title)}</title></head>"
    )
    html = f"{head}<body><article>{captured.selection}</article></body></html>"
    try:
        return _read(replace(captured.page, html=html))
    except NoArticle:
        return None
