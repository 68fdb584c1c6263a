"""Films, sounds and what moves."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from readmode.audit.rule import Rule
from readmode.audit.survey import Survey


def _without_captions(survey: Survey) -> Iterator[HtmlElement]:
    for film in survey.spoken("video"):
        if not any((track.get("kind") or "").lower() == "captions" for track in film.iter("track")):
            yield film


RULES = (
    Rule(
        "video-caption",
        "video",
        "Films have captions",
        ("1.2.2",),
        "critical",
        "Who cannot hear misses what is said.",
        "Add a track of captions; a film without sound needs none.",
        '<video src="/film.mp4" controls></video>',
        '<video src="/film.mp4" controls><track kind="captions" src="/film.vtt" srclang="en"></video>',
        _without_captions,
    ),
    Rule(
        "media-autoplay",
        "audio video",
        "Nothing plays unasked",
        ("1.4.2", "2.2.2"),
        "serious",
        "Sound drowns the screen reader; movement draws the eye from the words.",
        "Leave autoplay away, and give the reader controls.",
        '<video src="/film.mp4" autoplay></video>',
        '<video src="/film.mp4" controls><track kind="captions" src="/film.vtt"></video>',
        lambda survey: (each for each in survey.all("video", "audio") if each.get("autoplay") is not None),
    ),
    Rule(
        "media-controls",
        "audio video",
        "What plays can be stopped",
        ("2.1.1",),
        "serious",
        "There is no way to start, stop or silence it with a keyboard.",
        "Add the controls attribute.",
        '<audio src="/interview.mp3"></audio>',
        '<audio src="/interview.mp3" controls></audio>',
        lambda survey: (each for each in survey.spoken("video", "audio") if each.get("controls") is None),
    ),
    Rule(
        "blink",
        "blink",
        "Nothing blinks",
        ("2.2.2",),
        "serious",
        "Blinking draws the eye from the words, and can bring on a seizure.",
        "Use strong for what matters.",
        "<p><blink>New</blink> glazes</p>",
        "<p><strong>New</strong> glazes</p>",
        lambda survey: (each for each in survey.all("blink") if each not in survey.unseen),
    ),
    Rule(
        "marquee",
        "marquee",
        "No text runs away",
        ("2.2.2",),
        "serious",
        "Text that moves cannot be read at one's own pace.",
        "Let the text stand.",
        "<marquee>New glazes</marquee>",
        "<p>New glazes</p>",
        lambda survey: (each for each in survey.all("marquee") if each not in survey.unseen),
    ),
)
