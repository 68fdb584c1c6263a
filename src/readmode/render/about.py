"""What a page says about its reading, in numbers: how long it takes, what was repaired, what is left, what was kept."""

from collections import Counter
from dataclasses import dataclass

from readmode.dom import shorten
from readmode.model import Reading, RemovalReason
from readmode.render.left_out import said_of
from readmode.render.phrases import Phrases

PERCENT = 100

DOUBTFUL_BLOCKS = 12
DOUBTFUL_WORDS = 8
"""Blocks that are shown at most, and words that one needs: a date or a button tells a reader nothing."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that was done or found, in plain words, how often, and the WCAG criterion that it serves."""

    text: str
    count: int
    wcag: str


@dataclass(frozen=True, slots=True)
class About:
    """What is known about a reading.

    Attributes:
        time: how long most readers take.
        basis: what that was counted from.
        kept: the share of the page's words that the reading has, in percent; 0 when the page has none.
        left_out: what was left out, by reason, with its words.
        doubtful: the beginnings of blocks that were left out for no other reason than how they read.
        repairs: what was repaired, most frequent first.
        remaining: what only the author can mend.
        pictures: how many pictures have which status.
    """

    time: str
    basis: str
    kept: int
    left_out: tuple[str, ...]
    doubtful: tuple[str, ...]
    repairs: tuple[Counted, ...]
    remaining: tuple[Counted, ...]
    pictures: dict[str, int]


def about(reading: Reading, phrases: Phrases) -> About:
    """Count what a page says about its reading."""
    time = reading.reading_time
    fast, slow = time.minutes_fast, time.minutes_slow
    amount, basis = (
        (time.words, phrases.words_counted) if time.unit == "word" else (time.characters, phrases.characters_counted)
    )
    repairs = Counter((repair.rule, repair.wcag) for repair in reading.repairs)
    remaining = Counter((finding.why, finding.wcag) for finding in reading.remaining)
    removed = Counter[RemovalReason]()
    for block in reading.coverage.removed:
        removed[block.reason] += block.words
    doubtful = [
        shorten(block.text)
        for block in reading.coverage.removed
        if block.reason == "low-score" and block.words >= DOUBTFUL_WORDS
    ]
    return About(
        time=phrases.minutes_about.format(slow) if fast == slow else phrases.minutes_between.format(fast, slow),
        basis=basis.format(amount, time.rate),
        kept=round(PERCENT * reading.coverage.kept_share),
        left_out=tuple(said_of(reason, words, phrases) for reason, words in removed.most_common()),
        doubtful=tuple(doubtful[:DOUBTFUL_BLOCKS]),
        repairs=tuple(
            Counted(phrases.repairs.get(rule, rule.replace("-", " ").capitalize()), count, wcag)
            for (rule, wcag), count in repairs.most_common()
        ),
        remaining=tuple(Counted(why, count, wcag) for (why, wcag), count in remaining.most_common()),
        pictures=dict(Counter(image.status for image in reading.images)),
    )
