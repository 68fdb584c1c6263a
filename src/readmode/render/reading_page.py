"""The reading page itself."""

from urllib.parse import urlencode

from readmode.arguments import require
from readmode.model import Reading
from readmode.preferences import Preferences
from readmode.render.about import about
from readmode.render.article_parts import contents_of, parts_of
from readmode.render.dates import DATE_LENGTH, day
from readmode.render.environment import template
from readmode.render.frames import Frame, SelfContained, Served, View, head_of
from readmode.render.left_out import left_out_of
from readmode.render.setting_rules import attributes
from readmode.render.settings_panel import panel_of
from readmode.render.source import source_of

DEFAULT_PREFERENCES = Preferences()
DEFAULT_FRAME = SelfContained()

CONTENTS_FROM = 3
"""Headings from which a table of contents saves more time than it takes."""


def render(reading: Reading, preferences: Preferences = DEFAULT_PREFERENCES, frame: Frame = DEFAULT_FRAME) -> str:
    """Make a complete HTML document of a reading, usable by everyone and without scripts.

    Args:
        reading: what `read` gave.
        preferences: the reader's settings.
        frame: `SelfContained()` for one file that needs no other and runs nothing, `Served(...)` for a page of a
            service, which adds to what the page does without scripts: a choice is kept at once, and lines in focus.

    Returns:
        HTML that validates and keeps to WCAG 2.2 AA (and AAA on text). The same input gives the same page.

    Raises:
        TypeError: an argument has another type.
    """
    require("reading", reading, Reading)
    require("preferences", preferences, Preferences)
    require("frame", frame, SelfContained, Served)
    phrases = frame.phrases
    language = reading.language or phrases.language
    published, modified = (
        day(value, frame.locale, language, phrases.language) if value else None
        for value in (reading.published, reading.modified)
    )
    served = frame if isinstance(frame, Served) else None
    contents = contents_of(reading)
    return template("reading.html").render(
        reading=reading,
        parts=parts_of(reading),
        contents=contents if len(contents) >= CONTENTS_FROM else (),
        about=about(reading, phrases),
        left_out=left_out_of(reading, phrases) if frame.show is View.REMOVED else None,
        view_link=served.other_view() if served else "",
        preferences=preferences,
        panel=panel_of(preferences, phrases, language, served=served is not None),
        ui=phrases,
        served=served,
        settings_link=_settings_link(served, preferences) if served else "",
        head=head_of(frame, preferences),
        page_attributes=attributes(preferences),
        language=language,
        published=published,
        updated=None if _same_day(reading) else modified,
        source=source_of(reading.url, reading.canonical_url),
    )


def _settings_link(frame: Served, preferences: Preferences) -> str:
    """Give the address that shows this page with these settings to anyone."""
    return f"{frame.action}?{urlencode({**frame.kept_query(), **preferences.link()})}"


def _same_day(reading: Reading) -> bool:
    """Say whether the article was last changed on the day it appeared, which is no news to a reader."""
    return (reading.published or "")[:DATE_LENGTH] == (reading.modified or "")[:DATE_LENGTH]
