"""The reading time: what there is to read, times how long each part takes.

text     60 × units / rate, each run in its own language's unit and rate
code     the same at half the rate
images   12 seconds for the first, 11 for the second … 3 from the tenth on
formulae 5 seconds each when on a line of its own, else a word
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from lxml.html import HtmlElement

from readmode.model import ReadingTime, Sourced
from readmode.options import Options
from readmode.reading_time.content import Content, Voice, read_content
from readmode.reading_time.label import write_label
from readmode.reading_time.languages import UNDETERMINED, is_tag, language_of, primary
from readmode.reading_time.rates import FAST_PACE, LABEL_PACE, OWN_PACE, SLOW_PACE, rate_of
from readmode.reading_time.thai import letters_per_word
from readmode.words import COMMON, LETTERS_PER_WORD, UNITS, as_words, count_by_script

FIRST_IMAGE = 12
OTHER_IMAGE = 3
"""Seconds to look at the first image, and the least for any; each image takes one second less than the one before
(the custom of a large publisher, re-implemented in most reading-time libraries)."""

CODE_SLOWNESS = 2.0
"""Code takes so many times as long as prose, word by word. A judgement: nobody has published a rate."""

FORMULA = 5.0
"""Seconds for a formula on a line of its own. A judgement: nobody has published a rate."""

JAPANESE_KANA_SHARE = 0.1
"""Kana for each ideograph from which ideographs of undeclared language are Japanese: Japanese prose has about one for
one, Chinese has none but in names."""

ROUNDING = 1e-9
"""Minutes that floating point may add to an exact number of minutes."""


class Paced(NamedTuple):
    """Text that is read at one language's rate, as code or as prose."""

    language: str
    slowness: float


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to read.

    Attributes:
        units: by language and slowness, in the unit of the language's rate.
        words: in all languages that are counted by words.
        characters: in all languages that are counted by characters.
        rest: seconds that do not depend on the reader's pace.
    """

    units: Mapping[Paced, float]
    words: int
    characters: int
    rest: float

    def seconds(self, pace: float) -> float:
        """Give the seconds of a reader who reads `pace` English words a minute."""
        text = (60 * paced.slowness * units / rate_of(paced.language).at(pace) for paced, units in self.units.items())
        return sum(text) + self.rest


def time_reading(root: HtmlElement, language: Sourced | None, options: Options) -> ReadingTime:
    """Tell how long the article takes most readers.

    Linear in the article's size. Source of the rates: see `readmode.reading_time.rates`.

    Args:
        root: the sanitised article; nothing in it is changed.
        language: the page's language, if known; elements may declare their own.
        options: `words_per_minute` sets the pace of `minutes`, `seconds`, `rate` and the label.
    """
    declared = language.value if language and is_tag(language.value) else UNDETERMINED
    content = read_content(root, declared)
    amount = _amount(content, declared)
    main = _main_language(amount, declared)
    pace = options.words_per_minute or LABEL_PACE
    rate = rate_of(main)
    seconds = amount.seconds(pace)
    minutes = _minutes(seconds)
    return ReadingTime(
        minutes=minutes,
        minutes_fast=_minutes(amount.seconds(FAST_PACE)),
        minutes_slow=_minutes(amount.seconds(SLOW_PACE)),
        seconds=round(seconds),
        words=amount.words,
        characters=amount.characters,
        images=content.images,
        unit=rate.unit,
        rate=round(rate.at(pace)),
        rate_source=OWN_PACE.format(pace, rate.source) if options.words_per_minute else rate.source,
        language=main,
        label=write_label(minutes, main, content.prose()),
    )


def _amount(content: Content, page: str) -> Amount:
    """Count everything, and give each count the language that it is read in."""
    counted = [(voice, count_by_script(text)) for voice, text in content.texts.items()]
    counted += [(Voice(language, is_code=False), Counter({COMMON: terms})) for language, terms in content.terms.items()]
    totals = sum((counts for _, counts in counted), Counter[str]())
    others = (page, "ja") if totals["Kana"] >= JAPANESE_KANA_SHARE * totals["Hani"] else (page,)
    thai = letters_per_word(content.prose()) if totals["Thai"] else LETTERS_PER_WORD["Thai"]
    units: defaultdict[Paced, float] = defaultdict(float)
    for voice, counts in counted:
        slowness = CODE_SLOWNESS if voice.is_code else 1.0
        for script, count in counts.items():
            language = language_of(script, voice.language, others)
            units[Paced(language, slowness)] += count / thai if script == "Thai" else as_words(script, count)
    characters = sum(totals[script] for script, unit in UNITS.items() if unit == "character")
    return Amount(
        units=units,
        words=round(sum(units.values())) - characters,
        characters=characters,
        rest=_image_seconds(content.images) + FORMULA * content.formulae,
    )


def _main_language(amount: Amount, page: str) -> str:
    """Give the tag of the language with most of the text, by the time it takes: the page's own tag where it can be."""
    by_tag = {
        paced.language: units / rate_of(paced.language).mean
        for paced, units in amount.units.items()
        if paced.slowness == 1.0
    }
    by_language: defaultdict[str, float] = defaultdict(float)
    for tag, time in by_tag.items():
        by_language[primary(tag)] += time
    if not by_language:
        return page
    main = max(by_language, key=lambda language: (by_language[language], language == primary(page), language))
    if main == primary(page) != UNDETERMINED:
        return page
    return max((tag for tag in by_tag if primary(tag) == main), key=lambda tag: (by_tag[tag], tag))


def _image_seconds(images: int) -> float:
    """Give the seconds for so many images: 12, 11 … 3, 3."""
    falling = min(images, FIRST_IMAGE - OTHER_IMAGE)
    return sum(range(FIRST_IMAGE - falling + 1, FIRST_IMAGE + 1)) + OTHER_IMAGE * (images - falling)


def _minutes(seconds: float) -> int:
    """Round up to minutes, at least one: "0 min read" says nothing."""
    return max(1, ceil(seconds / 60 - ROUNDING))
