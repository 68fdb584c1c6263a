"""The reading page itself."""

from readmode.model import Reading
from readmode.preferences import FONT_SCALE_STEPS, THEMES, Preferences
from readmode.render.dates import DATE_LENGTH, day
from readmode.render.environment import template
from readmode.render.frames import Frame, Head, SelfContained, Served, embedded_head
from readmode.render.source import source_of
from readmode.render.stylesheet import page_attributes

DEFAULT_PREFERENCES = Preferences()
DEFAULT_FRAME = SelfContained()


def render(reading: Reading, preferences: Preferences = DEFAULT_PREFERENCES, frame: Frame = DEFAULT_FRAME) -> str:
    """Make a complete HTML document of a reading, usable by everyone and without scripts.

    Args:
        reading: what `read` gave.
        preferences: the reader's settings.
        frame: `SelfContained()` for one file that needs no other, `Served(...)` for a page of a service.

    Returns:
        HTML that validates, keeps to WCAG 2.2 AA (and AAA on text), and runs no script. The same input gives
        the same page.
    """
    phrases = frame.phrases
    language = reading.language or phrases.language
    published, modified = (
        day(value, language, phrases.language) if value else None for value in (reading.published, reading.modified)
    )
    return template("reading.html").render(
        reading=reading,
        preferences=preferences,
        ui=phrases,
        served=frame if isinstance(frame, Served) else None,
        head=Head(href=frame.stylesheet) if isinstance(frame, Served) else embedded_head(),
        page_attributes=page_attributes(preferences),
        language=language,
        published=published,
        updated=None if _same_day(reading) else modified,
        source=source_of(reading.url, reading.canonical_url),
        font_scales=sorted({*FONT_SCALE_STEPS, preferences.font_scale}),
        themes=THEMES,
    )


def _same_day(reading: Reading) -> bool:
    """Say whether the article was last changed on the day it appeared, which is no news to a reader."""
    return (reading.published or "")[:DATE_LENGTH] == (reading.modified or "")[:DATE_LENGTH]
