"""A browser that speaks, as the stand-in of speech.js does, in a time of its own: no test waits for it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Page

STAND_IN = (Path(__file__).parent / "speech.js").read_text().rpartition(";\n\n/**")[0]

STEP = 500
"""Milliseconds of the page's time between looks."""

LONGEST = 600_000
"""Milliseconds in which a short article is read at any speed, with a fault at every sentence."""

PAUSED_AT = 3_600_000
"""Milliseconds: later than any page needs to load."""

LOCAL = ("Ada", "en-GB", True)
GERMAN = ("Grete", "de-DE", True)
NETWORK = ("Cloud", "en-US", False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What is wrong with the browser's speech; as it stands, nothing. speech.js says what each means."""

    letter: int = 67
    voicesAfter: int = 0  # noqa: N815 - the script's names
    voices: tuple[tuple[str, str, bool], ...] = (LOCAL, GERMAN, NETWORK)
    words: bool = False
    lostAfterCancel: int = 0  # noqa: N815
    silentAfter: int = 0  # noqa: N815
    endLost: int = 0  # noqa: N815
    refused: int = 0
    mute: bool = False
    cancelEnds: bool = False  # noqa: N815
    forgets: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, by whom, how fast, and whether to its end."""

    text: str
    voice: str
    rate: float
    whole: bool


def open_with_speech(page: Page, url: str, faults: Faults) -> None:
    """Show a page, to a new reader, in a browser that speaks; from then on its clock stands still until told."""
    origin = "/".join(url.split("/")[:3])
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "local_storage"})
    page.clock.install(time=0)
    page.add_init_script(stand_in(faults))
    page.goto(url)
    page.clock.pause_at(PAUSED_AT)


def stand_in(faults: Faults) -> str:
    """Give the script that makes a browser speak, to run before a page's own."""
    return f"({STAND_IN})({json.dumps(asdict(faults))})"


def heard(page: Page) -> list[Heard]:
    """Give what has been said until now."""
    return [Heard(**each) for each in page.evaluate("window.heard")]


def texts(page: Page) -> list[str]:
    """Give the texts alone, with one space where a page has many."""
    return [" ".join(each.text.split()) for each in heard(page)]


def listen(page: Page, milliseconds: int) -> None:
    """Let so much time pass."""
    page.clock.run_for(milliseconds)


def listen_to_the_end(page: Page) -> None:
    """Let time pass until the page says that the article has ended."""
    for _ in range(LONGEST // STEP):
        listen(page, STEP)
        if page.get_by_role("status").text_content() == "The end of the article":
            return
    message = f"the reading never ended; heard: {texts(page)}"
    raise AssertionError(message)
