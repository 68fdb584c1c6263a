"""Frames: pages in the page."""

from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.names import attribute, is_named
from readmode.audit.roles import PRESENTATIONAL, role_of, tab_index
from readmode.audit.rule import Rule
from readmode.audit.survey import Survey


def _untitled(survey: Survey) -> Iterator[HtmlElement]:
    for frame in survey.spoken("frame", "iframe"):
        index = tab_index(frame)
        if ((index is None or index >= 0) and not is_named(frame, survey)) and (
            role_of(frame, survey) not in PRESENTATIONAL
        ):
            yield frame


def _alike(survey: Survey) -> Iterator[HtmlElement]:
    titled = [frame for frame in survey.spoken("frame", "iframe") if attribute(frame, "title")]
    titles = Counter(attribute(frame, "title").lower() for frame in titled)
    return (frame for frame in titled if titles[attribute(frame, "title").lower()] > 1)


RULES = (
    Rule(
        "frame-title",
        "frame iframe",
        "Frames have a name",
        ("4.1.2",),
        "serious",
        "A screen reader comes to a frame, and cannot say whether it is a film or an advertisement.",
        "Say in the frame's title what is in it.",
        '<iframe src="/film"></iframe>',
        '<iframe src="/film" title="Film: firing the kiln"></iframe>',
        _untitled,
    ),
    Rule(
        "frame-title-unique",
        "frame iframe",
        "No two frames have the same name",
        ("4.1.2",),
        "serious",
        "A screen reader gives two frames the same name: nobody can tell which is which.",
        "Say in each frame's title what is in it and in no other.",
        '<iframe src="/a" title="Film"></iframe><iframe src="/b" title="Film"></iframe>',
        '<iframe src="/a" title="Digging"></iframe><iframe src="/b" title="Firing"></iframe>',
        _alike,
    ),
)
