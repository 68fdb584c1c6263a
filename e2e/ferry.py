"""What is heard of pages/aloud.html, and the moves of who listens to it."""

from playwright.sync_api import Page

TITLE = "The ferry bell of Lenn"
LONG = [
    (
        "The bell had hung in that frame since the winter when the river froze so hard that carts went over it, "
        "and although three founders had since been asked to cast it anew,"
    ),
    (
        "and two had even sent drawings, each of them had written back in the end that he could not make it sound "
        "so well across a mile of open water."
    ),
]
PICTURE = ["Picture: A bronze bell under a small wooden roof"]
CODE = ["wait(bell)", "send(ferry)"]
BEFORE_PICTURE = [
    TITLE,
    "Dr. Amsel rang the bell at six.",
    "Nobody came, so she rang it again and counted the boats on the other bank.",
    "There were eleven of them, and the ferryman slept in the last.",
    *LONG,
    "The toll is x for a walker, as the board says, and for a cart x squared for each wheel.",
    "On the frame somebody has scratched",
    "Wer wartet, hört mehr.",
    "It is still true today for everyone who has come too late.",
    "How it is rung",
]
BEFORE_CODE = [
    "The bell in spring.",
    (
        "The village keeps the times of the ferry in a small program, "
        "and it is short enough to be printed here in full for the visitors."
    ),
]
AFTER_CODE = [
    "Strokes and their meaning",
    *["Strokes", "Meaning", "One", "A walker waits.", "Two", "A cart waits."],
    "Whoever waits here long enough hears the second bell, which hangs on the other side and which nobody rings.",
    "The old people say that it answers, and the young ones say that it is the echo of the hill behind the mill.",
    "She counted them every evening for nine years and wrote the numbers into a book.",
]
WHOLE = [*BEFORE_PICTURE, *PICTURE, *BEFORE_CODE, *CODE, *AFTER_CODE]
"""What is said of the article: not its footnote's mark, its formula by name, a long sentence in two."""


def press(page: Page, name: str) -> None:
    """Press a button of the controls."""
    page.get_by_role("group", name="Read aloud").get_by_role("button", name=name).click()


def open_choices(page: Page) -> None:
    """Show speed and voice."""
    page.get_by_text("Speed and voice").click()
