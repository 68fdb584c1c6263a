"""The account of what is left out: each run of blocks with its words and the reason that the page itself gives.

Words are counted block by block, so that kept and removed ones make up the page's exactly.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from readmode.dom import Paths
from readmode.extract.blocks import Outline
from readmode.extract.class_words import FAMILIES
from readmode.extract.cut import Kept
from readmode.model import Coverage, RemovalReason, RemovedBlock
from readmode.words import count_words_each

REASON_OF_TAG: dict[str, RemovalReason] = {
    "nav": "navigation",
    "menu": "navigation",
    "form": "form",
    "search": "form",
    "button": "form",
    "select": "form",
    "textarea": "form",
    "header": "frame",
    "footer": "frame",
    "aside": "frame",
}

REASON_OF_ROLE: dict[str, RemovalReason] = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "form",
    "banner": "frame",
    "contentinfo": "frame",
    "complementary": "frame",
}

REASON_OF_FAMILY: dict[str, RemovalReason] = {
    "comments": "comments",
    "advertising": "advert",
    "related": "related",
    "navigation": "navigation",
    "asking": "form",
    "footer": "frame",
    "header": "frame",
    "side": "frame",
}
"""Families of class words that say what a block is, most telling first; all others describe looks."""

FAMILY_ORDER = {list(FAMILIES).index(family): reason for family, reason in REASON_OF_FAMILY.items()}

UNSHOWN_TAGS = frozenset(("dialog", "noscript"))
TELLING_TAGS = REASON_OF_TAG.keys() | UNSHOWN_TAGS

CONSENT = re.compile(r"cookie|consent|gdpr", re.IGNORECASE)
"""What tells the layers that ask for consent from all others that ask for something."""

COPY_WORDS = 5
"""Words from which a removed block with the very text of a kept one is its copy; shorter ones recur by chance."""


def account(outline: Outline, titles: frozenset[str], kept: Kept, credited: Kept, paths: Paths) -> Coverage:
    """Say what was kept of the page, and what was left out and why.

    Args:
        outline: the page.
        titles: texts known to be the headline, lower-cased.
        kept: for each block whether it belongs to the article.
        credited: for each block whether it only says who wrote the article, and when.
        paths: the page's.
    """
    runs = list(_removed_runs(outline, titles, kept, credited))
    texts = ["\n".join([outline.texts[block] for block in blocks]) for _, blocks in runs]
    kept_text = "\n".join([outline.texts[block] for block in np.flatnonzero(kept).tolist()])
    kept_words, *counts = count_words_each([kept_text, *texts])
    removed = tuple(
        RemovedBlock(reason, words, paths.to(outline.elements[outline.holder(blocks[0], blocks[-1])]), text)
        for (reason, blocks), words, text in zip(runs, counts, texts, strict=True)
        if words
    )
    shown = kept_words + sum(block.words for block in removed if block.reason != "hidden")
    return Coverage(shown, kept_words, round(kept_words / shown, 3) if shown else 1.0, removed)


def _removed_runs(
    outline: Outline, titles: frozenset[str], kept: Kept, credited: Kept
) -> Iterator[tuple[RemovalReason, list[int]]]:
    """Give the removed blocks in runs: those that left with the same container for the same reason."""
    marks = _marks(outline)
    said_above = set(np.flatnonzero(credited).tolist())
    copied = {outline.texts[block] for block in np.flatnonzero(kept).tolist()}

    def reason(block: int, mark: RemovalReason) -> RemovalReason:
        if mark == "hidden":
            return mark
        if block in said_above:
            return "credits"
        text = outline.texts[block]
        if text in copied and len(text.split()) >= COPY_WORDS:
            return "duplicate"
        return "title" if text.lower() in titles else mark

    removed = np.flatnonzero(~kept)
    owners = np.array(outline.owners)[removed]
    blocks = removed.tolist()
    reasons = [reason(block, marks[owner]) for block, owner in zip(blocks, owners.tolist(), strict=True)]
    departed = _departed(outline, kept)[owners].tolist()
    for (_, why), members in groupby(zip(departed, reasons, blocks, strict=True), key=itemgetter(0, 1)):
        yield why, [block for _, _, block in members]


def _departed(outline: Outline, kept: Kept) -> NDArray[np.int64]:
    """Give for each container the topmost one that left with it; itself where it stayed.

    All that left with one stands behind it in a row, with none among it that left by itself or stayed.
    """
    running = np.concatenate([[0], np.cumsum(kept)])
    stayed = running[outline.stops] > running[outline.begins]
    parents = np.array(outline.parents)
    alone = stayed | stayed[parents] | (parents < 0)
    return np.maximum.accumulate(np.where(alone, np.arange(len(parents)), 0))


def _marks(outline: Outline) -> list[RemovalReason]:
    """Give for each container what the nearest mark at it or above it says; what is hidden stays hidden."""
    own = _own_marks(outline)
    marks: list[RemovalReason] = ["low-score"]
    for row, parent in enumerate(outline.parents[1:], start=1):
        above = marks[parent]
        marks.append(above if above == "hidden" else own.get(row, above))
    return marks


def _own_marks(outline: Outline) -> dict[int, RemovalReason]:
    """Give what containers say of themselves, by row: the most telling of what each says."""
    tagged = {row: tag for row, tag in enumerate(outline.tags) if tag in TELLING_TAGS}
    own = {row: REASON_OF_TAG[tag] for row, tag in tagged.items() if tag in REASON_OF_TAG}
    own |= {row: REASON_OF_ROLE[role] for row, role in outline.roles.items() if role in REASON_OF_ROLE}
    for row, families in outline.families.items():
        if (reason := _telling(families)) is not None:
            own[row] = "consent" if reason == "form" and CONSENT.search(outline.names[row]) else reason
    own |= dict.fromkeys(outline.hidden, "hidden")
    own |= {row: "hidden" for row, tag in tagged.items() if tag in UNSHOWN_TAGS and _is_closed(outline, row)}
    return own


@cache
def _telling(families: tuple[int, ...]) -> RemovalReason | None:
    """Give what the most telling of an element's families says, if any says more than how it looks."""
    return next((reason for number, reason in FAMILY_ORDER.items() if number in families), None)


def _is_closed(outline: Outline, row: int) -> bool:
    """Whether an element of `UNSHOWN_TAGS` is not shown: a dialog that is open is."""
    return outline.tags[row] != "dialog" or outline.elements[row].get("open") is None
