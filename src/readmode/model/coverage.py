"""What became of the page's words: those that were kept, and each block that was not."""

from dataclasses import dataclass
from typing import Literal

RemovalReason = Literal[
    "advert",
    "comments",
    "consent",
    "credits",
    "duplicate",
    "form",
    "frame",
    "hidden",
    "low-score",
    "navigation",
    "related",
    "title",
]
"""Why a block is not in the article. "frame" is the page's own head, foot or side; "hidden" text is not shown by the
page either; "low-score" blocks carry no mark, but read unlike an article; the "title" and the
"credits" (who wrote it, and when) stand at the reading's head."""


@dataclass(frozen=True, slots=True)
class RemovedBlock:
    """Text of the page that is not in the article, as one run.

    Attributes:
        reason: why it was left out.
        words: its words.
        selector: a CSS path to what holds it in the page as it was parsed; where that lies deep, the path's last 24
            steps.
        text: its lines, in order.
    """

    reason: RemovalReason
    words: int
    selector: str
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the page's visible text was kept.

    Attributes:
        page_words: words that the page shows: `kept_words` and those of every removed block that is not hidden.
        kept_words: words of the blocks that were kept.
        kept_share: kept / page, 0 to 1, three decimals.
        removed: the blocks that were left out, in the page's order.
    """

    page_words: int
    kept_words: int
    kept_share: float
    removed: tuple[RemovedBlock, ...] = ()


NOTHING_LEFT_OUT = Coverage(page_words=0, kept_words=0, kept_share=1.0)
"""The account of an article that was taken from no page."""
