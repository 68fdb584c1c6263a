"""What a reader should know when the article looks cut, walled off, or taken from the wrong place."""

import numpy as np

from readmode.extract.blocks import Outline
from readmode.extract.cut import Kept
from readmode.extract.letters import LetterCounts
from readmode.extract.rows import PARAGRAPH_WORDS
from readmode.model import Coverage, Notice

SHORT_READING = 100
"""Words: of 400 real articles two are shorter when whole, of 73 and 90 words (`benchmarks.notices`)."""

LITTLE_KEPT = 0.1
LONG_PAGE = 500
"""Share of a page's words, and words of a page: of 394 real pages of that length, three are article for less than a
tenth, and the one in the middle for three quarters (`benchmarks.notices`)."""

PROSE_LINKS = 0.2
"""Share of a paragraph's characters inside links, up to which it reads like one."""

WALLED_READING = 400
"""Words: a longer reading is hardly the teaser that a wall leaves."""

WALL_WORDS = ("paywall", "regwall", "pay-wall", "reg-wall", "subscriber-only", "subscribe-wall", "premium-wall")
"""Parts of class and id by which the layers that ask for money or a sign-in are known."""


def warn(outline: Outline, letters: LetterCounts, kept: Kept, coverage: Coverage) -> tuple[Notice, ...]:
    """Say where the article looks wrong.

    Args:
        outline: the page.
        letters: what its texts are made of.
        kept: for each block whether it belongs to the article; at least one does.
        coverage: the account of what was kept and left out.
    """
    return (*_counted(coverage), *_edges(outline, letters, kept, coverage), *_walls(outline, coverage))


def _counted(coverage: Coverage) -> list[Notice]:
    notices = []
    if coverage.kept_words < SHORT_READING:
        message = (
            f"This reading has only {_count(coverage.kept_words, 'word')}. The page may keep the rest behind a link, "
            "a script or a sign-in."
        )
        notices.append(Notice("short", message))
    if coverage.page_words >= LONG_PAGE and coverage.kept_words < LITTLE_KEPT * coverage.page_words:
        message = (
            f"This reading holds {_count(coverage.kept_words, 'word')} of the {coverage.page_words:,} that the page "
            "shows. The page may have more than one article, or the wrong part was taken."
        )
        notices.append(Notice("little-kept", message))
    return notices


def _edges(outline: Outline, letters: LetterCounts, kept: Kept, coverage: Coverage) -> list[Notice]:
    """Look at the blocks directly before the first and after the last paragraph that was kept."""
    prose = (letters.words >= PARAGRAPH_WORDS) & (np.array(outline.linked) <= PROSE_LINKS * letters.length)
    paragraphs = np.flatnonzero(prose & kept)
    marked = {block.text for block in coverage.removed if block.reason not in ("low-score", "frame")}
    notices = []
    if len(paragraphs):
        first, last = int(paragraphs[0]), int(paragraphs[-1])
        for edge, beside, code, place in (
            (first, first - 1, "start-cut", "before its beginning"),
            (last, last + 1, "end-cut", "after its end"),
        ):
            inside = 0 <= beside < len(kept) and not kept[beside] and prose[beside]
            if inside and _stand_alike(outline, edge, beside) and outline.texts[beside] not in marked:
                message = (
                    f"Text directly {place} looks like a part of this article and was left out: "
                    f"{_count(int(letters.words[beside]), 'word')}."
                )
                notices.append(Notice(code, message))
    return notices


def _stand_alike(outline: Outline, one: int, other: int) -> bool:
    """Whether two blocks have the same kind of element around them, in the same container."""
    first, second = outline.owners[one], outline.owners[other]
    same_kind = outline.tags[first] == outline.tags[second] and outline.names[first] == outline.names[second]
    return first == second or (same_kind and outline.parents[first] == outline.parents[second])


def _walls(outline: Outline, coverage: Coverage) -> list[Notice]:
    if coverage.kept_words >= WALLED_READING:
        return []
    notices = []
    if any(word in names.lower() for names in outline.names if len(names) > 1 for word in WALL_WORDS):
        message = "The page seems to show the rest only to subscribers, or after a sign-in."
        notices.append(Notice("paywall", message))
    consent = sum(block.words for block in coverage.removed if block.reason == "consent")
    if consent > coverage.kept_words:
        message = (
            f"The page asks for consent in {_count(consent, 'word')}, more than there are in this reading. It may show "
            "the rest once you have answered."
        )
        notices.append(Notice("consent-wall", message))
    return notices


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
